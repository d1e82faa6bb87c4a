"""Where the actions of a group begin: one for each printed label, bullet or date.

Must not know: owners, plan files.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from action_plans.importing.assemble.sentences import Likeness, cut, opens_with_verb
from action_plans.importing.assemble.units import Start, Unit, is_heading


@dataclass(frozen=True, slots=True)
class Starts:
    """The indices of the units where actions begin; how they were found, and how doubtful."""

    at: tuple[int, ...]
    how: str
    degree: int
    dated: bool = True  # one date for each start


def find_starts(
    units: Sequence[Unit],
    dates: Sequence[int],
    like: Likeness,
    aims: Sequence[str] = (),
    tops: Sequence[float | None] = (),
) -> Starts | None:
    """Return where as many actions begin as there are dates, None if nothing tells.

    `dates` has the row of each date; `aims` what each part should be like, if known; `tops` how
    far down the page each date stands.
    """
    count = len(dates)
    open_to = [at for at in range(len(units)) if not is_heading(units, at)]
    if not open_to or count <= 1:
        return _single(units, open_to) if open_to else None
    return (
        _by_class(units, open_to, count)
        or _by_height(units, open_to, tops)
        or _by_row(units, open_to, dates)
        or _by_likeness(units, open_to, count, like, aims)
    )


def _of_style(units: Sequence[Unit], within: Sequence[int]) -> Iterator[list[int]]:
    """Yield the units that bear a label, those of each style together."""
    bearing = [(label.style, at) for at in within if (label := units[at].label)]
    for style in dict.fromkeys(style for style, _ in bearing):
        yield [at for own, at in bearing if own == style]


def _by_class(units: Sequence[Unit], open_to: Sequence[int], count: int) -> Starts | None:
    """Return the starts of one sort, if there are exactly as many of it as dates."""
    for within in (open_to, range(open_to[0], len(units))):
        for some in _of_style(units, within):
            if len(some) == count:
                return Starts(tuple(some), "by their labels", 1)
    for least, how, degree in (
        (Start.LABEL, "by their labels", 1),
        (Start.BULLET, "by their bullets", 2),
        (Start.PARAGRAPH, "by paragraphs", 3),
        (Start.VERB, "where a verb begins something new", 5),
        (Start.SENTENCE, "sentence by sentence", 6),
        (Start.TIED, "sentence by sentence", 7),
    ):
        some = [at for at in open_to if units[at].start >= least]
        bullets = [at for at in some if least is units[at].start is Start.BULLET]
        if count in (len(some), len(bullets)):
            return Starts(tuple(some if len(some) == count else bullets), how, degree)
    return None


_NEAR = 4.0  # points: two cells' lines stand at one height


def _by_height(
    units: Sequence[Unit], open_to: Sequence[int], tops: Sequence[float | None]
) -> Starts | None:
    """Return the paragraphs that stand at the height of the dates, if each date has one."""
    some: list[int] = []
    for top in tops:
        near = [
            at
            for at in open_to
            if top is not None
            and units[at].opens
            and (here := units[at].line.top) is not None
            and abs(here - top) <= _NEAR
        ]
        if len(near) != 1:
            return None
        some.append(near[0])
    if len(some) < 2 or some != sorted(set(some)):
        return None
    return Starts(tuple(some), "by the height at which the dates stand", 3)


def _by_row(units: Sequence[Unit], open_to: Sequence[int], dates: Sequence[int]) -> Starts | None:
    """Return starts found row by row, where the rows of a broken row each have their dates."""
    rows = sorted(set(dates))
    if len(rows) < 2:
        return None
    parts: list[Starts] = []
    for row in rows:
        here = [at for at in open_to if units[at].row == row]
        if row and here and units[here[0]].opens and units[here[0]].start is Start.TIED:
            here = here[1:]
        if not here:
            return None
        count = dates.count(row)
        found = Starts((here[0],), "", 5) if count == 1 else _by_class(units, here, count)
        if found is None:
            return None
        parts.append(found)
    some = tuple(at for part in parts for at in part.at)
    degree = max(4, *(part.degree for part in parts))
    return Starts(some, "row by row of a row broken over a page", degree)


def _by_likeness(
    units: Sequence[Unit],
    open_to: Sequence[int],
    count: int,
    like: Likeness,
    aims: Sequence[str],
) -> Starts | None:
    """Return the cut at which the parts are most like what is known of them, or least alike."""
    paragraphs = [at for at in open_to if units[at].start >= Start.PARAGRAPH]
    some = paragraphs if len(paragraphs) > count else open_to if any(aims) else []
    if len(some) <= count:
        return None
    ends = [*some[1:], len(units)]
    texts = [
        " ".join(unit.text for unit in units[at:end]) for at, end in zip(some, ends, strict=True)
    ]
    aims = [*aims, *[""] * count][:count]
    return Starts(
        tuple(some[at] for at in cut(texts, count, like, aims)),
        "where the words change; the layout does not tell",
        8,
    )


def _single(units: Sequence[Unit], open_to: Sequence[int]) -> Starts:
    """Return the starts under one date: the labels or promising bullets, else one."""
    for some in _of_style(units, open_to):
        if len(some) > 1 and not units[some[0]].bullet:
            return Starts(tuple(some), "by their labels, under one date", 3, dated=False)
    bullets = [at for at in open_to if units[at].bullet and not units[at].line.level]
    if len(bullets) > 1 and _promise(units, bullets):
        return Starts(tuple(bullets), "by their bullets, under one date", 4, dated=False)
    for at in open_to:
        announced = at > 0 and units[at - 1].announces
        if announced and (opens_with_verb(units[at].text) or units[at].label):
            return Starts((at,), "after the words that lead in", 2, dated=False)
    return Starts((0,), "", 0, dated=False)


# What announces the parts of one thing, not several things to do.
_LISTS = re.compile(
    r"\b(?:including|includes?|included|such as|following|as follows|for example|e\.g\.|namely|"
    r"consists? of|are|covering|covers?)\W*:\W*$",
    re.IGNORECASE,
)
_SHORT = 5  # words: what is shorter names a thing


def _promise(units: Sequence[Unit], bullets: Sequence[int]) -> bool:
    """True if list items are things to do, rather than the parts of one thing."""
    made = sum(
        opens_with_verb(units[at].text) or " will " in f" {units[at].text} " for at in bullets
    )
    if made * 2 > len(bullets):
        return True
    before = units[bullets[0] - 1].text if bullets[0] else ""
    short = sum(len(units[at].text.split()) < _SHORT for at in bullets)
    return not _LISTS.search(before) and short * 2 <= len(bullets)
