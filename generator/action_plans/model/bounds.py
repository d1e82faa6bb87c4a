"""From how many recommendations on a record is large, and what its site is then without.

Must not know: pages, files, how any of it is made.

What a large record is without can be got in another way, and its `site.yml` may ask for it: a site
of 10,000 plans is to stay within a gigabyte and six files a plan.
"""

from collections.abc import Collection
from enum import StrEnum
from typing import Final

LARGE: Final = 2_000  # recommendations


class Extra(StrEnum):
    """What a large record is without unless it asks for it, as `always` in `site.yml` names it."""

    PAPERS = "papers"  # of single plans
    QUESTIONS = "questions"  # a page of them for each plan
    CALENDARS = "calendars"  # of single plans
    HISTORIES = "histories"  # a plan's promises through time
    STATES = "states"  # a plan as each of its documents left it
    TWINS = "twins"  # plans in Markdown
    BADGES = "badges"  # beside the one of each plan
    PLAN_FILES = "plan-files"  # for the form that changes them
    OTHER_FORMS = "other-forms"  # of the data
    PAIRS = "pairs"  # lists by two things at once, where the search narrows by both
    SUGGESTIONS = "suggestions"  # beside the best two of each recommendation


def is_large(recommendations: int) -> bool:
    """True if a record of so many recommendations is a large one."""
    return recommendations > LARGE


def is_made(extra: Extra, recommendations: int, always: Collection[Extra]) -> bool:
    """True if a record of so many recommendations has it; `always` is what it asks for."""
    return extra in always or not is_large(recommendations)
