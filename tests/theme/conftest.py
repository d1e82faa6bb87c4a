"""Sites of invented pages, built once, and a browser to open them in."""

import functools
import http.server
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.theme.example_site import build_example_site
from tests.theme.examples import PAGES, WITHDRAWN
from tests.theme.hostile import HOSTILE, with_text


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


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
def address(site: Path) -> Iterator[str]:
    """The address at which the site is served; it ends with a slash."""
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless browser, the one that the environment was made with."""
    path = (Path(sys.prefix) / "browser-path").read_text().strip()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
