"""The front page and the list of plans.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Final

from action_plans.languages.speaking import gettext, ngettext, plural
from action_plans.model.counts import count_standings
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Lesser, Response, Standing
from action_plans.publishing import addresses, words
from action_plans.publishing.bars import bar_of
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import ORGANISATIONS, OWNERS, THEMES, YEARS
from action_plans.publishing.grammar import spelt_count
from action_plans.publishing.groups import groups_of
from action_plans.publishing.looking import looked_in_record
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.questions.refused import refused_row
from action_plans.publishing.pages.rows import pager, pages_of, plan_row
from action_plans.publishing.record_verdict import at_first_unseen, record_verdict
from action_plans.publishing.repeats import repeats_words
from action_plans.publishing.standings import is_past
from action_plans.publishing.views.pages import Door, FrontView, PlanRow, PlansView
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.questions import RefusedRow

LATEST: Final = 8  # plans on the front page
MOST_REFUSED: Final = 3
BROWSE: Final = (THEMES, OWNERS, ORGANISATIONS, YEARS)


def front_pages(edition: Edition) -> Iterator[Page]:
    """Yield the front page, then the list of plans page by page."""
    rows = tuple(plan_rows(edition))
    site = edition.library.site
    yield Page(addresses.FRONT, "front", site.lead, partial(_front, edition, rows))
    pages = pages_of(rows)
    for number in range(1, len(pages) + 1):
        title = (
            gettext("Action plans, page {number}", number=number)
            if number > 1
            else gettext("Action plans")
        )
        make = partial(_plans, edition, pages, number)
        yield Page(addresses.plans_list(number), "plans", title, make)


def plan_rows(edition: Edition) -> Iterator[PlanRow]:
    """Yield a row for every published plan, newest report first."""
    own = edition.entries_by_plan()
    for plan in edition.plans:
        yield plan_row(edition, plan, own.get(plan.id, ()))


def counts_in_words(edition: Edition) -> str:
    """Return what the record holds: `5 plans, 52 recommendations and 132 actions`."""
    return words.listed(
        (
            words.count(len(edition.plans), "plan"),
            words.count(len(edition.entries), "recommendation"),
            words.count(len(edition.actions), "action"),
        )
    )


def _front(edition: Edition, rows: tuple[PlanRow, ...]) -> Shown:
    site = edition.library.site
    looked = looked_in_record(edition.plans, edition.statuses)
    unseen = at_first_unseen(edition.statuses[each.id] for each in edition.plans)
    verdict = record_verdict(len(rows), edition.actions, looked, unseen)
    is_all = len(rows) <= LATEST
    count = spelt_count(len(rows), "plan")
    view = FrontView(
        lead=site.lead,
        verdict=verdict.lead,
        verdict_rest=verdict.rest,
        bar=bar_of(edition.actions),
        doors=tuple(_doors(edition)),
        refused=tuple(_refused(edition)),
        plans_title=gettext("The {plans}", plans=count) if is_all else gettext("The latest plans"),
        rows=rows[:LATEST],
        more="" if is_all else gettext("All {plans}", plans=words.count(len(rows), "plan")),
        repeats=repeats_words(edition.actions),
        coverage=ngettext(
            "This is {plans} out of many.", "These are {plans} out of many.", len(rows), plans=count
        ),
        as_of=words.day(edition.as_of),
        follow=(
            Link(gettext("What is new"), addresses.CHANGES),
            Link(gettext("Get updates"), addresses.FOLLOW),
        )
        if edition.times
        else (),
        browse=tuple(
            (Link(gettext(each.title), addresses.directory(each.id)), gettext(each.question))
            for each in BROWSE
            if groups_of(each, edition)
        ),
    )
    return Shown(view, site.description or str(verdict))


def _refused(edition: Edition) -> Iterator[RefusedRow]:
    """Yield what was refused, the newest reports' first: what was asked, by which plan, and why."""
    refused = (each for each in edition.entries if each.status.response is Response.NOT_AGREED)
    for entry in islice(refused, MOST_REFUSED):
        yield refused_row(edition, entry)


_TWICE: Final = plural("thing was asked for twice", "things were asked for twice")
_OFTEN: Final = plural("thing was asked for twice or more", "things were asked for twice or more")


def _is_twice(edition: Edition) -> bool:
    """Return whether nothing was asked for more than twice."""
    return all(len(each.asked) == 2 for each in edition.chains)


def _doors(edition: Edition) -> Iterator[Door]:
    """Yield the four questions, each with its number."""
    past = tuple(filter(is_past, edition.actions))
    refused = sum(each.status.response is Response.NOT_AGREED for each in edition.entries)
    moves = [each.moved for each in edition.actions if each.moved]
    chains = len(edition.chains)
    yield Door(
        f"{len(past):,}",
        _past_words(past),
        addresses.DATES_PASSED,
    )
    yield Door(
        f"{refused:,}",
        ngettext(
            "recommendation was refused: see why", "recommendations were refused: see why", refused
        ),
        addresses.REFUSED,
    )
    yield Door(
        f"{chains:,}",
        ngettext(*(_TWICE if _is_twice(edition) else _OFTEN), chains),
        addresses.ASKED_BEFORE,
    )
    less = sum(each.lesser is Lesser.DECISION for each in edition.actions)
    yield Door(f"{len(moves):,}", _moved(moves, less), addresses.DATES_MOVED)


def _past_words(past: Sequence[ActionStatus]) -> str:
    """Return that so many dates passed, and how many of them are that part of the bar above."""
    said = ngettext(
        "action is past its date and not reported done",
        "actions are past their dates and not reported done",
        len(past),
    )
    silent = count_standings(past)[Standing.PASSED]
    if silent in (0, len(past)):
        return said
    of_them = gettext("{number:,} with no later document", number=silent)
    return gettext("{said}, {of_them}", said=said, of_them=of_them)


def _moved(moves: list[int], less: int) -> str:
    """Return that dates moved, by how much, and how many more have one for a decision alone."""
    said = ngettext("date was moved", "dates were moved", len(moves))
    if moves:
        by = _by_months(sorted(set(map(abs, moves))))
        said = gettext("{moves}, by {months}", moves=said, months=by)
    if not less:
        return said
    more = gettext("{number:,} more for a decision only", number=less)
    return gettext("{said}; {more}", said=said, more=more)


def _by_months(months: list[int]) -> str:
    """Return by how much dates moved: `8 and 9 months`, of more than two the most."""
    most = words.count(months[-1], "month")
    if len(months) > 2:
        return gettext("up to {months}", months=most)
    return words.listed((*(f"{each:,}" for each in months[:-1]), most))


def _plans(edition: Edition, pages: tuple[tuple[PlanRow, ...], ...], number: int) -> Shown:
    counts = gettext(
        "{counts}, newest report first.", counts=words.capital(counts_in_words(edition))
    )
    where = pager(number, len(pages), addresses.plans_list)
    return Shown(PlansView(counts, pages[number - 1], where), counts)
