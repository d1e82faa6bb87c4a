"""The checker's findings as a reader is told of them: sentences, with links where they lead."""

from dataclasses import replace

import pytest

from action_plans.model.plan import Recommendation
from action_plans.model.problem import Place, Problem, Severity
from action_plans.publishing.pages.findings_view import findings_view
from action_plans.publishing.pages.plan_page import plan_view
from action_plans.publishing.pages.shared_views import SharedViews
from tests.publishing.small_library import NIGHT, NIGHT_PLAN, ONE, small_edition

SHOWN = NIGHT_PLAN.recommendations


def finding(message: str, line: str = "", value: str = "") -> Problem:
    """Return a finding at a value of a line."""
    place = Place("night.yml", 7, line.index(value) + 1 if value else 1, len(value) or 1)
    return Problem(place, "a-code", Severity.FINDING, message, source_line=line)


def told(found: Problem, shown: tuple[Recommendation, ...] = SHOWN) -> tuple[str, str]:
    """Return the whole sentence, and the anchor that it leads to."""
    ((about, words),) = findings_view(shown, (found,))
    return (about.words if about else "") + words, about.anchor if about else ""


@pytest.mark.parametrize(
    ("message", "sentence", "anchor"),
    [
        ("recommendation 5.12 has no response", "Recommendation 5.12 has no response.", "r5-12"),
        (
            "recommendation 3a is not agreed on no named ground",
            "Recommendation 3a is not agreed, and the document names none of the four grounds.",
            "r3a",
        ),
        ("action 1/a1 has no owner", "Action 1 of recommendation 1 has no owner.", "r1-a1"),
        ("action 1/a2 has no owner", "Action b) of recommendation 1 has no owner.", "r1-a2"),
        (
            f"{ONE} cites '9', which leads nowhere: there is none",
            "Recommendation 1 cites '9', which leads nowhere: there is none.",
            "r1",
        ),
        # What is not on the page is led to by nothing.
        ("recommendation 9 stands after 11", "Recommendation 9 stands after 11.", ""),
        ("action 1/a9 has no owner", "Action 1/a9 has no owner.", ""),
        (
            "the plan is dated before the report, which was published on 2020-05-14",
            "The plan is dated before the report, which was published on 14 May 2020.",
            "",
        ),
        ("it is of 2020-02-31", "It is of 2020-02-31.", ""),
        (
            "'2021-05-14' lies after the document of 2021-03-09, which prints it",
            "'2021-05-14' lies after the document of 9 March 2021, which prints it.",
            "",
        ),
        (
            "'Heads' is no post; did you mean 'Head'?",
            "'Heads' is no post; did you mean 'Head'?",
            "",
        ),
    ],
)
def test_a_finding_is_a_sentence_with_its_link(message: str, sentence: str, anchor: str) -> None:
    assert told(finding(message)) == (sentence, anchor)


LEFT_OUT = "the document prints a person's name here"
OWNER = "Head [name left out], North"
LINE = f"    owners: ['{OWNER}']"
SAID = "the document prints a person's name, which is left out on this site."


def owned(*ids: tuple[int, int]) -> tuple[Recommendation, ...]:
    """Return the recommendations, the actions at these places owned by OWNER."""
    shown = list(SHOWN)
    for at, number in ids:
        actions = list(shown[at].actions)
        actions[number] = replace(actions[number], owners=(OWNER,))
        shown[at] = replace(shown[at], actions=tuple(actions))
    return tuple(shown)


def test_what_stands_at_its_place_says_which_action_a_finding_is_about() -> None:
    found = finding(LEFT_OUT, LINE, f"'{OWNER}'")
    assert told(found, owned((1, 0))) == (f"Action 1 of recommendation 5.12: {SAID}", "r5-12-a1")


@pytest.mark.parametrize("places", [(), ((0, 0), (1, 0))])
def test_no_link_is_given_where_none_or_several_actions_fit(
    places: tuple[tuple[int, int], ...],
) -> None:
    found = finding(LEFT_OUT, LINE, f"'{OWNER}'")
    assert told(found, owned(*places)) == (f"T{SAID[1:]}", "")


def test_an_update_that_answers_an_action_is_found_with_it() -> None:
    line = "    due: January 2023"
    found = finding("no date can be read from 'January 2023'", line, "January 2023")
    assert told(found)[1] == "r1-a1"


def test_a_page_links_to_what_it_shows_alone() -> None:
    edition = small_edition()
    edition = replace(edition, findings={NIGHT: (finding("recommendation 1 has no response"),)})
    entries = tuple(each for each in edition.entries if each.plan.id == NIGHT)
    shared = SharedViews(edition)
    assert [bool(each.about) for each in plan_view(shared, NIGHT_PLAN, entries).findings] == [True]
    rest = plan_view(shared, NIGHT_PLAN, entries[1:]).findings
    assert rest == ((None, "Recommendation 1 has no response."),)
