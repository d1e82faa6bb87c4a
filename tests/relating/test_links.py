"""Links of three sources: on both ends, told apart, in order; editors win."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.chains import Edge
from action_plans.model.library import Library
from action_plans.model.related import RelatedLink
from action_plans.model.terms import LinkKind
from action_plans.relating.candidates import undecided
from action_plans.relating.connections import connections
from action_plans.relating.kept import Stored
from action_plans.relating.links import all_links
from action_plans.relating.suggestions.stored import from_bytes
from action_plans.relating.suggestions.suggesting import CUT
from tests.relating.builders import library, plan, recommendation, ref

THEMES = {
    "recall": ["recall", "licence warning", "alternatives to recall"],
    "parole": ["parole", "oral hearing"],
    "hostels": ["hostel", "bed space"],
}
SAME = "Review alternatives to recall and every licence warning given in the eastern office"
OTHER = "Book oral hearing rooms for parole cases a month ahead"


def row(link: RelatedLink) -> str:
    return f"{link.here} {link.kind} {link.there} {link.by}"


def two_plans(
    first: list[tuple[str, LinkKind]] | None = None,
    second: list[tuple[str, LinkKind]] | None = None,
    parted: list[str] | None = None,
    withdrawn: bool = False,
    text: str = SAME,
) -> Library:
    return library(
        [
            plan(
                "old-2019",
                "A review of east",
                [
                    recommendation("old-2019#1", SAME, [SAME], related=first or []),
                    recommendation("old-2019#2", OTHER, [OTHER]),
                ],
                date(2019, 1, 1),
            ),
            plan(
                "new-2021",
                "A review of west",
                [recommendation("new-2021#1", text, [text], second or [], parted or [])],
                date(2021, 1, 1),
                withdrawn=withdrawn,
            ),
        ],
        THEMES,
    )


def test_a_suggestion_stands_on_both_ends_with_its_reasons() -> None:
    one, other = all_links(two_plans())
    assert [row(one), row(other)] == [
        "new-2021#1 related old-2019#1 suggested",
        "old-2019#1 related new-2021#1 suggested",
    ]
    assert one.score == other.score
    assert one.score is not None and CUT <= one.score <= 1.0
    assert one.evidence.themes == ("recall",)
    assert one.evidence.actions == (ref("new-2021#1/a1"), ref("old-2019#1/a1"))
    assert other.evidence.actions == (ref("old-2019#1/a1"), ref("new-2021#1/a1"))
    assert one.why.startswith("Both are about recall; both say “")


def test_a_reason_says_which_action_is_on_which_side() -> None:
    """And what a review writes into a file does not: it is read from both."""
    mine = recommendation("new-2021#1", SAME, ["Paint the canteen green", SAME])
    old = recommendation("old-2019#1", SAME, [SAME])
    labelled = replace(old, actions=(replace(old.actions[0], label="b)"),))
    content = library(
        [plan("new-2021", "West", [mine]), plan("old-2019", "East", [labelled])], THEMES
    )
    one, other = all_links(content)
    assert one.why.endswith(". Action 2 here and action b) there are alike.")
    assert other.why.endswith(". Action b) here and action 2 there are alike.")
    [pair] = undecided(content, 10)
    assert pair.why == {one.here: one, other.here: other}[pair.later.ref].why
    assert f"{pair.reason} Action 2 here and action b) there are alike." == one.why


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            two_plans(second=[("old-2019#1", LinkKind.FOLLOWS)]),
            ["new-2021#1 follows old-2019#1 editor", "old-2019#1 followed-by new-2021#1 editor"],
        ),
        (
            two_plans([("new-2021#1", LinkKind.RELATED)], [("old-2019#1", LinkKind.REPEATS)]),
            ["new-2021#1 repeats old-2019#1 editor", "old-2019#1 repeated-by new-2021#1 editor"],
        ),
        (
            two_plans([("new-2021#1", LinkKind.FOLLOWS)], [("old-2019#1", LinkKind.FOLLOWS)]),
            ["new-2021#1 follows old-2019#1 editor", "old-2019#1 followed-by new-2021#1 editor"],
        ),
        (two_plans(parted=["old-2019#1"]), []),
        (two_plans(withdrawn=True, second=[("old-2019#1", LinkKind.FOLLOWS)]), []),
        (two_plans(text="Paint the walls of the canteen"), []),
        (two_plans(parted=["old-2019#1"], second=[("gone-2000#1", LinkKind.RELATED)]), []),
        (
            two_plans(text=f"{SAME}, as recommendation 1 of the review of east says"),
            ["new-2021#1 cites old-2019#1 text", "old-2019#1 cited-by new-2021#1 text"],
        ),
    ],
    ids=[
        "an editor's link wins over a suggestion",
        "of two kinds for a pair the one that says most",
        "of two that contradict each other the later plan's",
        "not_related is respected",
        "a withdrawn plan has no links",
        "nothing in common, nothing shown",
        "a link to nowhere is not shown",
        "what the text cites is not suggested as well",
    ],
)
def test_links(content: Library, expected: list[str]) -> None:
    assert [row(link) for link in all_links(content)] == expected


def test_kinds_come_in_order_then_the_newest_review_first() -> None:
    content = library(
        [
            plan("a-2010", "A", [recommendation("a-2010#1")], date(2010, 1, 1)),
            plan("b-2015", "B", [recommendation("b-2015#1")], date(2015, 1, 1)),
            plan("c-2012", "C", [recommendation("c-2012#1")], date(2012, 1, 1)),
            plan(
                "d-2020",
                "D",
                [
                    recommendation(
                        "d-2020#1",
                        related=[
                            ("a-2010#1", LinkKind.RELATED),
                            ("c-2012#1", LinkKind.RELATED),
                            ("b-2015#1", LinkKind.RELATED),
                            ("a-2010#1", LinkKind.FOLLOWS),
                        ],
                    )
                ],
                date(2020, 1, 1),
            ),
        ]
    )
    assert [row(link) for link in all_links(content) if link.here.plan == "d-2020"] == [
        "d-2020#1 follows a-2010#1 editor",
        "d-2020#1 related b-2015#1 editor",
        "d-2020#1 related c-2012#1 editor",
    ]


class Noted:
    """Keeps features, and remembers of which plans they were new when they were kept."""

    def __init__(self) -> None:
        self.content: dict[str, Stored] = {}
        self.computed: list[list[str]] = []

    def read(self) -> Mapping[str, Stored]:
        return self.content

    def write(self, content: Mapping[str, Stored], /) -> None:
        new = [from_bytes(content[key]) for key in content.keys() - self.content.keys()]
        self.computed.append(sorted(features.plan for features in new if features))
        self.content = dict(content)


def test_features_are_not_computed_again_where_they_are_kept() -> None:
    kept = Noted()
    afresh = all_links(two_plans(), kept)
    assert all_links(two_plans(), kept) == afresh == all_links(two_plans())
    assert kept.computed == [["new-2021", "old-2019"]]
    before = dict(kept.content)
    changed = two_plans(text=f"{SAME} at once")
    assert all_links(changed, kept) == all_links(changed)
    assert kept.computed[1:] == [["new-2021"]]
    assert len(kept.content) == 2
    assert len(kept.content.keys() & before.keys()) == 1


def test_what_is_kept_of_plans_that_are_gone_is_dropped() -> None:
    kept = Noted()
    both = two_plans()
    all_links(both, kept)
    all_links(replace(both, plans={"old-2019": both.plans["old-2019"]}), kept)
    assert [len(kept.content), kept.computed[1:]] == [1, [[]]]


def test_features_that_cannot_be_read_are_computed_again() -> None:
    kept = Noted()
    afresh = all_links(two_plans(), kept)
    kept.content = {key: value[:-1] for key, value in kept.content.items()}
    assert all_links(two_plans(), kept) == afresh
    assert all(from_bytes(each) for each in kept.content.values())


def test_how_plans_connect_counts_pairs_by_source() -> None:
    content = two_plans(text=f"{SAME}, as recommendation 1 of the review of east says")
    found = connections(content, all_links(content))
    assert found.plans == ("new-2021", "old-2019")
    assert found.edges == (
        Edge("new-2021", "old-2019", by_text=1, by_editor=0, suggested=0, pairs=1),
    )
