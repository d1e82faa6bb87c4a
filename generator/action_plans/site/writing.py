"""An edition on the disk: every page, file and index of it in one folder, and checked.

Must not know: where the content comes from, what becomes of the folder.
"""

import shutil
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from action_plans.disk.folders import files_in, move_into, write_files
from action_plans.languages.speaking import speak
from action_plans.processes.pool import Handed, Pool
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.sitemap import Spoken, sitemap
from action_plans.reporting.progress_bar import Progress
from action_plans.site.agreement import check_agreement
from action_plans.site.jobs import (
    Work,
    files_jobs,
    pages_jobs,
    papers_jobs,
    paths_of,
    spoken_files,
    templates_of,
)
from action_plans.site.languages import IN_ENGLISH, SPOKEN, languages_of
from action_plans.site.links import Found, Pages
from action_plans.site.manifest import write_manifest
from action_plans.site.pages import Theming, begin_site


class BrokenLinks(Exception):
    """Pages of the built site link to what is not there; the message lists them all."""


@dataclass(frozen=True, slots=True)
class Search:
    """A search index that is being made in `folder`."""

    folder: Path
    made: tuple[Future[int], ...]  # one a language

    def drop(self) -> None:
        """Have no more made of it than what is being made: nobody waits for it any longer."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def ask(self) -> None:
        """Raise what went wrong with it, if it has ended already."""
        for each in self.made:
            if each.done():
                each.result()


def write_site(
    edition: Edition,
    project: Path,
    site: Path,
    search: Search,
    pool: Pool,
    progress: Progress,
    shown: Sequence[Edition] = (),
    more: Iterable[OutputFile] = (),
) -> None:
    """Write every page, file and index of an edition into an empty folder, and check it.

    `project` is the folder with the theme and the builder's configuration. `shown` are the same
    edition in each of the record's languages, its own first, for pages; files are made of the
    edition itself, and `more` are there already.

    Raises `SiteBuilderFailed`, `BrokenLinks`, `NotTheRecord`, or what the search raised; each is a
    fault of ours, and the folder is then not to be published.
    """
    with progress.stage("Laying out pages"):
        jobs = _laid_out(edition, shown or (edition,), project, site, search.folder.parent, pool)
    here = chain(sitemap(_spoken(edition), edition), more)
    write_files(site, ((file.path, file.content) for file in here))
    found: list[Found] = []
    for made in progress.each("Building pages and data", pool.each(jobs), len(jobs)):
        search.ask()
        found.append(made)
    speak(None)
    with progress.stage("Indexing for search"):
        indexed = {each.result() for each in search.made}
        move_into(site, search.folder)
    with progress.stage("Checking links"):
        _check_links(site, found)
        ids = {path: held for some in found for path, held in some.ids.items()}
        folders = [theming_of(each, project).language.folder for each in shown or (edition,)]
        for held in indexed:
            check_agreement(edition, site, ids, held, folders)
    with progress.stage("Listing what was made"):
        write_manifest(site, pool)


def _laid_out(
    edition: Edition,
    shown: Sequence[Edition],
    project: Path,
    site: Path,
    scratch: Path,
    pool: Pool,
) -> Sequence[Callable[[], Found]]:
    """Put the pages near the root into the site, in every language; return the jobs left."""
    theme = pool.handed(theming_of(edition, project).theme)
    jobs: list[Callable[[], Found]] = []
    for own in reversed(shown):  # the root's last: its pages are still at hand
        work = _begun(own, theming_of(own, project), theme, scratch, site)
        handed = pool.handed(work)
        jobs = [
            *papers_jobs(handed),
            *pages_jobs(handed, len(every_page(own))),
            *jobs,
        ]
    speak(None)
    files = pool.handed(replace(work, edition=edition)) if edition is not shown[0] else handed
    return [*files_jobs(files, handed), *jobs]


def _begun(
    edition: Edition, theming: Theming, theme: Handed[Path], scratch: Path, site: Path
) -> Work:
    """Put the pages near the root into the site, in one language; return what is left to do.

    Of another language than the record's own no file is kept but pages and pictures with words.
    """
    language = theming.language
    speak(language.words)
    every = every_page(edition)
    templates = templates_of(theme, language.lang)
    aside = scratch / language.lang if language.folder else site
    shells = begin_site(every, theming, scratch, aside, templates)
    if language.folder:
        near = (name for name in files_in(aside) if name.endswith("index.html") or name in SPOKEN)
        pages = ((name, (aside / name).read_bytes()) for name in near)
        write_files(site, language.placed(pages, paths_of(edition)))
        shutil.rmtree(aside)
    spoken = spoken_files(edition, language)
    write_files(site, ((f"{language.folder}{each.path}", each.content) for each in spoken))
    return Work(edition, site, theme, shells, language)


def theming_of(edition: Edition, project: Path) -> Theming:
    """Return what lays the theme round an edition's pages, in the record's own words."""
    own = edition.library.site
    found = (each for each in languages_of(own.languages) if each.lang == edition.lang)
    language = next(found, IN_ENGLISH).at(edition.site_url)
    called = {
        "site_name": own.name,
        "site_description": own.description,
        "copyright": own.description,
    }
    site_url = edition.site_url + language.folder if edition.site_url else ""
    return Theming(project, site_url, edition.as_of, called, language)


def _spoken(edition: Edition) -> list[Spoken]:
    """Return which pages stand where in each language of the site."""
    every = every_page(edition)
    langs = languages_of(edition.library.site.languages)
    return [Spoken(each.lang, each.folder, every) for each in langs]


def _check_links(site: Path, found: Iterable[Found]) -> None:
    broken = list(Pages(site, found).broken())
    if broken:
        lines = "\n".join(f"{number}. {line}" for number, line in enumerate(broken, 1))
        raise BrokenLinks(f"{len(broken)} links lead nowhere:\n{lines}")
