"""Words that the end of a line breaks: whether two pieces are one word.

Must not know: lines' making, file formats.
"""

from typing import Final

from action_plans.searching.english import is_english

_SHORTEST: Final = 3  # letters of the rest of a word


def is_one_word(before: str, after: str) -> bool:
    """True if a line's last piece and the next line's first, without a hyphen, are one word.

    Files drop soft hyphens that were printed. Neither piece may be a word of its own.
    """
    return _makes_a_word(before, after) and not is_english(before)


def is_hyphenated(before: str, after: str) -> bool:
    """True if the hyphen between a line's last piece and the next line's first only parts a word.

    Where the rest is a word of its own ("re-start", "co-operation") the hyphen stays.
    """
    return _makes_a_word(before, after)


def _makes_a_word(before: str, after: str) -> bool:
    if len(after) < _SHORTEST or not after.islower() or not before.isalpha():
        return False
    return not is_english(after) and is_english(before + after)
