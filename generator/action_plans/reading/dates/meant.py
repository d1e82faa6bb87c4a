"""What a date that no rule reads was probably meant to be: a month with a slip in its name.

Must not know: files, where the date stands.
"""

import re
from typing import Final

from action_plans.model.due import DueKind
from action_plans.reading.dates.cell import read_due
from action_plans.reading.guess import did_you_mean

_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_KNOWN: Final = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December", "Ongoing", "Completed"),
)


def date_meant(printed: str) -> str:
    """Return what is printed with the one word mended that makes it a date that is read, or ""."""
    for word in _WORD.findall(printed):
        guess = did_you_mean(word, _KNOWN)
        said = printed.replace(word, guess, 1) if guess else printed
        if said != printed and read_due(said).kind is not DueKind.UNREAD:
            return said
    return ""
