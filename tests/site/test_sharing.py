"""What a link to a page shows where it is shared: the title, the answer, the address."""

import html
import json
import re
from datetime import date
from pathlib import Path

import pytest

from action_plans.publishing.pages.every_page import every_page
from action_plans.site.pages import Theming, write_pages
from action_plans.site.theme_folder import PROJECT
from tests.publishing.small_library import small_edition

ROOT = "https://example.org/x/"
# A page made by the builder alone, and one filled into a shell, with a title that would break out.
SHARED = {
    "about/": ("website", "About this record"),
    "plans/day-cover-2022/": ("article", "Day cover: <b>what</b> of it?"),
}


@pytest.fixture(scope="module", params=[ROOT, ""])
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    site, scratch = tmp_path_factory.mktemp("site"), tmp_path_factory.mktemp("scratch")
    theming = Theming(PROJECT, request.param, date(2022, 11, 21), {"site_name": "The record"})
    pages = [each for each in every_page(small_edition(request.param)) if each.path in SHARED]
    write_pages(pages, theming, scratch, site)
    (site / "root").write_text(request.param, encoding="utf-8")
    return site


def properties(page: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:property|name)="([a-z:_]+)" content="([^"]*)">', page)
    return {name: html.unescape(value) for name, value in found}


@pytest.mark.parametrize("path", SHARED)
def test_a_shared_page_says_its_title_answer_and_address(built: Path, path: str) -> None:
    said = properties((built / path / "index.html").read_text(encoding="utf-8"))
    kind, title = SHARED[path]
    root = (built / "root").read_text(encoding="utf-8")
    assert said["og:type"] == kind
    assert said["og:title"] == title
    assert said["og:site_name"] == "The record"
    assert said["description"] != ""
    assert said.get("og:url", "") == (root + path if root else "")
    card = "cards/day-cover-2022.png" if kind == "article" else "assets/card.png"
    assert said.get("og:image", "") == (root + card if root else "")


def test_a_plan_says_in_json_what_it_is_where_it_has_an_address(built: Path) -> None:
    page = (built / "plans/day-cover-2022/index.html").read_text(encoding="utf-8")
    root = (built / "root").read_text(encoding="utf-8")
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert [[each["@type"] for each in json.loads(one)["@graph"]] for one in found] == (
        [["BreadcrumbList", "Report"]] if root else []
    )
