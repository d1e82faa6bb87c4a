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
        labelled = read_label(piece)
        label, rest = labelled if labelled else (None, piece)
        for index, sentence in enumerate(split_sentences(rest)):
            at = max(line.text.find(sentence, at), at)
            first = index == 0
            opens = first and piece_at == 0
            bullet = opens and bool(line.marker)
            unit = Unit(
                balanced(sentence),
                balanced(f"{label.printed} {sentence}") if label and first else balanced(sentence),
                _start_of(sentence, units, opens, bullet, label if first else None),
                _row_at(line, at),
                line,
                label if first else None,
                opens,
                bullet,
            )
            if label and first:
                unit.raw = balanced(_raw(piece, rest, sentence))
            if not line.fresh and opens:
                unit.start = Start.TIED
            units.append(unit)
    return units


def _raw(piece: str, rest: str, sentence: str) -> str:
    """Return a labelled sentence as printed, dash after the label included."""
    return f"{piece[: len(piece) - len(rest)]}{sentence}"


def _start_of(
    sentence: str, before: Sequence[Unit], opens: bool, bullet: bool, label: Label | None
) -> Start:
    if label:
        return Start.LABEL
    if bullet:
        return Start.BULLET
    if opens:
        return Start.PARAGRAPH
    if opens_with_verb(sentence):
        return Start.VERB
    if before and before[-1].announces:
        return Start.TIED
    return Start.TIED if is_tied(sentence) else Start.SENTENCE


def _row_at(line: Line, offset: int) -> int:
    row = line.row
    for joint, there in line.joints:
        if offset >= joint:
            row = there
    return row


def is_heading(units: Sequence[Unit], at: int) -> bool:
    """True if a unit announces what begins with the next one; the last one announces nothing."""
    if not units[at].announces or at + 1 == len(units):
        return False
    return units[at + 1].start >= Start.VERB


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
