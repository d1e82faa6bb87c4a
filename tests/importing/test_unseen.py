"""Documents of every format and layout, written before the readers were looked at: every field."""

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from action_plans.importing.importer import Imported
from action_plans.importing.paths import Name
from tests.importing.reading import import_file
from tests.importing.scoring import Mark, marks_of

FOLDER = Path(__file__).parent / "unseen"
WANTED: dict[str, dict[str, Any]] = yaml.safe_load((FOLDER / "wanted.yml").read_bytes())
# What is read wrongly still: (document, kind, path).
WRONG = {
    # the words end where nothing ends the column, as two posts would
    ("no-rules.pdf", "owners", "1/a1/owners"),
    ("no-rules.pdf", "owners", "2/a1/owners"),
    # "X Therapist & Workforce Lead" may be one post, as "Health & Safety Lead" is; that is doubted
    ("seventh-youth.html", "owners", "4/a1/owners"),
    # a state behind a blank line is of the second action; the cell does not say so
    ("seventh-dhr.csv", "reported", "2/a1/reported"),
    # a heading says what is answered in other words than the report's own
    ("seventh-cards.html", "title", "title"),
    # two things in one sentence, two dates in one cell
    ("eighth-youth.txt", "due", "2/a1/due"),
    ("eighth-youth.txt", "action", "2/a1/text"),
    # the update's words are of one action; its row says so of none
    ("hmpps.txt", "update", "1/updates/0"),
}


@cache
def made(name: str) -> Imported:
    return import_file(FOLDER / name)


def marks(name: str) -> Iterator[Mark]:
    """Yield a document's marks; of several dates that a cell may give, the one that it gives."""
    wants = deepcopy(WANTED[name])
    unasked = set()
    for number, (_, _, _, actions) in wants["recs"].items():
        for at, action in enumerate(actions):
            if isinstance(action[2], list):
                given = made(name).text
                action[2] = next((each for each in action[2] if f"'{each}'" in given), "")
            if action[3:] == ["*"]:
                unasked.add(f"{number}/a{at + 1}/reported")
                del action[3]
    untold = () if wants["title"] else ("title", "published", "documents")
    for mark in marks_of(name, wants, made(name)):
        if mark.path not in unasked and mark.kind not in untold:
            yield mark


def test_every_document_has_what_it_should_give() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*WANTED, "wanted.yml"}


@pytest.mark.parametrize("name", WANTED)
def test_every_field_is_right(name: str) -> None:
    wrong = [each for each in marks(name) if not each.right]
    assert {(each.document, each.kind, each.path) for each in wrong} <= WRONG, wrong


@pytest.mark.parametrize("name", WANTED)
def test_nothing_is_lost_and_what_has_no_place_is_told(name: str) -> None:
    document = made(name)
    assert document.coverage.is_whole, str(document.coverage)
    told = [f"{each.says} {each.words}" for each in document.doubts]
    shown = "\n".join(line for line in document.text.splitlines() if "# look" not in line)
    every = [*told, " ".join(shown.split())]
    wants = WANTED[name]
    assert [
        each for each in wants.get("mention", ()) if not any(each in one for one in every)
    ] == []
    assert [each for each in wants.get("absent", ()) if each in shown] == []
    for each in wants.get("names", ()):
        assert each not in shown or any(each in one for one in told)


@pytest.mark.parametrize("name", WANTED)
def test_title_and_id_are_said_to_be_guesses(name: str) -> None:
    doubted = {each.field.name for each in made(name).doubts}
    assert {Name.TITLE, Name.ID} <= doubted
