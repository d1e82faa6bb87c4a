"""Which list a word is in: by its first letter and an eighth of the alphabet for the second.

Must not know: what lists hold. The search page finds them in the same way (theme/search/lists.js).
"""

from string import ascii_lowercase
from typing import Final

OTHER: Final = "other"  # the list of words that begin with no letter of a to z
EIGHTHS: Final = "aeilortu"  # where each eighth of the alphabet begins, for the second letter
LISTS: Final = (*(each + eighth for each in ascii_lowercase for eighth in EIGHTHS), OTHER)


def list_of(word: str) -> str:
    """Return the list that a word is in."""
    if word[0] not in ascii_lowercase:
        return OTHER
    eighth = max((each for each in EIGHTHS if each <= word[1:2]), default=EIGHTHS[0])
    return word[0] + eighth
