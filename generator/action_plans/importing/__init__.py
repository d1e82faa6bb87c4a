"""From a published document to a plan file that a person only has to look over.

Must not know: the site.
"""
