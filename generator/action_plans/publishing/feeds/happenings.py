"""What happened, newest first: each document of a plan, and what it says of each recommendation.

Must not know: the format of a feed, the clock. Everything is dated by its document.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import repeat

from action_plans.languages.speaking import gettext
from action_plans.model.plan import Document, Plan
from action_plans.model.refs import Ref
from action_plans.model.terms import Standing
from action_plans.model.timeline import EventKind
from action_plans.publishing import addresses, facets, words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.events_in_words import event_words


@dataclass(frozen=True, slots=True)
class Phrases:
    """What a document says of one action, a phrase a thing; `of` is "" where it is of the plan."""

    of: str  # "Action 2"
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that a document did, with what it is filed under; `key` is the same for good."""

    on: date
    key: str
    name: str  # of the plan, or of the recommendation with its plan
    title: str  # of an entry that stands alone
    said: tuple[Phrases, ...]  # plain words, untrusted
    path: str  # from the site's root
    plan: str
    owners: tuple[str, ...] = ()  # ids
    organisations: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Return what is said as sentences one after another."""
        return " ".join(
            gettext("{name}: {phrases}.", name=each.of, phrases=", ".join(each.phrases))
            if each.of
            else " ".join(each.phrases)
            for each in self.said
        )


def happenings(edition: Edition) -> tuple[Happening, ...]:
    """Return all that happened up to the as-of day: newest first, then by plan and number."""
    found = [*_documents(edition), *_answers(edition)]
    return tuple(sorted(found, key=lambda each: each.on, reverse=True))


def arrivals(edition: Edition) -> Iterator[Happening]:
    """Yield that each plan came into this record, on the day since when it is published."""
    for plan, filed in _filed(edition):
        since = edition.library.since.get(plan.id)
        if since and since <= edition.as_of:
            title = gettext("{plan}: new in this record", plan=plan.name)
            asked = words.count(len(plan.recommendations), "recommendation")
            of = words.day(plan.report.published)
            said = gettext("{asked} of a report of {day}.", asked=words.capital(asked), day=of)
            path = addresses.plan(plan.id)
            told = (Phrases("", (said,)),)
            yield Happening(since, f"{plan.id}/new", plan.name, title, told, path, plan.id, *filed)


def _documents(edition: Edition) -> Iterator[Happening]:
    for plan, filed in _filed(edition):
        for document in edition.statuses[plan.id].documents:
            yield Happening(
                document.date,
                f"{plan.id}/{document.date}/{document.kind}",
                plan.name,
                f"{plan.name}: {_came_out(document)}",
                (Phrases("", (_on_its_day(document),)),),
                addresses.plan(plan.id),
                plan.id,
                *filed,
            )


def _filed(edition: Edition) -> Iterator[tuple[Plan, tuple[tuple[str, ...], ...]]]:
    """Yield each plan with the ids of owners, organisations and themes that it is filed under."""
    own = edition.entries_by_plan()
    for plan in edition.plans:
        entries = own.get(plan.id, ())
        kinds = (map(facet.values, repeat(edition), entries) for facet in facets.FOLLOWED)
        yield plan, tuple(map(_united, kinds))


def _united(ids: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id for each in ids for id in each))


def _came_out(document: Document) -> str:
    kind, label = words.DOCUMENT_KIND[document.kind], document.label
    if label.casefold().startswith(kind.casefold()):  # "Update December 2021" says which it is
        return gettext("{document} published", document=label)
    return gettext("{document} published", document=f"{kind} ({label})" if label else kind)


def _on_its_day(document: Document) -> str:
    out, day = words.capital(_came_out(document)), words.day(document.date)
    said = gettext("{came_out} on {day}.", came_out=out, day=day)
    return said if document.held else f"{said} {gettext('It was not seen for this record.')}"


def _answers(edition: Edition) -> Iterator[Happening]:
    """Yield what each later document says of each recommendation, all its actions together."""
    for entry in edition.entries:
        timelines = edition.times[entry.plan.id].timelines
        said: dict[date, list[Phrases]] = {}
        for at, action in enumerate(entry.status.actions, 1):
            for event in timelines[action.ref].events:
                if event.kind is not EventKind.PROMISED:
                    name = gettext("Action {name}", name=at)
                    first = action.standing is Standing.DONE_AT_FIRST and event.reported
                    more = (gettext("already done when the plan came out"),) if first else ()
                    phrases = Phrases(name, (*event_words(event), *more))
                    said.setdefault(event.document.date, []).append(phrases)
        for on, lines in said.items():
            yield _answer(edition, entry, on, lines)


def _answer(edition: Edition, entry: Entry, on: date, lines: list[Phrases]) -> Happening:
    ref: Ref = entry.ref
    owners = facets.OWNERS.values(edition, entry)
    name = gettext("{plan}: recommendation {number}", plan=entry.plan.name, number=ref.number)
    return Happening(
        on,
        f"{ref}/{on}",
        name,
        f"{name}, {words.day(on)}",
        tuple(lines),
        ref.path,
        ref.plan,
        owners,
        entry.recommendation.to,
        entry.recommendation.themes,
    )
