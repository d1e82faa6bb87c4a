"""The canonical form: it keeps what is said, keeps comments, and is the same done twice."""

import json
from pathlib import Path
from random import Random

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from action_plans.formatting.lists import with_lists_kept
from action_plans.formatting.looked import without_looks
from action_plans.formatting.plan_file import format_plan
from action_plans.reading.plan_reader import read_plan
from tests.building import FROZEN
from tests.cases import case_files, check_expected
from tests.formatting.awkward import plans
from tests.formatting.scribble import Scribbler, Value

PLANS = sorted((FROZEN / "plans").glob("*.yml"))
CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_the_published_plans_are_canonical(path: Path) -> None:
    found = format_plan(path.read_bytes(), path.name)
    assert found.problems == ()
    assert found.text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("case", case_files(CASES, "*.in.yml"), ids=lambda case: case.name)
def test_cases(case: Path, request: pytest.FixtureRequest) -> None:
    found = format_plan(case.read_bytes(), "northmere-2021.yml")
    said = "".join(f"{each.code}: {each.message}\n" for each in found.problems)
    expected = case.with_name(case.name.replace(".in.yml", ".out.yml"))
    check_expected(found.text if found.text is not None else said, expected, request)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans(), st.integers(0, 2**32))
def test_whatever_it_looks_like_the_meaning_stays(values: dict[str, Value], seed: int) -> None:
    scribbler = Scribbler(Random(seed))
    text = scribbler.file(values)
    assert yaml.load(text, yaml.BaseLoader) == values, "the scribbler itself is wrong"
    before = read_plan(with_lists_kept(text).encode(), "northmere-2021.yml")
    found = format_plan(text.encode(), "northmere-2021.yml")
    if found.text is None:
        assert [each.code for each in found.problems] != ["cannot-format"], text
        assert found.problems
        return
    assert read_plan(found.text.encode(), "northmere-2021.yml").plan == before.plan
    for comment in scribbler.comments:
        assert found.text.count(comment) == 1, comment
    again = format_plan(found.text.encode(), "northmere-2021.yml")
    assert again.text == found.text


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_published_plan_scribbled_over_comes_back(path: Path, seed: int) -> None:
    values = json.loads(json.dumps(yaml.safe_load(path.read_bytes()), default=str))
    scribbler = Scribbler(Random(seed))
    found = format_plan(scribbler.file(values).encode(), path.name)
    assert found.text is not None, found.problems
    plain = format_plan(path.read_bytes(), path.name)
    assert (
        read_plan(found.text.encode(), path.name).plan
        == read_plan(path.read_bytes(), path.name).plan
    )
    assert plain.text is not None
    assert all(comment in found.text for comment in scribbler.comments)


def test_looks_go_once_somebody_has_looked_and_texts_stay() -> None:
    plain = PLANS[0].read_bytes()
    looks = plain.replace(b"kind: ", b"# look 7, guessed: it is\nkind: ", 1)
    looks = looks.replace(b"  text:", b"  # look 1, split\n  text:", 1)
    looks = looks.replace(b"  response: agreed", b"  response: agreed  # look 3, guessed: so", 1)
    looks = looks.replace(b"  themes:", b"  # look: which of two\n  # and why\n  themes:", 1)
    assert looks.count(b"# look") == 4
    assert without_looks(looks, PLANS[0].name) == plain
    text = plain.replace(b"  text: >-\n", b"  text: |-\n    # look 5, here\n", 1)
    assert without_looks(text, PLANS[0].name) == text
    both = text.replace(b"kind: ", b"# look 7, guessed: it is\nkind: ", 1)
    assert without_looks(both, PLANS[0].name) == text
