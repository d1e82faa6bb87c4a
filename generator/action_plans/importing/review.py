"""What a person should look at after an import: few things, the most doubtful first.

Must not know: file formats, how the doubts arise.

Doubts that say the same are one thing to look at. Each is right or to be mended: it names its
fields, what was read there, why that is doubted, and what else it could be.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from textwrap import shorten
from typing import Final

from action_plans.importing.document import Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubt
from action_plans.importing.paths import At

_MOST: Final = 4  # fields, places and readings that are named of one thing to look at
_MOST_HOMELESS: Final = 40  # words that no field holds: here alone they are told
_WIDTH: Final = 96


@dataclass(slots=True)
class Look:
    """One thing to look at: doubts of one code and the same facts, in the order of the document."""

    first: Doubt
    degree: int
    fields: list[At] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


def in_order(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Return the doubts without repetitions, most doubtful first, then by place and field."""
    unique = dict.fromkeys(doubts)
    return tuple(sorted(unique, key=lambda each: (-each.degree, each.where, str(each.field))))


def looks(doubts: Iterable[Doubt]) -> list[Look]:
    """Return what to look at, most doubtful first; posts are left to a table of their own."""
    found: dict[tuple[Code, int, tuple[tuple[str, str], ...]], Look] = {}
    for each in in_order(doubts):
        if each.code is Code.POST_UNKNOWN:
            continue
        look = found.setdefault((each.code, each.degree, each.facts), Look(each, each.degree))
        if each.field and each.field not in look.fields:
            look.fields.append(each.field)
        if str(each.where) and each.where not in look.places:
            look.places.append(each.where)
        if each.words:
            look.words.append(each.words)
    return list(found.values())


def as_list(doubts: Iterable[Doubt], values: Mapping[At, str]) -> str:
    """Return the review list as plain text; `values` are those of the plan, by their fields."""
    doubts = list(doubts)
    found = looks(doubts)
    lines = [f"{len(found)} things to look at, the most doubtful first: right, or to mend?"]
    for look in found:
        where = _some([str(place) for place in look.places])
        fields = _some([str(at) for at in look.fields]) or "no field"
        lines.append("")
        lines.append(
            f"[ ] right [ ] mend  {look.degree}  {fields}{f'  ({where})' if where else ''}"
        )
        read = _some([f"“{_short(values[at])}”" for at in look.fields if at in values])
        if read:
            lines.append(f"      read: {read}")
        most = _MOST if look.fields else _MOST_HOMELESS
        words = _some([f"“{_short(words)}”" for words in look.words], most)
        lines.append(f"      {look.first.kind}: {look.first.says}{f' {words}' if words else ''}")
        if look.first.instead:
            lines.append(f"      or: {look.first.instead}")
    return one_lines([*lines, *_posts(doubts)])


def _posts(doubts: Iterable[Doubt]) -> list[str]:
    """Return one table of the posts that the vocabulary does not know."""
    facts = [dict(each.facts) for each in doubts if each.code is Code.POST_UNKNOWN]
    if not facts:
        return []
    near = {each["printed"]: each["near"] for each in facts}
    wide = max(map(len, near)) + 2
    rows = [
        f"  {post.ljust(wide)}{f'is it {near[post]}?' if near[post] else 'new'}"
        for post in sorted(near)
    ]
    return [
        "",
        f"{len(rows)} posts that the vocabulary does not know; `plans owners --add` lists them:",
        *rows,
    ]


def _some(texts: list[str], most: int = _MOST) -> str:
    """Return the first few of some texts in one line."""
    more = len(texts) - most
    return "; ".join(texts[:most]) + (f" and {more} more" if more > 0 else "")


def _short(text: str) -> str:
    return shorten(text, _WIDTH, placeholder=" …")


def one_lines(lines: Iterable[str]) -> str:
    """Return lines as a text, none with a character that would break it."""
    return "".join(f"{one_line(line)}\n" for line in lines)


def one_line(text: str) -> str:
    """Return a text without characters that would break a line."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
