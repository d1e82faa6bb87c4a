"""Problems as HTML, to stand on top of the page that they are about.

Must not know: how problems are found, what the page is.
"""

from collections.abc import Sequence
from html import escape

from action_plans.model.problem import Problem, Severity
from action_plans.reporting.source_line import visible
from action_plans.reporting.text import count_line


def problems_html(problems: Sequence[Problem]) -> str:
    """Return the problems, errors first; nothing for none."""
    if not problems:
        return ""
    ordered = sorted(problems, key=lambda each: each.severity is not Severity.ERROR)
    items = "".join(_item(each) for each in ordered)
    return (
        '<section class="one-file__problems md-typeset" aria-label="Problems">\n'
        f"<h2>{escape(count_line(problems))}</h2>\n<ol>\n{items}</ol>\n</section>\n"
    )


def _item(problem: Problem) -> str:
    place = f"{problem.place.file}:{problem.place.line}:{problem.place.column}"
    line = f"<pre><code>{_shown(problem.source_line)}</code></pre>" if problem.source_line else ""
    remedy = f"<br>{_shown(problem.remedy)}" if problem.remedy else ""
    return (
        f"<li><strong>{problem.severity.value}</strong> <code>{_shown(place)}</code>"
        f" {_shown(problem.message)} ({_shown(problem.code)}){remedy}{line}</li>\n"
    )


def _shown(text: str) -> str:
    return escape(visible(text))
