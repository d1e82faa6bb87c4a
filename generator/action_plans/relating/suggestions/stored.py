"""Features of a plan as bytes, to be kept from one build to the next, and the key to keep them by.

Must not know: where the bytes are kept, files, other plans.
"""

import json
from collections.abc import Sequence
from hashlib import blake2b
from itertools import chain
from typing import Any, Final

import numpy as np

from action_plans.model.library import Vocabulary
from action_plans.model.plan import Plan
from action_plans.relating.kept import Stored
from action_plans.relating.suggestions.features import (
    Array,
    Counted,
    Named,
    PlanFeatures,
    PlanRuns,
    PlanTerms,
    PlanThemes,
)
from action_plans.relating.suggestions.texts import texts_of

VERSION: Final = 7  # raised whenever the same plan and vocabulary would give other features
_ALIGNED: Final = 8  # bytes: where a processor reads an array best


def vocabulary_key(vocabulary: Vocabulary) -> str:
    """Return a digest of what features take from the vocabulary; compute it once for all plans."""
    parts = [
        VERSION,
        [(each.id, each.phrases, each.synonyms) for each in vocabulary.themes.values()],
        [(each.short, each.full, each.within) for each in vocabulary.acronyms],
        [each.short for each in vocabulary.organisations.values()],
        sorted(vocabulary.common),
    ]
    return _digest(json.dumps(parts))


def features_key(plan: Plan, vocabulary: str) -> str:
    """Return the key of a plan's features: a digest of its texts and of the `vocabulary_key`."""
    parts = [vocabulary, plan.id]
    for each in plan.recommendations:
        texts = texts_of(each)
        # Lengths say where each part ends, so that no two plans give the same string.
        parts.append(f"{each.number} {len(texts)} {len(each.themes)}")
        parts.extend(each.themes)
        parts.extend(f"{row} {len(text)} {text}" for row, text in texts)
    return _digest("\n".join(parts))


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def to_bytes(features: PlanFeatures) -> bytes:
    """Return the features as bytes: the length of a JSON head, the head, then the arrays."""
    arrays = _arrays(features)
    head = json.dumps(
        {
            "version": VERSION,
            "arrays": [[each.dtype.str, len(each)] for each in arrays],
            "plan": features.plan,
            "numbers": features.numbers,
            "actions": features.terms.action_ids,
            "themes": features.themes.named.names,
            "phrases": features.phrases.names,
            "systems": features.systems.names,
            "printed": features.systems_printed,
        }
    ).encode()
    parts = chain([head], (each.tobytes() for each in arrays))
    return len(head).to_bytes(_ALIGNED, "little") + b"".join(
        part + bytes(-len(part) % _ALIGNED) for part in parts
    )


def from_bytes(kept: Stored) -> PlanFeatures | None:
    """Return the features that bytes hold, None if they are cut short or of another version.

    The arrays lie in the bytes themselves.
    """
    size = int.from_bytes(kept[:_ALIGNED], "little")
    at = _ALIGNED + size + -size % _ALIGNED
    try:
        head: Any = json.loads(bytes(kept[_ALIGNED : _ALIGNED + size]))
    except ValueError:
        return None
    if not isinstance(head, dict) or head.get("version") != VERSION:
        return None
    arrays: list[Array] = []
    for spelt, length in head["arrays"]:
        kind = np.dtype(spelt)
        if at + length * kind.itemsize > len(kept):
            return None
        arrays.append(np.frombuffer(kept, kind, length, at))
        at += length * kind.itemsize + -length * kind.itemsize % _ALIGNED
    return _features(head, arrays) if at == len(kept) else None


def _arrays(features: PlanFeatures) -> list[Array]:
    """Return all arrays of features, in the order in which `_features` takes them."""
    terms, themes = features.terms, features.themes
    return [
        terms.terms,
        *_parts(terms.whole),
        *_parts(terms.actions),
        terms.action_of,
        *(features.runs.terms, *_parts(features.runs.whole)),
        *(themes.named.holders, themes.named.columns, themes.in_text, themes.in_actions),
        *(features.phrases.holders, features.phrases.columns),
        *(features.systems.holders, features.systems.columns),
    ]


def _parts(rows: Counted) -> tuple[Array, Array, Array]:
    return rows.starts, rows.columns, rows.counts


def _features(head: dict[str, Any], arrays: Sequence[Array]) -> PlanFeatures:
    return PlanFeatures(
        head["plan"],
        tuple(head["numbers"]),
        PlanTerms(
            arrays[0],
            Counted(*arrays[1:4]),
            Counted(*arrays[4:7]),
            arrays[7],
            tuple(head["actions"]),
        ),
        PlanRuns(arrays[8], Counted(*arrays[9:12])),
        PlanThemes(Named(tuple(head["themes"]), *arrays[12:14]), arrays[14], arrays[15]),
        Named(tuple(head["phrases"]), *arrays[16:18]),
        Named(tuple(head["systems"]), *arrays[18:20]),
        tuple(head["printed"]),
    )
