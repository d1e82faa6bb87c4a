"""The features of every plan of a library, those that an earlier build kept not computed again.

Must not know: where features are kept, how work is shared out, what they are for.
"""

from collections.abc import MutableMapping
from itertools import chain

from generator.model.library import Library
from generator.relating.sharing import Sharing, in_turn
from generator.relating.suggestions.features import PlanFeatures, Reader
from generator.relating.suggestions.stored import (
    features_key,
    from_bytes,
    to_bytes,
    vocabulary_key,
)

AT_ONCE = 50  # plans read at a time


def features_of(
    library: Library, kept: MutableMapping[str, bytes] | None = None, share: Sharing = in_turn
) -> list[PlanFeatures]:
    """Return the features of every plan, in their order.

    `kept` holds features of an earlier build, by key. Those of plans that did not change are taken
    from it, what it holds and cannot be read is computed again, and afterwards it holds this
    build's and no others. The features are the same with and without it.
    """
    kept = {} if kept is None else kept
    plans = list(library.plans.values())
    vocabulary = vocabulary_key(library.vocabulary)
    keys = [features_key(plan, vocabulary) for plan in plans]
    found = [_read(kept.get(key)) for key in keys]
    missing = [at for at, features in enumerate(found) if features is None]
    reader = Reader(library.vocabulary)
    made = share(
        lambda start: [
            to_bytes(reader.features(plans[at])) for at in missing[start : start + AT_ONCE]
        ],
        range(0, len(missing), AT_ONCE),
    )
    for at, stored in zip(missing, chain.from_iterable(made), strict=True):
        kept[keys[at]] = stored
        found[at] = _read(stored)
    for key in set(kept) - set(keys):
        del kept[key]
    return [features for features in found if features is not None]


def _read(stored: bytes | None) -> PlanFeatures | None:
    return from_bytes(stored) if stored else None
