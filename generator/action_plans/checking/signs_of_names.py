"""Whether a word with a capital in a text may be of somebody's name: in most texts none is.

Must not know: how a name is found, plans.

Looking for names takes longer than all other rules together. What finds them by the words of a
name, by a form of address or by letters behind it is asked only of texts that have such a word.
"""

import re
from functools import cache
from typing import Final

from action_plans.checking.known_names import (
    FAMILY_NAMES,
    FIRST_NAMES,
    OTHER_FAMILY_NAMES,
    WORD_FIRST_NAMES,
)

# As many British family names end; places do too, so that only a sure cue before it makes a name.
BRITISH: Final = re.compile(
    r"\w{3,}(?:worth|thwaite|bottom|wright|shaw|cock|cott|gate|burn|field)$"
)
# With a capital, or a sign that is none of English at its beginning.
_WORD: Final = re.compile(r"[A-ZÀ-\U0010ffff][\w'’-]*")
_PART: Final = re.compile(r"[^\W\d_]+")
_KNOWN: Final = FIRST_NAMES | WORD_FIRST_NAMES | FAMILY_NAMES | OTHER_FAMILY_NAMES
_IRISH: Final = ("Mc", "Mac", "O'", "O’")
# One of them is in every form of address (cued_names.py), and they are the letters of honours.
_ADDRESS: Final = frozenset(
    (
        *("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame", "Lord"),
        *("Lady", "Baroness", "Viscount", "Viscountess", "Countess", "Rev", "Revd", "Monsignor"),
        *("Cllr", "HHJ", "Judge", "Mme", "Messrs", "Rt", "Right", "Supt", "Insp", "Sgt"),
        *("Cdr", "Col", "Capt", "Cpl", "Brig", "PCSO"),
        *("MP", "MS", "MSP", "KC", "QC", "OBE", "CBE", "MBE", "KCB", "QPM"),
    )
)
_INITIALS: Final = 2  # letters: J. or JB


def may_name(text: str) -> bool:
    """True unless it is sure that no word of a text is of a name or tells of one beside it."""
    return any(map(_tells, _WORD.findall(text)))


@cache
def _tells(word: str) -> bool:
    return (
        word.startswith(_IRISH)
        or word.casefold() in _KNOWN
        or any(map(_is_of_a_name, _PART.findall(word)))
    )


def _is_of_a_name(part: str) -> bool:
    lower = part.casefold()
    short = len(part) <= _INITIALS and part.isupper()
    told = short or part in _ADDRESS or lower in _KNOWN or not part.isascii()
    return told or BRITISH.match(lower) is not None
