"""Lists, and mappings whose keys are the editor's own.

Must not know: which file is described, where files lie.
"""

import re
from collections.abc import Iterator
from typing import Final, Generic

from action_plans.model.refs import RESERVED_NAMES
from action_plans.reading.codes import Code
from action_plans.reading.located import nodes
from action_plans.reading.located.line_parts import quoted
from action_plans.reading.located.notes import Notes
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.shape import (
    JsonSchema,
    KnownIds,
    R,
    Shape,
    T,
    is_broken,
    is_empty,
)

_ID: Final = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_NOTHING: Final = ("none", "n/a", "na", "nil", "-", "--", "–", "nobody", "no", "null", "tbc")
_LONGEST_ID: Final = 120  # an id is the name of a folder, of which file systems take 255 bytes


class ListOf(Shape[tuple[T, ...]], Generic[T]):
    """A list of one shape; `noun` is its plural, "a list of theme ids"."""

    is_many = True

    def __init__(
        self, noun: str, item: Shape[T], *, unique: bool = False, at_least_one: bool = False
    ) -> None:
        self.noun = noun
        self.item = item
        self._unique = unique
        self._at_least_one = at_least_one

    def read(self, node: nodes.Node, notes: Notes) -> tuple[T, ...] | None:
        """Return the entries that can be read; the others are noted and listed as dropped."""
        if not isinstance(node, nodes.Sequence):
            return self._read_single(node, notes)
        if self._at_least_one and not node.items:
            notes.error(node, Code.EMPTY_LIST, f"{self.noun} is expected here, this one is empty")
        values = []
        again: list[tuple[nodes.Node, object, nodes.Node]] = []
        first: dict[object, nodes.Node] = {}
        for item in node.items:
            value = None if _is_noted_empty(item, notes) else self.item.read(item, notes)
            if value is None:
                notes.dropped.add((item.line, item.column))
                continue
            values.append(value)
            if self._unique and first.setdefault(value, item) is not item:
                again.append((item, value, first[value]))
        if again:
            self._note_again(node, again, notes)
        return tuple(values)

    def _read_single(self, node: nodes.Node, notes: Notes) -> tuple[T, ...] | None:
        """Note that one value stands where a list belongs, and read it as the list meant."""
        if is_broken(node):
            return None
        has_keys = isinstance(self.item, Record)
        meant: list[nodes.Node] = []  # none, if it is no entry either, which goes without saying
        remedy, write = "Begin each entry with a dash and a space.", None
        says_none = isinstance(node, nodes.Scalar) and node.text.strip().casefold() in _NOTHING
        if says_none and not self._at_least_one:
            write, remedy = "[]", "Write [], or delete the key: there is none."
        elif isinstance(node, nodes.Scalar) and has_keys:
            remedy += " If there is none, delete the key."
        elif isinstance(node, nodes.Scalar):
            parts = list(self._parts(node, notes))
            write = f"[{', '.join(map(_shown, parts))}]"
            remedy = f"Write {write}."
            if len(parts) == 1 and "," in node.text and write != "[]":
                several = ", ".join(
                    quoted(each.strip()) for each in node.text.split(",") if each.strip()
                )
                remedy += f" If these are several, write [{several}]."
            meant += parts
        elif isinstance(node, nodes.Mapping) and has_keys:
            meant.append(node)
        self.wrong_type(node, notes, remedy, write)
        values = (self.item.read(each, notes) for each in meant)
        return tuple(value for value in values if value is not None) or None

    def _parts(self, node: nodes.Scalar, notes: Notes) -> Iterator[nodes.Scalar]:
        """Yield what stands between commas, unless a comma may be part of an entry."""
        for text in self.item.apart(node.text, notes):
            if text.strip():
                yield node._replace(text=text.strip())

    def _note_again(
        self, node: nodes.Sequence, again: list[tuple[nodes.Node, object, nodes.Node]], notes: Notes
    ) -> None:
        """Note the entries that stand in a list twice, and the list with each of them once."""
        item, _, first = again[0]
        said = ", ".join(dict.fromkeys(f"'{value}'" for _, value, _ in again))
        texts = [_shown(each) for each in node.items if type(each) is nodes.Scalar]
        single = f"[{', '.join(dict.fromkeys(texts))}]"
        whole = len(texts) == len(node.items) and node.line == node.items[-1].line
        stand = "stands" if len(again) == 1 else "stand"
        notes.error(
            item,
            Code.LISTED_TWICE,
            f"{said} {stand} in this list twice",
            f"Delete one of the two; the first is in line {first.line}.",
            notes.corrected(node, single if whole else None),
        )

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return an array's schema."""
        schema: JsonSchema = {"type": "array", "items": self.item.schema(known)}
        if self._unique:
            schema["uniqueItems"] = True
        if self._at_least_one:
            schema["minItems"] = 1
        return schema


class OneOrMore(Shape[tuple[T, ...]], Generic[T]):
    """One value, or a list of them, which both make a tuple."""

    def __init__(self, noun: str, item: Shape[T]) -> None:
        self.noun = noun
        self._one = item
        self._list = ListOf(noun, item)

    def read(self, node: nodes.Node, notes: Notes) -> tuple[T, ...] | None:
        """Return the values; None if there is but one and it cannot be read."""
        if isinstance(node, nodes.Sequence):
            return self._list.read(node, notes)
        value = self._one.read(node, notes)
        return None if value is None else (value,)

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return the two alternatives."""
        return {"anyOf": [self._one.schema(known), self._list.schema(known)]}


class LineOr(Shape[T | R], Generic[T, R]):
    """One text, or a set of keys that says more."""

    def __init__(self, line: Shape[T], record: Record[R]) -> None:
        self.noun = line.noun
        self._line = line
        self._record = record

    def read(self, node: nodes.Node, notes: Notes) -> T | R | None:
        """Return the value of either."""
        if isinstance(node, nodes.Mapping):
            return self._record.read(node, notes)
        return self._line.read(node, notes)

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return the two alternatives."""
        return {"anyOf": [self._line.schema(known), self._record.schema(known)]}


class MappingOf(Shape[tuple[tuple[str, T], ...]], Generic[T]):
    """Keys of the editor's own, each with a value of one shape, in the file's order."""

    def __init__(self, noun: str, value: Shape[T], *, keys_are_ids: bool = False) -> None:
        self.noun = noun
        self._value = value
        self._keys_are_ids = keys_are_ids

    def read(self, node: nodes.Node, notes: Notes) -> tuple[tuple[str, T], ...] | None:
        """Return the pairs that can be read; None if it is no set of keys."""
        if not isinstance(node, nodes.Mapping):
            self.wrong_type(node, notes, "Write `key: value`, each on a line of its own.")
            return None
        pairs = []
        for key, each in node.entries:
            if self._keys_are_ids:
                _note_bad_id(key, notes)
            if is_empty(each):
                notes.error(
                    key,
                    Code.MISSING_KEY,
                    f"'{key.text}' has no value",
                    f"{self._value.noun[0].upper()}{self._value.noun[1:]} belongs after it.",
                )
                continue
            value = self._value.read(each, notes)
            if value is not None:
                pairs.append((key.text, value))
        return tuple(pairs)

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return an object's schema whose keys are free."""
        schema: JsonSchema = {"type": "object", "additionalProperties": self._value.schema(known)}
        if self._keys_are_ids:
            schema["propertyNames"] = {"pattern": f"^{_ID.pattern}$"}
        return schema


def _is_noted_empty(item: nodes.Node, notes: Notes) -> bool:
    """True, and noted, if an entry of a list is empty."""
    if not is_empty(item):
        return False
    remedy = "Write a value, or delete the dash."
    notes.error(item, Code.EMPTY_ENTRY, "this entry is empty", remedy)
    return True


def _shown(node: nodes.Scalar) -> str:
    text = node.text.strip()
    plain = node.style is nodes.Style.PLAIN and not any(mark in text for mark in ",[]{}:")
    return text if plain else quoted(text)


def _note_bad_id(key: nodes.Scalar, notes: Notes) -> None:
    """Note a key that is no id, or one that cannot be part of an address."""
    if not _ID.fullmatch(key.text):
        message = f"'{key.text}' is not spelt as an id"
        remedy = "Write small letters and digits with hyphens between them."
        notes.error(key, Code.BAD_SPELLING, message, remedy)
    elif len(key.text) > _LONGEST_ID:
        message = f"this id has {len(key.text):,} characters, and it becomes part of an address"
        notes.error(key, Code.BAD_SPELLING, message, f"Use {_LONGEST_ID} at most.")
    elif key.text in RESERVED_NAMES:
        message = f"'{key.text}' cannot be an id: it is an address or a file of its own kind"
        notes.error(key, Code.RESERVED_ID, message, "Choose a longer one.")
