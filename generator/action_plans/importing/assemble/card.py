"""A card: what is said of one recommendation, by the labels under which it stands.

Must not know: tables, prose, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from action_plans.importing.document import Cell, Paragraph, Place
from action_plans.importing.inline import plain
from action_plans.importing.layouts.headers import column_of
from action_plans.importing.layouts.layout import Column, Layout

NAMING: Final = re.compile(
    r"^(?:recommendation|rec\.?|argymhelliad)\s*(?:(?:no|number)\.?\s*)?(?P<number>\d[\d.]*[a-z]?)\b"
    r"\W*(?P<text>.*)$",
    re.IGNORECASE,
)
NUMBER, TEXT = "Recommendation no", "Recommendation"  # names of columns
_COUNTED: Final = re.compile(r"(?P<name>[^\W\d][^\d]*?)\s+(?P<number>\d+)$")
ANSWERING: Final = frozenset({Column.ACTION, Column.RESPONSE, Column.REPLY})


@dataclass(slots=True)
class Card:
    """What is said of one recommendation, by the labels under which it stands."""

    place: Place
    cells: dict[str, Cell] = field(default_factory=dict)

    def add(self, label: str, said: Sequence[Paragraph], colour: str = "") -> None:
        """Add what stands under a label; more of what it says already goes on with it."""
        before = self.cells.get(label, Cell())
        self.cells[label] = Cell((*before.paragraphs, *said), False, before.colour or colour)

    @property
    def parts(self) -> frozenset[Column]:
        """The parts that its labels play."""
        return frozenset(column for label in self.cells if (column := part_of(label)))


def counted(label: str, said: Sequence[Paragraph]) -> tuple[str, Sequence[Paragraph]]:
    """Return "Action 2" as "Action", its number before what stands under it; others themselves."""
    found = _COUNTED.match(label)
    if not found or part_of(found["name"]) is not Column.ACTION or not said:
        return label, said
    first = replace(said[0], text=f"{found['number']}. {said[0].text}")
    return found["name"], (first, *said[1:])


def part_of(label: str) -> Column | None:
    """Return the part that a label names, None for one that is not known."""
    return column_of(label, Layout())


def begun_by(name: Paragraph, said: Sequence[Paragraph], place: Place) -> Card:
    """Return the card that a line naming its recommendation begins, with the lines below it."""
    card = Card(place)
    found = NAMING.match(plain(name.text).strip())
    assert found
    card.add(NUMBER, (replace(name, text=found["number"]),))
    texts = (*([replace(name, text=found["text"])] if found["text"] else []), *said)
    if texts:
        card.add(TEXT, texts)
    return card
