"""Prints quality, time and memory on planted corpora: `python -m tests.benchmarks.relating_scale`.

Give sizes in plans (of 10 recommendations each) as arguments; 100 and 1,000 otherwise.
"""

import os
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.model.refs import Ref
from generator.relating.plan_features import features_of
from generator.relating.suggestions.suggesting import (
    CUT,
    Scored,
    Suggestion,
    scored_pairs,
    suggestions,
)
from generator.shared_work import in_processes
from generator.side_by_side import few_collections, processors
from tests.benchmarks.relating_corpus import Planted, planted
from tests.relating.vocabulary import content_vocabulary


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


def main() -> None:
    """Measure each size, and print; processor time is that of all processes, user and system."""
    themes = list(content_vocabulary().themes.values())
    for size in [int(each) for each in sys.argv[1:]] or [100, 1_000]:
        corpus = planted(size, themes)
        began, start = time.perf_counter(), _processor()
        with few_collections():
            features = features_of(corpus.library, share=in_processes)
            read, read_at = _processor(), time.perf_counter()
            scored = scored_pairs(features, floor=CUT, share=in_processes)
            ranked, ranked_at = _processor(), time.perf_counter()
            found = suggestions(scored, corpus.library, share=in_processes)
        end, ended = _processor(), time.perf_counter()
        print(
            f"{len(corpus.topic_of):7,} recommendations, {processors()} processors: clock "
            f"{ended - began:.1f} s (features {read_at - began:.1f}, ranking "
            f"{ranked_at - read_at:.1f}, explaining {ended - ranked_at:.1f}); processor "
            f"{end - start:.1f} s ({read - start:.1f}, {ranked - read:.1f}, {end - ranked:.1f}); "
            f"peak {_peak(resource.RUSAGE_SELF):,.0f} MB, the largest process beside it "
            f"{_peak(resource.RUSAGE_CHILDREN):,.0f} MB, most of it shared; "
            f"{_quality(corpus, scored, found)}",
            flush=True,
        )


def _processor() -> float:
    """Return the seconds that this process and those it started have worked."""
    return sum(os.times()[:4])


def _peak(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


def _quality(corpus: Planted, scored: Scored, found: Sequence[Suggestion]) -> str:
    right = sum(corpus.topic_of[each.one] == corpus.topic_of[each.other] for each in found)
    at_5, first = precision_at_5(corpus, scored)
    return (
        f"precision at 5 {at_5:.3f}, first right {first:.3f}, shown {len(found):,} of which right "
        f"{right / max(len(found), 1):.3f}"
    )


if __name__ == "__main__":
    main()
