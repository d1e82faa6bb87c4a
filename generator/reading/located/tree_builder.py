"""The events of PyYAML's C parser → nodes, and what in them plan files do without.

Must not know: plans, which keys there are.

Events and not PyYAML's loader: the loader turns `No` into False and `012` into 10, keeps the last
of two equal keys, expands aliases, and crashes on 30,000 brackets.
"""

import re
from collections.abc import Callable
from typing import Any, Final

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from generator.reading.codes import Code
from generator.reading.located.decode import HIDDEN
from generator.reading.located.nodes import Mapping, Node, Scalar, Sequence, Style
from generator.reading.located.notes import Notes
from generator.reading.located.source_text import Spot

DEEPEST: Final = 20  # nested lists and keys; a plan needs six
MOST_NODES: Final = 100_000  # a plan of ten recommendations has about 500

# Looked up by name for each of a file's values, these would take a tenth of the time.
_PLAIN: Final = Style.PLAIN
_QUOTED: Final = Style.QUOTED
_BROKEN: Final = Style.BROKEN
_STYLES: Final = {"'": _QUOTED, '"': _QUOTED, "|": Style.BLOCK, ">": Style.BLOCK}
_HASH: Final = re.compile(r"[ \t]+#\w")  # `Case #5`: the parser takes the rest for a comment
_SOME_HASH: Final = re.compile(r"#(?<=[ \t]#)\w")  # the same, quick to find in a whole file


_MERGE: Final = "<<"
_NO_KEYS: Final = ("", _MERGE)


class Stop(Exception):
    """The file is not worth reading further; the problem is noted."""


class TreeBuilder:
    """Builds the tree of one text from its events."""

    def __init__(self, notes: Notes, blots: set[tuple[int, int]]) -> None:
        self._notes = notes
        self._blots = blots
        self._left = MOST_NODES
        self._depth = 0
        text = notes.source.text
        self._watchful = bool(blots) or _SOME_HASH.search(text) is not None
        self._next: Callable[[], Any] = yaml.CSafeLoader(text).get_event
        self.quote: Spot | None = None  # where the last scalar began, if quoted and many lines long

    def build(self) -> Node | None:
        """Return the root, or None if the file has none."""
        self._next()  # the start of the stream
        event = self._next()
        if type(event) is StreamEndEvent:
            return None
        if event.version or event.tags:
            self._error(
                event,
                Code.DIRECTIVE,
                "a line that begins with % is not used here",
                "Delete the line, or put the text in quotes.",
            )
        root = self._node(self._next())
        self._next()  # the end of the document
        event = self._next()
        if type(event) is DocumentStartEvent:
            self._error(
                event,
                Code.SECOND_DOCUMENT,
                "a second document begins here; a file holds one",
                "Delete the line ---, or move what follows it to a file of its own.",
            )
        return root

    def _node(self, event: Event) -> Node:
        """Return the node that begins with `event`, having read to its end."""
        self._left -= 1
        if self._left < 0:
            self._error(event, Code.TOO_LARGE, f"this file has more than {MOST_NODES:,} values")
            raise Stop
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is AliasEvent:
            return self._alias(event)
        self._enter(event)
        node = self._mapping(event) if kind is MappingStartEvent else self._sequence(event)
        self._depth -= 1
        return node

    def _enter(self, event: Any) -> None:
        """Go one level down: not below DEEPEST, and not under an anchor or a tag unseen."""
        self._depth += 1
        if self._depth > DEEPEST:
            self._error(
                event,
                Code.TOO_DEEP,
                f"lists and keys are nested more than {DEEPEST} deep here",
                "Look for brackets that are not closed.",
            )
            raise Stop
        if event.anchor or event.tag:
            self._extras(event)

    def _sequence(self, event: Event) -> Sequence:
        items = []
        while type(each := self._next()) is not SequenceEndEvent:
            items.append(self._node(each))
        return Sequence(*_place(event, each), tuple(items))

    def _mapping(self, event: Event) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        following = self._next
        while type(each := following()) is not MappingEndEvent:
            key = self._node(each)
            value = self._node(following())
            if type(key) is not Scalar:
                self._error(each, Code.KEY_NOT_TEXT, "a key is one word, not a list or more keys")
            elif self._is_key(key, each, seen):
                seen[key.text] = key
                entries.append((key, value))
        return Mapping(*_place(event, each), tuple(entries))

    def _is_key(self, key: Scalar, event: Event, seen: dict[str, Scalar]) -> bool:
        """True if a key is a text that stands for the first time; otherwise it is noted."""
        if key.style is _BROKEN:
            return False
        if key.text not in seen and key.text not in _NO_KEYS:
            return True
        if not key.text:
            self._error(
                event,
                Code.KEY_NOT_TEXT,
                "there is no key before this colon",
                "Write the key, or put a text that begins with a colon in quotes.",
            )
        elif key.text == _MERGE and key.style is Style.PLAIN:
            self._error(
                event,
                Code.MERGE_KEY,
                "<< takes in keys from elsewhere, which is not used here",
                "Write the keys themselves.",
            )
        elif key.text in seen:
            self._error(
                event,
                Code.DUPLICATE_KEY,
                f"'{key.text}' stands here for the second time",
                f"Keep one of the two; the first is in line {seen[key.text].line}.",
            )
        else:
            return True
        return False

    def _scalar(self, event: Any) -> Scalar:
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        length = end.column - column if end.line == line else 0
        written = event.style
        style = _STYLES[written] if written else _PLAIN
        self.quote = Spot(line + 1, column + 1, 1) if style is _QUOTED and not length else None
        if self._watchful or written == '"' or event.anchor or event.tag:
            style = self._watched(event, (line + 1, column + 1), style)
        return Scalar(line + 1, column + 1, length, event.value, style)

    def _watched(self, event: Any, place: tuple[int, int], style: Style) -> Style:
        """Return the style of a scalar that may be at fault, having noted what is wrong with it."""
        if place in self._blots:
            return Style.BROKEN
        if event.anchor or event.tag:
            self._extras(event)
            return Style.BROKEN
        if event.style == '"' and HIDDEN.search(event.value):
            self._error(
                event,
                Code.HIDDEN_CHARACTER,
                "a code with a backslash stands here for a hidden character",
                "Delete it, or use single quotes, in which a backslash is a backslash.",
            )
            return Style.BROKEN
        if style is Style.PLAIN and event.value and self._is_cut(event):
            return Style.BROKEN
        return style

    def _alias(self, event: Any) -> Scalar:
        self._error(
            event,
            Code.ALIAS,
            f"*{event.anchor} without quotes points to another place in the file",
            f"If it is a text, put it in quotes: '*{event.anchor}'",
        )
        return Scalar(*_place(event, event), "", Style.BROKEN)

    def _extras(self, event: Any) -> None:
        """Note the anchor or the tag that stands before a value."""
        if event.anchor:
            self._error(
                event,
                Code.ANCHOR,
                f"&{event.anchor} gives the value a name, which is not used here",
                f"If it is a text, put it in quotes: '&{event.anchor} …'",
            )
        else:
            self._error(
                event,
                Code.TAG,
                "a word that begins with ! before a value is not used here",
                "Delete it; if it is part of a text, put the text in quotes.",
            )

    def _is_cut(self, event: Any) -> bool:
        """True, and noted, if the text is cut because ` #` begins a comment."""
        end = event.end_mark
        line = self._notes.source.line(end.line + 1)
        match = _HASH.match(line, end.column)
        if match:
            self._notes.error(
                Spot(end.line + 1, match.end() - 1),
                Code.HASH_IN_VALUE,
                "a space and # begin a comment: the text ends before them",
                "Put the text in quotes; if it is a comment, put a space after #.",
            )
        return match is not None

    def _error(self, event: Event, code: Code, message: str, remedy: str = "") -> None:
        self._notes.error(Spot(*_place(event, event)), code, message, remedy)


def _place(first: Any, last: Any) -> tuple[int, int, int]:
    """Return line, column and length of what runs from one event to another."""
    start, end = first.start_mark, last.end_mark
    length = end.column - start.column if end.line == start.line else 0
    return start.line + 1, start.column + 1, length
