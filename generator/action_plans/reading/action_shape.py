"""The shape of one action and of one update: what is promised, and what is reported of it.

Must not know: where files lie, what other actions say.

What is printed may be blank: a missing owner or date is the document's, and is told to readers.
"""

from typing import Final

from action_plans.model import plan as model
from action_plans.model.terms import Lesser, ReportedInWords, Response
from action_plans.reading.plan_fields import (
    A_RESPONSE,
    ACTION_ID_SHAPE,
    ACTION_REF,
    ADDRESS,
    ANY_REF,
    DUE,
    LINE,
    LOOSE_LINE,
    NO_DUE,
    OWNERS,
    TEXT,
    UNREAD_DAY,
)
from action_plans.reading.shapes.lists import ListOf
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.scalars import OneOf
from action_plans.reading.shapes.shape import Values, optional, required
from action_plans.reading.shapes.typed import Boolean, Day

_ANSWERS: Final = ListOf("a list of action ids", ACTION_ID_SHAPE, unique=True)

_NAMES: Final = required(
    "names",
    LINE,
    "What the document names as proof: a document, a figure, a decision.",
    "the new guidance",
    "",
)
_URL: Final = optional(
    "url", ADDRESS, "Its address; only if it is public.", "https://www.example.org/guidance.pdf", ""
)
_EVIDENCE: Final = optional(
    "evidence",
    Record(
        "evidence",
        (_NAMES, _URL),
        lambda values: model.Evidence(values[_NAMES], values[_URL]),
    ),
    "What the document names as proof that it is done.",
    {"names": "the new guidance"},
    None,
)

_ACTION_ID: Final = required(
    "id", ACTION_ID_SHAPE, "The action's id, never moved once published.", "a1", ""
)
_ACTION_LABEL: Final = optional("label", LOOSE_LINE, "The label as printed.", "a)", "")
_ACTION_GROUP: Final = optional(
    "group", LINE, "The printed heading that several actions share.", "1.1 Night cover", ""
)
_ACTION_TEXT: Final = required(
    "text", TEXT, "The promise; lists and paragraphs may be in it.", "Publish a staffing plan.", ""
)
_ACTION_OWNERS: Final = optional(
    "owners",
    OWNERS,
    "One post an entry, not a person; none if the cell is blank.",
    ["Head of Residential Services, North"],
    (),
)
_OWNERS_INHERITED: Final = optional(
    "owners_inherited",
    Boolean(),
    "True if the owner's cell is blank under a filled one.",
    True,
    False,
)
_ACTION_REPORTED: Final = optional(
    "reported",
    OneOf("a word for what is reported", ReportedInWords),
    "What the first document says of it, only where it has a column for that.",
    "in-progress",
    None,
)
_ACTION_DUE: Final = optional(
    "due",
    DUE,
    "As in the first document, with footnote marks: *September 2021.",
    "*September 2021",
    NO_DUE,
)
_CONDITION: Final = optional(
    "condition", LINE, "What the date depends on; shown beside it.", "subject to funding", ""
)
_SAME_AS: Final = optional(
    "same_as", ACTION_REF, "The action of which this is the same promise again.", "2/a1", None
)
_LATER: Final = optional(
    "later",
    ListOf("a list of references", ANY_REF, unique=True),
    "Where a later document speaks of this promise.",
    ["other-plan-2023#4"],
    (),
)


def _make_action(values: Values) -> model.Action:
    return model.Action(
        id=values[_ACTION_ID],
        text=values[_ACTION_TEXT],
        owners=values[_ACTION_OWNERS],
        due=values[_ACTION_DUE],
        label=values[_ACTION_LABEL],
        group=values[_ACTION_GROUP],
        owners_inherited=values[_OWNERS_INHERITED],
        reported=values[_ACTION_REPORTED],
        evidence=values[_EVIDENCE],
        condition=values[_CONDITION],
        same_as=values[_SAME_AS],
        later=values[_LATER],
    )


ACTION: Final = Record(
    "an action",
    (
        _ACTION_ID,
        _ACTION_LABEL,
        _ACTION_GROUP,
        _ACTION_TEXT,
        _ACTION_OWNERS,
        _OWNERS_INHERITED,
        _ACTION_REPORTED,
        _EVIDENCE,
        _ACTION_DUE,
        _CONDITION,
        _SAME_AS,
        _LATER,
    ),
    _make_action,
)

_UPDATE_DATE: Final = required(
    "date",
    Day(),
    "The date of the plan's document that holds this update.",
    "2022-04-20",
    UNREAD_DAY,
)
_UPDATE_ANSWERS: Final = required(
    "answers", _ANSWERS, "The actions that it answers, if it answers any.", ["a1"], ()
)
_UPDATE_TEXT: Final = optional(
    "text", TEXT, "What the document says became of it.", "It is done.", ""
)
_UPDATE_DUE: Final = optional(
    "due", DUE, "The date cell as printed: a new date, Completed, Ongoing.", "Completed", NO_DUE
)
_DATES: Final = optional(
    "dates",
    OneOf("something less that a date can be for", Lesser),
    "What the new date is for, if it is for something less than what was promised.",
    "decision",
    None,
)
_UPDATE_OWNERS: Final = optional(
    "owners", OWNERS, "The owners as printed, if they changed.", ["Head of Hostels"], ()
)
_REPORTED: Final = optional(
    "reported",
    OneOf("a word for what is reported", ReportedInWords),
    "What the document says in so many words, beyond the date cell.",
    "in-progress",
    None,
)
_UPDATE_RESPONSE: Final = optional(
    "response", OneOf(A_RESPONSE, Response), "The response, if it changed.", "agreed", None
)


def _make_update(values: Values) -> model.Update:
    return model.Update(
        date=values[_UPDATE_DATE],
        answers=values[_UPDATE_ANSWERS],
        text=values[_UPDATE_TEXT],
        due=values[_UPDATE_DUE],
        dates=values[_DATES],
        owners=values[_UPDATE_OWNERS],
        reported=values[_REPORTED],
        evidence=values[_EVIDENCE],
        response=values[_UPDATE_RESPONSE],
    )


UPDATE: Final = Record(
    "an update",
    (
        _UPDATE_DATE,
        _UPDATE_ANSWERS,
        _UPDATE_TEXT,
        _UPDATE_DUE,
        _DATES,
        _UPDATE_OWNERS,
        _REPORTED,
        _EVIDENCE,
        _UPDATE_RESPONSE,
    ),
    _make_update,
)
