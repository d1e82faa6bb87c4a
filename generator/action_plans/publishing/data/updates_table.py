"""The table of updates: one row for each printed outcome.

Must not know: how a table is written, the other tables.
"""

from typing import Final

from action_plans.model.due import Precision
from action_plans.model.terms import Lesser, ReportedInWords, Response
from action_plans.publishing.data.columns import Column, Kind, Table, spellings
from action_plans.publishing.data.rows import UpdateRow, footnotes_of, owner_ids, update_rows

UPDATES: Final[Table[UpdateRow]] = Table(
    "updates",
    "Updates",
    "Every printed outcome up to the as-of date, beside what it answers.",
    ("recommendation", "position"),
    update_rows,
    (
        Column(
            "recommendation",
            Kind.TEXT,
            "The recommendation that it stands under.",
            lambda _, r: str(r.entry.ref),
            refers="recommendations",
        ),
        Column("position", Kind.INTEGER, "Its place there, from 1.", lambda _, r: r.position),
        Column("date", Kind.DATE, "The day of the document.", lambda _, r: r.update.date),
        Column(
            "answers",
            Kind.LIST,
            "References of the actions that it answers; none where it answers none.",
            lambda _, r: tuple(f"{r.entry.ref}/{id}" for id in r.update.answers),
            refers="actions",
        ),
        Column("text", Kind.TEXT, "What is reported (Markdown).", lambda _, r: r.update.text),
        Column("due", Kind.TEXT, "The date cell as printed.", lambda _, r: r.update.due.printed),
        Column(
            "due_date",
            Kind.DATE,
            "The target that it prints; a month is its last day.",
            lambda _, r: r.update.due.target,
        ),
        Column(
            "precision",
            Kind.TEXT,
            "How exactly due_date is printed.",
            lambda _, r: r.update.due.precision if r.update.due.target else Precision.NONE,
            values=spellings(Precision),
        ),
        Column(
            "footnotes",
            Kind.LIST,
            "What the mark on the date means.",
            lambda _, r: footnotes_of(r.entry.plan, (r.update.due,)),
        ),
        Column(
            "lesser",
            Kind.TEXT,
            "That the new date is for something less than what was promised.",
            lambda _, r: r.update.dates or "",
            values=spellings(Lesser),
        ),
        Column(
            "owners",
            Kind.LIST,
            "Posts as printed, where they changed.",
            lambda _, r: r.update.owners,
        ),
        Column(
            "owner_ids",
            Kind.LIST,
            "Ids of those posts, as far as the vocabulary knows them.",
            lambda edition, r: owner_ids(edition, r.entry.plan, r.update.owners),
            refers="owners",
        ),
        Column(
            "reported",
            Kind.TEXT,
            "What it says in so many words, beyond its date cell.",
            lambda _, r: r.update.reported or "",
            values=spellings(ReportedInWords),
        ),
        Column(
            "response",
            Kind.TEXT,
            "The response, where it changed.",
            lambda _, r: r.update.response or "",
            values=spellings(Response),
        ),
    ),
)
