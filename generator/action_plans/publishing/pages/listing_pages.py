"""Listings: every recommendation with one value of a facet, page by page, and the directories.

Must not know: HTML, MkDocs, the disk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.bounds import Extra
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.facets import (
    FOLLOWED,
    PACKED,
    PAIRS,
    Facet,
)
from action_plans.publishing.groups import (
    Group,
    groups_of,
    narrowed,
    narrower_values,
    used_facets,
)
from action_plans.publishing.meanings import MEANINGS
from action_plans.publishing.pages.about_group import about_group
from action_plans.publishing.pages.crossing import crossing_of, stands_of
from action_plans.publishing.pages.directory import directory
from action_plans.publishing.pages.follow import actions_followed, follow_links
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.pages.rows import PAGE_LENGTH, RecommendationRows, marks_of, pager
from action_plans.publishing.search_facets import QUERY_NAMES
from action_plans.publishing.views.pages import CutView, ListingView
from action_plans.publishing.views.parts import Link

MOST_LISTED: Final = 300  # rows of one listing: nobody reads on, and search and the data have all


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing, and how it is cut into pages: first what stands there as a whole."""

    group: Group
    counts: str

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return ceil(min(self.rows, MOST_LISTED) / PAGE_LENGTH)

    @property
    def rows(self) -> int:
        """How many rows it would have if none were left out."""
        return len(self.group.entries) + len(self.group.others)

    def on_page(self, page: int) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
        """Return what stands on one page, counted from 1: as a whole, and single actions only."""
        end = page * PAGE_LENGTH
        start = end - PAGE_LENGTH
        entries, others = self.group.entries, self.group.others
        before = len(entries)
        return entries[start:end], others[max(0, start - before) : max(0, end - before)]

    def path(self, page: int) -> str:
        """Return the address of one page, counted from 1."""
        group = self.group
        value = f"{group.value}/{group.within}" if group.within else group.value
        return addresses.listing(group.facet.id, value, page)

    @property
    def title(self) -> str:
        """Return what the listing is called: `Reported: completed`, `Staffing`."""
        return _titled(self.group.facet, self.group.name)


def _titled(facet: Facet, name: str) -> str:
    return f"{gettext(facet.axis)}: {name}" if facet.axis else words.capital(name)


def listing_pages(edition: Edition) -> Iterator[Page]:
    """Yield, for each facet, its directory and every page of the listing of each value."""
    rows = RecommendationRows(edition)
    for facet in used_facets(edition):
        groups = groups_of(facet, edition)
        narrower = narrower_values(facet, edition)
        make = partial(directory, edition, facet, groups)
        yield Page(addresses.directory(facet.id), "directory", gettext(facet.title), make)
        for group in groups:
            parts = tuple(listing_of(part) for part in narrowed(group, edition, narrower))
            yield from _pages_of(edition, rows, listing_of(group), parts)
            for part in parts if _parts_have_pages(edition, facet) else ():
                yield from _pages_of(edition, rows, part)


def _parts_have_pages(edition: Edition, facet: Facet) -> bool:
    """True if the parts of a facet's lists are pages: in a large record the search may do."""
    second = PAIRS.get(facet.id)
    in_search = {facet, second} <= {*QUERY_NAMES.values()}
    return edition.makes(Extra.PAIRS) or not in_search


def listing_of(group: Group) -> Listing:
    """Return the listing of a group."""
    return Listing(group, _counts(group))


def _pages_of(
    edition: Edition, rows: RecommendationRows, listing: Listing, parts: tuple[Listing, ...] = ()
) -> Iterator[Page]:
    for number in range(1, listing.pages + 1):
        suffix = gettext(", page {number}", number=number) if number > 1 else ""
        make = partial(_listing, edition, rows, listing, number, parts)
        yield Page(listing.path(number), "listing", listing.title + suffix, make)


def _listing(
    edition: Edition,
    rows: RecommendationRows,
    listing: Listing,
    number: int,
    parts: tuple[Listing, ...],
) -> Shown:
    group = listing.group
    entries, others = listing.on_page(number)
    wholes, singles = rows.wholes(group, entries), rows.singles(group, others)
    view = ListingView(
        title=listing.title,
        kind=gettext(group.facet.title),
        lead=_lead(group),
        caveat=_caveat(group),
        counts=listing.counts,
        cut=_cut(listing),
        rows=wholes,
        others=singles,
        marks=tuple(marks_of((*entries, *others), (*wholes, *singles))),
        others_lead=_others_lead(group),
        pager=pager(number, listing.pages, listing.path),
        narrower=tuple(_narrower(edition, parts)),
        about=about_group(group, edition),
        follow=_follow(edition, group),
        directory=_above(group, edition),
        crossing=crossing_of(group, edition) if number == 1 else None,
        stands=stands_of(group, edition) if number == 1 else None,
    )
    return Shown(view, listing.counts)


def _follow(edition: Edition, group: Group) -> tuple[Link, ...]:
    """Return how the posts, organisations and themes of the record can be followed."""
    if group.facet not in FOLLOWED or group.within:
        return ()
    path = f"{group.facet.id}/{group.value}"
    follow = follow_links(edition, path, actions_followed(group))
    if not follow or group.facet not in PACKED:
        return follow
    return (
        *follow,
        Link(gettext("printable version"), addresses.pack(group.facet.id, group.value)),
    )


def _cut(listing: Listing) -> CutView | None:
    """Return what a list that is cut says of it, with the ways to all that it leaves out."""
    group, rows = listing.group, listing.rows
    if rows <= MOST_LISTED:
        return None
    return CutView(
        gettext("The first {most} of {total:,} are listed here.", most=MOST_LISTED, total=rows),
        Link(gettext("Search finds all of them"), _in_search(group)),
        Link(gettext("the data hold all of them"), addresses.DATA),
    )


def _in_search(group: Group) -> str:
    """Return the search for a group."""
    values = {group.facet.id: group.value}
    if group.within:
        values[PAIRS[group.facet.id].id] = group.within
    asked = {name: values[facet.id] for name, facet in QUERY_NAMES.items() if facet.id in values}
    return addresses.search(asked)


def _narrower(edition: Edition, parts: tuple[Listing, ...]) -> Iterator[tuple[Link, str]]:
    """Yield a link to each part, or to the search for it where it has no page, with its count."""
    for part in parts:
        said = words.count(len(part.group.entries), "recommendation")
        there = _parts_have_pages(edition, part.group.facet)
        path = part.path(1) if there else _in_search(part.group)
        yield Link(words.capital(part.group.name), path), said


def _above(group: Group, edition: Edition) -> Link:
    """Return the page that this list belongs to: the whole list, or the page of all values."""
    if group.within:
        whole = _titled(group.facet, group.facet.names(edition)[group.value])
        return Link(whole, addresses.listing(group.facet.id, group.value))
    return Link(gettext(group.facet.title), addresses.directory(group.facet.id))


def _counts(group: Group) -> str:
    """Return both counts in words: of recommendations, and of actions."""
    plans = len({entry.plan.id for entry in (*group.entries, *group.others)})
    recommendations = words.count(len(group.entries), "recommendation")
    actions = words.count(group.action_count, "action")
    return gettext(
        "{recommendations} and {actions}, in {plans}.",
        recommendations=words.capital(recommendations),
        actions=actions,
        plans=words.count(plans, "plan"),
    )


def _others_lead(group: Group) -> str:
    if not group.others:
        return ""
    return gettext(
        "These recommendations stand elsewhere as a whole; the single actions named stand here. "
        "A recommendation is listed by the least complete and most pressing of its actions."
    )


def _lead(group: Group) -> str:
    """Return what this list is, in one sentence."""
    meanings = MEANINGS.get(group.facet.id, {})
    return meanings.get(group.value) or gettext(group.facet.each)


def _caveat(group: Group) -> str:
    return gettext(words.PASSED_CAVEAT) if group.value in words.PASSED else ""
