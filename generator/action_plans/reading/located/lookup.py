"""Where the value at a path stands in a file without mistakes, read no further than up to there.

Must not know: plans, which keys there are, what is wrong with a file.

The events suffice for it: a tree of the whole file, made for one finding, takes four times as long.
"""

from collections.abc import Sequence
from typing import Any, Final

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from action_plans.reading.located.events import Following, spot_of
from action_plans.reading.located.loader import LOADER
from action_plans.reading.located.source_text import Spot

_STARTS: Final = (MappingStartEvent, SequenceStartEvent)
_ENDS: Final = (MappingEndEvent, SequenceEndEvent)


def spot_at(text: str, path: Sequence[str | int], key: bool = False) -> Spot:
    """Return where the value at `path` stands, or the key before it.

    Of what is not written, it is the place of what it would stand in. A value that begins below
    its key is shown by the key.
    """
    following: Following = LOADER(text).get_event
    following()  # the start of the stream
    following()  # the start of the document
    node, before = following(), None
    end: Any = None  # the last event of the node, where it has been passed
    for number, step in enumerate(path, start=1):
        found = _step(following, node, step)
        if type(found) is not tuple:
            end = found
            break
        before, node = found
        if key and before is not None and number == len(path):
            return spot_of(before)
    if before is not None and node.start_mark.line > before.start_mark.line:
        return spot_of(before)
    start, stop = node.start_mark, (end or _end(following, node)).end_mark
    length = stop.column - start.column if stop.line == start.line else 0
    return Spot(start.line + 1, start.column + 1, length)


def _step(following: Following, node: Any, step: str | int) -> Any:
    """Return the key and the node that one step leads to, as their first events.

    For what is not there, it is the last event of the node, or None if the node is not passed yet.
    """
    kind = type(node)
    if kind is MappingStartEvent and isinstance(step, str):
        while type(entry := following()) is not MappingEndEvent:
            value = following()
            if entry.value == step:
                return entry, value
            _end(following, value)
        return entry
    if kind is SequenceStartEvent and isinstance(step, int):
        left = step
        while type(item := following()) is not SequenceEndEvent:
            if left == 0:
                return None, item
            _end(following, item)
            left -= 1
        return item
    return (None, node) if step == 0 else None  # one value that was read as a list of one


def _end(following: Following, node: Any) -> Any:
    """Return the event that a node ends with, which is its first if it is a text."""
    event, depth = node, int(type(node) is not ScalarEvent)
    while depth:
        event = following()
        kind = type(event)
        if kind in _STARTS:
            depth += 1
        elif kind in _ENDS:
            depth -= 1
    return event
