"""`/plans/<id>/history/`: each promise through time, as a line with signs and in words.

Must not know: HTML, MkDocs, the disk, how an event is derived.

The signs and the words are made of the same events, and nothing is overwritten: an earlier date
stays where it stood.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.model.bounds import Extra
from action_plans.model.due import Due
from action_plans.model.meaning import is_done
from action_plans.model.plan import Plan
from action_plans.model.status import ActionStatus
from action_plans.model.timeline import Event, EventKind, Timeline
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.events_in_words import event_words
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.prose import excerpt
from action_plans.publishing.standings import label_of, said_on
from action_plans.publishing.untranslated import said_in
from action_plans.publishing.views.history import (
    HistoryGroup,
    HistoryRow,
    HistoryView,
    Key,
    Mark,
    Said,
    Sign,
    Year,
)
from action_plans.publishing.views.parts import Link

TEXT_LENGTH: Final = 160
HEADING_LENGTH: Final = 120
MOST_YEARS: Final = 9  # that are named on a line; of more, every so many
KEY: Final[tuple[tuple[Sign, str], ...]] = (
    (Sign.PROMISED, marked("a document promises it")),
    (Sign.DONE, marked("its first document here says that it is done already")),
    (Sign.DONE_SINCE, marked("a later document reports it done")),
    (Sign.TOLD, marked("a document reports on it, and not that it is done")),
    (Sign.LEFT_OUT, marked("a document reports on the plan and leaves it out")),
    (Sign.DUE, marked("its first date")),
    (Sign.MOVED, marked("a later date")),
    (Sign.LESS, marked("a later date for a decision or a part only")),
)


@dataclass(frozen=True, slots=True)
class Span:
    """The days that all lines of a page reach over, so that one can be held against another."""

    first: date
    last: date

    def at(self, day: date) -> str:
        """Return where a day stands on a line, in hundredths of it, as SVG has them: `12.5%`."""
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return f"{3 + 94 * share:.1f}%"  # a sign has room at either end


def has_history(edition: Edition, plan: Plan) -> bool:
    """Return whether a plan has the page: none in a large record that does not ask for it."""
    has_actions = plan.id in edition.times and bool(edition.statuses[plan.id].actions)
    return has_actions and edition.makes(Extra.HISTORIES)


def history_pages(edition: Edition) -> Iterator[Page]:
    """Yield the page of each plan that has one."""
    own = edition.entries_by_plan()
    for plan in edition.plans:
        if has_history(edition, plan):
            yield Page(
                addresses.history(plan.id),
                "history",
                f"{plan.name}{gettext(': timeline')}",
                partial(_shown, edition, plan, own.get(plan.id, ())),
                lang=plan.lang,
                in_search_engines=False,
            )


def _shown(edition: Edition, plan: Plan, entries: Sequence[Entry]) -> Shown:
    view = history_view(edition, plan, entries)
    return Shown(view, gettext("Each promise of “{plan}” through time.", plan=plan.name))


def history_view(edition: Edition, plan: Plan, entries: Sequence[Entry]) -> HistoryView:
    """Return what the page shows; `entries` are the plan's own."""
    timelines = edition.times[plan.id].timelines
    span = _span(edition, [timelines[each.ref] for each in edition.statuses[plan.id].actions])
    groups = tuple(_group(edition, entry, span) for entry in entries if entry.status.actions)
    used = {mark.sign for group in groups for row in group.rows for mark in row.marks}
    return HistoryView(
        name=plan.name,
        lang=plan.lang,
        plan=Link(gettext("The plan as it stands"), addresses.plan(plan.id)),
        key=tuple(Key(sign.value, gettext(said)) for sign, said in KEY if sign.value in used),
        years=tuple(_years(span)),
        today=span.at(edition.as_of),
        as_of=words.day(edition.as_of),
        groups=groups,
    )


def _span(edition: Edition, timelines: Sequence[Timeline]) -> Span:
    days = [edition.as_of]
    for timeline in timelines:
        for event in timeline.events:
            days.append(event.document.date)
            days.extend(_printed(event.due))
    return Span(min(days), max(days))


def _printed(due: Due | None) -> Iterator[date]:
    """Yield the dates that a cell prints for when a thing is to be done."""
    if due:
        yield from filter(None, (due.extended_from, due.target))


def _years(span: Span) -> Iterator[Year]:
    """Yield the beginnings of years, named where there is room."""
    years = range(span.first.year + 1, span.last.year + 1)
    every = -(-len(years) // MOST_YEARS) or 1
    for number, year in enumerate(years):
        yield Year(span.at(date(year, 1, 1)), str(year) if number % every == 0 else "")


def _group(edition: Edition, entry: Entry, span: Span) -> HistoryGroup:
    recommendation = entry.recommendation
    asked = excerpt(f"{recommendation.stem} {recommendation.text}", HEADING_LENGTH)
    said = said_in(edition, recommendation.text, entry.plan.lang, asked)
    texts = {each.id: each.text for each in recommendation.actions}
    rows = tuple(
        _row(edition, status, texts[status.ref.action], span) for status in entry.status.actions
    )
    return HistoryGroup(entry.ref.anchor, recommendation.number, said, rows)


def _row(edition: Edition, status: ActionStatus, text: str, span: Span) -> HistoryRow:
    of_plan = edition.statuses[status.ref.plan]
    timeline = edition.times[status.ref.plan].timelines[status.ref]
    on = said_on(status, of_plan)
    lang = edition.library.plans[status.ref.plan].lang
    return HistoryRow(
        link=Link(action_name(status.ref.number, status.ref.action), status.ref.path),
        text=said_in(edition, text, lang, excerpt(text, TEXT_LENGTH)),
        standing=status.standing.value,
        label=label_of(status, of_plan),
        on=words.day(on) if on else "",
        marks=tuple(mark for event in timeline.events for mark in _marks(event, span)),
        events=tuple(_event(each) for each in timeline.events),
    )


def _event(event: Event) -> Said:
    day = event.document.date
    return Said(day.isoformat(), words.day(day), ", ".join(event_words(event)))


def _marks(event: Event, span: Span) -> Iterator[Mark]:
    """Yield the sign of a document, then those of the dates that it prints."""
    yield Mark(_sign(event).value, span.at(event.document.date))
    if event.kind is EventKind.PROMISED:
        for sign, day in zip((Sign.DUE, Sign.MOVED), _printed(event.due), strict=False):
            yield Mark(sign.value, span.at(day))
    elif event.date_change:
        change = event.date_change
        later = Sign.MOVED if change.was else Sign.DUE
        yield Mark((Sign.LESS if change.lesser else later).value, span.at(change.now))


def _sign(event: Event) -> Sign:
    if event.reported and is_done(event.reported):
        return Sign.DONE if event.kind is EventKind.PROMISED else Sign.DONE_SINCE
    match event.kind:
        case EventKind.PROMISED:
            return Sign.PROMISED
        case EventKind.ANSWERED:
            return Sign.TOLD
        case EventKind.LEFT_OUT:
            return Sign.LEFT_OUT
