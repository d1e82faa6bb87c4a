"""The last count before a site is put in place: it holds all that its edition holds, and no more.

Must not know: how pages, data and feeds are made.
"""

import csv
import gzip
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from action_plans.model.bounds import Extra
from action_plans.model.timeline import EventKind
from action_plans.publishing import addresses
from action_plans.publishing.data.bulk import file_name
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.feeds.atom import NEWEST


class NotTheRecord(Exception):
    """The built site holds something else than the record; the message lists what."""


def check_agreement(
    edition: Edition,
    site: Path,
    ids: Mapping[str, set[str]],
    indexed: int,
    folders: Sequence[str] = ("",),
) -> None:
    """Raise `NotTheRecord` unless pages, search, data and feeds hold what the edition does.

    `ids` are the anchors of each page by its path, `indexed` the recommendations that the search
    holds, `folders` those of the pages in each language.
    """
    wrong = [
        *(each for folder in folders for each in _of_pages(edition, ids, folder)),
        *_of_data(edition, site / "data"),
        *_of_feeds(edition, site),
        *_counted("the search index", indexed, len(edition.entries)),
    ]
    if wrong:
        raise NotTheRecord("\n".join(["the site is not what the record says:", *wrong]))


def _of_pages(edition: Edition, ids: Mapping[str, set[str]], folder: str) -> Iterator[str]:
    """Yield each recommendation and action that its plan's page lacks in one language."""
    for entry in edition.entries:
        held = ids.get(f"{folder}{addresses.plan(entry.plan.id)}index.html", set())
        for ref in (entry.ref, *(action.ref for action in entry.status.actions)):
            if ref.anchor not in held:
                yield f"the page {folder}{addresses.plan(entry.plan.id)} lacks {ref}"


def _of_data(edition: Edition, data: Path) -> Iterator[str]:
    """Yield each file of the data that has another number of rows, or other recommendations."""
    plans = json.loads((data / "plans.json").read_text(encoding="utf-8"))["plans"]
    yield from _counted("plans.json", len(plans), len(edition.plans))
    refs = Counter(_column(edition, data, "recommendations.csv"))
    held = Counter(entry.key for entry in edition.entries)
    if refs != held:
        other = sorted({*(refs - held), *(held - refs)})
        yield f"recommendations.csv has not what the record has: {', '.join(other[:20])}"
    actions = len(list(_column(edition, data, "actions.csv")))
    yield from _counted("actions.csv", actions, len(edition.actions))
    updates = sum(
        update.date <= edition.as_of
        for entry in edition.entries
        for update in entry.recommendation.updates
    )
    yield from _counted("updates.csv", len(list(_column(edition, data, "updates.csv"))), updates)


def _of_feeds(edition: Edition, site: Path) -> Iterator[str]:
    """Yield each plan's feed and calendar that has another number of entries."""
    has_calendars = edition.makes(Extra.CALENDARS)
    own = edition.entries_by_plan()
    for plan in edition.plans:
        entries = own.get(plan.id, ())
        feed = addresses.feed(f"plans/{plan.id}")
        held = min(NEWEST, _news(edition, plan.id, entries))
        yield from _counted(feed, _times(site / feed, b"<entry>"), held)
        if has_calendars:
            dated = sum(bool(each.target) for entry in entries for each in entry.status.actions)
            calendar = addresses.calendar(f"plans/{plan.id}")
            yield from _counted(calendar, _times(site / calendar, b"BEGIN:VEVENT"), dated)


def _news(edition: Edition, plan: str, entries: Sequence[Entry]) -> int:
    """Return how much a plan's feed tells: that it came, its documents, each answer by its day."""
    since = edition.library.since.get(plan)
    came = since is not None and since <= edition.as_of
    timelines = edition.times[plan].timelines
    answers = (
        {
            event.document.date
            for action in entry.status.actions
            for event in timelines[action.ref].events
            if event.kind is not EventKind.PROMISED
        }
        for entry in entries
    )
    return came + len(edition.statuses[plan].documents) + sum(map(len, answers))


def _times(path: Path, mark: bytes) -> int:
    """Return how often a mark stands in a file, 0 if there is none."""
    return path.read_bytes().count(mark) if path.is_file() else 0


def _counted(what: str, found: int, held: int) -> Iterator[str]:
    if found != held:
        yield f"{what} holds {found:,}, the record {held:,}"


def _column(edition: Edition, data: Path, name: str) -> Iterator[str]:
    """Yield the first column of a table, its heading left out."""
    path = data / file_name(edition, name)
    packed = path.suffix == ".gz"
    content = gzip.decompress(path.read_bytes()) if packed else path.read_bytes()
    rows = csv.reader(io.StringIO(content.decode(), newline=""))
    next(rows, None)
    yield from (row[0] for row in rows)
