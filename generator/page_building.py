"""Pages through MkDocs, shared out so that every processor of the machine has work.

Must not know: what is on a page, how MkDocs is called.

Pages are built independently of each other, so that a share of them is a site of its own. MkDocs
looks for every page that the menu names, so that those of other shares stand empty in each. The
first share's files (theme, styles) serve for all.
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from math import ceil
from pathlib import Path
from typing import Final

from generator.folders import move_into, write_files
from generator.publishing.docs_tree import joined_assets, rendered_pages
from generator.publishing.pages.page import Page
from generator.site import DocsPage, build_site, docs_file, pages_in_menu

# Below this many pages a share costs more to start than it saves.
LEAST_SHARE: Final = 150
# MkDocs holds all pages of a site in memory until the last is written, 0.15 to 0.2 MB each.
MOST_SHARE: Final = 2_000


@dataclass(frozen=True, slots=True)
class PageBuilding:
    """Pages to build by way of the folder `scratch`, in a share for each of `processors` or more.

    More where a share would be too large; fewer where it would be too small to be worth it.
    """

    pages: Sequence[Page]
    project: Path
    scratch: Path
    site_url: str
    as_of: date
    processors: int

    def jobs(self) -> list[Callable[[], None]]:
        """Return a job for each share, all independent; each raises `SiteBuilderFailed`."""
        return [partial(self._build_share, share) for share in range(self._shares)]

    def gather(self, site: Path) -> None:
        """Move what the jobs built into `site`: the first share's files, every share's pages."""
        move_into(site, self.scratch / "site-0")
        for share in range(1, self._shares):
            for page in self._pages_of(share):
                place = site / page.path / "index.html"
                place.parent.mkdir(parents=True, exist_ok=True)
                (self.scratch / f"site-{share}" / page.path / "index.html").replace(place)

    @property
    def _shares(self) -> int:
        pages = len(self.pages)
        return max(1, min(self.processors, pages // LEAST_SHARE), ceil(pages / MOST_SHARE))

    def _pages_of(self, share: int) -> list[Page]:
        """Return a share's own pages, dealt in turn: those of one kind cost about the same."""
        return list(self.pages[share :: self._shares])

    def _build_share(self, share: int) -> None:
        theme, config = self.project / "theme", self.project / "mkdocs.yml"
        docs, built = self.scratch / f"docs-{share}", self.scratch / f"site-{share}"
        own = self._pages_of(share)
        elsewhere = {page.path for page in self.pages} - {page.path for page in own}
        empty = [DocsPage(path, {}, "") for path in sorted(pages_in_menu(config) & elsewhere)]
        write_files(docs, map(docs_file, empty))
        write_files(docs, (docs_file(DocsPage(*page)) for page in rendered_pages(own, theme)))
        write_files(docs, joined_assets(theme))
        build_site(config, docs, built, site_url=self.site_url, as_of=self.as_of)
        shutil.rmtree(docs)
