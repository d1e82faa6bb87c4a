"""Problems as people and programs read them, one module for each format.

Must not know: how problems are found, where files lie.
"""
