"""What the shapes that describe a file have in common, and the fields of a record.

Must not know: which file is described, where files lie.

A shape is used twice: it reads a node into a value, noting what is wrong, and it gives its JSON
Schema. Reading returns None where no value could be made; the reason is noted by then, and the
rest of the file is read all the same.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from action_plans.reading.codes import Code
from action_plans.reading.located import nodes
from action_plans.reading.located.notes import Notes

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")
R = TypeVar("R")

JsonSchema = dict[str, Any]


class IdKind(StrEnum):
    """The vocabularies whose ids stand in other files."""

    ORGANISATION = "organisation"
    THEME = "theme"
    OWNER = "owner"
    POST = "printed post"
    RECOMMENDATION = "recommendation"
    BODY = "organisation or plan"  # where a spelling is used


KnownIds = Mapping[IdKind, JsonSchema]  # what is said of a kind; of one missing, its spelling


class Shape(ABC, Generic[T_co]):
    """What stands at one place of a file. `noun` names it in messages: "a text"."""

    noun: str
    is_many = False  # what stands there is a list

    def split(self, text: str) -> list[str]:
        """Return the values in a text that stands where a list of them belongs."""
        return text.split(",")

    def apart(self, text: str, notes: Notes) -> list[str]:  # noqa: ARG002
        """Return them by what the record says of such values, too."""
        return self.split(text)

    @abstractmethod
    def read(self, node: nodes.Node, notes: Notes) -> T_co | None:
        """Return the value of `node`, or None with the reason noted."""

    @abstractmethod
    def schema(self, known: KnownIds) -> JsonSchema:
        """Return the JSON Schema (draft 7) of what is accepted."""

    def wrong_type(
        self, node: nodes.Node, notes: Notes, remedy: str, write: str | None = None
    ) -> None:
        """Note that `node` is of another sort than what is expected, unless that is noted."""
        if not is_broken(node):
            message = f"{self.noun} is expected here, this is {sort(node)}"
            correction = notes.corrected(node, write)
            notes.error(node, Code.WRONG_TYPE, message, remedy, correction)


def sort(node: nodes.Node) -> str:
    """Return what a node is, in words."""
    if isinstance(node, nodes.Sequence):
        return "a list"
    return "a set of keys" if isinstance(node, nodes.Mapping) else "a text"


def is_broken(node: nodes.Node) -> bool:
    """True if what is wrong with a node is noted already."""
    return isinstance(node, nodes.Scalar) and node.is_broken


def is_empty(node: nodes.Node) -> bool:
    """True if nothing is written where the node stands."""
    return type(node) is nodes.Scalar and node.is_empty


class Missing:
    """Marks a field without which there is no record."""


MISSING: Final = Missing()


@dataclass(frozen=True, slots=True, eq=False)
class Field(Generic[T_co]):
    """One key of a record; `default` is its value where it is absent or cannot be read.

    Equal to itself alone, so that it is looked up fast.
    """

    name: str
    shape: Shape[Any]
    description: str
    example: object
    default: T_co | Missing
    required: bool


def required(
    name: str,
    shape: Shape[T],
    description: str,
    example: object,
    otherwise: T | Missing = MISSING,
) -> Field[T]:
    """Return a field that has to be there.

    With `otherwise`, a record is made even without it, so that its other fields are not lost to
    the checks that follow; an error is noted all the same.
    """
    return Field(name, shape, description, example, otherwise, required=True)


def optional(
    name: str, shape: Shape[T], description: str, example: object, default: R
) -> Field[T | R]:
    """Return a field that may be absent, or empty, which says the same."""
    return Field(name, shape, description, example, default, required=False)


class Values(dict[Field[Any], Any]):
    """The values of one record that is being made, by field: what was read, or its default."""

    __slots__ = ("within",)

    def __init__(self, defaults: Mapping[Field[Any], Any], within: str) -> None:
        super().__init__(defaults)
        self.within = within  # the plan id that short references are relative to

    if TYPE_CHECKING:  # a dictionary's own, which is faster than one written here

        def __getitem__(self, field: Field[T], /) -> T:
            """Return the field's value."""


class Turned(Shape[R], Generic[R]):
    """A shape whose value is turned into another one."""

    def __init__(self, shape: Shape[str], turn: Callable[[str], R]) -> None:
        self.noun = shape.noun
        self._shape = shape
        self._turn = turn

    def read(self, node: nodes.Node, notes: Notes) -> R | None:
        """Return the other value."""
        value = self._shape.read(node, notes)
        return None if value is None else self._turn(value)

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return the schema of what is written."""
        return self._shape.schema(known)
