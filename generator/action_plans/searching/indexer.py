"""The client of the indexing program: records in, the files of one index out.

Must not know: what a record holds, where the files go.

The program is Pagefind, as `pagefind --service`: messages are JSON in base64, a comma after each.
Its own Python client waits a tenth of a second for every answer; this one writes all messages and
reads the answers meanwhile.
"""

import json
import os
import select
import subprocess
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

import pagefind_bin

_LANGUAGE: Final = "en"
# What the program has no option for.
PLACES_SETTING: Final = "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"
_BUFFER: Final = 1 << 18
LONGEST_SILENCE: Final = 600  # seconds; ten thousand records are written out in ten
# The beginning of an answer that says that a record was taken in; nothing else of it is of use.
_TAKEN_IN: Final = b'"payload":{"type":"IndexedFile"'
_BEGINNING: Final = 80  # characters of base64 in which that stands


class IndexerFailed(Exception):
    """The indexing program is missing, crashed, or indexed something else than it was given."""


@dataclass(frozen=True, slots=True)
class IndexedRecord:
    """One record for the indexer: its address, what is searched, and what it is known by."""

    url: str
    content: str
    meta: Mapping[str, str]
    filters: Mapping[str, Sequence[str]]
    sort: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Index:
    """What the indexer made: its files by path, and how many records it took in."""

    files: Mapping[str, bytes]
    records: int


def program() -> Path:
    """Return the path of the indexing program; raises `IndexerFailed` where there is none."""
    path = Path(str(pagefind_bin.get_executable()))
    if not path.is_file():
        raise IndexerFailed(f"the program {path.name} is missing; make the environment anew")
    return path


def index_of(records: Iterable[IndexedRecord], places: int) -> Index:
    """Return an index of `records`; raises `IndexerFailed` if the program does not give one.

    `places` is how many places of words one file of the index holds.

    The files come over the pipe: those that the program writes itself may still be empty when it
    says that it is done.
    """
    command = [str(program()), "--service"]
    with TemporaryFile() as said:
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                bufsize=_BUFFER,
                # Nothing of ours is its business, and some of it stops it.
                env={PLACES_SETTING: str(places)},
            )
        except OSError as error:
            raise IndexerFailed(f"the program {command[0]} does not start: {error}") from error
        index = _converse(process, records)
        if index is None:
            said.seek(0)
            last = said.read().decode(errors="replace").strip()[-500:]
            code = process.returncode
            raise IndexerFailed(f"the indexer ended early (exit code {code}) {last}".strip())
        return index


def _converse(process: "subprocess.Popen[bytes]", records: Iterable[IndexedRecord]) -> Index | None:
    """Return what the program makes of the records, None if it ends before it is done."""
    assert process.stdin and process.stdout  # both are pipes
    pool = ThreadPoolExecutor(1)
    speaking = pool.submit(_speak, process.stdin, _messages(records))
    try:
        index = _index_in(_answers(process.stdout))
        if index is None:
            with suppress(subprocess.TimeoutExpired):  # it may have closed its mouth and live on
                process.wait(LONGEST_SILENCE)
            process.kill()
            speaking.result()  # raises what went wrong while a record was made
        return index
    finally:
        process.kill()
        process.wait()
        pool.shutdown()
        process.stdout.close()
        with suppress(BrokenPipeError):  # what was not written has nowhere to go
            process.stdin.close()


def _index_in(answers: Iterator[dict[str, object]]) -> Index | None:
    indexed = 0
    for answer in answers:
        match answer:
            case {"type": "IndexedFile"}:
                indexed += 1
            case {"type": "GetFiles", "files": list(files)}:
                return Index({each["path"]: a2b_base64(each["content"]) for each in files}, indexed)
            case {"type": "Error"}:
                raise IndexerFailed(f"the indexer says: {answer.get('message')}")
    return None


def _messages(records: Iterable[IndexedRecord]) -> Iterator[dict[str, object]]:
    # Whatever language a plan is written in, readers search all of them at once.
    yield {"type": "NewIndex", "config": {"force_language": _LANGUAGE}}
    for record in records:
        yield {
            "type": "AddRecord",
            "index_id": 0,
            "url": record.url,
            "content": record.content,
            "language": _LANGUAGE,
            "meta": record.meta,
            "filters": record.filters,
            "sort": record.sort,
        }
    yield {"type": "GetFiles", "index_id": 0}


def _speak(pipe: IO[bytes], messages: Iterator[dict[str, object]]) -> None:
    """Write all messages; a program that has gone is noticed where its answers are read.

    What goes wrong while a record is made ends the program, and so the conversation.
    """
    done = False
    try:
        for number, payload in enumerate(messages):
            message = json.dumps({"message_id": number, "payload": payload})
            pipe.write(b2a_base64(message.encode(), newline=False) + b",")
        pipe.flush()
        done = True
    except BrokenPipeError:
        done = True
    finally:
        if not done:
            pipe.close()


def _answers(pipe: IO[bytes]) -> Iterator[dict[str, object]]:
    """Yield what the program answers, message by message."""
    begun: list[bytes] = []
    while part := _part(pipe):
        *ends, rest = part.split(b",")
        for end in ends:
            yield _answer(b"".join((*begun, end)))
            begun = []
        begun.append(rest)


def _part(pipe: IO[bytes]) -> bytes:
    """Return what the program says next, b"" at its end."""
    ready, _, _ = select.select([pipe], [], [], LONGEST_SILENCE)
    if not ready:
        raise IndexerFailed(f"the indexer has said nothing for {LONGEST_SILENCE} seconds")
    return os.read(pipe.fileno(), _BUFFER)


def _answer(said: bytes) -> dict[str, object]:
    """Return an answer as it is read; of one that a record was taken in, only that."""
    try:
        if _TAKEN_IN in a2b_base64(said[:_BEGINNING]):
            return {"type": "IndexedFile"}
        answer: dict[str, object] = json.loads(a2b_base64(said))["payload"]
    except (ValueError, KeyError, TypeError) as error:
        raise IndexerFailed(f"the indexer's answer cannot be read: {error}") from error
    return answer
