"""What is wrong in plans that can be read: rules over a plan, and over all plans.

Must not know: YAML, HTML, the clock.
"""
