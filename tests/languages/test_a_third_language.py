"""A language is added by the recipe of the map, and no word of its pages is left in English.

Looked at in a browser, so that what scripts say is seen too. The record's own texts are in Cyrillic
letters and those of the interface in brackets, as in `test_every_word.py`.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from babel import Locale
from playwright.sync_api import Browser, Page

from tests.languages.bracketed import CLOSE, OPEN
from tests.languages.test_every_word import NAMES
from tests.languages.third import LANG, Copy, record_in_other_letters

pytestmark = pytest.mark.browser

PLAN: Final = "plans/night-cover-2021/"
KINDS: Final = (
    *("", "plans/", PLAN, "refused/", "dates-passed/", "browse/", "about/", "how-to-read/"),
    *("glossary/", "figures/", "questions/night-cover-2021/", "packs/night-cover-2021/", "follow/"),
    "404.html",
)
# What stands in Latin letters in every language: months of the CLDR, and what a plan prints.
_MONTHS: Final = Locale.parse(LANG).months["format"]["wide"].values()
ALSO: Final = re.compile(rf"\b(?:{'|'.join(_MONTHS)}|agus|Completed|GitHub|HM)\b")
_BRACKETED: Final = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
# All that a page says to whoever sees or hears it, hidden parts too.
SAID: Final = """() => {
  const found = [document.title];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.parentElement.closest("script, style, code, pre, noscript")) {
      found.push(walker.currentNode.data);
    }
  }
  for (const name of ["aria-label", "title", "alt", "placeholder"]) {
    document.querySelectorAll(`[${name}]`).forEach((each) => found.push(each.getAttribute(name)));
  }
  return found.join("\\n"); }"""


def unsaid(page: Page, asked: str = "") -> list[str]:
    """Return what a page says in Latin letters outside of brackets, but for what was `asked`."""
    said, before = page.evaluate(SAID).replace(asked or "\0", ""), ""
    while said != before:
        before, said = said, _BRACKETED.sub("", said)
    return [
        line.strip()
        for line in said.split("\n")
        if re.search("[A-Za-z]", ALSO.sub("", NAMES.sub("", line)))
    ]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    return Copy(tmp_path_factory.mktemp("third"))


@pytest.fixture(scope="module")
def site(copy: Copy) -> Path:
    """The site of a record in the third language alone, which the recipe has added."""
    begun = copy.run("-m", "tools.words")
    assert begun.returncode == 0, begun.stderr
    lacks = copy.run("-m", "tools.words", "--missing", LANG)
    assert lacks.returncode == 1
    assert "'All plans'" in lacks.stdout and "'Copy link'" in lacks.stdout
    catalogue = copy.translate()
    assert catalogue.num_plurals == 5
    assert copy.run("-m", "tools.words", "--missing", LANG).returncode == 0
    content, made = record_in_other_letters(copy.folder / "content"), copy.folder / "site"
    start = "import sys; from action_plans.cli import main; sys.exit(main())"
    order = ("build", "--content", content, "--site", made, "--as-of", "2022-11-21")
    done = copy.run("-c", start, *order)
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    yield page
    page.close()


def test_no_word_is_left_in_english(site: Path, serve: Callable[[Path], str], page: Page) -> None:
    address, found = serve(site), dict[str, str]()
    for path in KINDS:
        page.goto(address + path)
        assert page.get_attribute("html", "lang") == LANG
        for button in page.locator("button:visible:not([popovertarget]):not([type=submit])").all():
            button.click() if "print" not in (button.get_attribute("class") or "") else None
        found |= dict.fromkeys(unsaid(page), path)
    assert found == {}


COUNTED: Final = """() => [...document.querySelectorAll(".search__facet[open] .search__values")]
  .every((each) => each.childElementCount || each.closest("[hidden]"))"""
# What is asked of the search, and what is then on its page.
ASKED: Final = {
    "?q=регион": ".search-hit",
    "?q=овенс+монеу": ".search-hit",
    "?q=overdue": "[data-search-state]",
    "?q=refused": "[data-search-state]",
    "?q=recommendation+1": ".search-hit",
    "?q=zebra": "[data-search-empty]",
    "?response=not-agreed": ".search__remove",
    "?q=овенс&response=agreed": ".search__free",
    "?q=стаффинг": "[data-search-thing]",
}


@pytest.mark.parametrize(("asked", "has"), ASKED.items())
def test_no_word_of_the_search_is_left_in_english(
    asked: str, has: str, site: Path, serve: Callable[[Path], str], page: Page
) -> None:
    page.goto(f"{serve(site)}search/{asked}")
    page.wait_for_selector(".search__results:not([aria-busy]) > *")
    page.wait_for_selector(has)
    page.wait_for_selector(
        ".search__filters:not([data-waiting]), .search__filters[hidden]", state="attached"
    )
    page.eval_on_selector_all(
        ".search__facet:not([open]) > summary", "all => all.forEach((each) => each.click())"
    )
    page.wait_for_function(COUNTED)
    text = re.search(r"q=([^&]*)", asked)
    assert unsaid(page, text[1].replace("+", " ") if text else "") == []


def test_no_word_of_the_box_is_left_in_english(
    site: Path, serve: Callable[[Path], str], page: Page
) -> None:
    page.goto(f"{serve(site)}about/")
    for text, many in (("овенс", 2), ("zebra", 1)):
        page.fill("header input[name=q]", text)
        page.wait_for_function(
            "many => document.querySelectorAll('.search-box__option').length === many", arg=many
        )
        assert unsaid(page, text) == []
