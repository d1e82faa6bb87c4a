"""Figures that count actions: by standing, by what they were at first, by move, by month.

Must not know: how a figure is drawn, HTML, the disk.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from action_plans.languages.speaking import gettext, marked, ngettext, plural
from action_plans.model.counts import count_actions
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Beginning
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.figures.figure import Figure, Row, counted
from action_plans.publishing.figures.keys import BEGINNINGS, ONE, STANDINGS
from action_plans.publishing.looking import looked_in_record
from action_plans.publishing.record_verdict import at_first_unseen, record_verdict

MOST_PLANS: Final = 25  # the newest: a longer picture is not looked at
MOST_YEARS: Final = 40
MOST_MONTHS: Final = 180

Counted = Callable[[Sequence[ActionStatus]], tuple[int, ...]]
# Up to so many months, and what they are called.
_MOVES: Final = (
    (3, marked("1 to 3 months later")),
    (6, marked("4 to 6 months later")),
    (12, marked("7 to 12 months later")),
    (24, marked("13 to 24 months later")),
)
_FARTHER: Final = marked("More than 24 months later")
_EARLIER: Final = marked("Earlier")


def by_standing(actions: Sequence[ActionStatus]) -> tuple[int, ...]:
    """Return how many actions have each standing, in the order of the keys."""
    return counted([each.standing for each in actions], STANDINGS)


def by_beginning(actions: Sequence[ActionStatus]) -> tuple[int, ...]:
    """Return how many actions were new, went on or were finished at first."""
    return counted([each.beginning for each in actions], BEGINNINGS)


def of_plans(edition: Edition, count: Counted) -> tuple[Row, ...]:
    """Return a row for each published plan, newest report first."""
    return tuple(
        Row(plan.name, addresses.plan(plan.id), count(edition.statuses[plan.id].actions))
        for plan in edition.plans
    )


def of_years(edition: Edition, count: Counted) -> tuple[Row, ...]:
    """Return a row for each year in which a report was published, newest first."""
    found: dict[int, list[ActionStatus]] = {}
    for plan in edition.plans:
        year = found.setdefault(plan.report.published.year, [])
        year += edition.statuses[plan.id].actions
    return tuple(
        Row(str(year), addresses.listing("years", str(year)), count(actions))
        for year, actions in sorted(found.items(), reverse=True)
        if actions
    )


def standing_by_plan(edition: Edition) -> Figure:
    """Return where the actions of each plan stand."""
    rows = of_plans(edition, by_standing)
    lead = _standing_lead(edition)
    return Figure(
        "standing-by-plan",
        gettext("Was it done? By plan"),
        lead,
        gettext("Plan"),
        STANDINGS,
        rows,
        MOST_PLANS,
    )


def standing_by_year(edition: Edition) -> Figure:
    """Return where the actions of each year's plans stand."""
    rows = of_years(edition, by_standing)
    lead = _standing_lead(edition)
    title = gettext("Was it done? By year of the report")
    return Figure("standing-by-year", title, lead, gettext("Year"), STANDINGS, rows, MOST_YEARS)


def _standing_lead(edition: Edition) -> str:
    looked = looked_in_record(edition.plans, edition.statuses)
    unseen = at_first_unseen(edition.statuses[each.id] for each in edition.plans)
    verdict = record_verdict(len(edition.plans), edition.actions, looked, unseen)
    return " ".join((verdict.lead, *verdict.rest))


def beginning_by_plan(edition: Edition) -> Figure:
    """Return how much of each plan was new when it came out."""
    rows = of_plans(edition, by_beginning)
    title = gettext("New, going on, or finished already: by plan")
    lead = beginning_lead(edition)
    return Figure("beginning-by-plan", title, lead, gettext("Plan"), BEGINNINGS, rows, MOST_PLANS)


def beginning_by_year(edition: Edition) -> Figure:
    """Return how much of each year's plans was new when they came out."""
    rows = of_years(edition, by_beginning)
    title = gettext("New, going on, or finished already: by year of the report")
    lead = beginning_lead(edition)
    return Figure("beginning-by-year", title, lead, gettext("Year"), BEGINNINGS, rows, MOST_YEARS)


def beginning_lead(edition: Edition) -> str:
    """Return how many actions were new, went on and were finished when their plans came out."""
    counts = count_actions(edition.actions).beginning
    done, on = counts[Beginning.DONE], counts[Beginning.CONTINUED]
    finished = ngettext(
        "Of {actions}, {number:,} was finished when the plan came out.",
        "Of {actions}, {number:,} were finished when the plan came out.",
        done,
        actions=words.count(len(edition.actions), "action"),
    )
    went = gettext(
        "{on:,} went on from before, and {new:,} were new.", on=on, new=counts[Beginning.NEW]
    )
    return f"{finished} {went}"


def dates_moved(edition: Edition) -> Figure:
    """Return how far dates moved, from the first printed to the latest."""
    moved = [each.moved for each in edition.actions if each.moved]
    lesser = sum(each.lesser is not None for each in edition.actions)
    names = (_EARLIER, *(name for _, name in _MOVES), _FARTHER)
    rows = tuple(
        Row(gettext(name), addresses.DATES_MOVED, (sum(_move(each) == name for each in moved),))
        for name in names
    )
    lead = ngettext("{number:,} date was moved.", "{number:,} dates were moved.", len(moved))
    more = ngettext(*_LESSER, lesser)
    lead = f"{lead} {more}"
    return Figure(
        "dates-moved", gettext("How far dates move"), lead, gettext("Move"), (ONE,), rows, len(rows)
    )


_LESSER: Final = plural(
    "{number:,} more action has a new date for less than was promised, which is no move.",
    "{number:,} more actions have a new date for less than was promised, which is no move.",
)


def _move(months: int) -> str:
    if months < 0:
        return _EARLIER
    return next((name for most, name in _MOVES if months <= most), _FARTHER)


def target_months(edition: Edition) -> Figure:
    """Return in which months the latest target dates fall, and what became of the actions."""
    found: dict[date, list[ActionStatus]] = {}
    for each in edition.actions:
        if each.target:
            found.setdefault(each.target.replace(day=1), []).append(each)
    rows = tuple(Row(words.month(at), "", by_standing(own)) for at, own in sorted(found.items()))
    dated = sum(map(len, found.values()))
    lead = ngettext(
        "{number:,} of {actions} has a target date, in {months}.",
        "{number:,} of {actions} have target dates, which fall in {months}.",
        dated,
        actions=words.count(len(edition.actions), "action"),
        months=words.count(len(rows), "month"),
    )
    title = gettext("Target dates by month, and what became of them")
    return Figure("target-months", title, lead, gettext("Month"), STANDINGS, rows, MOST_MONTHS)
