"""Sites of invented pages, built once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.theme.example_site import build_example_site
from tests.theme.examples import PAGES, WITHDRAWN
from tests.theme.hostile import HOSTILE, with_text


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with one page of each kind."""
    return build_example_site((*PAGES, WITHDRAWN), tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site, hostile in every text that an editor could have written."""
    pages = [with_text(page, HOSTILE) for page in PAGES]
    return build_example_site(pages, tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="session")
def harmless_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site with one harmless word wherever the hostile one has its text."""
    pages = [with_text(page, "harmless") for page in PAGES]
    return build_example_site(pages, tmp_path_factory.mktemp("harmless"))


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """The address at which the site is served; it ends with a slash."""
    return serve(site)
