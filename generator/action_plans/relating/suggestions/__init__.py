"""Suggested links: which recommendations of different plans are likely to be related, and why.

Must not know: files, HTML, editors' links.
"""
