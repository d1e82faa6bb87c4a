"""Measures the search over judged queries, through the real page.

Must not know: how anything is found.

`python -m tests.searching.measure FILE` builds the site of the frozen content, asks its search page
every query of a judged file (tests/searching/judged/README.md), and prints figures by kind:
nDCG@10, for states the share that is offered, for senseless queries the share that shows nothing or
says what is missing. It prints nothing of the queries, so that a sealed file stays sealed;
`--queries` does.
"""

import argparse
import functools
import http.server
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import quote_plus, urlsplit

from playwright.sync_api import Page, sync_playwright

from action_plans.pipeline.build import Order, build
from action_plans.reading.library_reader import read_library
from action_plans.reporting.progress_bar import Progress
from tests.building import FROZEN
from tests.searching.judging import Judged, Shown, figures, judged_in, score

AS_OF = date(2026, 11, 21)
SETTLED = ".search__results:not([aria-busy]) :is(.search-hit, [data-search-empty])"
WHAT_IS_SHOWN = """() => [
  [...document.querySelectorAll(".search-hit")].map(each => each.dataset.ref),
  document.querySelector("[data-search-missing]") !== null,
  [...document.querySelectorAll("[data-search-state]")].map(each => each.dataset.searchState),
  [...document.querySelectorAll("[data-search-thing]")]
    .map(each => each.querySelector("a").pathname.split("/").slice(-3).join("/")),
  [...document.querySelectorAll(".search-guide a")].map(each => each.pathname),
]"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; yield its address, which ends with a slash."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def ask(page: Page, address: str, query: str) -> Shown:
    """Return what the search page at an address shows for a query."""
    page.goto("about:blank")
    page.goto(f"{address}search/?q={quote_plus(query)}")
    page.wait_for_selector(SETTLED, state="attached")
    hits, missing, states, things, led = page.evaluate(WHAT_IS_SHOWN)
    root = urlsplit(address).path.rstrip("/")
    leads = tuple(each.removeprefix(root) for each in led)
    return Shown(tuple(hits), missing, tuple(states), tuple(things), leads)


def answered(page: Page, address: str, judged: Sequence[Judged]) -> list[tuple[Judged, Shown]]:
    """Return each query with what the page shows for it."""
    return [(each, ask(page, address, each.query)) for each in judged]


def _built(folder: Path) -> Path:
    site = folder / "site"
    build(Order(FROZEN, site, AS_OF), Progress())
    return site


def _owners() -> dict[str, str]:
    vocabulary = read_library(FROZEN).library.vocabulary
    short = {each.short.casefold(): each.full.casefold() for each in vocabulary.acronyms}
    owners = dict(vocabulary.owner_ids())
    found = {name: owners[full] for name, full in short.items() if full in owners}
    return {**found, **owners}


def main() -> None:
    """Measure the search over judged queries."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--site", type=Path, help="a site of content/ that is built already")
    parser.add_argument("--queries", action="store_true", help="tell each query and its score")
    given = parser.parse_args()
    program = (Path(sys.prefix) / "browser-path").read_text().strip()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = given.site or _built(Path(folder))
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        with served(site) as address, browser.new_page() as page:
            found = answered(page, address, judged_in(given.file))
        browser.close()
    for judged, shown in sorted(found, key=lambda each: each[0].kind) if given.queries else ():
        told = [f"{ref}={judged.grades.get(ref, 0)}" for ref in shown.hits[:10]]
        print(f"{score(judged, shown):.2f} {judged.kind}: {judged.query} | {' '.join(told)}"
              f" | {shown.states} {shown.things[:4]}")  # fmt: skip
    print("\n".join(figures(found, _owners())))


if __name__ == "__main__":
    main()
