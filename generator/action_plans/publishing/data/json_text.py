"""Values as JSON text: UTF-8, fields in the order given, one line break at the end.

Must not know: what the values mean.

`<` and the two line separators are written as escapes, so that the text may stand inside a
script element or a script as it is; a reader of JSON sees no difference.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import SEEK_END, BytesIO
from itertools import islice
from typing import Final, TypeAlias

from action_plans.publishing.output import OutputFile, text_file

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

# A value as JSON on one line, before `_safe`.
on_one_line: Final[Callable[[Json], str]] = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, check_circular=False
).encode
_INDENTED: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, indent=2)
_LINES_AT_ONCE: Final = 500


def _safe(text: str) -> str:
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _bytes(json_text: str) -> bytes:
    return _safe(json_text).encode("utf-8", "replace")


def json_file(path: str, value: Json) -> OutputFile:
    """Return one value, indented for reading."""
    return text_file(path, _safe(_INDENTED.encode(value)) + "\n")


def json_line_file(path: str, value: Json) -> OutputFile:
    """Return one value on one line, for programs: it is quickly made."""
    return OutputFile(path, _bytes(on_one_line(value) + "\n"))


class JsonArray:
    """An array that is being written, an item to a line, behind a text that begins the file."""

    def __init__(self, before: str = "") -> None:
        self._content = BytesIO(_bytes(before))
        self._content.seek(0, SEEK_END)
        self._break = "[\n"

    def add(self, lines: Iterable[str]) -> None:
        """Write some items, each as JSON on one line."""
        if text := ",\n".join(lines):
            self._content.write(_bytes(self._break + text))
            self._break = ",\n"

    def ended(self, after: str = "") -> bytes:
        """Return the whole file, with `after` and a line break at its end."""
        self._content.write(b"[]" if self._break == "[\n" else b"\n]")
        self._content.write(_bytes(f"{after}\n"))
        return self._content.getvalue()


def json_array_file(path: str, items: Iterable[Json]) -> OutputFile:
    """Return an array with an item to a line; items are taken some hundred at a time."""
    return OutputFile(path, _filled(JsonArray(), items).ended())


def json_listing_file(
    path: str, head: Mapping[str, Json], name: str, items: Iterable[Json]
) -> OutputFile:
    """Return an object: the fields of `head`, a line each, then an array as field `name`."""
    fields = "".join(f"{on_one_line(key)}: {on_one_line(value)},\n" for key, value in head.items())
    array = JsonArray(f"{{\n{fields}{on_one_line(name)}: ")
    return OutputFile(path, _filled(array, items).ended("\n}"))


def _filled(array: JsonArray, items: Iterable[Json]) -> JsonArray:
    lines = map(on_one_line, items)
    while some := list(islice(lines, _LINES_AT_ONCE)):
        array.add(some)
    return array
