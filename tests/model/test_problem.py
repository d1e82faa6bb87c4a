"""What a problem is about, as an editor is told."""

import pytest

from action_plans.model.problem import About


@pytest.mark.parametrize(
    ("about", "told"),
    [
        (About("recall-2020", "3", "a2", "due"), "action 3/a2"),
        (About("recall-2020", "3"), "recommendation 3"),
        (About("recall-2020"), "this plan"),
    ],
)
def test_a_problem_names_the_smallest_thing_that_it_is_about(about: About, told: str) -> None:
    assert str(about) == told
