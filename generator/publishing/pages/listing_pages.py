"""Listings: every recommendation with one value of a facet, page by page, and the directories.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from generator.publishing import addresses, words
from generator.publishing.edition import Edition, Entry
from generator.publishing.facets import (
    FACETS,
    ORGANISATIONS,
    OWNERS,
    THEMES,
    Facet,
    Group,
    groups_of,
)
from generator.publishing.pages.page import Page
from generator.publishing.pages.rows import pager, pages_of, recommendation_row
from generator.publishing.views.pages import (
    DirectoryEntry,
    DirectoryView,
    ListingView,
    RecommendationRow,
)
from generator.publishing.views.parts import Link


def listing_pages(edition: Edition) -> Iterator[Page]:
    """Yield, for each facet, its directory and every page of the listing of each value."""
    for facet in FACETS:
        groups = groups_of(facet, edition)
        yield _directory(facet, groups, edition)
        for group in groups:
            yield from _listing(edition, group)


def _directory(facet: Facet, groups: tuple[Group, ...], edition: Edition) -> Page:
    entries = tuple(
        DirectoryEntry(
            Link(words.capital(group.name), addresses.listing(facet.id, group.value)),
            len(group.entries),
            group.action_count,
            " ".join(_about(group, edition)),
        )
        for group in groups
    )
    view = DirectoryView(facet.title, facet.lead, entries)
    return Page(addresses.directory(facet.id), "directory", facet.title, facet.lead, view)


def _listing(edition: Edition, group: Group) -> Iterator[Page]:
    """Yield a listing's pages: first what stands there as a whole, then single actions."""
    whole = [(entry, True) for entry in group.entries]
    rows = whole + [(entry, False) for entry in group.others]
    pages = pages_of(rows)
    title = f"{group.facet.axis}: {group.name}" if group.facet.axis else words.capital(group.name)
    for number, on_page in enumerate(pages, 1):
        view = ListingView(
            title=title,
            kind=group.facet.title,
            lead=group.facet.lead,
            caveat=_caveat(group),
            counts=_counts(group),
            rows=_rows(group, on_page, whole=True),
            others=_rows(group, on_page, whole=False),
            others_lead=_others_lead(group),
            pager=pager(number, len(pages), partial(_path, group)),
            narrower=(),
            about=_about(group, edition),
            directory=Link(group.facet.title, addresses.directory(group.facet.id)),
        )
        suffix = f", page {number}" if number > 1 else ""
        yield Page(_path(group, number), "listing", title + suffix, _counts(group), view)


def _path(group: Group, page: int) -> str:
    return addresses.listing(group.facet.id, group.value, page)


def _rows(
    group: Group, on_page: Sequence[tuple[Entry, bool]], *, whole: bool
) -> tuple[RecommendationRow, ...]:
    return tuple(
        recommendation_row(entry, group.actions.get(str(entry.ref), ()))
        for entry, is_whole in on_page
        if is_whole is whole
    )


def _counts(group: Group) -> str:
    """Return both counts in words: of recommendations, and of actions."""
    plans = len({entry.plan.id for entry in (*group.entries, *group.others)})
    recommendations = words.count(len(group.entries), "recommendation")
    actions = words.count(group.action_count, "action")
    return f"{words.capital(recommendations)} and {actions}, in {words.count(plans, 'plan')}."


def _others_lead(group: Group) -> str:
    if not group.others:
        return ""
    return (
        "These recommendations stand elsewhere as a whole, since each shows the least complete and "
        "most pressing of its actions, but the single actions named stand here."
    )


def _caveat(group: Group) -> str:
    return words.PASSED_CAVEAT if group.value in words.PASSED else ""


def _about(group: Group, edition: Edition) -> tuple[str, ...]:
    """Return what else is worth saying of a value: a post's spellings, a theme's scope."""
    vocabulary = edition.library.vocabulary
    if group.facet is THEMES:
        scope = vocabulary.themes[group.value].scope
        return (scope,) if scope else ()
    if group.facet is OWNERS:
        owner = vocabulary.owners[group.value]
        said = [f"Printed as: {'; '.join(owner.printed)}."] if owner.printed else []
        before = [vocabulary.owners[id].name for id in owner.succeeds if id in vocabulary.owners]
        return (*said, *(f"Took over from: {name}." for name in before))
    if group.facet is ORGANISATIONS:
        organisation = vocabulary.organisations[group.value]
        after = vocabulary.organisations.get(organisation.replaced_by)
        return (f"Its work is now done by: {after.name}.",) if after else ()
    return ()
