"""The tables that stand in the SQLite file beside those of the CSV files.

Must not know: how a table is written.
"""

from collections.abc import Iterator
from typing import Final

from action_plans.model.library import Organisation, Owner, Theme
from action_plans.model.plan import Document, Plan
from action_plans.model.terms import DocumentKind, Language, PlanKind, Wording
from action_plans.publishing import addresses
from action_plans.publishing.data.columns import Column, Kind, Table, spellings
from action_plans.publishing.data.rows import plans_of, url
from action_plans.publishing.edition import Edition

ORGANISATIONS: Final[Table[Organisation]] = Table(
    "organisations",
    "Organisations",
    "Every body that recommends, is addressed or answers.",
    ("id",),
    lambda edition: edition.library.vocabulary.organisations.values(),
    (
        Column("id", Kind.TEXT, "Its id.", lambda _, o: o.id),
        Column("name", Kind.TEXT, "Its name.", lambda _, o: o.name),
        Column("short", Kind.TEXT, "Its usual short form.", lambda _, o: o.short),
        Column(
            "replaced_by",
            Kind.TEXT,
            "The organisation that took its place.",
            lambda _, o: o.replaced_by,
            refers="organisations",
        ),
    ),
)

OWNERS: Final[Table[Owner]] = Table(
    "owners",
    "Owners",
    "Every post that owns an action; posts, not the people who hold them.",
    ("id",),
    lambda edition: edition.library.vocabulary.owners.values(),
    (
        Column("id", Kind.TEXT, "Its id.", lambda _, o: o.id),
        Column("name", Kind.TEXT, "Its name.", lambda _, o: o.name),
        Column(
            "organisation",
            Kind.TEXT,
            "The organisation that it belongs to.",
            lambda _, o: o.organisation,
            refers="organisations",
        ),
        Column("printed", Kind.LIST, "Its printed spellings.", lambda _, o: o.printed),
        Column(
            "succeeds",
            Kind.LIST,
            "The posts whose work it took over.",
            lambda _, o: o.succeeds,
            refers="owners",
        ),
    ),
)

THEMES: Final[Table[Theme]] = Table(
    "themes",
    "Themes",
    "Every subject that recommendations share.",
    ("id",),
    lambda edition: edition.library.vocabulary.themes.values(),
    (
        Column("id", Kind.TEXT, "Its id.", lambda _, t: t.id),
        Column("name", Kind.TEXT, "Its name.", lambda _, t: t.name),
        Column("scope", Kind.TEXT, "What it covers.", lambda _, t: t.scope),
    ),
)

PLANS: Final[Table[Plan]] = Table(
    "plans",
    "Plans",
    "Every published plan that is not withdrawn.",
    ("id",),
    plans_of,
    (
        Column("id", Kind.TEXT, "Its id.", lambda _, p: p.id),
        Column(
            "url", Kind.TEXT, "Its address.", lambda edition, p: url(edition, addresses.plan(p.id))
        ),
        Column("title", Kind.TEXT, "The title of the report.", lambda _, p: p.title),
        Column("kind", Kind.TEXT, "Its kind.", lambda _, p: p.kind, values=spellings(PlanKind)),
        Column(
            "wording",
            Kind.TEXT,
            "Whose words its texts are.",
            lambda _, p: p.wording,
            values=spellings(Wording),
        ),
        Column("lang", Kind.TEXT, "Its language.", lambda _, p: p.lang, values=spellings(Language)),
        Column(
            "inspectorate",
            Kind.LIST,
            "Who recommends.",
            lambda _, p: p.inspectorate,
            refers="organisations",
        ),
        Column(
            "respondent",
            Kind.LIST,
            "Who answers.",
            lambda _, p: p.respondent,
            refers="organisations",
        ),
        Column(
            "report_published",
            Kind.DATE,
            "The day on which the report was published.",
            lambda _, p: p.report.published,
        ),
        Column("examined", Kind.TEXT, "The period looked at.", lambda _, p: p.report.examined),
    ),
)


def _documents(edition: Edition) -> Iterator[tuple[Plan, int, Document]]:
    for plan in plans_of(edition):
        for position, document in enumerate(edition.statuses[plan.id].documents, 1):
            yield plan, position, document


def _footnotes(edition: Edition) -> Iterator[tuple[Plan, str, str]]:
    for plan in plans_of(edition):
        for mark, meaning in plan.footnotes:
            yield plan, mark, meaning


DOCUMENTS: Final[Table[tuple[Plan, int, Document]]] = Table(
    "documents",
    "Documents",
    "Every document that a plan names, up to the as-of date.",
    ("plan", "position"),
    _documents,
    (
        Column("plan", Kind.TEXT, "The plan's id.", lambda _, r: r[0].id, refers="plans"),
        Column("position", Kind.INTEGER, "Its place, oldest first, from 1.", lambda _, r: r[1]),
        Column("date", Kind.DATE, "Its day.", lambda _, r: r[2].date),
        Column(
            "kind",
            Kind.TEXT,
            "What it is.",
            lambda _, r: r[2].kind,
            values=spellings(DocumentKind),
        ),
        Column("held", Kind.BOOLEAN, "False if known of but not seen.", lambda _, r: r[2].held),
        Column("label", Kind.TEXT, "Its name.", lambda _, r: r[2].label),
        Column("house", Kind.TEXT, "Of an answer: where it was given.", lambda _, r: r[2].house),
        Column(
            "reference", Kind.TEXT, "Of an answer: its number there.", lambda _, r: r[2].reference
        ),
        Column("address", Kind.TEXT, "Where it is published.", lambda _, r: r[2].url),
        Column("sha256", Kind.TEXT, "Of the file that was read.", lambda _, r: r[2].sha256),
    ),
)

FOOTNOTES: Final[Table[tuple[Plan, str, str]]] = Table(
    "footnotes",
    "Footnotes",
    "What the marks on printed dates mean.",
    ("plan", "mark"),
    _footnotes,
    (
        Column("plan", Kind.TEXT, "The plan's id.", lambda _, r: r[0].id, refers="plans"),
        Column("mark", Kind.TEXT, "The mark.", lambda _, r: r[1]),
        Column("meaning", Kind.TEXT, "Its meaning.", lambda _, r: r[2]),
    ),
)
