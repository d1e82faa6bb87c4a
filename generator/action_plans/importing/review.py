"""What a person should look at after an import, the most doubtful first.

Must not know: file formats, how the doubts arise.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from action_plans.importing.document import Place


class DoubtKind(StrEnum):
    """What was done with a stretch of the document."""

    NOT_UNDERSTOOD = "not understood"
    GUESSED = "guessed"
    SPLIT = "split"
    JOINED = "joined"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One thing to look at.

    `degree` is 1 (a formality) to 9 (probably wrong). `field` is the path of the field in the
    plan (`3/a2/due`), empty where none was written. `words` are the document's own words that
    stand in no field for this reason; "" where every word stands in one.
    """

    kind: DoubtKind
    degree: int
    where: Place
    field: str
    says: str
    words: str = ""


def in_order(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Return the doubts without repetitions, most doubtful first, then by place and field."""
    unique = dict.fromkeys(doubts)
    return tuple(sorted(unique, key=lambda each: (-each.degree, each.where, each.field)))


def as_table(doubts: Iterable[Doubt], width: int = 110) -> str:
    """Return the review list as a plain-text table, one row a doubt, ending in a line break."""
    rows = [("doubt", "what", "field", "where", "")]
    for each in doubts:
        says = f"{each.says} “{each.words}”" if each.words else each.says
        rows.append((str(each.degree), each.kind.value, each.field, str(each.where), says))
    wide = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = []
    for row in rows:
        head = "  ".join(cell.ljust(size) for cell, size in zip(row[:4], wide, strict=True))
        text = _one_line(row[4])
        lines.append(f"{head}  {text[:width]}{'…' if len(text) > width else ''}".rstrip())
    return "\n".join(lines) + "\n"


def _one_line(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)
