"""Frozen values: plans, vocabularies, problems and what is computed of them.

Must not know: files, HTML, the clock.
"""
