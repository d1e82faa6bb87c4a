"""Documents changed at random until a reader breaks: `make fuzz`, outside the suite.

    python -m tests.importing.fuzzing [--seconds N] [--seed N] [--out FOLDER] [FORMAT …]

Must not know: how documents are read.

Whatever bytes come in, a reader gives a Document or one sentence, its words are counted, the plan
made of it loses none of them and is one that the record can read. What breaks this is written to
FOLDER; made small, it belongs in `corpus/`, which the suite runs.
"""

import argparse
import io
import logging
import random
import re
import sys
import time
import traceback
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from lxml import etree

from action_plans.importing.child import read
from action_plans.importing.document import Format, Unreadable
from action_plans.importing.importer import imported
from action_plans.importing.isolation import TookTooLong, bounded
from action_plans.reading.plan_reader import read_plan
from tests.importing.reading import vocabulary

_HERE: Final = Path(__file__).parent
CORPUS: Final = _HERE / "corpus"
_SECONDS: Final = 10  # that one small document may take
_MEMORY: Final = 1_000_000_000
_LARGEST: Final = 60_000  # bytes of a document that is changed further
_PACKED: Final = (Format.DOCX, Format.ODT, Format.XLSX)
_NUMBERS: Final = (
    "",
    "0",
    "-1",
    "1",
    "9",
    "65",
    "4096",
    "99999999999",
    "1.5",
    "NaN",
    "é",
    "٣",
    "²",
)
_PIECES: Final = (
    b"\t", b"\n", b"\r", b"\f", b"\x00", b'"', b"<p>", b"</p>", b"a)", b"1.", b"- ", b"5 June 2021",
    b"Completed", b"*", b"\\", b"[", b"\xe2\x80\xae", b"\xc2\xad", b"\xff", b"Update May 2021",
)  # fmt: skip
Change = Callable[[random.Random, bytes], bytes]


class Broken(AssertionError):
    """A document that a reader or the assembler could not take; its text says what went wrong."""


def tried(data: bytes, format: Format) -> None:
    """Import a document; raises Broken for anything but a plan without loss or a plain refusal."""
    try:
        with bounded(_MEMORY, _SECONDS):
            document = read(data, format, f"x.{format.value}")
            made = imported(document, vocabulary(), "same-plan")
    except Unreadable as reason:
        said = str(reason)
        if not said.endswith((".", "due.")) or "\n" in said:
            raise Broken(f"refused without a sentence: {said!r}") from reason
        return
    except TookTooLong:
        raise Broken(f"it took more than {_SECONDS} seconds") from None
    except (RecursionError, MemoryError):
        return  # the reading process turns both into a sentence
    if made.coverage.lost or made.coverage.invented:
        raise Broken(str(made.coverage))
    if read_plan(made.text.encode(), "same-plan.yml").plan is None:
        raise Broken("the record cannot read the plan that was made")


def changed(chance: random.Random, data: bytes, format: Format) -> bytes:
    """Return a document with one to four things changed; the same of the same `chance`."""
    for _ in range(chance.randint(1, 4)):
        if format in _PACKED and chance.random() < 0.9:
            data = _in_package(chance, data)
        elif format is Format.HTML and chance.random() < 0.5:
            data = _in_tags(chance, data)
        elif format is Format.PDF and chance.random() < 0.6:
            data = _in_numbers(chance, data)
        else:
            data = chance.choice(_OF_BYTES)(chance, data)
    return data


def _in_package(chance: random.Random, data: bytes) -> bytes:
    """Change one part of a package, mostly the one with the text."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError):
        return data
    except RuntimeError:  # it says that it is encrypted
        return data
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    if not names:
        return data
    main = [name for name in names if name.endswith(("document.xml", "content.xml", "sheet1.xml"))]
    name = chance.choice(main if main and chance.random() < 0.7 else names)
    parts[name] = _in_xml(chance, parts[name])
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for each, content in parts.items():
            package.writestr(each, content)
    return made.getvalue()


def _in_xml(chance: random.Random, data: bytes) -> bytes:
    """Take out, repeat, move or empty an element, or give one of its attributes another value."""
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return chance.choice(_OF_BYTES)(chance, data)
    elements = [each for each in root.iter() if isinstance(each.tag, str)]
    element, other = chance.choice(elements), chance.choice(elements)
    parent = element.getparent()
    deed = chance.randrange(6)
    if deed == 0 and parent is not None:
        parent.remove(element)
    elif deed == 1 and parent is not None:
        copy = etree.fromstring(etree.tostring(element, with_tail=False))
        other.insert(chance.randint(0, len(other)), copy)
    elif deed == 2 and parent is not None and other not in element.iter():
        other.append(element)
    elif deed == 3 and element.attrib:
        name = chance.choice(sorted(map(str, element.attrib)))
        element.set(name, chance.choice(_NUMBERS))
    elif deed == 4 and element.attrib:
        del element.attrib[chance.choice(sorted(map(str, element.attrib)))]
    else:
        element.text = chance.choice(_PIECES).decode("utf-8", "ignore").replace("\x00", "").replace(
            "\f", "")  # fmt: skip
    return etree.tostring(root)


def _in_tags(chance: random.Random, data: bytes) -> bytes:
    """Take out, repeat or move one tag of a page."""
    tags = list(re.finditer(rb"<[^<>]{1,80}>", data))
    if not tags:
        return data
    found, there = chance.choice(tags), chance.choice(tags).start()
    if chance.random() < 0.5:
        return data[: found.start()] + data[found.end() :]
    return data[:there] + found[0] + data[there:]


def _in_numbers(chance: random.Random, data: bytes) -> bytes:
    """Give one number of a file another value."""
    found = list(re.finditer(rb"-?\d+(?:\.\d+)?", data))
    if not found:
        return data
    one = chance.choice(found)
    value = chance.choice((b"0", b"-1", b"1e9", b"99999", b"0.001", b"", b"/X", b"null"))
    return data[: one.start()] + value + data[one.end() :]


def _flip(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def _insert(chance: random.Random, data: bytes) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_PIECES) + data[at:]


def _cut(chance: random.Random, data: bytes) -> bytes:
    at, wide = chance.randrange(len(data) + 1), chance.randint(1, 200)
    return data[:at] + data[at + wide :]


def _repeat(chance: random.Random, data: bytes) -> bytes:
    at, there = chance.randrange(len(data) + 1), chance.randrange(len(data) + 1)
    return data[:there] + data[at : at + chance.randint(1, 200)] + data[there:]


def _swap_lines(chance: random.Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    at, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[at], lines[there] = lines[there], lines[at]
    return b"\n".join(lines)


_OF_BYTES: Final[tuple[Change, ...]] = (_flip, _insert, _cut, _repeat, _swap_lines)


def seeds(format: Format) -> list[bytes]:
    """Return the documents that are changed: the cases of every kind, and the corpus."""
    folders = (_HERE / "import_cases", _HERE / "layouts", _HERE / "documents", CORPUS)
    found = [path for folder in folders for path in sorted(folder.glob(f"*.{format.value}"))]
    made = [path.read_bytes() for path in found]
    return [*made, *_written(format)]


def _written(format: Format) -> Iterator[bytes]:
    """Yield the documents that the tests write themselves."""
    from tests.importing.test_heldout import DOCUMENTS

    for name, write in DOCUMENTS.items():
        if name.endswith(f".{format.value}"):
            yield write()


def run(formats: list[Format], seconds: float, seed: int, out: Path) -> int:
    """Try changed documents until the time is over; return how many broke something new."""
    logging.disable()  # what a library finds odd is no finding of ours
    chance = random.Random(seed)
    pools = {format: [each for each in seeds(format) if len(each) < _LARGEST] for format in formats}
    known: set[str] = set()
    count, end = 0, time.monotonic() + seconds
    while time.monotonic() < end:
        format = chance.choice(formats)
        data = changed(chance, chance.choice(pools[format]), format)
        count += 1
        try:
            tried(data, format)
        except Exception as reason:  # noqa: BLE001  # whatever a reader lets out is what is looked for
            key = _key(reason)
            if key not in known:
                known.add(key)
                out.mkdir(parents=True, exist_ok=True)
                (out / f"{format.value}-{len(known)}.{format.value}").write_bytes(data)
                print(f"{format.value}-{len(known)}: {key}", flush=True)
    print(f"{count} documents in {seconds:.0f} s: {len(known)} ways to break")
    return len(known)


def _key(reason: Exception) -> str:
    """Return what went wrong and where, in one line."""
    last = traceback.extract_tb(reason.__traceback__)[-1]
    said = " ".join(str(reason).split())[:200] if isinstance(reason, Broken) else ""
    return f"{type(reason).__name__} {Path(last.filename).name}:{last.lineno} {said}".strip()


def main(arguments: list[str]) -> int:
    """Run it; 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("formats", nargs="*", metavar="FORMAT", choices=[*map(str, Format), []])
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("fuzzed"))
    asked = parser.parse_args(arguments)
    formats = [Format(each) for each in asked.formats] or list(Format)
    return int(run(formats, asked.seconds, asked.seed, asked.out) > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
