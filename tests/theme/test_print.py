"""Pages on paper: nothing that only announces what follows is left at a page's foot."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from pypdfium2 import PdfDocument

from tests.browsing import Looks
from tests.theme.test_pages_in_browser import PLAN, opened

pytestmark = pytest.mark.browser

ANNOUNCING = "main :is(h1, h2, h3, h4, caption)"
# Sheets of several heights, so that some page ends wherever a heading could be left behind.
HEIGHTS = tuple(f"{height}mm" for height in range(100, 250, 25))

# In one go, since the page's script may hide them again between.
SHOWN = "each => {each.removeAttribute('hidden'); return getComputedStyle(each).display !== 'none'}"


@pytest.fixture
def plan(looks: Looks, address: str) -> Iterator[Page]:
    with opened(looks, address + PLAN) as page:
        yield page


def lines_of(pdf: bytes) -> list[list[str]]:
    """Return the lines of each page that has any, without white space."""
    document = PdfDocument(pdf)
    texts = [page.get_textpage().get_text_range() for page in document]
    return [["".join(line.split()) for line in text.split("\n") if line.strip()] for text in texts]


def test_no_heading_or_caption_stands_alone_at_a_foot(plan: Page) -> None:
    plan.emulate_media(media="print")
    found = plan.locator(ANNOUNCING).all_inner_texts()
    announcing = {"".join(text.split()) for text in found}
    assert any(text.startswith("1.Makesure") for text in announcing)
    for height in HEIGHTS:
        pages = lines_of(plan.pdf(width="180mm", height=height))
        feet = {page[-1] for page in pages[:-1] if page}
        assert len(feet) > 2
        assert announcing.intersection(line for page in pages for line in page)
        assert announcing.isdisjoint(feet), (height, announcing.intersection(feet))


def test_one_recommendation_is_printed_alone(plan: Page) -> None:
    """As it stands while the printer is asked for."""
    plan.emulate_media(media="print")
    shown = plan.evaluate(
        """() => {
            const heights = {};
            window.print = () => {
                for (const each of ["h1", "#r1-a1", "#r2", "#in-brief", "#notes"]) {
                    heights[each] = document.querySelector(each).offsetHeight > 0;
                }
            };
            document.querySelector("#r1 .recommendation__print").click();
            return heights;
        }"""
    )
    assert shown == {"h1": True, "#r1-a1": True, "#r2": False, "#in-brief": False, "#notes": False}


def test_a_printed_search_has_no_filters(looks: Looks, address: str) -> None:
    with opened(looks, address + "search/?q=") as page:
        assert page.locator(".search__filters").evaluate(SHOWN)
        page.emulate_media(media="print")
        assert not page.locator(".search__filters").evaluate(SHOWN)
