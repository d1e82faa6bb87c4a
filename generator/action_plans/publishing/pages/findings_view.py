"""What a reader should know of a published document: the checker's findings, as sentences.

Must not know: HTML, which rules there are, how an editor is told of the same.
"""

from datetime import date
from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.plan import Recommendation
from action_plans.model.problem import About, Problem
from action_plans.publishing import words
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.views.parts import Item
from action_plans.publishing.views.plan import FindingView

# A reader's sentence begins with this where it says of what it is; what follows is linked from it.
_ABOUT: Final = "{about}"
_SENTENCE_ENDS: Final = (".", "?", "!", "…")


def findings_view(
    shown: tuple[Recommendation, ...], findings: tuple[Problem, ...]
) -> tuple[FindingView, ...]:
    """Return each finding as a sentence, in the order given; `shown` are those of the page."""
    return tuple(_finding(shown, each) for each in findings)


def _finding(shown: tuple[Recommendation, ...], finding: Problem) -> FindingView:
    told = finding.reader.removeprefix(_ABOUT)
    words_told = _sentence(told, finding)
    if told == finding.reader:
        return FindingView(None, words.capital(words_told))
    about = _item(shown, finding.about)
    if about is None and words_told.startswith(": "):  # of the plan as a whole
        return FindingView(None, words.capital(words_told[2:]))
    if about is None:
        return FindingView(None, words.capital(f"{finding.about}{words_told}"))
    return FindingView(about, words_told)


def _sentence(told: str, finding: Problem) -> str:
    """Return a sentence with its facts, days in words, and a full stop."""
    facts = {
        name: words.day(fact) if isinstance(fact, date) else fact for name, fact in finding.facts
    }
    said = gettext(told).format(**facts)
    return said if said.endswith(_SENTENCE_ENDS) else f"{said}."


def _item(shown: tuple[Recommendation, ...], about: About) -> Item | None:
    """Return a link to a recommendation, or to its action, None if it is not on the page."""
    recommendation = next((each for each in shown if each.number == about.number), None)
    if recommendation is None:
        return None
    anchor = recommendation.ref.anchor
    if not about.action:
        return Item(gettext("Recommendation {number}", number=about.number), anchor)
    action = recommendation.action(about.action)
    if action is None:
        return None
    return Item(
        gettext("Action {name}", name=action_name(about.number, about.action)),
        f"{anchor}-{about.action}",
    )
