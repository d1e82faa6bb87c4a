"""A YAML file as it is written: texts with their style, lists, keys, and comments in their places.

Must not know: plans, the canonical form.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Text:
    """A scalar: what it says, and the sign it is written with: '' (plain), ', ", | or >."""

    says: str
    sign: str = ""


@dataclass(slots=True)
class Entry:
    """A list item, or a key with its value; comments stand above it, or beside it on its line.

    Mutable while the file is read, since a comment is placed after the entry that it belongs to.
    `start` and `end` count characters of the file.
    """

    key: Text | None  # None for a list item
    start: int
    value: "Written" = field(default_factory=lambda: Text(""))
    end: int = 0
    parent: "Entry | None" = None
    above: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Listed:
    """A list; `flow` if it is written in brackets."""

    entries: list[Entry]
    flow: bool


@dataclass(slots=True)
class Keyed:
    """Keys with their values; `flow` if they are written in braces."""

    entries: list[Entry]
    flow: bool


Written = Text | Listed | Keyed


@dataclass(slots=True)
class WrittenFile:
    """A whole file: its root, the comments before its first entry, and those after its last."""

    root: Written
    head: list[str]
    tail: list[str]


def meaning(node: Written) -> object:
    """Return what is written without its layout: nested dicts, lists and texts, keys sorted."""
    if isinstance(node, Text):
        return node.says
    if isinstance(node, Listed):
        return [meaning(entry.value) for entry in node.entries]
    return dict(
        sorted(
            (entry.key.says if entry.key else "", meaning(entry.value)) for entry in node.entries
        )
    )


def comments(file: WrittenFile) -> list[str]:
    """Return every comment of a file."""
    return [*file.head, *_comments_in(file.root), *file.tail]


def _comments_in(node: Written) -> Iterator[str]:
    if not isinstance(node, Text):
        for entry in node.entries:
            yield from (*entry.above, *entry.beside, *_comments_in(entry.value))
