"""The events of PyYAML's parser, and where they stand; of too many nodes in one file, no more.

Must not know: what the events are of, which of them are mistakes.
"""

from collections.abc import Callable
from typing import Any, Final

from yaml.events import AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent

from action_plans.reading.codes import Code
from action_plans.reading.located.loader import LOADER
from action_plans.reading.located.notes import Notes
from action_plans.reading.located.source_text import Spot

MOST_NODES: Final = 100_000  # a plan of ten recommendations has about 500
_NODES: Final = (ScalarEvent, AliasEvent, MappingStartEvent, SequenceStartEvent)

Following = Callable[[], Any]  # gives the next event


class Stop(Exception):
    """The file is not worth reading further; the problem is noted."""


def events_of(notes: Notes) -> Following:
    """Return what gives one event of the file after another; past MOST_NODES it raises `Stop`."""
    text = notes.source.text
    following: Following = LOADER(text).get_event
    # No node takes less than half a character, so that few files need theirs counted.
    return following if 2 * len(text) < MOST_NODES else _counted(following, notes)


def _counted(following: Following, notes: Notes) -> Following:
    left = MOST_NODES

    def counted() -> Any:
        nonlocal left
        event = following()
        left -= type(event) in _NODES
        if left < 0:
            message = f"this file has more than {MOST_NODES:,} values"
            notes.error(spot_of(event), Code.TOO_LARGE, message)
            raise Stop
        return event

    return counted


def spot_of(event: Any) -> Spot:
    """Return where an event stands; if it ends in another line, to the end of the first."""
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 0
    return Spot(start.line + 1, start.column + 1, length)
