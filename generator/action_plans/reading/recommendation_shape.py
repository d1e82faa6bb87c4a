"""The shape of one recommendation: its answer, its actions and what became of them.

Must not know: where files lie, what other recommendations say.
"""

from typing import Final

from action_plans.model import plan as model
from action_plans.model.refs import Ref
from action_plans.model.terms import Grade, Ground, LinkKind, Response
from action_plans.reading.action_shape import ACTION, UPDATE
from action_plans.reading.plan_fields import (
    A_GRADE,
    A_GROUND,
    A_RESPONSE,
    LINE,
    LOOSE_LINE,
    NUMBER_SHAPE,
    ORGANISATION,
    ORGANISATIONS,
    RECOMMENDATION_REF,
    TEXT,
    THEMES,
)
from action_plans.reading.shapes.lists import ListOf
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.scalars import OneOf
from action_plans.reading.shapes.shape import Values, optional, required
from action_plans.reading.shapes.typed import PartialDay

_GROUNDS: Final = ListOf("a list of grounds", OneOf(A_GROUND, Ground), unique=True)

_GROUNDS_NAMED: Final = optional(
    "grounds",
    _GROUNDS,
    "The grounds that the document names, if it names any.",
    ["affordability"],
    (),
)
_READ_AS: Final = optional(
    "read_as", _GROUNDS, "Only where no ground is named; readers are told that it is ours.", [], ()
)
_REASON_TEXT: Final = optional(
    "text", TEXT, "Why it is refused, wholly or partly.", "There is no money for it.", ""
)


def _make_reason(values: Values) -> model.Reason:
    return model.Reason(values[_GROUNDS_NAMED], values[_READ_AS], values[_REASON_TEXT])


_REASON: Final = Record("a reason", (_GROUNDS_NAMED, _READ_AS, _REASON_TEXT), _make_reason)

_LINK_TO: Final = required(
    "to", RECOMMENDATION_REF, "The other recommendation.", "other-plan-2019#6"
)
_LINK_AS: Final = required(
    "as", OneOf("a kind of link", LinkKind), "How this one stands to the other.", "follows"
)
_LINK_WHY: Final = optional("why", LINE, "The reason, shown.", "Both ask for night cover.", "")
_LINK: Final = Record(
    "a link",
    (_LINK_TO, _LINK_AS, _LINK_WHY),
    lambda values: model.Link(values[_LINK_TO], values[_LINK_AS], values[_LINK_WHY]),
)

_CHECK_DATE: Final = required("date", PartialDay(), "When: a day, a month or a year.", "2023-05")
_CHECK_BY: Final = required("by", ORGANISATION, "The organisation that checked.", "hostels-board")
_GRADE: Final = required("grade", OneOf(A_GRADE, Grade), "The progress found.", "reasonable")
_CHECK_SOURCE: Final = optional(
    "source", LINE, "Where it is published.", "Annual report 2023, page 12", ""
)
_CHECK: Final = Record(
    "a check",
    (_CHECK_DATE, _CHECK_BY, _GRADE, _CHECK_SOURCE),
    lambda values: model.Check(
        values[_CHECK_DATE], values[_CHECK_BY], values[_GRADE], values[_CHECK_SOURCE]
    ),
)

# What documents and editors say for a response.
_SAID: Final = {
    Response.AGREED: "yes, accept, accepted, accepted in full, agree, agreed in full, fully agreed",
    Response.PARTLY_AGREED: "partial, partially, partly, partially agreed, partially accepted,"
    " partly accepted, accepted in part, agreed in part, accepted in principle,"
    " agreed in principle",
    Response.NOT_AGREED: "no, reject, rejected, refused, disagree, disagreed, not accepted",
    Response.NOT_STATED: "none, blank, not given, unknown",
}
ANSWERS: Final = {
    said: response for response, several in _SAID.items() for said in several.split(", ")
}

_NUMBER: Final = required(
    "number",
    NUMBER_SHAPE,
    "The number alone, without a letter before it or a stop after it.",
    "5.12",
)
_NUMBER_PRINTED: Final = optional(
    "number_printed", LOOSE_LINE, "The number as printed, if otherwise.", "R5.12", ""
)
_TO: Final = optional("to", ORGANISATIONS, "Who is to act.", ["towns"], ())
_TO_PRINTED: Final = optional(
    "to_printed", LINE, "The addressee as printed.", "Northmere and Aldersea Councils", ""
)
_STEM: Final = optional(
    "stem", TEXT, "Words before the text, which continues them.", "Publish each quarter:", ""
)
_TEXT: Final = required(
    "text",
    TEXT,
    "The recommendation; lists and paragraphs may be in it.",
    "Staff hostels at night.",
    "",
)
_RESPONSE: Final = required(
    "response",
    OneOf(A_RESPONSE, Response, ANSWERS),
    "What was answered; not-stated if the cell is blank.",
    "partly-agreed",
    Response.NOT_STATED,
)
_REASON_FIELD: Final = optional(
    "reason",
    _REASON,
    "Why it is not, or only partly, agreed.",
    {"grounds": ["affordability"], "text": "There is no money for it."},
    None,
)
_THEMES: Final = optional(
    "themes", THEMES, "Its subjects, one to four, the most fitting first.", ["staffing"], ()
)
_NOTE: Final = optional(
    "note", TEXT, "Shown: where the source is garbled or cut.", "The last word is cut off.", ""
)
_LEAD_IN: Final = optional(
    "lead_in",
    TEXT,
    "Words before the actions that carry no date and promise nothing by themselves.",
    "Work has begun already.",
    "",
)
_ACTIONS: Final = optional(
    "actions",
    ListOf("a list of actions", ACTION),
    "What is promised.",
    [{"id": "a1", "text": "Hire staff.", "owners": ["Head of Hostels"], "due": "March 2022"}],
    (),
)
_UPDATES: Final = optional(
    "updates",
    ListOf("a list of updates", UPDATE),
    "What later documents report, one entry for each printed outcome.",
    [{"date": "2022-04-20", "answers": ["a1"], "text": "Staff are hired.", "due": "Completed"}],
    (),
)
_RELATED: Final = optional(
    "related",
    ListOf("a list of links", _LINK),
    "Editors' links to other recommendations.",
    [{"to": "other-plan-2019#6", "as": "follows", "why": "Both ask for night cover."}],
    (),
)
_NOT_RELATED: Final = optional(
    "not_related",
    ListOf("a list of references", RECOMMENDATION_REF, unique=True),
    "Recommendations that are not to be suggested here.",
    ["third-plan-2020#12"],
    (),
)
_CHECKS: Final = optional(
    "checks",
    ListOf("a list of checks", _CHECK),
    "What independent bodies recorded.",
    [{"date": "2023-05", "by": "hostels-board", "grade": "reasonable"}],
    (),
)


def _make_recommendation(values: Values) -> model.Recommendation:
    return model.Recommendation(
        ref=Ref(values.within, values[_NUMBER]),
        text=values[_TEXT],
        response=values[_RESPONSE],
        number_printed=values[_NUMBER_PRINTED],
        to=values[_TO],
        to_printed=values[_TO_PRINTED],
        stem=values[_STEM],
        reason=values[_REASON_FIELD],
        themes=values[_THEMES],
        note=values[_NOTE],
        lead_in=values[_LEAD_IN],
        actions=values[_ACTIONS],
        updates=values[_UPDATES],
        related=values[_RELATED],
        not_related=values[_NOT_RELATED],
        checks=values[_CHECKS],
    )


RECOMMENDATION: Final = Record(
    "a recommendation",
    (
        _NUMBER,
        _NUMBER_PRINTED,
        _TO,
        _TO_PRINTED,
        _STEM,
        _TEXT,
        _RESPONSE,
        _REASON_FIELD,
        _THEMES,
        _NOTE,
        _LEAD_IN,
        _ACTIONS,
        _UPDATES,
        _RELATED,
        _NOT_RELATED,
        _CHECKS,
    ),
    _make_recommendation,
)
