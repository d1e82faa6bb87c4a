"""Feeds and calendars hold what the documents say, in formats that others' programs read."""

import posixpath
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import feedparser
import pytest
from icalendar import Calendar, Event, vDate, vDatetime, vText, vUri

from action_plans.progress import library_status, library_time
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.feeds import calendars as of_calendars
from action_plans.publishing.feeds.atom import NEWEST, at_midnight, atom_feeds
from action_plans.publishing.feeds.calendar_event import DayEvent, event_lines
from action_plans.publishing.feeds.calendars import calendars
from action_plans.publishing.feeds.happenings import happenings
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN

AS_OF = date(2026, 11, 30)
RECALL = "plans/recall-2020"


def edition_on(day: date, site_url: str = "https://example.org/record/") -> Edition:
    library = read_library(FROZEN).library
    statuses = library_status(library, day)
    times = library_time(library, statuses)
    return make_edition(library, statuses, (), {}, as_of=day, times=times, site_url=site_url)


@pytest.fixture(scope="module")
def feeds() -> Mapping[str, bytes]:
    return {each.path: each.content for each in atom_feeds(edition_on(AS_OF))}


@pytest.fixture(scope="module")
def dates() -> Mapping[str, bytes]:
    return {each.path: each.content for each in calendars(edition_on(AS_OF))}


def said_of(feeds: Mapping[str, bytes], number: str) -> str:
    entries = feedparser.parse(feeds[f"feeds/{RECALL}.atom"]).entries
    return str(next(e.content[0].value for e in entries if f"recommendation {number}," in e.title))


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("3", "new date, for a decision, not completion: November 2021 → January 2022"),
        ("4", "new date, for a decision, not completion: November 2021 → January 2022"),
        ("5", "date moved from July 2021 to March 2022, 8 months later"),
        ("6", "Action 2: not mentioned in the update of 7 December 2021."),
        ("7", "date moved from June 2021 to March 2022, 9 months later"),
        ("8", "reported completed"),
    ],
)
def test_a_feed_says_what_became_of_each(
    feeds: Mapping[str, bytes], number: str, said: str
) -> None:
    assert said in said_of(feeds, number)


def test_every_feed_is_read_by_others(feeds: Mapping[str, bytes]) -> None:
    assert {"feeds/all.atom", f"feeds/{RECALL}.atom"} <= feeds.keys()
    assert {path.split("/")[1] for path in feeds} == {
        "all.atom", "plans", "owners", "organisations", "themes",
    }  # fmt: skip
    for path, content in feeds.items():
        read = feedparser.parse(content)
        assert not read.bozo, f"{path}: {read.get('bozo_exception')}"
        assert read.version == "atom10"
        assert read.feed.id
        assert 0 < len(read.entries) <= NEWEST
        for entry in read.entries:
            assert entry.link.startswith("https://example.org/record/plans/")
            assert entry.updated <= f"{AS_OF.isoformat()}T23:59:59"


def test_ids_stay_whatever_the_address_and_the_day() -> None:
    def ids(edition: Edition) -> set[str]:
        every = {each.path: each.content for each in atom_feeds(edition)}
        return {entry.id for entry in feedparser.parse(every["feeds/all.atom"]).entries}

    here = ids(edition_on(AS_OF))
    assert len(here) == len(happenings(edition_on(AS_OF)))
    assert ids(edition_on(AS_OF, "http://localhost/")) == here
    assert ids(edition_on(date(2021, 1, 1))) < here


def test_links_lead_there_where_no_address_of_the_site_is_known() -> None:
    edition = edition_on(AS_OF, "")
    for file in atom_feeds(edition):
        for link in (each.link for each in feedparser.parse(file.content).entries):
            at = posixpath.normpath(posixpath.join(posixpath.dirname(file.path), link))
            assert at.startswith("plans/"), f"{file.path}: {link}"


def test_a_plan_that_came_into_the_record_is_news_of_that_day() -> None:
    edition = edition_on(AS_OF)
    since = {"recall-2020": date(2026, 11, 21), "sfo-reviews-2020": date(2027, 1, 1)}
    edition = replace(edition, library=replace(edition.library, since=since))
    every = {each.path: each.content for each in atom_feeds(edition)}
    for path in ("feeds/all.atom", f"feeds/{RECALL}.atom"):
        newest = feedparser.parse(every[path]).entries[0]
        assert newest.updated.startswith("2026-11-21")
        assert newest.title.endswith(": new in this record")
        assert newest.content[0].value == "8 recommendations of a report of 10 November 2020."
    titles = [e.title for e in feedparser.parse(every["feeds/all.atom"]).entries]
    assert sum("new in this record" in title for title in titles) == 1


def test_nothing_is_newer_than_the_day() -> None:
    day = date(2021, 6, 1)
    assert max(each.on for each in happenings(edition_on(day))) <= day


def test_calendars_are_read_by_others_and_hold_every_date(dates: Mapping[str, bytes]) -> None:
    edition = edition_on(AS_OF)
    dated = {str(each.ref): each.target for each in edition.actions if each.target}
    for content in dates.values():
        assert Calendar.from_ical(content).events
    events = Calendar.from_ical(dates["calendar/all.ics"]).events
    assert {str(each["uid"]): each.start for each in events} == {
        ref.replace("#", ".").replace("/", "."): target for ref, target in dated.items()
    }
    assert all(len(line) <= 75 for each in dates.values() for line in each.split(b"\r\n"))


@pytest.mark.parametrize("url", ["", "https://example.org/sub/plans/night-2021/#1.a1", "u" * 200])
@pytest.mark.parametrize(
    "text",
    [
        "short",
        "a" * 59,
        "a" * 60,
        "a" * 400,
        "x" * 59 + "; " + "y" * 80,
        "\\" * 200,
        "é" * 90,
        "a" + "é" * 90,
        "…\\" * 90,
        "^" * 150,
        "😀^ " * 60,
        "one\ntwo\r\nthree\rfour\\Nfive\\nsix",
        'a, b; c: d = "e"',
    ],
)
def test_an_event_is_written_as_its_library_writes_it(text: str, url: str) -> None:
    made = DayEvent("night-2021.1.a1", date(2022, 3, 31), date(2021, 11, 2), text, text, url)
    event = Event()
    event["uid"] = vText(made.uid)
    event["dtstamp"] = vDatetime(at_midnight(made.stamp))
    event["dtstart"] = vDate(made.day)
    event["dtstart"].params["VALUE"] = "DATE"
    event["summary"] = vText(made.summary)
    event["description"] = vText(made.description)
    event["transp"] = vText("TRANSPARENT")
    if url:
        event["url"] = vUri(url)
    assert event_lines(made) == event.to_ical()


def calendar_of_all(edition: Edition) -> Calendar:
    found = next(each for each in calendars(edition) if each.path == "calendar/all.ics")
    return Calendar.from_ical(found.content)


@pytest.mark.parametrize("as_of", [date(2021, 6, 1), AS_OF, date(2020, 6, 1)])
def test_a_long_calendar_has_the_next_dates_and_says_how_many_it_leaves_out(
    as_of: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = edition_on(as_of)
    whole = calendar_of_all(made)
    monkeypatch.setattr(of_calendars, "NEAREST_DATES", 3)
    cut = calendar_of_all(made)
    days = [each.start for each in whole.events]
    ahead = [day for day in days if day >= as_of]
    assert [each.start for each in cut.events] == (ahead if len(ahead) > 3 else days[-3:])[:3]
    assert f"{len(days) - 3} more" in str(cut["description"])


def test_an_event_says_the_caution_only_where_a_date_has_passed(
    dates: Mapping[str, bytes],
) -> None:
    events = {str(e["uid"]): e for e in Calendar.from_ical(dates["calendar/all.ics"]).events}
    caution = "A passed date does not say whether the action was done."
    assert caution not in str(events["recall-2020.3.a1"]["description"])
    moved = events["recall-2020.5.a1"]
    assert moved.start == date(2022, 3, 31)
    assert caution in str(moved["description"])
    assert str(moved["url"]) == "https://example.org/record/plans/recall-2020/#r5-a1"


def test_the_same_content_gives_the_same_bytes(feeds: Mapping[str, bytes]) -> None:
    again = {each.path: each.content for each in atom_feeds(edition_on(AS_OF))}
    assert again == feeds
