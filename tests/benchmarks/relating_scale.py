"""Prints quality, time and memory on planted corpora: `python -m tests.benchmarks.relating_scale`.

Give sizes in plans (of 10 recommendations each) as arguments; 1,000, 2,000, 5,000 and 10,000
otherwise. Each size is a line of one table and is measured in a process of its own, so that growth
can be seen. `--rebuild` measures all links with what an earlier build kept, too: at first without,
then after one plan changed.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar

from action_plans.disk.cache import FileCache
from action_plans.model.library import Library
from action_plans.model.refs import Ref
from action_plans.processes.collector import without_collections
from action_plans.processes.pool import processors
from action_plans.relating.links import all_links
from action_plans.relating.plan_features import features_of
from action_plans.relating.suggestions.suggesting import (
    CUT,
    Scored,
    scored_pairs,
    suggestions,
)
from action_plans.relating.suggestions.suggestion import Suggestion
from tests.benchmarks.relating_corpus import Planted, planted
from tests.relating.vocabulary import content_vocabulary

Made = TypeVar("Made")

SIZES: Final = (1_000, 2_000, 5_000, 10_000)
HEAD: Final = (
    "processor seconds of all processes: features, ranking, explaining; milliseconds and peak\n"
    "kilobytes for each recommendation, those of the plans themselves included\n\n"
    "recommendations  features  ranking  explaining    all  clock  ms each  peak MB  kB each"
    "  prec@5  1st right     shown  right"
)


def precision_at_5(corpus: Planted, scored: Scored) -> tuple[float, float]:
    """Return the share of the best 5 that are of the topic, and the share of first ones."""
    sizes = Counter(corpus.topic_of.values())
    best: dict[Ref, list[Ref]] = defaultdict(list)
    refs = scored.corpus.refs
    for a, b in zip(scored.one.tolist(), scored.other.tolist(), strict=True):
        for here, there in ((refs[a], refs[b]), (refs[b], refs[a])):
            if len(best[here]) < 5:
                best[here].append(there)
    right = first = asked = ends = 0
    for ref, topic in corpus.topic_of.items():
        if sizes[topic] < 8:
            continue
        found = [corpus.topic_of[other] == topic for other in best[ref]]
        ends += 1
        asked += 5
        right += sum(found)
        first += bool(found and found[0])
    return right / max(asked, 1), first / max(ends, 1)


def line_of(plans: int) -> str:
    """Return the line of the table for so many plans."""
    corpus = planted(plans, list(content_vocabulary().themes.values()))
    n, start = len(corpus.topic_of), time.perf_counter()
    with without_collections():
        features, reading = _timed(lambda: [features_of(corpus.library)])
        # Handed over and let go, as a build does.
        scored, ranking = _timed(lambda: scored_pairs(features.pop(), floor=CUT))
        found, explaining = _timed(lambda: suggestions(scored, corpus.library))
    clock, peak = time.perf_counter() - start, _peak()
    every = reading + ranking + explaining
    at_5, first = precision_at_5(corpus, scored)
    return (
        f"{n:15,} {reading:9.1f} {ranking:8.1f} {explaining:11.1f} {every:6.1f} {clock:6.1f} "
        f"{1_000 * every / n:8.2f} {peak / 1_024:8,.0f} {peak / n:8.1f} "
        f"{at_5:7.3f} {first:10.3f} {len(found):9,} {_right(corpus, found):6.3f}"
    )


def rebuilt(plans: int) -> str:
    """Return what all links cost with nothing kept, and again after one plan changed."""
    library = planted(plans, list(content_vocabulary().themes.values())).library
    with TemporaryDirectory() as folder, without_collections():
        kept = FileCache(Path(folder))
        cold = _clocked(lambda: all_links(library, kept))
        changed = _clocked(lambda: all_links(_changed(library), kept))
    return f"{'':15} all links: {cold} at first, {changed} after one plan changed"


def _changed(library: Library) -> Library:
    plan = next(iter(library.plans.values()))
    first = plan.recommendations[0]
    other = replace(first, text=f"{first.text} and more")
    plan = replace(plan, recommendations=(other, *plan.recommendations[1:]))
    return replace(library, plans={**library.plans, plan.id: plan})


def _timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """Return what some work gives, and the seconds that all processes worked for it."""
    before = _processor()
    made = work()
    return made, _processor() - before


def _clocked(work: Callable[[], object]) -> str:
    start = time.perf_counter()
    _, seconds = _timed(work)
    return f"{seconds:.1f} s ({time.perf_counter() - start:.1f} by the clock)"


def _processor() -> float:
    """Return the seconds that this process and those it started have worked."""
    return sum(os.times()[:4])


def _peak() -> int:
    """Return the kilobytes that the largest process held; most of it is shared with the others."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(who).ru_maxrss for who in whose)


def _right(corpus: Planted, found: Sequence[Suggestion]) -> float:
    right = sum(corpus.topic_of[each.one] == corpus.topic_of[each.other] for each in found)
    return right / max(len(found), 1)


def main() -> None:
    """Measure each size in a process of its own, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plans", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--rebuild", action="store_true", help="measure building again, too")
    parser.add_argument("--line", action="store_true", help="print the lines of the table alone")
    options = parser.parse_args()
    if options.line:
        for size in options.plans:
            print(rebuilt(size) if options.rebuild else line_of(size), flush=True)
        return
    load = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"{processors()} processors, load {load} before it began; {HEAD}", flush=True)
    for size in options.plans:
        for more in ([], ["--rebuild"]) if options.rebuild else ([],):
            command = [sys.executable, "-m", "tests.benchmarks.relating_scale", "--line", *more]
            subprocess.run([*command, str(size)], check=True)


if __name__ == "__main__":
    main()
