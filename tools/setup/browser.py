"""A browser for the browser tests: one already there, else installed, else Playwright's own.

Must not know: what the tests do with it.
"""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.setup import machine
from tools.setup.commands import CommandFailed, run

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
)
MAC_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


class NoBrowser(Exception):
    """No browser is there and none could be had; str() says what to do."""


def recorded(environment: Path) -> Path:
    """The file that holds the browser's path, for the tests to read."""
    return environment / "browser-path"


def find(environment: Path, env: Mapping[str, str]) -> Path | None:
    """A browser that is already there and starts, None if there is none.

    The one that BROWSER_PATH names, else the one found last time, else one that the system has.
    Raises NoBrowser if BROWSER_PATH names none.
    """
    known, chosen = _known(environment), env.get("BROWSER_PATH", "")
    if known and chosen in ("", str(known)):
        return known
    if not chosen:
        return next(filter(starts, candidates(env)), None)
    if starts(Path(chosen)):
        return Path(chosen)
    raise NoBrowser(f"BROWSER_PATH is {chosen}, which does not start as a browser.")


def record(environment: Path, path: Path) -> None:
    """Write down where the browser is."""
    recorded(environment).write_text(f"{path}\n", encoding="utf-8")


def starts(path: Path) -> bool:
    """Whether the program at `path` opens an empty page, as the tests would have it do."""
    # Without its sandbox, as Playwright starts it: root, and many containers, have none.
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    try:
        return "<html" in run([path, *options, "about:blank"], timeout=60)
    except CommandFailed:
        return False


def candidates(env: Mapping[str, str]) -> Iterator[Path]:
    """Where browsers usually are, the preferred ones first; each is an executable file."""
    for name in NAMES:
        if path := shutil.which(name, path=env.get("PATH")):
            yield Path(path)
    for place in MAC_PATHS:
        if os.access(place, os.X_OK):
            yield Path(place)


def download(environment: Path) -> Path:
    """Playwright's own browser, kept in the environment's folder. Raises NoBrowser."""
    print("Downloading Playwright's own browser.", file=sys.stderr, flush=True)
    python = environment / "bin" / "python"
    place = {"PLAYWRIGHT_BROWSERS_PATH": str(environment / "browsers")}
    with_libraries = ["--with-deps"] if machine.manager_here() else []
    ask = (
        "from playwright.sync_api import sync_playwright as p\n"
        "with p() as it: print(it.chromium.executable_path)"
    )
    missing = f"Missing: {machine.BROWSER.why}. The system's package is `chromium`."
    try:
        run([python, "-m", "playwright", "install", *with_libraries, "chromium"], more_env=place)
        path = Path(run([python, "-c", ask], more_env=place).strip())
    except CommandFailed as error:
        raise NoBrowser(f"{missing}\nPlaywright's own could not be had:\n{error}") from error
    if not starts(path):
        raise NoBrowser(f"{missing}\nPlaywright's own was downloaded and does not start.")
    return path


def _known(environment: Path) -> Path | None:
    """The browser found last time, None if it has gone."""
    try:
        path = Path(recorded(environment).read_text(encoding="utf-8").strip())
    except OSError:
        return None
    return path if path.is_file() and os.access(path, os.X_OK) else None
