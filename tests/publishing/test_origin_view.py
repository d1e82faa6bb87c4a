"""Where a plan comes from, in short lines: places merged, parts named, nothing said unknown."""

from dataclasses import replace

import pytest

from action_plans.model.provenance import ImportedDocument, Provenance, SourcePlace
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.origin_view import (
    origin_documents,
    places_in_words,
    plan_origin,
    recommendation_origin,
)
from tests.publishing.small_library import DAY, DAY_ONE, NIGHT, ONE, TWO, small_edition


def at(document: int = 0, **place: int) -> SourcePlace:
    return SourcePlace(document, **place)


DOCUMENT = ImportedDocument("night.pdf", "pdf", "ab" * 32, 12)
FIELDS = {
    "title": (at(page=1, line=3),),
    "report/published": (at(page=1, line=5),),
    "documents/0/date": (at(page=1, line=7),),
    "documents/1/date": (at(page=1, line=8),),
    "1/number": (at(page=2, table=1, row=4, column=1),),
    "1/text": (at(page=2, table=1, row=4, column=2), at(page=3, table=2, row=1, column=2)),
    "1/response": (at(page=2, table=1, row=4, column=3),),
    "1/reason/text": (at(page=2, table=1, row=4, column=4),),
    "1/a1/text": (at(page=2, table=1, row=5, column=4),),
    "1/a1/owners/0": (at(page=2, table=1, row=5, column=5),),
    "1/a1/due": (at(page=2, table=1, row=5, column=6),),
    "1/a2/text": (at(page=2, table=1, row=6, column=4),),
    "1/a9/text": (at(page=2, table=1, row=7, column=4),),
    "1/updates/0/text": (at(page=3, table=2, row=2),),
    "5.12/text": (at(page=4, table=3, row=1),),
    "5.1/text": (at(page=9, table=9, row=9),),
}


def imported(*documents: ImportedDocument) -> Edition:
    provenance = {NIGHT: Provenance(NIGHT, documents or (DOCUMENT,), FIELDS)}
    return replace(small_edition(), provenance=provenance)


def test_each_part_of_a_recommendation_has_a_line() -> None:
    edition = imported()
    lines = recommendation_origin(edition, edition.by_ref[ONE])
    assert [(line.what, line.where) for line in lines] == [
        ("Recommendation", "page 2, table 1, row 4, columns 1–2; page 3, table 2, row 1, column 2"),
        ("Answer", "page 2, table 1, row 4, columns 3–4"),
        ("Action 1.1", "page 2, table 1, row 5, columns 4–6"),
        ("Action 1.2", "page 2, table 1, row 6, column 4"),
        ("Updates", "page 3, table 2, row 2"),
    ]


def test_parts_that_stand_in_one_place_share_a_line() -> None:
    cell = (at(page=2, table=1, row=5, column=4),)
    fields = {"1/text": (at(page=1),), "1/a1/text": cell, "1/a2/text": cell}
    provenance = {NIGHT: Provenance(NIGHT, (DOCUMENT,), fields)}
    edition = replace(small_edition(), provenance=provenance)
    lines = recommendation_origin(edition, edition.by_ref[ONE])
    assert [(line.what, line.where) for line in lines] == [
        ("Recommendation", "page 1"),
        ("Action 1.1, Action 1.2", "page 2, table 1, row 5, column 4"),
    ]


def test_a_number_is_taken_whole() -> None:
    edition = imported()
    (line,) = recommendation_origin(edition, edition.by_ref[TWO])
    assert line.where == "page 4, table 3, row 1"


def test_the_plan_has_lines_of_its_own() -> None:
    assert [(line.what, line.where) for line in plan_origin(imported(), NIGHT)] == [
        ("Title", "page 1, line 3"),
        ("Report", "page 1, line 5"),
        ("Documents", "page 1, lines 7–8"),
    ]


def test_a_plan_that_was_not_imported_says_nothing() -> None:
    edition = imported()
    assert origin_documents(edition, DAY) == ()
    assert plan_origin(edition, DAY) == ()
    assert recommendation_origin(edition, edition.by_ref[DAY_ONE]) == ()


def test_documents_are_told_with_their_format_pages_and_digest() -> None:
    scan = replace(DOCUMENT, name="x.abc", format="abc", pages=0)
    found = origin_documents(imported(DOCUMENT, scan), NIGHT)
    assert [(each.name, each.about, each.sha256) for each in found] == [
        ("night.pdf", "PDF, 12 pages", "ab" * 32),
        ("x.abc", "abc", "ab" * 32),
    ]


@pytest.mark.parametrize(
    ("places", "several", "words"),
    [
        ([], False, ""),
        ([at()], False, ""),
        ([at(), at(1)], True, "document 1; document 2"),
        ([at(line=4), at(line=4)], False, "line 4"),
        ([at(line=4), at(line=5), at(line=6), at(line=9)], False, "lines 4–6 and 9"),
        ([at(1, page=2), at(0, page=3)], True, "document 1, page 3; document 2, page 2"),
        ([at(table=2, row=1), at(table=1, row=9)], False, "table 1, row 9; table 2, row 1"),
        (
            [at(page=page) for page in range(1, 10)],
            False,
            "page 1; page 2; page 3; page 4; page 5; page 6 and 3 more places",
        ),
    ],
)
def test_places_are_told_in_short(places: list[SourcePlace], several: bool, words: str) -> None:
    assert places_in_words(places, several) == words
