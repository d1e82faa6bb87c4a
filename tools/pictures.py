"""Pictures of every kind of page: phone and desk, light, dark and print, in a folder.

    python -m tools.pictures [FOLDER] [--site SITE] [--readme]

Must not know: how pages are made. It opens a built site in a browser and looks.
"""

import argparse
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Final, Literal

from playwright.sync_api import Browser, Page, sync_playwright

from tools.setup.browser import recorded

PROJECT: Final = Path(__file__).resolve().parent.parent
README: Final = PROJECT / "docs" / "pictures"
SIZES: Final[Mapping[str, tuple[int, int]]] = {"phone": (390, 844), "desk": (1280, 900)}
SCHEMES: Final[tuple[Literal["light", "dark"], ...]] = ("light", "dark")
# One page of each kind, by the name that its pictures have; of what has several, the first found.
KINDS: Final[Mapping[str, str]] = {
    "front": "",
    "plan": "plans/*/",
    "plans": "plans/",
    "dates-passed": "dates-passed/",
    "dates-moved": "dates-moved/",
    "refused": "refused/",
    "asked-before": "asked-before/",
    "browse": "browse/",
    "standing": "standing/*/",
    "owner": "owners/*/",
    "theme": "themes/*/",
    "directory": "owners/",
    "beginning": "beginning/*/",
    "questions": "questions/*/",
    "pack": "packs/*/",
    "figures": "figures/",
    "as-published": "plans/*/as-published/*/",
    "history": "plans/*/history/",
    "changes": "changes/",
    "follow": "follow/",
    "corrections": "corrections/",
    "silence": "silence/",
    "coverage": "coverage/",
    "how-to-read": "how-to-read/",
    "glossary": "glossary/",
    "data": "data/",
    "dictionary": "data/dictionary/",
    "problems": "problems/",
    "form": "edit/",
    "about": "about/",
    "accessibility": "accessibility/",
    "search": "search/",
}
# What README shows: the first screen of two pages.
SHOWN: Final = {"front": "", "plan": "plans/recall-2020/"}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site while the block runs, and give its address, which ends with a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


def paths(site: Path, kinds: Mapping[str, str] = KINDS) -> Iterator[tuple[str, str]]:
    """Yield the name of each kind of page with the address of one, as far as the site has it."""
    for name, pattern in kinds.items():
        found = sorted(site.glob(f"{pattern}index.html"), key=lambda file: -file.stat().st_size)
        if found:
            yield name, found[0].parent.relative_to(site).as_posix().removeprefix(".")


def take(browser: Browser, address: str, site: Path, folder: Path) -> int:
    """Take every picture into `folder`, named kind-size-scheme.png and kind-print.pdf."""
    taken = 0
    known = list(paths(site))
    for size, (width, height) in SIZES.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme
            )
            page = context.new_page()
            for name, path in known:
                page.goto(f"{address}{path}{'/' if path else ''}")
                page.screenshot(path=folder / f"{name}-{size}-{scheme}.png", full_page=True)
                taken += 1
                if size == "desk" and scheme == "light":
                    _print(page, folder / f"{name}-print.pdf")
                    taken += 1
            context.close()
    return taken


def _print(page: Page, file: Path) -> None:
    page.pdf(path=file, format="A4", prefer_css_page_size=True)


def take_for_readme(browser: Browser, address: str, site: Path) -> None:
    """Take the first screen of the pages that README shows, small enough for a repository."""
    README.mkdir(parents=True, exist_ok=True)
    page = browser.new_page(viewport={"width": 1080, "height": 680}, color_scheme="light")
    for name, path in paths(site, SHOWN):
        page.goto(f"{address}{path}{'/' if path else ''}")
        page.screenshot(path=README / f"{name}.png")


def main() -> int:
    """Take the pictures, and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("folder", nargs="?", type=Path, default=PROJECT / "pictures")
    parser.add_argument("--site", type=Path, default=PROJECT / "site")
    parser.add_argument("--readme", action="store_true", help="those that README shows, alone")
    given = parser.parse_args()
    with sync_playwright() as playwright, served(given.site) as address:
        browser = playwright.chromium.launch(
            executable_path=recorded(Path(sys.prefix)).read_text().strip()
        )
        if given.readme:
            take_for_readme(browser, address, given.site)
            print(f"in {README}")
        else:
            given.folder.mkdir(parents=True, exist_ok=True)
            print(f"{take(browser, address, given.site, given.folder)} in {given.folder}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
