"""An edition on the disk: every page, file and index of it in one folder, and checked.

Must not know: where the content comes from, what becomes of the folder.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Final

import jinja2

from action_plans.disk.folders import move_into, write_files
from action_plans.formatting.as_data import layout_as_data
from action_plans.processes.pool import Handed, Pool
from action_plans.publishing.badges import badges
from action_plans.publishing.cards import cards
from action_plans.publishing.conformance.files import schema_files
from action_plans.publishing.data.files import DATA_FILES
from action_plans.publishing.data.plan_schema import plan_schema_json
from action_plans.publishing.edition import Edition
from action_plans.publishing.feeds.atom import atom_feeds
from action_plans.publishing.feeds.calendars import calendars
from action_plans.publishing.figures.files import figure_files
from action_plans.publishing.form_files import form_files, plan_texts
from action_plans.publishing.output import OutputFile
from action_plans.publishing.packs import pack_files, packs_of
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.page import Page
from action_plans.publishing.sitemap import robots, sitemap
from action_plans.publishing.templates import environment
from action_plans.publishing.twins.llms import llms_txt
from action_plans.publishing.twins.plan_twin import plan_twins
from action_plans.reading.schema import form_schema, plan_schema
from action_plans.reporting.progress_bar import Progress
from action_plans.site.agreement import check_agreement
from action_plans.site.conformance_cases import conformance_cases
from action_plans.site.links import Found, Pages, read_pages
from action_plans.site.manifest import write_manifest
from action_plans.site.pages import Theming, begin_site, filled_pages
from action_plans.site.policy import alone_with_policy
from action_plans.site.shells import FilledShell, Shell

AT_ONCE: Final = 50  # pages of one job
PACKED: Final = 8  # jobs that share the papers


class BrokenLinks(Exception):
    """Pages of the built site link to what is not there; the message lists them all."""


@dataclass(frozen=True, slots=True)
class Work:
    """What all jobs have to know: what is written where, and the theme round its pages."""

    edition: Edition
    site: Path
    theme: Path
    shells: Mapping[Shell, FilledShell]


@dataclass(frozen=True, slots=True)
class Search:
    """A search index that is being made in `folder`."""

    folder: Path
    made: Future[int]

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
        pages = list(every_page(edition))
        theming = theming_of(edition, project)
        shells = begin_site(pages, theming, search.folder.parent, site)
        work = pool.handed(Work(edition, site, theming.theme, shells))
    write_files(site, ((file.path, file.content) for file in plan_texts(edition, texts or {})))
    jobs = list(_jobs(work, len(pages)))
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


def _jobs(work: Handed[Work], pages: int) -> Iterator[Callable[[], Found]]:
    """Yield what is to be done, pages first."""
    for start in range(0, pages, AT_ONCE):
        yield partial(_write_pages, work, start)
    for which in range(len(FILES)):
        yield partial(_write_files, work, which)
    for which in range(PACKED):
        yield partial(_write_packs, work, which)


@lru_cache(maxsize=1)
def _prepared(work: Handed[Work]) -> tuple[Sequence[Page], jinja2.Environment]:
    return list(every_page(work.value.edition)), environment(work.value.theme)


def _write_pages(work: Handed[Work], start: int) -> Found:
    """Write some pages, and return what the check of links has to know of them."""
    pages, templates = _prepared(work)
    own = pages[start : start + AT_ONCE]
    site = work.value.site
    write_files(site, filled_pages(own, work.value.shells, work.value.theme, templates))
    return read_pages(site, (f"{page.path}index.html" for page in own))


def _write_files(work: Handed[Work], which: int) -> Found:
    edition = work.value.edition
    write_files(work.value.site, ((file.path, file.content) for file in FILES[which](edition)))
    return Found()


def _write_packs(work: Handed[Work], which: int) -> Found:
    """Write every so-manyth paper, which is a page complete in itself, without the theme."""
    edition, site = work.value.edition, work.value.site
    own = list(packs_of(edition))[which::PACKED]
    papers = pack_files(edition, _prepared(work)[1], own)
    write_files(site, ((p.path, alone_with_policy(p.content.decode()).encode()) for p in papers))
    return read_pages(site, (f"{pack.path}index.html" for pack in own))


def _other_files(edition: Edition) -> Iterable[OutputFile]:
    return chain(
        plan_schema_json(plan_schema()),
        schema_files(plan_schema(), conformance_cases(), edition.site_url),
        form_files(edition, form_schema(), layout_as_data()),
        sitemap(list(every_page(edition)), edition),
        robots(edition),
        llms_txt(edition),
        plan_twins(edition),
    )


# What makes the files of the site that are no pages, what takes longest last: we begin there.
FILES: Final[tuple[Callable[[Edition], Iterable[OutputFile]], ...]] = (
    _other_files,
    figure_files,
    atom_feeds,
    calendars,
    badges,
    cards,
    *(files for _, files in reversed(DATA_FILES)),
)


def _check_links(site: Path, found: Iterable[Found]) -> None:
    broken = list(Pages(site, found).broken())
    if broken:
        lines = "\n".join(f"{number}. {line}" for number, line in enumerate(broken, 1))
        raise BrokenLinks(f"{len(broken)} links lead nowhere:\n{lines}")
