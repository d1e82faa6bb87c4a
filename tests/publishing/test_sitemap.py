"""What search engines are told: pages with the day of their newest document, and where that is."""

import re

import pytest

from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.sitemap import Spoken, robots, sitemap
from tests.publishing.small_library import small_edition

ROOT = "https://example.org/x/"
# A page and the newest document that it tells of, by the day that the edition speaks for.
CHANGED = {
    "plans/night-cover-2021/": "2022-04-20",  # an update of 2023 is not in the world yet
    "about/": "2022-04-20",
    "": "2022-04-20",
}


@pytest.mark.parametrize(("path", "day"), CHANGED.items())
def test_a_page_changed_with_its_newest_document(path: str, day: str) -> None:
    edition = small_edition(ROOT)
    (file,) = sitemap([Spoken("en", "", every_page(edition))], edition)
    text = file.content.decode()
    found = dict(re.findall(r"<loc>([^<]*)</loc><lastmod>([^<]*)</lastmod>", text))
    assert len(found) == text.count("<loc>")
    assert found[ROOT + path] == day


@pytest.mark.parametrize(
    ("site_url", "says"),
    [
        ("", "User-agent: *\nAllow: /\n"),
        (ROOT, f"User-agent: *\nAllow: /\n\nSitemap: {ROOT}sitemap.xml\n"),
    ],
)
def test_every_robot_is_let_in_and_told_where_the_sitemap_is(site_url: str, says: str) -> None:
    (file,) = robots(small_edition(site_url))
    assert (file.path, file.content.decode()) == ("robots.txt", says)
