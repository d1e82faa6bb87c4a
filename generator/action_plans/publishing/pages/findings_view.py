"""What a reader should know of a published document: the checker's findings, as sentences.

Must not know: HTML, which rules there are, how an editor is told of the same.
"""

from datetime import date
from string import Formatter
from typing import Final

from action_plans.languages.speaking import gettext, ngettext
from action_plans.model.plan import Recommendation
from action_plans.model.problem import About, Fact, Problem
from action_plans.publishing import words
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.views.parts import Item, Link
from action_plans.publishing.views.plan import FindingView

# A reader's sentence begins with this where it says of what it is; what follows is linked from it.
_ABOUT: Final = "{about}"
_SENTENCE_ENDS: Final = (".", "?", "!", "…")


def findings_view(
    shown: tuple[Recommendation, ...], findings: tuple[Problem, ...]
) -> tuple[FindingView, ...]:
    """Return findings as sentences, those of one kind in one; `shown` are those of the page.

    Each stands where the first of its kind does.
    """
    alike: dict[object, list[Problem]] = {}
    for at, each in enumerate(findings):
        alike.setdefault(_kind(each) or at, []).append(each)
    return tuple(_told(shown, each) for each in alike.values())


def _kind(finding: Problem) -> object:
    """Return what findings have in common that one sentence tells, None if none does."""
    if not finding.readers or not finding.about.number:
        return None
    named = {name for _, name, _, _ in Formatter().parse(finding.readers) if name}
    facts = tuple(each for each in finding.facts if each[0] in named)
    return finding.readers, bool(finding.about.action), facts


def _told(shown: tuple[Recommendation, ...], alike: list[Problem]) -> FindingView:
    """Return the sentence of one finding, or of several of a kind."""
    by_about = {each.about: each for each in alike}
    if len(by_about) == 1:
        return _finding(shown, alike[0])
    first, number = alike[0], len(by_about)
    if first.about.action:
        abouts = ngettext("{number:,} action", "{number:,} actions", number)
    else:
        abouts = ngettext("{number:,} recommendation", "{number:,} recommendations", number)
    said = gettext(first.readers).format(abouts=abouts, **_facts(first))
    return FindingView(None, words.capital(said), tuple(_short(shown, each) for each in by_about))


def _short(shown: tuple[Recommendation, ...], about: About) -> Link:
    """Return the number of a recommendation or an action, a link where it is on the page."""
    number = action_name(about.number, about.action) if about.action else about.number
    item = _item(shown, about)
    return Link(number, f"#{item.anchor}" if item else "")


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
    said = gettext(told).format(**_facts(finding))
    return said if said.endswith(_SENTENCE_ENDS) else f"{said}."


def _facts(finding: Problem) -> dict[str, str | int]:
    """Return the facts of a finding by name, days and answers in words."""
    return {name: _fact(name, fact) for name, fact in finding.facts}


def _fact(name: str, fact: Fact) -> str | int:
    if isinstance(fact, date):
        return words.day(fact)
    return gettext(fact) if name == "answer" and isinstance(fact, str) else fact


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
