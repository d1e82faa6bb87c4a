"""The shapes of the four vocabulary files.

Must not know: where files lie, plans.
"""

from typing import Final

from action_plans.model.library import Acronym, Organisation, Owner, Theme
from action_plans.reading.plan_fields import LINE, PLAN_ID_SHAPE, TEXT
from action_plans.reading.shapes.lists import LineOr, ListOf, MappingOf, OneOrMore
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.scalars import Id
from action_plans.reading.shapes.shape import IdKind, Values, optional, required

UNKNOWN: Final = "unknown"  # in the place of an id: an editor looked, and nobody knows
_NO_ID = ""  # an entry's id is the key before it; the reader puts it in
_LINES: Final = ListOf("a list of texts", LINE, unique=True)
_ORGANISATION_ID: Final = Id(IdKind.ORGANISATION)
_OWNER_ID: Final = Id(IdKind.OWNER)

_NAME: Final = required("name", LINE, "The name, in full.", "Northmere and Aldersea Councils", "")
_SHORT: Final = optional("short", LINE, "The usual short form.", "Towns", "")
_REPLACED_BY: Final = optional(
    "replaced_by", _ORGANISATION_ID, "The organisation that took over.", "new-towns-council", ""
)


def _make_organisation(values: Values) -> Organisation:
    unknown = values[_REPLACED_BY] == UNKNOWN
    return Organisation(
        _NO_ID, values[_NAME], values[_SHORT], "" if unknown else values[_REPLACED_BY], unknown
    )


ORGANISATIONS: Final = MappingOf(
    "a set of organisations by id",
    Record(
        "an organisation",
        (_NAME, _SHORT, _REPLACED_BY),
        _make_organisation,
    ),
    keys_are_ids=True,
)

_OWNER_NAME: Final = required("name", LINE, "The post, never its holder.", "Head of Hostels", "")
_OWNER_ORGANISATION: Final = optional(
    "organisation", _ORGANISATION_ID, "The organisation that the post belongs to.", "towns", ""
)
_AS: Final = required("as", LINE, "The spelling.", "Head of Hostels", "")
_WITHIN: Final = required(
    "in",
    ListOf("a list of ids", Id(IdKind.BODY), unique=True, at_least_one=True),
    "The organisations or plans in which it is this post.",
    ["towns"],
    (),
)
_PRINTED: Final = optional(
    "printed",
    ListOf(
        "a list of texts",
        LineOr(LINE, Record("a spelling", (_AS, _WITHIN), lambda v: (v[_AS], v[_WITHIN]))),
        unique=True,
    ),
    "Every spelling that stands in a plan; one that two posts share says where it is this one.",
    ["Head of Hostels, Towns", {"as": "Head of Hostels", "in": ["towns"]}],
    (),
)
_SUCCEEDS: Final = optional(
    "succeeds",
    OneOrMore("a list of owner ids", _OWNER_ID),
    "The post or posts that this one took over from.",
    ["head-of-hostels"],
    (),
)


def _make_owner(values: Values) -> Owner:
    unknown = values[_SUCCEEDS] == (UNKNOWN,)
    spellings = [each if isinstance(each, tuple) else (each, ()) for each in values[_PRINTED]]
    return Owner(
        _NO_ID,
        values[_OWNER_NAME],
        values[_OWNER_ORGANISATION],
        tuple(printed for printed, _ in spellings),
        () if unknown else values[_SUCCEEDS],
        tuple(each for each in spellings if each[1]),
        unknown,
    )


OWNERS: Final = MappingOf(
    "a set of owners by id",
    Record(
        "an owner",
        (_OWNER_NAME, _OWNER_ORGANISATION, _PRINTED, _SUCCEEDS),
        _make_owner,
    ),
    keys_are_ids=True,
)

_THEME_NAME: Final = required("name", LINE, "The subject's name.", "Staffing", "")
_SCOPE: Final = optional(
    "scope",
    TEXT,
    "What belongs to it, and what does not.",
    "Having enough staff, and training them.",
    "",
)
_PHRASES: Final = optional(
    "phrases", _LINES, "The phrases that signal it, in small letters.", ["vacant posts"], ()
)
_SYNONYMS: Final = optional(
    "synonyms", _LINES, "What plain speakers call it.", ["short of staff"], ()
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

_FULL: Final = required("full", LINE, "What it stands for.", "Night Cover Register")
_IN: Final = optional(
    "in",
    ListOf("a list of plan ids", PLAN_ID_SHAPE, unique=True),
    "The plans in which it stands for this, where it has more than one meaning.",
    ["northmere-2021"],
    (),
)


def _make_acronym(values: Values) -> Acronym:
    return Acronym(_NO_ID, values[_FULL], values[_IN])


ACRONYMS: Final = MappingOf(
    "a set of acronyms",
    OneOrMore("a list of meanings", Record("an acronym", (_FULL, _IN), _make_acronym)),
)
