"""Email addresses and telephone numbers in a text, however they are spelt.

Must not know: names, plans, problems.
"""

import re
from collections.abc import Iterator
from typing import Final

_EMAIL: Final = re.compile(
    r"(?<![\w.+'-])[\w.+'-]++(?:@|\s?[\[(]at[\])]\s?)[\w-]+(?:\s?(?:\.|[\[(]dot[\])])\s?[\w-]+)+"
)
# An address in words: bookings at example dot org.
_SPELT_OUT: Final = re.compile(r"[\w.+-]+(?: dot [\w-]+)* at [\w-]+(?: dot [a-z]{2,})+\b")
_TELEPHONE: Final = re.compile(
    r"(?<![\w./£-])(?:\+44[\s.-]*(?:\(0\))?|00[\s.-]?44[\s.-]?|\(?0)[\s.-]?(?:\d[\s().-]{0,2}){8,9}\d"
    r"(?![\w/-])"
)
_CALLED: Final = re.compile(
    r"\b(?:tel|telephone|phone|mobile|mob|extension|ext|fax)\b\.?(?:\s+(?:no|number)\.?)?\s*(?::|on|is)?\s*"
    r"(?P<number>\+?\d[\d\s().-]{2,15}\d)",
    re.IGNORECASE,
)  # fmt: skip
_REFERENCE: Final = re.compile(
    r"\b(?:ref|reference|urn|isbn|pnc|prn|case|order|invoice|contract|id)\b[\s.:#]*(?:no\.?|number)?[\s.:#]*$",
    re.IGNORECASE,
)  # fmt: skip


def emails_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where email addresses stand."""
    if "@" in text or "at]" in text or "at)" in text:
        yield from (match.span() for match in _EMAIL.finditer(text))
    if " dot " in text:
        yield from (match.span() for match in _SPELT_OUT.finditer(text))


def telephones_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where telephone numbers stand, references of papers and orders apart."""
    if not any(digit in text for digit in "0123456789"):
        return
    spans: list[tuple[int, int]] = []
    for match in _TELEPHONE.finditer(text):
        if not _REFERENCE.search(text, max(0, match.start() - 30), match.start()):
            spans.append(match.span())
    for match in _CALLED.finditer(text):
        span = match.span("number")
        if not any(start < span[1] and span[0] < end for start, end in spans):
            spans.append(span)
    yield from spans
