"""Persons' names, emails and telephone numbers: found where they stand, and nowhere else."""

import re

import pytest
import yaml

from action_plans.checking.persons import person_in
from action_plans.checking.rules import check_library
from action_plans.checking.spellings import NO_NAMES, posts_of
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN, PROJECT

OWNERS = yaml.safe_load((FROZEN / "vocabulary" / "owners.yml").read_text("utf-8"))
LISTED = sorted({name for post in OWNERS.values() for name in (post["name"], *post["printed"])})
POSTS = posts_of(read_library(FROZEN).library.vocabulary)
SOURCES = PROJECT.parent / "shared" / "sources"
CODES = {"personal-name", "email-address", "telephone-number"}


@pytest.mark.parametrize("owner", LISTED)
def test_no_listed_post_is_called_a_person(owner: str) -> None:
    assert person_in(owner, POSTS.words) == ""
    assert person_in(owner, NO_NAMES) == ""


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        ("Jane Ashgrove", "Jane Ashgrove"),
        ("Mr Ashgrove", "Mr Ashgrove"),
        ("Dr. Ashgrove, Head of Psychology", "Dr. Ashgrove"),
        ("J. Ashgrove", "J. Ashgrove"),
        ("A Ashgrove / P Thornhurst", "A Ashgrove / P Thornhurst"),
        ("Jane Ashgrove, Head of Public Protection", "Jane Ashgrove"),
        ("Head of Public Protection, Jane Ashgrove", "Jane Ashgrove"),
        ("Head of Public Protection (Jane Ashgrove)", "Jane Ashgrove"),
        ("Head of Public Protection - Jane Ashgrove", "Jane Ashgrove"),
        ("Head of Public Protection (Zebedee Ashgrove)", "Zebedee Ashgrove"),
        ("Zebedee Ashgrove, Director of Quality", "Zebedee Ashgrove"),
        ("Deputy Director Ashgrove Head of Public Protection Group", "Ashgrove"),
    ],
)
def test_names_are_found(owner: str, name: str) -> None:
    assert person_in(owner, POSTS.words) == name


@pytest.mark.parametrize(
    "owner",
    [
        "Head of Victim Services, Dyfed Powys",
        "Regional Probation Director (East Midlands)",
        "Governor, HMP Frankland",
        "E Wing / F Wing",
        "C Block and D Block",
        "Head of Estates and Facilities",
        "NPS Wales and CRC Chief Executives",
        "Senior Responsible Officer, Phoenix Programme",
        "Probation Delivery Unit Heads",
        "St Albans Office Manager",
        "Head of Interventions for Hampshire",
        "All Regional Probation Directors",
        "National Lead for Women & Equalities",
        "Independent Advisory Panel",
        "Youth Justice Board",
    ],
)
def test_posts_that_are_not_listed_are_no_persons(owner: str) -> None:
    assert person_in(owner, POSTS.words) == ""


def test_the_published_plans_hold_none() -> None:
    found = check_library(read_library(FROZEN))
    assert not [each for each in found if each.code in CODES]


def cells_of_owners() -> list[str]:
    """Return every cell of the published documents that holds a post, whatever its column."""
    cells = []
    for path in sorted(SOURCES.glob("*.txt")):
        for line in path.read_text("utf-8").splitlines():
            for cell in re.sub(r"<[^>]*>", " ", line).split("\t"):
                words = " ".join(cell.split())
                if 0 < len(words) < 120 and re.search(r"\b(?:Director|Head|Officer)\b", words):
                    cells.append(words)
    return cells


@pytest.mark.needs_sources
@pytest.mark.skipif(not SOURCES.is_dir(), reason="the published documents are not here")
def test_the_one_surname_in_the_published_documents_is_found() -> None:
    cells = cells_of_owners()
    assert len(cells) > 90
    named = [cell for cell in cells if person_in(cell, POSTS.words)]
    assert len(named) == 1
    assert named[0].startswith("Deputy Director ")


@pytest.mark.parametrize("owner", ["", " ", "\N{NO-BREAK SPACE}"])
def test_an_owner_without_a_word_names_nobody(owner: str) -> None:
    assert person_in(owner, frozenset(["head"])) == ""
