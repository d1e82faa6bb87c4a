"""Posts that a comma has cut are told as one, and never listed as two."""

from dataclasses import replace

import pytest

from action_plans.checking.cut_posts import CutPost, cut_in, may_be_halves
from action_plans.checking.owners import unlisted_posts
from action_plans.checking.rules import check_library
from action_plans.checking.spellings import posts_of
from action_plans.model.library import Owner, Vocabulary
from action_plans.reading.library_reader import read_library
from action_plans.reading.plan_reader import read_plan
from tests.building import FROZEN
from tests.site.small_plan import plan

VOCABULARY = Vocabulary(
    owners={
        each.id: each
        for each in (
            Owner("works", "Head of Works & Grounds", "", ("Deputy Director Head of Works",)),
            Owner("north", "Head of Kitchens, Stores and Laundry, North", ""),
            Owner("clerk", "Clerk, Rolls", "", ("Clerk", "Rolls")),
        )
    }
)
POSTS = posts_of(VOCABULARY)


@pytest.mark.parametrize(
    ("owners", "found"),
    [
        (["Head of Works", "Grounds"], []),
        (["Head of Works", "and Grounds"], [(0, 2, "Head of Works & Grounds")]),
        (["Deputy Director", "Head of Works"], [(0, 2, "Deputy Director Head of Works")]),
        (
            ["Governor", "Head of Kitchens", "Stores and Laundry", "North"],
            [(1, 4, "Head of Kitchens, Stores and Laundry, North")],
        ),
        (["Clerk", "Rolls"], []),
        (["‘Head of Rolls", "North’", "Clerk"], [(0, 2, "‘Head of Rolls, North’")]),
        (["Clerk"], []),
        ([], []),
    ],
)
def test_entries_that_only_together_are_a_post(
    owners: list[str], found: list[tuple[int, int, str]]
) -> None:
    cut = list(cut_in(owners, POSTS))
    assert cut == [CutPost(range(start, stop), whole) for start, stop, whole in found]


@pytest.mark.parametrize(
    ("owners", "halves"),
    [
        (["Deputy Director", "Head of Gates"], ("Deputy Director", "Head of Gates")),
        (["Head", "Gates Team"], ("Head", "Gates Team")),
        (["Deputy Director", "Clerk"], ()),
        (["Governor", "Head of Gates"], ()),
        (["Head of Gates", "Deputy Director"], ()),
        (["Deputy Director"], ()),
    ],
)
def test_a_bare_rank_may_belong_to_what_follows(owners: list[str], halves: tuple[str, ...]) -> None:
    assert may_be_halves(owners, POSTS) == halves


def told_of(owners: str) -> tuple[list[tuple[str, str]], tuple[str, ...], tuple[str, ...]]:
    """Return the codes and remedies told of a list of owners, and what could be listed or not."""
    record = read_library(FROZEN, "content")
    text = plan().replace("['Regional Probation Directors']", owners, 1)
    assert owners in text
    read = read_plan(text.encode(), "content/plans/small-2021.yml")
    assert read.plan is not None
    library = replace(record.library, plans={"small-2021": read.plan})
    reading = replace(record, library=library, sources={"small-2021": read.source}, problems=())
    found = check_library(reading, only={"small-2021"})
    said = [(str(each.code), each.remedy) for each in found if "owner" in each.code]
    unlisted = unlisted_posts("small-2021", reading)
    return said, unlisted.posts, unlisted.doubtful


def test_a_listed_post_without_its_quotes_is_one_error_and_nothing_to_list() -> None:
    listed = "Deputy Director Head of Public Protection Group"
    said, posts, doubtful = told_of("[Deputy Director, Head of Public Protection Group]")
    assert said == [("owner-cut", f"Write it as it is listed, in quotes: ['{listed}']")]
    assert (posts, doubtful) == ((), ())


def test_a_listed_post_with_another_comma_is_another_spelling_of_it() -> None:
    said, posts, doubtful = told_of("['Deputy Director, Head of Public Protection Group']")
    assert [code for code, _ in said] == ["owner-spelling"]
    assert posts == ()
    assert len(doubtful) == 1


def test_what_may_be_halves_of_one_post_is_left_to_the_editor() -> None:
    said, posts, doubtful = told_of("[Deputy Director, Head of Garden Machines]")
    assert [code for code, _ in said] == ["owner-not-listed"] * 2
    assert all("one pair of quotes" in remedy for _, remedy in said)
    assert (posts, doubtful) == ((), ("Deputy Director", "Head of Garden Machines"))
