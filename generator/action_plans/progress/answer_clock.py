"""The clock of the answer: report published, plan submitted, first update, last word.

Must not know: what the documents say, words.
"""

from datetime import date

from action_plans.model.answer_clock import AnswerClock, ClockStep, Tick
from action_plans.model.meaning import is_basis
from action_plans.model.plan import Plan
from action_plans.progress.in_force import documents_by


def answer_clock(plan: Plan, as_of: date) -> AnswerClock:
    """Return when what happened by `as_of`, with the days between; documents held or only known."""
    documents = documents_by(plan, as_of)
    submitted = next((each for each in documents if is_basis(each.kind)), None)
    update = next((each for each in documents if not is_basis(each.kind)), None)
    last = documents[-1] if documents and documents[-1] not in (submitted, update) else None
    told = ((Tick.PLAN, submitted), (Tick.FIRST_UPDATE, update), (Tick.LAST_WORD, last))
    steps: list[ClockStep] = []
    if plan.report.published <= as_of:
        steps.append(ClockStep(Tick.REPORT, plan.report.published, held=True, days=None))
    for tick, document in told:
        if document:
            days = (document.date - steps[-1].on).days if steps else None
            steps.append(ClockStep(tick, document.date, document.held, days))
    return AnswerClock(plan.id, tuple(steps))
