"""Pages as readers have them: light, dark, on a phone, without scripts, on paper, by keyboard."""

import pytest
from playwright.sync_api import Page, Request

from tests.browsing import Looks, violations
from tests.theme.examples import PAGES, WITHDRAWN

pytestmark = pytest.mark.browser

ADDRESSES = [*(page.path for page in PAGES), WITHDRAWN.path, "404.html"]
PLAN = "plans/night-2021/"


def opened(looks: Looks, url: str, width: int = 1280, **options: object) -> Page:
    page = looks.page(width, **options)
    page.goto(url)
    return page


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_nothing_nothing_is_too_wide_and_no_third_party_is_asked(
    path: str, scheme: str, width: int, looks: Looks, address: str
) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page = looks.same_page(width, color_scheme=scheme)
    page.on("request", note)
    page.goto(address + path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.remove_listener("request", note)
    assert address + path in asked
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


@pytest.mark.parametrize("path", ["", PLAN, "reported/in-progress/page/2/", "asked-before/"])
def test_the_same_words_are_there_without_scripts(path: str, looks: Looks, address: str) -> None:
    """But for what only a script can do, which it adds; it knows the site's address, too."""
    added = f"Copy link|Cite / badge|Print this|Copy badge code|https://site.example/|{address}"
    body = f"document.querySelector('.page').textContent.replace(RegExp('{added}', 'g'), '')"
    with opened(looks, address + path) as page:
        with_scripts = page.evaluate(body)
    with opened(looks, address + path, java_script_enabled=False) as page:
        # evaluate() still works, since it is the driver's and not the page's.
        without = page.evaluate(body)
    assert without.split() == with_scripts.split()


def test_what_was_asked_stands_side_by_side_and_stacks_on_a_phone(
    looks: Looks, address: str
) -> None:
    cards = "[...document.querySelector('ol.chain').children].map(e => e.getBoundingClientRect())"
    with opened(looks, address + "asked-before/") as page:
        wide = page.evaluate(cards)
    with opened(looks, address + "asked-before/", 360) as page:
        narrow = page.evaluate(cards)
    assert wide[0]["top"] == wide[1]["top"]
    assert narrow[0]["bottom"] < narrow[1]["top"]


def test_the_picture_of_connections_reads_on_a_phone(looks: Looks, address: str) -> None:
    texts = "[...document.querySelectorAll('.connections__picture text')]"
    sizes = f"""{texts}.map(e => parseFloat(getComputedStyle(e).fontSize)
      * e.getBoundingClientRect().height / e.getBBox().height)"""
    inside = f"""(() => {{ const box = document.querySelector('.connections__picture')
      .getBoundingClientRect(); return {texts}.every(e => {{ const at = e.getBoundingClientRect();
      return at.left >= box.left && at.right <= box.right; }}); }})()"""
    with opened(looks, address + "asked-before/", 360) as page:
        assert min(page.evaluate(sizes)) >= 12
        assert page.evaluate(inside)
        page.locator(".connections__picture a").first.click()
        page.wait_for_url("**/plans/night-2021/")


def test_the_search_form_works_without_scripts(looks: Looks, address: str) -> None:
    with opened(looks, address + PLAN, java_script_enabled=False) as page:
        page.get_by_role("searchbox").first.fill("night cover")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/?q=night+cover")
        assert page.locator("noscript .notice").is_visible()


def test_a_phone_stacks_an_action_and_a_desk_sets_its_facts_beside_it(
    looks: Looks, address: str
) -> None:
    parts = "[...document.querySelector('#r1-a1').children].map(e => e.getBoundingClientRect())"
    with opened(looks, f"{address}{PLAN}#r1") as page:
        _, promise, facts, *_ = page.evaluate(parts)
        assert promise["top"] == facts["top"]
        assert promise["right"] < facts["left"]
    with opened(looks, f"{address}{PLAN}#r1", 360) as page:
        _, promise, facts, *_ = page.evaluate(parts)
        assert promise["bottom"] <= facts["top"]


@pytest.mark.parametrize("anchor", ["r1", "r1-a2", "recommendation-1"])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_link_to_a_card_or_into_it_opens_it(
    anchor: str, scripts: bool, looks: Looks, address: str
) -> None:
    with opened(looks, f"{address}{PLAN}#{anchor}", java_script_enabled=scripts) as page:
        if scripts or anchor != "recommendation-1":  # its heading is seen in any case
            assert page.locator("#r1-a1").is_visible()
        assert not page.locator("#r2 .recommendation__foot").is_visible()


def test_all_cards_open_and_close_and_only_the_unfinished_are_left(
    looks: Looks, address: str
) -> None:
    with opened(looks, address + PLAN) as page:
        page.get_by_role("button", name="Open all").click()
        assert page.locator("details[open] > .recommendation__foot").count() == 3
        page.get_by_role("button", name="Close all").click()
        assert page.locator("details[open] > .recommendation__foot").count() == 0
        page.locator("#r2").evaluate("each => each.dataset.done = ''")
        page.get_by_label("Only unfinished").check()
        assert not page.locator("#r2").is_visible()
        assert page.locator("#r1").is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_what_is_folded_is_found_and_opened_by_the_browser(
    scripts: bool, looks: Looks, address: str
) -> None:
    """By a link to its words, which the browser looks for as it does for what a reader types."""
    is_open = ".recommendation > details[open]"
    with opened(looks, f"{address}{PLAN}", java_script_enabled=scripts) as page:
        assert page.locator(is_open).count() == 0
    words = f"{address}{PLAN}#:~:text=Write%20a%20guide%20to%20night%20cover"
    with opened(looks, words, java_script_enabled=scripts) as page:
        page.locator(is_open).first.wait_for(timeout=5000)
        assert page.locator(is_open).count() == 1
        assert "Write a guide to night cover" in page.locator(is_open).inner_text()


def test_a_recommendation_is_cited_in_three_ways_and_has_a_badge(
    looks: Looks, address: str
) -> None:
    """By one button; this site has no file of the badge, whose words are its name then."""
    with opened(looks, f"{address}{PLAN}#r5-12a", 360) as page:
        page.locator("#r5-12a").get_by_role("button", name="Cite").click()
        page.get_by_text("Other styles").click()
        first, badge, *others = page.locator("#r5-12a .recommendation__way").all_inner_texts()
        assert f'src="{address}badges/night-2021/r5-12a.svg"' in badge
        assert 'alt="Night cover, recommendation 5.12a"' in badge
        said = (first, *others)
        assert all("The keepers" in each and "report, " in each for each in said)
        assert all("Night cover in Northmere hostels (" in each for each in said), "in full"
        assert len(said) == 3
        for each in said:
            assert "recommendation 5.12a" in each
            assert "as at 21 November 2026" in each
            assert f"{address}{PLAN}#r5-12a" in each
        for copied in ("Copy citation", "Copy footnote", "Copy Markdown"):
            assert page.get_by_role("button", name=copied, exact=True).is_visible()
        button = page.get_by_role("button", name="Copy badge code")
        button.click()
        beside = button.locator("xpath=following-sibling::*[1]")
        beside.get_by_text("cop").wait_for(timeout=2000)


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_done_with_a_card_is_in_its_head_and_nothing_opened_moves_it(
    width: int, looks: Looks, address: str
) -> None:
    with opened(looks, f"{address}{PLAN}", width) as page:
        card = page.locator("#r1")
        card.locator("summary").first.click()
        cite = card.get_by_role("button", name="Cite")
        box, heading = cite.bounding_box(), card.locator("h3").bounding_box()
        assert box and heading
        assert box["y"] - heading["y"] < 160
        wrong = card.locator(".recommendation__foot > a")
        place = "each => each.offsetTop - each.closest('.recommendation').offsetTop"
        before = wrong.evaluate(place)
        for fold in card.locator(".recommendation__foot > details > summary").all():
            fold.click()
            assert wrong.evaluate(place) == before
        cite.click()
        assert cite.get_attribute("aria-expanded") == "true"
        panel = card.locator(".recommendation__cited").bounding_box()
        assert panel
        assert 0 < panel["y"] - cite.bounding_box()["y"] < 80  # type: ignore[index]


def test_the_first_tab_stop_skips_to_the_text(looks: Looks, address: str) -> None:
    with opened(looks, address + PLAN) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.hash") == "#top"
        assert page.locator("#top").evaluate("each => each.tagName") == "H1"


def test_what_is_folded_shows_that_it_has_the_focus(looks: Looks, address: str) -> None:
    with opened(looks, address + PLAN) as page:
        summary = page.locator("summary").first
        summary.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        assert summary.evaluate("each => each === document.activeElement")
        assert summary.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"


def test_a_link_to_a_heading_is_seen_as_it_has_the_focus(looks: Looks, address: str) -> None:
    """And else out of the way: a finger has no pointer that goes over the heading."""
    opacity = "each => getComputedStyle(each).opacity"
    with opened(looks, address + "about/", 360, has_touch=True, is_mobile=True) as page:
        link = page.locator("h2 > .headerlink").first
        assert link.evaluate(opacity) == "0"
        link.focus()
        page.wait_for_timeout(300)
        assert link.evaluate(opacity) == "1"


def test_print_has_every_card_open_and_no_furniture(looks: Looks, address: str) -> None:
    with opened(looks, address + PLAN, 720) as page:
        page.emulate_media(media="print")
        for furniture in (
            ".site-header__links",
            ".search-box",
            ".site-footer ul",
            ".in-full > button",
            ".recommendation__foot",
        ):
            assert not page.locator(furniture).first.is_visible(), furniture
        assert page.locator("#r1-a1").is_visible()


def test_the_menu_of_a_phone_opens_by_keyboard_and_without_scripts(
    looks: Looks, address: str
) -> None:
    with opened(looks, address + PLAN, 360, java_script_enabled=False) as page:
        menu = page.locator(".site-header__links")
        assert not menu.is_visible()
        page.get_by_role("button", name="Menu").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Dates passed"
        menu.get_by_role("link", name="Refused").click()
        page.wait_for_url("**/refused/")


@pytest.mark.parametrize("width", [960, 1080, 1280])
def test_the_header_is_one_row_of_links_and_search(width: int, looks: Looks, address: str) -> None:
    with opened(looks, address, width) as page:
        search = page.locator(".search-box--header").bounding_box()
        links = page.locator(".site-header__links").bounding_box()
    assert search and links
    assert search["x"] >= links["x"] + links["width"]
    assert search["y"] < links["y"] + links["height"] / 2
