"""The functions of the search's modules by themselves: cases as data, all of them in one page.

No site is built or served for them.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route

from action_plans.searching.site_pages import PAGE_WORDS, page_phrases
from action_plans.searching.states import ANY_OF, STATES
from action_plans.searching.states_list import state_phrases
from action_plans.searching.text import words_of
from tests.searching.modules import offer_modules

pytestmark = pytest.mark.browser

CASES: Final = Path(__file__).parent / "cases"
ADDRESS: Final = "http://search.test/"
# Calls each (module, function, given…) and returns what it gives as JSON values.
CALL_ALL: Final = """async ([address, calls]) => {
  const plain = (value) =>
    value instanceof Set ? [...value].map(plain) :
    value instanceof Map ? [...value].map(plain) :
    Array.isArray(value) ? value.map(plain) :
    value && typeof value === "object" ?
      Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)])) :
    value;
  return Promise.all(calls.map(async ([module, name, given]) => {
    const found = await import(`${address}modules/${module}.js`);
    return plain(await found[name](...given));
  }));
}"""
# Returns the ids of the states that each of many texts speaks of.
READ_STATES: Final = """async ([address, asked, setup, sayings]) => {
  const { split } = await import(`${address}modules/split.js`);
  const { statesIn } = await import(`${address}modules/states.js`);
  return asked.map(each => statesIn(split(each), setup, sayings).states.map(({ id }) => id));
}"""
TEXTS = ["Children's Q&E, co-ordinated", "Café — 5.12a", "naïve ‘quotes’", "A/B_c 7", ""]
TEXTS += [
    "8.5 months of 1,200.50, 1,2 and 3.",
    "31.03.2021, 1.2.3 and v2.0",
    "10,000,000 é 2,019,20",
]

Call = tuple[str, str, list[object]]


@pytest.fixture(scope="module")
def modules(browser: Browser) -> Iterator[Page]:
    """A page that finds the modules, and nothing else."""

    def blank(route: Route) -> None:
        route.fulfill(body="<!doctype html><title>Modules</title>", content_type="text/html")

    with browser.new_page() as page:
        page.route(f"{ADDRESS}**", blank)
        offer_modules(page)
        page.goto(ADDRESS)
        yield page


def given_by(page: Page, calls: list[Call]) -> list[Any]:
    """Return what each call gives."""
    gives: list[Any] = page.evaluate(CALL_ALL, [ADDRESS, calls])
    return gives


def test_each_function_gives_what_its_cases_say(modules: Page) -> None:
    held = yaml.safe_load((CASES / "modules.yml").read_text(encoding="utf-8"))
    cases = [(name, case[:-1], case[-1]) for name, cases in held.items() for case in cases]
    calls = [(*name.split("."), given) for name, given, _ in cases]
    for (name, given, gives), found in zip(cases, given_by(modules, calls), strict=True):
        if isinstance(found, dict) and "text" in found:
            found["text"] = " ".join(found["text"].split())
        assert found == gives, f"{name}{given}"


def test_words_are_parted_as_in_the_index(modules: Page) -> None:
    found = given_by(modules, [("lists", "wordsOf", [text]) for text in TEXTS])
    assert found == [words_of(text) for text in TEXTS]


def test_states_are_read_as_readers_ask_for_them(modules: Page) -> None:
    states = [{"id": each.id, "opposite": each.opposite} for each in STATES]
    sayings = list(dict.fromkeys(state_phrases(STATES)))
    setup = {"states": states, "anyOf": dict(ANY_OF), "common": []}
    cases = yaml.safe_load((CASES / "states.yml").read_text(encoding="utf-8"))
    words = given_by(modules, [("split", "split", [each["asked"]]) for each in cases])
    found = given_by(modules, [("states", "statesIn", [each, setup, sayings]) for each in words])
    told = [
        {
            "asked": case["asked"],
            "states": sorted(each["id"] for each in one["states"]),
            "strong": sorted(each["id"] for each in one["states"] if each["strong"]),
            "only": one["only"],
        }
        for case, one in zip(cases, found, strict=True)
    ]
    wrong = [(case, one) for case, one in zip(cases, told, strict=True) if case != one]
    assert wrong == []


def test_each_way_of_asking_for_a_state_offers_it(modules: Page) -> None:
    states = [{"id": each.id, "opposite": each.opposite} for each in STATES]
    setup = {
        "states": states,
        "anyOf": dict(ANY_OF),
        "common": ["recommendation", "recommendations"],
    }
    sayings = list(dict.fromkeys(state_phrases(STATES)))
    cases = yaml.safe_load((CASES / "asked_states.yml").read_text(encoding="utf-8"))
    words = given_by(modules, [("split", "split", [asked]) for asked in cases])
    found = given_by(modules, [("states", "statesIn", [each, setup, sayings]) for each in words])
    told = [{each["id"] for each in one["states"]} for one in found]
    wrong = [
        (asked, wanted, offered)
        for (asked, wanted), offered in zip(cases.items(), told, strict=True)
        if not offered >= set(wanted) or bool(offered) != bool(wanted)
    ]
    assert wrong == []


def test_each_state_is_read_in_every_frame_of_a_question(modules: Page) -> None:
    grammar = yaml.safe_load((CASES / "state_grammar.yml").read_text(encoding="utf-8"))
    asked = [
        (f"{frame.format(way)}{subject}", set(said["states"]))
        for said in grammar["said"]
        for way in said["ways"]
        for frame in grammar["frames"][said["kind"]]
        for subject in grammar["subjects"]
    ]
    setup = {
        "states": [{"id": each.id, "opposite": each.opposite} for each in STATES],
        "anyOf": dict(ANY_OF),
        "common": ["recommendation", "recommendations"],
    }
    sayings = list(dict.fromkeys(state_phrases(STATES)))
    texts = [text for text, _ in asked]
    offered = modules.evaluate(READ_STATES, [ADDRESS, texts, setup, sayings])
    wrong = [
        (text, wanted, found)
        for (text, wanted), found in zip(asked, offered, strict=True)
        if not wanted <= set(found)
    ]
    assert wrong == []


def test_pages_are_asked_for_as_readers_name_them(modules: Page) -> None:
    paths = list(PAGE_WORDS)
    sayings = list(dict.fromkeys(page_phrases([("", p, "") for p in paths])))
    setup = {"anyOf": dict(ANY_OF), "common": ["recommendation", "recommendations"]}
    cases = yaml.safe_load((CASES / "pages.yml").read_text(encoding="utf-8"))
    words = given_by(modules, [("split", "split", [each["asked"]]) for each in cases])
    found = given_by(modules, [("pages", "pagesIn", [each, setup, sayings]) for each in words])
    told = [[paths[number] for number in each] for each in found]
    wrong = [(case, one) for case, one in zip(cases, told, strict=True) if case["pages"] != one[:1]]
    assert wrong == []
