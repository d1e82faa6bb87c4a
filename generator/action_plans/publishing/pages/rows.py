"""Rows: a plan in a list of plans, a recommendation in a listing; and how lists are paged.

Must not know: HTML, which list they stand in.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from action_plans.languages.speaking import gettext, marked
from action_plans.model.plan import Plan
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Response, Standing
from action_plans.publishing import addresses, words
from action_plans.publishing.bars import bar_of, dots_of
from action_plans.publishing.done_in_words import done_words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.facets import OWNERS, SCHEDULE, STANDING, is_first_owner_only
from action_plans.publishing.groups import Group
from action_plans.publishing.pages import badges_on_page as badges
from action_plans.publishing.pages.action_view import action_name, action_path
from action_plans.publishing.prose import excerpt, plain_text
from action_plans.publishing.standings import label_of
from action_plans.publishing.untranslated import lang_of
from action_plans.publishing.views.bar import BarPart
from action_plans.publishing.views.pages import ActionLine, Pager, PlanRow, RecommendationRow
from action_plans.publishing.views.parts import Link

Row = TypeVar("Row")
Named = tuple[str, ...]  # ids of actions

PAGE_LENGTH: Final = 100  # rows of one page of a listing: long, since every page costs the build
EXCERPT_LENGTH: Final = 150
AT_FIRST: Final = marked("owner at first")
# What a post answers for, what is late, what is done: their lists say each action's date and state.
OF_ACTIONS: Final = (OWNERS, SCHEDULE, STANDING)
NO_DATE: Final = marked("no date printed")


def plan_row(edition: Edition, plan: Plan, entries: tuple[Entry, ...]) -> PlanRow:
    """Return a plan as a row; `entries` are its own."""
    refused = sum(entry.status.response is Response.NOT_AGREED for entry in entries)
    said = words.count(len(entries), "recommendation")
    more = gettext(", {number} refused", number=refused) if refused else ""
    report = gettext("Report {month}", month=words.month(plan.report.published))
    bar = bar_of(edition.statuses[plan.id].actions)
    return PlanRow(
        id=plan.id,
        path=addresses.plan(plan.id),
        name=plan.name,
        lang=plan.lang,
        line=f"{report} · {said}{more}",
        bar=bar,
        parts=" · ".join(_part(each) for each in bar.parts),
    )


def _part(part: BarPart) -> str:
    """Return what a part of a small bar shows, some too narrow for a number, in a few words."""
    if part.standing == Standing.PASSED:
        return gettext("{number:,} date passed", number=part.number)
    return f"{part.number:,} {part.words}"


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
        return tuple([self._naming(each, _named(group, each.key)) for each in entries])

    def _counted(self, group: Group, entry: Entry) -> RecommendationRow:
        """Return a row that names the actions counted, unless they are simply all of its own."""
        if group.facet in OF_ACTIONS:
            return self._lined(group, entry)
        if len(group.actions.get(entry.key, ())) == len(entry.status.actions):
            return self._whole.get(entry.key) or self._make(entry)
        return self._naming(entry, _named(group, entry.key))

    def _lined(self, group: Group, entry: Entry) -> RecommendationRow:
        """Return a row with a line for each action counted."""
        counted = group.actions.get(entry.key, ())
        whole = self._whole.get(entry.key) or self._make(entry)
        actions = _of_all(len(counted), entry)
        lines = [_line(self._edition, group, each) for each in counted]
        return whole._replace(actions=actions, lines=tuple(lines))

    def _naming(self, entry: Entry, named: Named) -> RecommendationRow:
        key = entry.key, named
        row = self._partly.get(key)
        if row is None:
            whole = self._whole.get(entry.key) or self._make(entry)
            actions = _of_all(len(named), entry)
            number = entry.recommendation.number
            which = tuple(
                [Link(action_name(number, id), action_path(whole.path, id)) for id in named]
            )
            row = self._partly[key] = whole._replace(actions=actions, which=which)
        return row

    def _make(self, entry: Entry) -> RecommendationRow:
        plan, recommendation, status = entry.plan, entry.recommendation, entry.status
        row = self._whole[entry.key] = RecommendationRow(
            ref=entry.key,
            path=entry.ref.path,
            plan=plan.name,
            number=recommendation.number,
            date=words.month(plan.report.published),
            text=excerpt(recommendation.text, EXCERPT_LENGTH),
            lang=lang_of(self._edition, recommendation.text, plan.lang),
            response=badges.response_badge(status.response, self._edition.library.site),
            dots=dots_of(status.actions),
            done=done_words(entry),
        )
        return row


def _of_all(counted: int, entry: Entry) -> str:
    """Return how many of an entry's actions a list counts: `1 of 2 actions`; "" if it is all."""
    total = len(entry.status.actions)
    of = words.count(total, "action")
    return gettext("{number} of {actions}", number=counted, actions=of) if counted < total else ""


def _named(group: Group, key: str) -> Named:
    """Return the actions of an entry that a group counts."""
    return tuple([each.ref.action for each in group.actions.get(key, ())])


def _line(edition: Edition, group: Group, status: ActionStatus) -> ActionLine:
    """Return an action with its date and standing, which a list of one standing says itself."""
    name = action_name(status.ref.number, status.ref.action)
    label = label_of(status, edition.statuses[status.ref.plan])
    said = "" if group.facet is STANDING else label
    first = group.facet is OWNERS and is_first_owner_only(edition, group.value, status)
    note = gettext(AT_FIRST) if first else ""
    return ActionLine(name, status.ref.path, dates_in_words(status), status.standing, said, note)


def dates_in_words(status: ActionStatus) -> str:
    """Return an action's date as first printed, and as printed now where that is something else."""
    first, latest = status.first.printed or gettext(NO_DATE), status.latest.printed
    if not latest or latest == first:
        return first
    return gettext("{first}, then {latest}", first=first, latest=latest)


def marks_of(entries: Sequence[Entry], rows: Sequence[RecommendationRow]) -> Iterator[str]:
    """Yield what each footnote mark stands for that a date of the rows bears, plan by plan."""
    dates = {row.ref: " ".join(line.due for line in row.lines) for row in rows}
    told: set[tuple[str, str]] = set()
    for entry in entries:
        for mark, meaning in entry.plan.footnotes:
            if mark in dates.get(entry.key, "") and (entry.plan.id, mark) not in told:
                told.add((entry.plan.id, mark))
                yield f"{mark} {entry.plan.name}. {plain_text(meaning)}"


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
