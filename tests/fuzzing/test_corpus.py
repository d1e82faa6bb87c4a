"""What the fuzzer begins with breaks nothing; nor does what it once broke something with.

An input that `make fuzz-deep` finds belongs, made small, in `corpus/<target>/`.
"""

import pytest

from tests.fuzzing.targets import CORPUS, TARGETS


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_breaks_of_what_is_known(name: str) -> None:
    target = TARGETS[name]
    seeds = target.seeds()
    assert seeds
    for data in seeds[:3]:
        target.tried(data[: target.longest])
    for path in sorted((CORPUS / name).glob("*")):
        target.tried(path.read_bytes())
