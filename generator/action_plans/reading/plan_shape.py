"""The shape of a plan file: its keys, what each means, and the value made of them.

Must not know: where files lie, what other plans say.

The schema that editors' programs use and the reader are both made from this description.
"""

from typing import Final

from action_plans.model import plan as model
from action_plans.model.terms import Language, PlanKind, Wording
from action_plans.reading.document_shape import DOCUMENT, LOOKED, REVIEW, SOURCE
from action_plans.reading.plan_fields import (
    A_KIND,
    LINE,
    LOOSE_LINE,
    ORGANISATIONS,
    PLAN_ID_SHAPE,
    TEXT,
    UNREAD_DAY,
)
from action_plans.reading.recommendation_shape import RECOMMENDATION
from action_plans.reading.shapes.lists import ListOf, MappingOf
from action_plans.reading.shapes.record import Record
from action_plans.reading.shapes.scalars import OneOf
from action_plans.reading.shapes.shape import Values, optional, required
from action_plans.reading.shapes.typed import Count, Day

_PUBLISHED: Final = required(
    "published", Day(), "When the report was published.", "2021-03-02", UNREAD_DAY
)
_EXAMINED: Final = optional(
    "examined", LOOSE_LINE, "The period that it looked at.", "2019-2020", ""
)
_REPORT: Final = Record(
    "a report",
    (_PUBLISHED, _EXAMINED),
    lambda values: model.Report(values[_PUBLISHED], values[_EXAMINED]),
)

_WITHDRAWN_DATE: Final = required("date", Day(), "Since when.", "2023-01-31", UNREAD_DAY)
_WITHDRAWN_WHY: Final = required("why", LINE, "Why, shown.", "The report was withdrawn.", "")
_WITHDRAWN: Final = Record(
    "a withdrawal",
    (_WITHDRAWN_DATE, _WITHDRAWN_WHY),
    lambda values: model.Withdrawn(values[_WITHDRAWN_DATE], values[_WITHDRAWN_WHY]),
)

_AGREED: Final = optional("agreed", Count(), "How many are agreed.", 1, None)
_PARTLY: Final = optional("partly-agreed", Count(), "How many are partly agreed.", 1, None)
_NOT: Final = optional("not-agreed", Count(), "How many are not agreed.", 0, None)
_TOTAL: Final = optional("total", Count(), "How many there are.", 2, None)
_TOTALS: Final = Record(
    "a table of totals",
    (_AGREED, _PARTLY, _NOT, _TOTAL),
    lambda values: model.PrintedTotals(
        values[_AGREED], values[_PARTLY], values[_NOT], values[_TOTAL]
    ),
)

# What people say for the words of the closed lists.
_KINDS_SAID: Final = {
    **dict.fromkeys(("thematic review", "thematic inspection", "theme"), PlanKind.THEMATIC),
    **dict.fromkeys(("case", "review of a case", "sfo review"), PlanKind.CASE_REVIEW),
    **dict.fromkeys(("inspection report", "inspected"), PlanKind.INSPECTION),
}
_WORDINGS_SAID: Final = {
    **dict.fromkeys(("our own", "own", "own words", "summarised"), Wording.SUMMARY),
    **dict.fromkeys(("verbatim", "as published", "original", "quoted"), Wording.PUBLISHED),
}
_LANGUAGES_SAID: Final = {
    **dict.fromkeys(("english", "en-gb", "eng"), Language.ENGLISH),
    **dict.fromkeys(("welsh", "cymraeg", "cym"), Language.WELSH),
}

_TITLE: Final = required(
    "title", LINE, "The title of the inspection report.", "Night cover in hostels", ""
)
_SHORT: Final = optional(
    "short", LINE, "What lists, headings and cards say instead.", "Night cover in hostels", ""
)
_KIND: Final = required(
    "kind",
    OneOf(A_KIND, PlanKind, _KINDS_SAID),
    "What the plan answers: thematic, inspection or case-review.",
    "thematic",
    PlanKind.THEMATIC,
)
_WORDING: Final = required(
    "wording",
    OneOf("a wording", Wording, _WORDINGS_SAID),
    "summary (our plain-English account) or published (the document's own words).",
    "summary",
    Wording.SUMMARY,
)
_LANG: Final = optional(
    "lang",
    OneOf("a language", Language, _LANGUAGES_SAID),
    "The language: en or cy.",
    "en",
    Language.ENGLISH,
)
_INSPECTORATE: Final = optional(
    "inspectorate", ORGANISATIONS, "Who inspected or reviewed.", ["hostels-board"], ()
)
_RESPONDENT: Final = optional(
    "respondent", ORGANISATIONS, "Who answers, and makes the promises.", ["towns"], ()
)
_REPORT_FIELD: Final = required(
    "report",
    _REPORT,
    "The report that the plan answers.",
    {"published": "2021-03-02"},
    model.Report(UNREAD_DAY),
)
_DOCUMENTS: Final = required(
    "documents",
    ListOf("a list of one or more documents", DOCUMENT, at_least_one=True),
    "What the respondent published, oldest first.",
    [{"date": "2021-04-01", "kind": "plan"}],
)
_REVIEW_FIELD: Final = optional(
    "review",
    REVIEW,
    "The review that the document promises.",
    {"by": "hostels-board", "every": "year"},
    None,
)
_LOOKED_FIELD: Final = optional(
    "looked",
    LOOKED,
    "When an editor last looked for a later document.",
    {"on": "2022-09-01", "where": "the respondent's publications page"},
    None,
)
_SOURCE_FIELD: Final = optional(
    "source",
    SOURCE,
    "Where the published document comes from.",
    {"title": "Action plan: night cover"},
    None,
)
_WAS: Final = optional(
    "was",
    ListOf("a list of plan ids", PLAN_ID_SHAPE, unique=True),
    "Earlier ids of this plan, redirected.",
    ["northmere-hostels"],
    (),
)
_WITHDRAWN_FIELD: Final = optional(
    "withdrawn",
    _WITHDRAWN,
    "That the plan is no longer part of the record.",
    {"date": "2023-01-31", "why": "The report was withdrawn."},
    None,
)
_FOOTNOTES: Final = optional(
    "footnotes",
    MappingOf("a set of footnotes", TEXT),
    "Footnote marks and their meaning.",
    {"*": "Subject to funding."},
    (),
)
_PRINTED_TOTALS: Final = optional(
    "printed_totals",
    _TOTALS,
    "The totals as printed; checked against the rows.",
    {"agreed": 1, "partly-agreed": 1, "not-agreed": 0, "total": 2},
    None,
)
_RECOMMENDATIONS: Final = required(
    "recommendations",
    ListOf("a list of one or more recommendations", RECOMMENDATION, at_least_one=True),
    "The recommendations, as printed.",
    [{"number": "1", "text": "Staff hostels at night.", "response": "agreed"}],
    (),
)


_ALLOWED_TEXT: Final = required(
    "text", LINE, "The text, exactly as it stands.", "Review of the Case of Jane Ashgrove"
)
_ALLOWED_WHY: Final = required("why", LINE, "Why it may stand.", "the title of the report", "")
_ALLOW: Final = optional(
    "allow",
    ListOf(
        "a list of texts that are allowed",
        Record(
            "an allowance",
            (_ALLOWED_TEXT, _ALLOWED_WHY),
            lambda values: model.Allowed(values[_ALLOWED_TEXT], values[_ALLOWED_WHY]),
        ),
    ),
    "Texts that would be errors, such as a name in a title, each with its reason.",
    [{"text": "Review of the Case of Jane Ashgrove", "why": "the title of the report"}],
    (),
)


def _make_plan(values: Values) -> model.Plan:
    return model.Plan(
        id=values.within,
        title=values[_TITLE],
        short=values[_SHORT],
        kind=values[_KIND],
        wording=values[_WORDING],
        report=values[_REPORT_FIELD],
        documents=values[_DOCUMENTS],
        recommendations=values[_RECOMMENDATIONS],
        lang=values[_LANG],
        inspectorate=values[_INSPECTORATE],
        respondent=values[_RESPONDENT],
        review=values[_REVIEW_FIELD],
        looked=values[_LOOKED_FIELD],
        source=values[_SOURCE_FIELD],
        was=values[_WAS],
        withdrawn=values[_WITHDRAWN_FIELD],
        footnotes=values[_FOOTNOTES],
        printed_totals=values[_PRINTED_TOTALS],
        allow=values[_ALLOW],
    )


PLAN: Final = Record(
    "a plan",
    (
        _TITLE,
        _SHORT,
        _KIND,
        _WORDING,
        _LANG,
        _INSPECTORATE,
        _RESPONDENT,
        _REPORT_FIELD,
        _DOCUMENTS,
        _REVIEW_FIELD,
        _LOOKED_FIELD,
        _SOURCE_FIELD,
        _WAS,
        _WITHDRAWN_FIELD,
        _FOOTNOTES,
        _PRINTED_TOTALS,
        _RECOMMENDATIONS,
        _ALLOW,
    ),
    _make_plan,
)
