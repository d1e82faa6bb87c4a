"""Names of two words or more that show by what stands beside them: a title, a cue, a number.

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
    listed_as,
)
from action_plans.checking.lone_names import CAPITALISED, LONGEST_CUE, SURE_CUE
from action_plans.checking.named_things import DEVICES, INSTITUTIONS
from action_plans.checking.no_names import NO_PERSON, TOWNS, is_plain
from action_plans.checking.spellings import NO_NAMES

_CAP: Final = CAPITALISED
_TITLES: Final = (
    "Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Viscount|Viscountess|Countess|"
    r"Rev|Rev['’]?d|Monsignor|Cllr|HHJ|Judge|Mme|Messrs|Rt\.? Hon|Right Honourable|"
    r"(?:Mrs?|Ms|Lord|Lady) Justice|(?:Ch |Det |D/|A/)?(?:Supt|Insp|Sgt)|"
    "W(?:g |/)Cdr|Sqn Ldr|Flt Lt|Lt Cdr|Lt Col|Capt|Cpl|Brig|PCSO"
)
_SMALL: Final = (
    "de|van|von|der|den|ter|ten|du|da|dos|di|del|della|bin|ibn|bint|al|el|ap|ab|ferch|uí|ní|nic|mac"
)
# Offices and programs that begin like a title, and Welsh counties, which are called Sir.
_NO_TITLED: Final = (
    "Chancellor|Chief|Justice|Clerk|Advocate|Lieutenant|Mayor|President|Speaker|Provost|Teams|Word|Excel|"
    "Office|Outlook|Led|Alone|Business|Doc|Docs|Martens|Gâr|Benfro|Ddinbych|Fynwy|Gaerfyrddin|Fôn|Drefaldwyn|Frycheiniog|Faesyfed"
)
_TITLED: Final = re.compile(
    rf"\b(?:{_TITLES})\b\.?[ \n]+(?:\((?:[Rr]et'?d|[Rr]td|retired)\.?\) |Canon )?"
    rf"(?!(?:{_NO_TITLED})\b)(?:[A-Z]\.? ?){{0,3}}"
    rf"(?:(?:{_SMALL}) ){{0,2}}(?!\w\b){_CAP}(?:[ -]{_CAP})?"
)
# Initials, a small word and a name: P. van der Merwe.
_INITIALS_APART: Final = re.compile(rf"(?<!\w)(?:[A-Z]\. ?){{1,3}}(?:(?:{_SMALL}) ){{1,2}}{_CAP}")
# Two strange words that somebody died of, or was: the murder of …
_DEAD: Final = re.compile(
    r"\b(?:death|murder|killing|homicide|manslaughter) of "
    rf"(?P<name>(?P<given>{_CAP}) (?P<last>{_CAP}))"
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
_LETTERS: Final = re.compile(r" (?:MP|MSP?|[KQ]C|[OCM]BE|KCB|QPM)\b")
_AND: Final = re.compile(" and [^\\W\\d_a-z]")
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
    for match in _HONOURED.finditer(text) if _LETTERS.search(text) else ():
        words = (listed_as(match["given"]), listed_as(match["last"]))
        if all(is_plain(word) and word not in NO_NAMES for word in words):
            yield match.span("name")


def asked(text: str) -> Iterator[tuple[int, int]]:
    """Yield two words after what is said of persons alone, the last a family name: ask Del Pym."""
    for match in _ASKED.finditer(text) if _TWO.search(text) else ():
        family, start = listed_as(match["last"]), match.start("given")
        known = family in FAMILY_NAMES or family in RARER_FAMILY_NAMES
        strange = is_plain(match["given"]) and match["given"].casefold() not in NO_NAMES
        if known and strange and SURE_CUE.search(text, max(0, start - LONGEST_CUE), start):
            yield start, match.end()


def dead(text: str) -> Iterator[tuple[int, int]]:
    """Yield two strange words that are said to have died: the murder of Jane Ashgrove."""
    for match in _DEAD.finditer(text) if " of " in text else ():
        words = (listed_as(match["given"]), listed_as(match["last"]))
        if all(is_plain(word) and word not in NO_NAMES for word in words):
            yield match.span("name")


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
        given = listed_as(match["given"])
        known = any(part in FIRST_NAMES for part in (given, *given.split("-")))
        if (known or given in WORD_FIRST_NAMES) and is_plain(match["last"]):
            yield match.span()
    for match in _INITIALS_APART.finditer(text) if _BETWEEN.search(text) else ():
        yield match.span()


def paired(text: str) -> Iterator[tuple[int, int]]:
    """Yield two given names that stand together: Zofia and Marek."""
    for match in _PAIR.finditer(text) if _AND.search(text) else ():
        names = {listed_as(match["one"]), listed_as(match["other"])}
        if names <= DEVICES:
            continue
        if names & FIRST_NAMES and names <= FIRST_NAMES | WORD_FIRST_NAMES and not names & TOWNS:
            yield match.span()
