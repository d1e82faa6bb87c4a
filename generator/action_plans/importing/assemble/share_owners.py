"""The owners of a group, shared out among its actions.

Must not know: dates, plan files.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence

from action_plans.importing.assemble.groups import Group, Line
from action_plans.importing.assemble.labelled import Piece, pieces_of
from action_plans.importing.assemble.posts import Posts, posts_in
from action_plans.importing.assemble.units import Unit
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import Value
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name

Owners = tuple[Value, ...]


def share_owners(
    doubts: Doubts,
    at: At,
    group: Group,
    begun: Sequence[Unit],
    known: Collection[str],
    dated: bool,
) -> tuple[Owners, ...]:
    """Return the owners of each action; `begun` are the units with which the actions begin.

    Labels in the cell say whose owner is whose. Without them, one paragraph for each action, or
    one stretch for each, belong in order; a list belongs to all. `dated` is False where all
    actions share one date, and so their owners.
    """
    field = at.of(Name.OWNERS)
    names = [unit.label.name if unit.label else "" for unit in begun]
    labels = [name for name in names if name]
    every = [line for line in group.owners if labels and not pieces_of([line], labels)]
    own = [line for line in group.owners if line not in every]
    pieces = pieces_of(own, labels)
    if pieces:
        heads = " ".join(dict.fromkeys(piece.head for piece in pieces))
        doubts.say(Code.DATES_BY_LABEL, pieces[0].line.place, field, heads)
        if any(names):
            return _by_label([*(Piece((), line) for line in every), *pieces], names, known)
    own = [piece.line for piece in pieces] or group.owners
    lines = [(line, posts_in(plain(line.text), known)) for line in own]
    for line, posts in lines:
        left = _left(plain(line.text), posts.all)
        if left:
            doubts.say(Code.BETWEEN_POSTS, line.place, field, left)
    owners, says, degree = _share(lines, [unit.row for unit in begun], dated)
    if degree and len(begun) > 1:
        doubts.say(Code.OWNERS_SHARED, group.place, field, degree=degree, says=says)
    return _copies_marked(owners)


def _by_label(
    pieces: Sequence[Piece], names: Sequence[str], known: Collection[str]
) -> tuple[Owners, ...]:
    values = [
        tuple(_value(post, piece.line) for post in posts_in(plain(piece.line.text), known).all)
        for piece in pieces
    ]
    shared = []
    for name in names:
        own = [
            value
            for piece, value in zip(pieces, values, strict=True)
            if not piece.labels or name in piece.labels
        ]
        shared.append(own[0] if len(own) == 1 else tuple(each for some in own for each in some))
    return _copies_marked(shared)


def _share(
    lines: Sequence[tuple[Line, Posts]], rows: Sequence[int], dated: bool
) -> tuple[Sequence[Owners], str, int]:
    """Return each action's owners, what is to be said of it, and how doubtful it is."""
    count = len(rows)
    everyone = tuple(_value(post, line) for line, posts in lines for post in posts.all)
    if count <= 1 or not lines:
        return (everyone,) * max(count, 1), "", 0
    if len(lines) == count:
        own = [tuple(_value(post, line) for post in posts.all) for line, posts in lines]
        # As many dates too: then the three tell together.
        return own, "as many owners as actions stand there, shared out in order", 2 if dated else 4
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


def _copies_marked(owners: Sequence[Owners]) -> tuple[Owners, ...]:
    """Return the owners, each that is given to a second action marked as a copy."""
    seen: set[int] = set()
    marked = []
    for some in owners:
        marked.append(tuple(each.again if id(each) in seen else each for each in some))
        seen.update(map(id, some))
    return tuple(marked)


def _left(text: str, posts: Sequence[str]) -> str:
    """Return the words of a cell that stand in none of its posts: "and" between two."""
    words = Counter(re.findall(r"\w+", text)) - Counter(re.findall(r"\w+", " ".join(posts)))
    return " ".join(words.elements())


def _value(post: str, line: Line) -> Value:
    return Value(post, line.places)


def _by_row(runs: Sequence[tuple[Owners, Line]], rows: Sequence[int]) -> tuple[Owners, ...] | None:
    """Return owners shared out within each row, a lone one to all that begin in its row."""
    shared: list[Owners] = []
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
