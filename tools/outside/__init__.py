"""Tries what the site publishes with programs that we did not write.

Must not know: how any of it is made.
"""
