"""The canonical form as tables: the order of keys, and how each value is written.

Must not know: what a file holds, how it is written out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final

WIDTH: Final = 100  # characters in a line; only what cannot be broken is longer
MODELINE: Final = "# yaml-language-server: $schema=../schema/plan.schema.json"


class Manner(Enum):
    """How a text is written."""

    AS_FITS = auto()  # plain where that is safe; quotes are kept
    QUOTED = auto()  # always in quotes: it looks like a number, a date or a mark
    PROSE = auto()  # a folded block: colons, quotes and dashes do no harm in it


@dataclass(frozen=True, slots=True)
class Layout:
    """How one kind of mapping is written: its keys in order, and what stands in them.

    `inline` mappings stand in braces on one line where they fit.
    """

    order: tuple[str, ...] = ()
    manners: Mapping[str, Manner] = field(default_factory=dict)
    inside: Mapping[str, "Layout"] = field(default_factory=dict)  # of a mapping, or a list of them
    inline: bool = False

    def manner(self, key: str) -> Manner:
        """Return how the text under `key`, or each text in its list, is written."""
        return self.manners.get(key, Manner.AS_FITS)

    def within(self, key: str) -> "Layout":
        """Return the layout of the mappings under `key`; of one not listed, no order is known."""
        return self.inside.get(key, _ANY)

    def rank(self, key: str) -> int:
        """Return where `key` stands in the order; keys not listed come last, as they stand."""
        return self.order.index(key) if key in self.order else len(self.order)


def _inline(*order: str) -> Layout:
    return Layout(order, inline=True)


_ANY: Final = Layout(inline=True)
_REASON: Final = Layout(("grounds", "read_as", "text"), {"text": Manner.PROSE})
_EVIDENCE: Final = _inline("names", "url")
_ACTION: Final = Layout(
    (
        "id",
        "label",
        "group",
        "text",
        "owners",
        "owners_inherited",
        "reported",
        "evidence",
        "due",
        "condition",
        "same_as",
        "later",
    ),
    {
        "text": Manner.PROSE,
        "owners": Manner.QUOTED,
        "due": Manner.QUOTED,
        "same_as": Manner.QUOTED,
    },
    {"evidence": _EVIDENCE},
)
_UPDATE: Final = Layout(
    ("date", "answers", "text", "due", "dates", "owners", "reported", "evidence", "response"),
    {"text": Manner.PROSE, "owners": Manner.QUOTED, "due": Manner.QUOTED},
    {"evidence": _EVIDENCE},
)
_LINK: Final = Layout(("to", "as", "why"), {"why": Manner.PROSE})
_RECOMMENDATION: Final = Layout(
    (
        "number",
        "number_printed",
        "to",
        "to_printed",
        "stem",
        "text",
        "response",
        "reason",
        "themes",
        "note",
        "lead_in",
        "actions",
        "updates",
        "related",
        "not_related",
        "checks",
    ),
    {
        "number": Manner.QUOTED,
        "number_printed": Manner.QUOTED,
        "text": Manner.PROSE,
        "note": Manner.PROSE,
        "lead_in": Manner.PROSE,
    },
    {
        "reason": _REASON,
        "actions": _ACTION,
        "updates": _UPDATE,
        "related": _LINK,
        "checks": _inline("date", "by", "grade", "source"),
    },
)

PLAN: Final = Layout(
    (
        "title",
        "short",
        "kind",
        "wording",
        "lang",
        "inspectorate",
        "respondent",
        "report",
        "documents",
        "review",
        "looked",
        "source",
        "was",
        "withdrawn",
        "footnotes",
        "printed_totals",
        "recommendations",
        "allow",
    ),
    inside={
        "allow": _inline("text", "why"),
        "report": _inline("published", "examined"),
        "documents": _inline(
            "date", "kind", "held", "label", "house", "reference", "url", "sha256"
        ),
        "review": _inline("by", "every"),
        "looked": _inline("on", "where"),
        "source": _inline("title", "url", "licence"),
        "withdrawn": _inline("date", "why"),
        "printed_totals": _inline("agreed", "partly-agreed", "not-agreed", "total"),
        "recommendations": _RECOMMENDATION,
    },
)
