"""A value comes out of another process's bytes as it went in, plain dataclass or not."""

import pickle
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from action_plans.model.library import Library
from action_plans.model.terms import Standing
from action_plans.processes.pickling import pickled
from action_plans.progress import library_status
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN


@dataclass(frozen=True, slots=True)
class One:
    only: int


@dataclass(frozen=True, slots=True)
class Two:
    first: str
    second: "One | Two | None" = None


@dataclass(frozen=True, slots=True)
class Keeping:
    own: str
    found: dict[str, int] = field(default_factory=dict, init=False)


@dataclass(frozen=True, slots=True)
class Checked:
    own: str

    def __post_init__(self) -> None:
        assert self.own


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    own: str


class Pair(NamedTuple):
    left: object
    right: object


@pytest.mark.parametrize(
    "value",
    [
        One(1),
        Two("a", Two("b", One(3))),
        Keeping("a"),
        Checked("a"),
        Named(own="a"),
        Pair(One(1), Standing.PASSED),
        {"day": (date(2021, 1, 2), Path("x"))},
    ],
)
def test_a_value_is_the_same_again(value: object) -> None:
    assert pickle.loads(pickled(value)) == pickle.loads(pickle.dumps(value)) == value


def test_what_is_the_same_stays_one() -> None:
    one = One(1)
    pair: Pair = pickle.loads(pickled(Pair(one, one)))
    assert pair.left is pair.right


def test_what_a_value_has_found_comes_along() -> None:
    value = Keeping("a")
    value.found["b"] = 2
    again: Keeping = pickle.loads(pickled(value))
    assert again.found == {"b": 2}


def test_a_record_is_the_same_again() -> None:
    library: Library = read_library(FROZEN).library
    held = library, library_status(library, date(2026, 11, 30))
    assert pickle.loads(pickled(held)) == held
