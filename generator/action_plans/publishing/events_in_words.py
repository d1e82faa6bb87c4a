"""What one document says of an action, in words: reported, moved, left out, handed on.

Must not know: HTML, pages, feeds, how an event is derived.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from action_plans.languages.speaking import gettext
from action_plans.model.timeline import DateChange, Event, EventKind
from action_plans.publishing import words


def event_words(event: Event) -> tuple[str, ...]:
    """Return what an event says, a phrase each, without its day: `reported completed`.

    A promise says its date; what a document leaves out says which document.
    """
    return tuple(_phrases(event))


def _phrases(event: Event) -> Iterator[str]:
    match event.kind:
        case EventKind.LEFT_OUT:
            kind = words.DOCUMENT_KIND[event.document.kind]
            yield gettext(
                "not mentioned in the {document} of {day}",
                document=kind,
                day=words.day(event.document.date),
            )
            return
        case EventKind.PROMISED:
            if event.due and event.due.is_done:
                yield gettext("in the plan, printed as “{printed}”", printed=event.due.printed)
            elif event.due and event.due.printed:
                yield gettext("promised, with the date “{printed}”", printed=event.due.printed)
            else:
                yield gettext("promised, without a date")
        case EventKind.ANSWERED:
            if event.reported:
                yield gettext("reported {what}", what=words.REPORTED[event.reported])
    if event.date_change:
        yield date_change_words(event.date_change)
    if event.owner_change:
        yield gettext("now with {owners}", owners=words.listed(event.owner_change.now))


def date_change_words(change: DateChange) -> str:
    """Return how a date changed: `date moved from July 2021 to March 2022, 8 months later`.

    A date for less than what was promised is a new date, and no move.
    """
    now = day_or_month(change.now)
    if change.lesser:
        was = f"{day_or_month(change.was)} → " if change.was else ""
        return gettext(
            "new date, {lesser}: {date}", lesser=words.LESSER[change.lesser], date=f"{was}{now}"
        )
    if change.was is None or change.months is None:
        return gettext("first date: {now}", now=now)
    moved = gettext("date moved from {was} to {now}", was=day_or_month(change.was), now=now)
    return f"{moved}, {words.moved(change.months)}" if change.months else moved


def day_or_month(day: date) -> str:
    """Return a target as the month whose last day it is, or else as the day."""
    is_last = (day + timedelta(days=1)).month != day.month
    return words.month(day) if is_last else words.day(day)
