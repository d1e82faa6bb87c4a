"""iCalendar files of target dates, each with what is promised and where it stands.

Must not know: HTML, pages, the disk, the clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from icalendar import Calendar, Event, vDate, vDatetime, vText, vUri

from action_plans.model.plan import Action
from action_plans.model.status import ActionStatus
from action_plans.publishing import addresses, facets, prose, words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.feeds.atom import at_midnight
from action_plans.publishing.feeds.followed import Filing, Followed, followed
from action_plans.publishing.output import OutputFile
from action_plans.publishing.standings import is_past, label_of

SHORTEST: Final = 90  # characters of a promise in the title of its event


@dataclass(frozen=True, slots=True)
class Dated:
    """An action with a target date; `event` is it in the format, made once for all calendars."""

    plan: str
    owners: tuple[str, ...]
    organisations: tuple[str, ...]
    themes: tuple[str, ...]
    event: bytes


_FILING: Final[Filing[Dated]] = Filing(
    lambda each: each.plan,
    lambda each: each.owners,
    lambda each: each.organisations,
    lambda each: each.themes,
)


def calendars(edition: Edition) -> Iterator[OutputFile]:
    """Yield a calendar for everything that has an action with a target date."""
    for each in followed(edition, _dated(edition), _FILING):
        yield OutputFile(addresses.calendar(each.path), _calendar(each))


def _dated(edition: Edition) -> Iterator[Dated]:
    """Yield actions with a date, the earliest first, then in the record's order."""
    found = [
        (status.target, entry, at, action, status)
        for entry in edition.entries
        for at, (action, status) in enumerate(facets.actions_of(entry), 1)
        if status.target
    ]
    for target, entry, at, action, status in sorted(found, key=lambda each: each[0]):
        yield Dated(
            entry.ref.plan,
            facets.action_owners(edition, action, status),
            entry.recommendation.to,
            entry.recommendation.themes,
            _event(edition, entry, f"action {at}", target, action, status),
        )


def _event(
    edition: Edition, entry: Entry, which: str, target: date, action: Action, status: ActionStatus
) -> bytes:
    text = prose.plain_text(action.text)
    short = text if len(text) <= SHORTEST else f"{text[:SHORTEST].rsplit(' ', 1)[0]} …"
    held = edition.statuses[entry.ref.plan].latest_held
    said = [
        text,
        f"Recommendation {entry.ref.number}, {which}. {words.listed(status.owners)}",
        f"Date as printed: {status.latest.printed}. {action.condition}".strip(),
        f"{label_of(status, edition.statuses[entry.ref.plan])}. "
        f"{words.PASSED_CAVEAT if is_past(status) else ''}".strip(),
    ]
    event = Event()
    event["uid"] = vText(f"{status.ref}".replace("#", ".").replace("/", "."))
    event["dtstamp"] = vDatetime(at_midnight(held.date if held else target))
    event["dtstart"] = vDate(target)
    event["dtstart"].params["VALUE"] = "DATE"
    event["summary"] = vText(f"{entry.plan.name} {entry.ref.number}: {short}")
    event["description"] = vText("\n\n".join(said))
    event["transp"] = vText("TRANSPARENT")
    if edition.site_url:
        event["url"] = vUri(f"{edition.site_url}{status.ref.path}")
    return bytes(event.to_ical())


def _calendar(each: Followed[Dated]) -> bytes:
    head, _, tail = _around(each.name).partition(b"END:VCALENDAR")
    return b"".join([head, *(item.event for item in each.items), b"END:VCALENDAR", tail])


@lru_cache(maxsize=1)
def _around(name: str) -> bytes:
    calendar = Calendar()
    calendar["prodid"] = vText("-//action-plans//EN")
    calendar["version"] = vText("2.0")
    calendar["name"] = calendar["x-wr-calname"] = vText(f"{name}: target dates")
    return bytes(calendar.to_ical())
