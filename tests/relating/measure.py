"""Prints how good suggestions are: `python -m tests.relating.measure [--pairs]`.

On the five published documents (where ../shared/sources is present) and on our own accounts of
them in content/plans, against judged/; ours, ours without each kind of evidence, and baselines.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from generator.model.library import Library, Vocabulary
from generator.model.plan import Plan
from generator.model.refs import Ref
from generator.relating.suggestions.evidence import WEIGHTS, Weights
from generator.relating.suggestions.features import Reader
from generator.relating.suggestions.suggesting import Scored, scored_pairs, suggestions
from tests.relating.baselines import BASELINES, ranked_by
from tests.relating.judgements import Judged, Pair, Quality, kappa, quality, read_judged
from tests.relating.sources import published_plans
from tests.relating.summaries import content_plans
from tests.relating.vocabulary import content_vocabulary


def ours(
    plans: Mapping[str, Plan],
    vocabulary: Vocabulary,
    judged: Judged,
    weights: Weights = WEIGHTS,
) -> tuple[Quality, list[Pair], Scored]:
    """Return the quality of our ranking, the pairs that are shown, and all scored pairs."""
    reader = Reader(vocabulary)
    scored = scored_pairs([reader.features(plan) for plan in plans.values()], weights)
    ranking: dict[Ref, list[Ref]] = {ref: [] for ref in scored.corpus.refs}
    every: list[Pair] = []
    for a, b in zip(scored.one.tolist(), scored.other.tolist(), strict=True):
        one, other = scored.corpus.refs[a], scored.corpus.refs[b]
        every.append((one, other))
        ranking[one].append(other)
        ranking[other].append(one)
    shown = [(each.one, each.other) for each in suggestions(scored, Library(plans, vocabulary))]
    return quality(judged, ranking, shown, every), shown, scored


def measured(plans: Mapping[str, Plan], vocabulary: Vocabulary, judged: Judged) -> None:
    """Print the quality of every method on one corpus."""
    whole, shown, _ = ours(plans, vocabulary, judged)
    _print("ours", whole)
    for kind in fields(Weights):
        without, _, _ = ours(plans, vocabulary, judged, replace(WEIGHTS, **{kind.name: 0.0}))
        _print(f"  without {kind.name}", without, whole)
    for name, text_of, likeness_of in BASELINES:
        texts = [text_of(each) for plan in plans.values() for each in plan.recommendations]
        ranking, pairs = ranked_by(likeness_of(texts), list(plans.values()))
        _print(name, quality(judged, ranking, pairs[: len(shown)], pairs))


def _print(name: str, found: Quality, whole: Quality | None = None) -> None:
    less = ""
    if whole:
        fewer = found.average_precision - whole.average_precision
        less = f"  nDCG {found.ndcg - whole.ndcg:+.3f}, average precision {fewer:+.3f}"
    print(
        f"{name:28} {found.ndcg:7.3f} {found.first_right:8.2f} {found.precision:10.2f} "
        f"{found.strong_shown:8.2f} {found.shown:6} {found.average_precision:9.3f}{less}"
    )


def _print_pairs(plans: Mapping[str, Plan], vocabulary: Vocabulary, judged: Judged) -> None:
    _, shown, scored = ours(plans, vocabulary, judged)
    for each in suggestions(scored, Library(plans, vocabulary)):
        mark = f"{judged.grade(each.one, each.other):.1f}"
        print(f"{each.score:.2f} {mark} {each.one} {each.other} {each.why}")
    for pair in judged.strong:
        if pair not in shown:
            print(f"strong, not shown: {pair[0]} {pair[1]}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", action="store_true", help="list what is shown, with its grade")
    options = parser.parse_args(arguments)
    judged, vocabulary = read_judged(), content_vocabulary()
    for name, plans in (("published", published_plans()), ("accounts", content_plans())):
        if not plans:
            print(f"{name}: not here")
            continue
        sizes = [len(plan.recommendations) for plan in plans.values()]
        pairs = (sum(sizes) ** 2 - sum(size**2 for size in sizes)) // 2
        print(
            f"{name}: {sum(sizes)} recommendations, {pairs} pairs across plans; "
            f"kappa {kappa(judged, pairs):.2f}, strong pairs {len(judged.strong)}"
        )
        print(
            f"{'':28} {'nDCG@5':>7} {'1st right':>8} {'precision':>10} {'strong':>8} {'shown':>6}"
        )
        measured(plans, vocabulary, judged)
        if options.pairs:
            _print_pairs(plans, vocabulary, judged)


if __name__ == "__main__":
    main()
