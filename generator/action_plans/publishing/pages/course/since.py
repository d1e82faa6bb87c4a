"""What changed since a plan stood as a document left it: by later documents, and by dates alone.

Must not know: HTML, pages, how a change is derived.
"""

from collections.abc import Iterator

from action_plans.languages.speaking import gettext
from action_plans.model.meaning import is_past
from action_plans.model.plan_states import ActionChange, AnswerChange, PlanState
from action_plans.model.refs import Ref
from action_plans.publishing import words
from action_plans.publishing.dates_in_words import target_words
from action_plans.publishing.edition import Edition
from action_plans.publishing.events_in_words import event_words
from action_plans.publishing.own_words import checked_word, response_word
from action_plans.publishing.pages.action_view import action_name
from action_plans.publishing.standings import label_of
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.state import StateChange


def by_documents(edition: Edition, state: PlanState) -> Iterator[StateChange]:
    """Yield what later documents changed: of answers, then of actions, each as printed."""
    for answer in state.answers:
        if answer.then.response is not answer.now.response:
            yield StateChange(_link(answer.ref), _answer(edition, answer))
    for action in state.actions:
        if action.by_documents:
            said = _later_events(edition, state, action.ref)
            yield StateChange(_link(action.ref), said or _label(edition, state, action))


def by_dates(edition: Edition, state: PlanState) -> Iterator[StateChange]:
    """Yield what the calendar changed, and checks that are dated by themselves."""
    for answer in state.answers:
        if answer.then.checked is not answer.now.checked:
            said = checked_word(edition.library.site, answer.now.checked)
            yield StateChange(_link(answer.ref), gettext("check: {grade}", grade=said))
    for action in state.actions:
        said = _passed(action)
        if said:
            yield StateChange(_link(action.ref), said)


def _passed(change: ActionChange) -> str:
    """Return what became of an action's date by the calendar alone, "" if that is the same."""
    then, passed = change.then, change.passed
    if then.schedule is passed.schedule:
        return ""
    if is_past(passed.schedule) and passed.target:
        return gettext(
            "its date, {date}, has passed",
            date=target_words(passed.target, passed.latest.precision),
        )
    return f"{words.SCHEDULE[then.schedule]} → {words.SCHEDULE[passed.schedule]}"


def _later_events(edition: Edition, state: PlanState, ref: Ref) -> str:
    events = edition.times[ref.plan].timelines[ref].events
    later = [each for each in events if each.document.date > state.on]
    return "; ".join(
        f"{words.day(each.document.date)}: {', '.join(event_words(each))}" for each in later
    )


def _label(edition: Edition, state: PlanState, change: ActionChange) -> str:
    then = label_of(change.passed, state.status)
    return f"{then} → {label_of(change.now, edition.statuses[change.ref.plan])}"


def _answer(edition: Edition, change: AnswerChange) -> str:
    then, now = (
        response_word(edition.library.site, each.response) for each in (change.then, change.now)
    )
    return f"{then} → {now}"


def _link(ref: Ref) -> Link:
    return Link(action_name(ref.number, ref.action) if ref.action else ref.number, ref.path)
