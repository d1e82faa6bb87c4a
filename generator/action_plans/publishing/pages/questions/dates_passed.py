"""`/dates-passed/`: which actions are past their dates and not reported done, oldest first.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from typing import Final

from action_plans.languages.speaking import gettext, marked, ngettext
from action_plans.model.counts import count_standings
from action_plans.model.plan import Action
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import Standing
from action_plans.publishing import addresses, words
from action_plans.publishing.bars import listed_at
from action_plans.publishing.data.bulk import file_name
from action_plans.publishing.dates_in_words import first_target, target_words
from action_plans.publishing.edition import Edition
from action_plans.publishing.looking import looked_in_record
from action_plans.publishing.moments import ago
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.page import Page
from action_plans.publishing.pages.questions.question import (
    Order,
    Part,
    Question,
    by_heading,
    part_of,
    question_pages,
)
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.promised import promise_of
from action_plans.publishing.repeats import repeats_words
from action_plans.publishing.standings import STANDING, is_past, label_of, said_on
from action_plans.publishing.untranslated import said_in
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.questions import PassedRow

TITLE: Final = marked("Dates passed")
TABLE: Final = "dates-passed.csv"
TEXT_LENGTH: Final = 160
NO_OWNER: Final = marked("No owner printed")
UNDER_EACH: Final = marked("An action that several posts own stands under each of them.")


def past_actions(edition: Edition) -> tuple[ActionStatus, ...]:
    """Return every action that is past its date and not reported done, the oldest date first."""
    past = [each for each in edition.actions if is_past(each)]
    return tuple(sorted(past, key=lambda each: each.target or date.max))


def dates_passed_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page in each of its orders."""
    past = past_actions(edition)
    row = cache(partial(passed_row, SharedViews(edition)))
    question = Question(
        path=addresses.DATES_PASSED,
        title=gettext(TITLE),
        answer=_answer(edition, past),
        notes=(
            *_how_long(edition, past),
            *filter(None, (looked_in_record(edition.plans, edition.statuses),)),
            gettext(words.PASSED_CAVEAT),
            gettext("Dates as at {day}.", day=words.day(edition.as_of)),
        ),
        count=len(past),
        table=file_name(edition, TABLE),
        made_up=tuple(_made_up(edition, past)),
        beside=(*_beside(past), *filter(None, (repeats_words(past),))),
        orders=(
            Order(gettext("oldest first"), "", lambda: by_heading(past, _year, row)),
            Order(
                gettext("by plan"),
                "by-plan/",
                lambda: by_heading(_by_plan(edition, past), partial(_plan, edition), row),
            ),
            Order(
                gettext("by owner"),
                "by-owner/",
                lambda: _by_owner(edition, past, row),
                gettext(UNDER_EACH),
            ),
        ),
    )
    yield from question_pages(question)


def _answer(edition: Edition, past: Sequence[ActionStatus]) -> str:
    total = len(edition.actions)
    if not past:
        return gettext("No action in this record is past its date without being reported done.")
    return ngettext(
        "{number:,} of the {actions} is past its date and not reported done.",
        "{number:,} of the {actions} are past their dates and not reported done.",
        len(past),
        actions=words.count(total, "action"),
    )


def _made_up(edition: Edition, past: Sequence[ActionStatus]) -> Iterator[tuple[int, Link]]:
    """Yield how many have each standing, most first; its list is led to where it has no more."""
    counts = count_standings(past)
    every = count_standings(edition.actions)
    for standing, number in sorted(counts.items(), key=lambda each: -each[1]):
        if number:
            path = listed_at(standing) if number == every[standing] else ""
            yield number, Link(gettext(STANDING[standing].counted), path)


def _beside(past: Sequence[ActionStatus]) -> Iterator[str]:
    """Yield how many recommendations they belong to, and what the rows leave out."""
    if not past:
        return
    recommendations = words.count(len({each.ref.recommendation for each in past}), "recommendation")
    plans = words.count(len({each.ref.plan for each in past}), "plan")
    yield ngettext(
        "It belongs to {recommendations} in {plans}.",
        "They belong to {recommendations} in {plans}.",
        len(past),
        recommendations=recommendations,
        plans=plans,
    )
    yield gettext("Each row has a sentence or two of the promise; its link leads to the rest.")


def _how_long(edition: Edition, past: Sequence[ActionStatus]) -> Iterator[str]:
    """Yield how long ago the oldest and the newest of the dates passed."""
    if not past:
        return
    first, last = past[0], past[-1]
    if first.target and last.target and first.target < last.target:
        yield gettext(
            "The oldest date, {oldest}, passed {oldest_ago}; the newest, {newest}, {newest_ago}.",
            oldest=_month(first),
            oldest_ago=ago(first.target, edition.as_of),
            newest=_month(last),
            newest_ago=ago(last.target, edition.as_of),
        )


def _month(status: ActionStatus) -> str:
    return target_words(status.target, status.latest.precision) if status.target else ""


def _year(status: ActionStatus) -> str:
    return str(status.target.year) if status.target else ""


def _by_plan(edition: Edition, past: Sequence[ActionStatus]) -> list[ActionStatus]:
    order = {plan.id: at for at, plan in enumerate(edition.plans)}
    return sorted(past, key=lambda each: order[each.ref.plan])


def _plan(edition: Edition, status: ActionStatus) -> str:
    return edition.library.plans[status.ref.plan].name


def _by_owner(
    edition: Edition, past: Sequence[ActionStatus], row: Callable[[ActionStatus], PassedRow]
) -> tuple[Part, ...]:
    """Return past actions under each post that owns them by the latest document, by its name.

    One post is one heading however it is printed; an owner in no vocabulary is one as printed.
    """
    posts = edition.library.vocabulary.owners
    under: dict[str, list[ActionStatus]] = {}
    named: dict[str, str] = {}
    for each in past:
        ids = [edition.owner_id(printed, each.ref.plan) or printed for printed in each.owners]
        for id in dict.fromkeys(ids or [""]):
            under.setdefault(id, []).append(each)
            named[id] = posts[id].name if id in posts else id or gettext(NO_OWNER)
    order = sorted(under, key=lambda id: (not id, named[id].casefold(), id))
    return tuple(
        part_of(named[id], f"s{number}", under[id], row) for number, id in enumerate(order, 1)
    )


def _less(status: ActionStatus) -> str:
    """Return that a date is for less than was promised, with the first one; "" if it is not."""
    if status.lesser is None:
        return ""
    first = first_target(status)
    said = words.LESSER[status.lesser]
    if first is None:
        return said
    day = target_words(first, status.first.precision)
    return gettext("{less}; the first date was {day}", less=said, day=day)


def passed_row(shared: SharedViews, status: ActionStatus) -> PassedRow:
    """Return an action with its date, how long ago that was, its owners and its standing."""
    edition, ref = shared.edition, status.ref
    plan = edition.library.plans[ref.plan]
    recommendation = plan.recommendation(ref.number)
    action = recommendation.action(ref.action) if recommendation else None
    text = action.text if action else ""
    of_plan = edition.statuses[ref.plan]
    on = said_on(status, of_plan)
    target = status.target
    return PassedRow(
        ref=str(ref),
        link=Link(f"{plan.name}, {action_name(ref.number, ref.action)}", ref.path),
        text=said_in(edition, text, plan.lang, promise_of(text, TEXT_LENGTH, plan.lang)),
        date=_month(status),
        iso=target.isoformat() if target else "",
        ago=ago(target, edition.as_of) if target else "",
        less=_less(status),
        owners=shared.owners(status.owners, ref.plan),
        standing=status.standing.value,
        label=_label(action, status, of_plan),
        on=words.day(on) if on else "",
    )


def _label(action: Action | None, status: ActionStatus, of_plan: PlanStatus) -> str:
    """Return the standing in words; of what a later plan speaks of, not that no document does."""
    if action and action.later and status.standing is Standing.PASSED:
        return gettext("Date passed, spoken of in a later plan")
    return label_of(status, of_plan)
