"""The web server of the preview: files from a folder, and news of changes to open pages.

Must not know: what the files are, how they are built.

Only this machine is served. A page is sent with a short script that listens for news; the files
themselves stay as they were built.
"""

import json
import threading
from contextlib import suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

from action_plans.serving.edit_requests import FOLDER, Answer, EditRequests, most_bytes

NEWS: Final = "/-/news"
SCRIPT: Final = "/-/preview.js"
ADDRESS: Final = "127.0.0.1"
_DIGITS: Final = 20  # of a number of news; nothing changes so often
WAIT: Final = 20.0  # seconds until a listener is told that there is no news

_SOURCE: Final = (Path(__file__).parent / "preview.js").read_bytes()


class News:
    """What open pages are told: how often the site changed, and what is wrong at present."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._number = 0
        self._problems = ""

    def tell(self, problems: str = "") -> None:
        """Tell every open page that there is something new; `problems` is shown on it."""
        with self._changed:
            self._number += 1
            self._problems = problems
            self._changed.notify_all()

    def since(self, number: int, wait: float = WAIT) -> bytes:
        """Return the news as JSON, as soon as there is any after `number`, or after `wait`."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != number, wait)
            return json.dumps({"number": self._number, "problems": self._problems}).encode()


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder, with the news beside it."""

    def __init__(
        self, *arguments: Any, folder: Path, news: News, edits: EditRequests | None
    ) -> None:
        self._news = news
        self._edits = edits
        super().__init__(*arguments, directory=str(folder))

    def handle(self) -> None:
        """Answer; whoever is gone before the answer, as a page that was closed, wants none."""
        with suppress(ConnectionError):
            super().handle()

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        if path == NEWS:
            number = query.removeprefix("after=")
            known = int(number) if number.isdecimal() and len(number) < _DIGITS else -1
            self._send(self._news.since(known), "json")
        elif path == f"{FOLDER}begin" and self._edits:
            self._answer(self._edits.begin(self._port, self._named()))
        elif path == SCRIPT:
            self._send(_SOURCE, "javascript")
        elif (page := self._page(path)) is not None:
            tag = f'<script src="{SCRIPT}" defer></script></body>'.encode()
            self._send(page.replace(b"</body>", tag), "html")
        elif "\0" in unquote(path):
            self.send_error(404)
        else:
            super().do_GET()

    def do_POST(self) -> None:
        """Answer the form; nothing else is sent here."""
        length = self.headers.get("Content-Length", "")
        known = length.isdecimal() and len(length) < _DIGITS
        what = self.path.removeprefix(FOLDER)
        if not self._edits or what == self.path or not known:
            self.send_error(404)
        elif int(length) > most_bytes(what):
            self.send_error(413)
        else:
            body = self.rfile.read(int(length))
            self._answer(self._edits.answer(what, self._port, self._named(), body))

    def _named(self) -> dict[str, str]:
        """Return the headers by their names, however those were spelt."""
        return {name.title(): value for name, value in self.headers.items()}

    @property
    def _port(self) -> int:
        assert isinstance(self.server, ThreadingHTTPServer)
        return self.server.server_port

    def _answer(self, answer: Answer) -> None:
        self._send(answer.json.encode(), "json", answer.status)

    def _page(self, path: str) -> bytes | None:
        """Return a page of the site, None where the address is no page's."""
        place = Path(self.translate_path(path))
        if path.endswith("/"):
            place /= "index.html"
        elif place.suffix != ".html":
            return None
        try:
            return place.read_bytes()
        except (OSError, ValueError):  # a value that no path may hold, NUL
            return None

    def _send(self, content: bytes, kind: str, status: int = 200) -> None:
        self.send_response(status)
        family = "application" if kind == "json" else "text"
        self.send_header("Content-Type", f"{family}/{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing: an editor wants to see problems, not requests."""


class PreviewServer:
    """Serves a folder at http://127.0.0.1:`port`/ until it is closed; port 0 takes a free one.

    With `edits`, the form on its pages may open and save files.
    """

    def __init__(
        self, folder: Path, news: News, port: int, edits: EditRequests | None = None
    ) -> None:
        handler = partial(_Handler, folder=folder, news=news, edits=edits)
        self._server = ThreadingHTTPServer((ADDRESS, port), handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where the preview is."""
        return f"http://{ADDRESS}:{self._server.server_address[1]}/"

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()
