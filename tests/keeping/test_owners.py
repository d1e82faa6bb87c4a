"""Posts without toil: what a printed post may be, scoped spellings, entries written in one go."""

from pathlib import Path
from shutil import copytree

import pytest

from action_plans.checking.likeness import post_like, unknown_behind
from action_plans.checking.rules import check_library
from action_plans.checking.spellings import posts_of
from action_plans.cli import main
from action_plans.commands.options import FINE, MISUSED
from action_plans.keeping.new_posts import new_posts, with_posts
from action_plans.model.library import Organisation, Owner, Vocabulary
from action_plans.model.problem import Severity
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN
from tests.site.small_plan import plan

GOOD = Path(__file__).parents[1] / "checking" / "good"
VOCABULARY = Vocabulary(
    organisations={
        "hmpps": Organisation("hmpps", "HM Prison and Probation Service", "HMPPS"),
        "nps": Organisation("nps", "National Probation Service", "NPS", "probation-service"),
        "hmcts": Organisation("hmcts", "HM Courts and Tribunals Service", "HMCTS"),
    },
    owners={
        each.id: each
        for each in (
            Owner("courts", "Head of Courts", "nps", ("Head of Courts", "Heads of Courts")),
            Owner("security", "Head of the National Security Group", "hmpps"),
            Owner("north", "Regional Probation Director, North", "nps"),
            Owner("clerks", "Head of Listing", "hmcts"),
        )
    },
)


@pytest.mark.parametrize(
    ("printed", "bodies", "meant"),
    [
        ("Head of Court", ["nps"], "courts"),
        ("Heads of Courts", ["nps"], "courts"),
        ("Head of Cuorts", ["nps"], ""),  # two letters changed places: less sure than one wrong
        ("Head of Security", ["nps", "hmpps"], ""),
        ("Deputy Head of Courts", ["nps"], ""),
        ("Head of National Security Group", ["hmpps"], "security"),
        ("Head of National Securty Group", ["hmpps"], "security"),
        ("Head of National Security Group", ["hmcts"], ""),
        ("Regional Probation Director, South", ["nps"], ""),
        ("Regional Probation Directors (North)", ["nps"], "north"),
        ("Regional Probation Director North", ["probation-service"], "north"),
        ("Head", ["nps"], ""),
        ("", ["nps"], ""),
    ],
)
def test_a_post_is_like_one_of_the_same_words_rank_and_body(
    printed: str, bodies: list[str], meant: str
) -> None:
    found = post_like(printed, bodies, VOCABULARY)
    assert (found.id if found else "") == meant


@pytest.mark.parametrize(
    ("printed", "rest"),
    [
        ("Head of Courts - Zebedee", "Zebedee"),
        ("Head of Courts – Zebedee Ash", "Zebedee Ash"),
        ("Head of Courts, Zebedee", "Zebedee"),
        ("Head of Courts (Ashgrove)", "Ashgrove"),
        ("Head of Courts, North", ""),
        ("Head of Courts (and others)", ""),
        ("Co-ordinator of Well-being", ""),
        ("Head of Courts", ""),
    ],
)
def test_an_unknown_word_behind_a_mark_may_be_a_name(printed: str, rest: str) -> None:
    assert unknown_behind(printed, posts_of(VOCABULARY).words) == rest


def test_no_post_of_the_five_plans_is_held_for_a_name() -> None:
    known = read_library(FROZEN).library.vocabulary
    posts = posts_of(known)
    named = [each for owner in known.owners.values() for each in (owner.name, *owner.printed)]
    assert [each for each in named if unknown_behind(each, posts.words)] == []


SCOPED = """\
courts-north:
  name: Head of Courts, North
  organisation: hmpps
  printed: [{as: Head of Courts, in: [hmpps]}]
courts-hmi:
  name: Head of Courts, Inspectorate
  organisation: hmi-probation
  printed: [{as: Head of Courts, in: [hmi-probation, third-2021]}]
  succeeds: unknown
courts:
  name: Head of All Courts
  printed: [Head of Courts]
"""


def test_a_spelling_is_scoped_to_what_there_is(tmp_path: Path) -> None:
    copytree(FROZEN, tmp_path / "content")
    owners = tmp_path / "content" / "vocabulary" / "owners.yml"
    owners.write_text(
        SCOPED.replace("[hmpps]", "[recall-2020, hmps]").replace("third-2021", "moj"), "utf-8"
    )
    found = check_library(read_library(tmp_path / "content"))
    told = [each for each in found if each.code == "unknown-organisation"]
    assert [(each.place.line, each.message) for each in told] == [
        (4, "'hmps' is neither an organisation nor a plan; did you mean 'hmpps'?")
    ]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Three plans whose owner is printed alike, and posts that share the spelling."""
    folder = tmp_path / "content"
    (folder / "plans").mkdir(parents=True)
    copytree(FROZEN / "vocabulary", folder / "vocabulary")
    text = plan().replace("Regional Probation Directors", "Head of Courts")
    other = text.replace("[hmpps]", "[hmi-probation]")
    for name, each in (("first-2021", text), ("second-2021", other), ("third-2021", text)):
        (folder / "plans" / f"{name}.yml").write_text(each)
    (folder / "vocabulary" / "owners.yml").write_text(SCOPED)
    return folder


def test_a_spelling_is_that_of_the_plan_or_its_organisations(content: Path) -> None:
    reading = read_library(content)
    assert not [each for each in check_library(reading) if each.severity is Severity.ERROR]
    known = reading.library.vocabulary
    meant = {
        id: known.owner_ids(each.bodies)["head of courts"]
        for id, each in reading.library.plans.items()
    }
    assert meant == {
        "first-2021": "courts-north",
        "second-2021": "courts-hmi",
        "third-2021": "courts-hmi",
    }
    assert known.owners["courts-hmi"].predecessor_unknown
    assert known.owners["courts-hmi"].succeeds == ()


def test_one_spelling_of_two_posts_in_one_place_is_an_error(content: Path) -> None:
    owners = content / "vocabulary" / "owners.yml"
    owners.write_text(SCOPED.replace("[hmi-probation, third-2021]", "[hmpps]"))
    codes = [each.code for each in read_library(content).problems]
    assert codes == ["spelling-twice"]


def test_the_posts_of_a_plan_are_listed_in_one_go(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = content / "plans" / "first-2021.yml"
    text = file.read_text()
    for owner in ("Head of P&Q", "Head of Bells, HMCTS", "Head of Nights - Zebedee"):
        text = text.replace("owners: ['Head of Courts']", f"owners: ['{owner}']", 1)
    file.write_text(text)
    assert main(["owners", "--add", "first-2021", "--content", str(content)]) == FINE
    said = capsys.readouterr()
    assert "2 posts added" in said.err
    assert "'Head of Nights - Zebedee' is left to you" in said.err
    entries = (
        "head-of-bells-hmcts:\n  name: 'Head of Bells, HMCTS'\n  organisation: hmcts\n"
        "  printed: ['Head of Bells, HMCTS']\n"
    )
    mine = (
        "head-of-p-and-q:\n  name: 'Head of P&Q'\n  organisation: hmpps\n"
        "  printed: ['Head of P&Q']\n"
    )
    assert said.out == entries + mine
    written = (content / "vocabulary" / "owners.yml").read_text()
    at = SCOPED.index("courts-hmi:")
    assert written == SCOPED[:at] + mine + SCOPED[at:] + entries
    assert not read_library(content).has_errors
    assert main(["owners", "first-2021", "--content", str(content)]) == FINE
    assert capsys.readouterr().out == ""


def test_an_unknown_plan_is_misuse(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["owners", "frist-2021", "--content", str(content)]) == MISUSED
    assert "did you mean 'first-2021'?" in capsys.readouterr().err


def test_a_first_entry_is_written_into_an_empty_file() -> None:
    reading = read_library(GOOD)
    made = new_posts(reading.library.plans["aldersea-2019"], ["Head of Bells."], (), Vocabulary())
    assert with_posts("", made).startswith("head-of-bells:\n  name: 'Head of Bells'\n")
