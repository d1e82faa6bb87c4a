"""What looks wrong in an assembled draft: unknown posts, unread dates, texts that break off.

Must not know: tables, how the draft was made, plan files.
"""

import re
from collections.abc import Iterator, Sequence

from action_plans.checking.likeness import post_like
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import RecommendationDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name
from action_plans.model.due import DueKind
from action_plans.model.library import Vocabulary, spelling
from action_plans.model.terms import NAME_LEFT_OUT
from action_plans.reading.dates import read_due

_ABOVE = re.compile(
    r"ditto|do\.|[\"“”„〃″]+|(?:the\s+)?same(?:\s+as\s+above)?|(?:as|see)\s+above|as\s+(?:for\s+)?"
    r"(?:rec(?:ommendation)?\s+)?\d+\w?|fel\s+uchod",
    re.IGNORECASE,
)
_JOINED = re.compile(r"(?:\s(?:and|&|with|plus|a|ac|gyda)\s|\s/\s|,\s)")
_LISTED = re.compile(r"[;,]\s*(?:and|or)$")  # as an item of a list ends
_CUT = re.compile(r"\b(?:to|of|and|the|for|with|in|by|a|an|or|that|partner)$")


def suspects(recommendations: Sequence[RecommendationDraft], vocabulary: Vocabulary) -> Doubts:
    """Return doubts about what looks wrong."""
    doubts = Doubts()
    _say_posts(doubts, recommendations, vocabulary)
    for made in recommendations:
        at = At(made.number.text)
        for index, action in enumerate(made.actions, 1):
            _say_date(doubts, at.act(index).of(Name.DUE), action.due)
            _say_cut(doubts, at.act(index).of(Name.TEXT), action.text)
        for index, update in enumerate(made.updates, 1):
            _say_date(doubts, at.outcome(index).of(Name.DUE), update.due)
    return doubts


def _say_posts(
    doubts: Doubts, recommendations: Sequence[RecommendationDraft], vocabulary: Vocabulary
) -> None:
    """List each post that the vocabulary does not know once, with the one that it is most like."""
    known = vocabulary.owner_ids()
    bodies = {id for made in recommendations for id in made.to} or vocabulary.organisations.keys()
    said: set[str] = set()
    for at, owner in _owners(recommendations):
        text = plain(owner.text)
        if spelling(text) in known or text in said or NAME_LEFT_OUT in text:
            continue
        said.add(text)
        if _ABOVE.fullmatch(text):
            doubts.say(Code.AS_ABOVE, owner.place, at, printed=text)
            continue
        like = post_like(text, bodies, vocabulary)
        near = like.id if like else ""
        doubts.say(Code.POST_UNKNOWN, owner.place, at, printed=text, near=near)
        if _JOINED.search(text):
            doubts.say(Code.POSTS_PERHAPS, owner.place, at)


def _owners(recommendations: Sequence[RecommendationDraft]) -> Iterator[tuple[At, Value]]:
    for made in recommendations:
        at = At(made.number.text)
        for index, action in enumerate(made.actions, 1):
            for owner in action.owners:
                if not owner.copied:
                    yield at.act(index).of(Name.OWNERS), owner
        for index, update in enumerate(made.updates, 1):
            for owner in update.owners:
                yield at.outcome(index).of(Name.OWNERS), owner


def _say_date(doubts: Doubts, at: At, due: Value) -> None:
    if _ABOVE.fullmatch(due.text):
        doubts.say(Code.AS_ABOVE, due.place, at, printed=due.text)
        return
    read = read_due(due.text) if due else None
    if read and read.kind is DueKind.UNREAD:
        why = read.why_unread or "it has no reading"
        doubts.say(Code.DATE_UNREAD, due.place, at, printed=due.text, why=why)


def _say_cut(doubts: Doubts, at: At, value: Value) -> None:
    text = plain(value.text).rstrip()
    if text and text[-1].isalnum() and not text.split("\n")[-1].startswith("- "):
        where = (value.places or (value.place,))[-1]
        doubts.say(
            Code.ACTION_CUT,
            where,
            at,
            degree=7 if _CUT.search(text) and not _LISTED.search(text) else 2,
        )
