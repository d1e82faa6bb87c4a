"""Rows: a plan in a list of plans, a recommendation in a listing; and how lists are paged.

Must not know: HTML, which list they stand in.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from generator.model.plan import Plan
from generator.model.status import ActionStatus
from generator.publishing import addresses, words
from generator.publishing.edition import Edition, Entry
from generator.publishing.pages import badges_on_page as badges
from generator.publishing.pages.action_view import action_name
from generator.publishing.pages.plan_page import reported_in_words, responses_in_words
from generator.publishing.prose import excerpt
from generator.publishing.views.pages import Pager, PlanRow, RecommendationRow
from generator.publishing.views.parts import Link

Row = TypeVar("Row")

PAGE_LENGTH: Final = 100  # rows of one page of a listing: long, since every page costs the build
EXCERPT_LENGTH: Final = 240


def plan_row(edition: Edition, plan: Plan, entries: tuple[Entry, ...]) -> PlanRow:
    """Return a plan as a row; `entries` are its own."""
    status = edition.statuses[plan.id]
    return PlanRow(
        id=plan.id,
        path=addresses.plan(plan.id),
        title=plan.title,
        kind=words.PLAN_KIND[plan.kind],
        report_date=words.day(plan.report.published),
        iso=plan.report.published.isoformat(),
        recommendations=len(entries),
        actions=len(status.actions),
        reported=reported_in_words(status),
        responses=responses_in_words(entries),
    )


def recommendation_row(
    entry: Entry, actions: Sequence[ActionStatus] | None = None
) -> RecommendationRow:
    """Return a recommendation as a row, with links to those of its actions that are meant."""
    plan, recommendation, status = entry.plan, entry.recommendation, entry.status
    named = ((recommendation.action(each.ref.action), each) for each in actions or ())
    return RecommendationRow(
        ref=str(entry.ref),
        path=entry.ref.path,
        plan=plan.title,
        plan_path=addresses.plan(plan.id),
        number=recommendation.number,
        date=words.day(plan.report.published),
        text=excerpt(recommendation.text, EXCERPT_LENGTH),
        response=badges.response_badge(status.response),
        reported=badges.reported_badge(status.reported),
        schedule=badges.schedule_badge(status.schedule),
        actions=words.count(len(status.actions), "action"),
        which=tuple(Link(action_name(action), each.ref.path) for action, each in named if action),
    )


def pages_of(rows: Sequence[Row], length: int = PAGE_LENGTH) -> tuple[tuple[Row, ...], ...]:
    """Return rows cut into pages of `length`; at least one page, which may be empty."""
    starts = range(0, max(len(rows), 1), length)
    return tuple(tuple(rows[start : start + length]) for start in starts)


def pager(page: int, pages: int, path: Callable[[int], str]) -> Pager:
    """Return where page `page` of `pages` stands, both counted from 1."""
    return Pager(
        page,
        pages,
        path(page - 1) if page > 1 else "",
        path(page + 1) if page < pages else "",
    )
