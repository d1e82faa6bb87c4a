"""Documents of each layout, in their usual clumsiness: the right thing at the right place."""

from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from action_plans.importing.document import Format
from action_plans.importing.from_text import read_text
from tests.importing.reading import import_file, import_text
from tests.importing.scoring import Mark, marks_of
from tests.importing.writers.docx import write_docx
from tests.importing.writers.html import write_html
from tests.importing.writers.odt import write_odt
from tests.importing.writers.pdf import write_pdf
from tests.importing.writers.sheet import write_xlsx

FOLDER = Path(__file__).parent / "layouts"
UNSURE = Path(__file__).parent / "unsure"
WELL = 0.97  # share of fields that must be right
KINDS = ("number", "to", "to_printed", "response", "text", "action", "owners", "due", "reported")


SURE, MUCH = 3, 6  # a doubt under the first, and over the second
ENOUGH = 15  # fields that are much doubted, so that their share means something


def read_wanted() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for name in ("seen.yml", "unseen.yml"):
        found.update(yaml.safe_load((FOLDER / name).read_bytes()))
    return found


WANTED = read_wanted()
ONE_EACH = (
    "hmpps-larkmoor", "prisons-old-tarnholm", "prisons-new-ashholt", "youth-harrowgate",
    "nhs-mossgate", "audit-records", "dhr-rowan", "cards-eastmere", "ombudsman-mr-k",
    "welsh-glanmor",
)  # fmt: skip
WRITERS = {
    Format.DOCX: write_docx,
    Format.ODT: write_odt,
    Format.PDF: write_pdf,
    Format.HTML: write_html,
    Format.XLSX: write_xlsx,
}


@cache
def marks() -> tuple[Mark, ...]:
    return tuple(
        mark
        for name, wants in WANTED.items()
        for mark in marks_of(name, wants, import_text(FOLDER / f"{name}.txt"))
    )


@pytest.mark.parametrize("kind", KINDS)
def test_fields_are_right_and_at_the_right_place(kind: str) -> None:
    wrong = [mark for mark in marks() if mark.kind == kind and not mark.right]
    count = Counter(mark.kind for mark in marks())[kind]
    assert 1 - len(wrong) / count >= WELL, wrong


@cache
def marks_of_all() -> tuple[Mark, ...]:
    """Return the marks of all documents, of those too that tell too little to be read surely."""
    unsure = yaml.safe_load((UNSURE / "unsure.yml").read_bytes())
    return marks() + tuple(
        mark
        for name, wants in unsure.items()
        for mark in marks_of(name, wants, import_text(UNSURE / f"{name}.txt"))
    )


def test_what_is_hardly_doubted_is_right() -> None:
    sure = [mark for mark in marks_of_all() if mark.degree < SURE]
    wrong = [mark for mark in sure if not mark.right]
    assert len(wrong) * 100 <= len(sure), wrong


def test_what_is_much_doubted_is_mostly_wrong() -> None:
    unsure = [mark for mark in marks_of_all() if mark.degree > MUCH]
    assert len(unsure) >= ENOUGH
    assert 2 * sum(not mark.right for mark in unsure) >= len(unsure), unsure


@cache
def marks_in(format: Format) -> tuple[Mark, ...]:
    """Return the marks of a document of each layout that is written and read in a format."""
    write = WRITERS[format]
    marks: list[Mark] = []
    with TemporaryDirectory() as folder:
        for name in ONE_EACH:
            path, target = FOLDER / f"{name}.txt", Path(folder) / f"{name}.{format.value}"
            write(read_text(path.read_bytes(), path.name, ""), target)
            marks += marks_of(name, WANTED[name], import_file(target))
    return tuple(marks)


@pytest.mark.parametrize("format", list(WRITERS))
def test_a_document_of_each_layout_is_read_alike_in_every_format(format: Format) -> None:
    marks = marks_in(format)
    for kind in KINDS:
        own = [mark for mark in marks if mark.kind == kind]
        wrong = [mark for mark in own if not mark.right]
        assert 1 - len(wrong) / len(own) >= WELL, (kind, wrong)


def test_every_document_has_what_it_should_give() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == WANTED.keys()


@pytest.mark.parametrize("name", WANTED)
def test_nothing_is_lost_and_what_has_no_place_is_told(name: str) -> None:
    made = import_text(FOLDER / f"{name}.txt")
    assert made.coverage.is_whole, str(made.coverage)
    assert made.coverage.caught == 0
    told = [*(f"{each.says} {each.words}" for each in made.doubts), " ".join(made.text.split())]
    mentioned = WANTED[name].get("mention", [])
    assert isinstance(mentioned, list)
    assert [each for each in mentioned if not any(each in one for one in told)] == []
