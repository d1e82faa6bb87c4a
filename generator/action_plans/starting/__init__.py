"""A record of one's own: the folder that `plans init` writes, and the profiles that it begins with.

Must not know: how anything in the folder is read or built.
"""
