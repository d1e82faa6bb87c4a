"""`/changes/`: what changed in the record, newest first, by the documents' own dates.

Must not know: HTML, MkDocs, the disk, what a document says of a promise.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import Final

from action_plans.languages.speaking import gettext, marked, ngettext
from action_plans.publishing import addresses, words
from action_plans.publishing.data.bulk import file_name
from action_plans.publishing.edition import Edition
from action_plans.publishing.feeds.happenings import Happening, happenings
from action_plans.publishing.pages.course.corrections import corrected_rows
from action_plans.publishing.pages.follow_page import whole_record
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.course import AddedRow, ChangeDay, ChangeRow, ChangesView
from action_plans.publishing.views.parts import Link

TITLE: Final = marked("What is new")
MOST: Final = 300  # happenings of the page; older ones stand on the plans' own pages
MOST_CORRECTED: Final = 10
MOST_ADDED: Final = 10


def changes_pages(edition: Edition) -> Iterator[Page]:
    """Yield the one page."""
    yield Page(addresses.CHANGES, "changes", gettext(TITLE), partial(_shown, edition))


def _shown(edition: Edition) -> Shown:
    view = changes_view(edition)
    return Shown(view, view.answer)


def changes_view(edition: Edition) -> ChangesView:
    """Return what changed; nothing where the course of plans was not worked out."""
    every = happenings(edition) if edition.times else ()
    added, corrected = tuple(_added(edition)), corrected_rows(edition)
    all_corrected = gettext("all corrections")
    return ChangesView(
        answer=_answer(edition, every, added),
        days=tuple(_days(every[:MOST])),
        rest=gettext("The newest {number:,} of {total:,} are here", number=MOST, total=len(every))
        if len(every) > MOST
        else "",
        whole=whole_record(edition),
        ways=tuple(_ways(edition, every)),
        added=added[:MOST_ADDED],
        corrected=corrected[:MOST_CORRECTED],
        corrections=Link(all_corrected, addresses.CORRECTIONS) if corrected else None,
    )


def _answer(edition: Edition, every: tuple[Happening, ...], added: tuple[AddedRow, ...]) -> str:
    """Return what is newest: on this site where that is known, and among the documents."""
    if not every:
        return gettext("No document in this record is published yet.")
    if added:
        that_day = sum(each.date == added[0].date for each in added)
        return gettext(
            "Last added here: {plan}, on {day}. The newest document of all is of {newest}.",
            plan=added[0].link.words if that_day == 1 else words.count(that_day, "plan"),
            day=added[0].date,
            newest=words.day(every[0].on),
        )
    documents = sum(len(edition.statuses[plan.id].documents) for plan in edition.plans)
    return ngettext(
        "{number:,} document of {plans} is known here, the newest of {day}.",
        "{number:,} documents of {plans} are known here, the newest of {day}.",
        documents,
        plans=words.count(len(edition.plans), "plan"),
        day=words.day(every[0].on),
    )


def _days(newest: Iterable[Happening]) -> Iterator[ChangeDay]:
    for on, found in groupby(newest, key=lambda each: each.on):
        rows = tuple(_row(each) for each in found)
        yield ChangeDay(on.isoformat(), words.day(on), rows)


def _row(happening: Happening) -> ChangeRow:
    said = tuple((each.of, each.phrases) for each in happening.said)
    return ChangeRow(Link(happening.name, happening.path), said)


def _added(edition: Edition) -> Iterator[AddedRow]:
    """Yield each plan of which it is known since when it is here, the newest first."""
    since = edition.library.since
    dated = [(since[plan.id], plan) for plan in edition.plans if plan.id in since]
    for day, plan in sorted(dated, key=lambda each: each[0], reverse=True):
        if day <= edition.as_of:
            link = Link(plan.name, addresses.plan(plan.id))
            yield AddedRow(day.isoformat(), words.day(day), link)


def _ways(edition: Edition, every: tuple[Happening, ...]) -> Iterator[Link]:
    if every:
        yield Link(gettext("Follow one plan, post or theme"), addresses.FOLLOW)
        table = addresses.DATA + file_name(edition, "updates.csv")
        yield Link(gettext("Download all updates as a table (CSV)"), table)
