"""The shape of the vocabulary of plain words.

Must not know: where files lie, plans, the search.
"""

from typing import Final

from action_plans.model.library import PlainWords
from action_plans.reading.plan_fields import LINE
from action_plans.reading.shapes.lists import ListOf, MappingOf
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.scalars import Id
from action_plans.reading.shapes.shape import IdKind, optional, required

_LINES: Final = ListOf("a list of texts", LINE, unique=True)
_SAID: Final = required(
    "said",
    _LINES,
    "What people say for it, in small letters.",
    ["night shift", "somebody awake"],
    (),
)
_CY: Final = optional("cy", _LINES, "What it is called in Welsh.", ["shifft nos"], ())
_MEANS: Final = required("means", _LINES, "What plans say, in small letters.", ["night cover"], ())
_THEMES: Final = optional(
    "themes",
    ListOf("a list of theme ids", Id(IdKind.THEME), unique=True),
    "The themes that it speaks of.",
    ["staffing"],
    (),
)
_NO_ID = ""  # the key before it; the reader puts it in

PLAIN_WORDS: Final = MappingOf(
    "a set of plain words by id",
    Record(
        "plain words",
        (_SAID, _CY, _MEANS, _THEMES),
        lambda values: PlainWords(
            _NO_ID, values[_SAID], values[_MEANS], values[_THEMES], values[_CY]
        ),
    ),
    keys_are_ids=True,
)
