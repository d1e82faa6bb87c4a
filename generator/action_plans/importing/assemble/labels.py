"""The labels and bullets that sub-actions are printed with.

Must not know: tables, dates, plan files.
"""

import re
from dataclasses import dataclass

_LABEL = re.compile(
    r"""^[\s*]*(?P<label>
        \((?P<round>[a-z]|[ivx]{1,4}|\d{1,2})\)
      | (?P<half>[a-z]|[ivx]{2,4}|\d{1,2})\)
      | (?P<deep>\d{1,3}(?:\.\d{1,3})+[a-z]?)[.)]?(?:\s*[-–—:])?
      | (?P<dotted>[a-z]|[ivx]{2,4}|\d{1,2})\\?\.(?!\d)
      | (?P<named>(?:Action|Step|Point)\s+\d{1,2}(?:\.\d+)?[a-z]?)\s*[:.–-]
    )(?:\s+|(?=[A-Z]))(?=\S)""",
    re.VERBOSE,
)
# A label inside a line stands after a colon, a semicolon or the end of a sentence.
_INSIDE = re.compile(r"(?<=[:;.])\s+(?=(?:\((?:[a-z]|[ivx]{1,4}|\d)\)|[a-z]\))\s+\S)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, its style ("x)", "(i)", "1.1") and its place in the sequence, from 1."""

    printed: str
    style: str
    at: int


def read_label(text: str) -> tuple[Label, str] | None:
    """Return the label that a text begins with, and the rest; None if it begins with none."""
    found = _LABEL.match(text)
    if not found:
        return None
    printed = found["label"].replace("\\", "").strip()
    printed = re.sub(r"\s*[-–—:]$", "", printed)
    rest = text[found.end() :]
    for name, style in (("round", "({})"), ("half", "{})"), ("dotted", "{}.")):
        if found[name]:
            mark = found[name]
            kind = "1" if mark.isdigit() else "i" if mark in _ROMAN and mark not in "cdx" else "x"
            if mark in ("i", "v", "x") and name != "round":
                kind = "x"
            at = int(mark) if kind == "1" else _ROMAN.index(mark) + 1 if kind == "i" else 0
            return Label(printed, style.format(kind), at or ord(mark[0]) - ord("a") + 1), rest
    if found["deep"]:
        last = re.search(r"(\d+)[a-z]?$", found["deep"])
        return Label(
            printed, "1." + "1." * found["deep"].count("."), int(last[1]) if last else 0
        ), rest
    number = re.search(r"\d+", printed)
    return Label(printed, "named", int(number[0]) if number else 0), rest


def split_at_labels(text: str) -> list[str]:
    """Return a line's pieces, cut before the labels inside it: "… to: (i) … (ii) …"."""
    pieces = [piece.strip() for piece in _INSIDE.split(text)]
    return [piece for piece in pieces if piece]
