"""Rules: what is recommended is addressed and answered, and what is refused says why.

Must not know: YAML, what is published.

Source of the rules: the project's definitions, "A plan's own rules".
"""

from collections.abc import Iterator

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject
from action_plans.model.meaning import RESPONSE, is_refused
from action_plans.model.problem import Problem
from action_plans.model.terms import Ground, Response
from action_plans.reading.guess import listed


def _said(response: Response) -> str:
    return response.replace("-", " ")


def recommendations_are_addressed(subject: Subject) -> Iterator[Problem]:
    """A recommendation says to whom it is made."""
    for path, recommendation in subject.recommendations:
        if not recommendation.to:
            yield subject.finding(
                (*path, "to"),
                CheckCode.NO_ADDRESSEE,
                "Write the ids of those who are to act: to: [towns]",
                key=True,
            )


def responses_are_stated(subject: Subject) -> Iterator[Problem]:
    """A recommendation is agreed, partly agreed or not agreed."""
    for path, recommendation in subject.recommendations:
        if not RESPONSE[recommendation.response].states:
            yield subject.finding(
                (*path, "response"),
                CheckCode.NO_RESPONSE,
                "If the document states one, write it; if its cell is blank, leave not-stated.",
            )


def accepted_ones_have_actions(subject: Subject) -> Iterator[Problem]:
    """An agreed or partly agreed recommendation has an action."""
    for path, recommendation in subject.recommendations:
        if RESPONSE[recommendation.response].accepts and not recommendation.actions:
            if subject.source.lacks_entries((*path, "actions")):
                continue
            yield subject.finding(
                (*path, "response"),
                CheckCode.NO_ACTION,
                "Write each action that the document promises under actions:",
                answer=_said(recommendation.response),
            )


def refused_ones_have_none(subject: Subject) -> Iterator[Problem]:
    """Under a refusal nothing is promised; what stands there is offered instead."""
    for path, recommendation in subject.recommendations:
        if is_refused(recommendation.response) and recommendation.actions:
            yield subject.finding(
                (*path, "actions"),
                CheckCode.ACTION_UNDER_REFUSAL,
                "It is shown as other action offered. Is the response right?",
                key=True,
            )


def refusals_say_why(subject: Subject) -> Iterator[Problem]:
    """A partly agreed or refused recommendation has a reason, on a ground that is named."""
    for path, recommendation in subject.recommendations:
        if not RESPONSE[recommendation.response].refuses:
            continue
        answer = _said(recommendation.response)
        grounds = listed(list(Ground), "The grounds are")
        reason = recommendation.reason
        if reason is None:
            yield subject.finding(
                (*path, "response"),
                CheckCode.NO_REASON,
                f"Write what the document says under reason: {grounds}",
                answer=answer,
            )
        elif not reason.grounds:
            yield subject.finding(
                (*path, "reason", "grounds"),
                CheckCode.NO_GROUND,
                f"{grounds} If the document names none, keep grounds: [] and put our reading"
                " under read_as.",
                key=True,
                answer=answer,
            )


def reasons_belong_to_refusals(subject: Subject) -> Iterator[Problem]:
    """What is agreed, or not answered, has no reason for refusing it."""
    for path, recommendation in subject.recommendations:
        if recommendation.reason and not RESPONSE[recommendation.response].refuses:
            yield subject.finding(
                (*path, "reason"),
                CheckCode.REASON_WITHOUT_REFUSAL,
                "A reason says why something is partly agreed or not agreed; put other words"
                " into lead_in.",
                key=True,
                answer=_said(recommendation.response),
            )
