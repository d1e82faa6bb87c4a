"""An edition again in another language: its plans as they stand in it, what has none marked.

Must not know: HTML, how a text is read, the words of pages but for the mark.
"""

from dataclasses import replace

from action_plans.languages.speaking import Catalogue, gettext, speaking
from action_plans.model.plan import Action, Plan, Reason, Recommendation, Update
from action_plans.publishing.edition import Edition, make_edition


def edition_in(edition: Edition, words: Catalogue | None, lang: str) -> Edition:
    """Return an edition in a language; `words` are its own, for the mark of what has none.

    A plan of which no text stands in it stays as it is, in its own language. Of another one, each
    text that does not ends with the mark. Where things stand is the same in every language.
    """
    library = edition.library
    own = library.translated.get(lang)
    if own is None:
        return edition if edition.lang == lang else replace(edition, lang=lang)
    with speaking(words):
        mark = gettext("[not translated]")
    plans = {
        id: _marked(own.plans[id], plan, mark) if id in own.plans else plan
        for id, plan in library.plans.items()
    }
    made = make_edition(
        replace(library, plans=plans, vocabulary=own.vocabulary, site=own.site),
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
    return replace(made, codes=edition.codes, keys=edition.keys, lang=lang)


def _marked(plan: Plan, own: Plan, mark: str) -> Plan:
    pairs = zip(plan.recommendations, own.recommendations, strict=True)
    return replace(
        plan,
        title=_text(plan.title, own.title, mark),
        recommendations=tuple(_recommendation(each, its, mark) for each, its in pairs),
    )


def _recommendation(each: Recommendation, own: Recommendation, mark: str) -> Recommendation:
    return replace(
        each,
        text=_text(each.text, own.text, mark),
        lead_in=_text(each.lead_in, own.lead_in, mark),
        note=_text(each.note, own.note, mark),
        reason=_reason(each.reason, own.reason, mark),
        actions=tuple(
            _action(action, its, mark)
            for action, its in zip(each.actions, own.actions, strict=True)
        ),
        updates=tuple(
            _update(update, its, mark)
            for update, its in zip(each.updates, own.updates, strict=True)
        ),
    )


def _reason(each: Reason | None, own: Reason | None, mark: str) -> Reason | None:
    return replace(each, text=_text(each.text, own.text, mark)) if each and own else each


def _action(each: Action, own: Action, mark: str) -> Action:
    return replace(each, text=_text(each.text, own.text, mark))


def _update(each: Update, own: Update, mark: str) -> Update:
    return replace(each, text=_text(each.text, own.text, mark))


def _text(text: str, own: str, mark: str) -> str:
    """Return a text, with the mark where it is the same as in the plan's own language."""
    return f"{text} {mark}" if text and text == own else text
