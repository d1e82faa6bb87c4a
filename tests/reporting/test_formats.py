"""Problems for GitHub and for programs: escaped, complete, and in a fixed shape."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from action_plans.model.problem import Place, Problem, Severity
from action_plans.reporting.as_json import format_json
from action_plans.reporting.github import MOST_IN_SUMMARY, format_annotations, format_summary

PROBLEM = Problem(
    Place("content/plans/x,y:z.yml", 12, 9, 5),
    "unknown-theme",
    Severity.ERROR,
    "'recal' is not a theme; did you mean 'recall'?",
    "Accepted: recall, staffing.",
    "  themes: [recal]",
)
FINDING = Problem(Place("content/plans/a.yml", 3), "no-ground", Severity.FINDING, "50% of it")
HINT = Problem(Place("content/plans/a.yml", 4), "long-sentence", Severity.HINT, "30 words")


def test_a_hint_is_a_notice_and_is_called_a_hint() -> None:
    assert format_annotations([HINT]).startswith("::notice file=content/plans/a.yml,line=4,")
    assert "`long-sentence` (hint)" in format_summary([HINT])


def test_annotations_are_escaped_and_errors_come_first() -> None:
    assert format_annotations([FINDING, PROBLEM]) == (
        "::error file=content/plans/x%2Cy%3Az.yml,line=12,col=9,endColumn=14,title=unknown-theme"
        "::'recal' is not a theme; did you mean 'recall'?%0AAccepted: recall, staffing."
        "%0AMore: plans explain unknown-theme\n"
        "::notice file=content/plans/a.yml,line=3,col=1,endColumn=2,title=no-ground"
        "::50%25 of it%0AMore: plans explain no-ground\n"
    )


@given(st.text(), st.text(), st.text())
def test_an_annotation_is_one_line_whatever_a_file_holds(file: str, said: str, remedy: str) -> None:
    text = format_annotations([Problem(Place(file), "tab", Severity.ERROR, said, remedy)])
    assert text.endswith("\n")
    assert len(text.splitlines()) == 1
    assert text.startswith("::error file=")
    assert "\x1b" not in text and "\r" not in text


def test_json_has_every_part() -> None:
    data = json.loads(format_json([PROBLEM, FINDING, HINT, HINT]))
    assert (data["errors"], data["findings"], data["hints"]) == (1, 1, 2)
    assert data["problems"][0] == {
        "file": "content/plans/x,y:z.yml",
        "line": 12,
        "column": 9,
        "length": 5,
        "code": "unknown-theme",
        "severity": "error",
        "message": PROBLEM.message,
        "remedy": PROBLEM.remedy,
        "source_line": "  themes: [recal]",
        "about": {"plan": "", "number": "", "action": "", "field": ""},
        "correction": None,
        "facts": {},
    }


@pytest.mark.parametrize(
    "words", ["@team", "a|b", "<img src=x>", "![](//evil)", "`x`", "\n# h", "fixes #1"]
)
def test_a_summary_obeys_nothing(words: str) -> None:
    summary = format_summary([Problem(Place(words), "tab", Severity.ERROR, words)])
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(summary)
    cells = [token for token in tokens if token.type == "inline" and token.map and token.children]
    kinds = {child.type for token in cells for child in token.children or ()}
    assert kinds <= {"text", "code_inline"}
    assert len([token for token in tokens if token.type == "tr_open"]) == 2
    outside = "".join(
        child.content for token in cells for child in token.children or () if child.type == "text"
    )
    assert not any(sign in outside for sign in "@#<")


def test_a_summary_is_cut_and_says_so() -> None:
    assert "… and 7 more" in format_summary([PROBLEM] * (MOST_IN_SUMMARY + 7))
    assert "No problems." in format_summary([])
