"""A site on the disk: pages in the theme's shell, files beside them, the index, the last check.

Must not know: YAML, what a plan is.
"""
