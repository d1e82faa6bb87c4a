"""Rows: a plan in a list of plans, a recommendation in a listing; and how lists are paged.

Must not know: HTML, which list they stand in.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, TypeVar

from generator.model.plan import Plan, Recommendation
from generator.model.status import ActionStatus
from generator.publishing import addresses, words
from generator.publishing.edition import Edition, Entry
from generator.publishing.facets import OWNERS, SCHEDULE, is_first_owner_only
from generator.publishing.groups import Group
from generator.publishing.pages import badges_on_page as badges
from generator.publishing.pages.action_view import action_name, action_path
from generator.publishing.pages.plan_page import reported_in_words, responses_in_words
from generator.publishing.prose import excerpt
from generator.publishing.views.pages import ActionLine, Pager, PlanRow, RecommendationRow
from generator.publishing.views.parts import Link

Row = TypeVar("Row")
Named = tuple[tuple[str, str], ...]  # ids of actions, each with what is to be added to its name

PAGE_LENGTH: Final = 100  # rows of one page of a listing: long, since every page costs the build
EXCERPT_LENGTH: Final = 150
AT_FIRST: Final = " (owner at first)"
# What a post answers for, and what is late, are actions: their lists say each one's date and state.
OF_ACTIONS: Final = (OWNERS, SCHEDULE)
NO_DATE: Final = "no date printed"


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
        self._whole: dict[str, RecommendationRow] = {}
        self._partly: dict[tuple[str, Named], RecommendationRow] = {}

    def wholes(self, group: Group, entries: Iterable[Entry]) -> tuple[RecommendationRow, ...]:
        """Return the rows that a group's list has of entries that stand there as a whole."""
        if group.facet.action_values is None:  # then all actions of each are counted
            return tuple([self._whole.get(each.key) or self._make(each) for each in entries])
        return tuple([self._counted(group, each) for each in entries])

    def singles(self, group: Group, entries: Iterable[Entry]) -> tuple[RecommendationRow, ...]:
        """Return the rows of entries of which only single actions stand there: it names them."""
        if group.facet in OF_ACTIONS:
            return tuple([self._lined(group, each) for each in entries])
        return tuple(
            [self._naming(each, _named(self._edition, group, each.key)) for each in entries]
        )

    def _counted(self, group: Group, entry: Entry) -> RecommendationRow:
        """Return a row that names the actions counted, unless they are simply all of its own."""
        if group.facet in OF_ACTIONS:
            return self._lined(group, entry)
        if len(group.actions.get(entry.key, ())) == len(entry.status.actions):
            return self._whole.get(entry.key) or self._make(entry)
        return self._naming(entry, _named(self._edition, group, entry.key))

    def _lined(self, group: Group, entry: Entry) -> RecommendationRow:
        """Return a row with a line for each action counted."""
        named = _named(self._edition, group, entry.key)
        has_notes = any(note for _, note in named)
        is_all = len(named) == len(entry.status.actions) and not has_notes
        row = (self._whole.get(entry.key) or self._make(entry)) if is_all else None
        row = row or self._naming(entry, named)
        lines = [_line(group, entry, id, note) for id, note in named]
        return row._replace(lines=tuple(lines))

    def _naming(self, entry: Entry, named: Named) -> RecommendationRow:
        key = entry.key, named
        row = self._partly.get(key)
        if row is None:
            whole = self._whole.get(entry.key) or self._make(entry)
            is_all = len(named) == len(entry.status.actions)
            actions = whole.actions if is_all else f"{len(named)} of {whole.actions}"
            path, recommendation = whole.path, entry.recommendation
            which = tuple([_action_link(path, recommendation, id, note) for id, note in named])
            row = self._partly[key] = whole._replace(actions=actions, which=which)
        return row

    def _make(self, entry: Entry) -> RecommendationRow:
        plan, recommendation, status = entry.plan, entry.recommendation, entry.status
        row = self._whole[entry.key] = RecommendationRow(
            ref=entry.key,
            path=entry.ref.path,
            plan=plan.title,
            number=recommendation.number,
            date=words.day(plan.report.published),
            text=excerpt(recommendation.text, EXCERPT_LENGTH),
            response=badges.response_badge(status.response),
            reported=badges.reported_badge_of(status),
            schedule=badges.schedule_badge_of(status),
            actions=words.count(len(status.actions), "action"),
            which=(),
        )
        return row


def _named(edition: Edition, group: Group, key: str) -> Named:
    """Return the actions of an entry that a group counts, each with what its name needs said."""
    counted = group.actions.get(key, ())
    if group.facet is not OWNERS:
        return tuple([(each.ref.action, "") for each in counted])
    owner = group.value
    return tuple(
        [
            (each.ref.action, AT_FIRST if is_first_owner_only(edition, owner, each) else "")
            for each in counted
        ]
    )


def _line(group: Group, entry: Entry, id: str, note: str) -> ActionLine:
    status = next(each for each in entry.status.actions if each.ref.action == id)
    reported = badges.reported_badge(status.reported)
    return ActionLine(
        link=_action_link(entry.ref.path, entry.recommendation, id, note),
        due=_dates(status),
        # A list of the schedule says in its title where all of its actions stand.
        marks=(reported, badges.schedule_badge_of(status))
        if group.facet is OWNERS
        else (reported,),
    )


def _dates(status: ActionStatus) -> str:
    """Return an action's date as first printed, and as printed now where that is something else."""
    first, latest = status.first.printed or NO_DATE, status.latest.printed
    return f"{first}, then {latest}" if latest and latest != first else first


def _action_link(path: str, recommendation: Recommendation, id: str, note: str) -> Link:
    action = recommendation.action(id)
    name = action_name(action) if action else id
    return Link(name + note, action_path(path, id))


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
