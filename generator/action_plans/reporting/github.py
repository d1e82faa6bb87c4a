"""Problems as GitHub shows them on a pull request: annotations, and a summary of the step.

Must not know: how problems are found, where files lie.

What stands in a plan file is untrusted: it may hold line breaks, workflow commands and Markdown.
"""

from collections.abc import Sequence
from typing import Final

from action_plans.model.problem import Problem, Severity
from action_plans.reporting.more import explained_at
from action_plans.reporting.source_line import visible
from action_plans.reporting.text import count_line, kind_of
from action_plans.reporting.untrusted import code_span

_LEVELS: Final = {
    Severity.ERROR: "error",
    Severity.FINDING: "notice",
    Severity.HINT: "notice",
}
MOST_IN_SUMMARY: Final = 500  # problems; GitHub takes a summary of 1 MB


def format_annotations(problems: Sequence[Problem], site_url: str = "") -> str:
    """Return a workflow command for each problem, errors first: GitHub shows ten of a kind."""
    ordered = sorted(problems, key=lambda each: each.severity is not Severity.ERROR)
    return "".join(f"{_annotation(problem, site_url)}\n" for problem in ordered)


def _annotation(problem: Problem, site_url: str) -> str:
    place = problem.place
    facts = {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.length),
        "title": problem.code,
    }
    told = ",".join(f"{key}={_property(value)}" for key, value in facts.items())
    more = f"More: {explained_at(problem.code, site_url)}"
    message = "\n".join(each for each in (problem.message, problem.remedy, more) if each)
    return f"::{_LEVELS[problem.severity]} {told}::{_data(message)}"


def _data(text: str) -> str:
    """Return a message as a workflow command takes it, on one line, nothing hidden in it."""
    lines = (visible(line) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    """Return a property's value: it ends at a comma or a colon, so these are spelt out."""
    return visible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def format_summary(problems: Sequence[Problem]) -> str:
    """Return the problems as Markdown for the summary of a step, in which nothing is obeyed."""
    lines = ["### Plan files", "", count_line(problems)]
    if problems:
        lines += ["", "| place | code | what is wrong |", "|---|---|---|"]
        lines += [_row(problem) for problem in problems[:MOST_IN_SUMMARY]]
    more = len(problems) - MOST_IN_SUMMARY
    if more > 0:
        lines += ["", f"… and {more:,} more; `plans check` lists them all."]
    return "\n".join(lines) + "\n"


def _row(problem: Problem) -> str:
    place = f"{problem.place.file}:{problem.place.line}"
    cells = (_cell(place), f"{_cell(problem.code)}{kind_of(problem)}", _cell(problem.message))
    return f"| {' | '.join(cells)} |"


def _cell(text: str) -> str:
    """Return a table's cell; a bar would end it even within code."""
    return code_span(text.replace("|", "¦"))
