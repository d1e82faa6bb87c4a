"""Where an imported plan comes from, in short lines: which page, table and row of which document.

Must not know: HTML, the rest of the page, how a document was imported.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from action_plans.languages.speaking import Said, gettext, ngettext, plural
from action_plans.model.plan import Recommendation
from action_plans.model.provenance import ImportedDocument, Provenance, SourcePlace
from action_plans.publishing import words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.views.plan import OriginDocument, OriginLine

MOST_PLACES: Final = 6  # of one line
FORMATS: Final = Said(
    {
        "pdf": "PDF",
        "docx": "Word document",
        "odt": "OpenDocument text",
        "txt": "plain text",
    }
)
# What the fields of a recommendation are called together, by the first part of their paths.
PARTS: Final = Said(
    {
        "number": "Recommendation",
        "number_printed": "Recommendation",
        "to_printed": "Recommendation",
        "stem": "Recommendation",
        "text": "Recommendation",
        "note": "Recommendation",
        "response": "Answer",
        "reason": "Answer",
        "lead_in": "Answer",
        "updates": "Updates",
    }
)
PLAN_PARTS: Final = Said(
    {
        "title": "Title",
        "report": "Report",
        "documents": "Documents",
        "source": "Source",
        "footnotes": "Footnotes",
        "printed_totals": "Printed totals",
    }
)


def origin_documents(edition: Edition, plan: str) -> tuple[OriginDocument, ...]:
    """Return what a plan was imported from, () if it was not imported."""
    provenance = edition.provenance.get(plan)
    return tuple(map(_document, provenance.documents)) if provenance else ()


def plan_origin(edition: Edition, plan: str) -> tuple[OriginLine, ...]:
    """Return where the title, the dates and the notes of a plan stand."""
    provenance = edition.provenance.get(plan)
    if provenance is None:
        return ()
    return _lines(provenance, _parts(provenance.fields, PLAN_PARTS))


def recommendation_origin(edition: Edition, entry: Entry) -> tuple[OriginLine, ...]:
    """Return where the parts of a recommendation stand: its text, the answer, each action."""
    provenance = edition.provenance.get(entry.plan.id)
    if provenance is None:
        return ()
    prefix = f"{entry.recommendation.number}/"
    own = {
        path.removeprefix(prefix): places
        for path, places in provenance.fields.items()
        if path.startswith(prefix)
    }
    return _lines(provenance, _parts(own, {**PARTS, **_actions(entry.recommendation)}))


def _actions(recommendation: Recommendation) -> dict[str, str]:
    number = recommendation.number
    return {
        each.id: gettext("Action {name}", name=action_name(number, each.id))
        for each in recommendation.actions
    }


def _parts(
    fields: Mapping[str, Sequence[SourcePlace]], names: Mapping[str, str]
) -> dict[str, list[SourcePlace]]:
    """Return the places of each part that has a name, in the order of the fields."""
    found: dict[str, list[SourcePlace]] = {}
    for path, places in fields.items():
        name = names.get(path.partition("/")[0])
        if name:
            found.setdefault(name, []).extend(places)
    return found


def _lines(
    provenance: Provenance, parts: Mapping[str, Sequence[SourcePlace]]
) -> tuple[OriginLine, ...]:
    """Return a line for each part; parts of one place, such as actions in one cell, share it."""
    several = len(provenance.documents) > 1
    by_place: dict[str, list[str]] = {}
    for name, places in parts.items():
        where = places_in_words(places, several)
        if where:
            by_place.setdefault(where, []).append(name)
    return tuple(OriginLine(", ".join(names), where) for where, names in by_place.items())


def _document(document: ImportedDocument) -> OriginDocument:
    format_ = FORMATS.get(document.format, document.format)
    pages = f", {words.count(document.pages, 'page')}" if document.pages else ""
    return OriginDocument(document.name, format_ + pages, document.sha256)


def places_in_words(places: Iterable[SourcePlace], several: bool = False) -> str:
    """Return places in short: `page 2, table 3, row 4, columns 4–6; table 4, row 1`.

    Places of one row are told together, and so are rows in a row. `several` documents are told
    apart by their number, from 1. "" where nothing is known but the document.
    """
    told = list(dict.fromkeys(filter(None, _told(sorted(set(places)), several))))
    said = "; ".join(told[:MOST_PLACES])
    if len(told) <= MOST_PLACES:
        return said
    return gettext("{places} and {number} more places", places=said, number=len(told) - MOST_PLACES)


def _told(places: Sequence[SourcePlace], several: bool) -> Iterator[str]:
    """Yield, for each table or run of text, its rows, columns and lines as a phrase."""
    for (document, page, table), found in groupby(places, _table):
        within = list(found)
        parts = [
            gettext("document {number}", number=document + 1) if several else "",
            gettext("page {number}", number=page) if page else "",
            gettext("table {number}", number=table) if table else "",
            _numbers(*_ROWS, (each.row for each in within)),
            _numbers(*_COLUMNS, (each.column for each in within)),
            _numbers(*_LINES, (each.line for each in within)),
        ]
        yield ", ".join(filter(None, parts))


def _table(place: SourcePlace) -> tuple[int, int, int]:
    return place.document, place.page, place.table


_ROWS: Final = plural("row {numbers}", "rows {numbers}")
_COLUMNS: Final = plural("column {numbers}", "columns {numbers}")
_LINES: Final = plural("line {numbers}", "lines {numbers}")


def _numbers(one: str, many: str, found: Iterable[int]) -> str:
    """Return numbers with their noun: `row 4`, `rows 4–6 and 9`; "" where none is known."""
    numbers = sorted({each for each in found if each})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = tuple(f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs)
    return ngettext(one, many, len(numbers), numbers=words.listed(told)) if told else ""
