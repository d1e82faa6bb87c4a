"""Email addresses and telephone numbers in a text, however they are spelt.

Must not know: names, plans, problems.
"""

import re
from collections.abc import Iterator
from typing import Final

_AT: Final = r"(?:\s?(?:@|＠|&#64;|&commat;|%40)\s?|\s?[\[({<]\s?(?:at|AT|@)\s?[\])}>]\s?)"
_DOT: Final = r"\s?(?:\.|[\[({<]\s?(?:dot|DOT|\.)\s?[\])}>])\s?"
_EMAIL: Final = re.compile(rf"(?<![\w.+'-])(?:mailto:)?[\w.+'-]++{_AT}[\w-]+(?:{_DOT}[\w-]+)+")
_SIGNS: Final = ("@", "＠", "&#64;", "&commat;", "%40")
_AT_IN_BRACKETS: Final = re.compile(r"[aA][tT]\s?[\])}>]")
# An address in words: bookings at example dot org.
_SPELT_OUT: Final = re.compile(
    r"[\w.+-]+(?: dot [\w-]+)* (?:at|@) [\w-]+(?: dot [a-z]{2,})+\b", re.IGNORECASE
)
# An address whose sign alone is in words; what is there to be read is no name with a point in it.
_HALF_SPELT: Final = re.compile(
    r"\b\w+(?:[._-]\w+)+ (?i:at) (?:[\w-]+\.)+(?:uk|org|com|net|eu|ie|wales|cymru|scot)\b"
)
_AT_A_HOST: Final = re.compile(r" at (?:[\w-]+\.)+[a-z]")
_DATE: Final = r"(?!\d{1,2}[.-]\d{1,2}[.-]\d{2,4}\b)"
_PARTED: Final = r"[\s().\u2011-]{0,2}"
_TELEPHONE: Final = re.compile(
    rf"(?<![\w./£-]){_DATE}(?:\+44[\s.-]*(?:\(0\))?|00[\s.-]?44[\s.-]?|\(?0)[\s.(-]{{0,2}}"
    rf"(?:\d{_PARTED}){{8,9}}\d(?!\w|-\d{{3}}|/\d{{3}}|/[A-Za-z])"
)
_ABROAD: Final = re.compile(r"(?<![\w+])\+[1-9](?:[\s().-]{0,2}\d){8,13}(?!\w)")
_CALLED: Final = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|cell|landline|extension|extn|fax|switchboard|helpline|"
    r"hotline|dial|ring|whatsapp)\b\.?(?:\s+(?:no|number)\.?)?\s*(?::|on|is|at)?\s*"
    r"(?P<number>\+?\(?\d[\d\s().-]{2,15}\d)(?!\s*(?:people|times|cases|calls|users|staff|units|phones|devices))",
    re.IGNORECASE,
)  # fmt: skip
_EXTENSION: Final = re.compile(
    r"(?:\b(?i:ext|extn|extension)\b\.?:?\s*(?=\d)|(?<![\w.,])(?<!\d )x(?=\d{4,5}\b))"
    r"(?P<number>\d{3,6})\b"
)
_REFERENCE: Final = re.compile(
    r"\b(?:ref|reference|urn|isbn|pnc|prn|case|order|invoice|contract|id)\b[\s.:#]*(?:no\.?|number)?[\s.:#\d-]*$",
    re.IGNORECASE,
)  # fmt: skip


def emails_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where email addresses stand."""
    if any(each in text for each in _SIGNS) or _AT_IN_BRACKETS.search(text):
        yield from (match.span() for match in _EMAIL.finditer(text))
    lower = text.casefold()
    if " dot " in lower:
        yield from (match.span() for match in _SPELT_OUT.finditer(text))
    if _AT_A_HOST.search(lower):
        yield from (match.span() for match in _HALF_SPELT.finditer(text))


def telephones_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where telephone numbers stand, references of papers and orders apart."""
    if not any(digit in text for digit in "0123456789"):
        return
    spans: list[tuple[int, int]] = []
    for match in (*_TELEPHONE.finditer(text), *_ABROAD.finditer(text)):
        if not _REFERENCE.search(text, max(0, match.start() - 30), match.start()):
            _take(text, spans, match.span())
    for match in (*_CALLED.finditer(text), *_EXTENSION.finditer(text)):
        _take(text, spans, match.span("number"))
    yield from spans


def _take(text: str, spans: list[tuple[int, int]], span: tuple[int, int]) -> None:
    """Take a place to those found, if it is no part of one; without a bracket left open."""
    if text[span[0]] == "(" and ")" not in text[span[0] : span[1]]:
        span = span[0] + 1, span[1]
    if not any(start < span[1] and span[0] < end for start, end in spans):
        spans.append(span)
