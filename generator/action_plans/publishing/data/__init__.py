"""The record as open data: one small module for each file under `data/`.

Must not know: HTML, MkDocs, the disk, the clock.
"""
