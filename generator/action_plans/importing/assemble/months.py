"""The months' names, in English and Welsh.

Must not know: dates, documents.
"""

WELSH_MONTHS = (
    r"Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr"
)
MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|"
    rf"{WELSH_MONTHS})"
)
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WELSH = ("ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha")


def month_of(name: str) -> int:
    """Return the month that a name stands for, 1-12; raises ValueError for another word."""
    start = name[:3].casefold()
    return (_ENGLISH.index(start) if start in _ENGLISH else _WELSH.index(start)) + 1
