"""The drawer of a narrow screen, for readers who have no pointer."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.theme.test_pages_in_browser import AXE, PLAN, VIOLATIONS, opened

pytestmark = pytest.mark.browser

LABEL = "header label[for=__drawer]"
IN_DRAWER = "document.querySelector('[data-md-type=navigation]').contains(document.activeElement)"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    with opened(browser, address + PLAN, 360) as page:
        yield page


def is_open(page: Page) -> bool:
    return bool(page.evaluate("document.getElementById('__drawer').checked"))


def tab_to_the_menu(page: Page) -> None:
    """Press Tab until the button of the menu has the focus: it comes after the way to the text."""
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Menu"


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_opens_the_menu_and_escape_gives_the_focus_back(key: str, page: Page) -> None:
    menu = page.get_by_role("button", name="Menu")
    tab_to_the_menu(page)
    assert menu.get_attribute("aria-expanded") == "false"
    page.keyboard.press(key)
    assert is_open(page)
    assert menu.get_attribute("aria-expanded") == "true"
    assert page.evaluate(IN_DRAWER)
    page.wait_for_timeout(300)  # as long as Material takes to move the drawer in
    page.evaluate(AXE)
    assert page.evaluate(VIOLATIONS) == []
    page.keyboard.press("Escape")
    assert not is_open(page)
    assert menu.get_attribute("aria-expanded") == "false"
    assert menu.evaluate("each => each === document.activeElement")


def test_a_page_of_the_menu_is_reached_and_opened_by_keyboard(page: Page) -> None:
    tab_to_the_menu(page)
    page.keyboard.press("Enter")
    for _ in range(20):
        if page.evaluate("document.activeElement.textContent.trim()") == "Plans":
            break
        page.keyboard.press("Tab")
        assert page.evaluate(IN_DRAWER)
    page.keyboard.press("Enter")
    page.wait_for_url("**/plans/")


def test_the_menu_closes_behind_whoever_tabs_out_of_it(page: Page) -> None:
    tab_to_the_menu(page)
    page.keyboard.press("Enter")
    assert is_open(page)
    for _ in range(20):
        if not page.evaluate(IN_DRAWER):
            break
        page.keyboard.press("Tab")
    assert not is_open(page)
    assert page.evaluate("document.activeElement.closest('.page') !== null")


def test_the_menu_opens_and_closes_by_pointer_as_before(page: Page) -> None:
    box = page.locator(LABEL).bounding_box()
    assert box is not None
    edge = (box["x"] + 3, box["y"] + 3)  # the label round the button
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    for at in (edge, middle):
        page.mouse.click(*at)
        assert is_open(page), at
        page.wait_for_timeout(300)
        page.mouse.click(350, 400)  # the page beside the drawer
        assert not is_open(page), at


def test_the_menu_opens_by_pointer_without_scripts(browser: Browser, address: str) -> None:
    with opened(browser, address + PLAN, 360, java_script_enabled=False) as page:
        page.locator(LABEL).click()
        assert page.locator("[data-md-type=navigation]").is_visible()
