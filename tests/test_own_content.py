"""What must hold of `content/` whoever adds to it. Must not know: what any plan there says."""

import json
import re
from pathlib import Path

import lxml.html
import pytest

from action_plans.checking.published import ledger_is_current
from action_plans.checking.rules import check_library
from action_plans.formatting.plan_file import format_plan
from action_plans.model.problem import Severity
from action_plans.reading.library_reader import read_library
from action_plans.reporting.text import format_problems
from tests.building import CONTENT, PROJECT

pytestmark = pytest.mark.content
TESTS = PROJECT / "tests"
# The project's own folder, or the one of a test's file so many levels up, and content/ in it.
KNOWS = re.compile(r"""(?:PROJECT|ROOT|parents\[\d\]) / ["']content\b""")


def test_it_has_plans_and_no_errors() -> None:
    reading = read_library(CONTENT, shown_as="content")
    found = (*check_library(reading), *ledger_is_current(reading))
    errors = [each for each in found if each.severity is Severity.ERROR]
    assert errors == [], format_problems(errors, colour=False)
    assert reading.library.plans


def test_every_plan_file_is_in_its_usual_form() -> None:
    """`make fmt` puts it right."""
    for path in sorted((CONTENT / "plans").glob("*.yml")):
        found = format_plan(path.read_bytes(), path.name)
        assert found.problems == ()
        assert found.text == path.read_text(encoding="utf-8"), path.name


def test_a_reason_for_a_link_can_be_read_from_both_ends() -> None:
    """It stands under either recommendation: "here" would be wrong under one of them."""
    links = [
        (str(each.ref), str(link.to), link.why)
        for _, each in read_library(CONTENT).library.recommendations()
        for link in each.related
    ]
    assert [each for each in links if re.search(r"\b(?:here|this one)\b", each[2])] == []


def test_every_recommendation_and_action_is_published_at_its_address(own_site: Path) -> None:
    plans = read_library(CONTENT).library.plans
    data = json.loads((own_site / "data" / "recommendations.json").read_text(encoding="utf-8"))
    told = {each["ref"]: [action["id"] for action in each["actions"]] for each in data}
    shown = [id for id in plans if any(ref.startswith(f"{id}#") for ref in told)]
    assert shown and not [id for id in shown if plans[id].withdrawn]
    held = [each for id in shown for each in plans[id].recommendations]
    assert told == {str(each.ref): [action.id for action in each.actions] for each in held}
    for each in held:
        page = lxml.html.parse(own_site / "plans" / each.ref.plan / "index.html")
        wanted = {each.ref.anchor, *(f"{each.ref.anchor}-{one.id}" for one in each.actions)}
        assert wanted <= set(page.xpath("//@id")), each.ref


def test_no_other_test_knows_where_content_is() -> None:
    """A test that needs plans reads the frozen ones, or is marked and takes `CONTENT`."""
    named = {
        path.relative_to(TESTS).as_posix()
        for path in sorted(TESTS.rglob("*.py"))
        if KNOWS.search(path.read_text(encoding="utf-8"))
    }
    assert named == {"building.py"}


def test_every_short_form_of_the_glossary_stands_somewhere() -> None:
    """In a plan that it is for, or in a name that pages show."""
    library = read_library(CONTENT).library
    texts = {id: (CONTENT / "plans" / f"{id}.yml").read_text("utf-8") for id in library.plans}
    names = "".join(each.read_text("utf-8") for each in (CONTENT / "vocabulary").glob("o*.yml"))
    for each in library.vocabulary.acronyms:
        within = [texts[id] for id in each.within] or [*texts.values(), names]
        stands = re.compile(rf"(?<!\w){re.escape(each.short)}(?:s|'s)?(?!\w)")
        assert any(stands.search(text) for text in within), (each.short, each.full)
