"""Questions ask, on one subject, and every number and date in them stands in the record."""

import re
from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.plan import Looked
from action_plans.model.site import NOBODY_ASKED
from action_plans.model.terms import NAME_LEFT_OUT
from action_plans.publishing import words
from action_plans.publishing.asking.asked import Asked, why_ask
from action_plans.publishing.asking.facts import facts_of, known_words
from action_plans.publishing.asking.forms import texts_of
from action_plans.publishing.dates_in_words import first_target
from action_plans.publishing.grammar import ordinal
from action_plans.publishing.pages.course.asking import asking_pages, asking_view
from action_plans.publishing.prose import plain_text
from action_plans.publishing.standings import is_done, is_past
from action_plans.publishing.views.asking import AskingListView
from tests.publishing.asked_texts import EVERY, WHOM, of, texts
from tests.publishing.drawn_questions import drawn
from tests.publishing.frozen_edition import DAY, frozen_edition
from tests.publishing.small_library import small_edition

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
PLACES = "|".join(map(ordinal, range(1, 11)))
FIGURE = re.compile(rf"\d+|\b(?:{MONTHS}|{PLACES})\b")
PROMISE = re.compile(r"(?:says, |\()(?:in short, )?“([^”]*)”")
ARGUES = re.compile(
    r"\b(?:fail|not done|late\b|overdue|only\b|despite|why did|refus|broken|in place of)\w*"
)


def days_of(asked: Asked) -> list[date]:
    """Return every day that the record has of an action and the documents of its plan."""
    found = [first_target(asked.status), asked.status.target]
    found += [each.document.date for each in asked.timeline.events]
    found += [asked.plan.report.published]
    return [each for each in found if each]


def promise_of(asked: Asked) -> str:
    """Return the words of the recommendation as a file has them, on one line."""
    return plain_text(asked.entry.recommendation.text)


def quoted(text: str) -> str:
    """Return what a text quotes of the recommendation, without the mark that more follows."""
    found = PROMISE.search(text)
    assert found
    return found[1].removesuffix("…")


def without_what_the_record_has(text: str, asked: Asked) -> str:
    """Return a text without what stands in the data: title, posts, law, days, months, places.

    What is quoted of a recommendation is taken out where it does begin so.
    """
    if promise_of(asked).startswith(quoted(text)):
        text = PROMISE.sub("", text)
    known = [asked.plan.title, asked.plan.name, WHOM.law, WHOM.minister, *asked.status.owners]
    known += [asked.status.first.printed, asked.status.latest.printed]
    known += [words.day(each) for each in days_of(asked)]
    known += [words.month(each) for each in days_of(asked)]
    known += [f"recommendation {asked.status.ref.number}"]
    if asked.of > 1:
        known += [f"{ordinal(asked.nth)} action"]
    for each in sorted(filter(None, known), key=len, reverse=True):
        text = re.sub(rf"{re.escape(each)}(?!\w)", "", text)
    return text


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?]) (?=[A-Z])", text)


def test_it_is_asked_of_all_that_is_open_and_past_left_out_or_moved() -> None:
    actions = frozen_edition().actions
    wanted = {
        each.ref
        for each in actions
        if not is_done(each) and (is_past(each) or each.moved or each.lesser)
    }
    assert {each.status.ref for each in EVERY} >= wanted
    assert len(EVERY) == len({each.status.ref for each in EVERY}) == 85
    assert [why_ask(each) for each in actions if is_done(each)] == [None] * 43


@pytest.mark.parametrize("asked", EVERY, ids=lambda each: str(each.status.ref))
def test_every_number_and_date_traces_to_the_record(asked: Asked) -> None:
    said = texts(asked)
    for text in (said.parliament, said.information, said.committee):
        assert FIGURE.findall(without_what_the_record_has(text, asked)) == [], text


@pytest.mark.parametrize("asked", EVERY, ids=lambda each: str(each.status.ref))
def test_it_asks_on_one_subject_and_argues_nothing(asked: Asked) -> None:
    said = texts(asked)
    assert re.match(r"To ask the .+, with reference to the .+\.$", said.parliament)
    assert len(sentences(said.parliament)) == 1
    assert len(re.sub(r"“[^”]*”", "", said.parliament).split()) < 75
    assert said.committee.count("?") == 1
    assert said.committee.endswith("?")
    assert "Please send me" in said.information
    for text in (said.information, said.committee):
        # A recommendation's own sentence, quoted whole, has its own length.
        assert max(len(each.split()) for each in sentences(PROMISE.sub("“”", text))) < 25
    for text in (said.parliament, said.information, said.committee):
        assert not ARGUES.search(PROMISE.sub("", text))
        assert "  " not in text
        assert " ," not in text


@pytest.mark.parametrize("asked", EVERY, ids=lambda each: str(each.status.ref))
def test_it_says_what_was_promised_and_whose_report_it_answers(asked: Asked) -> None:
    said = texts(asked)
    for text in (said.parliament, said.information, said.committee):
        assert len(PROMISE.findall(text)) == 1
        assert 3 <= len(quoted(text).split()) <= 30
        assert promise_of(asked).startswith(quoted(text))
        # A whole sentence is quoted whole, and one that goes on says so.
        assert ("…”" in text) == (promise_of(asked)[len(quoted(text)) :][:1] not in (".", "?", ""))
        assert "HM Inspectorate of Probation" in text.replace(asked.plan.title, "")
        assert asked.plan.title in text
        assert NAME_LEFT_OUT not in text
    assert not re.search(r"\bposts? named\b", said.committee)


def test_what_is_done_is_not_asked_of() -> None:
    assert {str(each.status.ref) for each in EVERY if each.plan.id == "recall-2020"} == {
        "recall-2020#3/a2",
        "recall-2020#4/a2",
        "recall-2020#5/a1",
        "recall-2020#6/a2",
        "recall-2020#7/a1",
    }


@pytest.mark.parametrize(
    ("looked", "said"),
    [
        (None, "No search for a later one is recorded."),
        (date(2022, 5, 3), "Somebody last looked for a later one on 3 May 2022: its site."),
        (date(2021, 5, 3), "No search for a later one is recorded."),
    ],
)
def test_it_is_said_what_is_held_and_whether_anybody_looked(looked: date | None, said: str) -> None:
    recall = frozen_edition().library.plans["recall-2020"]
    changed = replace(recall, looked=Looked(looked, "its site") if looked else None)
    held = "The last document in this record is the update of 7 December 2021."
    assert known_words(changed, frozen_edition().statuses[recall.id]) == f"{held} {said}"


def test_each_fact_leads_to_where_it_stands() -> None:
    links = {each.path for asked in EVERY for each in facts_of(frozen_edition(), asked)}
    assert all(each.startswith("plans/") for each in links)
    assert "plans/recall-2020/as-published/2021-12-07/" in links


def test_without_anybody_named_there_is_no_question_to_parliament() -> None:
    said = texts_of(of("recall-2020#5/a1"), NOBODY_ASKED)
    assert said.parliament == ""
    assert said.information.startswith("HM Inspectorate of Probation published the")
    assert said.committee == texts(of("recall-2020#5/a1")).committee


def test_each_plan_has_a_page_and_one_lists_them() -> None:
    edition = frozen_edition()
    pages = {page.path: page for page in asking_pages(edition)}
    assert set(pages) == {"questions/", *(f"questions/{plan.id}/" for plan in edition.plans)}
    view = pages["questions/"].make().view
    assert isinstance(view, AskingListView)
    assert view.answer == "There is something to ask of 85 actions of 5 plans."
    numbers = [int(number.split()[0]) for _, number in view.rows]
    assert sum(numbers) == 85
    assert numbers == sorted(numbers, reverse=True)


def test_a_page_names_whom_a_form_is_for() -> None:
    edition = frozen_edition()
    plan = edition.library.plans["recall-2020"]
    view = asking_view(edition, plan, edition.entries_by_plan()[plan.id])
    assert len(view.rows) == 5
    assert [each.form for each in view.rows[0].forms] == [
        "Written question in Parliament",
        "Request for information, to the Ministry of Justice",
        "Question for a committee, such as the Justice Committee",
    ]


def test_where_no_course_was_worked_out_nothing_is_asked() -> None:
    (page,) = asking_pages(small_edition())
    view = page.make().view
    assert isinstance(view, AskingListView)
    assert (view.rows, view.rest) == ((), "")


def test_what_is_drawn_to_be_judged_has_every_plan() -> None:
    chosen = drawn(20, 1)
    assert len({each.status.ref for each in chosen}) == 20
    assert len({each.plan.id for each in chosen}) == 5
    assert frozen_edition().as_of == DAY
