"""Questions that the record gives reason to ask: which, their texts, and the facts behind them.

Must not know: HTML, pages, the disk, the clock.
"""
