"""The whole build, read from top to bottom: content in, a checked site out.

Must not know: the command line, how any stage does its work.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from action_plans.checking.explained import CODES
from action_plans.checking.rules import check_library
from action_plans.disk.cache import FileCache
from action_plans.disk.folders import linked_files
from action_plans.disk.swap import MARK, NotOurFolder, Replacement, is_ours, replacement
from action_plans.languages.catalogues import catalogue_of
from action_plans.model.chains import Chain
from action_plans.model.library import Library
from action_plans.model.problem import Problem, Severity
from action_plans.model.status import PlanStatus
from action_plans.processes.collector import without_collections
from action_plans.processes.pool import Pool, pool
from action_plans.progress import library_status, library_time
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.edition_in import edition_in
from action_plans.publishing.form_files import plan_texts
from action_plans.reading.keys import plan_keys
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.relating.asked_before import asked_before
from action_plans.relating.connections import connections
from action_plans.relating.links import all_links, editors_links, published
from action_plans.reporting.progress_bar import Progress
from action_plans.searching.index import is_of_index
from action_plans.searching.jobs import Held, index_in, index_job, searched
from action_plans.site.browser_check import browser_check
from action_plans.site.languages import languages_of
from action_plans.site.manifest import MANIFEST, write_manifest
from action_plans.site.theme_folder import project_for
from action_plans.site.writing import Search, write_site


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be built: from where, to where, for which day and address."""

    content: Path
    site: Path
    as_of: date
    site_url: str = ""
    commit: str = ""


class NothingToPublish(Exception):
    """No plan is published on the day: a site of none never takes the place of the last one."""


class AnotherRecord(Exception):
    """A site was not made of this content for this day."""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of it: all problems, sorted, and what was made.

    `edition` is None if an error stopped it; `reading` is what it was made of.
    """

    problems: tuple[Problem, ...]
    reading: LibraryReading
    edition: Edition | None = None


def build(order: Order, progress: Progress) -> Built:
    """Build the site, unless the content has an error; then the last site stays as it was.

    Raises `NotOurFolder` and `FolderInUse` before any work is done, `NothingToPublish`, and what
    `write_site` raises.
    """
    with without_collections(), replacement(order.site) as made:
        built = _written(order, made, progress)
        if built.edition:
            made.put_in_place(_mark(built.edition))
        return built


def _written(order: Order, made: Replacement, progress: Progress) -> Built:
    """Write the site beside the last one, unless the content has an error."""
    with progress.stage("Reading plans"):
        reading = read_library(order.content)
    if reading.has_errors:
        return Built(check_library(reading), reading)
    statuses = library_status(reading.library, order.as_of)
    with pool(made.scratch) as processes:
        # What search holds hangs neither on the rules nor on what is related: nobody has to wait.
        search = _begun(_searched_of(reading.library, statuses), order, made, processes)
        with progress.stage("Checking plans"):
            problems = check_library(reading)
        if has_errors(problems):
            search.drop()
            return Built(problems, reading)
        if not _is_any_shown(reading.library, statuses):
            raise NothingToPublish
        edition = edition_of(reading, statuses, problems, order, progress)
        project = project_for(order.content, made.scratch)
        texts = {id: source.data for id, source in reading.sources.items()}
        langs = reading.library.site.languages
        shown = [edition_in(edition, catalogue_of(each), each.value) for each in langs]
        more = chain(plan_texts(edition, texts), browser_check(order.content, edition))
        write_site(edition, project, made.new, search, processes, progress, shown, more)
    return Built(problems, reading, edition)


def _is_any_shown(library: Library, statuses: Mapping[str, PlanStatus]) -> bool:
    shown = (each for each in library.plans.values() if not each.withdrawn)
    return any(statuses[plan.id].published for plan in shown)


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
        links = all_links(held, FileCache(_cache_beside(order.site) / "features"))
    edition = make_edition(
        library,
        statuses,
        links,
        findings_by_plan(reading, problems),
        as_of=order.as_of,
        chains=_chains(held, statuses),
        connections=connections(held, links),
        provenance=reading.provenance,
        times=library_time(held, statuses),
        site_url=order.site_url,
        commit=order.commit,
    )
    lang = library.site.languages[0]
    return replace(edition, codes=CODES, keys=plan_keys(), lang=lang.value)


def _cache_beside(site: Path) -> Path:
    """Return the folder where what a build found is kept for the next one."""
    site = site.absolute()
    return site.parent / f".{site.name}-cache"


def index_alone(order: Order, progress: Progress) -> Built:
    """Make the search index of a site anew, its pages as they are; on failure it stays as it was.

    Raises `NotOurFolder` if there is no site of ours, `AnotherRecord` if it is not this content's,
    `FolderInUse` and `IndexerFailed`.
    """
    with replacement(order.site) as made:
        if not is_ours(made.target):
            raise NotOurFolder(str(order.site))
        reading = read_library(order.content)
        problems = check_library(reading)
        if has_errors(problems):
            return Built(problems, reading)
        statuses = library_status(reading.library, order.as_of)
        edition = searched(_searched_of(reading.library, statuses), order.as_of)
        if (made.target / MARK).read_text(encoding="utf-8") != _mark(edition):
            raise AnotherRecord
        with progress.stage("Indexing for search"):
            kept = {MARK, MANIFEST}
            langs = languages_of(reading.library.site.languages)
            linked_files(
                made.target,
                made.new,
                lambda path: (
                    path not in kept
                    and not any(is_of_index(path.removeprefix(each.folder)) for each in langs)
                ),
            )
            for each in langs:
                index_in(each.lang, edition, made.new / each.folder)
            write_manifest(made.new)
        made.put_in_place(_mark(edition))
        return Built(problems, reading, edition)


def _searched_of(library: Library, statuses: Mapping[str, PlanStatus]) -> Held:
    """Return what search needs of a library, which may have errors still."""
    return library, statuses, _chains(_held(library, statuses), statuses)


def _chains(held: Library, statuses: Mapping[str, PlanStatus]) -> tuple[Chain, ...]:
    """Return what was asked before: editors say it, so that nothing need be related first."""
    shown = published(held)
    return asked_before(shown, editors_links(shown), statuses)


def _begun(held: Held, order: Order, made: Replacement, processes: Pool) -> Search:
    """Return the search index of a library, which is begun: one in each of its languages."""
    folder = made.scratch / "search"
    folder.mkdir()
    kept = _cache_beside(order.site) / "index"
    job = partial(index_job, processes.handed(held), order.as_of, folder, kept)
    langs = languages_of(held[0].site.languages)
    jobs = (partial(job, each.lang, each.folder) for each in langs)
    return Search(folder, tuple(processes.start(each) for each in jobs))


def _mark(edition: Edition) -> str:
    """Return what tells the site of an edition from those of other content and other days."""
    texts = (f"{entry.key} {entry.recommendation.text}\n" for entry in edition.entries)
    digest = sha256("".join(texts).encode()).hexdigest()
    return f"A site of action plans for {edition.as_of.isoformat()}, of {digest}\n"


def _held(library: Library, statuses: Mapping[str, PlanStatus]) -> Library:
    """Return the library without the plans that are not there yet on the as-of date."""
    return replace(
        library,
        plans={id: plan for id, plan in library.plans.items() if statuses[id].recommendations},
    )


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """True if content with these problems is not to be published."""
    return any(problem.severity is Severity.ERROR for problem in problems)


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
