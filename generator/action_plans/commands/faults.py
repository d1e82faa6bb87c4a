"""What a build may fail of that no plan file is to blame for, and how that is said.

Must not know: what the build was for.
"""

from concurrent.futures import BrokenExecutor
from typing import Final

import jinja2

from action_plans.searching.indexer import IndexerFailed
from action_plans.site.agreement import NotTheRecord
from action_plans.site.browser_check import NotPyodide
from action_plans.site.builder import SiteBuilderFailed
from action_plans.site.writing import BrokenLinks

FAULTS: Final = (
    IndexerFailed,
    SiteBuilderFailed,
    BrokenLinks,
    NotTheRecord,
    NotPyodide,
    BrokenExecutor,
    OSError,
    jinja2.TemplateError,
)


def why(fault: Exception) -> str:
    """Return why a build failed, one of FAULTS, as a sentence or two that follow a colon."""
    match fault:
        case IndexerFailed():
            return f"its search index cannot be made: {fault}."
        case NotPyodide():
            return f"{fault}."
        case OSError():
            what = fault.filename or "a file of the site"
            return f"{what} cannot be written or read ({fault.strerror or fault})."
        case jinja2.TemplateError():
            return f"a template of the theme cannot be used: {fault}."
        case BrokenExecutor():
            return "a process of the build was ended from outside, as for want of memory."
        case _:
            return f"{fault}\nThis is no fault of the plan files; please report it."
