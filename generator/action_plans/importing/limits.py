"""The bounds within which an untrusted document is read.

Must not know: file formats' insides, what an action plan is.
"""

import io
import re
import zipfile
import zlib
from typing import Final

from action_plans.importing.document import Unreadable

FILE_BYTES: Final = 50_000_000
UNPACKED_BYTES: Final = 150_000_000  # of all parts of a .docx or .odt together
PARTS: Final = 5_000  # files inside a .docx or .odt
PACKED_TIMES: Final = 200  # a part of more than a megabyte may not unpack to more times its size
PAGES: Final = 1_000
ROWS: Final = 20_000
CELL: Final = 100_000  # characters of one cell
TEXT: Final = 10_000_000  # characters in all
MEMORY_BYTES: Final = 1_000_000_000  # of the process that reads, and of the one that assembles
OUTPUT_BYTES: Final = 100_000_000  # that the process that reads may hand over
SECONDS: Final = 60  # of computing, each
WAITING: Final = 4  # times as long it may take on a machine that has other things to do

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MEGABYTE = 1_000_000
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def checked_size(size: int) -> None:
    """Raise Unreadable if a file is larger than we read, or empty."""
    most = FILE_BYTES // _MEGABYTE
    refuse(
        (size > FILE_BYTES, f"It has {size // _MEGABYTE} MB; at most {most} MB are read."),
        (size == 0, "It is empty."),
    )


def parts_of(data: bytes, wanted: tuple[str, ...]) -> dict[str, bytes]:
    """Return the wanted parts of a .docx or .odt that it has, after looking at all of them.

    Raises Unreadable for what is no such package, is encrypted, or unpacks to too much; names
    that begin with "*" stand for all that end so.
    """
    if data.startswith(_OLE):
        raise Unreadable(
            "It is encrypted, or an old .doc file; save it as .docx without a password."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            infos = package.infolist()
            _check_sizes(infos)
            return {
                info.filename: _read(package, info) for info in infos if _is_wanted(info, wanted)
            }
    except (
        zipfile.BadZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        ValueError,
        zlib.error,
    ) as error:
        raise Unreadable("It is damaged: it cannot be unpacked.") from error


def _is_wanted(info: zipfile.ZipInfo, wanted: tuple[str, ...]) -> bool:
    return any(
        info.filename == name or (name.startswith("*") and info.filename.endswith(name[1:]))
        for name in wanted
    )


def _check_sizes(infos: list[zipfile.ZipInfo]) -> None:
    sizes = [(each.file_size, PACKED_TIMES * max(each.compress_size, 1)) for each in infos]
    refuse(
        (len(infos) > PARTS, f"It has {len(infos)} parts; at most {PARTS} are read."),
        (
            any(info.flag_bits & 1 for info in infos),
            "It is encrypted; save it without a password.",
        ),
        (
            len({info.filename for info in infos}) < len(infos),
            "It is damaged: two of its parts have one name.",
        ),
        (
            any(size > max(most, _MEGABYTE) for size, most in sizes),
            "It unpacks to far more than its size; it is not read.",
        ),
        (
            sum(size for size, _ in sizes) > UNPACKED_BYTES,
            f"It unpacks to more than {UNPACKED_BYTES // _MEGABYTE} MB; it is not read.",
        ),
    )


def refuse(*bounds: tuple[bool, str]) -> None:
    """Raise Unreadable with what is said of the first bound that is not kept."""
    for broken, says in bounds:
        if broken:
            raise Unreadable(says)


def _read(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    """Return a part, which may not hold more than it says, nor declare entities."""
    with package.open(info) as part:
        content = part.read(info.file_size + 1)
    if len(content) > info.file_size:
        raise Unreadable("It is damaged: a part is longer than it says.")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = _DECLARED.sub("", content.decode("utf-16", "replace"), 1).encode()
    if info.filename.endswith((".xml", ".rels")) and _ENTITY.search(content):
        raise Unreadable("It declares XML entities, which no word processor does; it is not read.")
    return content
