"""The number of a recommendation, as printed and as a plan file spells it.

Must not know: tables, texts, plan files.
"""

import re
from dataclasses import dataclass

_PLAIN = re.compile(
    r"(?P<before>\W*(?:(?:recommendations?|recs?|r)\.?\s*)?(?:(?:number|no|paragraph|para)\.?\s*)?"
    r"(?:[a-z]\.?)?\s*)"
    r"(?P<number>\d{1,4}(?:\.\d{1,3})*)(?:(?P<letter>[a-z])|\((?P<bracket>[a-z])\))?(?P<after>[.):\s]*)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\(?(?P<letter>[a-z])[.)]*", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?P<printed>(?:(?i:recommendation|rec\.?)\s*)?\(?(?:R\s?)?\d{1,3}(?:\.\d{1,3}){0,2}[a-z]?"
    r"(?:[.):]|(?<=\d)\s*[-–—])?)\s+(?=[\"'“‘(*\[]*[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number: how a plan file spells it, how it is printed, and whether it is a guess."""

    number: str
    printed: str
    guessed: bool = False


def read_number(text: str) -> Number | None:
    """Return the number that a cell holds, None if it holds anything else."""
    bare = text.strip().strip("*")
    found = _PLAIN.fullmatch(bare)
    if found:
        letter = found["letter"] or found["bracket"] or ""
        parts = ".".join(str(int(part)) for part in found["number"].split("."))
        lead = re.fullmatch(r"\W*([a-z])\W*", found["before"] or "", re.IGNORECASE)
        guessed = bool(lead) and lead[1].casefold() != "r" if lead else False
        return Number(parts + letter.casefold(), bare, guessed)
    lettered = _LETTER.fullmatch(bare)
    if lettered:
        return Number(str(ord(lettered["letter"].casefold()) - ord("a") + 1), bare, True)
    return None


def leading_number(text: str) -> tuple[Number, str] | None:
    """Return the number that a recommendation's text begins with, and the rest of the text."""
    found = _LEADING.match(text)
    if not found:
        return None
    number = read_number(found["printed"].rstrip("-–— "))
    if number is None:
        return None
    return Number(number.number, found["printed"].strip(), number.guessed), text[found.end() :]


def following(number: str) -> str:
    """Return the number after this one: 4 after 3, 5.13 after 5.12, 4 after 3b."""
    *before, last = re.sub(r"[a-z]$", "", number).split(".")
    return ".".join([*before, str(int(last) + 1)])
