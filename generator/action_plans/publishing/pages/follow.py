"""How a page's matter can be followed and taken further: feed, calendar, questions.

Must not know: HTML, the formats of feeds and calendars, how a question is worded.
"""

from collections.abc import Iterable, Sequence

from action_plans.languages.speaking import gettext
from action_plans.model.bounds import Extra
from action_plans.model.status import ActionStatus
from action_plans.publishing import addresses
from action_plans.publishing.asking.asked import has_question_pages, why_ask
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import OWNERS
from action_plans.publishing.feeds.followed import NEAREST_DATES
from action_plans.publishing.groups import Group
from action_plans.publishing.views.parts import Link


def follow_links(edition: Edition, path: str, actions: Iterable[ActionStatus]) -> tuple[Link, ...]:
    """Return the feed of what is filed under `path` (`plans/northmere-2021`), and its calendar.

    None where the course of plans was not worked out, as for a preview: then there are no feeds.
    """
    if not edition.times:
        return ()
    feed = Link(gettext("feed"), addresses.feed(path))
    dated = sum(each.target is not None for each in actions)
    is_plan = path.startswith("plans/")
    if not dated or (is_plan and not edition.makes(Extra.CALENDARS)):
        return (feed,)
    whole = dated <= NEAREST_DATES or is_plan
    latest = gettext("calendar of the next {number} target dates", number=NEAREST_DATES)
    named = gettext("calendar of target dates") if whole else latest
    return feed, Link(named, addresses.calendar(path))


def actions_followed(group: Group) -> tuple[ActionStatus, ...]:
    """Return the actions whose dates a post's, organisation's or theme's calendar has."""
    if group.facet is OWNERS:
        return tuple(each for found in group.actions.values() for each in found)
    return tuple(each for entry in group.entries for each in entry.status.actions)


def ways_on(edition: Edition, plan: str, actions: Sequence[ActionStatus]) -> tuple[Link, ...]:
    """Return a plan's paper, and what can be asked where it is open; none of a preview."""
    if not edition.times or not actions:
        return ()
    more = []
    if edition.makes(Extra.PAPERS):
        more.append(Link(gettext("printable version"), addresses.pack("", plan)))
    if has_question_pages(edition) and any(map(why_ask, actions)):
        more.append(Link(gettext("questions to ask"), addresses.questions(plan)))
    return tuple(more)
