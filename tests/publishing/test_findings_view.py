"""The checker's findings as a reader is told of them: sentences, with links where they lead."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from action_plans.model.plan import Recommendation
from action_plans.model.problem import About, Fact, Place, Problem, Severity
from action_plans.publishing.pages.findings_view import findings_view
from action_plans.publishing.pages.plan_page import plan_view
from action_plans.publishing.pages.shared_views import SharedViews
from tests.publishing.small_library import NIGHT, NIGHT_PLAN, small_edition

SHOWN = NIGHT_PLAN.recommendations


def finding(reader: str, number: str = "", action: str = "", **facts: Fact) -> Problem:
    """Return a finding about a recommendation or an action, with its sentence for readers."""
    return Problem(
        Place("night.yml", 7),
        "a-code",
        Severity.FINDING,
        "a message for editors",
        about=About(NIGHT, number, action),
        facts=tuple(facts.items()),
        reader=reader,
    )


def told(found: Problem, shown: tuple[Recommendation, ...] = SHOWN) -> tuple[str, str]:
    """Return the whole sentence, and the anchor that it leads to."""
    ((about, words, _),) = findings_view(shown, (found,))
    return (about.words if about else "") + words, about.anchor if about else ""


DAYS: dict[str, Any] = {"printed": "2021-05-14", "day": date(2021, 3, 9)}


@pytest.mark.parametrize(
    ("found", "sentence", "anchor"),
    [
        (
            finding("{about} has no response", "5.12"),
            "Recommendation 5.12 has no response.",
            "r5-12",
        ),
        (
            finding("{about} is {answer} on no ground", "3a", answer="not agreed"),
            "Recommendation 3a is not agreed on no ground.",
            "r3a",
        ),
        (
            finding("{about} has no owner", "1", "a1"),
            "Action 1.1 has no owner.",
            "r1-a1",
        ),
        (
            finding("{about} has no owner", "1", "a2"),
            "Action 1.2 has no owner.",
            "r1-a2",
        ),
        # What is not on the page is led to by nothing.
        (
            finding("{about} stands after {before}", "9", before="11"),
            "Recommendation 9 stands after 11.",
            "",
        ),
        (finding("{about} has no owner", "1", "a9"), "Action 1/a9 has no owner.", ""),
        (
            finding("the plan is older than the report of {day}", day=date(2020, 5, 14)),
            "The plan is older than the report of 14 May 2020.",
            "",
        ),
        (
            finding("{about}: '{printed}' lies after the document of {day}", "1", "a1", **DAYS),
            "Action 1.1: '2021-05-14' lies after the document of 9 March 2021.",
            "r1-a1",
        ),
        (
            finding("{about}: '{printed}' lies after the document of {day}", **DAYS),
            "'2021-05-14' lies after the document of 9 March 2021.",
            "",
        ),
        (
            finding("{about}: is '{owner}' the post?", owner="Head {x}"),
            "Is 'Head {x}' the post?",
            "",
        ),
    ],
)
def test_a_finding_is_a_sentence_with_its_link(found: Problem, sentence: str, anchor: str) -> None:
    assert told(found) == (sentence, anchor)


MANY = "{abouts} are {answer}, and no reason is given"
ONE = "{about} is {answer}, and no reason is given"


def several(*of: tuple[str, str, str]) -> tuple[Problem, ...]:
    """Return findings of one kind: recommendation, action, the answer that they have."""
    return tuple(
        replace(finding(ONE, number, action, answer=answer), readers=MANY)
        for number, action, answer in of
    )


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (
            several(("1", "", "refused"), ("3a", "", "refused")),
            ["2 recommendations are refused, and no reason is given: 1 #r1, 3a #r3a"],
        ),
        (
            several(("1", "a1", "late"), ("1", "a2", "late"), ("9", "a1", "late")),
            ["3 actions are late, and no reason is given: 1.1 #r1-a1, 1.2 #r1-a2, 9.1 "],
        ),
        # What the sentence names is alike in all that it tells of; what it is of is counted once.
        (
            several(("1", "", "refused"), ("3a", "", "late"), ("1", "", "refused")),
            [" is refused, and no reason is given.", " is late, and no reason is given."],
        ),
        # A recommendation is no action.
        (
            several(("1", "", "late"), ("1", "a1", "late")),
            [" is late, and no reason is given."] * 2,
        ),
    ],
)
def test_several_findings_of_a_kind_are_one_sentence_with_a_count(
    found: tuple[Problem, ...], said: list[str]
) -> None:
    views = findings_view(SHOWN, found)
    assert [
        each.words
        + ": " * bool(each.items)
        + ", ".join(f"{to.words} {to.path}" for to in each.items)
        for each in views
    ] == said


def test_a_page_links_to_what_it_shows_alone() -> None:
    edition = small_edition()
    edition = replace(edition, findings={NIGHT: (finding("{about} has no response", "1"),)})
    entries = tuple(each for each in edition.entries if each.plan.id == NIGHT)
    shared = SharedViews(edition)
    assert [bool(each.about) for each in plan_view(shared, NIGHT_PLAN, entries).findings] == [True]
    rest = plan_view(shared, NIGHT_PLAN, entries[1:]).findings
    assert list(rest) == [(None, "Recommendation 1 has no response.", ())]
