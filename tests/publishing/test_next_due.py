"""The next date of a recommendation, by which a search sorts: of what is still expected only."""

from dataclasses import replace
from datetime import date

import pytest

from action_plans.model.terms import Reported
from action_plans.publishing.search_records import search_records
from tests.publishing.small_library import AS_OF, DAY_PLAN, DAY_STATUS, edition_of

LATER = AS_OF.replace(year=AS_OF.year + 1)
CLOSED = {
    Reported.COMPLETED,
    Reported.COMPLETED_CONTINUING,
    Reported.REPLACED,
    Reported.DROPPED,
    Reported.NOT_APPLICABLE,
}


def next_due(reported: Reported, target: date | None) -> date | None:
    """Return the next date of a recommendation with one action that is reported so."""
    (recommendation,) = DAY_STATUS.recommendations
    (action,) = recommendation.actions
    changed = replace(recommendation, actions=(replace(action, reported=reported, target=target),))
    edition = edition_of((DAY_PLAN,), (replace(DAY_STATUS, recommendations=(changed,)),))
    (record,) = search_records(edition)
    return record.due


@pytest.mark.parametrize("reported", Reported)
def test_what_is_done_or_has_ended_is_due_no_more(reported: Reported) -> None:
    assert next_due(reported, LATER) == (None if reported in CLOSED else LATER)


@pytest.mark.parametrize(
    ("target", "due"),
    [(None, None), (AS_OF, AS_OF), (AS_OF.replace(year=AS_OF.year - 1), None)],
)
def test_a_date_is_next_from_its_own_day_on(target: date | None, due: date | None) -> None:
    assert next_due(Reported.IN_PROGRESS, target) == due
