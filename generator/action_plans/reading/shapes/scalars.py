"""The shapes of texts: free ones, ids, and the words of a closed list.

Must not know: which file is described, where files lie.
"""

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, TypeVar

from action_plans.reading.codes import Code
from action_plans.reading.guess import did_you_mean, listed, question
from action_plans.reading.located import nodes
from action_plans.reading.located.line_parts import line_parts
from action_plans.reading.located.notes import A_POST, Notes
from action_plans.reading.shapes.posts import posts_apart
from action_plans.reading.shapes.shape import IdKind, JsonSchema, KnownIds
from action_plans.reading.shapes.words import IN_LANGUAGES, Single, Words

E = TypeVar("E", bound=StrEnum)

_ID: Final = "[a-z0-9]+(-[a-z0-9]+)*"


class Text(Words):
    """A text of one or more paragraphs, Markdown, without spaces at its end."""

    noun = "a text"

    def split(self, text: str) -> list[str]:
        """Return the text whole: a comma may be part of it."""
        return [text]

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> str:  # noqa: ARG002
        """Return the text."""
        return scalar.text.rstrip().lstrip("\n")

    def schema(self, known: KnownIds) -> JsonSchema:  # noqa: ARG002
        """Return that it is a string, or one for each language."""
        return dict(IN_LANGUAGES)


class Line(Words):
    """A text on one line, spaces folded; `loose` if tools may take it for a number (`2020`)."""

    noun = "a text"

    def __init__(self, *, loose: bool = False) -> None:
        self._loose = loose

    def split(self, text: str) -> list[str]:
        """Return the text whole: a comma may be part of it."""
        return [text]

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> str:  # noqa: ARG002
        """Return the text; equal lines are one string in memory, as owners recur often."""
        return sys.intern(" ".join(scalar.text.split()))

    def schema(self, known: KnownIds) -> JsonSchema:  # noqa: ARG002
        """Return that it is a string, one for each language, or also a number."""
        if not self._loose:
            return dict(IN_LANGUAGES)
        return {**IN_LANGUAGES, "type": ["string", "number", "object"]}


class PostLine(Line):
    """A post as printed; editors' programs offer the spellings that are listed."""

    def split(self, text: str) -> list[str]:
        """Return the posts that a text lists."""
        return posts_apart(text)

    def apart(self, text: str, notes: Notes) -> list[str]:
        """Return the posts that a text lists, those that the vocabulary has first of all."""
        return posts_apart(text, notes.said.get(A_POST, ()))

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return that it is a string, with the spellings to offer."""
        return known.get(IdKind.POST) or {"type": "string"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a spelling is not accepted, what would be right, and the value that was meant if any."""

    message: str
    remedy: str
    meant: str | None = None
    write: str | None = None  # what belongs in its place; another key may follow on a new line


_FIGURE: Final = re.compile(r"[0-9]+(\.[0-9]+)?")


class Spelt(Single[str]):
    """A text of a given spelling; `refuse` answers every other one."""

    def __init__(
        self, noun: str, pattern: str, refuse: Callable[[str], Refusal], *, quoted: bool = False
    ) -> None:
        """`quoted`: a spelling that other programs take for a figure has to stand in quotes."""
        self.noun = noun
        self._pattern = pattern
        self._compiled = re.compile(pattern)
        self._refuse = refuse
        self._quoted = quoted

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> str | None:
        """Return the text; if it is spelt otherwise, what was meant, or None."""
        if self._compiled.fullmatch(scalar.text):
            if (
                self._quoted
                and scalar.style is nodes.Style.PLAIN
                and _FIGURE.fullmatch(scalar.text)
            ):
                notes.error(
                    scalar,
                    Code.UNQUOTED_VALUE,
                    f"{self.noun} stands in quotes: without them it is a figure, and 5.10 is 5.1",
                    f"Write '{scalar.text}'.",
                    notes.corrected(scalar, f"'{scalar.text}'"),
                )
            return sys.intern(scalar.text)
        refusal = self._refuse(scalar.text)
        write = refusal.write
        in_braces = "{" in notes.source.line(scalar.line)[: scalar.column]
        if write is not None and in_braces:
            write = write.replace("\n", ", ")
        elif write is not None:  # a second key stands under the first
            lead = line_parts(notes.source.line(scalar.line)).key_column - 1
            write = write.replace("\n", "\n" + " " * lead)
        notes.error(
            scalar,
            Code.BAD_SPELLING,
            refusal.message,
            refusal.remedy,
            notes.corrected(scalar, write),
        )
        return refusal.meant

    def schema(self, known: KnownIds) -> JsonSchema:  # noqa: ARG002
        """Return the pattern."""
        return {"type": "string", "pattern": f"^{self._pattern}$"}


class Id(Single[str]):
    """An id from a vocabulary. Whether there is such an id is asked when all files are read."""

    def __init__(self, kind: IdKind) -> None:
        self.noun = f"{'an' if kind[0] in 'aeiou' else 'a'} {kind} id"
        self._kind = kind

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> str:  # noqa: ARG002
        """Return the id as written."""
        return sys.intern(scalar.text.strip())

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return the ids that there are, or how they are spelt."""
        return known.get(self._kind) or {"type": "string", "pattern": f"^{_ID}$"}


_OWN: Final = "site.yml says that documents print it so; in a plan file it is {}. "


class OneOf(Single[E], Generic[E]):
    """A word of a closed list."""

    def __init__(
        self, noun: str, words: type[E], said_otherwise: Mapping[str, E] | None = None
    ) -> None:
        """`said_otherwise`: what others say for a word, lower case; a mistake, but a plain one."""
        self.noun = noun
        self._said_otherwise = said_otherwise or {}
        self._words = {word.value: word for word in words}

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> E | None:
        """Return the word; for a misspelt one, which is noted, the word that was meant."""
        word = self._words.get(scalar.text)
        if word is not None:
            return word
        said = " ".join(scalar.text.split()).casefold().rstrip(".")
        own = notes.said.get(self.noun, {}).get(said)
        meant = self._said_otherwise.get(said)
        guess = own or (meant.value if meant else did_you_mean(scalar.text, self._words))
        notes.error(
            scalar,
            Code.UNKNOWN_VALUE,
            f"'{scalar.text}' is not {self.noun}{question(guess)}",
            f"{_OWN.format(own) if own else ''}{listed(self._words, 'Accepted')}",
            notes.corrected(scalar, guess),
        )
        return self._words[guess] if guess else None

    def schema(self, known: KnownIds) -> JsonSchema:  # noqa: ARG002
        """Return the words."""
        return {"type": "string", "enum": list(self._words)}
