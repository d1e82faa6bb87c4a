"""Bytes → text → a tree whose every node knows its line and column.

Must not know: plans, which keys there are.
"""
