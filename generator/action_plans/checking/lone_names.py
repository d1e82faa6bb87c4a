"""A name alone that shows by what stands before or behind it: signed Hallworth, lead: Bronagh.

Must not know: plans, where a text stands.

A given name needs a cue (a contact, an owner, "by"), or to be followed by what only somebody does;
a family name needs what is said of persons alone.
"""

import re
from collections.abc import Iterator
from typing import Final

from action_plans.checking.known_names import (
    FAMILY_NAMES,
    FIRST_NAMES,
    RARER_FAMILY_NAMES,
    WORD_FIRST_NAMES,
    listed_as,
)
from action_plans.checking.no_names import TOWNS, is_plain
from action_plans.checking.signs_of_names import BRITISH
from action_plans.checking.spellings import NO_NAMES
from action_plans.checking.what_persons_do import ACTS_ALONE, IS, KIN

# The capitals of every language written in Latin letters; few words begin with the small letters
# that stand between them.
CAPITALISED: Final = r"(?:(?:Mc|Mac|O['’]|D['’])?[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ][^\W\d_]*(?:['’-][^\W\d_]+)*)"
_CAP: Final = CAPITALISED
# Of given names with a hyphen: J-P Thibodeaux, not A-Z or B-C.
_JEAN: Final = r"(?:[JM]\.?-[A-Z]|A\.?-[LM]|P\.?-[AY]|S\.?-J)\.?"
# Somebody who is to be reached, by a given name alone or by initials and a name.
_ALONE: Final = re.compile(
    rf"(?:^|[\s(“\"])(?=[^\W\d_a-z])(?P<whole>"
    rf"(?P<initials>(?:[A-Z]\. ?){{1,3}}|(?:[A-Z] ){{1,2}}|[A-Z]{{2}} |{_JEAN} )?"
    rf"(?P<name>{_CAP}))"
    r"(?=[\s,.;:)'’\"”]|$)"
)
_OF_PERSONS: Final = (
    r"signed|signed (?:off )?by|c/o|per|attn|FAO|cc|attention of|ask|asked|told|spoke (?:to|with)|"
    r"speak (?:to|with)|talk to|yours sincerely|regards|author|name|(?:written|drafted|prepared|"
    r"completed|chaired|approved|authorised|presented|facilitated|headed|checked|agreed|reviewed|"
    r"compiled) by"
)
_CUE: Final = re.compile(
    rf"\b(?:{_OF_PERSONS}|contact|email|e-mail|ring|phone|call|led by|owned by|managed by|"
    r"overseen by|lead:|owner|(?:approved|agreed|authorised|checked|drafted|sponsor|deputy|chair|"
    r"manager|supervisor|coordinator|verified):)[:,]?\s*$",
    re.IGNORECASE,
)
SURE_CUE: Final = re.compile(rf"\b(?:{_OF_PERSONS})[:,]?\s*$", re.IGNORECASE)
# What stands before a place, a court, an operation: King's Lynn, the Old Bailey.
_THE: Final = re.compile(
    r"\b(?:[Tt]he|HMP|YOI|of|at|in|"
    r"(?:Operation|Exercise|Storm|Project|Programme)(?: [A-Z]\w+){0,2}|"
    r"[A-Z]\w+['’]s|Old|New|Royal|Great|Little|Upper|Lower|North|South|East|West)\s+$"
)
# What stands before places and bodies too: it tells of a given name alone.
_WEAK_CUE: Final = re.compile(
    r"\b(?:from|by|with|thanks to|meet|met|now|formerly|previously|"
    r"(?:send|sent|forward|reports?|return|write|wrote|give|given|"
    r"allocated|assigned|passed|handed|delegated|copied) (?:it |them )?to|action (?:for|on)|"
    r"on behalf of|in place of|cover(?:ed by|ing for)|deputising for)[:,]?\s+$",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"\b(?:by|thanks to|meet|met)\s+$", re.IGNORECASE)
# A post in small letters, right before whoever holds it.
_POST: Final = re.compile(
    r"\b(?:manager|officer|lead|governor|director|coordinator|chaplain|psychologist|nurse)\s+$"
)
LONGEST_CUE: Final = 24  # characters, with white space after it
_SHORT_FORM: Final = re.compile(r"[A-Z]{2} $")
_POSSESSIVE: Final = re.compile(r"['’]s$")
_HYPHENED: Final = re.compile(_JEAN)
_DOTTED: Final = re.compile(r"(?:[A-Z]\. ?)+$")
# From Douglas, Ramsey and Castletown; from Kyle of Lochalsh.
_PLACES: Final = re.compile(r"(?:, [A-Z]\w+)+ and [A-Z]\w+| (?:in|on|under|upon|le|of) [A-Z]")
_MORE: Final = re.compile(r" [A-Z][\w'’-]")
# Two words are told from a thing's elsewhere: Kirkby Stephen, Sue Ryder.
_BEFORE: Final = re.compile(r"(?<!\w)(?P<word>[A-Z][\w'’-]+) $")
# Ruth's House, Martha's Rule.
_ITS_HOUSE: Final = re.compile(r"['’]s (?P<word>[A-Z]\w+)")
_SHE: Final = re.compile(r"\. (?:She|He|They)\b")
_SMALL_CUE: Final = re.compile(r"(?<!\w)(?i:contact|owner|lead|ask|cc|FAO|attn|author)$")
_SMALL: Final = re.compile(
    r": (?P<name>[^\W\d_A-Z]{4,})(?=$|[.,;)]| (?:for|and|on|at|by|if|to|in|who|will)\b)"
)


def cued(text: str) -> Iterator[tuple[int, int]]:
    """Yield one name alone, or initials with a name, where somebody is to be reached."""
    for match in _ALONE.finditer(text):
        bare = _POSSESSIVE.sub("", match["name"])  # Siobhan's team
        name, start, end = listed_as(bare), match.start("whole"), match.start("name") + len(bare)
        if not is_plain(name) or (bare != match["name"] and _is_of_a_house(text, end)):
            continue
        if _HYPHENED.match(match["initials"] or "") and _is_strange(match["name"], name):
            yield start, end
            continue
        if match["initials"]:
            strange, cues = _with_initials(match, name)
        elif _MORE.match(text, end):
            continue  # two words are told from a thing's elsewhere
        elif _does(text, match.start("name"), end, name):
            yield start, end
            continue
        else:
            strange, cues = _alone(text, match, name)
        cue = max(0, start - LONGEST_CUE)
        told = [each for each in cues if strange and each.search(text, cue, start)]
        if told and (told != [_WEAK_CUE] or not _PLACES.match(text, end)):
            yield start, end


def in_small_letters(text: str) -> Iterator[tuple[int, int]]:
    """Yield given names without a capital where somebody to reach is named: contact: siobhan."""
    for match in _SMALL.finditer(text):
        name = listed_as(match["name"])
        known = name in FIRST_NAMES and name not in TOWNS
        if known and _SMALL_CUE.search(text[max(0, match.start() - LONGEST_CUE) : match.start()]):
            yield match.span("name")


def _with_initials(match: re.Match[str], name: str) -> tuple[bool, tuple[re.Pattern[str], ...]]:
    """Return whether a word behind initials may be a name, and the cues of which it needs one."""
    cues = (_CUE, _WEAK_CUE) if _DOTTED.match(match["initials"]) else (_CUE,)
    if _SHORT_FORM.match(match["initials"]):  # HM, UK: of a body, unless the name is known
        return name in FAMILY_NAMES or name in RARER_FAMILY_NAMES, cues
    return _is_strange(match["name"], name), cues


def _is_strange(printed: str, name: str) -> bool:
    """True if a word behind initials is written as a name and is none of a post."""
    return printed[1:].islower() and name not in NO_NAMES


def _does(text: str, start: int, end: int, name: str) -> bool:
    """True if a given name stands in brackets, or before what only somebody does."""
    if name not in FIRST_NAMES or text[max(0, start - 1) : start] == "-":
        return False
    if text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")":
        return name not in TOWNS and not text[start:end].isupper()  # a tool's short form
    if _THE.search(text, 0, start) or _ends_another(text, start):
        return False
    return ACTS_ALONE.match(text, end) is not None


def _is_of_a_house(text: str, end: int) -> bool:
    """True if a building, a body or a law is called by a name in the possessive."""
    thing = _ITS_HOUSE.match(text, end)
    return thing is not None and not is_plain(thing["word"])


def _ends_another(text: str, start: int) -> bool:
    """True if a word with a capital stands right before a name, which begins no sentence."""
    before = _BEFORE.search(text, max(0, start - LONGEST_CUE), start)
    if before is None:
        return False
    name, first = listed_as(before["word"]), before.start("word")
    inside = first > 1 and text[first - 2] not in ".!?:"
    return inside or name in FIRST_NAMES or name in WORD_FIRST_NAMES


def _alone(text: str, match: re.Match[str], name: str) -> tuple[bool, tuple[re.Pattern[str], ...]]:
    """Return whether one word may be somebody, and the cues of which one has to stand before it."""
    if name in FIRST_NAMES:
        return True, (_CUE, _BY, IS) if name in TOWNS else (_CUE, _WEAK_CUE, IS, _POST, KIN)
    if name in WORD_FIRST_NAMES:
        return True, (IS, KIN) if _SHE.match(text, match.end()) else (KIN,)
    family = name in FAMILY_NAMES or name in RARER_FAMILY_NAMES or BRITISH.match(name)
    return bool(family), (SURE_CUE,)
