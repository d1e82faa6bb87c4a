"""The preview: a site that rebuilds itself while an editor writes.

Must not know: how a page is made, what a plan is.
"""
