"""A plan's view with each short form spelt out where it first stands in a recommendation.

Must not know: how short forms are found, HTML.
"""

from dataclasses import replace

from action_plans.languages.speaking import gettext
from action_plans.publishing import words
from action_plans.publishing.short_forms import Reader, ShortForms
from action_plans.publishing.views.parts import Html
from action_plans.publishing.views.plan import (
    ActionView,
    PlanView,
    RecommendationView,
    UpdateView,
    WhyView,
)


def spelt_out(view: PlanView, forms: ShortForms) -> PlanView:
    """Return the view with what is spelt out in the texts of its cards, and a note on it."""
    if not forms.meanings or not view.recommendations:
        return view
    cards = [_recommendation(Reader(forms, view.id), each) for each in view.recommendations]
    return replace(
        view, recommendations=tuple(cards), notes=(*view.notes, gettext(words.SPELT_OUT))
    )


def _recommendation(reader: Reader, view: RecommendationView) -> RecommendationView:
    # In the order of the card: what is met first is spelt out.
    return view._replace(
        heading=reader.html(view.heading),
        body=_html(reader, view.body),
        to_printed=reader.words(view.to_printed),
        why=_why(reader, view.why),
        lead_in=_html(reader, view.lead_in),
        actions=tuple([_action(reader, each) for each in view.actions]),
        loose_updates=tuple([_update(reader, each) for each in view.loose_updates]),
        note=reader.html(view.note),
    )


def _html(reader: Reader, text: Html | None) -> Html | None:
    return text if text is None else reader.html(text)


def _why(reader: Reader, view: WhyView | None) -> WhyView | None:
    return view and view._replace(reason=_html(reader, view.reason))


def _action(reader: Reader, view: ActionView) -> ActionView:
    due = view.due
    return view._replace(
        text=reader.html(view.text),
        in_plan=reader.words(view.in_plan),
        proof=reader.words(view.proof),
        due=replace(due, condition=reader.words(due.condition)) if due.condition else due,
        updates=tuple([_update(reader, each) for each in view.updates]),
    )


def _update(reader: Reader, view: UpdateView) -> UpdateView:
    return view._replace(text=reader.html(view.text), owners=reader.words(view.owners))
