"""The whole build, stage after stage, and what is shown of it on a terminal.

Must not know: how any stage does its work.
"""
