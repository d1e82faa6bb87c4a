"""A plan whose documents are dated after the day that the site speaks for is not there yet."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import copytree

import pytest

from tests.building import AS_OF, FROZEN, digests, run_build, run_here, write_content
from tests.site.reading_pages import all_pages, parsed, with_class, words
from tests.site.small_plan import plan as small_plan

BEFORE = "2019-12-31"  # of the five, only north-west-2019 was published by then
THERE = "north-west-2019"
NOT_YET = ("joseph-mccann-2020", "recall-2020", "sfo-reviews-2020", "joshua-jacques-2024")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site = tmp_path_factory.mktemp("as-of") / "site"
    done = run_build(FROZEN, site, BEFORE, {"SITE_URL": "https://example.org/x/"})
    assert done.returncode == 0, done.stderr
    assert "1 plan, 8 recommendations" in done.stderr
    return site


@pytest.mark.parametrize("plan", NOT_YET)
def test_its_page_says_so_and_shows_nothing_of_it(plan: str, site: Path) -> None:
    page = parsed(site, f"plans/{plan}/")
    assert "Not yet published on 31 December 2019" in words(page)
    for name in ("recommendation", "axis", "documents", "recommendations", "in-short"):
        assert not list(with_class(page, name)), name
    robots = [each.get("content") for each in page.iter("meta") if each.get("name") == "robots"]
    assert robots == ["noindex"]


def test_the_data_know_nothing_of_it(site: Path) -> None:
    entries = json.loads((site / "data" / "recommendations.json").read_text())
    assert {each["plan"] for each in entries} == {THERE}
    plans = json.loads((site / "data" / "plans.json").read_text())
    assert [each["id"] for each in plans["plans"]] == [THERE]
    for file in (site / "data").iterdir():
        if file.suffix in (".csv", ".json") and file.name != "plan.schema.json":
            text = file.read_text(encoding="utf-8")
            assert not [plan for plan in NOT_YET if plan in text], file.name
    with closing(sqlite3.connect(site / "data" / "plans.sqlite")) as database:
        assert database.execute('SELECT "id" FROM "plans"').fetchall() == [(THERE,)]


def test_no_list_link_or_search_record_leads_to_it(site: Path) -> None:
    for path, page in all_pages(site):
        if path.startswith(tuple(f"plans/{plan}/" for plan in NOT_YET)):
            continue
        refs = [ref for ref in page.xpath("//@data-ref") if not ref.startswith(f"{THERE}#")]
        links = [link for link in page.xpath("//@href") if any(plan in link for plan in NOT_YET)]
        # The glossary says in which plans a short form has its meaning.
        assert (refs, links if path != "glossary/" else []) == ([], []), path
    sitemap = (site / "sitemap.xml").read_text()
    assert f"https://example.org/x/plans/{THERE}/" in sitemap
    assert not [plan for plan in NOT_YET if plan in sitemap]
    setup = (site / "search" / "setup.json").read_text()
    assert not [plan for plan in NOT_YET if plan in setup]


def test_its_badges_say_so(site: Path) -> None:
    for plan in NOT_YET:
        badge = json.loads((site / "badges" / f"{plan}.json").read_text())
        assert badge["message"].endswith(" · not yet published on 31 December 2019")
        assert not (site / "badges" / plan).exists()


def test_a_site_of_no_plan_never_takes_the_place_of_the_last_one(
    content_site: Path, tmp_path: Path
) -> None:
    content = write_content(tmp_path / "content", mill_street_2021=small_plan())
    site = copytree(content_site, tmp_path / "site")
    before = digests(site)
    order = ("build", "--content", content, "--site", site, "--as-of")
    early = run_here(*order, "1999-01-01")
    (content / "plans" / "mill-street-2021.yml").unlink()
    for done in (early, run_here(*order, AS_OF)):
        assert done.returncode == 1
        assert "a site of none is not built. The last site is as it was." in done.stderr
    assert digests(site) == before
