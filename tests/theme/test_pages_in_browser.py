"""Pages as a reader has them: in both schemes, on a phone, without scripts, printed, by keyboard."""

from importlib.resources import files

import pytest
from playwright.sync_api import Browser, Page

from tests.theme.examples import PAGES, WITHDRAWN

pytestmark = pytest.mark.browser

ADDRESSES = [*(page.path for page in PAGES), WITHDRAWN.path, "404.html"]
PLAN = "plans/night-2021/"
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
VIOLATIONS = """axe.run(document, {resultTypes: ["violations"]}).then(found =>
  found.violations.flatMap(each => each.nodes.map(node => [each.id, ...node.target].join(" "))))"""


def opened(browser: Browser, url: str, width: int = 1280, **options: object) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 800}, **options)  # type: ignore[arg-type]
    page.goto(url)
    return page


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_nothing(
    path: str, scheme: str, width: int, browser: Browser, address: str
) -> None:
    with opened(browser, address + path, width, color_scheme=scheme) as page:
        page.evaluate(AXE)
        assert page.evaluate(VIOLATIONS) == []


@pytest.mark.parametrize("path", ADDRESSES)
def test_nothing_is_wider_than_a_small_phone(path: str, browser: Browser, address: str) -> None:
    with opened(browser, address + path, 320) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("path", ADDRESSES)
def test_nothing_is_asked_of_a_third_party(path: str, browser: Browser, address: str) -> None:
    asked: list[str] = []
    with browser.new_page() as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + path, wait_until="networkidle")
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


@pytest.mark.parametrize("path", [page.path for page in PAGES])
def test_the_same_words_are_there_without_scripts(
    path: str, browser: Browser, address: str
) -> None:
    body = "document.querySelector('.page').innerText"
    with opened(browser, address + path) as page:
        with_scripts = page.evaluate(body)
    with opened(browser, address + path, java_script_enabled=False) as page:
        # evaluate() still works, since it is the driver's and not the page's.
        without = page.evaluate(body)
    assert with_scripts.replace("\n", "") in without.replace("\n", "") or path == "search/"


def test_the_search_form_works_without_scripts(browser: Browser, address: str) -> None:
    with opened(browser, address + PLAN, java_script_enabled=False) as page:
        page.get_by_role("searchbox").first.fill("night cover")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=night+cover")
        assert page.get_by_text("Searching needs JavaScript").is_visible()


def test_a_phone_stacks_actions_and_keeps_them_a_table(browser: Browser, address: str) -> None:
    with opened(browser, address + PLAN, 360) as page:
        row = page.locator("#r1-a1 > tr").first
        assert row.evaluate("each => getComputedStyle(each).display") == "block"
        table = page.get_by_role("table").first
        assert table.get_by_role("columnheader", name="Target date").count() == 1
        assert table.get_by_role("rowheader", name="Action 1").count() == 1


def test_the_first_tab_stop_skips_to_the_text(browser: Browser, address: str) -> None:
    with opened(browser, address + PLAN) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.hash") == "#top"
        assert page.locator("#top").evaluate("each => each.tagName") == "H1"


def test_an_anchor_shows_the_recommendation_below_the_header(
    browser: Browser, address: str
) -> None:
    with opened(browser, f"{address}{PLAN}#r5-12a") as page:
        page.wait_for_timeout(300)
        top = page.locator("#r5-12a").evaluate("each => each.getBoundingClientRect().top")
        header = page.locator(".md-header").bounding_box()
        assert header is not None
        assert header["y"] + header["height"] <= top < 400


def test_print_has_the_text_and_no_furniture(browser: Browser, address: str) -> None:
    with opened(browser, address + PLAN, 720) as page:
        page.emulate_media(media="print")
        for furniture in (".md-header", ".md-tabs", ".md-footer", ".md-sidebar", ".fold"):
            assert not page.locator(furniture).first.is_visible(), furniture
        assert page.locator("#r1-a1").is_visible()
        assert page.locator("#r1 .badge").first.inner_text() == "Response: partly agreed"
