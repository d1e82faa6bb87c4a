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
# As family names of other tongues end, and hardly a word or a place of Britain.
FOREIGN: Final = re.compile(
    r"\w{3,}(?:opoulo[su]|iadis|idis|idou|iou|akis|adaki|oglo?u|giann[ie]s?|shvili|[aei]dze|enko|"
    r"czyk|[eo]wicz|[oe]wsk[iay]|[eo]vi[cć]|ljevi[cć]|escu|dottir|sson|inen|zadeh|uddin|"
    r"krishnan|kumaran|esan|singhe|aite|auskas|[klnrs]yan|[ao]nen)$"
)
# Halves of given names with a hyphen, Korean and Chinese: Hyun-woo, Mei-ling.
_SYLLABLES: Final = """
beom bo byung chae chan chang cheng cheol chi chul dae dong eun fang feng gi guo gyu ha hae han
hao hee hong hoon hua hui hun hwa hwan hye hyeon hyo hyuk hyun jae jeong ji jia jian jie jin jing
jong joo joon jun jung kai ki kwang kyu kyung lan lei li lian ling mei mi min ming myung na nam
ping qi qiang rong rui sang seo seok seon seong seung shan shu si sik so soo sook su suk sun sung
tae tao ting wei wen won woo wook xiang xiao xin xiu xue yan yang yeon yi yong yoo yoon you young
yu yuan yun zhen zhi
"""
_SYLLABLE: Final = "|".join(sorted(_SYLLABLES.split(), key=len, reverse=True))
TWO_SYLLABLES: Final = re.compile(rf"(?:{_SYLLABLE})-(?:{_SYLLABLE})$")
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
        or TWO_SYLLABLES.match(word.casefold()) is not None
        or word.casefold() in _KNOWN
        or any(map(_is_of_a_name, _PART.findall(word)))
    )


def _is_of_a_name(part: str) -> bool:
    lower = part.casefold()
    short = len(part) <= _INITIALS and part.isupper()
    told = short or part in _ADDRESS or lower in _KNOWN or not part.isascii()
    return told or any(ending.match(lower) for ending in (BRITISH, FOREIGN))
