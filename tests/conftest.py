"""Options and fixtures that all tests share."""

import fcntl
import functools
import http.server
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.building import PROJECT, run_build


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--rewrite`: expected files are written anew, to be read in review."""
    parser.addoption("--rewrite", action="store_true", help="write expected files anew")


@pytest.fixture(scope="session")
def content_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of `content/` as the command builds it, once for all the processes of a test run."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    site = shared / "content-site"
    with (shared / "content-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            done = run_build(PROJECT / "content", site)
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
