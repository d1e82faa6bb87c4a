"""Judged queries, and figures of how well a page of results answers them.

Must not know: the browser, how anything is found.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

FIRST: Final = 10  # hits that count
# What judges call the states, by what the page calls them.
STATES: Final[Mapping[str, Sequence[str]]] = {
    "not-agreed": ("refused", "rejected", "not agreed"),
    "partly-agreed": ("partly agreed", "partly", "partly accepted"),
    "agreed": ("accepted", "agreed or partly agreed"),
    "not-stated": (
        "no answer",
        "not stated",
        "unanswered",
        "no response",
        "no answer stated",
        "no response stated",
    ),
    "passed": ("past its date and not done", "past its date", "past their date", "overdue", "late"),
    "moved": ("date moved", "dates moved"),
    "done-since": ("done", "reported done", "completed", "done since"),
    "done-at-first": ("done", "already done", "completed", "done at first"),
    "not-done": ("not done", "not done yet", "open", "not reported done", "not finished"),
    "unfinished": ("in progress", "in-progress", "ongoing", "under way", "not finished"),
    "left-out": ("left out", "not mentioned", "not-mentioned"),
    "passed-silent": ("nothing reported", "nothing-reported", "silent", "silence"),
    "ahead": ("not due", "not due yet", "not-due", "due soon", "due-soon"),
    "no-end": ("no end date", "no-end-date", "no date", "no-date"),
    "asked-before": ("asked before", "asked again", "asked for again", "repeated"),
    "ended": ("dropped", "replaced", "replaced or dropped"),
}

_KEYS: Final = {"q": "query", "answers": "grades"}


@dataclass(frozen=True, slots=True)
class Judged:
    """A query, its kind, and the grade of each recommendation that answers it (1, 2 or 3).

    Grades may name addresses of the site too, from its root: `/refused/`.
    """

    query: str
    kind: str
    means: str = ""
    state: str = ""
    grades: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows for a query.

    `hits` are references in order; `says_missing` is whether it names words that are missing;
    `states` are the states that it offers; `things` the addresses of other things that it leads to;
    `leads` those of all that it offers above the hits, from the site's root, in order.
    """

    hits: tuple[str, ...]
    says_missing: bool
    states: tuple[str, ...]
    things: tuple[str, ...]
    leads: tuple[str, ...] = ()


def judged_in(file: Path) -> list[Judged]:
    """Return the judged queries of a file, in its order; some judges name the keys otherwise."""
    return [_judged(each) for each in yaml.safe_load(file.read_text(encoding="utf-8"))]


def _judged(written: Mapping[str, Any]) -> Judged:
    told = {_KEYS.get(key, key): value for key, value in written.items() if key != "note"}
    return Judged(**{**told, "grades": told.get("grades") or {}})


def ndcg(found: Sequence[str], grades: Mapping[str, int], at: int = FIRST) -> float:
    """Return the normalised discounted cumulative gain of the first `at`, 0.0-1.0."""

    def gain(given: Sequence[int]) -> float:
        shown = enumerate(given[:at])
        return sum((2.0**grade - 1.0) / math.log2(place + 2.0) for place, grade in shown)

    best = sorted(grades.values(), reverse=True)
    return gain([grades.get(ref, 0) for ref in found]) / gain(best)


def offers_state(state: str, shown: Shown) -> bool:
    """True if one of the states that a page offers is the one that a judge named.

    What a judge adds in brackets explains the name.
    """
    named = state.partition(" (")[0].casefold()
    return any(named == each or named in STATES.get(each, ()) for each in shown.states)


def is_quiet(shown: Shown) -> bool:
    """True if a page shows no hit, or says what is missing from those that it shows."""
    return not shown.hits or shown.says_missing


def score(judged: Judged, shown: Shown) -> float:
    """Return how well a page answers a query, 0.0-1.0.

    An address that a judge graded stands before the hits where the page leads to it; what else the
    page leads to stands apart from them and counts nothing.
    """
    if judged.state:
        return float(offers_state(judged.state, shown))
    if judged.grades:
        led = dict.fromkeys(each for each in shown.leads if each in judged.grades)
        return ndcg([*led, *shown.hits], judged.grades)
    return float(is_quiet(shown))


def figures(answered: Iterable[tuple[Judged, Shown]], owners: Mapping[str, str]) -> list[str]:
    """Return lines that tell how well queries are answered, by kind, and nothing of the queries.

    `owners` are the ids of posts by their spellings in lower case.
    """
    scores: dict[str, list[float]] = defaultdict(list)
    empty = 0
    meant: list[bool] = []
    for judged, shown in answered:
        scores[judged.kind].append(score(judged, shown))
        scores["all"].append(score(judged, shown))
        if judged.grades:
            scores["all with answers"].append(score(judged, shown))
            empty += not {*shown.hits, *shown.leads} & set(judged.grades)
        if judged.means:
            meant.append(_address(judged.means, owners) in shown.things)
    lines = [
        f"{kind}: {sum(each) / len(each):.3f} over {len(each)}"
        for kind, each in sorted(scores.items())
    ]
    return [
        *lines,
        f"queries with an answer that find none: {empty}",
        f"led to the post or plan that was meant: {sum(meant)} of {len(meant)}",
    ]


def _address(means: str, owners: Mapping[str, str]) -> str:
    """Return the address of what a judge says is meant, "" if no post is spelt so."""
    kind, _, name = means.partition(":")
    if kind == "plan":
        return f"plans/{name}/"
    id = owners.get(name.strip().casefold(), "")
    return f"owners/{id}/" if id else ""
