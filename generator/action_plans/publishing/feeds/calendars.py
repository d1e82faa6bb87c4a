"""iCalendar files of target dates, each with what is promised and where it stands.

Must not know: HTML, pages, the disk, the clock.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from icalendar import Calendar, vText

from action_plans.languages.speaking import gettext
from action_plans.model.bounds import Extra
from action_plans.model.plan import Action
from action_plans.model.status import ActionStatus
from action_plans.publishing import addresses, facets, prose, words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.feeds.calendar_event import DayEvent, event_lines
from action_plans.publishing.feeds.followed import NEAREST_DATES, Filing, Followed, followed
from action_plans.publishing.output import OutputFile
from action_plans.publishing.standings import is_past, label_of

TITLE: Final = 90  # characters of a promise in the title of its event, at most
TOLD: Final = 200  # and in its description: the page that it leads to has all


@dataclass(frozen=True, slots=True)
class Dated:
    """An action with a target date; `event` is it in the format, made once for all calendars."""

    plan: str
    owners: tuple[str, ...]
    organisations: tuple[str, ...]
    themes: tuple[str, ...]
    day: date
    event: bytes


_FILING: Final[Filing[Dated]] = Filing(
    lambda each: each.plan,
    lambda each: each.owners,
    lambda each: each.organisations,
    lambda each: each.themes,
)


def calendars(edition: Edition) -> Iterator[OutputFile]:
    """Yield a calendar for everything with a target date; in a large record for no single plan."""
    of_plans = edition.makes(Extra.CALENDARS)
    for each in followed(edition, _dated(edition), _FILING):
        if each.is_plan and not of_plans:
            continue
        yield OutputFile(addresses.calendar(each.path), _calendar(each, edition.as_of))


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
            target,
            _event(edition, entry, at, target, action, status),
        )


def _event(
    edition: Edition, entry: Entry, at: int, target: date, action: Action, status: ActionStatus
) -> bytes:
    text = prose.plain_text(action.text)
    held = edition.statuses[entry.ref.plan].latest_held
    said = [
        _cut(text, TOLD),
        gettext(
            "Recommendation {number}, action {at}. {owners}",
            number=entry.ref.number,
            at=at,
            owners=words.listed(status.owners),
        ),
        gettext(
            "Date as printed: {printed}. {condition}",
            printed=status.latest.printed,
            condition=action.condition,
        ).strip(),
        f"{label_of(status, edition.statuses[entry.ref.plan])}. "
        f"{gettext(words.PASSED_CAVEAT) if is_past(status) else ''}".strip(),
    ]
    made = DayEvent(
        uid=f"{status.ref}".replace("#", ".").replace("/", "."),
        day=target,
        stamp=held.date if held else target,
        summary=f"{entry.plan.name} {entry.ref.number}: {_cut(text, TITLE)}",
        description="\n\n".join(said),
        url=f"{edition.site_url}{status.ref.path}" if edition.site_url else "",
    )
    return event_lines(made)


def _cut(text: str, longest: int) -> str:
    """Return a text of so many characters at most, cut between words, and a mark if it is."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(' ', 1)[0]} …"


def _calendar(each: Followed[Dated], as_of: date) -> bytes:
    events = each.items if each.is_plan else _nearest(each.items, as_of)
    left_out = len(each.items) - len(events)
    head, end, tail = _around(each.name, left_out).partition(b"END:VCALENDAR")
    return b"".join([head, *(item.event for item in events), end, tail])


def _nearest(items: Sequence[Dated], as_of: date) -> Sequence[Dated]:
    """Return the next dates from a day on; where they are few, with the last before it."""
    ahead = bisect_left(items, as_of, key=lambda each: each.day)
    start = max(0, min(ahead, len(items) - NEAREST_DATES))
    return items[start : start + NEAREST_DATES]


def _around(name: str, left_out: int) -> bytes:
    calendar = Calendar()
    calendar["prodid"] = vText("-//action-plans//EN")
    calendar["version"] = vText("2.0")
    calendar["name"] = calendar["x-wr-calname"] = vText(gettext("{name}: target dates", name=name))
    if left_out:
        told = gettext(
            "{nearest} target dates, the next ones first. The data has {left:,} more.",
            nearest=NEAREST_DATES,
            left=left_out,
        )
        calendar["description"] = calendar["x-wr-caldesc"] = vText(told)
    return bytes(calendar.to_ical())
