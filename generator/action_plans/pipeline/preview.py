"""A content folder → files to look at, one for each plan or one for the whole record.

Must not know: the command line, what is on a page.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from action_plans.checking.rules import check_library
from action_plans.model.library import Vocabulary
from action_plans.model.plan import Plan, Recommendation
from action_plans.model.problem import Problem, Severity
from action_plans.pipeline.build import Order, edition_of
from action_plans.previewing.one_file import bare_file, one_file
from action_plans.previewing.problems import problems_html
from action_plans.progress import library_status
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.page import Page
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.reporting.progress_bar import Progress
from action_plans.site.builder import pages_in_menu
from action_plans.site.pages import write_pages
from action_plans.site.theme_folder import CONFIG, project_for
from action_plans.site.writing import theming_of

WHOLE: Final = "record"  # the name of the file that holds all pages


@dataclass(frozen=True, slots=True)
class Previews:
    """Files by name, without ending, and the problems of what they show."""

    files: Mapping[str, str]
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """True if what is shown cannot be published."""
        return any(each.severity is Severity.ERROR for each in self.problems)


def preview_plans(content: Path, ids: Collection[str], as_of: date, progress: Progress) -> Previews:
    """Return a file for each plan, its problems on top; of one that cannot be read, only these.

    A record with errors is shown without the links between plans. `ids` are those of plan files.
    """
    reading = read_library(content)
    problems = {id: _problems_of(id, reading) for id in ids}
    told = tuple(sorted({each for some in problems.values() for each in some}))
    if reading.has_errors or any(each.severity is Severity.ERROR for each in told):
        reading = _readable(reading, ids)
    files: dict[str, str] = {}
    with TemporaryDirectory(prefix="plans-preview-") as folder:
        site = Path(folder, "site")
        project = project_for(content, Path(folder))
        wanted = {f"plans/{id}/" for id in ids} | pages_in_menu(project / CONFIG)
        pages = _built(reading, project, site, as_of, progress, wanted)
        titles = {page.path: page.title for page in pages}
        for id in ids:
            path, top = f"plans/{id}/", problems_html(problems[id])
            made = one_file(site, [path], titles[path], top) if path in titles else ""
            files[id] = made or bare_file(site, id, top or f"<p>{NOT_PUBLISHED}</p>")
    return Previews(files, told)


NOT_PUBLISHED: Final = "This plan has no page on this day: its report is dated later."


def preview_record(content: Path, as_of: date, progress: Progress) -> Previews:
    """Return the whole record as one file, unless it has an error."""
    reading = read_library(content)
    problems = check_library(reading)
    found = Previews({}, problems)
    if found.has_errors:
        return found
    with TemporaryDirectory(prefix="plans-preview-") as folder:
        site = Path(folder, "site")
        project = project_for(content, Path(folder))
        pages = _built(reading, project, site, as_of, progress)
        paths = [page.path for page in pages if not _is_left_out(page)]
        file = one_file(site, paths, pages[0].title)
    return Previews({WHOLE: file}, problems)


# What is nothing without the site, what explains the tools and tables that stand beside it, and
# what draws again what stands on a plan's own page.
LEFT_OUT: Final = ("search", "edit", "problems", "dictionary", "schema", "history")
AGAIN: Final = "/by-plan/"  # rows of a list in the order of plans


def _is_left_out(page: Page) -> bool:
    return page.kind in LEFT_OUT or page.path.endswith(AGAIN)


def _problems_of(id: str, reading: LibraryReading) -> tuple[Problem, ...]:
    file = reading.sources[id].file
    found = check_library(reading, only={id})
    return tuple(each for each in found if each.place.file == file)


def _built(
    reading: LibraryReading,
    project: Path,
    site: Path,
    as_of: date,
    progress: Progress,
    paths: Collection[str] | None = None,
) -> Sequence[Page]:
    """Build the pages, all or those at these addresses, into `site`, and return them."""
    site.mkdir()
    statuses = library_status(reading.library, as_of)
    order = Order(site, site, as_of)
    edition = edition_of(reading, statuses, (), order, progress)
    pages = [page for page in every_page(edition) if paths is None or page.path in paths]
    scratch = site.with_name("scratch")
    with progress.stage("Building pages"):
        write_pages(pages, theming_of(edition, project), scratch, site)
    return pages


def _readable(reading: LibraryReading, ids: Collection[str]) -> LibraryReading:
    """Return the plans that are asked for, without what leads to something that may not be."""
    known = reading.library.vocabulary
    plans = {id: _alone(plan, known) for id, plan in reading.library.plans.items() if id in ids}
    return replace(reading, library=replace(reading.library, plans=plans), provenance={})


def _alone(plan: Plan, known: Vocabulary) -> Plan:
    kept = tuple(_unlinked(each, known) for each in plan.recommendations)
    return replace(plan, recommendations=kept)


def _unlinked(recommendation: Recommendation, known: Vocabulary) -> Recommendation:
    actions = (replace(each, same_as=None, later=()) for each in recommendation.actions)
    return replace(
        recommendation,
        actions=tuple(actions),
        themes=tuple(id for id in recommendation.themes if id in known.themes),
        to=tuple(id for id in recommendation.to if id in known.organisations),
        related=(),
        not_related=(),
    )
