"""Why two recommendations are suggested as related: what they share, and a short sentence of it.

Must not know: files, HTML, how pairs are found.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from generator.model.library import Theme
from generator.model.related import Evidence
from generator.relating.suggestions.corpus import Corpus, Numbers, Rows

SHOWN = 3  # of each kind of evidence, at most
SLIGHT = 0.03  # a share of the likeness below this is no reason
ALIKE = 0.25  # from here on the two closest actions are worth naming


def evidence_of(
    corpus: Corpus, one: Numbers, other: Numbers, actions: Sequence[tuple[int, int, float]]
) -> list[Evidence]:
    """Return what each pair shares, the weightiest first; `actions` are rows and how alike."""
    themes = _shared(corpus.themes, one, other)
    systems = _shared(corpus.systems, one, other)
    words = _shared(corpus.whole, one, other)
    return [
        Evidence(
            systems=tuple(corpus.system_names[at] for at, _ in shared_systems),
            themes=tuple(
                corpus.theme_ids[at] for at, likeness in shared_themes if likeness > SLIGHT
            ),
            phrases=_phrases(corpus, shared_words),
            actions=(corpus.action_refs[left], corpus.action_refs[right])
            if alike >= ALIKE
            else None,
        )
        for shared_themes, shared_systems, shared_words, (left, right, alike) in zip(
            themes, systems, words, actions, strict=True
        )
    ]


def _shared(rows: Rows, one: Numbers, other: Numbers) -> Iterator[list[tuple[int, float]]]:
    """Yield, for each pair, its shared columns with their part in the likeness, greatest first."""
    products = rows[one].multiply(rows[other]).tocsr()
    starts, indices, data = products.indptr, products.indices, np.round(products.data, 6)
    for at in range(len(one)):
        here = slice(starts[at], starts[at + 1])
        found = zip(indices[here].tolist(), data[here].tolist(), strict=True)
        yield sorted(found, key=lambda each: (-each[1], each[0]))[: 4 * SHOWN]


def _phrases(corpus: Corpus, shared: Sequence[tuple[int, float]]) -> tuple[str, ...]:
    """Return shared words as printed; a word that stands in a chosen pair of words is left out."""
    pairs = [at for at, _ in shared if " " in corpus.terms[at]]
    words = [at for at, _ in shared if " " not in corpus.terms[at]]
    chosen: list[str] = []
    covered: set[str] = set()
    for at in (*pairs, *words):
        parts = set(corpus.terms[at].split())
        if len(chosen) < SHOWN and not parts & covered:
            chosen.append(corpus.surfaces[at])
            covered |= parts
    return tuple(chosen)


def sentence_of(evidence: Evidence, themes: Mapping[str, Theme]) -> str:
    """Return the evidence as one short sentence, or "" where there is none.

    For example: Both are about recall and quality assurance; both name EPF; actions 6/a1 and 4/a2
    are alike.
    """
    names = [_in_a_sentence(themes[id].name) if id in themes else id for id in evidence.themes]
    parts = []
    if names:
        parts.append(f"both are about {_listed(names[:2])}")
    if evidence.systems:
        parts.append(f"both name {_listed(evidence.systems[:2])}")
    if evidence.phrases and len(parts) < 2:
        quoted = [f"“{each.lower()}”" for each in evidence.phrases[:2]]
        parts.append(f"both say {_listed(quoted)}")
    if evidence.actions:
        here, there = evidence.actions
        parts.append(
            f"actions {_action(here.number, here.action)} and "
            f"{_action(there.number, there.action)} are alike"
        )
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _action(number: str, action: str) -> str:
    return f"{number}/{action}"


def _in_a_sentence(name: str) -> str:
    """Return a theme's name with a small first letter, unless it starts with a short form."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names)
