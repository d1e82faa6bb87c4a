"""Built sites with their search, and a browser to search them with."""

import functools
import http.server
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.build import Order, build, write_site
from generator.progress_bar import Progress
from tests.publishing.small_library import small_edition

PROJECT = Path(__file__).parents[2]
AS_OF = date(2026, 11, 21)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `content/`."""
    site = tmp_path_factory.mktemp("searching") / "site"
    built = build(Order(PROJECT / "content", site, AS_OF), Progress())
    assert built.edition is not None
    return site


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of an invented library, in whose texts there is HTML."""
    site = tmp_path_factory.mktemp("small") / "site"
    site.mkdir()
    write_site(small_edition(), site, Progress())
    return site


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder and return its address, which ends with a slash."""
    servers: list[http.server.ThreadingHTTPServer] = []

    def started(folder: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield started
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """The address at which the site of `content/` is served, below a path of its own."""
    return f"{serve(site.parent)}{site.name}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless browser, the one that the environment was made with."""
    path = (Path(sys.prefix) / "browser-path").read_text().strip()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
