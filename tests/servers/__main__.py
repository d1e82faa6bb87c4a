"""`python -m tests.servers SITE`: serves a built site by nginx and by Caddy with the header files
that it has for them, and opens every kind of page, a search and the form: no policy may object.

A server that is not installed is named and left out; exit 1 if none is, or if something is wrong.

Must not know: what the headers are.
"""

import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.attacks.browser import Opener, opener
from tests.attacks.round import Round

_EACH: Final = 2  # pages of a kind
_HEADERS: Final = (
    "Content-Security-Policy",
    "X-Content-Type-Options",
    "Referrer-Policy",
    "Cross-Origin-Opener-Policy",
    "Permissions-Policy",
)


def main(arguments: Sequence[str]) -> int:
    """Try each server that there is; 0 if nothing is wrong."""
    site = Path(arguments[0] if arguments else "site").resolve()
    found, tried = Round(), 0
    with opener() as browser:
        for name, settings in SERVERS.items():
            if not shutil.which(name):
                print(f"{name}: not installed, not tried")
                continue
            before = len(found.wrong)
            with _served(name, settings, site) as address:
                headers = _headers(address, site, found)
                looks = _pages(browser, address, site, found)
            tried += 1
            print(f"{name}: {headers} headers, {looks} looks, {len(found.wrong) - before} wrong")
    return 0 if tried and not found.wrong else 1


def _nginx(site: Path, port: int, folder: Path) -> tuple[str, Sequence[str]]:
    """Return nginx's configuration, and the command that serves by it."""
    kept = "".join(
        f"{each}_temp_path {folder};\n"
        for each in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    text = f"""daemon off; pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off; {kept}
  server {{ listen 127.0.0.1:{port}; root {site}; error_page 404 /404.html;
    include {site}/server/nginx.conf; }}
}}
"""
    return text, ("nginx", "-e", f"{folder}/errors", "-c", f"{folder}/settings")


def _caddy(site: Path, port: int, folder: Path) -> tuple[str, Sequence[str]]:
    """Return Caddy's configuration, and the command that serves by it."""
    text = f"""{{
	admin off
	auto_https off
	storage file_system {folder}/storage
}}
http://127.0.0.1:{port} {{
	root * {site}
	import {site}/server/Caddyfile
	file_server
}}
"""
    return text, ("caddy", "run", "--adapter", "caddyfile", "--config", f"{folder}/settings")


SERVERS: Final[dict[str, Callable[[Path, int, Path], tuple[str, Sequence[str]]]]] = {
    "nginx": _nginx,
    "caddy": _caddy,
}


@contextmanager
def _served(
    name: str, settings: Callable[[Path, int, Path], tuple[str, Sequence[str]]], site: Path
) -> Iterator[str]:
    """Have a server serve the site, and give its address. Raises RuntimeError if it does not."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory(prefix=f"plans-{name}-") as folder:
        Path(folder).chmod(0o755)
        text, command = settings(site, port, Path(folder))
        (Path(folder) / "settings").write_text(text, encoding="utf-8")
        with (Path(folder) / "said").open("w") as said:
            process = subprocess.Popen(command, stdout=said, stderr=said)
        try:
            address = f"http://127.0.0.1:{port}/"
            for _ in range(100):
                try:
                    urllib.request.urlopen(address, timeout=5).close()
                    break
                except OSError:
                    time.sleep(0.1)
            else:
                raise RuntimeError((Path(folder) / "said").read_text(encoding="utf-8"))
            yield address
        finally:
            process.terminate()
            process.wait()


def _headers(address: str, site: Path, found: Round) -> int:
    """Return how many headers a page, a picture and a table came with."""
    several = ("", "data/recommendations.csv", "assets/site.js", "pagefind/pagefind.js")
    number = 0
    for path in several:
        with urllib.request.urlopen(f"{address}{path}", timeout=20) as answer:
            for name in _HEADERS:
                number += 1
                if not answer.headers.get(name):
                    found.say(f"/{path} comes without {name}")
    return number


def _pages(browser: Opener, address: str, site: Path, found: Round) -> int:
    """Open pages of each kind, a search and the form; return how many looks that were."""
    before = found.looked.total()
    plans = sorted(path.stem for path in (site / "edit" / "plans").glob("*.yml"))
    with browser.at(address, ""):
        for path in _of_each_kind(site):
            browser.page(address, path, found)
        browser.search(address, "recall", found)
        browser.form(address, plans[0], found)
    return found.looked.total() - before


def _of_each_kind(site: Path) -> Iterator[str]:
    """Yield the addresses of the first pages of each folder and depth."""
    seen: dict[tuple[str, int], int] = {}
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site)
        kind = path.parts[0], len(path.parts)
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= _EACH:
            yield path.as_posix().removesuffix("index.html")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
