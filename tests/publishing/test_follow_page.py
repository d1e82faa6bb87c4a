"""The page on following: everything that has a feed or a calendar, and nothing that has none."""

from action_plans.publishing.edition import Edition
from action_plans.publishing.feeds.atom import atom_feeds
from action_plans.publishing.feeds.calendars import calendars
from action_plans.publishing.pages.follow_page import follow_pages
from action_plans.publishing.views.follow import FollowView
from tests.publishing.frozen_edition import frozen_edition
from tests.publishing.small_library import small_edition


def shown(edition: Edition) -> FollowView:
    (page,) = follow_pages(edition)
    view = page.make().view
    assert isinstance(view, FollowView)
    return view


def test_every_feed_and_calendar_of_the_record_is_on_the_page() -> None:
    edition = frozen_edition()
    view = shown(edition)
    rows = [view.whole, *(row for kind in view.kinds for row in kind.rows)]
    told = [path for row in rows for path in (row.feed.path, row.calendar.path) if path]
    assert len(told) == len(set(told))
    assert set(told) == {each.path for each in (*atom_feeds(edition), *calendars(edition))}


def test_without_feeds_nothing_is_led_to() -> None:
    view = shown(small_edition())
    assert (view.whole.feed.path, view.kinds) == ("", ())
