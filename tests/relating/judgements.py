"""Judged pairs of recommendations, by reference only, and how well a ranking agrees with them."""

import csv
import math
from collections.abc import Container, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from action_plans.model.refs import Ref, parse_ref

FOLDER = Path(__file__).parent / "judged"
FIRST, SECOND = FOLDER / "first.csv", FOLDER / "second.csv"

Pair = tuple[Ref, Ref]
Ranking = Mapping[Ref, Sequence[Ref]]  # for each recommendation the others, best first


@dataclass(frozen=True, slots=True)
class Judged:
    """Two judgements of every pair across plans: 0 not, 1 related, 2 strongly; unlisted are 0."""

    first: Mapping[Pair, int]
    second: Mapping[Pair, int]

    def grade(self, one: Ref, other: Ref) -> float:
        """Return the mean of the two grades, 0.0-2.0."""
        pair = (one, other) if one < other else (other, one)
        return (self.first.get(pair, 0) + self.second.get(pair, 0)) / 2

    def among(self, plans: Container[str]) -> "Judged":
        """Return the judgements of pairs of these plans."""
        first, second = (
            {pair: grade for pair, grade in each.items() if all(ref.plan in plans for ref in pair)}
            for each in (self.first, self.second)
        )
        return Judged(first, second)

    @property
    def pairs(self) -> list[Pair]:
        """Every pair that was given more than 0 at least once."""
        return sorted({*self.first, *self.second})

    @property
    def strong(self) -> list[Pair]:
        """Pairs that at least one judgement calls strong and none calls unrelated."""
        return [pair for pair in self.pairs if self.grade(*pair) >= 1.5]


@dataclass(frozen=True, slots=True)
class Quality:
    """How well a ranking agrees with the judgements; shares of 0.0-1.0."""

    ndcg: float  # at 5, over recommendations with at least one related
    asked: int  # so many of those
    first_right: float  # how many of them have a related one first
    precision: float  # of what is shown as closely related, the share that is related
    strong_shown: float  # of the strong pairs, the share that is shown so
    shown: int  # pairs
    average_precision: float  # of all pairs, best first: whatever the score from which they show


def read_judged() -> Judged:
    """Return both judgements."""
    return Judged(_read(FIRST), _read(SECOND))


def _read(path: Path) -> dict[Pair, int]:
    grades = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            one, other = parse_ref(row["one"]), parse_ref(row["other"])
            assert one and other and one.plan != other.plan, row
            grades[(one, other) if one < other else (other, one)] = int(row["grade"])
    return grades


def quality(
    judged: Judged,
    ranking: Ranking,
    shown: Sequence[Pair],
    every: Sequence[Pair],
    whose: AbstractSet[Ref] | None = None,
) -> Quality:
    """Return how well a full ranking agrees with the judgements, and what is shown of it.

    `every` are all pairs that were ranked, best first. nDCG and the first right are taken over the
    recommendations that are asked for, all if `whose` is None.
    """
    gains, firsts = [], []
    grades = _grades(judged, ranking)
    for here, others in sorted(ranking.items()):
        best = sorted(grades[here], reverse=True)
        if not best or best[0] < 1 or (whose is not None and here not in whose):
            continue
        got = [judged.grade(here, other) for other in others[:5]]
        gains.append(_gain(got) / _gain(best[:5]))
        firsts.append(bool(got) and got[0] >= 1)
    right = sum(judged.grade(*pair) >= 1 for pair in shown)
    strong = set(judged.strong)
    return Quality(
        sum(gains) / max(len(gains), 1),
        len(gains),
        sum(firsts) / max(len(firsts), 1),
        right / len(shown) if shown else 0.0,
        len(strong & set(shown)) / len(strong) if strong else 0.0,
        len(shown),
        _average_precision(judged, every),
    )


def _grades(judged: Judged, among: Ranking) -> dict[Ref, list[float]]:
    """Return for each recommendation the grades of its pairs with others; those of 0 are none."""
    found: dict[Ref, list[float]] = {ref: [] for ref in among}
    for pair in judged.pairs:
        if all(ref in found for ref in pair):
            for ref in pair:
                found[ref].append(judged.grade(*pair))
    return found


@dataclass(frozen=True, slots=True)
class Shown:
    """How far what is shown agrees; related is what either judgement calls so. Shares 0.0-1.0."""

    close: float  # of what is shown as closely related, the share that is related
    precision: float  # of all that is shown
    recall: float  # of all that is related, the share that is shown
    bare: int  # recommendations with at least one related that show nothing

    def __str__(self) -> str:
        return (
            f"close {self.close:.2f}, both levels {self.precision:.2f} of {self.recall:.2f}, "
            f"{self.bare} show nothing"
        )


def shown_levels(
    judged: Judged, close: Sequence[Pair], subject: Sequence[Pair], plans: Container[str]
) -> Shown:
    """Return how far the two levels agree with the judgements of pairs of these plans."""
    related = set(judged.among(plans).pairs)
    shown = {*close, *subject}
    ends, reached = ({end for pair in pairs for end in pair} for pairs in (related, shown))
    return Shown(
        len(related & set(close)) / max(len(close), 1),
        len(related & shown) / max(len(shown), 1),
        len(related & shown) / max(len(related), 1),
        len(ends - reached),
    )


def _average_precision(judged: Judged, every: Sequence[Pair]) -> float:
    related = sum(judged.grade(*pair) >= 1 for pair in judged.pairs)
    found, total = 0, 0.0
    for at, pair in enumerate(every, 1):
        if judged.grade(*pair) >= 1:
            found += 1
            total += found / at
    return total / related


def _gain(grades: Sequence[float]) -> float:
    return float(sum((2**grade - 1) / math.log2(at + 2) for at, grade in enumerate(grades)))


def kappa(judged: Judged, all_pairs: int) -> float:
    """Return Cohen's kappa of the two judgements, related or not, over all pairs across plans."""
    first = {pair for pair, grade in judged.first.items() if grade}
    second = {pair for pair, grade in judged.second.items() if grade}
    agree = (all_pairs - len(first ^ second)) / all_pairs
    a, b = len(first) / all_pairs, len(second) / all_pairs
    chance = a * b + (1 - a) * (1 - b)
    return (agree - chance) / (1 - chance)
