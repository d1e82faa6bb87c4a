"""The words and the tones of every value: a table, read as one, of which any change is seen."""

from enum import StrEnum

import pytest

from action_plans.model.terms import Checked, Reported, Response, Schedule
from action_plans.publishing import words
from action_plans.publishing.words import Tone

TONES = {
    Tone.DONE: "agreed completed completed-continuing done-late done-undated done-at-publication"
    " done-in-time good",
    Tone.MOVING: "partly-agreed in-progress ongoing reasonable",
    Tone.OPEN: "not-mentioned passed-not-mentioned passed-silent due-soon insufficient",
    Tone.PASSED: "not-agreed overdue-reported none",
    Tone.NEUTRAL: "not-stated nothing-reported replaced dropped not-applicable not-due no-end-date"
    " no-date not-recorded",
}


@pytest.mark.parametrize("axis", [Response, Reported, Schedule, Checked])
def test_every_value_has_the_tone_of_what_it_means(axis: type[StrEnum]) -> None:
    for value in axis:
        [tone] = [tone for tone, values in TONES.items() if value in values.split()]
        assert words.TONES[value] is tone, value
