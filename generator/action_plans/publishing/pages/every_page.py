"""The visible list of page kinds: a new kind is one function and one entry here.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Callable, Iterator
from typing import Final

from action_plans.languages.speaking import kept
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.asked_before_pages import asked_before_pages
from action_plans.publishing.pages.course.as_published import as_published_pages
from action_plans.publishing.pages.course.asking import asking_pages
from action_plans.publishing.pages.course.changes import changes_pages
from action_plans.publishing.pages.course.corrections import corrections_pages
from action_plans.publishing.pages.course.figures import figures_pages
from action_plans.publishing.pages.course.history import history_pages
from action_plans.publishing.pages.course.silence import silence_pages
from action_plans.publishing.pages.dictionary_page import dictionary_pages
from action_plans.publishing.pages.follow_page import follow_pages
from action_plans.publishing.pages.front_page import front_pages
from action_plans.publishing.pages.listing_pages import listing_pages
from action_plans.publishing.pages.page import Page
from action_plans.publishing.pages.plan_page import plan_pages
from action_plans.publishing.pages.problems_page import problems_pages
from action_plans.publishing.pages.questions.dates_moved import dates_moved_pages
from action_plans.publishing.pages.questions.dates_passed import dates_passed_pages
from action_plans.publishing.pages.questions.refused import refused_pages
from action_plans.publishing.pages.record_pages import record_pages
from action_plans.publishing.pages.redirect_pages import redirect_pages
from action_plans.publishing.pages.reference_pages import reference_pages
from action_plans.publishing.pages.schema_page import schema_pages

PAGE_KINDS: Final[tuple[Callable[[Edition], Iterator[Page]], ...]] = (
    front_pages,
    plan_pages,
    as_published_pages,
    history_pages,
    dates_passed_pages,
    refused_pages,
    dates_moved_pages,
    silence_pages,
    asking_pages,
    figures_pages,
    changes_pages,
    corrections_pages,
    follow_pages,
    record_pages,
    listing_pages,
    asked_before_pages,
    reference_pages,
    dictionary_pages,
    problems_pages,
    schema_pages,
    redirect_pages,
)


@kept(maxsize=1)
def every_page(edition: Edition) -> tuple[Page, ...]:
    """Return every page of the site; the last edition's are kept, with what they share."""
    return tuple(page for pages in PAGE_KINDS for page in pages(edition))
