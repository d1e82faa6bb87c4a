"""Which list a word is in: by its first letter, or by its first two where lists would be long.

Must not know: what lists hold. The search page finds them in the same way (theme/search/lists.js).
"""

from string import ascii_lowercase
from typing import Final

OTHER: Final = "other"  # the list of words that begin with no letter of a to z
LISTS: Final = (*ascii_lowercase, OTHER)
EIGHTHS: Final = "aeilortu"  # where each eighth of the alphabet begins, for the second letter
SHORT_LISTS: Final = (*(each + eighth for each in ascii_lowercase for eighth in EIGHTHS), OTHER)


def list_of(word: str) -> str:
    """Return the list that a word is in, by its first letter."""
    return word[0] if word[0] in ascii_lowercase else OTHER


def short_list_of(word: str) -> str:
    """Return the shorter list that a word is in, by its second letter too."""
    first = list_of(word)
    eighth = max((each for each in EIGHTHS if each <= word[1:2]), default=EIGHTHS[0])
    return first if first == OTHER else first + eighth
