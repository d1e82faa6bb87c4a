"""Which list a word is in: by its first letter and an eighth of the alphabet for the second.

What means the same as a phrase is looked up for its first word only, whole, and there is a lot of
it: so it is in many small lists, by what the first letters come to.

Must not know: what lists hold. The search page finds them in the same way (theme/search/lists.js).
"""

from string import ascii_lowercase
from typing import Final

from action_plans.publishing.search_terms import SAME_LETTERS, SAME_LISTS

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
    """Return the list of what means the same as phrases that begin with a word: a number."""
    number = 0
    for letter in word[:SAME_LETTERS]:
        number = (number * 31 + ord(letter)) % SAME_LISTS
    return str(number)
