"""Problems as other programs read them: one JSON document.

Must not know: how problems are found, where files lie.
"""

import json
from collections import Counter
from collections.abc import Sequence

from action_plans.model.problem import Problem, Severity


def format_json(problems: Sequence[Problem]) -> str:
    """Return {"errors": …, "findings": …, "hints": …, "problems": […]}, each with its place."""
    found = Counter(problem.severity for problem in problems)
    data = {
        "errors": found[Severity.ERROR],
        "findings": found[Severity.FINDING],
        "hints": found[Severity.HINT],
        "problems": [_data(problem) for problem in problems],
    }
    return json.dumps(data, ensure_ascii=True, indent=2) + "\n"


def _data(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "length": problem.place.length,
        "code": str(problem.code),
        "severity": problem.severity.value,
        "message": problem.message,
        "remedy": problem.remedy,
        "source_line": problem.source_line,
        "about": {
            "plan": problem.about.plan,
            "number": problem.about.number,
            "action": problem.about.action,
            "field": problem.about.field,
        },
        "correction": problem.correction
        and {
            "first": problem.correction.first,
            "last": problem.correction.last,
            "lines": list(problem.correction.lines),
        },
        "facts": {name: str(fact) for name, fact in problem.facts},
    }
