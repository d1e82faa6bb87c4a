"""Kinds of pages that no invented one stands for, or that are long: axe, and a small phone."""

import pytest

from tests.browsing import Looks, violations

pytestmark = pytest.mark.browser

# Packs are files of their own; the others are long as made from real plans.
PATHS = [
    "packs/recall-2020/",
    "packs/themes/approved-premises/",
    "packs/owners/regional-probation-directors/",
    "plans/joseph-mccann-2020/",  # whose longest answers stand beside the narrowest cells
    "plans/recall-2020/",
    "plans/recall-2020/as-published/2020-12-07/",
    "plans/recall-2020/history/",
    "beginning/continued/",
    "dates-passed/by-owner/",
    "dates-moved/",
    "refused/",
    "figures/",
    "questions/recall-2020/",
    "silence/",
    "changes/",
    "follow/",
    "coverage/",
]
# Cells of the table of recommendations whose words run down a letter a line.
SQUEEZED = """[...document.querySelectorAll(".brief td")].filter(each => {
  const {width, height} = each.getBoundingClientRect();
  return each.textContent.length > 3 && width < 30 && height > 2 * width;
}).map(each => each.textContent)"""


@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_on_a_phone_and_nothing_is_wider(
    path: str, looks: Looks, content_address: str
) -> None:
    page = looks.same_page(320)
    page.goto(content_address + path)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(SQUEEZED) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_a_link_to_a_year_leads_to_its_heading(
    width: int, looks: Looks, content_address: str
) -> None:
    page = looks.same_page(width)
    page.goto(f"{content_address}dates-passed/")
    links = page.locator("a[href^='#s']")
    assert links.count() > 3
    for at in range(links.count()):
        links.nth(at).click()
        page.wait_for_timeout(100)
        # Just below the top, unless the page ends before.
        top, left = page.evaluate(
            "[document.querySelector(location.hash).getBoundingClientRect().top,"
            " document.documentElement.scrollHeight - innerHeight - scrollY]"
        )
        assert 0 <= top <= 100 or left <= 1, (at, top)
