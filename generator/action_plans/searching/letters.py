"""Which list a word is in: by its first letter, or by its first two where lists would be long.

Must not know: what lists hold. The search page finds them in the same way (theme/search/lists.js).
"""

from string import ascii_lowercase
from typing import Final

OTHER: Final = "other"  # the list of words that begin with no letter of a to z
LISTS: Final = (*ascii_lowercase, OTHER)
QUARTERS: Final = "aelr"  # where each quarter of the alphabet begins, for the second letter
SHORT_LISTS: Final = (*(each + quarter for each in ascii_lowercase for quarter in QUARTERS), OTHER)


def list_of(word: str) -> str:
    """Return the list that a word is in, by its first letter."""
    return word[0] if word[0] in ascii_lowercase else OTHER


def short_list_of(word: str) -> str:
    """Return the shorter list that a word is in, by its second letter too."""
    first = list_of(word)
    quarter = max((each for each in QUARTERS if each <= word[1:2]), default=QUARTERS[0])
    return first if first == OTHER else first + quarter
