"""The dates of a group, and the actions that they tell apart.

Must not know: owners, plan files.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from rapidfuzz.distance import Levenshtein

from action_plans.importing.assemble.due_cells import dates_in, says_again
from action_plans.importing.assemble.groups import Group, Line
from action_plans.importing.assemble.labelled import Piece, pieces_of
from action_plans.importing.assemble.starts import Starts
from action_plans.importing.assemble.units import Unit
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import NOTHING, Value
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name

_GARBLED = 2  # letters that may differ in a date printed twice
_NEAR = 4.0  # points: two cells' lines stand at one height
_GOES_ON = re.compile(r"\(?(?:subject|depend(?:ing|ent)|pending|provided|if|unless|but)\b")


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a group, with the row of the group in which it stands."""

    value: Value
    row: int
    top: float | None = None


@dataclass(slots=True)
class Dates:
    """A group's dates. Where labels say which date is of which action, `starts` are the actions
    and `own` has the date of each label; "" stands for every label.
    """

    dates: list[Dated] = field(default_factory=list)
    starts: Starts | None = None
    own: dict[str, Value] = field(default_factory=dict)

    def of(self, starts: Starts, index: int, name: str) -> Value:
        """Return the date of one action, by its label or by its place among the starts."""
        if self.starts:
            return self.own.get(name, self.own.get("", NOTHING))
        if not self.dates:
            return NOTHING
        if starts.dated:
            return self.dates[index].value
        joined = " ".join(each.value.text for each in self.dates)
        places = tuple(dict.fromkeys(place for each in self.dates for place in each.value.places))
        return Value(joined, places, copied=index > 0)


def dates_of(
    doubts: Doubts, at: At, group: Group, units: Sequence[Unit], done_apart: bool
) -> Dates:
    """Return a group's dates; one repeated in the rest of a broken row is left out."""
    labelled = main_labels(units)
    pieces = pieces_of(group.dues, labelled)
    if pieces:
        heads = " ".join(dict.fromkeys(piece.head for piece in pieces))
        doubts.say(Code.DATES_BY_LABEL, pieces[0].line.place, at, heads)
        if labelled:
            return _by_label(pieces, labelled)
    lines = [piece.line for piece in pieces] or group.dues
    made = Dates(_plain(doubts, at, lines, {unit.row for unit in units}, done_apart))
    if 1 < len(made.dates) < len(labelled):
        _fewer(doubts, at, group, units, labelled, made)
    return made


def main_labels(units: Sequence[Unit]) -> dict[str, int]:
    """Return the labels of the style that most units bear, each with its unit's index; none where
    one of them stands twice, so that it tells nothing apart.
    """
    styles = Counter(unit.label.style for unit in units if unit.label)
    style = styles.most_common(1)[0][0] if styles else ""
    named = [
        (unit.label.name, index)
        for index, unit in enumerate(units)
        if unit.label and unit.label.style == style
    ]
    found = dict(named)
    return found if len(found) == len(named) else {}


def _by_label(pieces: Sequence[Piece], labelled: dict[str, int]) -> Dates:
    own: dict[str, Value] = {}
    for piece in pieces:
        value = Value(plain(piece.line.text), piece.line.places)
        for index, name in enumerate(piece.labels or ("",)):
            own[name] = Value(value.text, value.places, copied=index > 0)
    dates = [Dated(value, 0) for value in own.values()]
    if every := own.get(""):  # printed once, for each label that has none of its own
        for name in labelled:
            if name not in own:
                own[name], own[""] = own[""], every.again
    starts = Starts(tuple(labelled.values()), "by their labels", 1, dated=False)
    return Dates(dates, starts, own)


def _plain(
    doubts: Doubts, at: At, lines: Sequence[Line], began: Collection[int], done_apart: bool
) -> list[Dated]:
    """Return the dates of lines; `began` are the rows in which something of the text begins."""
    made: list[Dated] = []
    for line in lines:
        for text in dates_in(plain(line.text), done_apart):
            last = made[-1] if made else None
            if line.row and line.row not in began and last and last.row < line.row:
                known = last.value.text
                if Levenshtein.distance(known.casefold(), text.casefold()) <= _GARBLED:
                    doubts.say(Code.DATE_AGAIN, line.place, at.of(Name.DUE), text)
                    continue
            again = last and says_again(last.value.text, text)
            if last and last.row == line.row and (again or _GOES_ON.match(text)):
                stroke = " /" if again and "/" in line.text else ""
                both = f"{last.value.text}{stroke} {text}"
                made[-1] = replace(last, value=Value(both, (*last.value.places, *line.places)))
                continue
            made.append(Dated(Value(text, line.places), line.row, line.top))
    return made


def _fewer(
    doubts: Doubts,
    at: At,
    group: Group,
    units: Sequence[Unit],
    labelled: dict[str, int],
    made: Dates,
) -> None:
    """Give each date to the label at its height, or in order; the other labels have none."""
    names = list(labelled)
    tops = [units[index].line.top for index in labelled.values()]
    if len(group.owners) == len(names) and None in tops:
        tops = [line.top for line in group.owners]  # one for each label, set level with the dates
    by_height: dict[str, Value] = {}
    for date in made.dates:
        near = [
            name
            for name, top in zip(names, tops, strict=True)
            if top is not None and date.top is not None and abs(top - date.top) <= _NEAR
        ]
        if len(near) == 1:
            by_height[near[0]] = date.value
    sure = len(by_height) == len(made.dates)
    in_order = dict(zip(names, (date.value for date in made.dates), strict=False))
    made.own = by_height if sure else in_order
    made.starts = Starts(tuple(labelled.values()), "by their labels", 1, dated=False)
    doubts.say(
        Code.DATES_FEWER,
        group.place,
        at.of(Name.DUE),
        degree=3 if sure else 7,
        dates=len(made.dates),
        count=len(names),
    )
