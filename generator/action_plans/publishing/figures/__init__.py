"""Figures of the record: what they count, and the same as a picture and as a table.

Must not know: HTML, pages, the disk, the clock.
"""
