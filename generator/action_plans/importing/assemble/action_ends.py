"""Owners and dates that stand behind the words of an action, in its own cell.

Must not know: tables, recommendations, plan files.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from action_plans.importing.assemble.due_cells import date_at_edge
from action_plans.importing.assemble.posts import names_post
from action_plans.importing.document import Paragraph
from action_plans.importing.inline import balanced, plain
from action_plans.importing.layouts.headers import column_of
from action_plans.importing.layouts.layout import Column, Layout

_BRACKETS: Final = re.compile(r"\s*\((?P<within>[^()]{5,120})\)(?:\.?(?=\s|$))")
_LABELLED: Final = re.compile(
    r"(?:(?<=[.;:])\s+|^)(?P<label>[A-Z][\w ]{2,30}?):\s+(?P<value>(?:\.(?=\d)|[^.;])+)[.;]?"
)
_STRIPPED: Final = " -–—:;,/|."

Found = tuple[Column, Paragraph]


def ends_apart(said: Sequence[Paragraph]) -> dict[Column, tuple[Paragraph, ...]]:
    """Return the actions of a cell, and the owners and dates that stand behind each: "A kit will be
    bought (Head of Drugs, May 2024).", "Owner: Head of Drugs. Date: May 2024".
    """
    found = [part for each in said for part in _bracketed(each)]
    if all(column is Column.ACTION for column, _ in found):
        found = [part for each in said for part in _labelled(each)]
    columns = dict.fromkeys(column for column, _ in found)
    return {
        column: tuple(each for own, each in found if own is column and each.text)
        for column in columns
    }


def _bracketed(said: Paragraph) -> Iterator[Found]:
    """Yield an action before each bracket of a post and a date, and the two."""
    at = 0
    for found in _BRACKETS.finditer(said.text):
        due, owner = date_at_edge(plain(found["within"]))
        owner = owner.strip(_STRIPPED)
        if due and names_post(owner):
            yield Column.ACTION, _part(said, at, found.start())
            yield Column.OWNER, replace(said, text=owner)
            yield Column.DUE, replace(said, text=due)
            at = found.end()
    if said.text[at:].strip():
        yield Column.ACTION, _part(said, at, len(said.text))


def _labelled(said: Paragraph) -> Iterator[Found]:
    """Yield an action before what is labelled as owner or date, and these."""
    ends = [
        (column, found)
        for found in _LABELLED.finditer(said.text)
        if (column := column_of(found["label"], Layout())) in (Column.OWNER, Column.DUE)
    ]
    first = ends[0][1].start() if ends else len(said.text)
    yield Column.ACTION, _part(said, 0, first)
    for column, found in ends:
        yield column, replace(said, text=found["value"].strip())


def _part(said: Paragraph, start: int, end: int) -> Paragraph:
    return replace(said, text=balanced(said.text[start:end].strip()))
