"""`/dates-moved/`: which dates moved, from when to when, then new dates for something less.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, partial
from typing import Final

from markupsafe import escape

from action_plans.languages.speaking import Said, gettext, marked, ngettext, plural
from action_plans.model.months import months_between
from action_plans.model.plan import Recommendation
from action_plans.model.status import ActionStatus
from action_plans.model.terms import Lesser
from action_plans.publishing import addresses, words
from action_plans.publishing.data.bulk import file_name
from action_plans.publishing.dates_in_words import first_target, target_words
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.page import Page
from action_plans.publishing.pages.questions.question import (
    Order,
    Part,
    Question,
    part_of,
    question_pages,
)
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.promised import WHOLE_LENGTH, promise_whole
from action_plans.publishing.prose import plain_text, render_prose
from action_plans.publishing.short_forms import Reader, short_forms
from action_plans.publishing.standings import label_of, said_on
from action_plans.publishing.untranslated import told_in
from action_plans.publishing.views.parts import Html, Link
from action_plans.publishing.views.questions import MovedRow

TITLE: Final = marked("Dates moved")
TABLE: Final = "dates-moved.csv"
MOST_MOVES: Final = 4  # that the answer names one by one
LESS: Final = Said(
    {
        frozenset({Lesser.DECISION}): "A new date for a decision only",
        frozenset({Lesser.PART}): "A new date for a part only",
        frozenset(Lesser): "A new date for a decision, or for a part only",
    }
)
LESS_MEANS: Final = marked(
    "A date for a decision says by when it is settled whether to do a thing, not when it is done."
)


def moved_actions(edition: Edition) -> tuple[ActionStatus, ...]:
    """Return the actions whose dates moved, the longest move first."""
    moved = [each for each in edition.actions if each.moved]
    return tuple(sorted(moved, key=lambda each: -abs(each.moved or 0)))


def lesser_actions(edition: Edition) -> tuple[ActionStatus, ...]:
    """Return the actions with a later date for less than what was promised."""
    return tuple([each for each in edition.actions if each.lesser])


def dates_moved_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page in each of its orders."""
    moved, lesser = moved_actions(edition), lesser_actions(edition)
    row = cache(partial(moved_row, SharedViews(edition)))
    at = {each.ref: number for number, each in enumerate(edition.actions)}

    def parts(of_moved: Sequence[ActionStatus]) -> tuple[Part, ...]:
        return (
            part_of(gettext("Moved"), "moved", of_moved, row),
            part_of(LESS[_kinds(lesser)], "less", lesser, row),
        )

    by_plan = sorted(moved, key=lambda each: at[each.ref])
    yield from question_pages(
        Question(
            path=addresses.DATES_MOVED,
            title=gettext(TITLE),
            answer=_answer(moved, lesser),
            notes=tuple(filter(None, (_longest(moved),))),
            beside=tuple(_beside(lesser)),
            count=len(moved) + len(lesser),
            table=file_name(edition, TABLE),
            orders=(
                Order(gettext("longest move first"), "", partial(parts, moved)),
                Order(gettext("by plan"), "by-plan/", partial(parts, by_plan)),
            ),
        )
    )


def _kinds(lesser: Sequence[ActionStatus]) -> frozenset[Lesser]:
    """Return for what less than the promise the new dates are, a decision where there is none."""
    return frozenset(each.lesser for each in lesser if each.lesser) or frozenset({Lesser.DECISION})


def _beside(lesser: Sequence[ActionStatus]) -> Iterator[str]:
    """Yield what a date for a decision is, where there is one, and how moves are counted."""
    if Lesser.DECISION in _kinds(lesser) and lesser:
        yield gettext(LESS_MEANS)
    yield gettext("The first printed date is compared with the latest, in whole months.")


def _answer(moved: Sequence[ActionStatus], lesser: Sequence[ActionStatus]) -> str:
    if not moved and not lesser:
        return gettext("No later document in this record moves a date.")
    said = gettext("No dates were moved.")
    if moved:
        said = ngettext(
            "{number:,} date was moved, by {months}.",
            "{number:,} dates were moved, by {months}.",
            len(moved),
            months=_months(moved),
        )
    if not lesser:
        return said
    return f"{said} {ngettext(*_MORE[_kinds(lesser)], len(lesser))}"


_MORE: Final = {
    frozenset({Lesser.DECISION}): plural(
        "{number:,} more action has a new date for a decision only.",
        "{number:,} more actions have a new date for a decision only.",
    ),
    frozenset({Lesser.PART}): plural(
        "{number:,} more action has a new date for a part only.",
        "{number:,} more actions have a new date for a part only.",
    ),
    frozenset(Lesser): plural(
        "{number:,} more action has a new date for a decision or a part only.",
        "{number:,} more actions have a new date for a decision or a part only.",
    ),
}


def _months(moved: Sequence[ActionStatus]) -> str:
    """Return by how much dates moved: each where they are few, else the most."""
    by = sorted(abs(each.moved or 0) for each in moved)
    if len(by) > MOST_MOVES:
        return gettext("up to {months}", months=words.count(by[-1], "month"))
    unit = words.count(by[-1], "month")
    return words.listed((*(f"{each:,}" for each in by[:-1]), unit))


def _longest(moved: Sequence[ActionStatus]) -> str:
    """Return from when to when the longest of several moves is, "" where that is not known."""
    first = first_target(moved[0]) if len(moved) > 1 else None
    if first is None or moved[0].target is None:
        return ""
    return gettext(
        "The longest move is from {first} to {latest}.",
        first=target_words(first, moved[0].first.precision),
        latest=target_words(moved[0].target, moved[0].latest.precision),
    )


def moved_row(shared: SharedViews, status: ActionStatus) -> MovedRow:
    """Return an action with its first and its latest date, and what the document says with it."""
    edition, ref = shared.edition, status.ref
    plan = edition.library.plans[ref.plan]
    recommendation = plan.recommendation(ref.number)
    action = recommendation.action(ref.action) if recommendation else None
    text = action.text if action else ""
    with_it = _said(recommendation, status) if recommendation else ""
    first, target = first_target(status), status.target
    of_plan = edition.statuses[ref.plan]
    on = said_on(status, of_plan)
    reader = Reader(short_forms(edition), plan.id)
    plain = plain_text(text)
    is_whole = len(plain) <= WHOLE_LENGTH
    short = plain if is_whole else promise_whole(text, plan.lang)
    return MovedRow(
        ref=str(ref),
        link=Link(f"{plan.name}, {action_name(ref.number, ref.action)}", ref.path),
        short=told_in(edition, text, reader.html(escape(short)), plan.lang, "span"),
        text=None
        if is_whole
        else told_in(edition, text, reader.html(render_prose(text)), plan.lang),
        first=target_words(first, status.first.precision) if first else status.first.printed,
        latest=target_words(target, status.latest.precision) if target else status.latest.printed,
        moved=_how_far(status, first),
        owners=shared.owners(status.owners, ref.plan),
        said=told_in(edition, with_it, reader.prose(with_it) or Html(""), plan.lang) or None,
        standing=status.standing.value,
        label=label_of(status, of_plan),
        on=words.day(on) if on else "",
    )


def _how_far(status: ActionStatus, first: date | None) -> str:
    """Return by how much the date moved, and for what where that is less than was promised."""
    if not status.lesser:
        return words.moved(status.moved or 0)
    months = months_between(first, status.target) if first and status.target else 0
    return ", ".join([words.moved(months)] * bool(months) + [words.LESSER[status.lesser]])


def _said(recommendation: Recommendation, status: ActionStatus) -> str:
    """Return what the update says that prints the latest date."""
    for update in reversed(recommendation.updates):
        answers = status.ref.action in update.answers
        if answers and update.due.target and update.due.target == status.target:
            return update.text
    return ""
