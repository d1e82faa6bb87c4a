"""Pages on paper: nothing that only announces what follows is left at a page's foot."""

import io
from collections.abc import Iterator

import pdfplumber
import pytest
from playwright.sync_api import Browser, Page

from tests.theme.test_pages_in_browser import PLAN, opened

pytestmark = pytest.mark.browser

ANNOUNCING = "main :is(h1, h2, h3, h4, caption)"
# Sheets of several heights, so that some page ends wherever a heading could be left behind.
HEIGHTS = tuple(f"{height}mm" for height in range(120, 300, 30))


@pytest.fixture
def plan(browser: Browser, address: str) -> Iterator[Page]:
    with opened(browser, address + PLAN) as page:
        yield page


def last_lines(pdf: bytes) -> list[str]:
    """Return the last line of each page but the last, without white space."""
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        texts = [page.extract_text().strip() for page in document.pages[:-1]]
    return ["".join(text.splitlines()[-1].split()) for text in texts if text]


def test_no_heading_or_caption_stands_alone_at_a_foot(plan: Page) -> None:
    plan.emulate_media(media="print")
    found = plan.locator(ANNOUNCING).all_inner_texts()
    announcing = {"".join(text.split()) for text in found}
    assert any(text.startswith("1.Makesure") for text in announcing)
    for height in HEIGHTS:
        feet = last_lines(plan.pdf(width="180mm", height=height))
        assert len(feet) > 2
        assert announcing.isdisjoint(feet), (height, announcing.intersection(feet))


def test_a_printed_search_has_no_filters(browser: Browser, address: str) -> None:
    shown = "getComputedStyle(document.querySelector('.search__filters')).display !== 'none'"
    with opened(browser, address + "search/") as page:
        page.locator(".search__filters").evaluate("each => each.removeAttribute('hidden')")
        assert page.evaluate(shown)
        page.emulate_media(media="print")
        assert not page.evaluate(shown)
