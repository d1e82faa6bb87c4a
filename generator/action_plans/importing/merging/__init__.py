"""A later version of a document, taken into the plan file that there is already.

Must not know: how documents are read, the site.
"""
