"""Rows: a plan in a list of plans, a recommendation in a listing; and how lists are paged.

Must not know: HTML, which list they stand in.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from generator.model.plan import Plan, Recommendation
from generator.model.refs import Ref
from generator.model.status import ActionStatus
from generator.publishing import addresses, words
from generator.publishing.edition import Edition, Entry
from generator.publishing.facets import OWNERS, is_first_owner_only
from generator.publishing.groups import Group
from generator.publishing.pages import badges_on_page as badges
from generator.publishing.pages.action_view import action_name
from generator.publishing.pages.plan_page import reported_in_words, responses_in_words
from generator.publishing.prose import excerpt
from generator.publishing.views.pages import Pager, PlanRow, RecommendationRow
from generator.publishing.views.parts import Link

Row = TypeVar("Row")
Named = tuple[tuple[str, str], ...]  # ids of actions, each with what is to be added to its name

PAGE_LENGTH: Final = 100  # rows of one page of a listing: long, since every page costs the build
EXCERPT_LENGTH: Final = 150
AT_FIRST: Final = " (owner at first)"


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


class RecommendationRows:
    """Recommendations as rows of listings, each made once: one stands in ten lists or more."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._kept: dict[tuple[str, int, Named], RecommendationRow] = {}

    def of(self, group: Group, entry: Entry, whole: bool) -> RecommendationRow:
        """Return the row that a group's list has of an entry.

        It names the actions that are counted, unless the entry stands there as a `whole` and
        they are simply all of its own.
        """
        counted = group.actions.get(entry.key, ())
        is_all = whole and len(counted) == len(entry.status.actions)
        named = () if is_all and group.facet is not OWNERS else self._named(group, counted, is_all)
        key = entry.key, len(counted), named
        row = self._kept.get(key)
        if row is None:
            row = self._kept[key] = _recommendation_row(entry, len(counted), named)
        return row

    def _named(self, group: Group, counted: Sequence[ActionStatus], is_all: bool) -> Named:
        named = tuple([(each.ref.action, self._note(group, each)) for each in counted])
        return () if is_all and not any(note for _, note in named) else named

    def _note(self, group: Group, status: ActionStatus) -> str:
        if group.facet is OWNERS and is_first_owner_only(self._edition, group.value, status):
            return AT_FIRST
        return ""


def _recommendation_row(entry: Entry, counted: int, named: Named) -> RecommendationRow:
    plan, recommendation, status = entry.plan, entry.recommendation, entry.status
    actions = words.count(len(status.actions), "action")
    return RecommendationRow(
        ref=entry.key,
        path=entry.ref.path,
        plan=plan.title,
        number=recommendation.number,
        date=words.day(plan.report.published),
        text=excerpt(recommendation.text, EXCERPT_LENGTH),
        response=badges.response_badge(status.response),
        reported=badges.reported_badge(status.reported),
        schedule=badges.schedule_badge_of(status),
        actions=actions if counted == len(status.actions) else f"{counted} of {actions}",
        which=tuple(_action_link(recommendation, id, note) for id, note in named),
    )


def _action_link(recommendation: Recommendation, id: str, note: str) -> Link:
    action = recommendation.action(id)
    name = action_name(action) if action else id
    return Link(name + note, Ref(recommendation.ref.plan, recommendation.number, id).path)


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
