"""The front page and the list of plans.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Iterator
from functools import partial
from typing import Final

from action_plans.publishing import addresses, words
from action_plans.publishing.connection_picture import connections_view
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.pages.badges_on_page import axis_counts
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.rows import pager, pages_of, plan_row
from action_plans.publishing.views.pages import FrontView, PlanRow, PlansView
from action_plans.publishing.views.parts import Link

LATEST: Final = 5
TITLE: Final = "What was promised after an inspection"
DESCRIPTION: Final = (
    "What the prison and probation service promised after each review by "
    "HM Inspectorate of Probation, and what became of it."
)
STARTS: Final = (
    (Link("Find a report", addresses.PLANS), "Every action plan held here, newest first."),
    (
        Link("What the service says of its promises", addresses.directory("reported")),
        "Completed, in progress, not mentioned: in its own latest words.",
    ),
    (
        Link("Where a target date has passed", addresses.directory("schedule")),
        "What the calendar says of each promise.",
    ),
    (Link("Look by subject", addresses.directory("themes")), "Recall, staffing, victims and more."),
    (Link("Look by owner", addresses.directory("owners")), "The posts that promised to act."),
    (
        Link("What was asked before", addresses.ASKED_BEFORE),
        "Recommendations that a later review made again.",
    ),
    (Link("How to read this", addresses.HOW_TO_READ), "What each word on a badge means."),
    (Link("Take the data", addresses.DATA), "All of it, as files to download."),
)


def front_pages(edition: Edition) -> Iterator[Page]:
    """Yield the front page, then the list of plans page by page."""
    rows = tuple(plan_rows(edition))
    yield Page(addresses.FRONT, "front", TITLE, partial(_front, edition, rows))
    pages = pages_of(rows)
    for number in range(1, len(pages) + 1):
        title = f"Action plans, page {number}" if number > 1 else "Action plans"
        make = partial(_plans, edition, pages, number)
        yield Page(addresses.plans_list(number), "plans", title, make)


def plan_rows(edition: Edition) -> Iterator[PlanRow]:
    """Yield a row for every published plan, newest report first."""
    own: dict[str, list[Entry]] = {}
    for entry in edition.entries:
        own.setdefault(entry.plan.id, []).append(entry)
    for plan in edition.plans:
        yield plan_row(edition, plan, tuple(own.get(plan.id, ())))


def counts_in_words(edition: Edition) -> str:
    """Return what the record holds: `5 plans, 52 recommendations and 132 actions`."""
    return words.listed(
        (
            words.count(len(edition.plans), "plan"),
            words.count(len(edition.entries), "recommendation"),
            words.count(len(edition.action_statuses), "action"),
        )
    )


def _front(edition: Edition, rows: tuple[PlanRow, ...]) -> Shown:
    view = FrontView(
        as_of=words.day(edition.as_of),
        plans=len(edition.plans),
        recommendations=len(edition.entries),
        actions=len(edition.action_statuses),
        axes=axis_counts(edition.entries),
        latest=rows[:LATEST],
        starts=STARTS,
        connections=connections_view(edition.connections, {p.id: p for p in edition.plans}),
    )
    return Shown(view, DESCRIPTION)


def _plans(edition: Edition, pages: tuple[tuple[PlanRow, ...], ...], number: int) -> Shown:
    counts = f"{words.capital(counts_in_words(edition))}, newest report first."
    where = pager(number, len(pages), addresses.plans_list)
    return Shown(PlansView(counts, pages[number - 1], where), counts)
