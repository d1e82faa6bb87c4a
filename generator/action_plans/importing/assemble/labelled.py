"""Labels inside the cells of owners and dates: "a) … b) …", "1 & 2. June 2021", "Both: …".

Must not know: texts, plan files.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from action_plans.importing.assemble.groups import Line
from action_plans.importing.assemble.labels import bare_label

_ID = r"(?:[a-h]|[ivx]{1,4}|\d{1,2})"
_DEEP = r"\d{1,2}\.\d{1,2}"
_HEAD = re.compile(
    rf"(?:^|(?<=\s))(?:(?P<labels>(?:\(?(?:{_DEEP}|{_ID})[.)]?\s*(?:&|,|and\b|to\b|[-–])\s*)*"
    rf"(?:\({_ID}\)|{_ID}\)|{_ID}\\?[.:]|{_DEEP}\s*[-–:]?))|(?P<all>(?:Both|All|Each)\s*[:–-]))\s+(?=\S)",
)
_TAIL = re.compile(
    rf"(?P<words>[^()]{{3,}}?)\s*\((?P<labels>{_ID}(?:\s*(?:,|&|and)\s*{_ID})*)\)\s*[;,]?\s*"
)
_RANGE = re.compile(r"\(?(\d{1,2}|[a-h])[.)]?\s*(?:[-–]|to)\s*\(?(\d{1,2}|[a-h])\\?[.):]?")
_BOTH_DATED = re.compile(r"^Both\s+(?=\w+\s+\d{4}|\d)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a cell, and the labels of the actions that it is of, () for all of them."""

    labels: tuple[str, ...]
    line: Line
    head: str = ""


def pieces_of(lines: Sequence[Line], known: Collection[str]) -> list[Piece]:
    """Return a cell's labelled stretches; [] unless every line begins with a label.

    Where the text itself has labels, `known`, those of the cell must be among them.
    """
    found: list[Piece] = []
    for line in lines:
        pieces = _of_line(line)
        if not pieces:
            return []
        found.extend(pieces)
    named = {label for piece in found for label in piece.labels}
    if not found or (known and not named <= set(known)):
        return []
    first = named <= {"1", "a", "i"}  # "1. June 2021" is no first of June
    return found if known or len(found) > 1 or first else []


def _of_line(line: Line) -> list[Piece]:
    both = _BOTH_DATED.match(line.text)
    if both:
        return [Piece((), replace(line, text=line.text[both.end() :]), both[0].strip())]
    heads = list(_HEAD.finditer(line.text))
    if not heads or heads[0].start():
        return _behind(line)
    ends = [*(head.start() for head in heads[1:]), len(line.text)]
    return [
        Piece(
            _labels(head["labels"] or ""),
            replace(line, text=line.text[head.end() : end].strip(" ;,")),
            head[0].strip(),
        )
        for head, end in zip(heads, ends, strict=True)
    ]


def _behind(line: Line) -> list[Piece]:
    """Return stretches with their labels behind them: "Head of Care (a, c) Deputy Governor (b)"."""
    found = list(_TAIL.finditer(line.text))
    if not found or "".join(each[0] for each in found) != line.text:
        return []
    return [
        Piece(
            _labels(each["labels"]),
            replace(line, text=each["words"].strip(" ;,")),
            f"({each['labels']})",
        )
        for each in found
    ]


def _labels(printed: str) -> tuple[str, ...]:
    """Return the labels that a head names, those between the ends of a range included."""
    ranged = _RANGE.fullmatch(printed.strip())
    if ranged and ranged[1].isdecimal() == ranged[2].isdecimal():
        if ranged[1].isdecimal():
            return tuple(map(str, range(int(ranged[1]), int(ranged[2]) + 1)))
        return tuple(map(chr, range(ord(ranged[1]), ord(ranged[2]) + 1)))
    return tuple(
        bare_label(each) for each in re.split(r"\s*(?:&|,|\band\b)\s*", printed) if bare_label(each)
    )
