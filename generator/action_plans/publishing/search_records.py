"""Every published recommendation as a search record: its words in order, and its facets.

Must not know: the search indexer, HTML, pages, the disk.

A record holds what the report's page shows of a recommendation and nothing else, so that whatever
is found can be seen there. Words that mean the same are the search's own business, never added.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from action_plans.languages.speaking import gettext
from action_plans.model.meaning import is_closed, is_past
from action_plans.model.plan import Action, Recommendation, Update
from action_plans.model.status import ActionStatus
from action_plans.publishing import words
from action_plans.publishing.done_in_words import done_words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.prose import plain_text
from action_plans.publishing.search_facets import QUERY_NAMES


class Kind(StrEnum):
    """What a passage of a record is."""

    TEXT = "text"  # what was recommended
    ACTION = "action"  # what was promised, by whom, by when
    UPDATE = "update"  # what was reported of it
    HEADING = "heading"  # over actions; it is no words of any of them
    MORE = "more"  # to whom, why, notes, what a footnote mark means


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand together on the page, with the fragment at which they stand."""

    kind: Kind
    anchor: str
    words: str  # plain text, one line


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One recommendation as it is searched.

    `facets` holds machine spellings by query name; `due` is the next target date on or after the
    as-of date, None if nothing is to come; `late` the earliest that passed without being reported
    done, None if none did.
    """

    ref: str
    path: str  # from the site's root, with its fragment, without a leading slash
    plan_id: str
    plan: str  # the plan's title
    name: str  # what lists say for it: the short title, else the title
    number: str
    published: date
    passages: tuple[Passage, ...]  # the text first, then actions with their updates, then the rest
    facets: Mapping[str, tuple[str, ...]]
    due: date | None
    late: date | None
    done: str  # how many of its actions are reported done, in words


def search_records(edition: Edition) -> Iterator[SearchRecord]:
    """Yield a record for every published recommendation, newest report first."""
    return (_record(edition, entry) for entry in edition.entries)


def _record(edition: Edition, entry: Entry) -> SearchRecord:
    return SearchRecord(
        ref=str(entry.ref),
        path=entry.ref.path,
        plan_id=entry.plan.id,
        plan=plain_text(entry.plan.title),
        name=plain_text(entry.plan.name),
        number=entry.recommendation.number,
        published=entry.plan.report.published,
        passages=tuple(each for each in _passages(edition, entry) if each.words),
        facets={name: facet.values(edition, entry) for name, facet in QUERY_NAMES.items()},
        due=_next_due(edition, entry),
        late=_longest_late(entry),
        done=done_words(entry),
    )


def _next_due(edition: Edition, entry: Entry) -> date | None:
    open_ = (action.target for action in entry.status.actions if not is_closed(action.reported))
    return min((day for day in open_ if day and day >= edition.as_of), default=None)


def _longest_late(entry: Entry) -> date | None:
    late = (each.target for each in entry.status.actions if is_past(each.schedule))
    return min((day for day in late if day), default=None)


def _passages(edition: Edition, entry: Entry) -> Iterator[Passage]:
    recommendation = entry.recommendation
    anchor = recommendation.ref.anchor
    yield Passage(Kind.TEXT, anchor, _joined((recommendation.stem, recommendation.text)))
    if recommendation.lead_in:
        yield Passage(Kind.MORE, anchor, plain_text(recommendation.lead_in))
    updates = [each for each in recommendation.updates if each.date <= edition.as_of]
    heading = ""
    for action, status in zip(recommendation.actions, entry.status.actions, strict=True):
        if action.group and action.group != heading:  # it stands over all that follow
            yield Passage(Kind.HEADING, status.ref.anchor, _joined((action.group,)))
        heading = action.group
        yield Passage(Kind.ACTION, status.ref.anchor, _action(action, status))
        for update in updates:
            if update.answers and update.answers[0] == action.id:
                yield Passage(Kind.UPDATE, status.ref.anchor, _update(update))
    for update in updates:
        if not update.answers:
            yield Passage(Kind.UPDATE, anchor, _update(update))
    yield Passage(Kind.MORE, anchor, _joined(_about(entry)))


def _action(action: Action, status: ActionStatus) -> str:
    """Return an action's words, its owners as printed first and last, and its printed date."""
    owners = dict.fromkeys((*action.owners, *status.owners))
    return _joined((action.text, *owners, action.due.printed, action.condition))


def _update(update: Update) -> str:
    reported_on = gettext("Update of {day}", day=words.day(update.date))
    return _joined((update.text, update.due.printed, *update.owners, reported_on))


def _about(entry: Entry) -> Iterator[str]:
    """Yield what else the page says of a recommendation."""
    recommendation = entry.recommendation
    yield recommendation.to_printed
    if recommendation.reason:
        yield recommendation.reason.text
    yield recommendation.note
    yield from _footnotes(entry, recommendation)


def _footnotes(entry: Entry, recommendation: Recommendation) -> Iterator[str]:
    """Yield the meaning of each footnote mark that a date of the recommendation bears."""
    cells = [each.due for each in recommendation.actions]
    cells += [each.due for each in recommendation.updates]
    for mark in dict.fromkeys(cell.mark for cell in cells if cell.mark):
        yield entry.plan.footnote(mark)


def _joined(texts: Iterable[str]) -> str:
    """Return texts as sentences on one line, the empty ones left out."""
    plain = [plain_text(text) for text in texts if text]
    return " ".join([text if text[-1] in ".:;?!" else f"{text}." for text in plain if text])
