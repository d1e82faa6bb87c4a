"""Citations: what a text says, and what it leads to."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from action_plans.model.library import Library, Vocabulary
from action_plans.model.terms import PlanKind
from action_plans.relating.citations import citations
from action_plans.relating.text_links import slip_of
from tests.relating.builders import library, plan, recommendation
from tests.relating.sources import published_plans

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "citations.yml").read_text("utf-8"))


def with_text(text: str) -> Library:
    numbers = ("2", "3", "4", "5", "6", "7a")
    return library(
        [
            plan(
                "hostels-2021",
                "An inspection of hostels",
                [recommendation("hostels-2021#1", actions=[text])]
                + [recommendation(f"hostels-2021#{number}") for number in numbers],
                date(2021, 1, 1),
                PlanKind.INSPECTION,
            ),
            plan(
                "jane-doe-2019",
                "Independent Review of the Case of Jane Doe",
                [recommendation(f"jane-doe-2019#{number}") for number in (1, 6)],
                date(2019, 1, 1),
                PlanKind.CASE_REVIEW,
            ),
            plan(
                "night-cover-2020",
                "A thematic inspection of night cover",
                [recommendation(f"night-cover-2020#{number}") for number in (1, 2)],
            ),
        ]
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_citation_leads_where_it_says(case: dict[str, Any]) -> None:
    found = citations(with_text(case["text"]))
    assert [str(each.there) for each in found if each.there] == case["cites"]
    doubts = [each.doubt for each in found if not each.there]
    assert bool(doubts) == ("doubt" in case)
    assert all(case["doubt"] in doubt for doubt in doubts)


@pytest.mark.parametrize(
    "text",
    [
        "See recommendations 2" + ", 2" * 20_000,
        "See recommendations 2 to " + "9" * 5_000,
        "See recommendation 2" + ".2" * 5_000,
        "See recommendation" + " " * 200_000 + "x",
        "See recommendation" + " \n" * 200_000 + "x",
        "See recommendation 2 " + "<" * 200_000,
    ],
    ids=["a list", "a number", "a depth", "blanks", "empty lines", "brackets"],
)
def test_a_text_without_end_cites_no_more_than_a_review_has(text: str) -> None:
    assert len(citations(with_text(text))) <= 61


def test_what_cannot_be_resolved_is_a_finding() -> None:
    content = with_text("See recommendation 9 and recommendation 2.")
    (citation,) = [each for each in citations(content) if each.there is None]
    assert citation.printed == "recommendation 9"
    assert citation.doubt


def test_a_slip_is_told_where_the_promise_stands_under_another_number() -> None:
    promise = "Designing supervision pilots for officers with complex cases of mental disorder here"
    content = library(
        [
            plan(
                "hostels-2021",
                "An inspection of hostels",
                [
                    recommendation("hostels-2021#1", actions=["Prompting staff by computer"]),
                    recommendation("hostels-2021#2", actions=[promise]),
                    recommendation("hostels-2021#3", actions=[f"See recommendation 1: {promise}"]),
                    recommendation("hostels-2021#4", actions=[f"See recommendation 2: {promise}"]),
                ],
            )
        ]
    )
    wrong, right = citations(content)
    assert (slip_of(wrong, content), slip_of(right, content)) == ("2", "")


@pytest.mark.needs_sources
def test_all_citations_of_the_five_documents_are_found_and_none_is_invented() -> None:
    plans = published_plans()
    if not plans:
        pytest.skip("the published documents are not in ../shared/sources")
    found = citations(Library(plans, Vocabulary()))
    assert [(str(each.here), str(each.there)) for each in found] == [
        ("joseph-mccann-2020#10", "joseph-mccann-2020#7"),
        ("recall-2020#2", "recall-2020#1"),
        ("recall-2020#4", "recall-2020#3"),
        ("recall-2020#4", "joseph-mccann-2020#6"),
        ("recall-2020#6", "recall-2020#5"),
        ("sfo-reviews-2020#14", "sfo-reviews-2020#7"),
    ]
    assert slip_of(found[0], Library(plans, Vocabulary())) == "8"
