"""The clock of the answer as a figure: days from the report to the plan, and to what came after.

Must not know: how a figure is drawn, HTML, the disk.
"""

from statistics import median
from typing import Final

from action_plans.languages.speaking import gettext, ngettext
from action_plans.model.answer_clock import AnswerClock, ClockStep, Tick
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.figures.figure import Figure, Row
from action_plans.publishing.figures.keys import CLOCK

MOST: Final = 25


def answer_clock(edition: Edition) -> Figure:
    """Return, for each plan, the days between its report, the plan, and what came after."""
    clocks = [
        (plan, edition.times[plan.id].clock) for plan in edition.plans if plan.id in edition.times
    ]
    return Figure(
        "answer-clock",
        gettext("How long the answer took"),
        _lead([clock for _, clock in clocks]),
        gettext("Plan"),
        CLOCK,
        tuple(_row(plan.name, addresses.plan(plan.id), clock) for plan, clock in clocks),
        MOST,
        (gettext("Report"), gettext("Plan"), gettext("First update"), gettext("Last word")),
        total=False,
    )


def _row(name: str, path: str, clock: AnswerClock) -> Row:
    days = tuple(_days(clock.step(tick)) for tick in Tick)
    return Row(name, path, days[1:], tuple(_when(clock.step(tick)) for tick in Tick))


def _days(step: ClockStep | None) -> int | None:
    return step.days if step else None


def _when(step: ClockStep | None) -> str:
    if step is None:
        return ""
    day = words.day(step.on)
    return day if step.held else f"{day} {gettext('(not seen)')}"


def _lead(clocks: list[AnswerClock]) -> str:
    plans = [step.days for clock in clocks if (step := clock.step(Tick.PLAN))]
    days = [each for each in plans if each is not None]
    if not days:
        return gettext("No report in this record has been answered by a plan yet.")
    middle, of = int(median(days)), words.count(len(days), "plan")
    said = (
        gettext(
            "Half of the {plans} came out within {days} of the report.",
            plans=of,
            days=words.count(middle, "day"),
        )
        if middle > 0
        else gettext(
            "{number:,} of the {plans} came out on the day of the report or before it.",
            number=sum(each <= 0 for each in days),
            plans=of,
        )
    )
    early = sum(clock.is_before_report for clock in clocks)
    if not early:
        return said
    bear = ngettext(
        "{number:,} plan has an earlier date than the report that it answers.",
        "{number:,} plans have an earlier date than the report that they answer.",
        early,
    )
    return f"{said} {bear}"
