"""The table of recommendations: one row each, with its one word on each axis.

Must not know: how a table is written, the other tables.
"""

from typing import Final

from action_plans.model.plan import Reason
from action_plans.model.terms import Checked, Ground, Reported, Response, Schedule
from action_plans.publishing.data.columns import Column, Kind, Table, spellings
from action_plans.publishing.data.rows import recommendations_of, url
from action_plans.publishing.edition import Entry

_NO_REASON: Final = Reason(())

RECOMMENDATIONS: Final[Table[Entry]] = Table(
    "recommendations",
    "Recommendations",
    "Every recommendation, by plan and then as printed, with its one word on each axis.",
    ("ref",),
    recommendations_of,
    (
        Column("ref", Kind.TEXT, "The recommendation's reference.", lambda _, e: str(e.ref)),
        Column("url", Kind.TEXT, "Its address.", lambda edition, e: url(edition, e.ref.path)),
        Column("plan", Kind.TEXT, "The plan's id.", lambda _, e: e.plan.id, refers="plans"),
        Column("plan_title", Kind.TEXT, "The title of the report.", lambda _, e: e.plan.title),
        Column(
            "report_published",
            Kind.DATE,
            "The day on which the report was published.",
            lambda _, e: e.plan.report.published,
        ),
        Column("number", Kind.TEXT, "Its number.", lambda _, e: e.recommendation.number),
        Column(
            "number_printed",
            Kind.TEXT,
            "Its number as printed, where that differs.",
            lambda _, e: e.recommendation.number_printed,
        ),
        Column(
            "to",
            Kind.LIST,
            "Ids of the organisations that it is addressed to.",
            lambda _, e: e.recommendation.to,
            refers="organisations",
        ),
        Column(
            "to_printed",
            Kind.TEXT,
            "To whom it is addressed, as printed.",
            lambda _, e: e.recommendation.to_printed,
        ),
        Column(
            "stem",
            Kind.TEXT,
            "Words before the text that it continues (Markdown).",
            lambda _, e: e.recommendation.stem,
        ),
        Column(
            "text", Kind.TEXT, "What is recommended (Markdown).", lambda _, e: e.recommendation.text
        ),
        Column(
            "response",
            Kind.TEXT,
            "What was answered.",
            lambda _, e: e.status.response,
            values=spellings(Response),
        ),
        Column(
            "grounds",
            Kind.LIST,
            "The grounds for refusing it, wholly or partly, that the document names.",
            lambda _, e: (e.recommendation.reason or _NO_REASON).grounds,
            values=spellings(Ground),
        ),
        Column(
            "grounds_read_as",
            Kind.LIST,
            "Our reading of the grounds where none is named; never the document's.",
            lambda _, e: (e.recommendation.reason or _NO_REASON).read_as,
            values=spellings(Ground),
        ),
        Column(
            "reason",
            Kind.TEXT,
            "Why it is refused, wholly or partly (Markdown).",
            lambda _, e: (e.recommendation.reason or _NO_REASON).text,
        ),
        Column(
            "reported",
            Kind.TEXT,
            "What the organisation's own latest document says of it: the least complete action.",
            lambda _, e: e.status.reported,
            values=spellings(Reported),
        ),
        Column(
            "schedule",
            Kind.TEXT,
            "What the calendar says on the as-of date: the most pressing action. A passed date "
            "does not say whether it was done.",
            lambda _, e: e.status.schedule,
            values=spellings(Schedule),
        ),
        Column(
            "moved",
            Kind.INTEGER,
            "The longest move of a target date, in whole months.",
            lambda _, e: e.status.moved,
        ),
        Column(
            "checked",
            Kind.TEXT,
            "What an independent body recorded.",
            lambda _, e: e.status.checked,
            values=spellings(Checked),
        ),
        Column(
            "themes",
            Kind.LIST,
            "Ids of its themes.",
            lambda _, e: e.recommendation.themes,
            refers="themes",
        ),
        Column(
            "note",
            Kind.TEXT,
            "That the published text is garbled or cut.",
            lambda _, e: e.recommendation.note,
        ),
        Column(
            "lead_in",
            Kind.TEXT,
            "Words before the actions, with no date and no promise (Markdown).",
            lambda _, e: e.recommendation.lead_in,
        ),
    ),
)
