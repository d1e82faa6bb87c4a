"""An action and its updates, as a report's page shows them.

Must not know: HTML but for rendered prose, the rest of the page.
"""

from collections.abc import Mapping
from typing import Final

from action_plans.languages.speaking import gettext
from action_plans.model.plan import Action, Recommendation, Update
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import Standing
from action_plans.publishing import words
from action_plans.publishing.dates_in_words import due_view, lesser_words, move_view, target_words
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.own_words import response_word
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.prose import render_prose
from action_plans.publishing.standings import BACKING, is_past, label_of, said_on
from action_plans.publishing.untranslated import in_its_language
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.plan import ActionView, UpdateView

# Where the label says of a passed date what there is to say.
_SAYS_PASSED: Final[Mapping[Standing, bool]] = {
    Standing.DONE_AT_FIRST: False,
    Standing.DONE_SINCE: False,
    Standing.UNFINISHED: False,
    Standing.LEFT_OUT: False,
    Standing.PASSED: True,
    Standing.AHEAD: False,
    Standing.NO_END: False,
    Standing.ENDED: False,
    Standing.OFFERED: True,
}


def action_name(number: str, id: str) -> str:
    """Return what a page calls an action: `3.2`, which no other on the page has."""
    return f"{number}.{id[1:]}"


def action_path(recommendation: str, id: str) -> str:
    """Return the address of an action of the recommendation at this address, as `Ref` has it."""
    return f"{recommendation}-{id}"


def action_view(
    shared: SharedViews, entry: Entry, action: Action, status: ActionStatus
) -> ActionView:
    """Return one action with the updates that answer it."""
    edition = shared.edition
    plan = edition.statuses[entry.plan.id]
    on = said_on(status, plan)
    full, elsewhere = _updates(shared, entry.recommendation, action)
    return ActionView(
        anchor=action_path(entry.ref.anchor, action.id),
        name=action_name(entry.recommendation.number, action.id),
        in_plan=", ".join(filter(None, (action.group, action.label))),
        text=in_its_language(edition, action.text, render_prose(action.text)),
        owners=shared.owners(status.owners, entry.plan.id),
        owners_inherited=action.owners_inherited,
        due=due_view(action.due, action.condition),
        reported=status.reported.value,
        schedule=status.schedule.value,
        standing=status.standing.value,
        label=_label(status, plan),
        is_due_told=_is_due_told(status),
        on=words.day(on) if on else "",
        backing=BACKING[status.backing] if status.backing else "",
        proof=status.evidence.names if status.evidence else "",
        proof_url=status.evidence.url if status.evidence else "",
        note=_note(status),
        moved=move_view(status),
        lesser=lesser_words(status),
        same_as=_same_as(edition, action),
        later=tuple([_later(edition, ref) for ref in action.later]),
        updates=full,
        told_with=elsewhere,
    )


def _label(status: ActionStatus, plan: PlanStatus) -> str:
    """Return the standing in words, with the date that passed where that is all there is to it."""
    if status.standing is Standing.PASSED and status.target:
        day = target_words(status.target, status.latest.precision)
        return gettext("Date passed {day}, no later document here", day=day)
    return label_of(status, plan)


def _is_due_told(status: ActionStatus) -> bool:
    """Return whether the label has the date just as it is printed: it need not stand twice."""
    if status.standing is not Standing.PASSED or not status.target or status.first != status.latest:
        return False
    return status.latest.printed == target_words(status.target, status.latest.precision)


def _note(status: ActionStatus) -> str:
    """Return what else the calendar or a later answer says, where the label leaves it out."""
    if status.later_refused:
        return gettext("Later refused")
    passed = is_past(status) and not _SAYS_PASSED[status.standing]
    return gettext("Date passed") if passed else ""


def _updates(
    shared: SharedViews, recommendation: Recommendation, action: Action
) -> tuple[tuple[UpdateView, ...], tuple[Link, ...]]:
    """Return the updates that stand under an action, and the actions under which others stand.

    An update that answers several stands under the first of them.
    """
    full: list[UpdateView] = []
    elsewhere: dict[str, Link] = {}
    for update in recommendation.updates:
        if action.id not in update.answers or update.date > shared.edition.as_of:
            continue
        first = update.answers[0]
        if first == action.id:
            full.append(update_view(shared.edition, recommendation, update))
        else:
            elsewhere[first] = _action_link(recommendation, first)
    return tuple(full), tuple(elsewhere.values())


def _action_link(recommendation: Recommendation, id: str) -> Link:
    path = action_path(f"#{recommendation.ref.anchor}", id)
    return Link(action_name(recommendation.number, id), path)


def update_view(edition: Edition, recommendation: Recommendation, update: Update) -> UpdateView:
    """Return one printed outcome."""
    return UpdateView(
        date=words.day(update.date),
        text=in_its_language(edition, update.text, render_prose(update.text)),
        printed=update.due.printed,
        owners=_new_owners(recommendation, update),
        response=response_word(edition.library.site, update.response) if update.response else "",
        also=tuple([_action_link(recommendation, id) for id in update.answers[1:]]),
    )


def _new_owners(recommendation: Recommendation, update: Update) -> str:
    """Return the owners that an update prints, "" where each action that it answers had them."""
    answered = [recommendation.action(id) for id in update.answers]
    had = [each.owners for each in answered if each is not None]
    is_new = not had or any(owners != update.owners for owners in had)
    return words.listed(update.owners) if update.owners and is_new else ""


def _same_as(edition: Edition, action: Action) -> Link | None:
    if action.same_as is None:
        return None
    ref = action.same_as
    return _link(edition, ref.plan, action_name(ref.number, ref.action), ref.path)


def _later(edition: Edition, ref: Ref) -> Link:
    plan = edition.library.plans.get(ref.plan)
    return _link(edition, ref.plan, f"{plan.name if plan else ref.plan}, {ref.number}", ref.path)


def _link(edition: Edition, plan: str, words_: str, path: str) -> Link:
    """Return a link, or its words alone where the plan is not published."""
    published = edition.statuses[plan].published if plan in edition.statuses else False
    return Link(words_, path if published else "")
