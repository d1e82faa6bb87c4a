"""Documents of each layout, in their usual clumsiness: the right thing at the right place."""

from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.importing.reading import import_text
from tests.importing.scoring import Mark, marks_of

FOLDER = Path(__file__).parent / "layouts"
WELL = 0.97  # share of fields that must be right
KINDS = ("number", "to", "to_printed", "response", "text", "action", "owners", "due", "reported")


def wanted(name: str) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = yaml.safe_load((FOLDER / name).read_bytes())
    return found


@cache
def marks() -> tuple[Mark, ...]:
    return tuple(
        mark
        for name, wants in wanted("seen.yml").items()
        for mark in marks_of(name, wants, import_text(FOLDER / f"{name}.txt"))
    )


@pytest.mark.parametrize("kind", KINDS)
def test_fields_are_right_and_at_the_right_place(kind: str) -> None:
    wrong = [mark for mark in marks() if mark.kind == kind and not mark.right]
    count = Counter(mark.kind for mark in marks())[kind]
    assert 1 - len(wrong) / count >= WELL, wrong


@pytest.mark.parametrize("name", wanted("seen.yml"))
def test_nothing_is_lost_and_what_has_no_place_is_told(name: str) -> None:
    made = import_text(FOLDER / f"{name}.txt")
    assert made.coverage.is_whole, str(made.coverage)
    assert made.coverage.caught == 0
    told = [*(f"{each.says} {each.words}" for each in made.doubts), " ".join(made.text.split())]
    mentioned = wanted("seen.yml")[name].get("mention", [])
    assert isinstance(mentioned, list)
    assert [each for each in mentioned if not any(each in one for one in told)] == []
