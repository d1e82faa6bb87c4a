"""Names that show by what stands before or behind them: a title, a cue, a number to call.

Must not know: plans, where a text stands.
"""

import re
from collections.abc import Iterator
from typing import Final

from action_plans.checking.known_names import (
    FAMILY_NAMES,
    FIRST_NAMES,
    RARER_FAMILY_NAMES,
    WORD_FIRST_NAMES,
)
from action_plans.checking.named_things import INSTITUTIONS
from action_plans.checking.no_names import NO_PERSON, is_plain
from action_plans.checking.signs_of_names import BRITISH
from action_plans.checking.spellings import NO_NAMES

CAPITALISED: Final = r"(?:(?:Mc|Mac|O['’]|D['’])?[A-ZÀ-ÖØ-ÞŁŚŻ][^\W\d_]*(?:['’-][^\W\d_]+)*)"
_CAP: Final = CAPITALISED
_TITLES: Final = (
    "Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Viscount|Viscountess|Countess|"
    r"Rev|Revd|Monsignor|Cllr|HHJ|Judge|Mme|Messrs|Rt\.? Hon|Right Honourable|"
    r"(?:Mrs?|Ms|Lord|Lady) Justice|(?:Ch |Det |D/|A/)?(?:Supt|Insp|Sgt)|"
    "Wg Cdr|Lt Cdr|Lt Col|Capt|Cpl|Brig|PCSO"
)
_SMALL: Final = (
    "de|van|von|der|den|ter|ten|du|da|dos|di|del|della|bin|ibn|bint|al|el|ap|ab|ferch|uí|ní|nic|mac"
)
# Offices and programs that begin like a title, and Welsh counties, which are called Sir.
_NO_TITLED: Final = (
    "Chancellor|Chief|Justice|Clerk|Advocate|Lieutenant|Mayor|President|Speaker|Provost|Teams|Word|Excel|"
    "Office|Outlook|Led|Alone|Business|Gâr|Benfro|Ddinbych|Fynwy|Gaerfyrddin|Fôn|Drefaldwyn|Frycheiniog|Faesyfed"
)
_TITLED: Final = re.compile(
    rf"\b(?:{_TITLES})\b\.?[ \n]+(?!(?:{_NO_TITLED})\b)(?:[A-Z]\.? ?){{0,3}}"
    rf"(?:(?:{_SMALL}) ){{0,2}}(?!\w\b){_CAP}(?:[ -]{_CAP})?"
)
_NEXT_WORD: Final = re.compile(r"\s+([^\W\d_]+)")
# What is published under the name of who wrote it, in the possessive.
WRITTEN: Final = re.compile(
    r"(?:Baroness|Dame|Lady|Lord|Sir)\b[^.;:]*['’]s (?:report|review|inquiry)s?\b"
)
_REACHED: Final = re.compile(
    r"(?:[–—:-] |\()(?P<name>[A-Z][a-z]+ [A-Z][a-z]+(?:-[A-Z][a-z]+)?),? ?[(]?"
    r"(?=(?:on |at )?(?:tel|telephone|phone|mobile|ext|email|e-mail)\b[.:]? ?|\+44|0\d{3,4} )"
)
_BETWEEN: Final = re.compile(rf" (?:(?:{_SMALL})[ -]|[A-Z]\.)")
_APART: Final = re.compile(
    rf"(?<!\w)(?P<given>{_CAP}) (?:(?:(?:{_SMALL})[ -]){{1,2}}(?:la |le )?|(?:[A-Z]\. ?){{1,2}})"
    rf"(?P<last>{_CAP})"
)
# Letters behind a name: who has a seat or an honour.
_HONOURED: Final = re.compile(
    rf"(?<!\w)(?P<name>(?P<given>{_CAP}) (?P<last>{_CAP})),? "
    r"(?:MP|MS|MSP|KC|QC|OBE|CBE|MBE|KCB|QPM)\b"
)
# Somebody who is to be reached, by a given name alone or by initials and a name.
_ALONE: Final = re.compile(
    rf"(?:^|[\s(“\"])(?=[^\W\d_a-z])(?P<whole>"
    rf"(?P<initials>(?:[A-Z]\. ?){{1,3}}|(?:[A-Z] ){{1,2}}|[A-Z]{{2}} )?(?P<name>{_CAP}))"
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
    r"overseen by|lead:|owner)[:,]?\s*$",
    re.IGNORECASE,
)
_SURE_CUE: Final = re.compile(rf"\b(?:{_OF_PERSONS})[:,]?\s*$", re.IGNORECASE)
# Who somebody is said to be, and what only somebody does.
_IS: Final = re.compile(
    r"\b(?:lead|owner|contact|chair|manager|author|head|holder|coordinator)\b[^.;:]{0,30}\bis\s+$"
)
_DOES: Final = re.compile(
    r"\s+(?:has|had|will|is|was|leads?|led|said|says|chairs|left|joined|wrote|agreed|told|reports)\b"
)
_THE: Final = re.compile(r"\b(?:[Tt]he|HMP|YOI|Operation|Storm|Project|Programme|of|at|in)\s+$")
_WEAK_CUE: Final = re.compile(r"\b(?:from|by|with|thanks to|meet|met)\s+$", re.IGNORECASE)
_LONGEST_CUE: Final = 24  # characters, with white space after it


_AND: Final = re.compile(" and [^\\W\\d_a-z]")
_ANYTHING: Final = re.compile("")
_SHORT_FORM: Final = re.compile(r"[A-Z]{2} $")
_DOTTED: Final = re.compile(r"(?:[A-Z]\. ?)+$")
_PLACES: Final = re.compile(r"(?:, [A-Z]\w+)+ and [A-Z]\w+")  # from Douglas, Ramsey and Castletown
_MORE: Final = re.compile(r" [A-Z][\w'’-]")
_SHE: Final = re.compile(r"\. (?:She|He|They)\b")
_COMMA_INITIAL: Final = re.compile(r", [A-Z]\.")
# How what is said of persons alone ends, and two words with a capital: few texts have them.
_TWO: Final = re.compile(r" [^\W\d_a-z]\S* [^\W\d_a-z]")
_ASKED: Final = re.compile(
    r"(?:igned|by|c/o|er|ttn|FAO|cc|of|sk|sked|old|to|ith|ely|ards|uthor|ame)[:,]? "
    rf"(?P<given>{_CAP}) (?P<last>{_CAP})"
)
_BACKWARDS: Final = re.compile(
    r"(?<!\w)(?P<name>(?P<last>(?:(?<=\()[A-Z][a-z]{2,}|[A-Z][a-z]{2,}-[A-Z][a-z]{2,})),"
    r" (?:[A-Z]\. ?)+)(?=\W|$)"
)
_PAIR: Final = re.compile(rf"(?<!\w)(?P<one>{_CAP}) and (?P<other>{_CAP})(?= [a-z]|[.,;)]|$)")


def titled(text: str) -> Iterator[tuple[int, int]]:
    """Yield names behind a form of address: Mrs Ashgrove, the Rt Hon Edmund Carrow."""
    for match in _TITLED.finditer(text):
        after = _NEXT_WORD.match(text, match.end())
        last = match[0].split()[-1].casefold()
        if WRITTEN.match(text, match.start()) and match[0].endswith(("'s", "’s")):
            continue
        if last not in INSTITUTIONS and (not after or after[1].casefold() not in INSTITUTIONS):
            yield match.span()


def honoured(text: str) -> Iterator[tuple[int, int]]:
    """Yield two words before the letters of a seat or an honour: Edmund Carrow MP."""
    for match in _HONOURED.finditer(text):
        words = (match["given"].casefold(), match["last"].casefold())
        if all(is_plain(word) and word not in NO_NAMES for word in words):
            yield match.span("name")


def cued(text: str) -> Iterator[tuple[int, int]]:
    """Yield one name alone, or initials with a name, where somebody is to be reached."""
    for match in _ALONE.finditer(text):
        name, start = match["name"].casefold(), match.start("whole")
        cue = max(0, start - _LONGEST_CUE)
        if not is_plain(name):
            continue
        if match["initials"]:
            strange = match["name"][1:].islower() and name not in NO_NAMES
            if _SHORT_FORM.match(match["initials"]):  # HM, UK: of a body, unless the name is known
                strange = name in FAMILY_NAMES or name in RARER_FAMILY_NAMES
            dotted = _DOTTED.match(match["initials"])
            cues: tuple[re.Pattern[str], ...] = (_CUE, _WEAK_CUE) if dotted else (_CUE,)
        elif _MORE.match(text, match.end()):
            continue  # two words are told from a thing's elsewhere
        else:
            strange, cues = _alone(text, match, name)
        if strange and _WEAK_CUE in cues and _PLACES.match(text, match.end()):
            continue
        if strange and any(each.search(text, cue, start) for each in cues):
            yield match.span("whole")


def _alone(text: str, match: re.Match[str], name: str) -> tuple[bool, tuple[re.Pattern[str], ...]]:
    """Return whether one word may be somebody, and the cues of which one has to stand before it."""
    first = name in FIRST_NAMES
    does = (
        first and _DOES.match(text, match.end()) and not _THE.search(text, 0, match.start("name"))
    )
    if does and (match.start("name") == 0 or text[match.start("name") - 1] != "-"):
        return True, (_ANYTHING,)
    if first or (name in WORD_FIRST_NAMES and _SHE.match(text, match.end())):
        return True, (_CUE, _WEAK_CUE, _IS) if first else (_IS,)
    family = name in FAMILY_NAMES or name in RARER_FAMILY_NAMES or BRITISH.match(name)
    return bool(family), (_SURE_CUE,)


def asked(text: str) -> Iterator[tuple[int, int]]:
    """Yield two words after what is said of persons alone, the last a family name: ask Del Pym."""
    for match in _ASKED.finditer(text) if _TWO.search(text) else ():
        family, start = match["last"].casefold(), match.start("given")
        known = family in FAMILY_NAMES or family in RARER_FAMILY_NAMES
        strange = is_plain(match["given"]) and match["given"].casefold() not in NO_NAMES
        if known and strange and _SURE_CUE.search(text, max(0, start - _LONGEST_CUE), start):
            yield start, match.end()


def backwards(text: str) -> Iterator[tuple[int, int]]:
    """Yield a family name with initials behind it that is printed so: (Ashgrove, T.)."""
    for match in _BACKWARDS.finditer(text) if _COMMA_INITIAL.search(text) else ():
        if all(
            is_plain(part) and part.casefold() not in NO_NAMES for part in match["last"].split("-")
        ):
            yield match.span("name")


def reached(text: str) -> Iterator[tuple[int, int]]:
    """Yield two strange words right before a number or an address at which somebody is reached."""
    for match in _REACHED.finditer(text):
        words = [word.casefold() for word in match["name"].split()]
        if not any(word in NO_NAMES or word in INSTITUTIONS or word in NO_PERSON for word in words):
            yield match.span("name")


def apart(text: str) -> Iterator[tuple[int, int]]:
    """Yield names with a small word or an initial in their middle: Ann de Vries, Ann B. Cole."""
    for match in _APART.finditer(text) if _BETWEEN.search(text) else ():
        given = match["given"].casefold()
        if (given in FIRST_NAMES or given in WORD_FIRST_NAMES) and is_plain(match["last"]):
            yield match.span()


def paired(text: str) -> Iterator[tuple[int, int]]:
    """Yield two given names that stand together: Zofia and Marek."""
    for match in _PAIR.finditer(text) if _AND.search(text) else ():
        if match["one"].casefold() in FIRST_NAMES and match["other"].casefold() in FIRST_NAMES:
            yield match.span()
