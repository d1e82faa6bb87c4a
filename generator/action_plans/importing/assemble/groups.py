"""A recommendation's rows, those that are one row broken over a page taken together.

Must not know: how a group is divided into actions, plan files.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.cell_updates import rows_apart, update_of
from action_plans.importing.assemble.due_cells import completes
from action_plans.importing.assemble.gathered import Gathered
from action_plans.importing.assemble.labels import read_label
from action_plans.importing.assemble.nested import nested_apart
from action_plans.importing.assemble.posts import goes_on
from action_plans.importing.assemble.sentences import is_ended, starts_small
from action_plans.importing.document import Paragraph, Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.inline import balanced
from action_plans.importing.layouts.layout import Column
from action_plans.importing.paths import At


@dataclass(slots=True)
class Line:
    """One paragraph of an action, owner or date cell; `row` counts the group's rows from 0.

    `fresh` is False for the rest of a paragraph that began in the row before.
    """

    text: str
    row: int
    place: Place
    marker: str = ""
    level: int = 0
    top: float | None = None
    fresh: bool = True
    joints: list[tuple[int, int]] = field(default_factory=list)  # (offset, row) of each rest
    more: tuple[Place, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """Every place that the text comes from."""
        return (self.place, *self.more)

    def go_on(self, text: str, row: int, place: Place) -> None:
        """Add the rest of the paragraph, which stands in another row."""
        self.joints.append((len(self.text) + 1, row))
        self.text = balanced(f"{self.text} {text}")
        self.more = (*self.more, place)


@dataclass(slots=True)
class Group:
    """What stands in one row of the table, whatever its pages; `update` is its heading or "".

    `of` is the group in whose own cell an update stands; `made` are the indices of the actions
    that were made of it. `also` are rows that hold neither text, owner nor date.
    """

    place: Place
    update: str = ""
    text: list[Line] = field(default_factory=list)
    owners: list[Line] = field(default_factory=list)
    dues: list[Line] = field(default_factory=list)
    rows: list[Place] = field(default_factory=list)
    of: "Group | None" = None
    made: list[int] = field(default_factory=list)
    also: list[Place] = field(default_factory=list)
    under: bool = False  # a merged cell gives it the date of the row above

    @property
    def last(self) -> str:
        """The last words of its text."""
        return self.text[-1].text if self.text else ""


def made_of(place: Place, groups: Sequence[Group]) -> list[int]:
    """Return the actions of a row; of a row without any, those of the row that it goes on with."""
    for group in groups:
        if place in group.rows or place in group.also:
            return group.made
    return []


def group_rows(doubts: Doubts, gathered: Gathered) -> list[Group]:
    """Return the groups of one recommendation, in order."""
    groups: list[Group] = []
    at = At(gathered.number.number)
    whole = [each for row in gathered.rows for each in nested_apart(doubts, at, row)]
    rows = [each for row in whole for each in rows_apart(doubts, at, row)]
    for (row, inner), (after, _) in zip(rows, [*rows[1:], (None, False)], strict=True):
        said = list(row.cells.get(Column.ACTION, ()))
        group = groups[-1] if groups else None
        if not (said or Column.OWNER in row.cells or Column.DUE in row.cells):
            if group:
                group.also.append(row.place)
            continue
        begun, heading = update_of(said)
        if inner and group:
            group = Group(row.place, heading, of=group.of or group)
            groups.append(group)
        elif heading or group is None or not _is_same(group, begun, row, after):
            group = Group(row.place, heading, under=Column.DUE in row.over)
            groups.append(group)
        elif group.rows:
            sure = bool(said) and (starts_small(said[0].text) or row.continues)
            degree = 2 if sure else 5 if said else 6
            doubts.say(Code.ROW_JOINED, row.place, at, degree=degree, above=group.place)
        _add(group, begun, row)
    return groups


def _is_same(group: Group, said: Sequence[Paragraph], row: BodyRow, after: BodyRow | None) -> bool:
    """True if a row goes on with the group before it; `after` is the row below it."""
    owners = row.cells.get(Column.OWNER, ())
    dues = row.cells.get(Column.DUE, ())
    if row.continues:
        return True
    if group.of:
        return row.first_on_page and bool(said) and starts_small(said[0].text)
    if not said:
        whole = bool(owners and dues and group.owners and group.dues)
        return not (whole and _awaits_text(after))
    if not group.text:
        return not dues or not group.dues
    if read_label(said[0].text) or said[0].marker:
        return row.first_on_page and not owners and not dues
    if starts_small(said[0].text) or _labels_go_on(group, said):
        return True
    if row.first_on_page and not group.owners and not group.dues:
        return True
    owner_goes_on = not owners or goes_on(_line(group.owners), owners[0].text)
    if is_ended(group.last) or (group.text[-1].marker and not _breaks_off(group.last)):
        stated = any(each.column is Column.STATUS and each.text for each in row.beside)
        return row.first_on_page and not dues and owner_goes_on and not stated
    if owners and dues and group.dues:
        return row.first_on_page and (owner_goes_on or _breaks_off(group.last))
    return not dues or row.first_on_page


def _awaits_text(after: BodyRow | None) -> bool:
    """True if the row below holds text and no date: the row was broken over a page."""
    return after is not None and Column.ACTION in after.cells and Column.DUE not in after.cells


def _line(lines: Sequence[Line] | Sequence[Paragraph]) -> str:
    return lines[-1].text if lines else ""


def _breaks_off(text: str) -> bool:
    """True if a text stops before a word that must follow: "the", "for Serious"."""
    return bool(
        re.search(
            r"(?:\b(?:the|a|an|of|for|to|and|or|in|with|by|on|at|that|any|existing)|,|[A-Z][a-z]+)$",
            text,
        )
    )


def _labels_go_on(group: Group, said: Sequence[Paragraph]) -> bool:
    """True if a later paragraph of the row bears the label that follows the group's last one."""
    before = [found[0] for line in group.text if (found := read_label(line.text))]
    here = [found[0] for each in said if (found := read_label(each.text))]
    return bool(before and here) and here[0].follows(before[-1])


def _add(group: Group, said: Sequence[Paragraph], row: BodyRow) -> None:
    """Add a row's paragraphs, the rest of a broken one to what it is the rest of."""
    index = len(group.rows)
    owners, dues = row.cells.get(Column.OWNER, ()), row.cells.get(Column.DUE, ())
    matched = len(owners) > 1 and len(owners) == len(dues)  # each owner has its own date
    parts: tuple[tuple[list[Line], Sequence[Paragraph], Callable[[Line, Paragraph], bool]], ...] = (
        (group.text, said, _is_rest),
        (
            group.owners,
            owners,
            lambda line, each: not matched and goes_on(line.text, each.text),
        ),
        (group.dues, dues, lambda line, each: completes(line.text, each.text)),
    )
    for lines, here, is_rest in parts:
        for at, each in enumerate(here):
            place = each.place if each.place.row else row.place
            first = at == 0 and index > 0
            if first and lines and is_rest(lines[-1], each):
                lines[-1].go_on(each.text, index, place)
                continue
            fresh = not first or bool(each.marker or read_label(each.text))
            lines.append(Line(each.text, index, place, each.marker, each.level, each.top, fresh))
    group.rows.append(row.place)


def _is_rest(line: Line, each: Paragraph) -> bool:
    """True if a row's first paragraph is the rest of the last one of the row before."""
    if each.marker or read_label(each.text):
        return False
    return starts_small(each.text) or (not is_ended(line.text) and not line.text.endswith(")"))
