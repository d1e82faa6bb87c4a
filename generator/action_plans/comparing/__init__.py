"""Two states of the record → what changed in meaning, as values that print themselves.

Must not know: HTML, the clock; where the two states come from is known to `revisions` alone.
"""
