"""Slips in the lines of a plan file, told by what caused them, and the lines as they were meant.

Must not know: nodes, where files lie.
"""
