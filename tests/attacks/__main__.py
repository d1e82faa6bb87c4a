"""`python -m tests.attacks [SHARE]`: builds the record, and opens its pages with the policy and
without: nothing may run, ask another host, or be wider than a small phone. Exit 1 if something is.

SHARE opens one page of so many, the same ones each time; 1, which is all, takes half an hour.

Must not know: what the payloads are.
"""

import csv
import functools
import http.server
import io
import json
import re
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from tests.attacks.payloads import PAYLOADS
from tests.attacks.record import write_record
from tests.building import run_plans

_POLICY: Final = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_WATCH: Final = "window.ran = () => { window.hasRun = true; }; window.evil = window.ran;"
_TOUCH: Final = """() => { for (const each of document.querySelectorAll('body *')) {
  each.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
  each.dispatchEvent(new FocusEvent('focus')); } }"""
_WIDTH: Final = 320


@dataclass(slots=True)
class Round:
    """What was looked at, and what was wrong with it."""

    looked: int = 0
    wrong: list[str] = field(default_factory=list)

    def say(self, what: str) -> None:
        """Note that something is wrong."""
        self.wrong.append(what)
        print(f"WRONG {what}", flush=True)


class _Server(http.server.SimpleHTTPRequestHandler):
    """Serves a site; without the policy where the class says so."""

    bare = False

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_head(self):  # type: ignore[no-untyped-def]  # as in the class it is of
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if not self.bare or page.suffix != ".html" or not page.is_file():
            return super().send_head()
        body = _POLICY.sub(b"", page.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


class _Bare(_Server):
    bare = True


def main(arguments: Sequence[str]) -> int:
    """Run the round; 0 if nothing is wrong."""
    share = int(arguments[0]) if arguments else 1
    found = Round()
    with tempfile.TemporaryDirectory(prefix="plans-attacks-") as name:
        content, site = write_record(Path(name) / "content"), Path(name) / "site"
        built = run_plans(
            "build", "--content", content, "--site", site, "--as-of", "2026-11-21", wait=900
        )
        if built.returncode:
            print(built.stderr, file=sys.stderr)
            return 1
        _files(site, found)
        _printed(content, found)
        pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
        pages = [path.removesuffix("index.html") for path in pages[::share]]
        with sync_playwright() as playwright:
            path = (Path(sys.prefix) / "browser-path").read_text().strip()
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            for handler, said in ((_Server, "with the policy"), (_Bare, "without it")):
                before = found.looked
                _open(browser, site, handler, pages, found)
                print(f"{found.looked - before} pages opened {said}", flush=True)
            _preview(browser, content, found)
    print(f"{len(PAYLOADS)} payloads, {found.looked} looks, {len(found.wrong)} wrong")
    return 1 if found.wrong else 0


def _open(
    browser: Browser, site: Path, handler: type[_Server], pages: Sequence[str], found: Round
) -> None:
    """Open pages as a reader has them."""
    made = functools.partial(handler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), made)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    with browser.new_page(viewport={"width": _WIDTH, "height": 700}) as page:
        _watch(page, address, found)
        for path in pages:
            _look(page, f"{address}{path}", path, found)
    server.shutdown()
    server.server_close()


def _watch(page: Page, address: str, found: Round) -> None:
    """Have the page tell what runs in it and what it asks for."""

    def heard(dialog: Dialog) -> None:
        found.say(f"{page.url}: a dialog: {dialog.message}")
        dialog.dismiss()

    def asked(url: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            found.say(f"{page.url}: asked for {url}")

    page.add_init_script(_WATCH)
    page.on("dialog", heard)
    page.on("request", lambda request: asked(request.url))
    page.on("console", lambda said: _heard(page, said.text, found))


def _heard(page: Page, said: str, found: Round) -> None:
    if "Content Security Policy" in said or "TrustedHTML" in said:
        found.say(f"{page.url}: the policy was asked: {said[:160]}")


def _look(page: Page, url: str, path: str, found: Round) -> None:
    page.goto(url, wait_until="load")
    page.evaluate(_TOUCH)
    found.looked += 1
    if page.evaluate("window.hasRun === true"):
        found.say(f"{path}: something ran")
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > _WIDTH:
        found.say(f"{path}: {width} wide")


def _files(site: Path, found: Round) -> None:
    """Read what programs read: feeds and badges are XML, data JSON, no cell a formula."""
    for path in sorted(site.rglob("*")):
        found.looked += path.suffix in (".atom", ".svg", ".json", ".csv")
        try:
            if path.suffix in (".atom", ".svg"):
                ElementTree.parse(path)
            elif path.suffix == ".json":
                json.loads(path.read_text("utf-8"))
            elif path.suffix == ".csv":
                for cell in _cells(path):
                    if cell.startswith(("=", "+", "@")):
                        found.say(f"{path.name}: a formula: {cell[:40]}")
        except (ElementTree.ParseError, ValueError) as error:
            found.say(f"{path.relative_to(site)}: {error}")


def _cells(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file):
            yield from row


def _printed(content: Path, found: Round) -> None:
    """Read the annotations: each line is one of ours."""
    told = run_plans("check", "--content", content, "--format", "github", wait=300)
    for line in told.stdout.splitlines():
        found.looked += 1
        if not re.match(r"::(?:error|notice) file=content/", line):
            found.say(f"an annotation: {line[:80]}")


def _preview(browser: Browser, content: Path, found: Round) -> None:
    """Open previews as files: of the first payloads, which run plainly."""
    for number in range(0, len(PAYLOADS), 12):
        id = f"attack-{number:03}"
        run_plans("preview", id, "--content", content, "--out", content.parent, wait=300)
        file = content.parent / f"{id}.html"
        if not file.is_file():
            found.say(f"{id}: no preview")
            continue
        with browser.new_page(viewport={"width": _WIDTH, "height": 700}) as page:
            _watch(page, "file:///", found)
            _look(page, file.as_uri(), f"preview of {id}", found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
