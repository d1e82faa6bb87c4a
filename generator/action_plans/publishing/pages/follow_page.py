"""`/follow/`: what a feed and a calendar are, and the addresses of all that can be followed.

Must not know: HTML, MkDocs, the disk, the formats of feeds and calendars.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from action_plans.languages.speaking import gettext, marked, ngettext
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import FOLLOWED, Facet
from action_plans.publishing.groups import groups_of
from action_plans.publishing.pages.follow import actions_followed, follow_links
from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.follow import NOTHING, FollowKind, FollowRow, FollowView
from action_plans.publishing.views.parts import Link

TITLE: Final = marked("Get updates")
SAID: Final = marked("How to be told of what is new here, without an account.")
MOST: Final = 300  # of a kind; each page has its own feed and calendar
WHOLE: Final = marked("Everything here")


def follow_pages(edition: Edition) -> Iterator[Page]:
    """Yield the one page."""
    yield Page(addresses.FOLLOW, "follow", gettext(TITLE), partial(_shown, edition))


def _shown(edition: Edition) -> Shown:
    kinds = [_plans(edition), *(_kind(edition, facet) for facet in FOLLOWED)]
    view = FollowView(
        whole=whole_record(edition),
        kinds=tuple(each for each in kinds if each.rows),
    )
    return Shown(view, gettext(SAID))


def whole_record(edition: Edition) -> FollowRow:
    """Return how the whole record can be followed; its links show their addresses."""
    every = follow_links(edition, "all", edition.actions)
    to = Link(gettext(WHOLE), addresses.FRONT)
    feed, calendar, *_ = (*_addressed(edition, every), NOTHING, NOTHING)
    return FollowRow(to, feed, calendar, _ahead(edition))


def _ahead(edition: Edition) -> str:
    """Return how many of the promised dates are still to come."""
    dates = [each.target for each in edition.actions if each.target]
    ahead = sum(each > edition.as_of for each in dates)
    if not ahead:
        return ngettext(
            "It has {number:,} date, which has passed.",
            "It has {number:,} dates, and all of them have passed.",
            len(dates),
        )
    return ngettext(
        "{number:,} of its {total:,} dates is still to come.",
        "{number:,} of its {total:,} dates are still to come.",
        ahead,
        total=len(dates),
    )


def _addressed(edition: Edition, links: Sequence[Link]) -> tuple[Link, ...]:
    """Return links that show their addresses, in full where the site's own is known."""
    return tuple(Link(edition.site_url + each.path, each.path) for each in links)


def _plans(edition: Edition) -> FollowKind:
    rows = []
    for plan in edition.plans[:MOST]:
        actions = edition.statuses[plan.id].actions
        links = follow_links(edition, f"plans/{plan.id}", actions)
        rows.append(_row(Link(plan.name, addresses.plan(plan.id)), links))
    return _cut(
        gettext("One plan"),
        "plans",
        rows,
        len(edition.plans),
        Link(gettext("Plans"), addresses.PLANS),
    )


def _kind(edition: Edition, facet: Facet) -> FollowKind:
    groups = groups_of(facet, edition)
    rows = []
    for group in groups[:MOST]:
        path = f"{facet.id}/{group.value}"
        links = follow_links(edition, path, actions_followed(group))
        page = Link(words.capital(group.name), addresses.listing(facet.id, group.value))
        rows.append(_row(page, links))
    to = Link(gettext(facet.title), addresses.directory(facet.id))
    return _cut(gettext(facet.title), facet.id, rows, len(groups), to)


def _row(page: Link, links: Sequence[Link]) -> FollowRow:
    feed, calendar, *_ = (*links, NOTHING, NOTHING)
    return FollowRow(
        page,
        feed._replace(words=gettext("feed")),
        calendar._replace(words=gettext("calendar")),
    )


def _cut(title: str, anchor: str, rows: Sequence[FollowRow], total: int, every: Link) -> FollowKind:
    rest = gettext(
        "The first {number:,} of {total:,} are here; the others have theirs on their pages",
        number=len(rows),
        total=total,
    )
    kept = tuple(each for each in rows if each.feed.path)
    return FollowKind(title, anchor, kept, rest if total > len(rows) else "", every)
