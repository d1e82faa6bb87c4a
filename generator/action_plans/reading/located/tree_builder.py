"""The events of PyYAML's C parser → nodes, and what in them plan files do without.

Must not know: plans, which keys there are.

Events and not PyYAML's loader: the loader turns `No` into False and `012` into 10, keeps the last
of two equal keys, expands aliases, and crashes on 30,000 brackets.
"""

from collections.abc import Callable
from typing import Any, Final

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from action_plans.model.problem import Correction
from action_plans.reading.codes import Code
from action_plans.reading.located.corrections import (
    cuts_a_text,
    text_behind,
    with_hash,
    without_line,
)
from action_plans.reading.located.decode import HIDDEN
from action_plans.reading.located.events import Stop, events_of, spot_of
from action_plans.reading.located.nodes import Mapping, Node, Scalar, Sequence, Style
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.source_text import Spot

DEEPEST: Final = 20  # nested lists and keys; a plan needs six

# Looked up by name for each of a file's values, these would take a tenth of the time.
_PLAIN: Final = Style.PLAIN
_QUOTED: Final = Style.QUOTED
_BROKEN: Final = Style.BROKEN
_QUOTES: Final = ("'", '"')
_STYLES: Final = {"": _PLAIN, "'": _QUOTED, '"': _QUOTED, "|": Style.BLOCK, ">": Style.BLOCK}
_MERGE: Final = "<<"
_NO_KEYS: Final = ("", _MERGE)


class TreeBuilder:
    """Builds the tree of one text from its events."""

    def __init__(self, notes: Notes, blots: set[tuple[int, int]]) -> None:
        self._notes = notes
        self._blots = blots
        self._depth = 0
        self._last: Any = None  # the last scalar's event
        self._watchful = bool(blots) or cuts_a_text(notes.source.text)
        self._next = events_of(notes)

    @property
    def quote(self) -> Spot | None:
        """Where the last scalar began, if it is quoted and many lines long."""
        event = self._last
        if event is None or event.style not in _QUOTES:
            return None
        at = spot_of(event)
        return None if at.length else Spot(at.line, at.column, 1)

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
        first = self._next()
        root = _READ[type(first)](self, first)
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

    def _sequence(self, event: Any) -> Sequence:
        self._enter(event)
        items = []
        following = self._next
        while (kind := type(each := following())) is not SequenceEndEvent:
            items.append(_READ[kind](self, each))
        self._depth -= 1
        return Sequence(tuple(items), event.start_mark, each.end_mark)

    def _mapping(self, event: Any) -> Mapping:
        self._enter(event)
        entries: dict[str, tuple[Scalar, Node]] = {}
        following = self._next
        while (kind := type(each := following())) is not MappingEndEvent:
            key = _READ[kind](self, each)
            after = following()
            value = _READ[type(after)](self, after)
            if type(key) is not Scalar:
                self._error(each, Code.KEY_NOT_TEXT, "a key is one word, not a list or more keys")
            elif self._is_key(key, each, entries):
                entries[key.text] = key, value
        self._depth -= 1
        return Mapping(tuple(entries.values()), event.start_mark, each.end_mark)

    def _is_key(self, key: Scalar, event: Event, entries: dict[str, tuple[Scalar, Node]]) -> bool:
        """True if a key is a text that stands for the first time; otherwise it is noted."""
        if key.style is _BROKEN:
            return False
        if key.text not in entries and key.text not in _NO_KEYS:
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
        elif key.text in entries:
            self._error(
                event,
                Code.DUPLICATE_KEY,
                f"'{key.text}' stands here for the second time",
                f"Keep one of the two; the first is in line {entries[key.text][0].line}.",
                without_line(self._notes, key),
            )
        else:
            return True
        return False

    def _scalar(self, event: Any) -> Scalar:
        self._last = event
        style = _STYLES[event.style]
        if self._watchful or event.style == '"' or event.anchor or event.tag:
            style = self._watched(event, style)
        return Scalar(event.value, style, event.start_mark, event.end_mark)

    def _watched(self, event: Any, style: Style) -> Style:
        """Return the style of a scalar that may be at fault, having noted what is wrong with it."""
        start = event.start_mark
        if (start.line + 1, start.column + 1) in self._blots:
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
        if style is not Style.BLOCK and (event.value or event.style) and self._is_cut(event):
            return Style.BROKEN
        return style

    def _alias(self, event: Any) -> Scalar:
        self._error(
            event,
            Code.ALIAS,
            f"*{event.anchor} without quotes points to another place in the file",
            f"If it is a text, put it in quotes: '*{event.anchor}'",
        )
        return Scalar("", Style.BROKEN, event.start_mark, event.end_mark)

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
        cut = text_behind(line, end.column, not event.style and " " in event.value)
        if cut:
            at = Spot(end.line + 1, cut.column)
            message = "a space and # begin a comment: the text ends before them"
            remedy = f"Put the text in quotes; if it is a comment, {cut.as_comment}."
            correction = with_hash(self._notes, event)
            self._notes.error(at, Code.HASH_IN_VALUE, message, remedy, correction)
        return cut is not None

    def _error(
        self,
        event: Event,
        code: Code,
        message: str,
        remedy: str = "",
        correction: Correction | None = None,
    ) -> None:
        self._notes.error(spot_of(event), code, message, remedy, correction)


# How the node is read that begins with an event.
_READ: Final[dict[type[Event], Callable[[TreeBuilder, Any], Node]]] = {
    ScalarEvent: TreeBuilder._scalar,
    AliasEvent: TreeBuilder._alias,
    SequenceStartEvent: TreeBuilder._sequence,
    MappingStartEvent: TreeBuilder._mapping,
}
