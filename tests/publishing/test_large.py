"""A large record leaves out what would break its bounds, and what would lead there."""

from collections import Counter
from datetime import date

import pytest

from action_plans.model import bounds
from action_plans.model.terms import LinkSource
from action_plans.progress import library_status, library_time
from action_plans.publishing.data.questions_table import QUESTIONS
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.feeds.calendars import calendars
from action_plans.publishing.form_files import plan_texts
from action_plans.publishing.pages.course.as_published import as_published_pages
from action_plans.publishing.pages.course.asking import asking_pages
from action_plans.publishing.pages.data_view import data_view
from action_plans.publishing.pages.follow import ways_on
from action_plans.reading.library_reader import read_library
from action_plans.relating.links import all_links
from tests.building import FROZEN

AS_OF = date(2026, 11, 30)
LIBRARY = read_library(FROZEN).library


def edition() -> Edition:
    statuses = library_status(LIBRARY, AS_OF)
    times = library_time(LIBRARY, statuses)
    return make_edition(LIBRARY, statuses, (), {}, as_of=AS_OF, times=times)


def addresses_in(made: Edition) -> set[str]:
    """Return where pages of questions and of states are, and what leads to pages of questions."""
    pages = {page.path for page in (*as_published_pages(made), *asking_pages(made))}
    recall = made.statuses["recall-2020"].actions
    files = {each.path for each in (*calendars(made), *plan_texts(made, {"recall-2020": b""}))}
    ways = {link.path for link in ways_on(made, "recall-2020", recall)}
    table = {
        str(cell)
        for batch in QUESTIONS.batches(made)
        for heading, cells in zip(QUESTIONS.columns, batch, strict=True)
        if heading.name == "url"
        for cell in cells
    }
    return pages | ways | files | {each.partition("#")[0] for each in table}


def test_a_large_record_has_no_pages_of_single_questions_and_states(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    small = addresses_in(edition())
    assert any("/as-published/" in each for each in small)
    assert any("questions/recall-2020/" in each for each in small)
    monkeypatch.setattr(bounds, "LARGE", 1)
    large = addresses_in(edition())
    assert not any("/as-published/" in each for each in large)
    assert not any("questions/recall-2020" in each for each in large)
    assert "questions/" in large
    assert {"calendar/plans/recall-2020.ics", "edit/plans/recall-2020.yml"} <= small - large
    assert any("plans/recall-2020/" in each for each in large)
    assert data_view(edition()).left_out


def test_a_small_record_leaves_nothing_out() -> None:
    assert not data_view(edition()).left_out


def test_a_large_record_has_two_suggestions_of_each(monkeypatch: pytest.MonkeyPatch) -> None:
    def most() -> int:
        links = [each for each in all_links(LIBRARY) if each.by is LinkSource.SUGGESTED]
        return max(Counter(each.here for each in links).values())

    assert most() > 2
    monkeypatch.setattr(bounds, "LARGE", 1)
    assert most() == 2
