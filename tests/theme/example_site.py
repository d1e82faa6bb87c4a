"""Builds the invented pages with MkDocs and our theme, as the whole build does.

Must not know: what stands on the pages.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from action_plans.disk.folders import write_files
from action_plans.publishing.docs_tree import joined_assets, rendered_pages
from action_plans.publishing.pages.page import Page
from action_plans.publishing.templates import environment
from action_plans.site.builder import DocsPage, build_site, docs_file

PROJECT = Path(__file__).parents[2]
THEME = PROJECT / "theme"


def write_docs(pages: Iterable[Page], docs: Path) -> None:
    """Write the docs tree of some pages, and what the menu names beside them."""
    rendered = [DocsPage(*page) for page in rendered_pages(pages, environment(THEME))]
    write_files(docs, map(docs_file, rendered))
    write_files(docs, joined_assets(THEME))
    for name in ("owners", "themes", "organisations", "years", "dates-moved"):
        folder = docs / name
        folder.mkdir()
        (folder / "index.md").write_text(f"---\ntitle: {name}\n---\n\n# {name}\n")


def build_example_site(pages: Iterable[Page], folder: Path, site_url: str = "") -> Path:
    """Build some pages below `folder` and return the site's folder."""
    write_docs(pages, folder / "docs")
    site = folder / "site"
    build_site(
        PROJECT / "mkdocs.yml", folder / "docs", site, site_url=site_url, as_of=date(2026, 11, 21)
    )
    return site
