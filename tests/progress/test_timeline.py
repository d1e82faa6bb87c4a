"""One action through time, from the table in timelines.yml."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from action_plans.model.timeline import DateChange, Event
from action_plans.progress.timeline import timelines_of
from tests.progress import plans

CASES: list[plans.Case] = yaml.safe_load(
    Path(__file__).with_name("timelines.yml").read_text("utf-8")
)


def line(event: Event) -> str:
    """Return an event on one line, as the table writes it."""
    said = f"{event.document.date} {event.document.kind} {event.kind}"
    if event.reported:
        said += f" {event.reported}"
    if event.date_change:
        said += f", {moved(event.date_change)}"
    if event.owner_change:
        said += f", {'; '.join(event.owner_change.was)} to {'; '.join(event.owner_change.now)}"
    return said


def moved(change: DateChange) -> str:
    """Return a change of date: `2021-03-31 to 2021-09-30 +6 decision only`."""
    said = f"{change.was or 'no date'} to {change.now}"
    if change.months is not None:
        said += f" {change.months:+}"
    return f"{said} {change.lesser} only" if change.lesser else said


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_an_action_goes_the_way_that_the_table_says(case: plans.Case) -> None:
    plan = plans.plan(case)
    for as_of, expected in case["gives"].items():
        found = [line(event) for each in timelines_of(plan, as_of) for event in each.events]
        assert found == expected, as_of


def test_an_event_holds_what_was_printed() -> None:
    case = {
        "documents": ["2020-12-07 plan", "2021-06-07 update", "2021-12-07 update"],
        "due": "*March 2021",
        "updates": [{"date": date(2021, 6, 7), "due": "September 2021"}],
    }
    plan = plans.plan(case)
    [timeline] = timelines_of(plan, date(2021, 12, 31))
    assert str(timeline.ref) == "northmere-2020#1/a1"
    first, answered, left_out = timeline.events
    assert (first.due, first.update) == (plan.recommendations[0].actions[0].due, None)
    assert answered.update is plan.recommendations[0].updates[0]
    assert answered.due is answered.update.due
    assert [(each.date_change is None, each.owner_change) for each in (first, left_out)] == [
        (True, None),
        (True, None),
    ]
    assert answered.owner_change is None
    assert (left_out.due, left_out.reported, left_out.update) == (None, None, None)
    assert timeline.left_out_of == (plan.documents[2],)
    assert [each for each in timeline.events if each.date_change] == [answered]
