"""An edition on the disk: every page, file and index of it in one folder, and checked.

Must not know: where the content comes from, what becomes of the folder.
"""

import shutil
from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from action_plans.disk.folders import move_into, write_files
from action_plans.processes.pool import Pool
from action_plans.publishing.edition import Edition
from action_plans.publishing.form_files import plan_texts
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.sitemap import sitemap
from action_plans.reporting.progress_bar import Progress
from action_plans.site.agreement import check_agreement
from action_plans.site.jobs import Work, jobs_of, templates_of
from action_plans.site.links import Found, Pages
from action_plans.site.manifest import write_manifest
from action_plans.site.pages import Theming, begin_site


class BrokenLinks(Exception):
    """Pages of the built site link to what is not there; the message lists them all."""


@dataclass(frozen=True, slots=True)
class Search:
    """A search index that is being made in `folder`."""

    folder: Path
    made: Future[int]

    def drop(self) -> None:
        """Have no more made of it than what is being made: nobody waits for it any longer."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self) -> None:
        """Raise what went wrong with it, if it has ended already."""
        if self.made.done():
            self.made.result()


def write_site(
    edition: Edition,
    project: Path,
    site: Path,
    search: Search,
    pool: Pool,
    progress: Progress,
    texts: Mapping[str, bytes] | None = None,
) -> None:
    """Write every page, file and index of an edition into an empty folder, and check it.

    `project` is the folder with the theme and the builder's configuration; `texts` are the files of
    the plans as they are written, by the plan's id, for the form that changes them.

    Raises `SiteBuilderFailed`, `BrokenLinks`, `NotTheRecord`, or what the search raised; each is a
    fault of ours, and the folder is then not to be published.
    """
    with progress.stage("Laying out pages"):
        pages = every_page(edition)
        theming = theming_of(edition, project)
        theme = pool.handed(theming.theme)
        shells = begin_site(pages, theming, search.folder.parent, site, templates_of(theme))
        work = pool.handed(Work(edition, site, theme, shells))
    here = chain(plan_texts(edition, texts or {}), sitemap(pages, edition))
    write_files(site, ((file.path, file.content) for file in here))
    jobs = list(jobs_of(work, len(pages)))
    found: list[Found] = []
    for made in progress.each("Building pages and data", pool.each(jobs), len(jobs)):
        search.ask()
        found.append(made)
    with progress.stage("Indexing for search"):
        indexed = search.made.result()
        move_into(site, search.folder)
    with progress.stage("Checking links"):
        _check_links(site, found)
        ids = {path: held for some in found for path, held in some.ids.items()}
        check_agreement(edition, site, ids, indexed)
    with progress.stage("Listing what was made"):
        write_manifest(site, pool)


def theming_of(edition: Edition, project: Path) -> Theming:
    """Return what lays the theme round an edition's pages, in the record's own words."""
    own = edition.library.site
    called = {
        "site_name": own.name,
        "site_description": own.description,
        "copyright": own.description,
    }
    return Theming(project, edition.site_url, edition.as_of, called)


def _check_links(site: Path, found: Iterable[Found]) -> None:
    broken = list(Pages(site, found).broken())
    if broken:
        lines = "\n".join(f"{number}. {line}" for number, line in enumerate(broken, 1))
        raise BrokenLinks(f"{len(broken)} links lead nowhere:\n{lines}")
