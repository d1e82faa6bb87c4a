"""Which list a word is in: by its first letter and an eighth of the alphabet for the second.

Phrases and common English are looked up by whole words, and there is a lot of both: so they are in
many small lists, by what a word's first letters come to.

Must not know: what lists hold. The search page finds them in the same way (theme/search/lists.js).
"""

from string import ascii_lowercase
from typing import Final

from action_plans.publishing.search_terms import ENGLISH_LISTS, SAME_LETTERS, SAME_LISTS

OTHER: Final = "other"  # the list of words that begin with no letter of a to z
EIGHTHS: Final = "aeilortu"  # where each eighth of the alphabet begins, for the second letter
LISTS: Final = (*(each + eighth for each in ascii_lowercase for eighth in EIGHTHS), OTHER)


def list_of(word: str) -> str:
    """Return the list that a word is in."""
    if word[0] not in ascii_lowercase:
        return OTHER
    eighth = max((each for each in EIGHTHS if each <= word[1:2]), default=EIGHTHS[0])
    return word[0] + eighth


def same_list_of(word: str) -> str:
    """Return the list of phrases that are looked up by a word: a number."""
    return str(_sum(word, SAME_LISTS))


def english_list_of(word: str) -> str:
    """Return the list that a common English word is in: a number."""
    return str(_sum(word, ENGLISH_LISTS))


def _sum(word: str, lists: int) -> int:
    number = 0
    for letter in word[:SAME_LETTERS]:
        number = (number * 31 + ord(letter)) % lists
    return number
