"""Measures the search: how long its index takes, and what the first results cost a reader.

Must not know: how anything that it measures works.

`python -m tests.benchmarks.search CONTENT` prints one line for each figure. Ratios matter: run both
searches in one go, on a machine that does nothing else. `python -m tests.benchmarks.corpus CONTENT
1000` writes a content folder to measure with.
"""

import argparse
import functools
import http.server
import json
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build as build_mkdocs
from mkdocs.config import load_config
from playwright.sync_api import Browser, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from action_plans.disk.folders import move_into
from action_plans.model.library import Library
from action_plans.progress import library_status
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.search_records import search_records
from action_plans.reading.library_reader import read_library
from action_plans.searching.index import index_search, remove_index
from tests.publishing.small_library import small_edition
from tests.site.written import write_edition

AS_OF = date(2026, 11, 21)
QUERIES = (
    "q=northmere",
    "q=approved+premises",
    "q=recall+guidance",
    "q=bail+hostel",
    "q=review+guidance+training+staff",
    "q=recall&response=agreed&theme=staffing",
)
PATIENCE = 180_000  # milliseconds, before a search is said not to answer
A_HIT = ".search-hit, .md-search-result__item"
FIRST_HIT = f"""new MutationObserver((_, seen) => {{
  const hit = document.querySelector("{A_HIT}");
  if (hit) {{ window.firstHit = performance.now(); seen.disconnect(); }}
}}).observe(document, {{childList: true, subtree: true}});"""

# Bytes that were asked for before a time: those of the search, and all others.
TRANSFERRED = """first => {
  const sum = [0, 0];
  const all = [...performance.getEntriesByType("navigation"),
               ...performance.getEntriesByType("resource")];
  for (const {name, startTime, transferSize} of all) {
    if (startTime <= first) sum[/pagefind|search\\/.*\\.json/.test(name) ? 0 : 1] += transferSize;
  }
  return sum;
}"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def copyfile(self, source, outputfile):  # type: ignore[no-untyped-def]
        """Send a file; a page that is closed meanwhile wants no more of it."""
        with suppress(ConnectionError):
            super().copyfile(source, outputfile)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder, uncompressed; yield its address, which ends with a slash."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def edition_of(content: Path) -> Edition:
    """Return the edition of a content folder, without links: the search shows none."""
    library: Library = read_library(content).library
    return make_edition(library, library_status(library, AS_OF), (), {}, as_of=AS_OF)


def measure_index(edition: Edition, site: Path) -> None:
    """Index an edition beside the pages of a small site, and print what it took."""
    write_edition(small_edition(), site)
    remove_index(site)
    with tempfile.TemporaryDirectory(dir=site.parent) as new:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start, own = time.perf_counter(), time.process_time()
        records = index_search(edition, Path(new))
        seconds = time.perf_counter() - start
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        move_into(site, Path(new))
    spent = time.process_time() - own
    spent += after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    peak = after.ru_maxrss + resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"index: {records} records in {seconds:.1f} s, processor {spent:.1f} s, {peak >> 10} MB")


def measure_ours(browser: Browser, site: Path) -> None:
    """Print what each query costs from a cold cache, until its first hits are there."""
    with served(site) as address:
        first_hits(browser, f"{address}search/?{QUERIES[0]}")  # the browser itself is warm now
        for query in QUERIES:
            took, search, page = first_hits(browser, f"{address}search/?{query}")
            print(
                f"ours, {query}: first hits after {took:.0f} ms, {search:.0f} kB"
                f" (with the page's own files, uncompressed: {search + page:.0f} kB)"
            )


def first_hits(browser: Browser, address: str) -> tuple[float, float, float]:
    """Return milliseconds from opening an address to its first hits, and kilobytes until then.

    Kilobytes are those of the search (its program, lists, index and records), and all others.
    """
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(FIRST_HIT)
        page.goto(address)
        page.wait_for_selector(A_HIT, state="attached", timeout=PATIENCE)
        first = float(page.evaluate("window.firstHit"))
        search, other = page.evaluate(TRANSFERRED, first)
    return first, search / 1000, other / 1000


def measure_material(browser: Browser, edition: Edition, folder: Path) -> None:
    """Print what Material's built-in search costs over the same texts.

    What a stock site takes to build grows with the square of its pages, so that only its index is
    written: by Material's own plugin for one page, and then with a section for each recommendation,
    in the plugin's form. Its text is bare words; what the plugin keeps of HTML would come on top.
    """
    (folder / "docs").mkdir(parents=True)
    (folder / "docs" / "index.md").write_text("# Home\n")
    (folder / "mkdocs.yml").write_text(
        "site_name: x\ntheme: {name: material, font: false}\nplugins: [search]\n"
    )
    build_mkdocs(load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site")))
    index = folder / "site" / "search" / "search_index.json"
    told = json.loads(index.read_text())
    told["docs"] = [
        {"location": each.path, "title": f"{each.plan} {each.ref}", "text": " ".join(
            passage.words for passage in each.passages)}
        for each in search_records(edition)
    ]  # fmt: skip
    index.write_text(json.dumps(told, separators=(",", ":")))
    with served(folder / "site") as address, browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(FIRST_HIT)
        page.goto(address)
        since = page.evaluate("performance.now()")
        page.keyboard.press("/")
        page.keyboard.type("northmere")
        try:
            page.wait_for_selector(A_HIT, state="attached", timeout=PATIENCE)
            took = f"first hits after {page.evaluate('window.firstHit') - since:.0f} ms"
        except PlaywrightError as error:  # a crash of the page is a finding here
            took = f"no hits within {PATIENCE / 1000:.0f} s ({type(error).__name__})"
        print(f"Material, northmere: {took}, {index.stat().st_size / 1000:.0f} kB")


def main() -> None:
    """Measure over a content folder."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("content", type=Path)
    parser.add_argument("--index-only", action="store_true", help="leave the two searches out")
    given = parser.parse_args()
    edition = edition_of(given.content)
    program = (Path(sys.prefix) / "browser-path").read_text().strip()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        site.mkdir()
        measure_index(edition, site)
        if given.index_only:
            return
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            measure_ours(browser, site)
            measure_material(browser, edition, Path(folder) / "material")
            browser.close()


if __name__ == "__main__":
    main()
