"""The family name of whoever holds an office, behind the office's title: Superintendent Marsh.

Must not know: given names, plans, problems.

A post is called by a place or a subject behind its title too (Governor Wandsworth, Director
Finance), so most titles need more than a strange word: what only a person does, or a second post.
"""

import re
from collections.abc import Container, Iterator
from typing import Final

from action_plans.checking.known_names import (
    FAMILY_NAMES,
    FIRST_NAMES,
    PLACE_FAMILY_NAMES,
    RARER_FAMILY_NAMES,
    listed_as,
)
from action_plans.checking.named_things import INSTITUTIONS
from action_plans.checking.no_names import PRISONS, TOWNS
from action_plans.checking.spellings import NO_NAMES
from action_plans.checking.what_persons_do import ACTS, HOLDS

_HOLDER: Final = re.compile(
    r"(?P<rank>Director|Governor|Commissioner|Superintendent|Sergeant|Constable|Inspector|Commander|"
    r"Colonel|Brigadier|Captain|Major|Lieutenant|General|Councillor|Alderman|Reverend|Rabbi|Imam|"
    r"Father|Canon|Bishop|Archbishop|Pastor|Sister|Nurse|Matron|Doctor|Chaplain|Coroner|Recorder|"
    r"Magistrate|Solicitor|Barrister|Officer|Minister|Manager|Lead|Chair|Chairman|Psychologist|"
    r"Secretary|Adviser|Analyst|Warden|Ombudsman|"
    r"ACC|DCC|DCI|DI|DS|DC|PC|WPC|PS|SO|CO|SPO|CM)[ \n]+(?P<collar>[A-Z]{0,2}\d{3,5} )?"
    r"(?P<name>(?:Mc|Mac|O['’])?[A-Z][a-z]+(?:['’-][A-Z][a-z]+)*)"
    r"(?P<after>.{0,24})",
    re.DOTALL,
)
# No place and no subject follows these.
_OF_PERSONS: Final = frozenset(
    (
        "Superintendent",
        "Sergeant",
        "Colonel",
        "Brigadier",
        "Alderman",
        "Councillor",
        "Reverend",
        "Rabbi",
        "Imam",
        "DCI",
    )
)
_ENDS: Final = re.compile(r"\s*(?:[.,;:)]|$|['’]s\b|\s[a-z])")
_SUBJECT: Final = re.compile(
    r"(?:ing|ions?|ments?|ity|ies|[ae]nce|ship|ice|ics|tive|als?|ness|care|ures?|ery)$"
)
_IN_SHORT: Final = frozenset(("DCC", "DCI", "DI", "DS", "PC", "WPC", "SPO", "CM"))
# As family names end and places do not; words that end so are few.
_FAMILY_SHAPE: Final = re.compile(
    r"(?<!sea)(?<!per)(?<!pri)(?<!rea)(?<!les)(?<!liai)(?<!compari)(?<!garri)(?<!ma)(?<!uni)(?<!poi)son$|"
    r"\w{3}(?:sson|ssen|ski|ska|sky|wicz|czyk|kins|mann|escu|ova|enko|opoulos|idis|shvili|singh|"
    r"worthy|father|smith|wright|ridge-\w+|"
    r"akis|(?:li|re|ar|el|ri)wal|berg|stein|feld|wala|oglu|ović|ovic|evic|dze|chuk|qvist|quist|strom|gaard|etti|ullah|zadeh)$"
)
_FAMILY_BEGINS: Final = re.compile(
    r"(?:ok[oe](?!hampton|ford)|nw[aoe]|mb[ae]|ngc|ngu|onw|onye|ade[bkowy]|ade[gmnr]o|olu|ogun|ekw|chuk|ndl|"
    r"mth|dlam|sith|mka|khum|zwa|nko|abi[mo]|ayo[bd]|folas|temit|oye[bdlkw])\w{2,}$"
)
_SUBJECTS: Final = """
women men youth young people victims courts estates prisons custody offenders patients drugs digital
technology property legal wales crown reform risk law case data it hr equality equalities diversity
world comics
"""
_NO_HOLDER: Final = INSTITUTIONS | NO_NAMES | frozenset(_SUBJECTS.split())
_WITH_PLACES: Final = frozenset(("Director", "Commissioner", "Minister"))


def holders_in(text: str, post_words: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield where the names of holders stand in a text, without the titles of their offices.

    `post_words`, lower case, are no names, nor are places and subjects.
    """
    for match in _HOLDER.finditer(text):
        name = listed_as(match["name"])
        if text[match.start() - 1 : match.start()].isalpha():
            continue  # PSO 2700
        if name in post_words or name in _NO_HOLDER:
            continue
        if is_subject(name) and not has_family_shape(name):
            continue
        if _is_person(match, name):
            yield match.span("name")


def is_subject(word: str) -> bool:
    """True if a word, lower case, ends as what an office is for does: sentencing, finance."""
    return _SUBJECT.search(word) is not None


def has_family_shape(word: str) -> bool:
    """True if a word, lower case, begins or ends as family names do and places do not."""
    shaped = _FAMILY_SHAPE.search(word) or _FAMILY_BEGINS.match(word)
    return shaped is not None and word not in TOWNS


def _is_person(match: re.Match[str], name: str) -> bool:
    """True if what stands behind a title is a name, by itself or by what follows it."""
    after, rank = match["after"], match["rank"]
    if rank == "Governor" and name in PRISONS:
        return False
    if name in FAMILY_NAMES or name in RARER_FAMILY_NAMES or name in FIRST_NAMES:
        return not re.match(r"\s+[A-Z]", after) or HOLDS.match(after) is not None
    if HOLDS.match(after) or (has_family_shape(name) and _ENDS.match(after)):
        return True
    if rank in _OF_PERSONS or match["collar"] or _is_in_short(rank, name):
        return _ENDS.match(after) is not None
    return rank not in _WITH_PLACES and ACTS.match(after) is not None


def _is_in_short(rank: str, name: str) -> bool:
    """True if a rank stands in short before what is no place: SPO Lakhani, not SPO Warwick."""
    return rank in _IN_SHORT and name not in TOWNS and name not in PLACE_FAMILY_NAMES
