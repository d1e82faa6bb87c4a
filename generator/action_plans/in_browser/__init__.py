"""What runs in a reader's browser, where Python does too.

Must not know: pages, the disk of anybody.
"""
