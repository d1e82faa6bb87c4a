"""The table of related recommendations: one row for each link that a page shows.

Must not know: how a table is written, the other tables.
"""

from typing import Final

from action_plans.model.related import Level, RelatedLink, ShownKind
from action_plans.model.terms import LinkSource
from action_plans.publishing.data.columns import Column, Kind, Table, spellings
from action_plans.publishing.data.rows import links_of

RELATED: Final[Table[RelatedLink]] = Table(
    "related",
    "Related recommendations",
    "What the pages show as related, one row for each (from, to, by).",
    ("from", "to", "by"),
    links_of,
    (
        Column(
            "from",
            Kind.TEXT,
            "The recommendation that shows the link.",
            lambda _, link: str(link.here),
            refers="recommendations",
        ),
        Column(
            "to",
            Kind.TEXT,
            "The recommendation that it leads to.",
            lambda _, link: str(link.there),
            refers="recommendations",
        ),
        Column(
            "kind",
            Kind.TEXT,
            "How the first stands to the second.",
            lambda _, link: link.kind,
            values=spellings(ShownKind),
        ),
        Column(
            "by", Kind.TEXT, "Who says so.", lambda _, link: link.by, values=spellings(LinkSource)
        ),
        Column(
            "score",
            Kind.NUMBER,
            "0.0 to 1.0 for suggestions, none otherwise.",
            lambda _, link: link.score,
        ),
        Column(
            "level",
            Kind.TEXT,
            "How near a suggestion is: closely related, or on the same subject; none otherwise.",
            lambda _, link: link.level,
            values=spellings(Level),
        ),
        Column("why", Kind.TEXT, "The reason in plain words.", lambda _, link: link.why),
    ),
)
