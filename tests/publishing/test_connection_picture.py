"""The picture of how plans connect: which plans, where they stand, how wide their arcs are."""

import re
from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.chains import Connections, Edge
from action_plans.model.plan import Plan
from action_plans.publishing.badge_svg import text_width
from action_plans.publishing.connection_picture import (
    FARTHEST,
    NEAREST,
    TEXT_WIDTH,
    WIDTH,
    connections_view,
)
from action_plans.publishing.views.connections import ConnectionsView
from tests.publishing.small_library import DAY_PLAN


def plan(number: int, title: str = "") -> Plan:
    """Return a plan whose report came out in the month of this number, counted from 2020."""
    published = date(2020 + (number - 1) // 12, (number - 1) % 12 + 1, 5)
    report = replace(DAY_PLAN.report, published=published)
    return replace(DAY_PLAN, id=f"plan-{number:02}", title=title or f"Plan {number}", report=report)


def edge(one: int, other: int, pairs: int, text: int = 0, editor: int = 0) -> Edge:
    ends = sorted((f"plan-{one:02}", f"plan-{other:02}"))
    return Edge(ends[0], ends[1], text, editor, pairs - text - editor, pairs)


def picture(plans: list[Plan], *edges: Edge) -> ConnectionsView:
    by_id = {each.id: each for each in plans}
    found = connections_view(Connections(tuple(by_id), edges), by_id)
    assert found is not None
    return found


def test_plans_stand_below_each_other_oldest_first_with_their_links() -> None:
    view = picture([plan(3), plan(1), plan(2)], edge(1, 3, 4, editor=1), edge(2, 3, 2))
    assert [node.title for node in view.nodes] == ["Plan 1", "Plan 2", "Plan 3"]
    assert [node.path for node in view.nodes] == [f"plans/plan-0{n}/" for n in (1, 2, 3)]
    assert [node.date for node in view.nodes] == ["January 2020", "February 2020", "March 2020"]
    ys = [node.y for node in view.nodes]
    assert ys == sorted(ys)
    assert view.height > ys[-1]


def test_an_arc_is_as_wide_as_its_links_are_many_and_says_how_many() -> None:
    view = picture([plan(n) for n in (1, 2, 3)], edge(1, 3, 9), edge(1, 2, 3), edge(2, 3, 1))
    assert [(arc.width, arc.label) for arc in view.arcs] == [(9.0, "9"), (3.0, "3"), (1.5, "1")]
    assert view.arcs[0].words == "9 links between Plan 1 and Plan 3"
    assert view.arcs[2].words == "1 link between Plan 2 and Plan 3"


def test_arcs_of_suggestions_alone_are_marked() -> None:
    plans = [plan(n) for n in (1, 2, 3)]
    view = picture(plans, edge(1, 2, 2), edge(1, 3, 2, text=1), edge(2, 3, 2, editor=2))
    assert [arc.is_suggested for arc in view.arcs] == [True, False, False]
    # A pair that is both cited and suggested is not of suggestions alone.
    both = Edge("plan-01", "plan-02", by_text=1, by_editor=0, suggested=1, pairs=1)
    assert [arc.is_suggested for arc in picture(plans, both).arcs] == [False]


def test_arcs_of_farther_plans_reach_farther_and_stay_inside() -> None:
    plans = [plan(n) for n in range(1, 13)]
    edges = [edge(a, b, 1) for a in range(1, 13) for b in range(a + 1, 13)]
    view = picture(plans, *edges)
    reaches = {arc.words: view.axis - arc.x for arc in view.arcs}
    assert reaches["1 link between Plan 1 and Plan 2"] == NEAREST
    assert reaches["1 link between Plan 1 and Plan 12"] == FARTHEST
    assert reaches["1 link between Plan 1 and Plan 2"] < reaches["1 link between Plan 1 and Plan 3"]
    assert len({(arc.x, arc.y) for arc in view.arcs}) == len(edges), "two numbers on one spot"
    for arc in view.arcs:
        start_x, top, *_, end_x, bottom = map(float, re.findall(r"-?[0-9.]+", arc.curve))
        assert start_x == end_x == view.axis
        assert 0 < top < bottom < view.height
        assert arc.x > arc.width / 2


def test_the_table_has_the_same_numbers_the_older_plan_first() -> None:
    view = picture([plan(5), plan(2, "Older")], edge(5, 2, 7, text=1, editor=2))
    (row,) = view.rows
    assert (row.one.words, row.one.path) == ("Older", "plans/plan-02/")
    assert row.other.words == "Plan 5"
    assert (row.pairs, row.by_text, row.by_editor, row.suggested) == (7, 1, 2, 4)
    assert view.fold_words == ""
    assert "Most links, 7, join Older and Plan 5." in view.about


def test_of_many_plans_those_that_hang_together_most_are_shown() -> None:
    plans = [plan(n) for n in range(1, 31)]
    chained = [edge(n, n + 1, n) for n in range(1, 30)]
    view = picture(plans, *sorted(chained, key=lambda each: -each.pairs))
    assert [node.title for node in view.nodes] == [f"Plan {n}" for n in range(19, 31)]
    assert len(view.rows) == len(view.arcs) == 11
    assert view.lead == "Of 30 plans 12 that are closely linked, oldest report first."
    assert view.fold_words == "The same as a table of 11 rows"


def test_a_plan_with_many_links_elsewhere_does_not_push_out_one_that_belongs() -> None:
    plans = [plan(n) for n in range(1, 31)]
    core = [edge(1, n, 5) for n in range(2, 12)]
    star = [edge(12, n, 4) for n in range(13, 30)]
    view = picture(plans, *core, *star, edge(1, 30, 1))
    assert [node.title for node in view.nodes] == [f"Plan {n}" for n in (*range(1, 12), 30)]


def test_of_equals_the_newest_are_shown_and_pairs_are_not_torn() -> None:
    plans = [plan(n) for n in range(1, 15)]
    view = picture(plans, *(edge(1, n, 1) for n in range(2, 15)))
    assert [node.title for node in view.nodes] == ["Plan 1", "Plan 2"] + [
        f"Plan {n}" for n in range(5, 15)
    ]
    apart = picture(plans, *(edge(n, n + 1, 1) for n in range(1, 14, 2)))
    assert [node.title for node in apart.nodes] == [f"Plan {n}" for n in range(1, 13)]


def test_the_last_place_is_not_given_to_half_a_pair() -> None:
    plans = [plan(n) for n in range(1, 15)]
    star = [edge(1, n, 2) for n in range(2, 12)]
    view = picture(plans, *star, edge(13, 14, 1))
    assert [node.title for node in view.nodes] == [f"Plan {n}" for n in range(1, 12)]


def test_plans_without_links_are_left_out_and_counted() -> None:
    view = picture([plan(1), plan(2), plan(3)], edge(1, 2, 1))
    assert [node.title for node in view.nodes] == ["Plan 1", "Plan 2"]
    assert view.lead == "The 2 plans that are linked, of 3, oldest report first."


def test_without_links_there_is_no_picture() -> None:
    plans = {each.id: each for each in (plan(1), plan(2))}
    assert connections_view(Connections(tuple(plans)), plans) is None
    unpublished = Connections(tuple(plans), (edge(1, 9, 3),))
    assert connections_view(unpublished, plans) is None


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Plan", 1),
        ("A thematic inspection of the Serious Further Offences investigation and process", 2),
        ("W" * 90, 1),
        ("W" * 90 + " " + "W" * 90, 2),
        ("Short " + "W" * 90 + " short", 2),
        ("i " * 300, 2),
        ("  two   blanks ", 1),
    ],
)
def test_titles_are_broken_and_cut_to_fit(title: str, lines: int) -> None:
    view = picture([plan(1, title), plan(2)], edge(1, 2, 1))
    found = view.nodes[0].lines
    assert len(found) == lines
    slack = 14  # a mark of omission after a word that just fits
    assert max(text_width(line) * 13 / 12 for line in found) <= TEXT_WIDTH + slack
    assert view.axis + 14 + TEXT_WIDTH <= WIDTH
    whole = " ".join(title.split())
    assert " ".join(found) == whole or found[-1].endswith("…") or "…" in found[0]
    assert "……" not in "".join(found)
