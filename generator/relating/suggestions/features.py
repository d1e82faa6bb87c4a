"""What one plan's texts hold that can be compared: words, themes, phrases, systems.

Must not know: other plans, weights, files. A pure function of the plan and the vocabulary, so that
the features of a plan that did not change can be kept from one build to the next.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.model.library import Vocabulary
from generator.model.plan import Plan, Recommendation
from generator.relating.runs import folded
from generator.relating.systems import (
    Definition,
    PlanSystems,
    Systems,
    definitions_in,
    short_key,
)
from generator.relating.themes import Phrase, Phrasebook
from generator.relating.words import Codes, codes, codes_of_names, words

TEXT_ROW = ""  # the row of the recommendation's own text
LEAD_ROW = "-"  # the row of the words before the actions
UPDATE_ROW = "+"  # a row of an update
NO_ACTION = (TEXT_ROW, LEAD_ROW, UPDATE_ROW)


@dataclass(frozen=True, slots=True)
class Hit:
    """How a recommendation speaks of a theme."""

    theme: str  # theme id
    in_text: bool  # the recommendation's own words, or an editor's mark
    in_actions: int  # how many of its actions and updates do


@dataclass(frozen=True, slots=True)
class RecommendationFeatures:
    """What one recommendation holds beside its words; each in alphabetical order."""

    number: str
    themes: tuple[Hit, ...]
    phrases: tuple[str, ...]  # of themes, as the vocabulary has them
    systems: tuple[str, ...]  # keys of short forms that stand for systems


@dataclass(frozen=True, slots=True, eq=False)
class PlanFeatures:
    """What one plan holds.

    `starts`, `codes` and `counts` are sparse rows: row k counts the terms
    `codes[starts[k]:starts[k + 1]]`. `rows[k]` says whose row it is: the position of the
    recommendation, and an action id or one of NO_ACTION.
    """

    plan: str
    rows: tuple[tuple[int, str], ...]
    starts: NDArray[np.int32]
    codes: Codes
    counts: NDArray[np.uint16]
    recommendations: tuple[RecommendationFeatures, ...]
    systems: tuple[tuple[str, str], ...]  # key, and short form as printed but for its version


@dataclass(frozen=True, slots=True)
class _Row:
    """One text of a plan, and what was found in it."""

    label: str
    printed: Sequence[str]
    phrases: Sequence[Phrase]
    systems: AbstractSet[str]  # keys


class Reader:
    """Turns plans into features, with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrasebook = Phrasebook(vocabulary.themes.values())
        bodies = {short_key(each.short) for each in vocabulary.organisations.values()}
        self._systems = Systems(vocabulary.acronyms, bodies)

    def features(self, plan: Plan) -> PlanFeatures:
        """Return what the plan holds; the same plan and vocabulary give the same features."""
        systems = self._systems.within(plan.id, _spelt_out(plan))
        read = [
            [self._row(row, words(text), systems) for row, text in texts_of(each)]
            for each in plan.recommendations
        ]
        every = [row for rows in read for row in rows]
        starts, counted, counts = self._sparse(every, systems)
        named = sorted({key for row in every for key in row.systems})
        return PlanFeatures(
            plan.id,
            tuple((position, row.label) for position, rows in enumerate(read) for row in rows),
            starts,
            counted,
            counts,
            tuple(_recommendation(*each) for each in zip(plan.recommendations, read, strict=True)),
            tuple((key, systems.known(key).short.rstrip("+0123456789")) for key in named),
        )

    def _row(self, label: str, printed: Sequence[str], systems: PlanSystems) -> _Row:
        text = folded(printed)
        found = systems.found_in(printed, text)
        return _Row(label, printed, self._phrasebook.found_in(text), found)

    def _sparse(
        self, rows: Sequence[_Row], systems: PlanSystems
    ) -> tuple[NDArray[np.int32], Codes, NDArray[np.uint16]]:
        """Return the terms of each row, each once and in order, with how often it stands there.

        Systems, however they are named, are terms more; but one that is a phrase of a theme
        counts as that theme already.
        """
        named = [
            (at, key)
            for at, row in enumerate(rows)
            for key in sorted(row.systems)
            if not self._is_phrase(systems.known(key))
        ]
        row_of, terms = codes([row.printed for row in rows])
        row_of = np.concatenate([row_of, np.array([at for at, _ in named], dtype=np.int64)])
        terms = np.concatenate([terms, codes_of_names(key for _, key in named)])
        order = np.lexsort((terms, row_of))
        row_of, terms = row_of[order], terms[order]
        changes = (np.diff(row_of, prepend=-1) != 0) | (np.diff(terms, prepend=terms[:1]) != 0)
        first = np.flatnonzero(changes)
        counts = np.diff(first, append=len(terms))
        starts = np.searchsorted(row_of[first], np.arange(len(rows) + 1))
        return starts.astype(np.int32), terms[first], np.minimum(counts, 60_000).astype(np.uint16)

    def _is_phrase(self, definition: Definition) -> bool:
        spellings = (folded([definition.key]), definition.words)
        return any(self._phrasebook.holds(each) for each in spellings)


def _recommendation(recommendation: Recommendation, rows: Sequence[_Row]) -> RecommendationFeatures:
    themes = [(row.label, [each.theme for each in row.phrases]) for row in rows]
    return RecommendationFeatures(
        recommendation.number,
        _hits(themes, recommendation.themes),
        tuple(sorted({each.printed for row in rows for each in row.phrases})),
        tuple(sorted({key for row in rows for key in row.systems})),
    )


def _spelt_out(plan: Plan) -> tuple[Definition, ...]:
    """Return what the plan's own texts spell out, as first met."""
    texts = (text for each in plan.recommendations for _, text in texts_of(each))
    return tuple(dict.fromkeys(found for text in texts for found in definitions_in(text)))


def texts_of(recommendation: Recommendation) -> list[tuple[str, str]]:
    """Return (row, text) of a recommendation: its own text, its lead-in, actions and updates."""
    own = f"{recommendation.stem} {recommendation.text}"
    rows = [(TEXT_ROW, own)]
    if recommendation.lead_in:
        rows.append((LEAD_ROW, recommendation.lead_in))
    rows.extend((each.id, f"{each.group} {each.text}") for each in recommendation.actions)
    rows.extend((UPDATE_ROW, each.text) for each in recommendation.updates)
    return rows


def _hits(found: Iterable[tuple[str, Iterable[str]]], marked: Iterable[str]) -> tuple[Hit, ...]:
    """Return the themes found in each row, with those that an editor marked, by id."""
    in_text = set(marked)
    in_actions: Counter[str] = Counter()
    for row, repeated in found:
        names = set(repeated)
        if row == TEXT_ROW:
            in_text.update(names)
        else:
            in_actions.update(names)
    every = sorted(in_text | in_actions.keys())
    return tuple(Hit(name, name in in_text, in_actions[name]) for name in every)
