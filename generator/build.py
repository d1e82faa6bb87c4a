"""The whole build, read from top to bottom: content in, a checked site out.

Must not know: the command line, how any stage does its work.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from generator.checking.rules import check_library
from generator.collector import without_collections
from generator.folders import NotOurFolder, move_into, replaced_folder, write_files
from generator.kept_features import KeptFolder
from generator.model.library import Library
from generator.model.problem import Problem, Severity
from generator.model.status import PlanStatus
from generator.page_building import PageBuilding
from generator.progress import library_status
from generator.progress_bar import Progress
from generator.publishing.badges import badges
from generator.publishing.data.files import data_files
from generator.publishing.data.plan_schema import plan_schema_json
from generator.publishing.edition import Edition, make_edition
from generator.publishing.pages.every_page import every_page
from generator.publishing.pages.page import Page
from generator.publishing.sitemap import sitemap
from generator.reading.library_reader import LibraryReading, read_library
from generator.reading.schema import plan_schema
from generator.relating.asked_before import asked_before
from generator.relating.connections import connections
from generator.relating.links import all_links
from generator.result_check import Pages
from generator.searching.index import index_search, remove_index
from generator.shared_work import in_processes
from generator.side_by_side import Job, alongside, processors, side_by_side

PROJECT: Final = Path(__file__).resolve().parent.parent
# Every site of ours holds this file; what lacks it is never replaced.
MARK: Final = "data/plans.json"


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: from where, to where, for which day and address."""

    content: Path
    site: Path
    as_of: date
    site_url: str = ""
    commit: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it: all problems, sorted; and the edition, None if an error stopped it."""

    problems: tuple[Problem, ...]
    edition: Edition | None


class BrokenLinks(Exception):
    """Pages of the built site link to what is not there; the message lists them all."""


def build(order: Order, progress: Progress) -> Built:
    """Build the site, unless the content has an error; then the last site stays as it was."""
    with without_collections():
        with progress.stage("Reading and checking plans"):
            reading = read_library(order.content)
            problems = check_library(reading)
        if any(problem.severity is Severity.ERROR for problem in problems):
            return Built(problems, None)
        return Built(problems, publish(reading, problems, order, progress))


def publish(
    reading: LibraryReading, problems: tuple[Problem, ...], order: Order, progress: Progress
) -> Edition:
    """Write the site of content without errors and put it in the last one's place.

    Raises `NotOurFolder` and `FolderInUse` before any work is done, and what `write_site` raises.
    """
    with replaced_folder(order.site, MARK) as new:
        statuses = library_status(reading.library, order.as_of)
        # What search holds does not hang on what is related, so that neither waits for the other.
        searched = make_edition(reading.library, statuses, (), {}, as_of=order.as_of)
        with _searching(searched, new) as search:
            edition = edition_of(reading, statuses, problems, order, progress)
            _write_all(edition, new, search, progress)
    return edition


def edition_of(
    reading: LibraryReading,
    statuses: Mapping[str, PlanStatus],
    problems: tuple[Problem, ...],
    order: Order,
    progress: Progress,
) -> Edition:
    """Return all that is published, computed for the order's day, as `statuses` are."""
    library = reading.library
    with progress.stage("Relating recommendations"):
        held = _held(library, statuses)
        share = partial(in_processes, busy=1)  # with the search
        links = all_links(held, KeptFolder(_kept_beside(order.site)), share)
    return make_edition(
        library,
        statuses,
        links,
        findings_by_plan(reading, problems),
        as_of=order.as_of,
        chains=asked_before(held, links, statuses),
        connections=connections(held, links),
        provenance=reading.provenance,
        site_url=order.site_url,
        commit=order.commit,
    )


def _kept_beside(site: Path) -> Path:
    """Return the folder where what was found in plans is kept from one build to the next."""
    site = site.absolute()
    return site.parent / f".{site.name}-cache" / "features"


def write_site(edition: Edition, site: Path, progress: Progress) -> None:
    """Write every page, file and index of an edition into an empty folder, and check it.

    Raises `SiteBuilderFailed`, `IndexerFailed` or `BrokenLinks`; each is a fault of ours, and the
    folder is then not to be published.
    """
    with _searching(edition, site) as search:
        _write_all(edition, site, search, progress)


@dataclass(frozen=True, slots=True)
class _Search:
    """A search index that is being made in `folder`; `wait` ends when it is there, or raises."""

    folder: Path
    wait: Job


@contextmanager
def _searching(edition: Edition, site: Path) -> Iterator[_Search]:
    """Make the search index of an edition while the block runs, in a folder beside the site."""
    with (
        TemporaryDirectory(prefix=f"{site.name}-search-", dir=site.parent) as folder,
        alongside(partial(index_search, edition, Path(folder))) as wait,
    ):
        yield _Search(Path(folder), wait)


def _write_all(edition: Edition, site: Path, search: _Search, progress: Progress) -> None:
    pages = list(every_page(edition))
    with TemporaryDirectory(prefix=f"{site.name}-", dir=site.parent) as scratch:
        building = PageBuilding(
            pages, PROJECT, Path(scratch), edition.site_url, edition.as_of, processors()
        )
        jobs: list[Job] = [
            *building.jobs(site),
            lambda: write_files(site, _files(edition, pages)),
        ]
        for _ in progress.each("Building pages and data", side_by_side(jobs), len(jobs)):
            pass
    with progress.stage("Indexing for search"):
        search.wait()
        move_into(site, search.folder)
    with progress.stage("Checking links"):
        _check_links(site)


def index_alone(order: Order, progress: Progress) -> Built:
    """Make the search index of a site anew, its pages as they are; on failure it stays as it was.

    Raises `NotOurFolder` if there is no site of ours, and `IndexerFailed`.
    """
    if not (order.site / MARK).is_file():
        raise NotOurFolder(str(order.site))
    reading = read_library(order.content)
    problems = check_library(reading)
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Built(problems, None)
    statuses = library_status(reading.library, order.as_of)
    edition = make_edition(reading.library, statuses, (), {}, as_of=order.as_of)
    with (
        progress.stage("Indexing for search"),
        TemporaryDirectory(prefix=f"{order.site.name}-", dir=order.site.absolute().parent) as new,
    ):
        index_search(edition, Path(new))
        remove_index(order.site)
        move_into(order.site, Path(new))
    return Built(problems, edition)


def _held(library: Library, statuses: Mapping[str, PlanStatus]) -> Library:
    """Return the library without the plans that are not there yet on the as-of date."""
    return replace(
        library,
        plans={id: plan for id, plan in library.plans.items() if statuses[id].recommendations},
    )


def findings_by_plan(
    reading: LibraryReading, problems: tuple[Problem, ...]
) -> Mapping[str, tuple[Problem, ...]]:
    """Return the problems of each plan's file, by plan id."""
    ids = {source.file: id for id, source in reading.sources.items()}
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.place.file in ids:
            found.setdefault(ids[problem.place.file], []).append(problem)
    return {id: tuple(each) for id, each in found.items()}


def _files(edition: Edition, pages: Sequence[Page]) -> Iterator[tuple[str, bytes]]:
    files = chain(
        badges(edition),
        data_files(edition),
        plan_schema_json(plan_schema()),
        sitemap(pages, edition.site_url),
    )
    for file in files:
        yield file.path, file.content


def _check_links(site: Path) -> None:
    broken = list(Pages(site).broken())
    if broken:
        lines = "\n".join(f"{number}. {line}" for number, line in enumerate(broken, 1))
        raise BrokenLinks(f"{len(broken)} links lead nowhere:\n{lines}")
