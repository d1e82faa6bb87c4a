"""The assembler: what the tables of a document say, rule by rule (see chain.py).

Must not know: file formats, the site.
"""
