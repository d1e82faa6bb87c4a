"""The same docs tree gives the same addresses, ids, words and menu with the builders to come.

MkDocs and Material reach their end; what is handed over are plain files and stock configuration.
"""

import os
import posixpath
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

import html5lib
import pytest
import yaml

from action_plans.disk.folders import write_files
from action_plans.progress import library_status
from action_plans.publishing.docs_tree import joined_assets, rendered_pages
from action_plans.publishing.edition import make_edition
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.page import Page
from action_plans.publishing.templates import environment
from action_plans.reading.library_reader import read_library
from action_plans.site.builder import DocsPage, build_site, docs_file, pages_in_menu
from action_plans.site.theme_folder import PROJECT
from tests.building import FROZEN

AS_OF = date(2026, 11, 21)
PROGRAMS = Path(sys.executable).parent
# Zensical has a design of its own; "classic" is the one that Material's overrides fit.
THEMES: Mapping[str, Mapping[str, str]] = {"properdocs": {}, "zensical": {"variant": "classic"}}


class Seen(NamedTuple):
    """What a reader has of a page: the ids and words of its content, the menu and its mark."""

    ids: list[str]
    words: list[str]
    menu: list[tuple[str, str, str | None]]


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the docs tree of the frozen content: the pages of the menu, and three of each kind."""
    folder = tmp_path_factory.mktemp("portability") / "docs"
    library = read_library(FROZEN).library
    edition = make_edition(library, library_status(library, AS_OF), (), {}, as_of=AS_OF)
    pages = rendered_pages(some_pages(every_page(edition)), environment(PROJECT / "theme"))
    write_files(folder, (docs_file(DocsPage(*page)) for page in pages))
    write_files(folder, joined_assets(PROJECT / "theme"))
    return folder


@pytest.fixture(scope="module")
def today(docs: Path) -> Mapping[str, Seen]:
    """Return what MkDocs makes of it."""
    site = docs.parent / "mkdocs"
    build_site(PROJECT / "mkdocs.yml", docs, site, site_url="", as_of=AS_OF)
    return pages_of(site)


@pytest.mark.parametrize("successor", THEMES)
def test_same_addresses_ids_words_and_menu(
    successor: str, docs: Path, today: Mapping[str, Seen]
) -> None:
    site = docs.parent / successor
    configuration = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    configuration |= {"docs_dir": str(docs), "site_dir": str(site)}
    configuration["theme"] |= {"custom_dir": str(PROJECT / "theme" / "overrides")}
    configuration["theme"] |= THEMES[successor]
    # Zensical looks for everything beside its configuration.
    configuration |= {"docs_dir": docs.name, "site_dir": site.name}
    (docs.parent / f"{successor}.yml").write_text(yaml.safe_dump(configuration), encoding="utf-8")
    subprocess.run(
        [PROGRAMS / successor, "build", "-f", f"{successor}.yml"],
        cwd=docs.parent,
        env={**os.environ, "NO_COLOR": "1"},
        check=True,
        capture_output=True,
        timeout=120,
    )
    tomorrow = pages_of(site)
    assert tomorrow.keys() == today.keys()
    assert {path: found for path, found in tomorrow.items() if found != today[path]} == {}


def some_pages(pages: Iterable[Page]) -> Iterator[Page]:
    menu = pages_in_menu(PROJECT / "mkdocs.yml")
    seen: Counter[str] = Counter()
    for page in pages:
        seen[page.kind] += 1
        if page.path in menu or seen[page.kind] <= 3:
            yield page


def pages_of(site: Path) -> Mapping[str, Seen]:
    """Return what is compared of each page, by address."""
    return {
        address: seen(site / address / "index.html", address)
        for address in (
            path.parent.relative_to(site).as_posix() for path in sorted(site.rglob("index.html"))
        )
    }


def seen(file: Path, address: str) -> Seen:
    tree = html5lib.parse(file.read_bytes(), namespaceHTMLElements=False)
    content = next(each for each in tree.iter("article") if "md-content__inner" in class_of(each))
    # What starts with two underscores is the builder's own, such as its skip link.
    ids = [id for each in content.iter() if (id := each.get("id", "__"))[:2] != "__"]
    links = next(each for each in tree.iter("nav") if "site-header__links" in class_of(each))
    menu = [
        ("".join(each.itertext()).strip(), leads_to(address, each), each.get("aria-current"))
        for each in links.iter("a")
    ]
    return Seen(ids, " ".join(content.itertext()).split(), menu)


def leads_to(address: str, link: Element) -> str:
    """Return the page that a link leads to, as a path from the site's root."""
    return posixpath.normpath(posixpath.join(address, link.get("href", "")))


def class_of(element: Element) -> list[str]:
    return element.get("class", "").split()
