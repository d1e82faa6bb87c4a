"""What readers see when the index is missing, older than the page, or broken."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


def no_index(site: Path) -> None:
    shutil.rmtree(site / "pagefind")


def no_lists(site: Path) -> None:
    (site / "search" / "setup.json").unlink()


def no_words(site: Path) -> None:
    shutil.rmtree(site / "search" / "words")


def other_format(site: Path) -> None:
    path = site / "search" / "setup.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), "format": 0}))


def no_chunks(site: Path) -> None:
    shutil.rmtree(site / "pagefind" / "index")


def garbled(site: Path) -> None:
    next((site / "pagefind").glob("*.pf_meta")).write_bytes(b"\0" * 40)


@pytest.mark.parametrize("spoil", [no_index, no_lists, no_words, other_format, no_chunks, garbled])
def test_a_sentence_and_the_lists(
    spoil: Callable[[Path], None],
    small_site: Path,
    tmp_path: Path,
    serve: Callable[[Path], str],
    browser: Browser,
) -> None:
    site = tmp_path / "site"
    shutil.copytree(small_site, site)
    spoil(site)
    with browser.new_page() as page:
        page.goto(f"{serve(site)}search/?q=hostel")
        fault = page.locator("[data-search-fault]")
        expect(fault).to_contain_text("The search cannot be used at the moment")
        expect(page.locator(".search__lists a").first).to_be_visible()
        assert page.locator(".search-hit, [data-search-empty]").count() == 0


def test_text_stays_text(small_site: Path, serve: Callable[[Path], str], browser: Browser) -> None:
    with browser.new_page() as page:
        said: list[str] = []
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.goto(f"{serve(small_site)}search/?q=keys")
        hit = page.locator('[data-ref="night-cover-2021#5.12"]')
        expect(hit).to_contain_text("Count the keys </script><script>alert(1)</script>")
        page.goto(f"{serve(small_site)}search/?q=%3Cimg src=x onerror=alert(2)%3E")
        page.wait_for_selector("[data-search-empty], .search-hit")
        assert page.locator("#search img").count() == 0
        assert said == []
