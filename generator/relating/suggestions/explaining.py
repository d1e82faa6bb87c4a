"""Why two recommendations are suggested as related: what they share, and a short sentence of it.

Must not know: files, HTML, how pairs are found.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np
from scipy.sparse import csr_array

from generator.model.library import Library
from generator.model.refs import Ref
from generator.model.related import Evidence
from generator.relating.suggestions.corpus import Corpus
from generator.relating.suggestions.evidence import AT_ONCE, Actions
from generator.relating.suggestions.sparse_rows import Numbers, Rows
from generator.relating.words import content_stem

SHOWN = 3  # of each kind of evidence, at most
ENOUGH = 2  # phrases of themes; with fewer, shared words are told as well
SLIGHT = 0.03  # a share of the likeness below this is no reason
ALIKE = 0.25  # from here on the two closest actions are worth naming

SpellingAt = Callable[[int], Mapping[int, str]]  # position in the corpus → its terms, printed


def evidence_of(
    corpus: Corpus, one: Numbers, other: Numbers, actions: Actions, spelling_at: SpellingAt
) -> list[Evidence]:
    """Return what each pair shares, the weightiest first, with the actions that match best."""
    refs = corpus.words.action_refs
    shared = zip(
        _shared(corpus.systems, one, other),
        _shared(corpus.themes, one, other),
        _shared(corpus.phrases, one, other),
        _shared(corpus.words.whole, one, other),
        one.tolist(),
        zip(actions.left.tolist(), actions.right.tolist(), actions.alike.tolist(), strict=True),
        strict=True,
    )
    return [
        Evidence(
            systems=tuple(corpus.system_names[at] for at, _ in _greatest(systems)[:SHOWN]),
            themes=tuple(
                corpus.theme_ids[at] for at, part in _greatest(themes)[:SHOWN] if part > SLIGHT
            ),
            phrases=_phrases(
                [corpus.phrase_names[at] for at, _ in _greatest(phrases)],
                _spelling(corpus, words, spelling_at(position)) if len(phrases) < ENOUGH else (),
                {corpus.system_names[at].lower() for at, _ in systems},
            ),
            actions=(refs[left], refs[right]) if alike >= ALIKE else None,
        )
        for systems, themes, phrases, words, position, (left, right, alike) in shared
    ]


def _shared(rows: Rows, one: Numbers, other: Numbers) -> Iterator[list[tuple[int, float]]]:
    """Yield, for each pair, its shared columns with their part in the likeness, in any order."""
    for start in range(0, len(one), AT_ONCE):
        here = slice(start, start + AT_ONCE)
        both = csr_array(rows[one[here]].multiply(rows[other[here]]))
        both.sort_indices()
        starts, columns = both.indptr.tolist(), both.indices.tolist()
        parts = np.round(both.data, 6).tolist()
        for first, end in pairwise(starts):
            yield list(zip(columns[first:end], parts[first:end], strict=True))


def _spelling(
    corpus: Corpus, shared: list[tuple[int, float]], printed: Mapping[int, str]
) -> list[str]:
    """Return shared terms as they are printed in one of the two texts, the weightiest first."""
    wanted = (int(corpus.words.terms[at]) for at, _ in _greatest(shared)[: 4 * SHOWN])
    return [printed[code] for code in wanted if code in printed]


def _greatest(found: list[tuple[int, float]]) -> list[tuple[int, float]]:
    """Return shared columns, the greatest part first, the first of equals."""
    return sorted(found, key=lambda each: (-each[1], each[0])) if len(found) > 1 else found


def _phrases(
    phrases: Sequence[str], spelling: Sequence[str], systems: AbstractSet[str]
) -> tuple[str, ...]:
    """Return shared phrases of themes, then shared words as printed, two together before one.

    What only says again what is chosen already, or names a shared system, is left out.
    """
    pairs = (each for each in spelling if " " in each)
    single = (each for each in spelling if " " not in each)
    chosen: list[str] = []
    covered: set[str] = set()
    for each in chain(phrases, pairs, single):
        parts = _stems(each)
        if covered.isdisjoint(parts) and each.lower() not in systems:
            chosen.append(each)
            covered |= parts
        if len(chosen) == SHOWN:
            break
    return tuple(chosen)


@lru_cache(maxsize=50_000)
def _stems(phrase: str) -> frozenset[str]:
    return frozenset(filter(None, map(content_stem, phrase.split())))


def turned_round(evidence: Evidence) -> Evidence:
    """Return the evidence as seen from the other end."""
    if not evidence.actions:
        return evidence
    mine, theirs = evidence.actions
    return replace(evidence, actions=(theirs, mine))


def sentence_of(evidence: Evidence, library: Library) -> str:
    """Return the evidence as one short sentence, or "" where there is none.

    For example: Both are about recall, and about quality assurance; both say “alternatives to
    recall”; both name EPF; action 1 here and action 2 there are alike.
    """
    themes = library.vocabulary.themes
    names = [_in_a_sentence(themes[id].name) if id in themes else id for id in evidence.themes]
    parts = []
    if names:
        parts.append(f"both are about {', and about '.join(names[:2])}")
    if evidence.phrases:
        parts.append(f"both say {_listed([f'“{each}”' for each in evidence.phrases[:2]])}")
    if evidence.systems:
        parts.append(f"both name {_listed(evidence.systems[:2])}")
    if evidence.actions:
        here, there = (_action_name(library, each) for each in evidence.actions)
        parts.append(f"action {here} here and action {there} there are alike")
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _action_name(library: Library, ref: Ref) -> str:
    """Return what a page calls an action: its printed label, else its number."""
    found = library.action(ref)
    return found.label if found and found.label else ref.action[1:]


def _in_a_sentence(name: str) -> str:
    """Return a theme's name with a small first letter, unless it starts with a short form."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names)
