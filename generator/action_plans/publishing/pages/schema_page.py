"""`/schema/`: what every key and every machine value of the data means, and how others try theirs.

Must not know: HTML, MkDocs, the disk, how a file is read.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import partial
from itertools import groupby
from typing import Final

from action_plans.model.data_form import CASES_AS_OF, VERSION, VERSIONS, Key, anchor_of
from action_plans.publishing import addresses, words
from action_plans.publishing.conformance.files import CASES, RUNNER, SCHEMA, address
from action_plans.publishing.edition import Edition
from action_plans.publishing.meanings import LEADS, MEANINGS
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.standings import STANDING
from action_plans.publishing.views.dictionary import ColumnRow
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.schema import RowsView, SchemaView, VersionRow

TITLE: Final = "The form of the data"
AXES: Final[tuple[tuple[str, Mapping[StrEnum, str]], ...]] = (
    ("response", dict(words.RESPONSE.items())),
    ("reported", dict(words.REPORTED.items())),
    ("schedule", dict(words.SCHEDULE.items())),
    ("checked", dict(words.CHECKED.items())),
)
_FILES: Final = (
    (SCHEMA, "How a plan file is written, as a JSON Schema (draft 7)."),
    (CASES, "Plan files that are right and wrong, and what is to be found in each."),
    (RUNNER, "A small program that tries another one with them."),
)
_STANDING_LEAD: Final = "What became of an action, once an action: two axes read together."


def schema_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page, if the edition says what keys there are."""
    if edition.keys:
        yield Page(addresses.SCHEMA, "schema", TITLE, partial(_shown, edition.keys))


def _shown(keys: tuple[Key, ...]) -> Shown:
    files = tuple((Link(name, address(VERSION, name)), holds) for name, holds in _FILES)
    view = SchemaView(
        VERSION,
        CASES_AS_OF.isoformat(),
        files,
        tuple(_versions()),
        tuple(_keys(keys)),
        tuple(_values()),
    )
    return Shown(view, "What each key and each value of a plan file means, for other programs.")


def _versions() -> Iterator[VersionRow]:
    """Yield every version, newest first, with what it added and where its files are."""
    for each in reversed(VERSIONS):
        links = tuple(Link(name, address(each.number, name)) for name, _ in _FILES)
        yield VersionRow(each.number, f"version-{anchor_of(each.number)}", each.adds, links)


def _keys(keys: tuple[Key, ...]) -> Iterator[RowsView]:
    """Yield the keys by the key that they stand under, in the order of these."""
    order = {"": 0, **{key.path: place for place, key in enumerate(keys, 1)}}
    said = {"": "One file, one plan.", **{key.path: key.says for key in keys}}
    ordered = sorted(keys, key=lambda key: order[key.within])
    for within, some in groupby(ordered, key=lambda key: key.within):
        rows = tuple(_row(key) for key in some)
        yield RowsView(f"under-{anchor_of(within)}", within or "plan", said[within], rows)


def _row(key: Key) -> ColumnRow:
    name = key.path.rpartition(".")[2].removesuffix("[]")
    says = f"{key.says} Must be there." if key.needed else key.says
    return ColumnRow(name, key.holds, says, ", ".join(key.values), f"key-{anchor_of(key.path)}")


def _values() -> Iterator[RowsView]:
    """Yield each axis with what its machine values mean; an anchor is of the axis and the value."""
    for axis, called in AXES:
        rows = (
            ColumnRow(each.value, word, MEANINGS[axis][each], "", f"{axis}-{each.value}")
            for each, word in called.items()
        )
        yield RowsView(f"axis-{axis}", axis, LEADS[axis], tuple(rows))
    rows = (
        ColumnRow(each.value, said.label, said.meaning, "", f"standing-{each.value}")
        for each, said in STANDING.items()
    )
    yield RowsView("axis-standing", "standing", _STANDING_LEAD, tuple(rows))
