"""The header says where a page belongs, and what stands round a page weighs little."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.reading_pages import all_pages, parsed, with_class, words

# Address, the entry that is marked, and how.
BELONGS = (
    ("dates-passed/", "Dates passed", "page"),
    ("dates-passed/by-owner/", "Dates passed", "true"),
    ("refused/", "Refused", "page"),
    ("changes/", "What is new", "page"),
    ("follow/", "Get updates", "page"),
)
BELONGS_NOWHERE = (
    "",
    "plans/",
    "plans/recall-2020/",
    "about/",
    "search/",
    "data/",
    "accessibility/",
    "owners/",
)
MOST_ROUND_A_PAGE = 4_200  # bytes
MOST_LINKS = 6


def marked(site: Path, path: str) -> list[tuple[str, str | None]]:
    """Return those of the header's links that say that the reader is there, each with how."""
    links = list(next(with_class(parsed(site, path), "site-header__links")).iter("a"))
    assert 0 < len(links) <= MOST_LINKS
    return [(words(e), e.get("aria-current")) for e in links if e.get("aria-current")]


@pytest.mark.parametrize(("path", "entry", "how"), BELONGS)
def test_the_header_marks_where_a_page_belongs(
    path: str, entry: str, how: str, content_site: Path
) -> None:
    assert marked(content_site, path) == [(entry, how)]


@pytest.mark.parametrize("path", BELONGS_NOWHERE)
def test_a_page_outside_the_menu_marks_nothing(path: str, content_site: Path) -> None:
    assert marked(content_site, path) == []


def test_what_stands_round_a_page_weighs_little(content_site: Path) -> None:
    weights = {
        path: round_the_text((content_site / path / "index.html").read_bytes())
        for path, _ in all_pages(content_site)
        if not path.startswith("packs/")  # complete in itself: it brings its own style
    }
    assert {path: each for path, each in weights.items() if each > MOST_ROUND_A_PAGE} == {}


def round_the_text(page: bytes) -> int:
    """Return the bytes of a page without its text."""
    before, _, rest = page.partition(b'<article class="md-content__inner')
    return len(before) + len(rest.rpartition(b"</article>")[2])


@pytest.mark.browser
def test_a_small_phone_shows_the_whole_name_in_one_row(
    browser: Browser, content_address: str
) -> None:
    for width in (320, 768, 960, 1100, 1280, 1440):
        with browser.new_page(viewport={"width": width, "height": 700}) as page:
            page.goto(content_address)
            name = page.locator(".site-header__name")
            assert name.evaluate("each => each.scrollWidth <= each.clientWidth")
            assert page.locator(".site-header").evaluate("each => each.offsetHeight") <= 60
