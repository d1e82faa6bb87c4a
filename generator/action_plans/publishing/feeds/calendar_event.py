"""One event of a calendar, as the library for calendars writes it, in a tenth of its time.

Must not know: plans, what the event is about. A test holds it to the library's own writing.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

_WIDTH: Final = 74  # bytes of a line; what goes on with the next has a space before it
_HEAD, _FOOT = b"BEGIN:VEVENT\r\n", b"TRANSP:TRANSPARENT\r\n"
_END: Final = b"END:VEVENT\r\n"


@dataclass(frozen=True, slots=True)
class DayEvent:
    """What is to be on a day, for a whole day in which nobody is busy for it.

    `stamp` is the day whose first moment, by UTC, it was last told; `url` may be "".
    """

    uid: str
    day: date
    stamp: date
    summary: str
    description: str
    url: str = ""


def event_lines(event: DayEvent) -> bytes:
    """Return an event in the format, its lines ended and folded."""
    lines = (
        _folded(f"SUMMARY:{_escaped(event.summary)}"),
        f"DTSTART;VALUE=DATE:{_digits(event.day)}\r\n".encode(),
        f"DTSTAMP:{_digits(event.stamp)}T000000Z\r\n".encode(),
        _folded(f"UID:{_escaped(event.uid)}"),
        _folded(f"DESCRIPTION:{_escaped(event.description)}"),
    )
    url = _folded(f"URL:{event.url}") if event.url else b""
    return b"".join((_HEAD, *lines, _FOOT, url, _END))


def _digits(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    """Return a text with what means something to the format marked (RFC 5545, 3.3.11)."""
    text = text.replace(r"\N", "\n").replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,")
    return text.replace("\r\n", r"\n").replace("\n", r"\n").replace("\r", r"\n")


def _folded(line: str) -> bytes:
    """Return a line, cut into lines that are short enough; no character and no mark is cut."""
    data = line.encode("utf-8", "replace")
    parts: list[bytes] = []
    at = 0
    while len(data) - at > _WIDTH:
        end = at + _WIDTH
        while data[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        end -= data[end - 1] in b"\\^"  # what is written for a mark stays together
        parts.append(data[at:end])
        at = end
    return b"\r\n ".join((*parts, data[at:])) + b"\r\n"
