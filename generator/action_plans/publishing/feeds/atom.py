"""Atom feeds of what happened, with stable ids and the documents' own dates, and of what came here.

Must not know: HTML, pages, the disk, the clock.
"""

import io
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Final
from uuid import UUID, uuid5

from feedgenerator import Atom1Feed

from action_plans.languages.speaking import gettext
from action_plans.publishing import addresses
from action_plans.publishing.edition import Edition
from action_plans.publishing.feeds.followed import Filing, Followed, followed
from action_plans.publishing.feeds.happenings import Happening, arrivals, happenings
from action_plans.publishing.output import OutputFile

NEWEST: Final = 100  # entries of one feed, at most
# What ids are made from, so that an entry keeps its own whatever address the site has.
_IDS: Final = UUID("6f2c1d0e-8a54-5b7a-9a0e-2f6f0c6f3b11")
_FILING: Final[Filing[Happening]] = Filing(
    lambda each: each.plan,
    lambda each: each.owners,
    lambda each: each.organisations,
    lambda each: each.themes,
)


def atom_feeds(edition: Edition) -> Iterator[OutputFile]:
    """Yield a feed for everything of which something happened."""
    every = (*arrivals(edition), *happenings(edition))
    newest = sorted(every, key=lambda each: each.on, reverse=True)
    for each in followed(edition, newest, _FILING):
        yield OutputFile(addresses.feed(each.path), _feed(edition, each).encode())


def _feed(edition: Edition, each: Followed[Happening]) -> str:
    address = addresses.feed(each.path)
    root = edition.site_url or "../" * address.count("/")
    feed = Atom1Feed(
        title=each.name,
        link=f"{root}{each.page}",
        description=gettext(
            "What the published documents say, as of {day}.", day=edition.as_of.isoformat()
        ),
        feed_url=f"{root}{address}",
        feed_guid=f"urn:uuid:{uuid5(_IDS, each.path)}",
        language=edition.lang,
    )
    for item in each.items[:NEWEST]:
        on = at_midnight(item.on)
        feed.add_item(
            title=item.title,
            link=f"{root}{item.path}",
            description=None,
            content=item.text,
            unique_id=f"urn:uuid:{uuid5(_IDS, item.key)}",
            pubdate=on,
            updateddate=on,
        )
    written = io.StringIO()
    feed.write(written, "utf-8")
    return written.getvalue()


def at_midnight(day: date) -> datetime:
    """Return the first moment of a day, as the record reckons."""
    return datetime.combine(day, time(), UTC)
