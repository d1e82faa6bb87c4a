"""What changed stands newest first, by the documents' dates; our own mistakes stand apart."""

from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.record_correction import RecordCorrection
from action_plans.model.refs import Ref
from action_plans.publishing.feeds.happenings import happenings
from action_plans.publishing.pages.course.changes import changes_view
from action_plans.publishing.pages.course.corrections import corrected_rows, corrections_pages
from action_plans.publishing.pages.every_page import every_page
from tests.publishing.small_library import small_edition
from tests.publishing.test_feeds import AS_OF, edition_on

RECALL = "A Thematic Review of Probation Recall Culture and Practice"


def corrected(*corrections: RecordCorrection) -> list[tuple[str, str]]:
    edition = edition_on(AS_OF)
    edition = replace(edition, library=replace(edition.library, corrections=corrections))
    return [(each.link.words, each.link.path) for each in corrected_rows(edition)]


def test_every_happening_is_there_newest_first() -> None:
    edition = edition_on(AS_OF)
    view = changes_view(edition)
    days = [each.iso for each in view.days]
    assert days == sorted(set(days), reverse=True)
    rows = [(row.link.path, row.said) for day in view.days for row in day.rows]
    assert rows == [
        (each.path, tuple((one.of, one.phrases) for one in each.said))
        for each in happenings(edition)
    ]
    assert (view.rest, view.corrections) == ("", None)


def test_a_date_that_moved_is_said_on_the_day_of_its_document() -> None:
    of_day = {each.iso: each.rows for each in changes_view(edition_on(AS_OF)).days}
    said = {row.link.path: row.said for row in of_day["2021-12-07"]}
    moved = "date moved from July 2021 to March 2022, 8 months later"
    assert [moved in phrases for _, phrases in said["plans/recall-2020/#r5"]] == [True]


def test_nothing_later_than_the_day_is_there() -> None:
    assert changes_view(edition_on(date(2021, 12, 6))).days[0].iso < "2021-12-07"
    assert changes_view(edition_on(date(2001, 1, 1))).days == ()


def test_where_no_course_was_worked_out_the_page_still_stands() -> None:
    paths = {page.path for page in every_page(small_edition())}
    assert "changes/" in paths
    assert "corrections/" not in paths
    assert changes_view(small_edition()).days == ()


@pytest.mark.parametrize(
    ("ref", "link"),
    [
        (Ref("recall-2020", "5"), (f"{RECALL}, 5", "plans/recall-2020/#r5")),
        (
            Ref("recall-2020", "5", "a1"),
            (f"{RECALL}, 5.1", "plans/recall-2020/#r5-a1"),
        ),
        (Ref("recall-2020", "99"), (f"{RECALL}, 99", "")),
        (Ref("recall-2020", "5", "a99"), (f"{RECALL}, 5.99", "")),
        (Ref("nowhere-2020", "1"), ("nowhere-2020, 1", "")),
    ],
)
def test_a_correction_leads_to_its_place_if_there_is_one(ref: Ref, link: tuple[str, str]) -> None:
    assert corrected(RecordCorrection(date(2022, 5, 3), ref, "a", "b")) == [link]


def test_corrections_are_newest_first_and_none_is_of_a_later_day() -> None:
    ref = Ref("recall-2020", "5")
    dates = (date(2022, 5, 3), date(2023, 5, 3), date(2031, 5, 3))
    corrections = tuple(RecordCorrection(each, ref, "a", "b") for each in dates)
    edition = edition_on(AS_OF)
    edition = replace(edition, library=replace(edition.library, corrections=corrections))
    assert [each.iso for each in corrected_rows(edition)] == ["2023-05-03", "2022-05-03"]
    assert [page.path for page in corrections_pages(edition)] == ["corrections/"]
    assert changes_view(edition).corrections is not None


def test_plans_are_added_on_the_days_of_the_ledger_newest_first() -> None:
    edition = edition_on(AS_OF)
    since = {
        "recall-2020": date(2022, 5, 3),
        "north-west-2019": date(2023, 5, 3),
        "sfo-reviews-2020": date(2031, 5, 3),
    }
    edition = replace(edition, library=replace(edition.library, since=since))
    assert [(each.iso, each.link.path) for each in changes_view(edition).added] == [
        ("2023-05-03", "plans/north-west-2019/"),
        ("2022-05-03", "plans/recall-2020/"),
    ]


@pytest.mark.parametrize(
    ("since", "said"),
    [
        ({"recall-2020": date(2022, 5, 3), "north-west-2019": date(2022, 5, 3)}, "2 plans"),
        ({"recall-2020": date(2022, 5, 3), "north-west-2019": date(2021, 5, 3)}, RECALL),
    ],
)
def test_what_was_added_last_is_every_plan_of_that_day(since: dict[str, date], said: str) -> None:
    edition = edition_on(AS_OF)
    edition = replace(edition, library=replace(edition.library, since=since))
    answer = changes_view(edition).answer
    assert answer.startswith(f"Last added here: {said}")
    assert ", on 3 May 2022." in answer
