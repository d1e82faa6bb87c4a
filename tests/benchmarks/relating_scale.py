"""Prints quality, time and memory on planted corpora: `python -m tests.benchmarks.relating_scale`.

Give sizes in plans (of 10 recommendations each) as arguments; 100 and 1,000 otherwise.
"""

import resource
import sys
import time
from collections import Counter, defaultdict

from generator.model.refs import Ref
from generator.relating.suggestions.features import Reader
from generator.relating.suggestions.suggesting import CUT, Scored, scored_pairs, suggestions
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
    """Measure each size, and print."""
    vocabulary = content_vocabulary()
    themes = list(vocabulary.themes.values())
    for size in [int(each) for each in sys.argv[1:]] or [100, 1_000]:
        corpus = planted(size, themes)
        reader = Reader(corpus.library.vocabulary)
        began, start = time.perf_counter(), time.process_time()
        features = [reader.features(plan) for plan in corpus.library.plans.values()]
        read = time.process_time()
        scored = scored_pairs(features, floor=CUT)
        ranked = time.process_time()
        found = suggestions(scored, corpus.library)
        end, ended = time.process_time(), time.perf_counter()
        right = sum(corpus.topic_of[each.one] == corpus.topic_of[each.other] for each in found)
        at_5, first = precision_at_5(corpus, scored)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{len(corpus.topic_of):7,} recommendations: precision at 5 {at_5:.3f}, first right "
            f"{first:.3f}, shown {len(found):,} of which right {right / max(len(found), 1):.3f}; "
            f"processor: features {read - start:.1f} s, ranking {ranked - read:.1f} s, "
            f"explaining {end - ranked:.1f} s; clock {ended - began:.1f} s, peak {peak:,.0f} MB"
        )


if __name__ == "__main__":
    main()
