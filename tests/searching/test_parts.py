"""A record so large that its index is in parts: nothing is lost, and the newest come first.

The parts are made small here, so that the few recommendations of the frozen content fill several.
"""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from action_plans.progress import library_status
from action_plans.publishing.edition import make_edition
from action_plans.reading.library_reader import read_library
from action_plans.searching import index
from tests.building import FROZEN
from tests.searching.conftest import AS_OF
from tests.searching.modules import FIND
from tests.searching.test_search_page import shown

pytestmark = pytest.mark.browser

PART = 10  # recommendations


def indexed(site: Path, copy: Path, as_of: date, part: int) -> Path:
    """Return a copy of a site, indexed anew for a day in parts of `part` recommendations."""
    shutil.copytree(site, copy)
    library = read_library(FROZEN).library
    edition = make_edition(library, library_status(library, as_of), (), {}, as_of=as_of)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "WHOLE", part)
        patch.setattr(index, "PART", part)
        index.index_search(edition, copy)
    return copy


@pytest.fixture(scope="module")
def in_parts(
    site: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]
) -> str:
    """The address of the same site, with its index in parts."""
    copy = indexed(site, tmp_path_factory.mktemp("parts") / "site", AS_OF, PART)
    assert len(list((copy / "pagefind").glob("part-*"))) == 5
    return serve(copy)


ASKED: list[list[object]] = [
    ["unconscious bias"],
    ["recall", {"everywhere": True}],
    ["", {"filters": {"response": ["not-agreed"]}}],
    ["quality", {"filters": {"year": ["2020"], "response": ["agreed"]}, "everywhere": True}],
    ["safegaurding"],
    ["HDC"],
]


def test_the_same_is_found_as_in_one_index(page: Page, address: str, in_parts: str) -> None:
    found = []
    for at in (address, in_parts):
        page.goto(f"{at}search/?q=")
        shown(page)
        found.append([page.evaluate(FIND, [at, *asked]) for asked in ASKED])
    for asked, whole, parts in zip(ASKED, *found, strict=True):
        assert whole, asked
        # How telling a word is differs a little by part, and with it where the list ends.
        assert set(whole[:3]) <= set(parts), asked


def test_everything_is_listed_in_the_same_order(
    page: Page, site: Path, tmp_path: Path, serve: Callable[[Path], str]
) -> None:
    lists = []
    for part in (1_000, PART):
        # A day on which there was much to come.
        copy = indexed(site, tmp_path / str(part), date(2020, 11, 30), part)
        address = serve(copy)
        page.goto(f"{address}search/?q=")
        shown(page)
        for sort in ("date", "due"):
            lists.append(page.evaluate(FIND, [address, "", {"sort": sort, "everywhere": True}]))
    assert [len(each) for each in lists] == [36] * 4
    assert lists[0] != lists[1]
    assert lists[:2] == lists[2:]


def test_older_reports_are_searched_when_that_is_asked(page: Page, in_parts: str) -> None:
    page.goto(f"{in_parts}search/?q=staff")
    first = shown(page)
    years = [int(ref.partition("#")[0][-4:]) for ref in first]
    assert years[0] == 2024
    expect(page.locator(".search__status")).to_contain_text(
        "The newest reports were searched first"
    )
    page.get_by_role("button", name="Search older reports too").click()
    expect(page.locator(".search__status")).not_to_contain_text("newest reports")
    assert "all=1" in page.url
    expect(page.locator(".search__rest")).to_be_hidden()


def test_filters_and_their_counts_span_parts(page: Page, in_parts: str) -> None:
    page.goto(f"{in_parts}search/?response=not-agreed&year=2020")
    found = shown(page)
    assert sorted(found) == ["sfo-reviews-2020#5", "sfo-reviews-2020#9"]
    expect(page.locator("[data-facet=response] label", has_text="not agreed")).to_contain_text(
        "(2)"
    )


def test_what_is_shown_early_stays_first(page: Page, in_parts: str) -> None:
    """Nothing that a reader may be about to follow moves when more has been found."""
    page.goto(f"{in_parts}search/?q=")
    shown(page)
    early, hits = page.evaluate(
        """async address => { let early = [];
          const { findRecords } = await import(`${address}modules/engine.js`);
          const {hits} = await findRecords("probation staff risk", {
            wanted: 40, early: found => { early = found.hits.map(each => each.id); }});
          return [early, hits.map(each => each.id)]; }""",
        in_parts,
    )
    assert early
    assert hits[: len(early)] == early
    assert len(hits) > len(early)


def test_pages_far_down_are_reached(page: Page, in_parts: str) -> None:
    page.goto(f"{in_parts}search/?q=staff&page=9")
    shown(page)
    for wanted in (1, 20, 40, 1_000):
        found = page.evaluate(FIND, [in_parts, "probation staff", {"wanted": wanted}])
        assert len(found) >= min(wanted, 20), wanted
        assert len(set(found)) == len(found), wanted
