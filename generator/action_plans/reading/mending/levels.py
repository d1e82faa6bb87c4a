"""What may stand on which level of a plan file: keys, lists of entries, records.

Must not know: lines, where files lie.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Final

from action_plans.reading.plan_shape import PLAN
from action_plans.reading.shapes.lists import ListOf, MappingOf
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.scalars import Line, PostLine, Text
from action_plans.reading.shapes.shape import Shape, Turned


@dataclass(frozen=True, slots=True)
class Level:
    """One kind of record: its keys, the first of which begins an entry, and what stands below."""

    noun: str
    keys: tuple[str, ...]
    lists: Mapping[str, "Level"]  # by key: what an entry of its list is
    records: Mapping[str, "Level"]  # by key

    @property
    def start(self) -> str:
        """The key that an entry begins with."""
        return self.keys[0]


def _level(record: Record[Any]) -> Level:
    shapes = {name: field.shape for name, field in record.fields.items()}
    return Level(
        record.noun,
        tuple(record.fields),
        {
            name: _level(shape.item)
            for name, shape in shapes.items()
            if isinstance(shape, ListOf) and isinstance(shape.item, Record)
        },
        {name: _level(shape) for name, shape in shapes.items() if isinstance(shape, Record)},
    )


ROOT: Final = _level(PLAN)
ENTRIES: Final = "recommendations"
ENTRY: Final = ROOT.lists[ENTRIES]
# Keys that no prose begins a line with: in the words of a text they have slipped in.
UNMISTAKABLE: Final = frozenset(
    (
        *("kind", "wording", "lang", "inspectorate", "respondent", "documents", ENTRIES),
        *("response", "themes", "owners", "due", "actions", "updates", "answers", "related"),
    )
)


class Kind(Enum):
    """What stands behind the colon of a key."""

    IDS = auto()  # [a, b]
    POSTS = auto()  # ['A', 'B']
    RECORD = auto()  # {a: b}, or nothing and keys below it
    RECORDS = auto()  # nothing: entries stand below it
    WORDS = auto()  # a text, or >- with the text below it
    LINE = auto()  # a text
    CLOSED = auto()  # one word, date, number or reference
    OTHER = auto()  # keys of the editor's own


@dataclass(frozen=True, slots=True)
class Takes:
    """What a key takes: its kind, how a text in a list is divided, the keys of its record."""

    kind: Kind
    split: Callable[[str], list[str]]
    keys: tuple[str, ...] = ()


def _takes(shape: Shape[Any]) -> Takes:
    if isinstance(shape, ListOf):
        if isinstance(shape.item, Record):
            return Takes(Kind.RECORDS, shape.split, tuple(shape.item.fields))
        kind = Kind.POSTS if isinstance(shape.item, PostLine) else Kind.IDS
        return Takes(kind, shape.item.split)
    if isinstance(shape, Record):
        return Takes(Kind.RECORD, shape.split, tuple(shape.fields))
    if isinstance(shape, Text):
        return Takes(Kind.WORDS, shape.split)
    if isinstance(shape, Line | Turned):
        return Takes(Kind.LINE, shape.split)
    return Takes(Kind.OTHER if isinstance(shape, MappingOf) else Kind.CLOSED, shape.split)


def _fields(record: Record[Any]) -> Iterator[tuple[str, Takes]]:
    """Yield each key with what it takes, those of inner records behind their outer ones'."""
    below = []
    for name, field in record.fields.items():
        yield name, _takes(field.shape)
        inner = field.shape.item if isinstance(field.shape, ListOf) else field.shape
        if isinstance(inner, Record):
            below.append(inner)
    for each in below:
        yield from _fields(each)


# A key of several levels takes what it takes on the first that has it: there it has a line.
TAKES: Final[Mapping[str, Takes]] = dict(reversed(list(_fields(PLAN))))
