"""What is shared out among processes: pages, files and papers of an edition, so many a job.

Must not know: MkDocs, which takes a process a while to load; in which process a job is done.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path
from typing import Final

import jinja2

from action_plans.disk.folders import write_files
from action_plans.formatting.as_data import layout_as_data
from action_plans.languages.catalogues import catalogue_of
from action_plans.languages.speaking import ENGLISH, speak
from action_plans.processes.pool import Handed
from action_plans.publishing.badges import badges
from action_plans.publishing.cards import cards
from action_plans.publishing.conformance.files import schema_files
from action_plans.publishing.data.files import DATA_FILES
from action_plans.publishing.data.plan_schema import plan_schema_json
from action_plans.publishing.edition import Edition
from action_plans.publishing.feeds.atom import atom_feeds
from action_plans.publishing.feeds.calendars import calendars
from action_plans.publishing.figures.files import figure_files, figure_pictures
from action_plans.publishing.form_files import form_files
from action_plans.publishing.output import OutputFile
from action_plans.publishing.packs import pack_files, packs_of
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.sitemap import robots
from action_plans.publishing.templates import environment
from action_plans.publishing.twins.llms import llms_txt
from action_plans.publishing.twins.plan_twin import plan_twins
from action_plans.reading.schema import form_schema, plan_schema
from action_plans.site.conformance_cases import conformance_cases
from action_plans.site.filled import filled_pages
from action_plans.site.languages import IN_ENGLISH, SiteLanguage
from action_plans.site.links import Found, read_pages
from action_plans.site.policy import alone_with_policy
from action_plans.site.shells import FilledShell, Shell

AT_ONCE: Final = 50  # pages of one job
PACKED: Final = 8  # jobs that share the papers


@dataclass(frozen=True, slots=True)
class Work:
    """What all jobs have to know: what is written where, and the theme round its pages."""

    edition: Edition
    site: Path
    theme: Handed[Path]
    shells: Mapping[Shell, FilledShell]
    language: SiteLanguage = IN_ENGLISH


def files_jobs(work: Handed[Work], told: Handed[Work]) -> Iterator[Callable[[], Found]]:
    """Yield what is to be done for files of which there is one, whatever the languages.

    Those that tell something in words are in the language of `told`, the record's own.
    """
    for which in range(len(FILES)):
        yield partial(_write_files, work, which)
    for which in range(len(TOLD)):
        yield partial(_write_told, told, which)


def papers_jobs(work: Handed[Work]) -> Iterator[Callable[[], Found]]:
    """Yield what is to be done for the papers in one language."""
    for which in range(PACKED):
        yield partial(_write_packs, work, which)


def pages_jobs(work: Handed[Work], pages: int) -> Iterator[Callable[[], Found]]:
    """Yield what is to be done for the pages in one language.

    They are to be last of all: there this process begins, and has them ready. Another has to find
    all groups and read all templates for them: mostly it never comes so far.
    """
    for start in range(0, pages, AT_ONCE):
        yield partial(_write_pages, work, start)


@lru_cache(maxsize=2)
def templates_of(theme: Handed[Path], lang: str = ENGLISH) -> jinja2.Environment:
    """Return a theme's templates in a language; two are kept, compiled."""
    return environment(theme.value, catalogue_of(lang))


def _write_pages(work: Handed[Work], start: int) -> Found:
    """Write some pages, and return what the check of links has to know of them."""
    edition, site, language = work.value.edition, work.value.site, work.value.language
    speak(language.words)
    own = every_page(edition)[start : start + AT_ONCE]
    templates = templates_of(work.value.theme, language.lang)
    pages = filled_pages(own, work.value.shells, templates)
    write_files(site, language.placed(pages, paths_of(edition)))
    return read_pages(site, (f"{language.folder}{page.path}index.html" for page in own))


def spoken_files(edition: Edition, language: SiteLanguage) -> Iterator[OutputFile]:
    """Yield the files of which each language has one of its own, as the pages beside them ask."""
    if language.folder:
        yield from figure_pictures(edition)
    yield from form_files(edition, form_schema(), layout_as_data(), language.to_root)


def paths_of(edition: Edition) -> Iterator[str]:
    """Yield where an edition's pages and papers are; they are found when the first is asked for."""
    yield from (page.path for page in every_page(edition))
    yield from (pack.path for pack in packs_of(edition))


def _write_files(work: Handed[Work], which: int) -> Found:
    speak(None)  # there is one of each, whatever the languages of the pages
    edition = work.value.edition
    write_files(work.value.site, ((file.path, file.content) for file in FILES[which](edition)))
    return Found()


def _write_told(work: Handed[Work], which: int) -> Found:
    speak(work.value.language.words)
    files = TOLD[which](work.value.edition)
    write_files(work.value.site, ((file.path, file.content) for file in files))
    return Found()


def _write_packs(work: Handed[Work], which: int) -> Found:
    """Write every so-manyth paper, which is a page complete in itself, without the theme."""
    edition, site, language = work.value.edition, work.value.site, work.value.language
    speak(language.words)
    own = packs_of(edition)[which::PACKED]
    home = f"{edition.site_url}{language.folder}" if edition.site_url else ""
    papers = pack_files(edition, templates_of(work.value.theme, language.lang), own, home)
    pages = ((p.path, alone_with_policy(p.content.decode()).encode()) for p in papers)
    write_files(site, language.placed(pages, paths_of(edition)))
    return read_pages(site, (f"{language.folder}{pack.path}index.html" for pack in own))


def _other_files(edition: Edition) -> Iterable[OutputFile]:
    return chain(
        plan_schema_json(plan_schema()),
        schema_files(plan_schema(), conformance_cases(), edition.site_url),
        robots(edition),
    )


# What makes the files of the site that are no pages, what takes longest first.
FILES: Final[tuple[Callable[[Edition], Iterable[OutputFile]], ...]] = (
    *(files for _, files in DATA_FILES),
    cards,
    badges,
    figure_files,
    _other_files,
)
# What is told in words, for whoever follows the record or reads its texts by a program.
TOLD: Final[tuple[Callable[[Edition], Iterable[OutputFile]], ...]] = (
    calendars,
    atom_feeds,
    plan_twins,
    llms_txt,
)
