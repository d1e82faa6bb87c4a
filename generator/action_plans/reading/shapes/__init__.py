"""The parts that the shape of a file is put together from, read and turned into a schema.

Must not know: which file is described, where files lie.
"""
