"""The whole build, read from top to bottom: content in, a checked site out.

Must not know: the command line, how any stage does its work.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
from generator.publishing.data.files import DATA_FILES
from generator.publishing.data.plan_schema import plan_schema_json
from generator.publishing.edition import Edition, make_edition
from generator.publishing.output import OutputFile
from generator.publishing.pages.every_page import every_page
from generator.publishing.pages.page import Page
from generator.publishing.sitemap import sitemap
from generator.reading.library_reader import LibraryReading, read_library
from generator.reading.schema import plan_schema
from generator.relating.asked_before import asked_before
from generator.relating.connections import connections
from generator.relating.links import all_links
from generator.relating.sharing import Sharing
from generator.result_check import Pages, read_pages
from generator.searching.index import index_search, remove_index
from generator.shared_work import in_processes
from generator.side_by_side import Apart, Job, apart, processors, side_by_side

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
    # What search holds does not hang on what is related, so that neither waits for the other.
    index = partial(_index, reading.library, order.as_of)
    with replaced_folder(order.site, MARK) as new, _searching(index, new) as search:
        statuses = library_status(reading.library, order.as_of)
        share = partial(in_processes, busy=search.job.processors)
        edition = edition_of(reading, statuses, problems, order, progress, share)
        _write_all(edition, new, search, progress)
    return edition


def edition_of(
    reading: LibraryReading,
    statuses: Mapping[str, PlanStatus],
    problems: tuple[Problem, ...],
    order: Order,
    progress: Progress,
    share: Sharing = in_processes,
) -> Edition:
    """Return all that is published, computed for the order's day, as `statuses` are."""
    library = reading.library
    with progress.stage("Relating recommendations"):
        held = _held(library, statuses)
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
    with _searching(partial(index_search, edition), site) as search:
        _write_all(edition, site, search, progress)


@dataclass(frozen=True, slots=True)
class _Search:
    """A search index that is being made in `folder`, and the job that makes it."""

    folder: Path
    job: Apart


@contextmanager
def _searching(index: Callable[[Path], object], site: Path) -> Iterator[_Search]:
    """Make a search index while the block runs, in a folder beside the site."""
    with (
        TemporaryDirectory(prefix=f"{site.name}-search-", dir=site.parent) as folder,
        apart(partial(index, Path(folder))) as job,
    ):
        yield _Search(Path(folder), job)


def _write_all(edition: Edition, site: Path, search: _Search, progress: Progress) -> None:
    pages = list(every_page(edition))
    with TemporaryDirectory(prefix=f"{site.name}-", dir=site.parent) as scratch:
        building = PageBuilding(
            pages, PROJECT, Path(scratch), edition.site_url, edition.as_of, processors()
        )
        links = Path(scratch, "links")
        links.mkdir()
        jobs: list[Job] = [
            *building.jobs(site, partial(_note_links, links, site)),
            *(partial(_write, site, files) for files in _other_files(edition, pages)),
        ]
        done = side_by_side(jobs, search.job)
        for _ in progress.each("Building pages and data", done, len(jobs)):
            pass
        with progress.stage("Indexing for search"):
            search.job.wait()
            move_into(site, search.folder)
        with progress.stage("Checking links"):
            _check_links(site, links)


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
    with (
        progress.stage("Indexing for search"),
        TemporaryDirectory(prefix=f"{order.site.name}-", dir=order.site.absolute().parent) as new,
    ):
        edition = _index(reading.library, order.as_of, Path(new))
        remove_index(order.site)
        move_into(order.site, Path(new))
    return Built(problems, edition)


def _index(library: Library, as_of: date, folder: Path) -> Edition:
    """Write the search index of a library, and return the edition that was indexed."""
    statuses = library_status(library, as_of)
    edition = make_edition(library, statuses, (), {}, as_of=as_of)
    index_search(edition, folder)
    return edition


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


def _other_files(
    edition: Edition, pages: Sequence[Page]
) -> Iterator[Callable[[], Iterable[OutputFile]]]:
    """Yield what makes the files of the site that are no pages, what takes longest first."""
    for _, files in DATA_FILES:
        yield partial(files, edition)
    yield partial(badges, edition)
    yield lambda: chain(plan_schema_json(plan_schema()), sitemap(pages, edition.site_url))


def _write(site: Path, files: Callable[[], Iterable[OutputFile]]) -> None:
    write_files(site, ((file.path, file.content) for file in files()))


def _note_links(folder: Path, site: Path, share: int, paths: Sequence[str]) -> None:
    """Keep what stands on the pages among `paths` for the check of links, by who wrote them."""
    found = read_pages(site, (path for path in paths if path.endswith(".html")))
    (folder / str(share)).write_bytes(pickle.dumps(found, protocol=pickle.HIGHEST_PROTOCOL))


def _check_links(site: Path, noted: Path) -> None:
    found = (pickle.loads(file.read_bytes()) for file in noted.iterdir())
    broken = list(Pages(site, found).broken())
    if broken:
        lines = "\n".join(f"{number}. {line}" for number, line in enumerate(broken, 1))
        raise BrokenLinks(f"{len(broken)} links lead nowhere:\n{lines}")
