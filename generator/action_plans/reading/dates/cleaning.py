"""A printed cell without what extraction left in it: tags, entities, stray spaces, its mark.

Must not know: dates, what the words say.
"""

import html
import re
from dataclasses import dataclass
from typing import Final

MAX_PRINTED: Final = 2_000  # characters; a date cell is a few words, anything longer is prose
MAX_TEXT: Final = 300

# Tags that stand for a new line of the cell's own, and so may part two entries.
_PARTING_TAG = re.compile(r"</?(?:p|li|ul|ol|div|td|tr)\b[^<>]*>", re.IGNORECASE)
_LINE_TAG = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
# "30<sup>th</sup> June": what stands inside belongs to the word before it.
_INLINE_TAG = re.compile(r"</?(?:sup|sub|i|b|u|em|strong|span|font|small)\b[^<>]*>", re.IGNORECASE)
# Zero-width and bidirectional controls and the soft hyphen: invisible, and never part of a date.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_MARKS = r"*†‡§¶#¹²³⁴⁵⁶⁷⁸⁹⁰"
_LEADING_MARK = re.compile(rf"[{re.escape(_MARKS)}]+")
_TRAILING_MARK = re.compile(rf"\s?([{re.escape(_MARKS)}]+)$")
_TEX_MARK = re.compile(r"^\^\{([^{}]{1,3})\}")  # "^{*}": how one extraction writes a raised mark
_NOTHING = re.compile(r"[-‐‑‒–—―_.\s]*")  # "-", "—", "--": a cell left empty on purpose


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's words on one line, its footnote mark, and its paragraphs where it has several."""

    text: str
    mark: str = ""
    paragraphs: tuple[str, ...] = ()  # only where tags part the cell in two or more

    @property
    def is_empty(self) -> bool:
        """True if nothing is said: no characters, or dashes alone."""
        return _NOTHING.fullmatch(self.text) is not None


def clean_cell(printed: str) -> Cell:
    """Return what is printed as words, mark and paragraphs; `printed` is at most MAX_PRINTED."""
    text = _INLINE_TAG.sub("", _INVISIBLE.sub("", printed))
    text = html.unescape(_LINE_TAG.sub(" ", text))
    paragraphs = [folded(each) for each in _PARTING_TAG.split(text)]
    paragraphs = [each for each in paragraphs if each]
    text, mark = _without_mark(" ".join(paragraphs))
    return Cell(text, mark, tuple(paragraphs) if len(paragraphs) > 1 else ())


def folded(text: str) -> str:
    """Return the text with every run of white space, no-break space included, as one space."""
    return " ".join(text.split())


def _without_mark(text: str) -> tuple[str, str]:
    """Return the text without its footnote mark, and the mark: leading, or else trailing."""
    text = _TEX_MARK.sub(r"\1 ", text)
    leading = _LEADING_MARK.match(text)
    if leading:
        return text[leading.end() :].strip(), leading[0]
    trailing = _TRAILING_MARK.search(text)
    if trailing:
        return text[: trailing.start()].strip(), trailing[1]
    return text, ""
