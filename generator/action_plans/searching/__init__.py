"""Search records to a search index beside the pages, and the words that find them.

Must not know: plans, pages, MkDocs, the command line.
"""
