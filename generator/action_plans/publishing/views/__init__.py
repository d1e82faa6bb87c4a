"""What each page shows, as finished values: every word, count, link and order decided.

Must not know: HTML but for rendered prose, MkDocs, the disk, the clock.
"""
