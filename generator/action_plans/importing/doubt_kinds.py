"""What may be said of a doubt: what was done, how probably it is wrong, and in which words.

Must not know: which doubts there are.
"""

from dataclasses import dataclass
from enum import StrEnum


class DoubtKind(StrEnum):
    """What was done with a stretch of the document."""

    NOT_UNDERSTOOD = "not understood"
    GUESSED = "guessed"
    SPLIT = "split"
    JOINED = "joined"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code says: its kind, its degree from 1 (a formality) to 9 (probably wrong), its words
    with the facts in braces, and what else the field could hold.
    """

    kind: DoubtKind
    degree: int
    says: str
    instead: str = ""
    once: bool = False  # said of many fields, it stands in the file above the first
