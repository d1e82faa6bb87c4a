"""How recommendations relate: citations in the text, editors' links, suggestions, asked before.

Must not know: files, HTML, the clock.
"""
