"""Prose that says of each recommendation what a card does: lines such as "Response: Agreed".

Must not know: tables, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from action_plans.importing.assemble.answers import read_answer
from action_plans.importing.assemble.card import (
    ANSWERING,
    TEXT,
    Card,
    begun_by,
    counted,
    part_of,
)
from action_plans.importing.document import Paragraph
from action_plans.importing.inline import balanced, plain
from action_plans.importing.layouts.layout import Column, Layout

_LABELLED: Final = re.compile(r"^(?P<label>[^:.–?]{2,50}?)\s*[:–?]\s+(?=\S)")
_CLOSING: Final = re.compile(
    r"^(?:yours\b|kind regards|with best wishes|signed|annex|appendix|conclusion|yr eiddoch)\b",
    re.I,
)
_ANSWER, _ACTION = "Accepted", "Action"  # names of columns
_SHORT_PARTS: Final = (Column.DUE, Column.OWNER, Column.STATUS)
_SHORT: Final = 5  # words of a label that stands alone on its line


def card_of_prose(
    name: Paragraph, said: Sequence[Paragraph]
) -> tuple[Card | None, Sequence[Paragraph]]:
    """Return what labelled lines say of a recommendation, None if they are no such lines; and the
    lines that are no part of it.
    """
    lines = list(takewhile(lambda each: not _CLOSING.match(plain(each.text)), said))
    card = begun_by(name, (), replace(name.place, row=max(name.place.row, 1)))
    label, taken = TEXT, 0
    for line in lines:
        text = plain(line.text).strip()
        found = _LABELLED.match(text)
        alone = len(text.split()) <= _SHORT and not text.endswith(".") and part_of(text)
        answer = read_answer(text, Layout())
        if answer and not answer.rest:
            card.add(_ANSWER, (line,))
            label = _ACTION if label == TEXT else label
        elif found and len(found["label"].split()) <= _SHORT and part_of(found["label"]):
            words = balanced(line.text[_behind(line.text) :]).lstrip()
            label, said = counted(found["label"], (replace(line, text=words),))
            card.add(label, said)
        elif alone:
            label = text.rstrip(":")
        elif part_of(label) in _SHORT_PARTS and text.endswith(".") and len(text.split()) > _SHORT:
            break  # a sentence behind a date or an owner is no part of it
        else:
            card.add(label, (line,))
        taken += 1
    told = len(card.parts) > 2 and card.parts & ANSWERING
    return (card, said[taken:]) if told else (None, said)


def _behind(text: str) -> int:
    """Return where a labelled line's words begin, behind the first colon, dash or question mark."""
    return min(at for sign in ":–?" if (at := text.find(sign)) >= 0) + 1
