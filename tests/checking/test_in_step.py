"""A text that stands in two languages is told where one of them changed alone."""

from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.checking.in_step import languages_are_in_step
from action_plans.reading.library_reader import LibraryReading, read_library

RECORD = Path(__file__).parents[1] / "languages" / "record"
PLAN = "plans/night-cover-2021.yml"
EN, CY = "  en: A review of night cover in", "  cy: Adolygiad o oruchwyliaeth nos"
ASKED, GOFYN = "    en: Say how many hostels", "    cy: Dywedwch sawl hostel"
ALONE = "    Mend the ovens."  # in the plan that stands in one language


def changed(folder: Path, edits: Mapping[str, str]) -> LibraryReading:
    """Return the record with words before a colon's text put in the place of others."""
    content = Path(copytree(RECORD, folder))
    for file in content.glob("plans/*.yml"):
        text = file.read_text("utf-8")
        for before, after in edits.items():
            text = text.replace(before, after)
        file.write_text(text, "utf-8")
    return read_library(content, shown_as=".")


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ({}, []),
        ({EN: f"{EN} all"}, ["this plan: title cy"]),
        ({CY: f"{CY} i gyd"}, ["this plan: title en"]),
        ({EN: f"{EN} all", CY: f"{CY} i gyd"}, []),
        ({ASKED: f"{ASKED} or homes"}, ["recommendation 1: text cy"]),
        (
            {EN: f"{EN} all", GOFYN: f"{GOFYN} neu"},
            ["this plan: title cy", "recommendation 1: text en"],
        ),
        ({ALONE: "    Mend all ovens."}, []),
    ],
)
def test_one_language_that_changed_alone_is_told(
    edits: Mapping[str, str], expected: list[str], tmp_path: Path
) -> None:
    before, after = read_library(RECORD, shown_as="."), changed(tmp_path / "content", edits)
    assert not after.has_errors
    found = list(languages_are_in_step(before, after))
    said = [f"{e.about}: {dict(e.facts)['field']} {dict(e.facts)['lang']}" for e in found]
    assert said == expected
    assert all(each.place.line > 1 for each in found)
