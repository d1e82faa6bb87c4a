"""What went quiet is told by what this record holds, and by whether anybody looked."""

from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.plan import Looked, Plan
from action_plans.progress import library_status, library_time
from action_plans.publishing.edition import make_edition
from action_plans.publishing.pages.course.silence import MOST, silence_view
from action_plans.publishing.views.course import SilenceView, SilentSection
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN
from tests.publishing.small_library import small_edition

AS_OF = date(2026, 11, 30)
LIBRARY = read_library(FROZEN).library


def view_of(most: int = MOST, **changes: object) -> SilenceView:
    """Return what the page shows where the plan on recall is changed."""
    recall: Plan = replace(LIBRARY.plans["recall-2020"], **changes)  # type: ignore[arg-type]
    library = replace(LIBRARY, plans={**LIBRARY.plans, recall.id: recall})
    statuses = library_status(library, AS_OF)
    times = library_time(library, statuses)
    edition = make_edition(library, statuses, (), {}, as_of=AS_OF, times=times)
    return silence_view(edition, most)


def sections(view: SilenceView) -> dict[str, SilentSection]:
    return {each.anchor: each for each in view.sections}


def looked_words(section: SilentSection) -> list[str]:
    return [row.looked for row in section.rows if row.plan.path == "plans/recall-2020/"]


def test_without_anybody_who_looked_no_plan_is_called_silent() -> None:
    view = view_of()
    assert view.answer == (
        "For 4 of 5 plans, something is open and a year has passed, "
        "and no search for more is recorded."
    )
    assert [each.path for each in view.spoken_of] == ["plans/joseph-mccann-2020/"]
    (section,) = view.sections
    assert (section.anchor, section.total, len(section.rows)) == ("not-looked", 4, 4)
    assert looked_words(section) == ["We have not looked for later documents yet"]


def test_each_says_its_last_document_and_counts_what_is_open() -> None:
    rows = {row.plan.path: row for row in view_of().sections[0].rows}
    recall = rows["plans/recall-2020/"]
    assert recall.last == "Update of 7 December 2021, 4 years and 11 months ago"
    assert recall.review == "HM Inspectorate of Probation was to review progress every year."
    assert (recall.open.words, recall.open.path) == ("5 actions open", "plans/recall-2020/")
    jacques = rows["plans/joshua-jacques-2024/"]
    assert jacques.review == "The documents held promise no review."
    assert next(iter(rows)) == "plans/north-west-2019/"


@pytest.mark.parametrize(
    ("on", "anchor", "said"),
    [
        (date(2022, 5, 3), "silent", "Last looked for more on 3 May 2022: its site"),
        (date(2021, 5, 3), "not-looked",
         "Last looked for more on 3 May 2021, before that document"),
        (date(2031, 5, 3), "not-looked", "We have not looked for later documents yet"),
    ],
)  # fmt: skip
def test_a_plan_is_silent_where_somebody_looked_since(on: date, anchor: str, said: str) -> None:
    found = sections(view_of(looked=Looked(on, "its site")))
    assert looked_words(found[anchor]) == [said]


def test_a_long_section_is_cut_and_says_so() -> None:
    (section,) = view_of(most=2).sections
    assert (len(section.rows), section.rest) == (2, "The first 2 of 4 are here")


def test_where_no_course_was_worked_out_the_page_still_stands() -> None:
    assert silence_view(small_edition()).sections == ()
