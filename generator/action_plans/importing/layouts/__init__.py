"""Layouts of action plans as data: one small file each, and the words that all share.

Must not know: documents, recommendations.
"""
