"""Prepares a machine for the project: the environment, and a browser for the tests.

Must not know: what a plan is, anything that is not in the standard library.
"""
