"""`/schema/`: what every key and every machine value of the data means, and how others try theirs.

Must not know: HTML, MkDocs, the disk, how a file is read.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from functools import partial
from itertools import groupby
from typing import Final

from action_plans.languages.speaking import gettext, marked
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

TITLE: Final = marked("The form of the data")
_DESCRIPTION: Final = marked(
    "What each key and each value of a plan file means, for other programs."
)
AXES: Final[tuple[tuple[str, Callable[[], Iterable[tuple[StrEnum, str]]]], ...]] = (
    ("response", words.RESPONSE.items),
    ("reported", words.REPORTED.items),
    ("schedule", words.SCHEDULE.items),
    ("checked", words.CHECKED.items),
)
_FILES: Final = (
    (SCHEMA, marked("How a plan file is written, as a JSON Schema (draft 7).")),
    (CASES, marked("Plan files that are right and wrong, and what is to be found in each.")),
    (RUNNER, marked("A small program that tries another one with them.")),
)
_STANDING_LEAD: Final = marked("What became of an action, once an action: two axes read together.")
_ONE_FILE: Final = marked("One file, one plan.")


def schema_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page, if the edition says what keys there are."""
    if edition.keys:
        yield Page(addresses.SCHEMA, "schema", gettext(TITLE), partial(_shown, edition.keys))


def _shown(keys: tuple[Key, ...]) -> Shown:
    files = tuple((Link(name, address(VERSION, name)), gettext(holds)) for name, holds in _FILES)
    view = SchemaView(
        VERSION,
        CASES_AS_OF.isoformat(),
        files,
        tuple(_versions()),
        tuple(_keys(keys)),
        tuple(_values()),
    )
    return Shown(view, gettext(_DESCRIPTION))


def _versions() -> Iterator[VersionRow]:
    """Yield every version, newest first, with what it added and where its files are."""
    for each in reversed(VERSIONS):
        links = tuple(Link(name, address(each.number, name)) for name, _ in _FILES)
        yield VersionRow(
            each.number, f"version-{anchor_of(each.number)}", gettext(each.adds), links
        )


def _keys(keys: tuple[Key, ...]) -> Iterator[RowsView]:
    """Yield the keys by the key that they stand under, in the order of these."""
    order = {"": 0, **{key.path: place for place, key in enumerate(keys, 1)}}
    said = {"": gettext(_ONE_FILE), **{key.path: gettext(key.says) for key in keys}}
    ordered = sorted(keys, key=lambda key: order[key.within])
    for within, some in groupby(ordered, key=lambda key: key.within):
        rows = tuple(_row(key) for key in some)
        yield RowsView(f"under-{anchor_of(within)}", within or gettext("plan"), said[within], rows)


def _row(key: Key) -> ColumnRow:
    name = key.path.rpartition(".")[2].removesuffix("[]")
    says = gettext(key.says)
    says = f"{says} {gettext('Must be there.')}" if key.needed else says
    return ColumnRow(
        name, gettext(key.holds), says, ", ".join(key.values), f"key-{anchor_of(key.path)}"
    )


def _values() -> Iterator[RowsView]:
    """Yield each axis with what its machine values mean; an anchor is of the axis and the value."""
    for axis, called in AXES:
        rows = (
            ColumnRow(each.value, word, MEANINGS[axis][each], "", f"{axis}-{each.value}")
            for each, word in called()
        )
        yield RowsView(f"axis-{axis}", axis, LEADS[axis], tuple(rows))
    rows = (
        ColumnRow(
            each.value, gettext(said.label), gettext(said.meaning), "", f"standing-{each.value}"
        )
        for each, said in STANDING.items()
    )
    yield RowsView("axis-standing", "standing", gettext(_STANDING_LEAD), tuple(rows))
