"""Small sentences from numbers, names and dates: places, lists, the full stop.

Must not know: what the sentences are about.
"""

from collections.abc import Iterable
from typing import Final

from action_plans.languages.speaking import words_in_force
from action_plans.publishing import words

_NUMBERS: Final = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
)

_ORDINALS: Final = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
)
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int) -> str:
    """Return a place from 1, as a word up to ten, in figures beyond: `second`, `21st`, `12th`.

    In other languages it is figures alone, which their sentences have a word before.
    """
    if words_in_force():
        return f"{number:,}"
    if number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
    return f"{number:,}{ending}"


def spelt(number: int) -> str:
    """Return a number as a word up to ten, in figures beyond: `five`, `132`."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def spelt_count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun, the number a word up to ten: `five plans`, `1 plan` never.

    In other languages it stays in figures: their words for numbers change with the noun.
    """
    if words_in_force():
        return words.count(number, one, many)
    return f"{spelt(number)} {one if number == 1 else many or one + 's'}"


def sentence(*parts: str) -> str:
    """Return parts as a sentence: a space between, a capital first, a full stop last."""
    said = words.capital(" ".join(each for each in parts if each))
    return said if said.endswith((".", "?", "!")) else f"{said}."


def clauses(parts: Iterable[str]) -> str:
    """Return clauses as one phrase: `a`, `a and b`, `a, b and c`."""
    return words.listed(tuple(parts))
