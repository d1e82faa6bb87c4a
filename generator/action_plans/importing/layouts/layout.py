"""A layout: what the headers of its columns say, and what its answers, states and colours mean.

Must not know: documents, how the files are read.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Column(StrEnum):
    """The part that a column plays. `REPLY` may be the answer or what is done, `REMARKS` what is
    done or no part; the others tell.
    """

    NUMBER = "number"
    RECOMMENDATION = "text"
    FINDING = "finding"
    TO = "to"
    RESPONSE = "response"
    REPLY = "reply"
    REMARKS = "remarks"
    REASON = "reason"
    ACTION = "actions"
    OWNER = "owners"
    DUE = "due"
    DUE_AND_OWNER = "due-and-owners"
    UPDATE = "progress"
    LABEL = "label"
    STATUS = "status"
    EVIDENCE = "evidence"
    ASIDE = "aside"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a header holds; `whole` if it holds nothing else."""

    words: tuple[str, ...]
    whole: bool = False

    def fits(self, header: tuple[str, ...]) -> bool:
        """True if the words stand in a header, given as its words."""
        if self.whole:
            return header == self.words
        size = len(self.words)
        return any(header[at : at + size] == self.words for at in range(len(header) - size + 1))


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout. The keys of `answers`, `states` and `colours` are small; their values are machine
    spellings ("" in `colours`: nothing is reported). `tells` are the phrases that must all stand
    in its header for a table to be of this layout. `sure` are the answers that the record
    itself says its documents print: reading them is no guess.
    """

    name: str = ""
    language: str = "en"
    tells: tuple[Phrase, ...] = ()
    columns: Mapping[Column, tuple[Phrase, ...]] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    states: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)
    sure: frozenset[str] = frozenset()
