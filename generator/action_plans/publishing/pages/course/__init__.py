"""Pages on the record's course in time: what changed, what was put right, what went quiet.

Must not know: HTML, MkDocs, the disk.
"""
