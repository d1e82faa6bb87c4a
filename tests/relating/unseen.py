"""Prints how good suggestions are on plans that were never looked at: `… unseen FOLDER`.

FOLDER holds `plans/*.yml` and `pairs.yml`, a list of {a, b, grade, why} of all related pairs among
those plans and between them and the five of the frozen record. The vocabulary is that of content/,
which knows the neighbouring fields too. Only figures are printed, so that what was measured with
once can be measured with again.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import yaml

from action_plans.model.library import Vocabulary
from action_plans.model.plan import Plan
from action_plans.model.refs import Ref, parse_ref
from action_plans.model.related import Level
from action_plans.reading.library_reader import read_library
from action_plans.reading.plan_reader import read_plan
from tests.building import CONTENT
from tests.relating.judgements import Judged, Pair, shown_levels
from tests.relating.ranking import levels, ours
from tests.relating.summaries import content_plans


def unseen_plans(folder: Path) -> dict[str, Plan]:
    """Return the plans of a folder, by id; raises ValueError for one that cannot be read."""
    found = {}
    for path in sorted(folder.glob("*.yml")):
        plan = read_plan(path.read_bytes(), str(path)).plan
        if plan is None:
            raise ValueError(f"{path.name} cannot be read")
        found[plan.id] = plan
    return found


def unseen_judgements(path: Path) -> Judged:
    """Return the judgements, one reader's: both grades of a pair are the same."""
    grades: dict[Pair, int] = {}
    for row in yaml.safe_load(path.read_text(encoding="utf-8")):
        one, other = parse_ref(row["a"]), parse_ref(row["b"])
        assert one and other
        grades[(one, other) if one < other else (other, one)] = row["grade"]
    return Judged(grades, grades)


def told(
    name: str,
    plans: Mapping[str, Plan],
    vocabulary: Vocabulary,
    judged: Judged,
    whose: frozenset[Ref],
) -> str:
    """Return a line of figures over the recommendations `whose` relatives were judged."""
    judged = judged.among(plans)
    found, _, scored = ours(plans, vocabulary, judged, whose=whose)
    shown = {
        level: [pair for pair in pairs if not whose.isdisjoint(pair)]
        for level, pairs in levels(scored, plans, vocabulary).items()
    }
    kept = shown_levels(judged, shown[Level.CLOSE], shown[Level.SUBJECT], plans)
    return (
        f"{name}: nDCG@5 {found.ndcg:.3f}, first right {found.first_right:.2f} of {found.asked}; "
        f"{len(shown[Level.CLOSE])} and {len(shown[Level.SUBJECT])} shown: {kept}"
    )


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    new, judged = unseen_plans(folder / "plans"), unseen_judgements(folder / "pairs.yml")
    whose = frozenset(each.ref for plan in new.values() for each in plan.recommendations)
    vocabulary = read_library(CONTENT).library.vocabulary
    print(told("new plans alone", new, vocabulary, judged, whose))
    beside = dict(sorted({**content_plans(), **new}.items()))  # pairs are told in plans' order
    print(told("new plans beside the five", beside, vocabulary, judged, whose))


if __name__ == "__main__":
    main()
