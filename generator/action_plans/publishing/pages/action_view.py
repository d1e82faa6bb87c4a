"""An action and its updates, as a report's page shows them.

Must not know: HTML but for rendered prose, the rest of the page.
"""

from typing import Final

from action_plans.model.due import DueKind
from action_plans.model.meaning import is_done, is_past
from action_plans.model.plan import Action, Document, Plan, Recommendation, Update
from action_plans.model.status import ActionStatus, PlanStatus
from action_plans.model.terms import DocumentKind, Reported
from action_plans.publishing import words
from action_plans.publishing.dates_in_words import due_view, lesser_words, move_view
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.pages.badges_on_page import reported_badge, schedule_badge_of
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.prose import render_prose
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.plan import ActionView, UpdateView

# What the update that answers an action does. A new date, or none, is all that is read as progress:
# the document need not say so in words.
ANSWERED: Final = {
    **{each: f"says: {words.REPORTED[each]}" for each in Reported},
    Reported.IN_PROGRESS: "speaks of it and does not call it completed",
}


def action_name(action: Action) -> str:
    """Return what a page calls an action: by its printed label, else by its number."""
    return f"Action {action.label}" if action.label else f"Action {action.id[1:]}"


def action_path(recommendation: str, id: str) -> str:
    """Return the address of an action of the recommendation at this address, as `Ref` has it."""
    return f"{recommendation}-{id}"


def action_view(
    shared: SharedViews, entry: Entry, action: Action, status: ActionStatus
) -> ActionView:
    """Return one action with the updates that answer it."""
    edition, plan, recommendation = shared.edition, entry.plan, entry.recommendation
    updates = [
        update_view(shared, plan, recommendation, update)
        for update in recommendation.updates
        if action.id in update.answers and update.date <= edition.as_of
    ]
    return ActionView(
        ref=f"{entry.key}/{action.id}",
        anchor=status.ref.anchor,
        name=action_name(action),
        group=action.group,
        text=render_prose(action.text),
        owners=shared.owners(action.owners, plan.id),
        owners_inherited=action.owners_inherited,
        due=due_view(action.due, plan, action.condition),
        reported=reported_badge(status.reported),
        schedule=schedule_badge_of(status),
        moved=move_view(status),
        lesser=lesser_words(status),
        said=_said(status, edition.statuses[plan.id]) + _caveat(status),
        same_as=_same_as(edition, action),
        later=tuple([_link(edition, ref.plan, str(ref), ref.path) for ref in action.later]),
        updates=tuple(updates),
        offered=status.offered,
    )


def update_view(
    shared: SharedViews, plan: Plan, recommendation: Recommendation, update: Update
) -> UpdateView:
    """Return one printed outcome."""
    path = recommendation.ref.path
    answered = [recommendation.action(id) for id in update.answers]
    return UpdateView(
        date=words.day(update.date),
        iso=update.date.isoformat(),
        document=f"update of {words.day(update.date)}",
        text=render_prose(update.text),
        due=None if update.due.kind is DueKind.BLANK else due_view(update.due, plan),
        lesser=f"new date, {words.LESSER[update.dates]}" if update.dates else "",
        owners=shared.owners(update.owners, plan.id),
        response=words.RESPONSE[update.response] if update.response else "",
        answers=tuple(
            [Link(action_name(each), action_path(path, each.id)) for each in answered if each]
        ),
    )


def document_words(document: Document) -> str:
    """Return a document with its day: `update of 7 December 2021`."""
    return f"{words.DOCUMENT_KIND[document.kind]} of {words.day(document.date)}"


def _said(status: ActionStatus, plan: PlanStatus) -> str:
    """Return one sentence: which document says what of the action, or that none does."""
    if status.answered_on is not None:
        return f"The update of {words.day(status.answered_on)} {ANSWERED[status.reported]}."
    base = next(d for d in reversed(plan.documents) if d.kind is not DocumentKind.UPDATE)
    update = next((d for d in reversed(plan.documents) if _is_held_update(d)), None)
    if is_done(status.reported):
        return f"The {document_words(base)} says: {words.REPORTED[status.reported]}."
    if update is not None:
        return f"The {document_words(update)} does not mention this action."
    if status.reported is Reported.ONGOING:
        return f"The {document_words(base)} says: ongoing. No later document is held here."
    return "No later document is held here."


def _caveat(status: ActionStatus) -> str:
    """Return, of an action offered in place of what was refused, what its passed date leaves open.

    Beside other actions, it is said once of their recommendation; there, it would read as if it
    spoke of what was refused.
    """
    passed = status.offered and is_past(status.schedule)
    return f" {words.PASSED_CAVEAT}" if passed else ""


def _is_held_update(document: Document) -> bool:
    return document.kind is DocumentKind.UPDATE and document.held


def _same_as(edition: Edition, action: Action) -> Link | None:
    if action.same_as is None:
        return None
    ref = action.same_as
    return _link(edition, ref.plan, f"recommendation {ref.number}", ref.path)


def _link(edition: Edition, plan: str, words_: str, path: str) -> Link:
    """Return a link, or its words alone where the plan is not published."""
    published = edition.statuses[plan].published if plan in edition.statuses else False
    return Link(words_, path if published else "")
