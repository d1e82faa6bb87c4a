"""Values as JSON text: UTF-8, fields in the order given, one line break at the end.

Must not know: what the values mean.

`<` and the two line separators are written as escapes, so that the text may stand inside a
script element or a script as it is; a reader of JSON sees no difference.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from itertools import islice
from typing import Final, TypeAlias

from generator.publishing.output import OutputFile, text_file

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

_ON_ONE_LINE: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, check_circular=False)
_INDENTED: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2)
_LINES_AT_ONCE: Final = 500


def _safe(text: str) -> str:
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _bytes(json_text: str) -> bytes:
    return _safe(json_text).encode("utf-8", "replace")


def json_file(path: str, value: Json) -> OutputFile:
    """Return one value, indented for reading."""
    return text_file(path, _safe(_INDENTED.encode(value)) + "\n")


def json_array_file(path: str, items: Iterable[Json]) -> OutputFile:
    """Return an array with an item to a line; items are taken some hundred at a time."""
    content = BytesIO()
    _write_array(content, items)
    content.write(b"\n")
    return OutputFile(path, content.getvalue())


def json_listing_file(
    path: str, head: Mapping[str, Json], name: str, items: Iterable[Json]
) -> OutputFile:
    """Return an object: the fields of `head`, a line each, then an array as field `name`."""
    content = BytesIO(b"{\n")
    content.seek(0, 2)
    for key, value in head.items():
        content.write(_bytes(f"{_ON_ONE_LINE.encode(key)}: {_ON_ONE_LINE.encode(value)},\n"))
    content.write(_bytes(f"{_ON_ONE_LINE.encode(name)}: "))
    _write_array(content, items)
    content.write(b"\n}\n")
    return OutputFile(path, content.getvalue())


def _write_array(content: BytesIO, items: Iterable[Json]) -> None:
    lines = map(_ON_ONE_LINE.encode, items)
    break_before = "[\n"
    while some := list(islice(lines, _LINES_AT_ONCE)):
        content.write(_bytes(break_before + ",\n".join(some)))
        break_before = ",\n"
    content.write(b"[]" if break_before == "[\n" else b"\n]")
