"""How a page's matter can be followed: its feed, and its calendar where there are dates.

Must not know: HTML, the formats of feeds and calendars.
"""

from collections.abc import Iterable

from action_plans.model.status import ActionStatus
from action_plans.publishing import addresses
from action_plans.publishing.edition import Edition
from action_plans.publishing.views.parts import Link


def follow_links(edition: Edition, path: str, actions: Iterable[ActionStatus]) -> tuple[Link, ...]:
    """Return the feed of what is filed under `path` (`plans/recall-2020`), and its calendar.

    None where the course of plans was not worked out, as for a preview: then there are no feeds.
    """
    if not edition.times:
        return ()
    feed = Link("feed of what the documents say", addresses.feed(path))
    if not any(each.target for each in actions):
        return (feed,)
    return feed, Link("calendar of target dates", addresses.calendar(path))
