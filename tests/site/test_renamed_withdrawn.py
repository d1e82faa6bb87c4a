"""A renamed plan's old page lists every anchor; a withdrawn plan says so and is gone from lists."""

import gzip
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.building import digests, run_build, write_content
from tests.site.reading_pages import all_pages, parsed, with_class, within, words
from tests.site.small_plan import plan

NOW, OLD, GONE, KEPT = "northmere-2021", "northmere-hostels", "fellside-2020", "mill-street-2021"
WHY = "Published again in a shorter form."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("renamed")
    content = write_content(
        folder / "content",
        northmere_2021=plan(
            "Night cover in Northmere",
            f"was: [{OLD}]\n",
            "Say how many slept. It follows Mill Street.",
        ),
        fellside_2020=plan(
            "Night cover in Fellside",
            "- {date: 2022-04-20, kind: update}\n"
            f"was: [fellside]\nwithdrawn: {{date: 2022-05-06, why: {WHY}}}\n",
        ),
        mill_street_2021=plan("Night cover in Mill Street").replace(
            "due: 'September 2021'", "due: 'September 2021'\n    later: [fellside-2020#1]"
        ),
    )
    # So that there are pages in Welsh too, of which the same holds.
    (content / "site.yml").write_text("languages: [en, cy]\n", encoding="utf-8")
    done = run_build(content, folder / "site", env={"SITE_URL": "https://example.org/plans-site/"})
    assert done.returncode == 0, done.stderr
    assert "2 plans, 4 recommendations, 6 actions" in done.stderr
    return folder / "site"


def old_links(site: Path, old: str) -> Iterator[str]:
    """Yield where the links of an old address' own text lead."""
    for each in next(with_class(parsed(site, f"plans/{old}/"), "page")).iter("a"):
        found = within(f"plans/{old}/", each.get("href") or "")
        if found and "headerlink" not in (each.get("class") or ""):
            yield f"{found[0].removesuffix('index.html')}#{found[1]}".rstrip("#")


def test_the_old_page_lists_every_anchor_with_its_new_link(site: Path) -> None:
    new = parsed(site, f"plans/{NOW}/")
    anchors = [
        each.get("id") for each in new.iter() if each.get("data-schedule") and each.get("id")
    ]
    assert anchors == ["r1", "r1-a1", "r1-a2", "r5-12a", "r5-12a-a1"]
    links = [link for link in old_links(site, OLD) if link.startswith(f"plans/{NOW}/")]
    assert f"plans/{NOW}/" in links
    assert [link.partition("#")[2] for link in links if "#" in link] == anchors


def test_the_old_addresses_fragments_lead_on_by_hand(site: Path) -> None:
    """Nothing refreshes by itself, since that would lose the fragment; the anchors are there."""
    old = parsed(site, f"plans/{OLD}/")
    ids = {each.get("id") for each in old.iter()}
    assert {"r1", "r1-a1", "r1-a2", "r5-12a", "r5-12a-a1"} <= ids
    assert not [each for each in old.iter("meta") if each.get("http-equiv") == "refresh"]
    assert "noindex" in [each.get("content") for each in old.iter("meta")]


def test_the_old_badges_are_those_of_the_plan(site: Path) -> None:
    files = digests(site / "badges")
    for suffix in ("svg", "json"):
        for name in ("{}.", "{}-response.", "{}-schedule.", "{}/r1.", "{}/r5-12a."):
            assert files[name.format(OLD) + suffix] == files[name.format(NOW) + suffix]


def test_a_withdrawn_page_says_so_and_shows_nothing_else(site: Path) -> None:
    page = next(with_class(parsed(site, f"plans/{GONE}/"), "page"))
    assert f"Withdrawn from this record on 6 May 2022: {WHY}" in words(page)
    assert "awake" not in words(page)
    assert not [each for each in page.iter() if each.get("data-ref")]
    badge = json.loads((site / "badges" / f"{GONE}.json").read_text())
    assert badge["message"] == "Night cover in Fellside · withdrawn on 6 May 2022"


def test_a_withdrawn_plan_is_gone_from_lists_data_search_and_sitemap(site: Path) -> None:
    for path, page in all_pages(site):
        if not path.startswith(("plans/fellside", "cy/plans/fellside")):
            assert not [link for link in page.xpath("//@href") if GONE in link], path
            assert not [ref for ref in page.xpath("//@data-ref") if GONE in ref], path
    for file in (path for path in (site / "data").iterdir() if path.is_file()):
        if file.suffix != ".sqlite":
            assert GONE not in file.read_text(encoding="utf-8"), file.name
    with closing(sqlite3.connect(site / "data" / "plans.sqlite")) as database:
        ids = {id for (id,) in database.execute('SELECT "id" FROM "plans"')}
    assert ids == {NOW, KEPT}
    sitemap = (site / "sitemap.xml").read_text()
    assert f"https://example.org/plans-site/plans/{NOW}/" in sitemap
    for gone in (GONE, OLD, "plans/fellside/"):
        assert gone not in sitemap
    entry = json.loads((site / "pagefind" / "pagefind-entry.json").read_text())
    assert sum(each["page_count"] for each in entry["languages"].values()) == 4


def test_no_file_has_anything_of_a_withdrawn_plan_but_its_own_addresses(site: Path) -> None:
    pages = [f"{root}plans/{id}/" for root in ("", "cy/") for id in (GONE, "fellside")]
    own = (*pages, "badges/", "manifest.sha256")
    assert (site / pages[2]).is_dir()
    looked = 0
    for path in sorted(site.rglob("*")):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not name.startswith(own):
            data = path.read_bytes()
            data = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
            assert b"Fellside" not in data, name
            # A plan's file is handed out as an editor wrote it, with where it leads.
            assert GONE.encode() not in data or name.startswith("edit/plans/"), name
            assert GONE not in name
            looked += 1
    assert looked > 100


def test_an_old_address_of_a_withdrawn_plan_leads_to_the_page_that_says_so(site: Path) -> None:
    assert list(old_links(site, "fellside")) == [f"plans/{GONE}/"]
