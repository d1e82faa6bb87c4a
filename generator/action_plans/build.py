"""The whole build, read from top to bottom: content in, a checked site out.

Must not know: the command line, how any stage does its work.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from action_plans.checking.rules import check_library
from action_plans.collector import without_collections
from action_plans.folders import NotOurFolder, move_into, replaced_folder
from action_plans.kept_features import KeptFolder
from action_plans.model.library import Library
from action_plans.model.problem import Problem, Severity
from action_plans.model.status import PlanStatus
from action_plans.progress import library_status
from action_plans.progress_bar import Progress
from action_plans.publishing.edition import Edition, make_edition
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.relating.asked_before import asked_before
from action_plans.relating.connections import connections
from action_plans.relating.links import all_links
from action_plans.relating.sharing import Sharing
from action_plans.searching.index import index_search, remove_index
from action_plans.shared_work import in_processes
from action_plans.site_writing import searching, write_all

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
    with replaced_folder(order.site, MARK) as new, searching(index, new) as search:
        statuses = library_status(reading.library, order.as_of)
        share = partial(in_processes, busy=search.job.processors)
        edition = edition_of(reading, statuses, problems, order, progress, share)
        search.job.ask()  # whether it has failed, before the pages are begun
        write_all(edition, new, search, progress)
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
