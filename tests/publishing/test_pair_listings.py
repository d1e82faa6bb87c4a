"""The listings of two facets at once: reported by year, response by theme; all static pages."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from action_plans.model.plan import Recommendation
from action_plans.model.refs import Ref
from action_plans.publishing.edition import Edition
from action_plans.publishing.pages.listing_pages import listing_pages
from action_plans.publishing.views.pages import ListingView
from action_plans.publishing.views.parts import Link
from tests.publishing.small_library import (
    DAY_PLAN,
    DAY_STATUS,
    NIGHT_PLAN,
    NIGHT_STATUS,
    edition_of,
    small_edition,
)

PAIR = re.compile(r"(reported)/([a-z-]+)/(\d{4})/|(response)/([a-z-]+)/((?!page)[a-z-]+)/")
MANY = 205  # recommendations: two full pages of a listing, and one with five


def views(edition: Edition) -> dict[str, ListingView]:
    """Return every page of every listing of two facets, by its address."""
    found = {}
    for page in listing_pages(edition):
        path = page.path.removesuffix("index.md")
        if PAIR.match(path):
            view = page.make().view
            assert isinstance(view, ListingView)
            found[path] = view
    return found


def refs(view: ListingView) -> tuple[list[str], list[str]]:
    """Return what stands on a page as a whole, and what has single actions there."""
    return [row.ref for row in view.rows], [row.ref for row in view.others]


# (address, what stands there as a whole, what has single actions there, the counts said)
LISTED = [
    ("reported/nothing-reported/2022/", ["day-cover-2022#1"], [],
     "1 recommendation and 1 action, in 1 plan."),
    ("reported/nothing-reported/2021/", [], ["night-cover-2021#3a"],
     "0 recommendations and 1 action, in 1 plan."),
    ("reported/not-mentioned/2021/", ["night-cover-2021#1"], [],
     "1 recommendation and 1 action, in 1 plan."),
    ("reported/in-progress/2021/", [], ["night-cover-2021#1"],
     "0 recommendations and 1 action, in 1 plan."),
    ("reported/completed/2021/", ["night-cover-2021#5.12"], [],
     "1 recommendation and 1 action, in 1 plan."),
    ("response/agreed/staffing/", ["night-cover-2021#5.12"], [],
     "1 recommendation and 1 action, in 1 plan."),
    ("response/agreed/keys/", ["night-cover-2021#5.12"], [],
     "1 recommendation and 1 action, in 1 plan."),
    ("response/partly-agreed/staffing/", ["night-cover-2021#1"], [],
     "1 recommendation and 2 actions, in 1 plan."),
]  # fmt: skip


@pytest.mark.parametrize(("address", "whole", "single", "counts"), LISTED)
def test_a_pair_lists_what_has_both_values(
    address: str, whole: list[str], single: list[str], counts: str
) -> None:
    view = views(small_edition())[address]
    assert refs(view) == (whole, single)
    assert view.counts == counts


def test_no_list_without_an_entry_is_built() -> None:
    addresses = {address for address, *_ in LISTED}
    assert set(views(small_edition())) == {*addresses, "reported/not-applicable/2021/"}
    for page in listing_pages(small_edition()):
        view = page.make().view
        assert not isinstance(view, ListingView) or view.rows or view.others, page.path


def test_a_very_long_list_says_so_and_leads_to_what_holds_all() -> None:
    pages = {page.path: page for page in listing_pages(large_edition(1_234))}
    assert "years/2022/page/3/" in pages
    assert "years/2022/page/4/" not in pages
    for address, query in (
        ("years/2022/page/3/", "year=2022"),
        ("response/agreed/keys/", "response=agreed&theme=keys"),
    ):
        view = pages[address].make().view
        assert isinstance(view, ListingView)
        assert view.cut is not None
        assert view.cut.said.startswith("The first 300 of 1,23")
        assert view.cut.search.path == f"search/?{query}"
        assert view.cut.data.path == "data/"


def test_a_list_links_to_its_parts_with_their_counts_and_they_link_back() -> None:
    pages = {page.path.removesuffix("index.md"): page for page in listing_pages(small_edition())}
    whole = pages["reported/nothing-reported/"].make().view
    assert isinstance(whole, ListingView)
    assert [(link.path, said) for link, said in whole.narrower] == [
        ("reported/nothing-reported/2021/", "0 recommendations"),
        ("reported/nothing-reported/2022/", "1 recommendation"),
    ]
    part = pages["reported/nothing-reported/2022/"].make().view
    assert isinstance(part, ListingView)
    assert part.directory == Link("Reported: nothing reported", "reported/nothing-reported/")
    assert part.narrower == ()


def large_edition(many: int = MANY) -> Edition:
    """Return an edition in which one report of 2022 has `many` recommendations."""
    first, status = DAY_PLAN.recommendations[0], DAY_STATUS.recommendations[0]
    numbers = [str(number) for number in range(1, many + 1)]

    def numbered(number: str) -> Recommendation:
        return replace(first, ref=Ref(DAY_PLAN.id, number), themes=("keys",))

    plan = replace(DAY_PLAN, recommendations=tuple(numbered(number) for number in numbers))
    statuses = tuple(replace(status, ref=Ref(DAY_PLAN.id, number)) for number in numbers)
    return edition_of(
        (NIGHT_PLAN, plan), (NIGHT_STATUS, replace(DAY_STATUS, recommendations=statuses))
    )


@pytest.mark.parametrize("pair", ["reported/nothing-reported/2022/", "response/agreed/keys/"])
def test_a_long_pair_is_cut_into_pages(pair: str) -> None:
    edition = large_edition()
    paged = {path: view for path, view in views(edition).items() if path.startswith(pair)}
    assert list(paged) == [pair, f"{pair}page/2/", f"{pair}page/3/"]
    listed = [ref for view in paged.values() for ref in refs(view)[0]]
    assert [ref for ref in listed if ref.startswith("day-cover")] == [
        f"day-cover-2022#{number}" for number in range(1, MANY + 1)
    ]
    steps = [(view.pager.page, view.pager.previous, view.pager.next) for view in paged.values()]
    assert steps == [
        (1, "", f"{pair}page/2/"),
        (2, pair, f"{pair}page/3/"),
        (3, f"{pair}page/2/", ""),
    ]
    assert len({view.counts for view in paged.values()}) == 1
    assert str(len(listed)) in paged[pair].counts


def built_pairs(site: Path) -> Iterator[tuple[str, str, str, set[str]]]:
    """Yield (facet, value, second value, all that is listed) of a built site's pairs."""
    for facet in ("reported", "response"):
        for page in sorted((site / facet).glob("*/*/index.html")):
            if PAIR.fullmatch(page.parent.relative_to(site).as_posix() + "/"):
                tree = html.fromstring(page.read_text(encoding="utf-8"))
                listed = {str(row.get("data-ref")) for row in tree.iterfind(".//li[@data-ref]")}
                yield facet, page.parts[-3], page.parts[-2], listed


@pytest.mark.slow
def test_the_built_pairs_list_what_the_data_say(content_site: Path) -> None:
    data = content_site / "data"
    rows = json.loads((data / "recommendations.json").read_text(encoding="utf-8"))
    plans = json.loads((data / "plans.json").read_text(encoding="utf-8"))["plans"]
    year = {each["id"]: each["report"]["published"][:4] for each in plans}
    seen = 0
    for facet, value, second, found in built_pairs(content_site):
        meant = {
            row["ref"]
            for row in rows
            if second in (*row["themes"], year[row["plan"]])
            and (
                row[facet] == value
                or (facet == "reported" and value in [each["reported"] for each in row["actions"]])
            )
        }
        assert found == meant, (facet, value, second)
        seen += bool(found)
    assert seen > 20
