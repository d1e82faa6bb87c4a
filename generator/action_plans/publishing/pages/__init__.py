"""One module per kind of page: from an edition to pages with finished views.

Must not know: MkDocs, the disk, the clock.
"""
