"""Plan files → the same files in their one canonical form.

Must not know: what a plan means; only how its file is written.
"""
