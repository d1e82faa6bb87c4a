"""However pages are shared out, the same site comes of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from action_plans.page_building import LEAST_SHARE, PageBuilding
from action_plans.progress import library_status
from action_plans.publishing.edition import make_edition
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.page import Page
from action_plans.reading.library_reader import read_library
from action_plans.site_writing import PROJECT
from tests.building import FROZEN, digests

AS_OF = date(2026, 11, 21)


@pytest.fixture(scope="module")
def pages() -> Sequence[Page]:
    """Return every page of the frozen content, twice."""
    library = read_library(FROZEN).library
    edition = make_edition(library, library_status(library, AS_OF), (), {}, as_of=AS_OF)
    found = list(every_page(edition))
    # Too few by themselves to be shared out.
    return [*found, *(replace(page, path=f"again/{page.path}") for page in found)]


def built(pages: Sequence[Page], folder: Path, processors: int) -> dict[str, str]:
    """Return the fingerprints of a site of the pages, built in as many shares as processors."""
    folder.mkdir()
    building = PageBuilding(pages, PROJECT, folder, "", AS_OF, processors)
    (folder / "site").mkdir()
    jobs = building.jobs(folder / "site")
    assert len(jobs) == processors
    for job in reversed(jobs):  # they are independent
        job()
    return digests(folder / "site")


def test_shares_make_no_difference(pages: Sequence[Page], tmp_path: Path) -> None:
    assert len(pages) >= 2 * LEAST_SHARE
    assert built(pages, tmp_path / "whole", 1) == built(pages, tmp_path / "shared", 2)
