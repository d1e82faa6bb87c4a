"""Values to pages and files: prose, words, views, listings, badges, open data.

Must not know: MkDocs, the search indexer, the disk.
"""
