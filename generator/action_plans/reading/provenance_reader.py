"""The bytes of `provenance/<id>.json` → where the fields of a plan come from, and what is wrong.

Must not know: where files lie, what is shown of it.

The file is written by `plans import`, but it may come from anybody: every value is checked.
"""

import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, NoReturn

from action_plans.model.problem import Place, Problem, Severity
from action_plans.model.provenance import ImportedDocument, Provenance, SourcePlace
from action_plans.reading.codes import Code
from action_plans.reading.located.decode import decode

MOST_DOCUMENTS: Final = 100
MOST_FIELDS: Final = 20_000
MOST_PLACES: Final = 200  # of one field
MOST_PAGES: Final = 1_000_000  # the largest number that a page, row or line may have
LONGEST_NAME: Final = 255
LONGEST_PATH: Final = 200

_FORMAT: Final = re.compile(r"[a-z0-9]{1,10}")
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_COUNTED: Final = ("page", "table", "row", "column", "line")
_REMEDY: Final = "Import the document again, or delete this file: the plan does without it."


class _Wrong(Exception):
    """A value is not what it has to be: what is wrong, and a text near which it stands."""

    def __init__(self, message: str, near: str = "") -> None:
        super().__init__(message)
        self.near = near


@dataclass(frozen=True, slots=True)
class ProvenanceReading:
    """What one file gave: where the plan comes from, None with a problem."""

    provenance: Provenance | None
    problems: tuple[Problem, ...]


def read_provenance(data: bytes, file: str) -> ProvenanceReading:
    """Return what `data` tells; `file` names it in problems, its stem is the plan's id."""
    source, problems = decode(data, file)
    if problems:
        return ProvenanceReading(None, tuple(problems))
    try:
        found = _provenance(_parsed(source.text), PurePosixPath(file).stem)
    except json.JSONDecodeError as error:
        message = f"this is no JSON: {error.msg.lower()}"
        place = Place(file, error.lineno, error.colno)
        return ProvenanceReading(None, (_problem(place, message, source.text),))
    except _Wrong as error:
        place = _place(file, error.near, source.text)
        return ProvenanceReading(None, (_problem(place, str(error), source.text),))
    return ProvenanceReading(found, ())


def without_plan(file: str) -> Problem:
    """Return the problem of a file for which there is no plan."""
    return Problem(
        Place(file),
        Code.PROVENANCE_WITHOUT_PLAN,
        Severity.ERROR,
        f"there is no plan '{PurePosixPath(file).stem}'",
        "Give the file the name of the plan that it tells of, or delete it.",
    )


def _problem(place: Place, message: str, text: str) -> Problem:
    lines = text.split("\n")
    line = lines[place.line - 1].rstrip("\r") if place.line <= len(lines) else ""
    return Problem(place, Code.BAD_PROVENANCE, Severity.ERROR, message, _REMEDY, line)


def _place(file: str, near: str, text: str) -> Place:
    """Return where a key or value first stands, the file's beginning if that cannot be told."""
    written = json.dumps(near, ensure_ascii=False)
    found = text.find(written) if near else -1
    if found < 0:
        return Place(file)
    line_start = text.rfind("\n", 0, found) + 1
    return Place(file, text.count("\n", 0, found) + 1, found - line_start + 1, len(written))


def _parsed(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=_without_repeats, parse_constant=_no_number)
    except RecursionError as error:
        raise _Wrong("values stand inside each other too deep") from error
    except ValueError as error:
        if isinstance(error, json.JSONDecodeError):
            raise
        raise _Wrong("a number has too many digits") from error


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise _Wrong(f"{json.dumps(name[:LONGEST_NAME])} stands twice in one place", name)
        found[name] = value
    return found


def _no_number(name: str) -> NoReturn:
    raise _Wrong(f"{name} is no number")


def _provenance(value: object, id: str) -> Provenance:
    whole = _record(value, "the file")
    if whole.get("plan") != id:
        raise _Wrong(f"'plan' has to be {id}, as the file is called", "plan")
    documents = _documents(whole.get("documents"))
    fields = _record(whole.get("fields"), "'fields'", "fields")
    if len(fields) > MOST_FIELDS:
        raise _Wrong(f"'fields' has more than {MOST_FIELDS:,} entries", "fields")
    kept: dict[SourcePlace, SourcePlace] = {}  # many fields stand in one row
    return Provenance(
        id,
        documents,
        {
            _path(path): tuple(
                kept.setdefault(place, place) for place in _places(each, path, len(documents))
            )
            for path, each in fields.items()
        },
    )


def _path(path: str) -> str:
    """Return the path of a field; the same ones recur in every plan, so each is kept once."""
    if not _can_be_shown(path, LONGEST_PATH):
        raise _Wrong(f"the path of a field has 1 to {LONGEST_PATH} letters, digits and signs", path)
    return sys.intern(path)


def _documents(value: object) -> tuple[ImportedDocument, ...]:
    if not isinstance(value, list) or not 0 < len(value) <= MOST_DOCUMENTS:
        raise _Wrong(f"'documents' has to be a list of 1 to {MOST_DOCUMENTS}", "documents")
    return tuple(map(_document, value))


def _document(value: object) -> ImportedDocument:
    record = _record(value, "a document", "documents")
    return ImportedDocument(
        name=_text(record, "name", lambda text: _can_be_shown(text, LONGEST_NAME)),
        format=_text(record, "format", _FORMAT.fullmatch),
        sha256=_text(record, "sha256", _SHA256.fullmatch),
        pages=_number(record, "pages", "pages"),
    )


def _places(value: object, path: str, documents: int) -> tuple[SourcePlace, ...]:
    where = f"the field '{path}'"
    places = _record(value, where, path).get("places")
    if not isinstance(places, list) or len(places) > MOST_PLACES:
        raise _Wrong(f"{where} needs a list of at most {MOST_PLACES} places", path)
    found = []
    for each in places:
        record = _record(each, f"a place of {where}", path)
        document = _number(record, "document", path, most=documents - 1)
        found.append(SourcePlace(document, *(_number(record, name, path) for name in _COUNTED)))
    return tuple(found)


def _record(value: object, what: str, near: str = "") -> dict[str, object]:
    if not isinstance(value, dict):
        raise _Wrong(f"{what} has to be an object, in curly brackets", near)
    return value


def _text(record: dict[str, object], name: str, is_right: Callable[[str], object]) -> str:
    value = record.get(name)
    if not isinstance(value, str) or not is_right(value):
        raise _Wrong(f"'{name}' of a document is missing or is no such text", name)
    return value


def _can_be_shown(text: str, longest: int) -> bool:
    """True if a text is no blank, not too long, and holds nothing that hides or reorders words."""
    return bool(text.strip()) and len(text) <= longest and text.isprintable()


def _number(record: dict[str, object], name: str, near: str, most: int = MOST_PAGES) -> int:
    """Return a whole number from 0 to `most`; what is missing is 0."""
    value = record.get(name, 0)
    if type(value) is not int or not 0 <= value <= most:  # True is an int, and none of ours
        allowed = f"a whole number from 0 to {most:,}" if most else "0"
        raise _Wrong(f"'{name}' has to be {allowed}", near)
    return value
