"""Figures: the picture and the table hold the same numbers, which are those of the record."""

import csv
import io
from datetime import date
from xml.etree import ElementTree

import pytest

from action_plans.model.counts import count_actions
from action_plans.model.terms import Beginning
from action_plans.publishing.badge_svg import text_width
from action_plans.publishing.figures.drawn import NARROW, WIDE, Form, figure_svg, height_of
from action_plans.publishing.figures.figure import Figure, Key, Row
from action_plans.publishing.figures.files import figure_files, figures_of
from action_plans.publishing.figures.keys import BEGINNINGS, CLOCK, ONE, STANDINGS
from action_plans.publishing.pages.course.figures import figures_view
from tests.publishing.frozen_edition import frozen_edition
from tests.publishing.small_library import small_edition
from tests.publishing.test_badges_svg import contrast

SVG = "{http://www.w3.org/2000/svg}"
EDITION = frozen_edition()
FIGURES = {each.id: each for each in figures_of(EDITION)}


def rows(id: str) -> dict[str, tuple[int | None, ...]]:
    return {row.label: row.values for row in FIGURES[id].rows}


@pytest.mark.parametrize("of", ["plan", "year"])
def test_every_action_stands_once_in_each(of: str) -> None:
    standing, beginning = FIGURES[f"standing-by-{of}"], FIGURES[f"beginning-by-{of}"]
    counts = count_actions(EDITION.actions)
    assert standing.totals == tuple(counts.standing.values())
    assert beginning.totals == tuple(counts.beginning.values())
    assert sum(standing.totals) == sum(beginning.totals) == 132


def test_what_was_new_and_what_was_finished_already() -> None:
    assert FIGURES["beginning-by-plan"].lead == (
        "Of 132 actions, 37 were finished when the plan came out. "
        "1 went on from before, and 94 were new."
    )
    (jacques,) = (v for name, v in rows("beginning-by-plan").items() if "Jacques" in name)
    assert dict(zip(Beginning, jacques, strict=True)) == {
        Beginning.NEW: 11,
        Beginning.CONTINUED: 0,
        Beginning.DONE: 28,
        Beginning.UNKNOWN: 0,
    }
    view = figures_view(EDITION)
    assert view.finished == (
        "6 agreed recommendations were answered only with what was finished already."
    )
    assert len(view.agreed) == 6
    assert [each.words.split(":")[0] for each in view.lists] == [
        "94 actions",
        "1 action",
        "37 actions",
    ]


def test_how_far_dates_move() -> None:
    moves = rows("dates-moved")
    assert {name: values for name, values in moves.items() if values != (0,)} == {
        "7 to 12 months later": (2,)
    }
    assert "2 more actions have a new date" in FIGURES["dates-moved"].lead


def test_the_clock_has_days_and_says_which_plan_is_dated_before_its_report() -> None:
    days = {row.said[0]: row.values for row in FIGURES["answer-clock"].rows}
    assert days == {
        "7 March 2024": (0, None, None),
        "10 November 2020": (27, 365, None),
        "30 June 2020": (0, None, 17),
        "14 May 2020": (-1, None, None),
        "22 February 2019": (10, None, None),
    }
    assert FIGURES["answer-clock"].lead == (
        "3 of the 5 plans came out on the day of the report or before it. "
        "1 plan has an earlier date than the report that it answers."
    )


def test_target_dates_stand_under_their_months_in_order() -> None:
    months = [row.label for row in FIGURES["target-months"].rows]
    dated = [each.target for each in EDITION.actions if each.target]
    assert sum(FIGURES["target-months"].totals) == len(dated)
    assert months == [
        f"{date(*each, 1):%B %Y}" for each in sorted({(d.year, d.month) for d in dated})
    ]


SUFFIXES = ("svg", "narrow.svg", "csv")


@pytest.mark.parametrize("form", [WIDE, NARROW])
@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_a_picture_has_a_name_and_every_number_of_its_rows(figure: Figure, form: Form) -> None:
    tree = ElementTree.fromstring(figure_svg(figure, form))
    assert tree.get("role") == "img"
    assert tree.findtext(f"{SVG}title") == figure.title
    assert tree.findtext(f"{SVG}desc") == figure.lead
    told = [each.text for each in tree.iter(f"{SVG}title")][1:]
    assert told == [
        f"{' '.join(row.label.split())}: {value:,} {key.words}"
        for row in figure.shown
        for key, value in zip(figure.keys, row.values, strict=True)
        if value and value > 0
    ]
    assert int(tree.attrib["height"]) == height_of(figure, form)


@pytest.mark.parametrize("form", [WIDE, NARROW])
@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_nothing_in_a_picture_stands_over_its_edge(figure: Figure, form: Form) -> None:
    tree = ElementTree.fromstring(figure_svg(figure, form))
    for rect in tree.iter(f"{SVG}rect"):
        assert float(rect.get("x", 0)) + float(rect.attrib["width"]) <= form.width
        assert float(rect.get("y", 0)) + float(rect.attrib["height"]) <= height_of(figure, form)
    for text in tree.iter(f"{SVG}text"):
        wide = text_width(text.text or "")
        left = float(text.attrib["x"]) - wide * {"end": 1, "middle": 0.5}.get(
            text.get("text-anchor", ""), 0
        )
        assert left >= 0
        assert left + wide <= form.width


def test_a_long_label_and_a_long_figure_are_cut() -> None:
    figure = Figure(
        "x", "X & Y", "Lead", "Plan", (ONE,), (Row("a <b>" * 40, "", (1,)),) * 3, most=2
    )
    tree = ElementTree.fromstring(figure_svg(figure, WIDE))
    labels = [each.text or "" for each in tree.iter(f"{SVG}text")]
    assert sum(each.endswith("…") for each in labels) == 2


@pytest.mark.parametrize(
    "key", dict.fromkeys([*STANDINGS, *BEGINNINGS, *CLOCK, ONE]), ids=lambda key: key.id
)
def test_white_on_each_colour_reads(key: Key) -> None:
    assert contrast("#ffffff", key.colour) >= 4.5


def test_each_is_there_as_a_picture_and_as_a_table() -> None:
    files = {file.path: file.content for file in figure_files(EDITION)}
    assert set(files) == {f"figures/{id}.{suffix}" for id in FIGURES for suffix in SUFFIXES}
    written = list(csv.DictReader(io.StringIO(files["figures/standing-by-plan.csv"].decode())))
    assert sum(int(row["done-at-first".replace("-", "_")]) for row in written) == 37


def test_where_no_course_was_worked_out_there_is_no_clock() -> None:
    assert "answer-clock" not in {each.id for each in figures_of(small_edition())}
