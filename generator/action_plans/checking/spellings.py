"""Spellings that several rules look at: quotation marks, and words that name a post.

Must not know: what plans say, problems.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from action_plans.model.library import Vocabulary
from action_plans.model.plan import Plan
from action_plans.model.terms import PlanKind

_CURLY: Final = re.compile("[“”„‘’‚«»]")
_OPENING: Final = tuple("“„‘‚«")
_IN_CURLY: Final = re.compile("^[“„‘‚«]([^“”„‘‚«»]*)[”“’‘»]$")

# What posts are called, beside the words of the posts that the vocabulary lists.
_ROLES: Final = """
acting administration administrator adviser advisor agency all analyst area assistant associate
board business chair chief clinical co-ordinator commissioner commissioning community
coordinator corporate delivery department deputy development director directorate directors
division divisional executive finance general governor governors group head heads health
inspector interim joint lead leader leads learning local manager managers managing member
minister ministry national nominated office officer officers operational operations owner
partner partnership performance permanent planning policy practice prison prisons
programme project psychologist psychology quality reducing region regional regions
representative residential responsible safeguarding safety secretary section security senior
sergeant service services specialist staff state strategic strategy superintendent supervisor tbc
team teams unit vacant workforce
"""
_PLACES: Final = """
central cheshire cumbria east england essex greater humberside kent lancashire london manchester
merseyside midlands north scotland south surrey sussex wales west yorkshire
"""
ROLE_WORDS: Final = frozenset(_ROLES.split())
NO_NAMES: Final = ROLE_WORDS | frozenset(_PLACES.split())
_RANKS: Final = """
adviser advisor analyst assistant chair chief commissioner coordinator deputy director directors
governor governors head heads inspector lead leader leads manager managers minister officer
officers partner psychologist secretary specialist supervisor
"""
RANKS: Final = frozenset(_RANKS.split())
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def in_curly_quotes(text: str) -> bool:
    """True if all of `text` stands in typographic quotation marks, as pasted from elsewhere."""
    return _IN_CURLY.match(text.strip()) is not None


def opens_curly_quotes(text: str) -> bool:
    """True if `text` begins with a typographic quotation mark and has no other."""
    return len(_CURLY.findall(text)) == 1 and text.strip()[:1] in _OPENING


def has_role_word(text: str) -> bool:
    """True if `text` has a word that names a post or a unit."""
    return any(word.casefold() in ROLE_WORDS for word in _WORD.findall(text))


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts that are listed: spelling → owner id, and every word that posts are made of."""

    ids: Mapping[str, str]
    words: frozenset[str]
    subjects: frozenset[str] = frozenset()  # the words of what plans are about
    listed: Mapping[str, str] = field(default_factory=dict)  # a post without commas → as listed


def without_commas(post: str) -> str:
    """Return the words of a post alone, lower case: what is the same but for signs between them."""
    return " ".join(_WORD.findall(post.replace("&", " and "))).casefold()


def posts_of(vocabulary: Vocabulary) -> Posts:
    """Return the posts of a vocabulary, made ready for looking them up."""
    names = [name for each in vocabulary.owners.values() for name in (*each.printed, each.name)]
    listed = {without_commas(name): name for name in reversed(names)}
    names += [
        name for body in vocabulary.organisations.values() for name in (body.name, body.short)
    ]
    words = {word.casefold() for name in names for word in _WORD.findall(name)}
    about = [each for theme in vocabulary.themes.values() for each in (theme.name, *theme.phrases)]
    subjects = {word.casefold() for each in about for word in _WORD.findall(each)}
    return Posts(vocabulary.owner_ids(), NO_NAMES | words, frozenset(subjects), listed)


def words_of_title(plan: Plan) -> frozenset[str]:
    """Return the words of a plan's title, in which no person is named; none of a case's review."""
    if plan.kind is PlanKind.CASE_REVIEW:
        return frozenset()
    return frozenset(word.casefold() for word in _WORD.findall(plan.title))


def posts_in(plan: Plan, vocabulary: Vocabulary, posts: Posts) -> Posts:
    """Return the posts as a plan's own organisations call them."""
    return replace(posts, ids=vocabulary.owner_ids(plan.bodies)) if vocabulary.has_scopes else posts
