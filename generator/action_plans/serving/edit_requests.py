"""What the form in the preview asks of this machine, and who may ask.

Must not know: how files are kept, how the preview is served.

Any page in the same browser can send requests here. So they are heeded only from a page of the
preview itself: the name of the host is that of this machine (another name may be somebody's that
leads here), the page that asks is of that host, and it has a word that only such a page can read.
"""

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl

from action_plans.reporting.as_json import format_json
from action_plans.serving.documents import MOST_BYTES as MOST_OF_A_DOCUMENT
from action_plans.serving.documents import Documents
from action_plans.serving.editing import Editing, NotDone

FOLDER: Final = "/-/edit/"
TOKEN_HEADER: Final = "X-Edit-Token"
_HOSTS: Final = ("127.0.0.1", "localhost")
READ: Final = "read"  # a document: it is the body itself, its plan and name stand in the address
_MOST_BYTES: Final = 3_000_000  # of any other request: a plan file may have two thirds of it


@dataclass(frozen=True, slots=True)
class Answer:
    """What is answered: a status of HTTP, and JSON."""

    status: int
    json: str


def _said(status: int, **values: str) -> Answer:
    return Answer(status, json.dumps(values))


def most_bytes(what: str) -> int:
    """Return how many bytes a request for `what` may have."""
    return MOST_OF_A_DOCUMENT if what.partition("?")[0] == READ else _MOST_BYTES


class EditRequests:
    """Answers what the form asks; `port` is that of the preview."""

    def __init__(self, editing: Editing, documents: Documents) -> None:
        self._editing = editing
        self._documents = documents
        self._token = secrets.token_urlsafe()

    def begin(self, port: int, headers: Mapping[str, str]) -> Answer:
        """Return the word that a page has to have; pages of other hosts cannot read it."""
        if not _is_ours(port, headers):
            return _said(403, error="Only this machine is served.")
        return _said(200, token=self._token)

    def answer(self, what: str, port: int, headers: Mapping[str, str], body: bytes) -> Answer:
        """Return what comes of asking for `what`: open, check, save, or `read?id=…&name=…`."""
        origin = headers.get("Origin", "")
        is_ours = _is_ours(port, headers) and origin == f"http://{headers.get('Host', '')}"
        given = headers.get(TOKEN_HEADER, "").encode("utf-8", "replace")
        if not is_ours or not secrets.compare_digest(given, self._token.encode()):
            return _said(403, error="Only the form in the preview may ask this.")
        what, _, query = what.partition("?")
        asked = dict(parse_qsl(query)) if what == READ else _texts(body)
        if asked is None:
            return _said(400, error="This was not asked as the form asks.")
        try:
            if what == READ:
                named = asked.get("id", ""), asked.get("name", "")
                return Answer(200, self._documents.read(*named, body))
            return self._done(what, asked)
        except NotDone as why:
            return _said(409, error=str(why))

    def _done(self, what: str, asked: Mapping[str, str]) -> Answer:
        id, text = asked.get("id", ""), asked.get("text", "")
        if what == "open":
            opened = self._editing.open(id)
            return _said(200, text=opened.text, digest=opened.digest)
        if what == "check":
            return Answer(200, format_json(self._editing.check(id, text)))
        if what == "save":
            before = asked.get("digest", "")
            saved = self._editing.save(id, text, before)
            if not before:
                self._documents.saved(id)
            return _said(200, digest=saved.digest)
        return _said(404, error="There is no such thing to ask for.")


def _is_ours(port: int, headers: Mapping[str, str]) -> bool:
    return headers.get("Host") in {f"{host}:{port}" for host in _HOSTS}


def _texts(body: bytes) -> Mapping[str, str] | None:
    """Return the texts of a JSON object by their names, None if it is something else."""
    try:
        asked = json.loads(body)
    except ValueError:
        return None
    if not isinstance(asked, dict) or not all(isinstance(each, str) for each in asked.values()):
        return None
    return asked
