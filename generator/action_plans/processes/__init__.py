"""How the work of a build is shared out among the machine's processors.

Must not know: what the work is.
"""
