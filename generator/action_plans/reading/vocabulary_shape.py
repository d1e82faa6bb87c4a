"""The shapes of the four vocabulary files.

Must not know: where files lie, plans.
"""

from typing import Final

from action_plans.model.library import Acronym, Organisation, Owner, Theme
from action_plans.reading.plan_fields import LINE, PLAN_ID_SHAPE, TEXT
from action_plans.reading.shapes.lists import ListOf, MappingOf, OneOrMore
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.scalars import Id
from action_plans.reading.shapes.shape import IdKind, Values, optional, required

_NO_ID = ""  # an entry's id is the key before it; the reader puts it in
_LINES: Final = ListOf("a list of texts", LINE, unique=True)
_ORGANISATION_ID: Final = Id(IdKind.ORGANISATION)
_OWNER_ID: Final = Id(IdKind.OWNER)

_NAME: Final = required("name", LINE, "The name, in full.", "HM Prison and Probation Service", "")
_SHORT: Final = optional("short", LINE, "The usual short form.", "HMPPS", "")
_REPLACED_BY: Final = optional(
    "replaced_by", _ORGANISATION_ID, "The organisation that took over.", "probation-service", ""
)
ORGANISATIONS: Final = MappingOf(
    "a set of organisations by id",
    Record(
        "an organisation",
        (_NAME, _SHORT, _REPLACED_BY),
        lambda values: Organisation(_NO_ID, values[_NAME], values[_SHORT], values[_REPLACED_BY]),
    ),
    keys_are_ids=True,
)

_OWNER_NAME: Final = required("name", LINE, "The post, never its holder.", "Head of Recall", "")
_OWNER_ORGANISATION: Final = optional(
    "organisation", _ORGANISATION_ID, "The organisation that the post belongs to.", "hmpps", ""
)
_PRINTED: Final = optional(
    "printed", _LINES, "Every spelling that stands in a plan.", ["Head of Recall, HMPPS"], ()
)
_SUCCEEDS: Final = optional(
    "succeeds",
    OneOrMore("a list of owner ids", _OWNER_ID),
    "The post or posts that this one took over from.",
    ["head-of-recall"],
    (),
)
OWNERS: Final = MappingOf(
    "a set of owners by id",
    Record(
        "an owner",
        (_OWNER_NAME, _OWNER_ORGANISATION, _PRINTED, _SUCCEEDS),
        lambda values: Owner(
            _NO_ID,
            values[_OWNER_NAME],
            values[_OWNER_ORGANISATION],
            values[_PRINTED],
            values[_SUCCEEDS],
        ),
    ),
    keys_are_ids=True,
)

_THEME_NAME: Final = required("name", LINE, "The subject's name.", "Recall", "")
_SCOPE: Final = optional(
    "scope", TEXT, "What belongs to it, and what does not.", "Returning people to custody.", ""
)
_PHRASES: Final = optional(
    "phrases", _LINES, "The phrases that signal it, in small letters.", ["licence warning"], ()
)
_SYNONYMS: Final = optional(
    "synonyms", _LINES, "What plain speakers call it.", ["sent back to prison"], ()
)
THEMES: Final = MappingOf(
    "a set of themes by id",
    Record(
        "a theme",
        (_THEME_NAME, _SCOPE, _PHRASES, _SYNONYMS),
        lambda values: Theme(
            _NO_ID, values[_THEME_NAME], values[_SCOPE], values[_PHRASES], values[_SYNONYMS]
        ),
    ),
    keys_are_ids=True,
)

_FULL: Final = required("full", LINE, "What it stands for.", "Approved Premises")
_IN: Final = optional(
    "in",
    ListOf("a list of plan ids", PLAN_ID_SHAPE, unique=True),
    "The plans in which it stands for this, where it has more than one meaning.",
    ["recall-2020"],
    (),
)


def _make_acronym(values: Values) -> Acronym:
    return Acronym(_NO_ID, values[_FULL], values[_IN])


ACRONYMS: Final = MappingOf(
    "a set of acronyms",
    OneOrMore("a list of meanings", Record("an acronym", (_FULL, _IN), _make_acronym)),
)
