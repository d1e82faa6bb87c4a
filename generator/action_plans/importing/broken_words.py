"""Words that the end of a line breaks: whether two pieces are one word.

Must not know: lines' making, file formats.
"""

from typing import Final

from action_plans.searching.english import is_english

_SHORTEST: Final = 3  # letters of the rest of a word
_LONG: Final = 5  # letters that a narrow cell has room for at least


def is_one_word(before: str, after: str, alone: bool = False) -> bool:
    """True if a line's last piece and the next line's first, without a hyphen, are one word.

    Files drop soft hyphens that were printed: then neither piece is a word of its own. Narrow cells
    break words anywhere: of a long piece `alone` on its line, one of both may be.
    """
    if not _is_word(before, after):
        return False
    words = is_english(before) + is_english(after)
    return words == 0 or (words == 1 and alone and len(before) >= _LONG)


def is_hyphenated(before: str, after: str) -> bool:
    """True if the hyphen between a line's last piece and the next line's first only parts a word.

    Where the rest is a word of its own ("re-start", "co-operation") the hyphen stays.
    """
    return _is_word(before, after) and not is_english(after)


def _is_word(before: str, after: str) -> bool:
    if len(after) < _SHORTEST or not after.islower() or not before.isalpha():
        return False
    return is_english(before + after)
