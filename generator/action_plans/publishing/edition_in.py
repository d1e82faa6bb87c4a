"""An edition again in another language: its plans as they stand in it, what has none marked.

Must not know: HTML, how a text is read, the words of pages but for the mark.
"""

from dataclasses import replace
from typing import Final

from action_plans.languages.speaking import Catalogue, gettext, speaking
from action_plans.model.plan import Plan, Reason, Recommendation
from action_plans.model.site import NO_SITE, Site
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.untranslated import MARK

# What a record is called that does not say so.
DEFAULTS: Final = (NO_SITE.name, NO_SITE.lead, NO_SITE.description)


def edition_in(edition: Edition, words: Catalogue | None, lang: str) -> Edition:
    """Return an edition in a language; `words` are its own, for the mark of what has none.

    A plan of which no text stands in it stays as it is, in its own language. Of another one, each
    text that does not ends with the mark. Where things stand is the same in every language.
    """
    library = edition.library
    own = library.translated.get(lang)
    if own is None and words is None:
        return edition if edition.lang == lang else replace(edition, lang=lang)
    with speaking(words):
        site = _in_words(own.site if own else library.site)
        marking = _Marking(gettext(MARK))
    if own is None:
        return replace(edition, lang=lang, library=replace(library, site=site))
    plans = {
        id: marking.plan(own.plans[id], plan) if id in own.plans else plan
        for id, plan in library.plans.items()
    }
    made = make_edition(
        replace(library, plans=plans, vocabulary=own.vocabulary, site=site),
        edition.statuses,
        tuple(link for links in edition.links.values() for link in links),
        edition.findings,
        as_of=edition.as_of,
        chains=edition.chains,
        connections=edition.connections,
        provenance=edition.provenance,
        times=edition.times,
        site_url=edition.site_url,
        commit=edition.commit,
    )
    return replace(
        made, codes=edition.codes, keys=edition.keys, lang=lang, untranslated=marking.marked
    )


def _in_words(site: Site) -> Site:
    """Return what a record says of itself, where it says nothing in the words of the language."""
    return replace(
        site,
        name=_own(site.name, NO_SITE.name),
        lead=_own(site.lead, NO_SITE.lead),
        description=_own(site.description, NO_SITE.description),
    )


def _own(said: str, default: str) -> str:
    return gettext(default) if said == default else said


class _Marking:
    """Puts the mark behind each text that is the same as in the plan's own language."""

    def __init__(self, mark: str) -> None:
        self._mark = mark
        self.marked: dict[str, str] = {}  # text with its mark → its language

    def plan(self, plan: Plan, own: Plan) -> Plan:
        """Return a plan as it stands in the other language; `own` is it in its own."""
        pairs = zip(plan.recommendations, own.recommendations, strict=True)
        return replace(
            plan,
            title=self._text(plan.title, own.title, own.lang),
            recommendations=tuple(self._one(each, its, own.lang) for each, its in pairs),
        )

    def _one(self, each: Recommendation, own: Recommendation, lang: str) -> Recommendation:
        actions = zip(each.actions, own.actions, strict=True)
        updates = zip(each.updates, own.updates, strict=True)
        return replace(
            each,
            text=self._text(each.text, own.text, lang),
            lead_in=self._text(each.lead_in, own.lead_in, lang),
            note=self._text(each.note, own.note, lang),
            reason=self._reason(each.reason, own.reason, lang),
            actions=tuple(
                replace(action, text=self._text(action.text, its.text, lang))
                for action, its in actions
            ),
            updates=tuple(
                replace(update, text=self._text(update.text, its.text, lang))
                for update, its in updates
            ),
        )

    def _reason(self, each: Reason | None, own: Reason | None, lang: str) -> Reason | None:
        return replace(each, text=self._text(each.text, own.text, lang)) if each and own else each

    def _text(self, text: str, own: str, lang: str) -> str:
        if not text or text != own:
            return text
        said = f"{text} {self._mark}"
        self.marked[said] = lang
        return said
