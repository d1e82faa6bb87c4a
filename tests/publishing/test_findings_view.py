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
    ((about, words),) = findings_view(shown, (found,))
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


def test_a_page_links_to_what_it_shows_alone() -> None:
    edition = small_edition()
    edition = replace(edition, findings={NIGHT: (finding("{about} has no response", "1"),)})
    entries = tuple(each for each in edition.entries if each.plan.id == NIGHT)
    shared = SharedViews(edition)
    assert [bool(each.about) for each in plan_view(shared, NIGHT_PLAN, entries).findings] == [True]
    rest = plan_view(shared, NIGHT_PLAN, entries[1:]).findings
    assert rest == ((None, "Recommendation 1 has no response."),)
