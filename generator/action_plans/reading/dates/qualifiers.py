"""Words around a date that qualify it: "(in-line with …)", "subject to funding", "TBC".

Must not know: what the date is, what is due.
"""

from dataclasses import dataclass
from typing import Final

from action_plans.reading.dates.calendar_words import BREAK, DASH, DATE_LIKE, pattern

# Words that open a condition; a date among the words that follow them is part of it.
_OPENING: Final = (
    r"(?:subject\sto|in[-‑\s]line\swith|pending|depend(?:ent|ing)\s(?:up)?on"
    r"|conditional\s(?:up)?on|provided|unless|assuming|likely\sto\sbe\sdelayed"
    r"|to\sbe\sconfirmed|t\.?b\.?c\.?|at\sthe\slatest)(?=\W|$)"
)
_OPENS: Final = pattern(_OPENING)
_TRAILING: Final = pattern(rf"(?P<date>.+?){BREAK}(?P<words>{_OPENING}.*)")
_LEADING: Final = pattern(
    rf"(?P<words>{_OPENING}.*?)(?:\s?[,;:]\s|\s{DASH}\s)(?P<date>.+)"
    r"|(?P<sureness>(?:expected|anticipated|estimated|planned|provisional(?:ly)?|likely)(?:\sdate)?"
    r"|(?:extended|revised|moved|deferred|delayed|postponed|brought\sforward)\s(?:to|until))"
    rf"{BREAK}(?P<sure_date>.+)"
)
# Beside these words a date is not the day by which something is done.
_UNDOING: Final = pattern(
    r"\b(?:earliest|onwards?|later|start\w*|begin\w*|commenc\w*|from|since|until|after|before)\b"
)


@dataclass(frozen=True, slots=True)
class Qualified:
    """A cell's words without their qualifiers, and the qualifiers as printed, "; " between."""

    words: str
    condition: str = ""


def without_qualifiers(text: str) -> Qualified | None:
    """Return a cell's words apart from what qualifies them; None if what qualifies undoes them.

    Words in brackets at the end qualify, unless they hold a date of their own.
    """
    conditions: list[str] = []
    while text.endswith(")") and "(" in text:
        text, _, inside = text[:-1].rpartition("(")
        if ")" in inside or not text.strip() or not _may_qualify(inside):
            return None
        conditions.insert(0, inside.strip())
        text = text.rstrip()
    leading = _LEADING.fullmatch(text)
    if leading:
        conditions.insert(0, leading["words"] or leading["sureness"])
        text = leading["date"] or leading["sure_date"]
    trailing = _TRAILING.fullmatch(text)
    if trailing:
        conditions.append(trailing["words"])
        text = trailing["date"]
    return Qualified(text.strip(" .,;"), "; ".join(each for each in conditions if each))


def _may_qualify(inside: str) -> bool:
    """True if words in brackets say something of the date beside them, and not another date."""
    if _OPENS.match(inside.strip()):
        return True
    return not (DATE_LIKE.search(inside) or _UNDOING.search(inside))
