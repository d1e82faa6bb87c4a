"""The features of every plan of a library, those that an earlier build kept not computed again.

Must not know: where features are kept, what they are for.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, starmap

from action_plans.model.library import Library
from action_plans.relating.kept import Kept, Stored
from action_plans.relating.suggestions.features import PlanFeatures
from action_plans.relating.suggestions.reader import Reader
from action_plans.relating.suggestions.stored import (
    features_key,
    from_bytes,
    to_bytes,
    vocabulary_key,
)

AT_ONCE = 50  # plans read at a time


def features_of(library: Library, kept: Kept | None = None) -> list[PlanFeatures]:
    """Return the features of every plan, in their order.

    `kept` holds features of an earlier build. Those of plans that did not change are taken from
    it, what it holds and cannot be read is computed again, and afterwards it holds this build's
    and no others. The features are the same with and without it.
    """
    plans = list(library.plans.values())
    vocabulary = vocabulary_key(library.vocabulary)
    held = kept.read() if kept else {}
    keys = [features_key(plan, vocabulary) for plan in plans]
    stored: list[Stored] = [held.get(key, b"") for key in keys]
    found = [from_bytes(each) for each in stored]
    missing = [at for at, features in enumerate(found) if features is None]
    reader = Reader(library.vocabulary)
    made = [
        _one_block(reader.features([plans[at] for at in missing[start : start + AT_ONCE]]))
        for start in range(0, len(missing), AT_ONCE)
    ]
    for at, each in zip(missing, chain.from_iterable(starmap(_parts, made)), strict=True):
        stored[at], found[at] = each, from_bytes(each)
    if kept and (missing or len(held) != len(plans)):
        kept.write(dict(zip(keys, stored, strict=True)))
    return [features for features in found if features is not None]


def _one_block(features: Sequence[PlanFeatures]) -> tuple[bytes, list[int]]:
    """Return the features of several plans as bytes, and how many bytes each of them takes.

    Few large blocks go back to the system when they are let go; many small ones would not.
    """
    stored = [to_bytes(each) for each in features]
    return b"".join(stored), [len(each) for each in stored]


def _parts(block: bytes, sizes: Sequence[int]) -> Iterator[memoryview]:
    """Yield the parts of a block; they lie in it."""
    ends = accumulate(sizes)
    yield from (memoryview(block)[end - size : end] for end, size in zip(ends, sizes, strict=True))
