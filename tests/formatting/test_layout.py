"""The canonical order of keys is the order in which the plan file's shape describes them."""

from collections.abc import Iterator

import pytest

from action_plans.formatting.layout import PLAN, Layout
from action_plans.reading.plan_shape import PLAN as SHAPE
from action_plans.reading.shapes.lists import ListOf
from action_plans.reading.shapes.record import Record


def pairs(
    layout: Layout, shape: object, path: str = "plan"
) -> Iterator[tuple[str, Layout, list[str]]]:
    """Yield (path, layout, keys of the shape) for every record in a plan file."""
    if isinstance(shape, ListOf):
        shape = shape.item
    if isinstance(shape, Record):
        yield path, layout, list(shape.fields)
        for name, field in shape.fields.items():
            yield from pairs(layout.within(name), field.shape, f"{path}.{name}")


PAIRS = list(pairs(PLAN, SHAPE))


def test_every_record_is_met() -> None:
    assert {"plan", "plan.recommendations", "plan.recommendations.actions"} <= {
        path for path, _, _ in PAIRS
    }


@pytest.mark.parametrize(("path", "layout", "keys"), PAIRS, ids=[path for path, _, _ in PAIRS])
def test_the_order_is_that_of_the_shape(path: str, layout: Layout, keys: list[str]) -> None:
    assert list(layout.order) == keys
