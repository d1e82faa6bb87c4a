"""Text of a YAML file → what is written in it, with each comment at the entry it belongs to.

Must not know: plans, the canonical form. The file has been read without an error before: it holds
one document, no anchors, tags or aliases, and no deep nesting.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import yaml
from yaml.events import Event, MappingStartEvent, ScalarEvent, SequenceStartEvent, StreamEndEvent

from action_plans.formatting.written import Entry, Keyed, Listed, Text, Written, WrittenFile

_BLOCK = ("|", ">")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its sign, and where it stands; `alone` if nothing else is on its line."""

    text: str
    start: int
    line: int
    alone: bool


def scan(text: str) -> WrittenFile:
    """Return the file that `text`, with line breaks of one character, holds."""
    builder = _Builder(text)
    root = builder.build()
    file = WrittenFile(root, [], [])
    starts = [entry.start for entry in builder.entries]
    for comment in _comments(text, builder.scalars):
        _place(comment, starts, builder.entries, file)
    return file


class _Builder:
    """Builds the entries of one text from the parser's events, in the file's order."""

    def __init__(self, text: str) -> None:
        self._parser = yaml.CSafeLoader(text)
        self.scalars: list[tuple[int, int, bool]] = []  # (start, end, is a block)
        self.entries: list[Entry] = []
        self._within: Entry | None = None

    def build(self) -> Written:
        """Return the root; an empty text for an empty file."""
        self._next()  # the start of the stream
        event = self._next()
        return Text("") if isinstance(event, StreamEndEvent) else self._node(self._next())[0]

    def _next(self) -> Event:
        event = self._parser.get_event()
        assert event is not None  # the end of the stream comes first
        return event

    def _node(self, event: Event) -> tuple[Written, int]:
        """Return the node that begins with `event`, and where it ends."""
        if isinstance(event, ScalarEvent):
            return self._scalar(event), _end(event)
        if isinstance(event, SequenceStartEvent):
            items, end = self._items()
            return Listed(items, bool(event.flow_style)), end
        assert isinstance(event, MappingStartEvent)  # aliases are refused before
        pairs, end = self._pairs()
        return Keyed(pairs, bool(event.flow_style)), end

    def _scalar(self, event: ScalarEvent) -> Text:
        if _start(event) < _end(event):
            block = event.style in _BLOCK
            self.scalars.append((_start(event), _end(event), block))
        if event.style in _BLOCK:  # the reader drops the line breaks at either end of a text
            return Text(event.value.rstrip().lstrip("\n"), event.style or "")
        return Text(event.value, event.style or "")

    def _items(self) -> tuple[list[Entry], int]:
        items = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            entry = self._entry(None, event)
            self._fill(entry, event)
            items.append(entry)
        return items, _end(event)

    def _pairs(self) -> tuple[list[Entry], int]:
        pairs = []
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            assert isinstance(event, ScalarEvent)  # other keys are refused before
            entry = self._entry(self._scalar(event), event)
            self._fill(entry, self._next())
            pairs.append(entry)
        return pairs, _end(event)

    def _entry(self, key: Text | None, event: Event) -> Entry:
        entry = Entry(key, _start(event), parent=self._within)
        self.entries.append(entry)
        return entry

    def _fill(self, entry: Entry, event: Event) -> None:
        """Give `entry` the value that begins with `event`."""
        outer, self._within = self._within, entry
        entry.value, entry.end = self._node(event)
        self._within = outer


def _start(event: Event) -> int:
    """Return where an event begins, in characters."""
    assert event.start_mark is not None  # the parser always sets it; its types allow None
    return event.start_mark.index


def _end(event: Event) -> int:
    """Return where an event ends, in characters."""
    assert event.end_mark is not None  # likewise
    return event.end_mark.index


def _comments(text: str, scalars: Iterable[tuple[int, int, bool]]) -> Iterator[Comment]:
    """Yield the comments: what begins with # at a line's start or after a blank, in no scalar."""
    masked = list(text)
    for start, end, block in scalars:
        if block:  # the rest of its first line may be a comment
            start = _end_of_line(text, start)
        for at in range(start, end):
            if masked[at] != "\n":
                masked[at] = "x"
    at = 0
    for number, line in enumerate("".join(masked).split("\n")):
        sign = next(
            (i for i, c in enumerate(line) if c == "#" and (i == 0 or line[i - 1] in " \t")), None
        )
        if sign is not None:
            said = text[at + sign : at + len(line)].rstrip()
            yield Comment(said, at + sign, number, not line[:sign].strip(" \t"))
        at += len(line) + 1


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _place(comment: Comment, starts: list[int], entries: list[Entry], file: WrittenFile) -> None:
    """Put a comment at the entry that it belongs to, or at the file's head or tail."""
    following = bisect_left(starts, comment.start)
    if not following:
        file.head.append(comment.text)
        return
    last = entries[following - 1]
    if not comment.alone:
        _beside(last, comment)
    elif isinstance(last.value, Text) and comment.start < last.end:
        last.above.append(comment.text)  # between a key and its value
    elif following < len(entries):
        entries[following].above.append(comment.text)
    else:
        file.tail.append(comment.text)


def _beside(last: Entry, comment: Comment) -> None:
    """Put a comment beside the outermost entry in brackets that ends before it."""
    while last.parent and last.parent.end <= comment.start and _is_flow(last.parent.value):
        last = last.parent
    last.beside.append(comment.text)


def _is_flow(node: Written) -> bool:
    return not isinstance(node, Text) and node.flow
