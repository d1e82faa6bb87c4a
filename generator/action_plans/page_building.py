"""Pages through MkDocs, shared out so that every processor of the machine has work.

Must not know: what is on a page, how MkDocs is called.

Pages are built independently of each other, so that a share of them is a site of its own. A share
is a run of neighbours, which have much in common that is then made once. MkDocs looks for every
page that the menu names, so that those of other shares stand empty in each, and are thrown away.
The first share's files (theme, styles) serve for all.
"""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import accumulate
from math import ceil
from pathlib import Path
from typing import Final

from jinja2 import Environment

from action_plans.folders import files_in, move_files, write_files
from action_plans.publishing.docs_tree import joined_assets, rendered_pages
from action_plans.publishing.pages.page import Page
from action_plans.publishing.templates import compiled
from action_plans.site import DocsPage, build_site, docs_file, pages_in_menu

# Below this many pages a share costs more to start than it saves.
LEAST_SHARE: Final = 150
# MkDocs holds all pages of a share in memory until the last is written; so many on average, since
# shares are cut by what pages cost.
MOST_SHARE: Final = 2_000
# How many times as much as others a page of a kind costs.
COSTS: Final = {"plan": 2.1}

# What is done with a share's number and the paths of what it put into the site.
Then = Callable[[int, Sequence[str]], None]


def _nothing(_share: int, _paths: Sequence[str]) -> None:
    pass


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

    def jobs(self, site: Path, then: Then = _nothing) -> list[Callable[[], None]]:
        """Return a job for each share, all independent, that builds its pages into `site`.

        `then` is called in each, with the number of the share and what it put into the site. Each
        raises `SiteBuilderFailed`.
        """
        templates = compiled(self.project / "theme")  # once, for all the processes forked from here
        return [
            partial(self._build_share, share, pages, templates, site, then)
            for share, pages in enumerate(self._shares())
        ]

    def _shares(self) -> list[list[Page]]:
        """Return the pages cut into runs that cost about the same."""
        count = len(self.pages)
        shares = max(1, min(self.processors, count // LEAST_SHARE), ceil(count / MOST_SHARE))
        before = list(accumulate((COSTS.get(page.kind, 1.0) for page in self.pages), initial=0.0))
        cut: list[list[Page]] = [[] for _ in range(shares)]
        for page, cost in zip(self.pages, before, strict=False):
            cut[int(cost * shares / before[-1])].append(page)
        return cut

    def _build_share(
        self, share: int, own: list[Page], templates: Environment, site: Path, then: Then
    ) -> None:
        theme, config = self.project / "theme", self.project / "mkdocs.yml"
        docs, built = self.scratch / f"docs-{share}", self.scratch / f"site-{share}"
        elsewhere = {page.path for page in self.pages} - {page.path for page in own}
        empty = [DocsPage(path, {}, "") for path in sorted(pages_in_menu(config) & elsewhere)]
        write_files(docs, map(docs_file, empty))
        write_files(
            docs, (docs_file(DocsPage(*page)) for page in rendered_pages(own, theme, templates))
        )
        write_files(docs, joined_assets(theme))
        build_site(config, docs, built, site_url=self.site_url, as_of=self.as_of)
        shutil.rmtree(docs)
        for page in empty:
            (built / page.path / "index.html").unlink()
        ours = [f"{page.path}index.html" for page in own] if share else list(files_in(built))
        move_files(site, built, ours)
        shutil.rmtree(built)
        then(share, ours)
