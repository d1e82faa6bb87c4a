"""The menu says where a page belongs, and what stands round a page weighs little."""

import re
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import Browser

from action_plans.disk.folders import write_files
from action_plans.site.builder import DocsPage, build_site, docs_file, pages_in_menu
from tests.building import PROJECT
from tests.site.reading_pages import all_pages, parsed, with_class, words

# Address, the entry that is marked, and how.
BELONGS = (
    ("", "Home", "page"),
    ("plans/", "Plans", "page"),
    ("plans/recall-2020/", "Plans", "true"),
    ("response/", "Responses", "page"),
    ("response/agreed/", "Responses", "true"),
    ("response/agreed/recall/", "Responses", "true"),
    ("reported/nothing-reported/", "Reported", "true"),
    ("years/2020/", "Years", "true"),
    ("glossary/", "Glossary", "page"),
)
BELONGS_NOWHERE = ("search/", "data/", "accessibility/", "checked/")
# Bytes round the text of a page; the list of its own parts comes on top.
MOST_ROUND_A_PAGE = 12_500


def marked(nav: Element) -> list[tuple[str, str | None]]:
    """Return the entries of a menu that say that the reader is there."""
    return [
        (words(link), link.get("aria-current"))
        for link in nav.iter("a")
        if link.get("aria-current")
    ]


def menus(site: Path, path: str) -> tuple[Element, Element]:
    """Return a page's tabs and its drawer."""
    page = parsed(site, path)
    return next(with_class(page, "md-tabs")), next(with_class(page, "md-nav--primary"))


@pytest.mark.parametrize(("path", "entry", "how"), BELONGS)
def test_the_menu_marks_where_a_page_belongs(
    path: str, entry: str, how: str, content_site: Path
) -> None:
    tabs, drawer = menus(content_site, path)
    assert marked(tabs) == marked(drawer) == [(entry, how)]
    assert [words(each) for each in with_class(tabs, "md-tabs__item--active")] == [entry]


@pytest.mark.parametrize("path", BELONGS_NOWHERE)
def test_a_page_outside_the_menu_marks_nothing(path: str, content_site: Path) -> None:
    tabs, drawer = menus(content_site, path)
    assert marked(tabs) == marked(drawer) == []


def test_later_pages_of_the_list_of_plans_belong_to_it(tmp_path: Path) -> None:
    """By a site of its own, since the real content has too few plans for a second page."""
    configuration = PROJECT / "mkdocs.yml"
    paths = [*sorted(pages_in_menu(configuration)), "plans-list/page/2/"]
    pages = (DocsPage(path, {"title": "A page"}, "# A page {#top}") for path in paths)
    write_files(tmp_path / "docs", map(docs_file, pages))
    site = tmp_path / "site"
    build_site(configuration, tmp_path / "docs", site, site_url="", as_of=date(2026, 11, 21))
    tabs, drawer = menus(site, "plans-list/page/2/")
    assert marked(tabs) == marked(drawer) == [("Plans", "true")]


def test_the_list_of_a_pages_parts_says_what_it_is(content_site: Path) -> None:
    for path in ("plans/recall-2020/", "about/"):
        contents = next(with_class(parsed(content_site, path), "md-nav--secondary"))
        assert contents.get("aria-label") == "On this page"
        assert words(next(with_class(contents, "md-nav__title"))) == "On this page"
        assert len(list(contents.iter("a"))) > 2


def test_what_stands_round_a_page_weighs_little(content_site: Path) -> None:
    weights = {
        path: round_the_text((content_site / path / "index.html").read_bytes())
        for path, _ in all_pages(content_site)
    }
    assert {path: each for path, each in weights.items() if each > MOST_ROUND_A_PAGE} == {}


def round_the_text(page: bytes) -> int:
    """Return the bytes of a page without its text, and without the lists of its parts."""
    before, _, rest = page.partition(b"<article")
    lists = re.findall(rb'<nav class="md-nav md-nav--secondary.*?</nav>', before, re.DOTALL)
    return len(before) - sum(map(len, lists)) + len(rest.rpartition(b"</article>")[2])


@pytest.mark.browser
def test_a_small_phone_shows_the_whole_name_in_a_header_of_the_same_height(
    browser: Browser, content_address: str
) -> None:
    heights = []
    for width in (320, 768):
        with browser.new_page(viewport={"width": width, "height": 700}) as page:
            page.goto(content_address)
            name = page.locator(".site-name__words > span")
            assert name.evaluate("each => each.scrollWidth <= each.clientWidth")
            assert name.evaluate("each => each.scrollHeight <= each.clientHeight")
            heights.append(page.locator(".md-header").evaluate("each => each.offsetHeight"))
            inside = page.locator(".site-name__words").evaluate("each => each.offsetHeight")
            assert inside <= heights[-1]
    assert heights[0] == heights[1]


@pytest.mark.browser
def test_the_drawer_of_a_phone_leads_to_pages_and_to_parts_of_this_one(
    browser: Browser, content_address: str
) -> None:
    with browser.new_page(viewport={"width": 360, "height": 900}) as page:
        page.goto(f"{content_address}about/")
        page.locator("header label[for=__drawer]").click()
        page.locator(".md-nav--primary label.md-nav__link[for=__toc]").click()
        part = page.locator(".md-nav--primary .md-nav--secondary a").last
        part.click()
        assert page.url == f"{content_address}about/#more"
        page.goto(f"{content_address}plans/recall-2020/")
        page.locator("header label[for=__drawer]").click()
        page.locator(".md-nav--primary [aria-current]").click()
        page.wait_for_url(f"{content_address}plans/")
