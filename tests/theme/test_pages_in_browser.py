"""Pages as readers have them: light, dark, on a phone, without scripts, on paper, by keyboard."""

from collections import Counter
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


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_nothing_and_no_third_party_is_asked(
    path: str, scheme: str, width: int, browser: Browser, address: str
) -> None:
    asked: list[str] = []
    with browser.new_page(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
    ) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + path)
        page.evaluate(AXE)
        assert page.evaluate(VIOLATIONS) == []
    assert address + path in asked
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


@pytest.mark.parametrize("path", ADDRESSES)
def test_nothing_is_wider_than_a_small_phone(path: str, browser: Browser, address: str) -> None:
    with opened(browser, address + path, 320) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("path", ["", PLAN, "reported/in-progress/page/2/", "asked-before/"])
def test_the_same_words_are_there_without_scripts(
    path: str, browser: Browser, address: str
) -> None:
    body = "document.querySelector('.page').innerText"
    with opened(browser, address + path) as page:
        with_scripts = page.evaluate(body)
    with opened(browser, address + path, java_script_enabled=False) as page:
        # evaluate() still works, since it is the driver's and not the page's.
        without = page.evaluate(body)
    assert without.split() == with_scripts.split()


def test_what_was_asked_stands_side_by_side_and_stacks_on_a_phone(
    browser: Browser, address: str
) -> None:
    cards = "[...document.querySelector('ol.chain').children].map(e => e.getBoundingClientRect())"
    with opened(browser, address + "asked-before/") as page:
        wide = page.evaluate(cards)
    with opened(browser, address + "asked-before/", 360) as page:
        narrow = page.evaluate(cards)
    assert wide[0]["top"] == wide[1]["top"]
    assert narrow[0]["bottom"] < narrow[1]["top"]


def test_the_picture_of_connections_reads_on_a_phone(browser: Browser, address: str) -> None:
    texts = "[...document.querySelectorAll('.connections__picture text')]"
    sizes = f"""{texts}.map(e => parseFloat(getComputedStyle(e).fontSize)
      * e.getBoundingClientRect().height / e.getBBox().height)"""
    inside = f"""(() => {{ const box = document.querySelector('.connections__picture')
      .getBoundingClientRect(); return {texts}.every(e => {{ const at = e.getBoundingClientRect();
      return at.left >= box.left && at.right <= box.right; }}); }})()"""
    with opened(browser, address, 360) as page:
        assert min(page.evaluate(sizes)) >= 12
        assert page.evaluate(inside)
        page.locator(".connections__picture a").first.click()
        page.wait_for_url("**/plans/night-2021/")


def test_the_search_form_works_without_scripts(browser: Browser, address: str) -> None:
    with opened(browser, address + PLAN, java_script_enabled=False) as page:
        page.get_by_role("searchbox").first.fill("night cover")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=night+cover")
        assert page.locator("noscript .notice").is_visible()


def test_a_phone_stacks_actions_and_keeps_them_a_table(browser: Browser, address: str) -> None:
    with opened(browser, address + PLAN, 360) as page:
        row = page.locator("#r1-a1 > tr").first
        assert row.evaluate("each => getComputedStyle(each).display") == "block"
        # Asked of the attributes: this browser would keep the roles without them, others do not.
        roles = "[...document.querySelector('.actions').querySelectorAll('*')].map(e => e.role)"
        found = Counter(page.evaluate(roles))
        assert found["columnheader"] == 5
        assert found["rowheader"] == 2
        assert found["rowgroup"] == found["row"] - 1 == 3
        assert found["cell"] == 4 * 2 + 1


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


def test_arriving_at_a_recommendation_marks_it_in_the_list_of_parts(
    browser: Browser, address: str
) -> None:
    marked = ".md-sidebar--secondary .md-nav__link--active"
    for number, anchor in (("1", "r1"), ("5.12a", "r5-12a")):
        # Low, so that the page goes on below: at its end Material marks the last part.
        with browser.new_page(viewport={"width": 1280, "height": 400}) as page:
            page.goto(f"{address}{PLAN}#{anchor}")
            page.wait_for_timeout(300)
            assert page.locator(marked).inner_text() == f"Recommendation {number}"
            top = page.locator(f"#{anchor}").evaluate("each => each.getBoundingClientRect().top")
            header = page.locator(".md-header").bounding_box()
            assert header is not None
            assert header["height"] <= top


def test_a_finger_sees_the_links_to_headings(browser: Browser, address: str) -> None:
    links = "[...document.querySelectorAll('.headerlink')]"
    with opened(browser, address + PLAN, 360, has_touch=True, is_mobile=True) as page:
        shown = page.evaluate(f"{links}.map(each => getComputedStyle(each).opacity)")
    assert set(shown) == {"1"}


def test_print_has_the_text_and_no_furniture(browser: Browser, address: str) -> None:
    with opened(browser, address + PLAN, 720) as page:
        page.emulate_media(media="print")
        for furniture in (
            ".md-header",
            ".md-tabs",
            ".md-footer",
            ".md-sidebar",
            ".fold:not(.fold--kept)",
        ):
            assert not page.locator(furniture).first.is_visible(), furniture
        assert page.locator("#r1-a1").is_visible()
        kept = page.locator("#r1 .fold--kept li[data-ref]")
        assert kept.bounding_box() is not None, "a long list of links is printed whole"
        assert page.locator("#r1 .badge").first.inner_text() == "Response: partly agreed"


def test_the_menu_can_be_reached_by_keyboard_on_a_phone(browser: Browser, address: str) -> None:
    focused = "document.activeElement"
    with opened(browser, address + "search/", 360) as page:
        stops = 0
        while page.evaluate(f"{focused}.textContent.trim()") != "Plans" or stops == 0:
            page.keyboard.press("Tab")
            stops += 1
            assert stops < 40
            assert page.evaluate(f"{focused}.checkVisibility({{visibilityProperty: true}})")
        page.keyboard.press("Enter")
        page.wait_for_url("**/plans/")
