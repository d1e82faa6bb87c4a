"""Spellings that several rules look at: quotation marks, and words that name a post.

Must not know: plans, problems.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from generator.model.library import Vocabulary

_CURLY: Final = re.compile("[“”„‘’‚«»]")
_IN_CURLY: Final = re.compile("^[“„‘‚«]([^“”„‘‚«»]*)[”“’‘»]$")

# What posts are called, beside the words of the posts that the vocabulary lists.
ROLE_WORDS: Final = frozenset(
    [
        "acting",
        "administrator",
        "adviser",
        "advisor",
        "analyst",
        "area",
        "assistant",
        "associate",
        "business",
        "chair",
        "chief",
        "clinical",
        "commissioner",
        "commissioning",
        "community",
        "coordinator",
        "co-ordinator",
        "corporate",
        "delivery",
        "deputy",
        "development",
        "director",
        "divisional",
        "division",
        "executive",
        "finance",
        "general",
        "governor",
        "group",
        "head",
        "health",
        "heads",
        "inspector",
        "interim",
        "joint",
        "lead",
        "leader",
        "leads",
        "learning",
        "local",
        "manager",
        "managers",
        "managing",
        "member",
        "minister",
        "national",
        "officer",
        "operational",
        "operations",
        "owner",
        "partner",
        "partnership",
        "performance",
        "permanent",
        "planning",
        "policy",
        "practice",
        "prison",
        "prisons",
        "probation",
        "programme",
        "project",
        "psychologist",
        "psychology",
        "quality",
        "regional",
        "region",
        "regions",
        "reducing",
        "representative",
        "residential",
        "responsible",
        "safeguarding",
        "safety",
        "secretary",
        "section",
        "security",
        "senior",
        "service",
        "services",
        "specialist",
        "staff",
        "state",
        "strategic",
        "strategy",
        "supervisor",
        "team",
        "teams",
        "unit",
        "workforce",
        "directors",
        "officers",
        "governors",
        "office",
        "board",
        "ministry",
        "department",
        "directorate",
        "agency",
        "administration",
        "all",
        "nominated",
        "tbc",
        "vacant",
    ]
)
RANKS: Final = frozenset(
    [
        "adviser",
        "advisor",
        "analyst",
        "assistant",
        "chair",
        "chief",
        "commissioner",
        "coordinator",
        "deputy",
        "director",
        "governor",
        "head",
        "inspector",
        "lead",
        "leader",
        "manager",
        "minister",
        "officer",
        "partner",
        "psychologist",
        "secretary",
        "specialist",
        "supervisor",
        "managers",
        "heads",
        "leads",
        "directors",
        "officers",
        "governors",
    ]
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def in_curly_quotes(text: str) -> bool:
    """True if all of `text` stands in typographic quotation marks, as pasted from elsewhere."""
    return _IN_CURLY.match(text.strip()) is not None


def has_role_word(text: str) -> bool:
    """True if `text` has a word that names a post or a unit."""
    return any(word.casefold() in ROLE_WORDS for word in _WORD.findall(text))


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts that are listed: spelling → owner id, and every word that posts are made of."""

    ids: Mapping[str, str]
    words: frozenset[str]


def posts_of(vocabulary: Vocabulary) -> Posts:
    """Return the posts of a vocabulary, made ready for looking them up."""
    names = [name for each in vocabulary.owners.values() for name in (each.name, *each.printed)]
    words = {word.casefold() for name in names for word in _WORD.findall(name)}
    return Posts(vocabulary.owner_ids(), ROLE_WORDS | words)
