"""Files and folders: what is written whole, put in its place in one step, kept for the next build.

Must not know: plans, pages.
"""
