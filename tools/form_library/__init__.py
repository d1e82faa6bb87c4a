"""The libraries of the form at /edit/, from npm into one file that the site is built with.

Must not know: what the form does.
"""
