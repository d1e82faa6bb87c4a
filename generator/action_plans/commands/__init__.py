"""One module per command: its options, what it calls, what it prints.

Must not know: how anything that it calls does its work.
"""
