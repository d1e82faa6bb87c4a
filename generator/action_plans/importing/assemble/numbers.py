"""The number of a recommendation, as printed and as a plan file spells it.

Must not know: tables, texts, plan files.
"""

import re
from dataclasses import dataclass, replace

_PLAIN = re.compile(
    r"(?P<before>\W*(?:(?:recommendations?|recs?|concerns?|r)\.?\s*)?"
    r"(?:(?:number|no|paragraph|para)\.?\s*)?(?:(?P<lead>[a-z]{1,3})\.?|[a-z]{2,8}(?P<mark>[/-]))?\s*)"
    r"(?P<number>\d{1,4}(?:\.\d{1,3})*)"
    r"(?:(?P<letter>[a-z])|\s*\((?:(?P<roman>i{1,3}|iv|vi{1,3}|ix)|(?P<bracket>[a-z]))\))?"
    r"(?P<after>[.):\s]*)(?:\s\(?[A-Z]{1,2}\d{1,3}\)?)?",  # "5.1 S41": where the report has it
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"(?:(?:recommendations?|recs?|nos?|r)\.?\s*)?(?P<first>\d{1,3}(?:\.\d{1,3})*[a-z]?)"
    r"(?:\s*(?:[-–—,&/+]|,?\s*and|to|a)\s*r?\d{1,3}(?:\.\d{1,3})*[a-z]?)+\.?",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\(?(?P<letter>[a-z])[.)]*", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?P<printed>(?:(?i:recommendation|rec\.?|argymhelliad|afi|area\s+for\s+improvement|(?:key\s+|priority\s+)?concern|"
    r"cause\s+of\s+concern|finding)\s*)?\(?(?:R\s?)?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?"
    r"(?:(?P<mark>[.):])|(?<=\d)\s*[-–—])?)\s+(?=[\"'“‘(*\[]*(?(mark)[A-Za-z]|[A-Z]))"
)
_WHOSE = re.compile(r"(?P<number>.*\d[\w.]*)\s*\((?:(?:to|for)\s+)?(?P<whom>[^()\d]{2,80})\)\.?")
_BOLD = re.compile(r"\*\*(?P<number>[^*\d]{0,18}\d[^*]{0,10})\*\*\s*(?P<rest>\S.*)", re.DOTALL)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


@dataclass(frozen=True, slots=True)
class Number:
    """A number: how a plan file spells it, how it is printed, whether it is a guess, whether it is
    the first of several that one row prints, and what stands behind it in brackets.
    """

    number: str
    printed: str
    guessed: bool = False
    shared: bool = False
    whom: str = ""


def read_number(text: str) -> Number | None:
    """Return the number that a cell holds, the first of several; None if it holds anything else."""
    bare = text.strip().strip("*")
    found = _PLAIN.fullmatch(bare)
    if found:
        parts = ".".join(str(int(part)) for part in found["number"].split("."))
        if found["roman"]:
            at = _ROMAN.index(found["roman"].casefold()) + 1
            return Number(f"{parts}.{at}", bare, True)
        letter = found["letter"] or found["bracket"] or ""
        lead = found["lead"] or found["mark"] or ""
        return Number(parts + letter.casefold(), bare, lead.casefold() not in ("", "r"))
    several = _SHARED.fullmatch(bare)
    if several:
        return Number(several["first"].casefold(), bare, shared=True)
    lettered = _LETTER.fullmatch(bare)
    if lettered:
        return Number(str(ord(lettered["letter"].casefold()) - ord("a") + 1), bare, True)
    whose = _WHOSE.fullmatch(bare)
    number = read_number(whose["number"]) if whose else None
    return replace(number, printed=bare, whom=whose["whom"]) if whose and number else None


def leading_number(text: str) -> tuple[Number, str] | None:
    """Return the number that a recommendation's text begins with, and the rest of the text."""
    bold = _BOLD.match(text)
    text = f"{bold['number']} {bold['rest']}" if bold else text
    found = _LEADING.match(text)
    if not found:
        return None
    number = read_number(found["printed"].rstrip("-–— "))
    if number is None:
        return None
    return replace(number, printed=found["printed"].rstrip("-–— ")), text[found.end() :]


def following(number: str) -> str:
    """Return the number after this one: 4 after 3, 5.13 after 5.12, 4 after 3b."""
    *before, last = re.sub(r"[a-z]$", "", number).split(".")
    return ".".join([*before, str(int(last) + 1)])


def is_part_of(number: str, whole: str) -> bool:
    """True for 5a, 5.1 and 5.2 of 5."""
    return bool(re.fullmatch(rf"{re.escape(whole)}(?:[a-z]|\.\d+)", number))
