"""Problems as a person reads them at a terminal."""

import pytest

from action_plans.model.problem import Place, Problem, Severity
from action_plans.reporting.source_line import marked_line
from action_plans.reporting.text import count_line, format_problems

ERROR = Problem(
    Place("content/plans/x.yml", 12, 12, 5),
    "unknown-theme",
    Severity.ERROR,
    "'recal' is not a theme; did you mean 'recall'?",
    "Accepted: recall, staffing.",
    "  themes: [recal]",
)
FINDING = Problem(
    Place("content/plans/y.yml", 3, 1, 4), "no-ground", Severity.FINDING, "no ground is named"
)
HINT = Problem(Place("content/plans/y.yml", 4), "long-sentence", Severity.HINT, "30 words")


def test_a_hint_is_called_one_and_is_counted_apart() -> None:
    assert format_problems([HINT, FINDING, ERROR, HINT], colour=False).splitlines()[0] == (
        "content/plans/y.yml:4:1: long-sentence (hint): 30 words"
    )
    assert count_line([HINT, FINDING, ERROR, HINT]) == (
        "1 error, 1 finding and 2 hints in 2 files."
    )
    assert count_line([HINT]) == "1 hint in 1 file."


def test_the_line_stands_under_the_message_and_the_marks_under_the_line() -> None:
    assert format_problems([ERROR, FINDING], colour=False) == (
        "content/plans/x.yml:12:12: unknown-theme: 'recal' is not a theme;"
        " did you mean 'recall'?\n"
        "  12 |   themes: [recal]\n"
        "     |            ^^^^^\n"
        "  Accepted: recall, staffing.\n"
        "\n"
        "content/plans/y.yml:3:1: no-ground (finding): no ground is named\n"
        "\n"
        "1 error and 1 finding in 2 files.\n"
    )


def test_colours_add_nothing_but_colours() -> None:
    plain = format_problems([ERROR, FINDING], colour=False)
    painted = format_problems([ERROR, FINDING], colour=True)
    assert painted != plain
    for code in ("\x1b[1;31m", "\x1b[1;33m", "\x1b[31m", "\x1b[2m", "\x1b[0m"):
        painted = painted.replace(code, "")
    assert painted == plain


@pytest.mark.parametrize(
    ("problems", "count"),
    [
        ([], "No problems.\n"),
        ([ERROR], "1 error in 1 file.\n"),
        ([FINDING] * 2, "2 findings in 1 file.\n"),
        ([ERROR] * 1200 + [FINDING], "1,200 errors and 1 finding in 2 files.\n"),
    ],
)
def test_the_last_line_counts(problems: list[Problem], count: str) -> None:
    assert format_problems(problems, colour=False).splitlines(keepends=True)[-1] == count


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "marks"),
    [
        ("a: b", 4, 1, "a: b", "   ^"),
        ("a: b", 9, 1, "a: b", "    ^"),  # past the end: a mark all the same
        ("\ta: b", 5, 1, "    a: b", "       ^"),
        ("日本: b", 5, 1, "日本: b", "      ^"),
        ("e\u0301: b", 5, 1, "e\u0301: b", "   ^"),
        ("a\u202eb: c", 6, 1, "a<U+202E>b: c", "            ^"),
        ("\x1b[31m: c", 1, 1, "<U+001B>[31m: c", "^^^^^^^^"),
        ("", 1, 1, "", "^"),
        ("x" * 300, 200, 3, "…" + "x" * 110 + "…", " " * 61 + "^^^"),
        ("x" * 300, 1, 300, "x" * 110 + "…", "^" * 110),
        ("x" * 300, 298, 3, "…" + "x" * 63, " " * 61 + "^^^"),
    ],
)
def test_marks_stand_under_what_they_mark(
    line: str, column: int, length: int, shown: str, marks: str
) -> None:
    assert marked_line(line, column, length) == (shown, marks)


def test_nothing_that_a_terminal_obeys_is_passed_on() -> None:
    evil = Problem(
        Place("a\n::error::\x1b[2J.yml", 1, 1, 1),
        "unknown-key",
        Severity.ERROR,
        "'\x07\u202e' is not a key",
        "\x9b31m",
        "\x1b]0;title\x07",
    )
    told = format_problems([evil], colour=False)
    assert all(each.isprintable() or each == "\n" for each in told)
    assert "\n::error::" not in told
