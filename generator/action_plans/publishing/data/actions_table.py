"""The table of actions: one row each, with its owners, dates and where it stands.

Must not know: how a table is written, the other tables.
"""

from typing import Final

from action_plans.model.due import Precision
from action_plans.model.terms import Backing, Beginning, Lesser, Reported, Schedule, Standing
from action_plans.publishing.data.columns import Column, Kind, Table, spellings
from action_plans.publishing.data.rows import ActionRow, actions_of, footnotes_of, owner_ids, url

ACTIONS: Final[Table[ActionRow]] = Table(
    "actions",
    "Actions",
    "Every action, by plan and then as printed, with its dates and where it stands.",
    ("ref",),
    actions_of,
    (
        Column("ref", Kind.TEXT, "The action's reference.", lambda _, r: str(r.status.ref)),
        Column(
            "url", Kind.TEXT, "Its address.", lambda edition, r: url(edition, r.status.ref.path)
        ),
        Column(
            "recommendation",
            Kind.TEXT,
            "The recommendation that it answers.",
            lambda _, r: str(r.entry.ref),
            refers="recommendations",
        ),
        Column("id", Kind.TEXT, "Its id within the recommendation.", lambda _, r: r.action.id),
        Column("label", Kind.TEXT, "Its label as printed.", lambda _, r: r.action.label),
        Column(
            "group", Kind.TEXT, "The printed heading it stands under.", lambda _, r: r.action.group
        ),
        Column("text", Kind.TEXT, "What is promised (Markdown).", lambda _, r: r.action.text),
        Column("owners", Kind.LIST, "Posts, as first printed.", lambda _, r: r.action.owners),
        Column(
            "owner_ids",
            Kind.LIST,
            "Ids of those posts, as far as the vocabulary knows them.",
            lambda edition, r: owner_ids(edition, r.entry.plan, r.action.owners),
            refers="owners",
        ),
        Column(
            "owners_inherited",
            Kind.BOOLEAN,
            "True if the printed cell is blank under a filled one.",
            lambda _, r: r.action.owners_inherited,
        ),
        Column("latest_owners", Kind.LIST, "Posts, as last printed.", lambda _, r: r.status.owners),
        Column(
            "due", Kind.TEXT, "The date cell as first printed.", lambda _, r: r.action.due.printed
        ),
        Column(
            "first_due_date",
            Kind.DATE,
            "The first printed target; a month is its last day.",
            lambda _, r: r.first_due_date,
        ),
        Column(
            "latest_due",
            Kind.TEXT,
            "The latest cell that holds a date or a status, as printed.",
            lambda _, r: r.status.latest.printed,
        ),
        Column(
            "due_date",
            Kind.DATE,
            "The latest printed target; a month is its last day.",
            lambda _, r: r.due_date,
        ),
        Column(
            "precision",
            Kind.TEXT,
            "How exactly due_date is printed.",
            lambda _, r: r.precision,
            values=spellings(Precision),
        ),
        Column(
            "condition",
            Kind.TEXT,
            "Words that go with the date wherever it is shown.",
            lambda _, r: r.action.condition,
        ),
        Column(
            "footnotes",
            Kind.LIST,
            "What the marks on the first and the latest date mean.",
            lambda _, r: footnotes_of(r.entry.plan, r.dates),
        ),
        Column(
            "lesser",
            Kind.TEXT,
            "That the latest date is for something less than what was promised.",
            lambda _, r: r.status.lesser or "",
            values=spellings(Lesser),
        ),
        Column(
            "offered",
            Kind.BOOLEAN,
            "True for other action that a refusal offers.",
            lambda _, r: r.status.offered,
        ),
        Column(
            "reported",
            Kind.TEXT,
            "What the organisation's own latest document says of it.",
            lambda _, r: r.status.reported,
            values=spellings(Reported),
        ),
        Column(
            "schedule",
            Kind.TEXT,
            "What the calendar says on the as-of date. A passed date does not say whether it was "
            "done.",
            lambda _, r: r.status.schedule,
            values=spellings(Schedule),
        ),
        Column(
            "standing",
            Kind.TEXT,
            "Both read together, in one word; every action has exactly one.",
            lambda _, r: r.status.standing,
            values=spellings(Standing),
        ),
        Column(
            "beginning",
            Kind.TEXT,
            "What it was when the plan came out.",
            lambda _, r: r.status.beginning,
            values=spellings(Beginning),
        ),
        Column(
            "evidence",
            Kind.TEXT,
            "What stands behind it where it is done: word is the service's word alone.",
            lambda _, r: r.status.backing or "",
            values=spellings(Backing),
        ),
        Column(
            "evidence_names",
            Kind.TEXT,
            "What the document that calls it done names as proof.",
            lambda _, r: r.evidence.names,
        ),
        Column(
            "evidence_url",
            Kind.TEXT,
            "The public address of that.",
            lambda _, r: r.evidence.url,
        ),
        Column(
            "moved",
            Kind.INTEGER,
            "Whole months from the first target to the latest, where it moved.",
            lambda _, r: r.status.moved,
        ),
        Column(
            "answered_on",
            Kind.DATE,
            "The day of the latest update that answers it.",
            lambda _, r: r.status.answered_on,
        ),
        Column(
            "same_as",
            Kind.TEXT,
            "The action whose promise it repeats.",
            lambda _, r: str(r.action.same_as or ""),
        ),
        Column(
            "later",
            Kind.LIST,
            "Where a later document speaks of it.",
            lambda _, r: tuple(str(ref) for ref in r.action.later),
        ),
    ),
)
