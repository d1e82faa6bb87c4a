"""The client of the indexing program: pages in, the files of one index out.

Must not know: what stands on a page, where the files go.

The program is Pagefind, as `pagefind --service`: messages are JSON in base64, a comma after each.
Its own Python client waits a tenth of a second for every answer; this one writes all messages and
reads the answers meanwhile.
"""

import base64
import json
import subprocess
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

import pagefind_bin

VERSION: Final = "1.5.2"  # the format of the files is this version's


class IndexerFailed(Exception):
    """The indexing program is missing, crashed, or indexed something else than it was given."""


@dataclass(frozen=True, slots=True)
class IndexedPage:
    """One page for the indexer: its address and its HTML."""

    url: str
    html: str


def program() -> Path:
    """Return the path of the indexing program; raises `IndexerFailed` where there is none."""
    path = Path(str(pagefind_bin.get_executable()))
    if not path.is_file():
        raise IndexerFailed(f"the program {path.name} is missing; make the environment anew")
    return path


def write_index(pages: Iterable[IndexedPage], folder: Path) -> int:
    """Write an index of `pages` to `folder` and return how many pages the indexer took in."""
    command = [str(program()), "--service"]
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
    except OSError as error:
        raise IndexerFailed(f"the program {command[0]} does not start: {error}") from error
    with process:
        try:
            return _converse(process, pages, folder)
        finally:
            process.kill()


def _converse(
    process: "subprocess.Popen[bytes]", pages: Iterable[IndexedPage], folder: Path
) -> int:
    assert process.stdin and process.stdout and process.stderr  # all three are pipes
    said: list[bytes] = []
    listener = threading.Thread(target=lambda e=process.stderr: said.append(e.read()), daemon=True)
    listener.start()
    speaker = threading.Thread(
        target=_speak, args=(process.stdin, _messages(pages, folder)), daemon=True
    )
    speaker.start()
    indexed = 0
    for answer in _answers(process.stdout):
        match answer.get("type"):
            case "IndexedFile":
                indexed += 1
            case "WriteFiles":
                return indexed
            case "Error":
                raise IndexerFailed(f"the indexer says: {answer.get('message')}")
    process.wait()
    listener.join(timeout=5)
    last = b"".join(said).decode(errors="replace").strip()[-500:]
    raise IndexerFailed(
        f"the indexer ended before it was done (exit code {process.returncode}) {last}".strip()
    )


def _messages(pages: Iterable[IndexedPage], folder: Path) -> Iterator[dict[str, object]]:
    # Whatever language a plan is written in, readers search all of them at once.
    yield {"type": "NewIndex", "config": {"force_language": "en"}}
    for page in pages:
        yield {
            "type": "AddFile",
            "index_id": 0,
            "file_path": None,
            "url": page.url,
            "file_contents": page.html,
        }
    yield {"type": "WriteFiles", "index_id": 0, "output_path": str(folder.absolute())}


def _speak(pipe: IO[bytes], messages: Iterator[dict[str, object]]) -> None:
    """Write all messages; a program that has gone is noticed where its answers are read.

    What goes wrong while a page is made ends the program, and so the conversation.
    """
    done = False
    try:
        for number, payload in enumerate(messages):
            message = json.dumps({"message_id": number, "payload": payload})
            pipe.write(base64.b64encode(message.encode()) + b",")
        pipe.flush()
        done = True
    except BrokenPipeError:
        done = True
    finally:
        if not done:
            pipe.close()


def _answers(pipe: IO[bytes]) -> Iterator[dict[str, object]]:
    rest = b""
    while part := pipe.read1(1 << 16):  # type: ignore[attr-defined]
        *whole, rest = (rest + part).split(b",")
        for each in whole:
            yield json.loads(base64.b64decode(each))["payload"]
