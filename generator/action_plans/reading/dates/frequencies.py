"""Frequencies as they are printed: "Bi-monthly", "every 6 months", "on a quarterly basis".

Must not know: dates; how often a printed frequency comes round ("bi-" can mean two things).
"""

from typing import Final

_UNIT: Final = r"(?:year|quarter|month|fortnight|week|day|term)s?"
_COUNT: Final = r"(?:[0-9]{1,2}|two|three|four|six|twelve|other|second)"
_LY: Final = (
    r"(?:(?:bi|tri|semi|half|two|three|four|six|[0-9]{1,2})[-‑\s]?)?"
    r"(?:annual(?:ly)?|yearly|quarterly|monthly|weekly)"
    r"|biennial(?:ly)?|daily|fortnightly|termly"
)
FREQUENCY: Final = (
    rf"(?:(?:{_LY})(?:\sbasis)?|on\san?\s(?:{_LY})\sbasis"
    rf"|(?:every|each)\s(?:{_COUNT}\s)?{_UNIT}"
    rf"|(?:once|twice|(?:two|three|four|[0-9]{{1,2}})\stimes)\s(?:an?|per|each|every)\s{_UNIT})"
)
