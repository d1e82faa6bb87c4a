"""An edition on the disk: every page, file and index of it in one folder, and checked.

Must not know: where the content comes from, what becomes of the folder.
"""

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from action_plans.folders import move_into, write_files
from action_plans.page_building import PageBuilding
from action_plans.progress_bar import Progress
from action_plans.publishing.badges import badges
from action_plans.publishing.data.files import DATA_FILES
from action_plans.publishing.data.plan_schema import plan_schema_json
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.page import Page
from action_plans.publishing.sitemap import sitemap
from action_plans.reading.schema import plan_schema
from action_plans.result_check import Pages, read_pages
from action_plans.searching.index import index_search
from action_plans.side_by_side import Apart, Job, apart, processors, side_by_side

PROJECT: Final = Path(__file__).resolve().parents[2]


class BrokenLinks(Exception):
    """Pages of the built site link to what is not there; the message lists them all."""


def write_site(edition: Edition, site: Path, progress: Progress) -> None:
    """Write every page, file and index of an edition into an empty folder, and check it.

    Raises `SiteBuilderFailed`, `IndexerFailed` or `BrokenLinks`; each is a fault of ours, and the
    folder is then not to be published.
    """
    with searching(partial(index_search, edition), site) as search:
        write_all(edition, site, search, progress)


@dataclass(frozen=True, slots=True)
class Search:
    """A search index that is being made in `folder`, and the job that makes it."""

    folder: Path
    job: Apart


@contextmanager
def searching(index: Callable[[Path], object], site: Path) -> Iterator[Search]:
    """Make a search index while the block runs, by calling `index` with a folder beside the site.

    `write_all` waits for its end and raises what it raised; a block that ends before stops it.
    """
    with (
        TemporaryDirectory(prefix=f"{site.name}-search-", dir=site.parent) as folder,
        apart(partial(index, Path(folder))) as job,
    ):
        yield Search(Path(folder), job)


def write_all(edition: Edition, site: Path, search: Search, progress: Progress) -> None:
    """Write an edition whose search index is under way; see `write_site`."""
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
