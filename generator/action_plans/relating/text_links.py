"""Links and findings from what the texts cite, with a note where a citation seems to be a slip.

Must not know: files, HTML, suggestions, editors' links.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from action_plans.model.library import Library
from action_plans.model.plan import Action, Recommendation
from action_plans.model.refs import Ref
from action_plans.model.related import Cited, Place, RelatedLink, ShownKind
from action_plans.model.terms import LinkSource
from action_plans.relating.citations import Citation
from action_plans.relating.words import content_stem, words

_SAME_WORDS = 0.8  # share of an action's words that another must hold to be the one meant
_OTHER_WORDS = 0.5  # below this the cited recommendation holds nothing of it
_ENOUGH = 6  # words; below this a likeness says nothing
_PLACES: Final = {
    Place.TEXT: "The text",
    Place.ANSWER: "The answer",
    Place.REASON: "The reason given",
    Place.UPDATE: "An update",
}


def text_links(library: Library, cited: Sequence[Citation]) -> Iterator[RelatedLink]:
    """Yield both ends of every citation that leads to another recommendation, first ones first."""
    for each in cited:
        if each.there is None or each.there == each.here:
            continue
        here = _cited(each, library)
        there = replace(here, number=each.here.number)
        yield _link(each.here, each.there, ShownKind.CITES, here)
        yield _link(each.there, each.here, ShownKind.CITED_BY, there)


def _link(here: Ref, there: Ref, kind: ShownKind, cited: Cited) -> RelatedLink:
    return RelatedLink(here, there, kind, LinkSource.TEXT, why=_sentence(cited), cited=cited)


def _cited(citation: Citation, library: Library) -> Cited:
    """Return where a citation stands, as a reader is told, and whether it seems to be a slip."""
    printed, slip = citation.printed, slip_of(citation, library)
    here = library.recommendation(citation.here)
    action = here.action(citation.where) if here else None
    if action is None:
        return Cited(Place(citation.where), printed, slip=slip)
    name = f"{citation.here.number}.{action.id.removeprefix('a')}"
    return Cited(Place.ACTION, printed, name, slip=slip)


def _sentence(cited: Cited) -> str:
    place = f"Action {cited.action}" if cited.action else _PLACES[cited.place]
    of = f" of recommendation {cited.number}" if cited.number else ""
    note = (
        f" It seems to be a slip: what is spoken of stands in recommendation {cited.slip}."
        if cited.slip
        else ""
    )
    return f"{place}{of} says “{cited.printed}”.{note}"


def slip_of(citation: Citation, library: Library) -> str:
    """Return the number of the recommendation that a citation seems to mean instead, or "".

    It does so where the citing action makes the promise of a third recommendation again, by
    `same_as` or nearly word for word, and nothing of it stands in the one that is cited.
    """
    here = library.recommendation(citation.here)
    action = here.action(citation.where) if here else None
    if not action or not citation.there:
        return ""
    if action.same_as:
        meant = action.same_as.recommendation
        return meant.number if meant.plan == citation.there.plan and meant != citation.there else ""
    if citation.there.plan != citation.here.plan:
        return ""
    plan = library.plans[citation.there.plan]
    cited = library.recommendation(citation.there)
    ends = (citation.here, citation.there)
    others = [each for each in plan.recommendations if each.ref not in ends]
    if not cited or _held(action, cited) >= _OTHER_WORDS:
        return ""
    best = max(others, key=lambda each: _held(action, each), default=None)
    return best.number if best and _held(action, best) >= _SAME_WORDS else ""


def _held(action: Action, recommendation: Recommendation) -> float:
    """Return the greatest share of an action's words that one action of another holds, 0.0-1.0."""
    mine = _content(action.text)
    if len(mine) < _ENOUGH:
        return 0.0
    shares = (len(mine & _content(each.text)) / len(mine) for each in recommendation.actions)
    return max(shares, default=0.0)


def _content(text: str) -> frozenset[str]:
    return frozenset(filter(None, map(content_stem, words(text))))
