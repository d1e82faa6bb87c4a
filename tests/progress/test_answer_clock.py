"""The clock of the answer, from the table in clocks.yml."""

from pathlib import Path

import pytest
import yaml

from action_plans.model.answer_clock import AnswerClock, ClockStep, Tick
from action_plans.progress.answer_clock import answer_clock
from tests.progress import plans

CASES: list[plans.Case] = yaml.safe_load(Path(__file__).with_name("clocks.yml").read_text("utf-8"))


def line(step: ClockStep, clock: AnswerClock) -> str:
    """Return a step on one line, as the table writes it."""
    days = "" if step.days is None else f" {step.days}"
    early = ", before its report" if step.tick is Tick.PLAN and clock.is_before_report else ""
    return f"{step.tick} {step.on}{days}{'' if step.held else ', not held'}{early}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_the_clock_of_an_answer_is_what_the_table_says(case: plans.Case) -> None:
    plan = plans.plan(case)
    for as_of, expected in case["gives"].items():
        clock = answer_clock(plan, as_of)
        assert clock.plan == plan.id
        assert [line(each, clock) for each in clock.steps] == expected, as_of
        for each in clock.steps:
            assert clock.step(each.tick) is each
