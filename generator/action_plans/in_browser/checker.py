"""The check of everything as the form on a published site asks for it, run in the browser.

Must not know: how it got there, how the form shows problems.

The form's worker (`theme/edit/checker/worker.mjs`) unpacks the record's files and this package;
what is imported here is what it carries (`site/browser_check.py`): nothing in C.
"""

from pathlib import Path

from action_plans.checking.one_plan import problems_among
from action_plans.reading.library_reader import read_library
from action_plans.reporting.as_json import format_json


class Checker:
    """Checks a plan's file among the files of a content folder, read once."""

    def __init__(self, content: str) -> None:
        self._seen = read_library(Path(content), shown_as="content")

    def problems(self, id: str, text: str) -> str:
        """Return what `plans check` would find in the plan's file, as its JSON."""
        return format_json(problems_among(self._seen, id, text.encode("utf-8", "replace")))
