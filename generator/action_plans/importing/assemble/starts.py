"""Where the actions of a group begin: one for each printed label, bullet or date.

Must not know: owners, plan files.
"""

import re
from collections.abc import Sequence
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
    open_to = [at for at, unit in enumerate(units) if _may_start(units, at)]
    if not open_to:
        return None
    if count <= 1:
        return _single(units, open_to)
    found = _by_class(units, open_to, count) or _by_height(units, open_to, tops)
    if not found:
        found = _by_row(units, open_to, dates) or _by_likeness(units, open_to, count, like, aims)
    return found


def _may_start(units: Sequence[Unit], at: int) -> bool:
    return not is_heading(units, at)


def _by_class(units: Sequence[Unit], open_to: Sequence[int], count: int) -> Starts | None:
    """Return the starts of one sort, if there are exactly as many of it as dates."""
    styles = dict.fromkeys(unit.label.style for at in open_to if (unit := units[at]).label)
    for within in (open_to, range(open_to[0], len(units))):
        for style in styles:
            some = [at for at in within if (label := units[at].label) and label.style == style]
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
        if len(some) == count:
            return Starts(tuple(some), how, degree)
        bullets = [at for at in some if units[at].start == least]
        if least is Start.BULLET and len(bullets) == count:
            return Starts(tuple(bullets), how, degree)
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
    some: list[int] = []
    worst = 0
    for row in rows:
        here = [at for at in open_to if units[at].row == row]
        if row and here and units[here[0]].opens and units[here[0]].start is Start.TIED:
            here = here[1:]
        count = dates.count(row)
        if not here:
            return None
        if count == 1:
            some.append(here[0])
            worst = max(worst, 5)
            continue
        found = _by_class(units, here, count)
        if found is None:
            return None
        some.extend(found.at)
        worst = max(worst, found.degree)
    return Starts(tuple(some), "row by row of a row broken over a page", max(worst, 4))


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
    for style in dict.fromkeys(unit.label.style for at in open_to if (unit := units[at]).label):
        some = [at for at in open_to if (label := units[at].label) and label.style == style]
        if len(some) > 1 and not units[some[0]].bullet:
            return Starts(tuple(some), "by their labels, under one date", 3, dated=False)
    bullets = [at for at in open_to if units[at].bullet and not units[at].line.level]
    if len(bullets) > 1 and _promise(units, bullets):
        return Starts(tuple(bullets), "by their bullets, under one date", 4, dated=False)
    for at in open_to:
        before = units[at - 1] if at else None
        announced = before is not None and before.announces
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
