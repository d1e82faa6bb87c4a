"""Links between recommendations, as the pages and the data show them, and chains of them.

Must not know: files, HTML, how links are found.
"""

from dataclasses import dataclass
from enum import StrEnum

from action_plans.model.refs import Ref
from action_plans.model.terms import LinkSource


class ShownKind(StrEnum):
    """How the recommendation that a link stands under relates to the one it leads to.

    In the order in which a page shows them.
    """

    CITES = "cites"
    CITED_BY = "cited-by"
    FOLLOWS = "follows"
    FOLLOWED_BY = "followed-by"
    REPEATS = "repeats"
    REPEATED_BY = "repeated-by"
    SUPERSEDES = "supersedes"
    SUPERSEDED_BY = "superseded-by"
    RELATED = "related"

    @property
    def inverse(self) -> "ShownKind":
        """The kind of the same link seen from its other end."""
        return _INVERSE[self]


class Level(StrEnum):
    """How near a suggestion is: the closest first."""

    CLOSE = "close"  # closely related
    SUBJECT = "subject"  # on the same subject


_PAIRS = (
    (ShownKind.CITES, ShownKind.CITED_BY),
    (ShownKind.FOLLOWS, ShownKind.FOLLOWED_BY),
    (ShownKind.REPEATS, ShownKind.REPEATED_BY),
    (ShownKind.SUPERSEDES, ShownKind.SUPERSEDED_BY),
    (ShownKind.RELATED, ShownKind.RELATED),
)
_INVERSE = dict(_PAIRS) | {there: here for here, there in _PAIRS}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a suggestion rests on; all empty for links by text or editor.

    `systems` are named systems and programmes, `themes` theme ids, `phrases` shared words, and
    `actions` the two actions that matched best.
    """

    systems: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    actions: tuple[Ref, Ref] | None = None


class Place(StrEnum):
    """Where in a recommendation a citation stands."""

    TEXT = "text"
    ANSWER = "lead-in"
    REASON = "reason"
    ACTION = "action"
    UPDATE = "update"


@dataclass(frozen=True, slots=True)
class Cited:
    """What a link by text rests on, which its `why` tells in a sentence."""

    place: Place
    printed: str
    action: str = ""  # what a page calls it: "1.2", or "" where it is no action's text
    number: str = ""  # of the recommendation that says it, "" where that is the link's `here`
    slip: str = ""  # number of the recommendation that seems to be meant instead, "" for none


@dataclass(frozen=True, slots=True)
class RelatedLink:
    """One row of what a page shows: a link under `here` that leads to `there`.

    A link stands on both ends, so each is two of these, one the inverse of the other. `score` is
    0.0-1.0 for suggestions and None otherwise. `why` is a short sentence in plain words: an
    editor's own, in `lang`, the language of the plan that says it; or ours in English, of what is
    in `evidence` or, for a link by text, in `cited`.
    """

    here: Ref
    there: Ref
    kind: ShownKind
    by: LinkSource
    score: float | None = None
    level: Level | None = None  # of a suggestion
    why: str = ""
    evidence: Evidence = Evidence()
    cited: Cited | None = None
    lang: str = "en"
