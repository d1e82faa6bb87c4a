"""A group's text as units: sentences, each with how likely something new begins there.

Must not know: dates, owners, plan files.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from action_plans.importing.assemble.groups import Group, Line
from action_plans.importing.assemble.labels import Label, as_roman, read_label, split_at_labels
from action_plans.importing.assemble.sentences import is_tied, opens_with_verb, split_sentences
from action_plans.importing.draft import Value
from action_plans.importing.inline import balanced, block_safe, stacked


class Start(IntEnum):
    """How likely an action begins at a unit, least likely first."""

    TIED = 0  # "This will also …"
    SENTENCE = 1
    VERB = 2  # "Review …" after a full stop, a colon or a lost line break
    PARAGRAPH = 3
    BULLET = 4
    LABEL = 5


@dataclass(slots=True)
class Unit:
    """One sentence; `raw` has the label in front, `text` has not."""

    text: str
    raw: str
    start: Start
    row: int
    line: Line
    label: Label | None = None
    opens: bool = False  # a paragraph begins here
    bullet: bool = False

    @property
    def announces(self) -> bool:
        """True if it ends with a colon."""
        return self.text.rstrip("*").endswith(":")


def units_of(group: Group) -> list[Unit]:
    """Return the units of a group's text, in order."""
    units = [unit for line in group.text for unit in _line_units(line)]
    roman = {unit.label.style for unit in units if unit.label and unit.label.name == "ii"}
    for unit in units:
        if unit.label:
            unit.label = as_roman(unit.label, roman)
    return units


def _line_units(line: Line) -> list[Unit]:
    units: list[Unit] = []
    at = 0
    for piece_at, piece in enumerate(split_at_labels(line.text)):
        label, rest = read_label(piece) or (None, piece)
        before = piece[: len(piece) - len(rest)]  # the label, with the dash behind it
        for index, sentence in enumerate(split_sentences(rest)):
            at = max(line.text.find(sentence, at), at)
            opens = index == piece_at == 0
            bullet = opens and bool(line.marker)
            row = next((row for joint, row in reversed(line.joints) if at >= joint), line.row)
            start = _start_of(sentence, units, opens, bullet, label)
            if opens and not line.fresh:
                start = Start.TIED
            raw = balanced(before + sentence)
            made = Unit(balanced(sentence), raw, start, row, line, label, opens, bullet)
            units.append(made)
            label, before = None, ""
    return units


def _start_of(
    sentence: str, before: Sequence[Unit], opens: bool, bullet: bool, label: Label | None
) -> Start:
    tied = is_tied(sentence) or bool(before and before[-1].announces)
    signs = (
        (label is not None, Start.LABEL),
        (bullet, Start.BULLET),
        (opens, Start.PARAGRAPH),
        (opens_with_verb(sentence), Start.VERB),
        (tied, Start.TIED),
    )
    return next((start for holds, start in signs if holds), Start.SENTENCE)


def is_heading(units: Sequence[Unit], at: int) -> bool:
    """True if a unit announces what begins with the next one; the last one announces nothing."""
    after = units[at + 1 : at + 2]
    return units[at].announces and bool(after) and after[0].start >= Start.VERB


def last_paragraph(units: Sequence[Unit]) -> Sequence[Unit]:
    """Return the last paragraph's units."""
    return units[next((at for at in range(len(units) - 1, 0, -1) if units[at].opens), 0) :]


def written(units: Sequence[Unit], label: bool = False) -> str:
    """Return units as Markdown paragraphs and lists; the bullet of a lone item is dropped.

    With `label` the first unit's label stays in its text.
    """
    blocks: list[str] = []
    listed = sum(unit.bullet for unit in units) > 1 and units[0].bullet
    for index, unit in enumerate(units):
        text = unit.text if index == 0 and not label else unit.raw
        if blocks and not unit.opens:
            blocks[-1] = f"{blocks[-1]} {text}"
        elif unit.bullet and (index or listed):
            blocks.append(f"{'  ' * min(unit.line.level, 3)}- {text}")
        else:
            blocks.append(block_safe(text))
    return stacked(blocks)


def value_of(units: Sequence[Unit], label: bool = False) -> Value:
    """Return units as a value, with the places that they come from."""
    places = dict.fromkeys(place for unit in units for place in unit.line.places)
    return Value(written(units, label), tuple(places))
