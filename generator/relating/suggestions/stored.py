"""Features of a plan as bytes, to be kept from one build to the next, and the key to keep them by.

Must not know: where the bytes are kept, files, other plans.
"""

import json
from hashlib import blake2b
from typing import Any

import numpy as np

from generator.model.library import Vocabulary
from generator.model.plan import Plan
from generator.relating.suggestions.features import (
    Hit,
    PlanFeatures,
    RecommendationFeatures,
    texts_of,
)

VERSION = 2  # raised whenever the same plan and vocabulary would give other features


def vocabulary_key(vocabulary: Vocabulary) -> str:
    """Return a digest of what features take from the vocabulary; compute it once for all plans."""
    parts = [
        VERSION,
        [(each.id, each.phrases) for each in vocabulary.themes.values()],
        [(each.short, each.full, each.within) for each in vocabulary.acronyms],
        [each.short for each in vocabulary.organisations.values()],
    ]
    return _digest(parts)


def features_key(plan: Plan, vocabulary: str) -> str:
    """Return the key of a plan's features: a digest of its texts and of the `vocabulary_key`."""
    texts = [(each.number, each.themes, texts_of(each)) for each in plan.recommendations]
    return _digest([vocabulary, plan.id, texts])


def _digest(parts: object) -> str:
    return blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()


def to_bytes(features: PlanFeatures) -> bytes:
    """Return the features as bytes: the length of a JSON head, the head, then three arrays."""
    head = json.dumps(
        {
            "version": VERSION,
            "plan": features.plan,
            "rows": features.rows,
            "terms": len(features.codes),
            "recommendations": [
                [each.number, _hits(each.themes), each.phrases, each.systems]
                for each in features.recommendations
            ],
            "systems": features.systems,
        }
    ).encode()
    head += b" " * (-len(head) % 8)  # so that the arrays start where a processor reads them best
    arrays = (
        features.codes.astype("<u8"),
        features.starts.astype("<i4"),
        features.counts.astype("<u2"),
    )
    return len(head).to_bytes(8, "little") + head + b"".join(each.tobytes() for each in arrays)


def from_bytes(kept: bytes) -> PlanFeatures | None:
    """Return the features that bytes hold, None if they are cut short or of another version.

    The arrays lie in the bytes themselves, where the processor's order of bytes allows it.
    """
    size = int.from_bytes(kept[:8], "little")
    try:
        head: Any = json.loads(kept[8 : 8 + size])
    except ValueError:
        return None
    if not isinstance(head, dict) or head.get("version") != VERSION:
        return None
    rows, terms = len(head["rows"]) + 1, int(head["terms"])
    at = 8 + size
    if len(kept) != at + 4 * rows + 10 * terms:
        return None
    starts = at + 8 * terms
    return PlanFeatures(
        head["plan"],
        tuple((position, row) for position, row in head["rows"]),
        np.frombuffer(kept, "<i4", rows, starts).astype(np.int32, copy=False),
        np.frombuffer(kept, "<u8", terms, at).astype(np.uint64, copy=False),
        np.frombuffer(kept, "<u2", terms, starts + 4 * rows).astype(np.uint16, copy=False),
        tuple(
            RecommendationFeatures(number, _read(themes), tuple(phrases), tuple(systems))
            for number, themes, phrases, systems in head["recommendations"]
        ),
        tuple((key, printed) for key, printed in head["systems"]),
    )


def _hits(hits: tuple[Hit, ...]) -> list[list[str | bool | int]]:
    return [[each.theme, each.in_text, each.in_actions] for each in hits]


def _read(hits: list[list[Any]]) -> tuple[Hit, ...]:
    return tuple(Hit(*each) for each in hits)
