"""Built sites with their search."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page

from tests import building
from tests.browsing import Looks
from tests.publishing.small_library import PLANS, STATUSES, edition_of
from tests.searching.modules import offer_modules
from tests.site.written import write_edition

AS_OF = date.fromisoformat(building.AS_OF)
SHORT = {"night-cover-2021": "Nights"}  # of the invented plans, what lists say for them


@pytest.fixture(scope="session")
def site(content_site: Path) -> Path:
    """The site of the frozen content, which no test here changes."""
    return content_site


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an invented library, in whose texts there is HTML."""
    site = tmp_path_factory.mktemp("small") / "site"
    site.mkdir()
    plans = [replace(each, short=SHORT.get(each.id, "")) for each in PLANS]
    write_edition(edition_of(tuple(plans), STATUSES), site)
    return site


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """The address at which the site of the frozen content is served, below a path of its own."""
    return f"{serve(site.parent)}{site.name}/"


@pytest.fixture(scope="session")
def kept_page(looks: Looks) -> Iterator[Page]:
    """A page that is opened once: a new one compiles all that the search is made of anew."""
    with looks.page() as page:
        offer_modules(page)
        yield page


@pytest.fixture
def page(kept_page: Page) -> Iterator[Page]:
    """A page on which no script may fail. A test leaves it empty, and takes back its routes."""
    faults: list[str] = []

    def note(error: Error) -> None:
        faults.append(str(error))

    kept_page.on("pageerror", note)
    yield kept_page
    kept_page.goto("about:blank")  # nothing of a test goes on while the next one looks
    kept_page.mouse.move(0, 0)
    kept_page.remove_listener("pageerror", note)
    assert faults == []
