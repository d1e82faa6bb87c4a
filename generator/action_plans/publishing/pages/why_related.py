"""Why two recommendations are related, in a sentence or two in the language of the page.

Must not know: HTML but for a language, how links are found, what else a page says of them.

In English it is what the link says; where our own sentence would be in English on another page, it
is said again of what the link rests on (`relating/suggestions/explaining.py` and
`relating/text_links.py` have the English).
"""

from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from action_plans.languages.speaking import Said, gettext, words_in_force
from action_plans.model.refs import Ref
from action_plans.model.related import Cited, Evidence, Place, RelatedLink
from action_plans.model.terms import LinkSource
from action_plans.publishing import words
from action_plans.publishing.edition import Edition
from action_plans.publishing.untranslated import said_in

_MOST_NAMED: Final = 2  # themes, phrases and systems, as in English
_SAYS: Final = Said(
    {
        Place.TEXT: "The text says “{printed}”.",
        Place.ANSWER: "The answer says “{printed}”.",
        Place.REASON: "The reason given says “{printed}”.",
        Place.UPDATE: "An update says “{printed}”.",
        Place.ACTION: "Action {action} says “{printed}”.",
    }
)
_SAYS_THERE: Final = Said(
    {
        Place.TEXT: "The text of recommendation {number} says “{printed}”.",
        Place.ANSWER: "The answer of recommendation {number} says “{printed}”.",
        Place.REASON: "The reason given of recommendation {number} says “{printed}”.",
        Place.UPDATE: "An update of recommendation {number} says “{printed}”.",
        Place.ACTION: "Action {action} of recommendation {number} says “{printed}”.",
    }
)


def why_view(edition: Edition, link: RelatedLink) -> Markup:
    """Return why a link is there, plain, with its language where that is not the page's."""
    if words_in_force() is None or link.by is LinkSource.EDITOR:
        return said_in(edition, link.why, link.lang)
    said = _by_text(link.cited) if link.cited else _by_words(edition, link.evidence)
    return said_in(edition, said, edition.lang)


def _by_text(cited: Cited) -> str:
    table = _SAYS_THERE if cited.number else _SAYS
    said = table[cited.place].format(
        action=cited.action, number=cited.number, printed=cited.printed
    )
    if cited.slip:
        slip = gettext(
            "It seems to be a slip: what is spoken of stands in recommendation {number}.",
            number=cited.slip,
        )
        said = f"{said} {slip}"
    return said


def _by_words(edition: Edition, evidence: Evidence) -> str:
    parts = "; ".join(_shared(edition, evidence))
    said = [f"{words.capital(parts)}."] if parts else []
    if evidence.actions:
        here, there = (_label(edition, each) for each in evidence.actions)
        said.append(
            gettext(
                "Action {here} here and action {there} there are alike.", here=here, there=there
            )
        )
    return " ".join(said)


def _shared(edition: Edition, evidence: Evidence) -> Iterator[str]:
    """Yield what both are about, say and name."""
    known = edition.library.vocabulary.themes
    themes = [known[id].name if id in known else id for id in evidence.themes]
    if themes:
        told = words.listed(tuple(themes[:_MOST_NAMED]))
        yield gettext("both are about {themes}", themes=told)
    own = {each.casefold() for each in themes}
    phrases = [f"“{each}”" for each in evidence.phrases if each.casefold() not in own]
    if phrases:
        yield gettext("both say {phrases}", phrases=words.listed(tuple(phrases[:_MOST_NAMED])))
    if evidence.systems:
        systems = words.listed(evidence.systems[:_MOST_NAMED])
        yield gettext("both name {systems}", systems=systems)


def _label(edition: Edition, ref: Ref) -> str:
    """Return what a page calls an action: its label, else its number."""
    entry = edition.by_ref.get(ref.recommendation)
    action = entry.recommendation.action(ref.action) if entry else None
    return action.label if action and action.label else ref.action.removeprefix("a")
