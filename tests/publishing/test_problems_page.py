"""The page of codes: every code has its place there, to which messages lead."""

from dataclasses import replace

from action_plans.checking.explained import CODES
from action_plans.model.problem import Place, Problem, Severity
from action_plans.publishing.pages.problems_page import problems_pages
from action_plans.publishing.views.reference import ProblemsView
from action_plans.reporting.text import format_problems
from tests.publishing.small_library import small_edition


def test_every_code_stands_on_the_page_once_under_its_kind() -> None:
    (page,) = problems_pages(replace(small_edition(""), codes=CODES))
    view = page.make().view
    assert isinstance(view, ProblemsView)
    shown = [(kind.id, each.code) for kind in view.kinds for each in kind.codes]
    assert sorted(shown) == sorted((f"{each.severity.value}s", each.code) for each in CODES)


def test_no_backtick_is_shown_as_it_was_typed() -> None:
    (page,) = problems_pages(replace(small_edition(""), codes=CODES))
    view = page.make().view
    assert isinstance(view, ProblemsView)
    codes = [each for kind in view.kinds for each in kind.codes]
    texts = [*(c.meaning for c in codes), *(e.words for c in codes for e in c.examples)]
    assert any("<code>" in text for text in texts)
    assert not [text for text in texts if "`" in text]


def test_an_edition_without_codes_has_no_such_page() -> None:
    assert list(problems_pages(small_edition(""))) == []


def test_a_message_leads_there() -> None:
    problem = Problem(Place("x.yml", 1), "tab", Severity.ERROR, "a tab", "Write spaces.")
    told = format_problems([problem], False, "https://example.org/x/")
    assert "  More: https://example.org/x/problems/#tab\n" in told
    assert "  More: plans explain tab\n" in format_problems([problem], False, "")
