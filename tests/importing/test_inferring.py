"""What columns hold that their headers do not tell: cases as data."""

import pytest

from action_plans.importing.assemble.inferring import inferred
from action_plans.importing.layouts.layout import Column, Layout

TEXT, NEWS, ANSWER = Column.RECOMMENDATION, Column.UPDATE, Column.RESPONSE


@pytest.mark.parametrize(
    ("named", "third", "found"),
    [
        ((TEXT, Column.ACTION, NEWS), ("Accepted", "Not accepted", "Accepted in part"), ANSWER),
        ((TEXT, Column.ACTION, NEWS), ("Supplier chosen.", "Accepted", "Not started"), None),
        ((TEXT, Column.ACTION, NEWS), ("Yes", "No", "Yes"), None),  # done, perhaps
        ((TEXT, ANSWER, NEWS), ("Accepted", "Accepted", "Accepted"), None),
        ((TEXT, Column.ACTION, None), ("Accepted", "Rejected", "Yes"), ANSWER),
    ],
)
def test_a_column_of_answers_is_the_answer_whatever_it_is_called(
    named: tuple[Column | None, ...], third: tuple[str, ...], found: Column | None
) -> None:
    cells = (("Sweep the yard.",), ("We will sweep.",), third)
    assert inferred(named, cells, Layout()).get(2) is found
