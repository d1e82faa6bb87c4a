"""Pages that answer one question over the whole record, each with its rows as CSV.

Must not know: HTML, MkDocs, the disk, the clock.
"""
