"""Pages through MkDocs, shared out among the machine's processors.

Must not know: what is on a page, how MkDocs is called.

Pages are built independently of each other, so that a share of them is a site of its own; the
pages that the menu names belong to every share, since MkDocs looks for them. The first share's
files (theme, styles) serve for all.
"""

import multiprocessing
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.folders import write_files
from generator.publishing.docs_tree import joined_assets, rendered_pages
from generator.publishing.pages.page import Page
from generator.site import DocsPage, build_site, docs_file, pages_in_menu

# Below this many pages a share costs more to start than it saves.
LEAST_SHARE: Final = 150


@dataclass(frozen=True, slots=True)
class Work:
    """What every share needs to know."""

    pages: Sequence[Page]
    config: Path
    theme: Path
    scratch: Path
    site_url: str
    as_of: date
    shares: int


# Set before the processes are forked, so that pages and all that they hold need no copying.
_work: Work | None = None


def build_pages(
    pages: Sequence[Page], site: Path, *, project: Path, site_url: str, as_of: date
) -> None:
    """Build `pages` into the empty folder `site`. Raises `SiteBuilderFailed`."""
    global _work
    shares = _shares(len(pages))
    with TemporaryDirectory(prefix=".pages-", dir=site.parent) as scratch:
        _work = Work(
            pages, project / "mkdocs.yml", project / "theme", Path(scratch), site_url, as_of, shares
        )
        if shares == 1:
            _build_share(0)
        else:
            fork = multiprocessing.get_context("fork")
            with ProcessPoolExecutor(shares, mp_context=fork) as pool:
                list(pool.map(_build_share, range(shares)))
        _gather(_work, site)
    _work = None


def _shares(pages: int) -> int:
    if "fork" not in multiprocessing.get_all_start_methods():
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), pages // LEAST_SHARE))


def _pages_of(work: Work, share: int) -> list[Page]:
    """Return a share's own pages; dealt in turn, since pages of one kind cost about the same."""
    return list(work.pages[share :: work.shares])


def _build_share(share: int) -> None:
    work = _work
    assert work is not None
    docs, built = work.scratch / f"docs-{share}", work.scratch / f"site-{share}"
    own = _pages_of(work, share)
    paths = {page.path for page in own}
    menu = pages_in_menu(work.config) - paths
    own += [page for page in work.pages if page.path in menu]
    write_files(docs, (docs_file(DocsPage(*page)) for page in rendered_pages(own, work.theme)))
    write_files(docs, joined_assets(work.theme))
    build_site(work.config, docs, built, site_url=work.site_url, as_of=work.as_of)
    shutil.rmtree(docs)


def _gather(work: Work, site: Path) -> None:
    """Move the first share's site into place, and every other share's pages to it."""
    for each in (work.scratch / "site-0").iterdir():
        each.rename(site / each.name)
    for share in range(1, work.shares):
        for page in _pages_of(work, share):
            place = site / page.path / "index.html"
            place.parent.mkdir(parents=True, exist_ok=True)
            (work.scratch / f"site-{share}" / page.path / "index.html").replace(place)
