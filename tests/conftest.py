"""Options and fixtures that all tests share."""

import fcntl
import functools
import http.server
import os
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browsing import Looks
from tests.building import AS_OF, CONTENT, FROZEN, build_whole


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--rewrite`: expected files are written anew, to be read in review."""
    parser.addoption("--rewrite", action="store_true", help="write expected files anew")


@pytest.fixture(scope="session")
def content_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the frozen content, of which it is known what it says."""
    return _built_once("content-site", FROZEN, AS_OF, tmp_path_factory)


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `content/` as it is today, of which nothing is known; for tests marked so."""
    return _built_once("own-site", CONTENT, str(datetime.now(UTC).date()), tmp_path_factory)


@pytest.fixture(params=["content_site", pytest.param("own_site", marks=pytest.mark.content)])
def any_site(request: pytest.FixtureRequest) -> Path:
    """The site of the frozen content, and that of `content/`."""
    site: Path = request.getfixturevalue(request.param)
    return site


def _built_once(
    name: str, content: Path, as_of: str, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Build a site as the command does, once for all the processes of a test run."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    site = shared / name
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            done = build_whole(content, site, as_of)
            assert done.returncode == 0, done.stderr
    return site


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


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
def browser() -> Iterator[Browser]:
    """A headless browser, the one that the environment was made with.

    One for all tests: its driver refuses to be started twice in a process.
    """
    path = (Path(sys.prefix) / "browser-path").read_text().strip()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def looks(browser: Browser) -> Iterator[Looks]:
    """Pages by how they look at a site, which share what they have fetched."""
    looks = Looks(browser)
    yield looks
    looks.close()
