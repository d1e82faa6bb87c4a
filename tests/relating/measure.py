"""Prints how good suggestions are: `python -m tests.relating.measure`.

On the five published documents (where ../shared/sources is present) and on our own accounts of
them (tests/frozen), against judged/; ours, ours without each kind of evidence, and baselines.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace

from action_plans.model.library import Library, Vocabulary
from action_plans.model.plan import Plan
from action_plans.relating.suggestions.evidence import WEIGHTS, Weights
from action_plans.relating.suggestions.suggesting import suggestions
from tests.relating.baselines import BASELINES, ranked_by
from tests.relating.judgements import Judged, Quality, kappa, quality, read_judged
from tests.relating.ranking import ours
from tests.relating.robustness import left_out, pooled, shifted
from tests.relating.sources import published_plans
from tests.relating.summaries import content_plans
from tests.relating.vocabulary import content_vocabulary


def measured(
    plans: Mapping[str, Plan],
    vocabulary: Vocabulary,
    judged: Judged,
    kinds: Sequence[str],
    baselines: bool,
) -> None:
    """Print the quality of ours, of ours without each kind of evidence, and of the baselines."""
    whole, shown, _ = ours(plans, vocabulary, judged)
    _print("ours", whole)
    for kind in kinds:
        without, _, _ = ours(plans, vocabulary, judged, replace(WEIGHTS, **{kind: 0.0}))
        _print(f"  without {kind}", without, whole)
    for name, text_of, likeness_of in BASELINES if baselines else ():
        texts = [text_of(each) for plan in plans.values() for each in plan.recommendations]
        ranking, pairs = ranked_by(likeness_of(texts), list(plans.values()))
        _print(name, quality(judged, ranking, pairs[: len(shown)], pairs))


def robust(plans: Mapping[str, Plan], vocabulary: Vocabulary, judged: Judged) -> None:
    """Print the quality with other weights, and with weights chosen without each plan."""
    whole, _, _ = ours(plans, vocabulary, judged)
    _print("ours", whole)
    for name, weights in shifted():
        _print(f"  {name}", ours(plans, vocabulary, judged, weights)[0], whole)
    print("weights chosen without a plan, judged on its recommendations")
    each = left_out(plans, vocabulary, judged)
    for id, (weights, found) in each.items():
        chosen = f"words {weights.words}, actions {weights.actions}"
        print(f"  {id:26} {found.ndcg:7.3f} {found.first_right:8.2f}  {found.asked:3}  {chosen}")
    ndcg, first = pooled(each)
    print(f"  {'all, each left out once':26} {ndcg:7.3f} {first:8.2f}")


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
    kinds = [kind.name for kind in fields(Weights)]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", action="store_true", help="list what is shown, with its grade")
    parser.add_argument(
        "--without",
        nargs="+",
        choices=kinds,
        metavar="KIND",
        help=f"of {', '.join(kinds)}: only these",
    )
    parser.add_argument("--robust", action="store_true", help="how firm the figures are")
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
            f"{'':28} {'nDCG@5':>7} {'1st right':>8} {'precision':>10} {'strong':>8} {'shown':>6} "
            f"{'avg prec':>9}"
        )
        if options.robust:
            robust(plans, vocabulary, judged)
        else:
            measured(plans, vocabulary, judged, options.without or kinds, not options.without)
        if options.pairs:
            _print_pairs(plans, vocabulary, judged)


if __name__ == "__main__":
    main()
