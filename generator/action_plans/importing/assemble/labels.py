"""The labels and bullets that sub-actions are printed with.

Must not know: tables, dates, plan files.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

_LABEL = re.compile(
    r"""^[\s*]*(?P<label>
        \((?P<round>[a-z]|[ivx]{1,4}|\d{1,2})\)
      | (?P<half>[a-z]|[ivx]{2,4}|\d{1,2})\)
      | (?P<deep>\d{1,3}(?:\.\d{1,3})+[a-z]?)[.)]?(?:\s*[-–—:])?
      | (?P<dotted>[a-z]|[ivx]{2,4}|\d{1,2})\\?\.(?!\d)
      | (?P<named>(?:Action|Step|Point)\s+\d{1,2}(?:\.\d+)?[a-z]?)\s*[:.–-]
    )(?:\s+|(?<=\W)(?=[A-Z])|(?<=\d)(?=[A-Z][a-z]))(?=\S)""",
    re.VERBOSE,
)
# A label inside a line stands after a colon, a semicolon or the end of a sentence.
_INSIDE = re.compile(r"(?<=[:;.])\s+(?=(?:\((?:[a-z]|[ivx]{1,4}|\d)\)|[a-z]\))\s+\S)")
_COUNTED = re.compile(r"\s*(?P<lead>(?:\d{1,3}\.)*)(?P<last>\d{1,2}|[a-z])(?P<mark>\\?[.)]|)\s+\S")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as printed, its style ("x)", "(i)", "1.1") and its place in the sequence, from 1.

    `over` is the label printed before it, as "4.1" in "4.1 – a)", or "".
    """

    printed: str
    style: str
    at: int
    over: str = ""

    @property
    def name(self) -> str:
        """The label without brackets and points: "a", "ii", "1.2"."""
        return bare_label(self.printed)

    def follows(self, before: "Label") -> bool:
        """True if it is the next one in the sequence."""
        return self.style == before.style and self.at == before.at + 1


def as_roman(label: Label, styles: Collection[str]) -> Label:
    """Return "i." and "v." as figures where others of their list are, whose styles are given."""
    style = label.style.replace("x", "i")
    if label.name not in ("i", "v", "x") or style not in styles:
        return label
    return replace(label, style=style, at=_ROMAN.index(label.name) + 1)


def bare_label(printed: str) -> str:
    """Return a label without brackets, points and case."""
    return printed.strip(" ().:–-").casefold()


def read_label(text: str) -> tuple[Label, str] | None:
    """Return the label that a text begins with, and the rest; None if it begins with none.

    Of two labels the second is the label, the first what it stands under.
    """
    found = _first_label(text)
    second = _first_label(found[1]) if found else None
    if found and second and second[0].style != found[0].style:
        return replace(second[0], over=found[0].printed), second[1]
    return found


def _first_label(text: str) -> tuple[Label, str] | None:
    found = _LABEL.match(text)
    if not found:
        return None
    printed = re.sub(r"\s*[-–—:]$", "", found["label"].replace("\\", "").strip())
    return Label(printed, *_counted_as(found)), text[found.end() :]


def _counted_as(found: re.Match[str]) -> tuple[str, int]:
    """Return the style of a label, and its place in the sequence."""
    for name, style in (("round", "({})"), ("half", "{})"), ("dotted", "{}.")):
        mark = found[name]
        if mark and mark.isdigit():
            return style.format("1"), int(mark)
        if mark:
            roman = mark in _ROMAN and mark not in (("x",) if name == "round" else ("i", "v", "x"))
            at = _ROMAN.index(mark) if roman else ord(mark[0]) - ord("a")
            return style.format("i" if roman else "x"), at + 1
    numbers = [int(each) for each in re.findall(r"\d+", found["label"])]
    if found["deep"]:
        return "1." + "1." * found["deep"].count("."), numbers[-1]
    return "named", numbers[0]


def split_at_labels(text: str) -> list[str]:
    """Return a line's pieces, cut before the labels inside it: "… to: (i) … (ii) …"."""
    pieces = [piece for part in _counted(text) for piece in _INSIDE.split(part)]
    return [piece.strip() for piece in pieces if piece.strip()]


def _counted(text: str) -> list[str]:
    """Return a line cut before the labels that count on from its first: "1. … 2. … 3. …"."""
    first = _COUNTED.match(text)
    if not first or not (first["mark"] or first["lead"]):
        return [text]
    pieces: list[str] = []
    at, last = 0, first["last"]
    while True:
        last = str(int(last) + 1) if last.isdigit() else chr(ord(last) + 1)
        head = re.escape(f"{first['lead']}{last}{first['mark']}")
        found = re.compile(rf"(?<=[.;:)])\s+(?={head}\s+\S)").search(text, at)
        if not found:
            return [*pieces, text[at:]]
        pieces.append(text[at : found.start()])
        at = found.end()
