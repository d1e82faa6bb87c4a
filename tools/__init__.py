"""What the project's own commands need: setting up, running workflows.

Must not know: what a plan is.
"""
