"""How many words a file holds, counted without its reader: what the reader is held against.

Must not know: how readers walk a file, what an action plan is.
"""
