"""What two recommendations share, in names and printed words, the weightiest first.

Must not know: plans, files, HTML, how pairs are found.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

import numpy as np
from scipy.sparse import csr_array

from action_plans.relating.suggestions.corpus import Corpus
from action_plans.relating.suggestions.sparse_rows import Numbers, Rows, shared_columns_of
from action_plans.relating.suggestions.spelling import Spellings
from action_plans.relating.words import content_stem

SHOWN = 3  # of each kind of evidence, at most
ENOUGH = 2  # phrases of themes; with fewer, shared words are told as well
MATTER = 12  # shared words looked at for those to tell
SLIGHT = 0.03  # a share of the likeness below this is no reason

Names = tuple[str, ...]
Reasons = tuple[Names, Names, Names]  # systems as printed, ids of themes, phrases


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """The texts whose words may have to be told, by the positions of their recommendations."""

    positions: Numbers  # ascending
    spellings: Spellings


def texts_to_tell(
    corpus: Corpus, one: Numbers, other: Numbers, text_at: Callable[[int], str]
) -> Texts:
    """Return the texts of pairs that share fewer than ENOUGH phrases; each is read once."""
    asked = shared_columns_of(corpus.phrases, one, other) < ENOUGH
    positions = np.unique(np.concatenate([one[asked], other[asked]]))
    return Texts(positions, Spellings([text_at(at) for at in positions.tolist()]))


def reasons_of(corpus: Corpus, one: Numbers, other: Numbers, texts: Texts) -> list[Reasons]:
    """Return what each pair shares beside its actions, the weightiest first."""
    systems = [
        [corpus.system_names[at] for at in each] for each in _shared(corpus.systems, one, other)
    ]
    phrases = [
        [corpus.phrase_names[at] for at in each] for each in _shared(corpus.phrases, one, other)
    ]
    themes = _shared(corpus.themes, one, other, SLIGHT)
    spelling = _spelling(corpus, one, other, [len(each) < ENOUGH for each in phrases], texts)
    return [
        (
            tuple(named[:SHOWN]),
            tuple([corpus.theme_ids[at] for at in about[:SHOWN]]),
            _phrases(said, printed, named),
        )
        for named, about, said, printed in zip(systems, themes, phrases, spelling, strict=True)
    ]


def _shared(rows: Rows, one: Numbers, other: Numbers, least: float = 0.0) -> list[list[int]]:
    """Return, for each pair, its shared columns, the greatest part in the likeness first.

    Those whose part is not above `least` are left out; the first of equals comes first.
    """
    both = csr_array(rows[one].multiply(rows[other]))
    pair = np.repeat(np.arange(len(one)), np.diff(both.indptr))
    parts, columns = np.round(both.data, 6), both.indices
    kept = np.flatnonzero(parts > least)
    order = kept[np.lexsort((columns[kept], -parts[kept], pair[kept]))]
    found = columns[order].tolist()
    bounds = np.searchsorted(pair[order], np.arange(len(one) + 1)).tolist()
    return [found[first:end] for first, end in pairwise(bounds)]


def _spelling(
    corpus: Corpus, one: Numbers, other: Numbers, asked: Sequence[bool], texts: Texts
) -> list[Iterable[str]]:
    """Return for each pair its shared words as the first text prints them, the weightiest first.

    Only for pairs that are asked for; the others have none.
    """
    spelling: list[Iterable[str]] = [()] * len(asked)
    pairs = np.flatnonzero(np.array(asked, dtype=bool))
    one, other = one[pairs], other[pairs]
    here, there = (np.searchsorted(texts.positions, each).tolist() for each in (one, other))
    shared = _shared(corpus.words.whole, one, other)
    codes = corpus.words.terms
    for pair, first, second, columns in zip(pairs.tolist(), here, there, shared, strict=True):
        stems = codes[columns[:MATTER]].tolist()
        spelling[pair] = texts.spellings.shared(first, second, stems)
    return spelling


def _phrases(
    phrases: Sequence[str], spelling: Iterable[str], systems: Sequence[str]
) -> tuple[str, ...]:
    """Return shared phrases of themes, then shared words as printed.

    What only says again what is chosen already, or names a shared system, is left out.
    """
    named = {each.lower() for each in systems}
    chosen: list[str] = []
    covered: set[str] = set()
    for each in chain(phrases, spelling):
        parts = _stems(each)
        if covered.isdisjoint(parts) and each.lower() not in named:
            chosen.append(each)
            covered |= parts
        if len(chosen) == SHOWN:
            break
    return tuple(chosen)


@lru_cache(maxsize=50_000)
def _stems(phrase: str) -> frozenset[str]:
    return frozenset(filter(None, map(content_stem, phrase.split())))
