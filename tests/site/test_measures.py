"""What a report's page may weigh: its height, its words against the plan's, what it says twice.

The five plans stand for those to come; each measure has room for a plan of eight recommendations.
"""

import gzip
import re
from collections import Counter
from pathlib import Path
from typing import Any

import lxml.html
import pytest
import yaml
from playwright.sync_api import Browser

from tests.building import CONTENT, FROZEN
from tests.site.test_data import SIZES

OF_EIGHT = ("recall-2020", "joshua-jacques-2024", "north-west-2019")
# (width of the window, most pixels closed, most open)
HEIGHTS = ((1280, 2_500, 9_000), (390, 4_500, 19_000))
MOST_WORDS = 1.3  # times those of the plan file's values
MOST_BYTES, OF_RECOMMENDATIONS, OF_ACTIONS = 50_000, 10, 20  # as much again for as many again
# Compressed: all of a page of such a size, and what hangs on the matter of any.
MOST_SENT, MOST_SENT_OF_MATTER = 10 * 1024, 2.05  # times the plan file, compressed too
# Of a plan of few words: what stands round all, and round each recommendation, action and update.
MOST_SENT_ROUND, MOST_SENT_OF_EACH = 4_000, 160
MOST_ON_FIRST_VIEW = 60_000
LEAST = 6  # words of a sentence that may stand once only
# What the table repeats, what is a way to somewhere else, and what is to be copied.
APART = ("brief", "recommendation__foot", "fold", "in-full__list")
# Headings, posts and dates, and what a short form stands for, which are no sentences.
NO_SENTENCES = ("h1", "h2", "h3", "dd", "ins")
LABELS = (
    *("action__facts", "action__aside", "update__more", "recommendation__aside", "plan-notes"),
    "recommendation__line",  # of a card's head: what the table says of it, word for word
)


def values(node: object) -> str:
    """Return every value of a plan file, keys left out."""
    if isinstance(node, dict):
        return " ".join(values(each) for each in node.values())
    if isinstance(node, list):
        return " ".join(values(each) for each in node)
    return str(node)


def words(text: str) -> list[str]:
    return re.findall(r"\w[\w'’&-]*", text)


def body_of(site: Path, plan: str) -> Any:
    """Return the body of a plan's page, the parts that are apart left out."""
    page: Any = lxml.html.parse(site / "plans" / plan / "index.html").getroot()
    body = page.find_class("page")[0]
    for name in APART:
        for element in body.find_class(name):
            element.drop_tree()
    return body


def texts(body: Any) -> list[str]:
    return [" ".join(each.split()) for each in body.itertext() if each.strip()]


@pytest.mark.parametrize("plan", SIZES)
def test_a_page_has_few_words_of_its_own(plan: str, content_site: Path) -> None:
    file = yaml.safe_load((FROZEN / "plans" / f"{plan}.yml").read_text(encoding="utf-8"))
    shown = len(words(" ".join(texts(body_of(content_site, plan)))))
    assert shown <= MOST_WORDS * len(words(values(file)))


@pytest.mark.parametrize("plan", SIZES)
def test_a_sentence_stands_once(plan: str, content_site: Path) -> None:
    """But for promises that the plan makes twice."""
    file = yaml.safe_load((FROZEN / "plans" / f"{plan}.yml").read_text(encoding="utf-8"))
    own = " ".join(values(file).split())
    body = body_of(content_site, plan)
    labels = [each for name in LABELS for each in body.find_class(name)]
    for element in (*body.iter(*NO_SENTENCES), *labels):
        element.text = ""
        del element[:]
    found = Counter(each for text in texts(body) for each in sentences(text))
    assert {each: n for each, n in found.items() if n > max(1, own.count(each))} == {}


def sentences(text: str) -> list[str]:
    """Return the sentences of at least so many words."""
    parts = re.split(r"(?<=[.!?:;])\s+", " ".join(text.split()))
    return [each for each in parts if len(words(each)) >= LEAST]


def sent(file: Path) -> int:
    """Return the bytes of a file as a server sends it."""
    return len(gzip.compress(file.read_bytes(), 9))


def without_suggestions(page: Path) -> bytes:
    """Return a page without what is suggested on it, which grows as other plans come."""
    html = page.read_text(encoding="utf-8")
    return re.sub(r'<ul data-by="?suggested.*?</ul>', "", html, flags=re.DOTALL).encode()


def times_of(file: Path) -> tuple[float, int]:
    """Return how many pages a plan counts as, and how many parts it has."""
    recommendations = yaml.safe_load(file.read_text(encoding="utf-8"))["recommendations"]
    others = sum(len(r.get("actions", ())) + len(r.get("updates", ())) for r in recommendations)
    times = max(1, len(recommendations) / OF_RECOMMENDATIONS, others / OF_ACTIONS)
    return times, len(recommendations) + others


@pytest.mark.content
def test_a_page_is_light(own_site: Path) -> None:
    """Of today's content, whose plans have short titles for links to them."""
    for file in sorted((CONTENT / "plans").glob("*.yml")):
        page = without_suggestions(own_site / "plans" / file.stem / "index.html")
        times, parts = times_of(file)
        assert len(page) <= MOST_BYTES * times
        terse = MOST_SENT_ROUND + MOST_SENT_OF_EACH * parts
        assert len(gzip.compress(page, 9)) <= max(MOST_SENT_OF_MATTER * sent(file), terse)


def test_the_page_of_eight_recommendations_with_an_update_of_each_is_light(
    content_site: Path,
) -> None:
    """And with everything that it loads."""
    page = content_site / "plans" / "recall-2020" / "index.html"
    assert page.stat().st_size <= MOST_BYTES
    assert sent(page) <= MOST_SENT
    links = re.findall(
        r'<(?:link rel="(?:icon|stylesheet)" href|script src)="([^"]+)"', page.read_text()
    )
    assert len(links) == 4
    loaded = sum(sent((page.parent / each).resolve()) for each in links)
    assert sent(page) + loaded <= MOST_ON_FIRST_VIEW


@pytest.mark.browser
@pytest.mark.parametrize("plan", OF_EIGHT)
def test_a_page_is_no_longer_than_its_matter(
    plan: str, browser: Browser, content_address: str
) -> None:
    tall = "document.documentElement.scrollHeight"
    for width, closed, opened in HEIGHTS:
        with browser.new_page(viewport={"width": width, "height": 844}) as page:
            page.goto(f"{content_address}plans/{plan}/")
            assert page.evaluate(tall) <= closed, width
            bottom = page.locator(".verdict").evaluate("e => e.getBoundingClientRect().bottom")
            assert bottom < 844, "the first screen answers"
            page.get_by_role("button", name="Open all").click()
            assert page.evaluate(tall) <= opened, width


@pytest.mark.browser
def test_the_front_page_answers_in_one_screen(browser: Browser, content_address: str) -> None:
    for width, height in ((1280, 900), (390, 844)):
        with browser.new_page(viewport={"width": width, "height": height}) as page:
            page.goto(content_address)
            bottom = page.locator(".doors").evaluate("e => e.getBoundingClientRect().bottom")
            assert bottom <= height
