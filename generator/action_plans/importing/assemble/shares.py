"""The owners and dates of a group, shared out among its actions.

Must not know: where actions begin, plan files.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from action_plans.importing.assemble.due_cells import dates_in
from action_plans.importing.assemble.groups import Group, Line
from action_plans.importing.assemble.posts import Posts, posts_in
from action_plans.importing.document import Place
from action_plans.importing.draft import Value
from action_plans.importing.inline import plain


@dataclass(frozen=True, slots=True)
class Dated:
    """One date of a group, with the row of the group in which it stands."""

    value: Value
    row: int
    top: float | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """The owners of each action, and what is to be said of how they were found."""

    owners: tuple[tuple[Value, ...], ...]
    says: str = ""
    degree: int = 0
    left: tuple[tuple[str, Place], ...] = ()  # words between the posts, with their place


@dataclass(slots=True)
class Dates:
    """A group's dates, and those left out because a broken row prints them twice."""

    dates: list[Dated] = field(default_factory=list)
    left: list[tuple[str, Place]] = field(default_factory=list)


_GARBLED = 2  # letters that may differ in a date printed twice


def dates_of(group: Group, began: Collection[int], done_apart: bool) -> Dates:
    """Return a group's dates; one repeated in the rest of a broken row is left out.

    `began` are the rows in which something of the text begins.
    """
    made = Dates()
    for line in group.dues:
        for text in dates_in(plain(line.text), done_apart):
            last = made.dates[-1] if made.dates else None
            if line.row and line.row not in began and last and last.row < line.row:
                known = last.value.text
                if Levenshtein.distance(known.casefold(), text.casefold()) <= _GARBLED:
                    made.left.append((text, line.place))
                    continue
            made.dates.append(Dated(Value(text, line.places), line.row, line.top))
    return made


def share_owners(group: Group, rows: Sequence[int], known: Collection[str], dated: bool) -> Shared:
    """Return the owners of each action; `rows` is the group's row in which each begins.

    One paragraph for each action, or one stretch for each, belong in order; a list belongs to
    all. `dated` is False where all actions share one date, and so their owners.
    """
    lines = [(line, posts_in(plain(line.text), known)) for line in group.owners]
    left = [
        (words, line.place)
        for line, posts in lines
        if (words := _left(plain(line.text), posts.all))
    ]
    owners, says, degree = _share(lines, rows, dated)
    return Shared(_copies_marked(owners), says, degree, tuple(left))


def _share(
    lines: Sequence[tuple[Line, Posts]], rows: Sequence[int], dated: bool
) -> tuple[Sequence[tuple[Value, ...]], str, int]:
    """Return each action's owners, what is to be said of it, and how doubtful it is."""
    count = len(rows)
    everyone = tuple(_value(post, line) for line, posts in lines for post in posts.all)
    if count <= 1 or not lines:
        return (everyone,) * max(count, 1), "", 0
    if len(lines) == count:
        return [tuple(_value(post, line) for post in posts.all) for line, posts in lines], "", 0
    runs = [
        (tuple(_value(post, line) for post in run), line)
        for line, posts in lines
        for run in posts.runs
    ]
    if len(runs) == count:
        says = "the owners are one unbroken text, shared out in order"
        return [run for run, _ in runs], says, 4
    by_row = _by_row(runs, rows)
    if by_row:
        return by_row, "the owners are shared out row by row", 3
    if len(lines) == 1 and len(runs) == 1:
        degree = 4 if len(everyone) > 1 and dated else 0
        return (everyone,) * count, "one list of owners stands beside several actions", degree
    says = f"{len(runs)} owners stand beside {count} actions; all are given to each"
    return (everyone,) * count, says, 8


def _copies_marked(owners: Sequence[tuple[Value, ...]]) -> tuple[tuple[Value, ...], ...]:
    """Return the owners, the same ones given to a second action marked as copies."""
    seen: set[int] = set()
    marked = []
    for some in owners:
        again = id(some) in seen
        seen.add(id(some))
        marked.append(
            tuple(Value(each.text, each.places, copied=True) for each in some) if again else some
        )
    return tuple(marked)


def _left(text: str, posts: Sequence[str]) -> str:
    """Return the words of a cell that stand in none of its posts: "and" between two."""
    words = Counter(re.findall(r"\w+", text)) - Counter(re.findall(r"\w+", " ".join(posts)))
    return " ".join(words.elements())


def _value(post: str, line: Line) -> Value:
    return Value(post, line.places)


def _by_row(
    runs: Sequence[tuple[tuple[Value, ...], Line]], rows: Sequence[int]
) -> tuple[tuple[Value, ...], ...] | None:
    """Return owners shared out within each row, a lone one to all that begin in its row."""
    shared: list[tuple[Value, ...]] = []
    for row in sorted(set(rows)):
        here = [owners for owners, line in runs if line.row == row]
        count = sum(each == row for each in rows)
        if len(here) == 1:
            shared.extend(here * count)
        elif len(here) == count:
            shared.extend(here)
        else:
            return None
    return tuple(shared) if len({line.row for _, line in runs}) > 1 else None
