"""The form writes a plan file as `plans fmt` does: the same bytes, with its comments."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from action_plans.formatting.plan_file import format_plan
from action_plans.reading.plan_reader import read_plan
from tests.building import FROZEN
from tests.cases import check_expected
from tests.edit.modules import ADDRESS, open_modules
from tests.formatting.awkward import plans
from tests.formatting.scribble import Scribbler, Value

pytestmark = pytest.mark.browser

PLANS = sorted((FROZEN / "plans").glob("*.yml"))
CASES = sorted((Path(__file__).parents[1] / "formatting" / "cases").glob("order*.in.yml"))
CHANGED_FILES = Path(__file__).parent / "changed"
NAME = "northmere-2021.yml"

UNCHANGED = """(text) => {
  const { emit, layout, opened, schema, valuesOf, written } = window.form;
  const file = opened(text);
  // As a form gives values back: the same, but none of them the same object.
  const values = JSON.parse(JSON.stringify(valuesOf(file.root, schema)));
  return emit({ ...file, root: written(values, schema, file.root) }, layout);
}"""
CHANGED = """([text, change]) => {
  const { emit, layout, opened, schema, valuesOf, written } = window.form;
  const file = opened(text);
  const values = JSON.parse(JSON.stringify(valuesOf(file.root, schema)));
  new Function("plan", change)(values);
  return emit({ ...file, root: written(values, schema, file.root) }, layout);
}"""
HUB = "https://github.com"
GITHUB_PAGE = """async ([address, repository, branch]) => {
  const { githubPage } = await import(address);
  return githubPage({ repository, branch }, { id: "x", isNew: false }, "");
}"""
WRITTEN_NEW = """(values) => {
  const { emit, layout, schema, written } = window.form;
  return emit({ root: written(values, schema), head: [], tail: [] }, layout);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page with the form's modules."""
    page = open_modules(browser.new_page())
    yield page
    page.close()


@pytest.mark.parametrize(
    ("kept", "leads_to"),
    [
        (
            ("https://github.com/a/b/", "main"),
            "https://github.com/a/b/edit/main/content/plans/x.yml",
        ),
        (
            ("https://github.com/a/b", "v2/#1"),
            "https://github.com/a/b/edit/v2/%231/content/plans/x.yml",
        ),
        (("https://example.org/a/b", "main"), ""),
    ],
)
def test_the_form_leads_to_the_branch_that_is_published(
    page: Page, kept: tuple[str, str], leads_to: str
) -> None:
    given = [f"{ADDRESS}output.js", *kept]
    assert page.evaluate(GITHUB_PAGE, given) == leads_to


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_plan_opened_and_saved_is_the_same_bytes(page: Page, path: Path) -> None:
    text = path.read_bytes().decode()
    assert page.evaluate(UNCHANGED, text) == text


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_file_in_another_form_comes_back_in_the_canonical_one(page: Page, path: Path) -> None:
    found = format_plan(path.read_bytes(), NAME)
    assert found.text
    assert page.evaluate(UNCHANGED, path.read_bytes().decode()) == found.text


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), st.integers(0, 2**32))
def test_whatever_it_looks_like_both_write_the_same(
    page: Page, values: dict[str, Value], seed: int
) -> None:
    text = Scribbler(Random(seed)).file(values)
    found = format_plan(text.encode(), NAME)
    if found.text is not None:
        assert page.evaluate(UNCHANGED, text) == found.text, text


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_what_is_typed_anew_is_canonical_and_says_the_same(
    page: Page, values: dict[str, Value]
) -> None:
    text = page.evaluate(WRITTEN_NEW, values)
    found = format_plan(text.encode(), NAME)
    if found.text is None:  # the values themselves are refused, and then for what they say
        assert found.problems and "cannot-format" not in {each.code for each in found.problems}
        return
    assert text == found.text
    assert read_plan(text.encode(), NAME).plan == read_plan(_tidied(values), NAME).plan


def _tidied(values: Value) -> bytes:
    """Return values as a plan file of brackets, without the blanks round texts."""
    return json.dumps(_trimmed(values)).encode()


def _trimmed(value: Value) -> Value:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, Mapping):
        return {key: _trimmed(each) for key, each in value.items()}
    return value if isinstance(value, int) else [_trimmed(each) for each in value]


# What an editor does, to the file tests/edit/changed/before.yml; what comes of it is beside it.
CHANGES = {
    "a-moved-date": "plan.recommendations[0].actions[1].due = 'March 2023';",
    "an-update": """plan.documents.push({ date: "2022-04-20", kind: "update" });
        plan.recommendations[0].updates = [
          { date: "2022-04-20", answers: ["a1"], due: "Completed",
            text: "It is done: all of it." }];""",
    "a-refusal": """Object.assign(plan.recommendations[1], { response: "not-agreed",
        reason: { grounds: ["affordability"], text: "There is no money for it." } });""",
    "actions-moved": "plan.recommendations[0].actions.reverse();",
    "an-action-gone": "plan.recommendations[0].actions.shift();",
    "recommendations-moved": "plan.recommendations.reverse();",
    "a-recommendation-new": """plan.recommendations.push({ number: "3", to: ["hmpps"],
        text: "Count.\\n\\n- each month\\n- each year", response: "agreed",
        themes: [], actions: [] });""",
    "a-list-in-another-order": "plan.recommendations[0].themes.reverse();",
    "two-languages-changed": "plan.recommendations[1].text.cy = 'Dwy iaith: y ddwy.';",
    "two-languages-from-one": """const [one, two] = plan.recommendations;
        one.text = { en: one.text, cy: "Dylid staffio pob hostel yn Northmere bob nos, a dweud "
          + "faint oedd ar ddihun." };
        one.actions[0].text = { en: one.actions[0].text, cy: "" };
        one.actions[1].due = { en: one.actions[1].due, cy: "Medi 2021" };
        two.note = { en: 'Cut: "off".', cy: "Wedi'i dorri:\\n\\n- un\\n- dau" };
        two.text.en = "";""",
    "emptied": """plan.short = undefined;
        Object.assign(plan.recommendations[0], { note: '', to: [] });""",
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_keeps_comments_and_what_the_form_cannot_show(
    page: Page, name: str, request: pytest.FixtureRequest
) -> None:
    before = (CHANGED_FILES / "before.yml").read_text(encoding="utf-8")
    text = page.evaluate(CHANGED, [before, CHANGES[name]])
    check_expected(text, CHANGED_FILES / f"{name}.yml", request)
    assert format_plan(text.encode(), NAME).text in (text, None)
