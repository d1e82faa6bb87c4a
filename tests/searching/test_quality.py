"""How well the page finds what was meant: judged queries over the five published plans.

The published sentences are read where they stand and go into a site for the test alone.
"""

import math
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from action_plans.build import Order, build
from action_plans.progress_bar import Progress
from tests.building import FROZEN, PROJECT
from tests.searching.conftest import AS_OF

SOURCES = PROJECT.parent / "shared" / "sources"
PLANS = {
    "M": ("000", "joseph-mccann-2020"),
    "R": ("001", "recall-2020"),
    "J": ("002", "joshua-jacques-2024"),
    "N": ("003", "north-west-2019"),
    "S": ("004", "sfo-reviews-2020"),
}
LEAST = 0.87  # nDCG@10 over all queries, and over those that nothing was tuned on
FIND = """async queries => { const out = [];
  for (const query of queries) {
    const {hits} = await planSearch.find(query);
    const data = await Promise.all(hits.slice(0, 10).map(each => each.hit.data()));
    out.push(data.map(each => planSearch.recordOf(each).ref));
  } return out; }"""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.needs_sources,
    pytest.mark.slow,
    pytest.mark.skipif(not SOURCES.is_dir(), reason="the published documents are not here"),
]


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with the grade of each recommendation that answers it."""

    kind: str
    query: str
    grades: Mapping[str, int]
    held_out: bool


def judged_queries() -> Iterator[Judged]:
    """Yield the judged queries in their file's order; every third is held out."""
    lines = (Path(__file__).parent / "judged.txt").read_text(encoding="utf-8").splitlines()
    told = [line for line in lines if line and not line.startswith("#")]
    for number, line in enumerate(told):
        kind, query, answers = (part.strip() for part in line.split("|"))
        pairs = (answer.split("=") for answer in answers.split())
        grades = {f"{PLANS[ref[0]][1]}#{ref[1:]}": int(grade) for ref, grade in pairs}
        yield Judged(kind, query, grades, number % 3 == 2)


def ndcg(found: list[str], grades: Mapping[str, int], at: int = 10) -> float:
    """Return the normalised discounted cumulative gain of the first `at`, 0.0-1.0."""

    def gain(given: list[int]) -> float:
        shown = enumerate(given[:at])
        return sum((2.0**grade - 1.0) / math.log2(place + 2.0) for place, grade in shown)

    best = sorted(grades.values(), reverse=True)
    return gain([grades.get(ref, 0) for ref in found]) / gain(best)


@pytest.fixture(scope="module")
def results(
    tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str], browser: Browser
) -> list[tuple[Judged, list[str]]]:
    """Each query with the first ten that the page finds on a site of the imported plans."""
    folder = tmp_path_factory.mktemp("imported")
    content = folder / "content"
    shutil.copytree(FROZEN / "vocabulary", content / "vocabulary")
    for start, plan in PLANS.values():
        source = next(SOURCES.glob(f"{start}_*.txt"))
        command = [sys.executable, "-m", "action_plans.cli", "import", str(source)]
        command += ["--id", plan, "--out", str(content)]
        subprocess.run(command, check=True, capture_output=True, cwd=PROJECT)
    site = folder / "site"
    assert build(Order(content, site, AS_OF), Progress()).edition is not None
    queries = list(judged_queries())
    with browser.new_page() as page:
        page.goto(f"{serve(site)}search/")
        page.wait_for_selector(".search-hit")
        found = page.evaluate(FIND, [each.query for each in queries])
    return list(zip(queries, found, strict=True))


def test_what_was_meant_comes_first(results: list[tuple[Judged, list[str]]]) -> None:
    scores: dict[str, list[float]] = defaultdict(list)
    for judged, found in results:
        score = ndcg(found, judged.grades)
        for name in ("all", judged.kind, "held out" if judged.held_out else "tuned on"):
            scores[name].append(score)
    for name, each in scores.items():
        print(f"{name}: nDCG@10 {sum(each) / len(each):.3f} over {len(each)} queries")
    for name in ("all", "held out"):
        assert sum(scores[name]) / len(scores[name]) >= LEAST


def test_no_query_with_an_answer_finds_none(results: list[tuple[Judged, list[str]]]) -> None:
    empty = [each.query for each, found in results if not set(found) & set(each.grades)]
    assert empty == []
