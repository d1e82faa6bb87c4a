"""What one plan's texts hold that can be compared: words, themes, phrases, systems.

Must not know: other plans, weights, files. A pure function of the plan and the vocabulary, so that
the features of a plan that did not change can be kept from one build to the next.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
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
from generator.relating.themes import Phrasebook
from generator.relating.words import Codes, codes, words

TEXT_ROW = ""  # the row of the recommendation's own text
LEAD_ROW = "-"  # the row of the words before the actions


@dataclass(frozen=True, slots=True)
class Hit:
    """How a recommendation speaks of a theme, or uses one of its phrases."""

    name: str  # theme id, or the phrase as the vocabulary has it
    in_text: bool  # the recommendation's own words, or an editor's mark
    in_actions: int  # how many of its actions do


@dataclass(frozen=True, slots=True)
class RecommendationFeatures:
    """What one recommendation holds beside its words; each by name."""

    number: str
    themes: tuple[Hit, ...]
    phrases: tuple[Hit, ...]
    systems: tuple[str, ...]  # keys of short forms that stand for systems


@dataclass(frozen=True, slots=True)
class SystemName:
    """A system that a plan names."""

    key: str
    printed: str  # its short form, without the number of a version
    is_phrase: bool  # a phrase of a theme as well, so that it already counts as one


@dataclass(frozen=True, slots=True, eq=False)
class PlanFeatures:
    """What one plan holds.

    `starts`, `codes` and `counts` are sparse rows: row k counts the terms
    `codes[starts[k]:starts[k + 1]]`. `rows[k]` says whose row it is: the position of the
    recommendation, and an action id, TEXT_ROW or LEAD_ROW.
    """

    plan: str
    rows: tuple[tuple[int, str], ...]
    starts: NDArray[np.int32]
    codes: Codes
    counts: NDArray[np.uint16]
    recommendations: tuple[RecommendationFeatures, ...]
    systems: tuple[SystemName, ...]  # by key


class Reader:
    """Turns plans into features, with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrasebook = Phrasebook(vocabulary.themes.values())
        bodies = {short_key(each.short) for each in vocabulary.organisations.values()}
        self._systems = Systems(vocabulary.acronyms, bodies)

    def features(self, plan: Plan) -> PlanFeatures:
        """Return what the plan holds; the same plan and vocabulary give the same features."""
        systems = self._systems.within(plan.id, _spelt_out(plan))
        texts = [
            [(row, words(text)) for row, text in texts_of(each)] for each in plan.recommendations
        ]
        starts, counted, counts = _sparse([codes(printed) for rows in texts for _, printed in rows])
        found = tuple(
            self._recommendation(each, rows, systems)
            for each, rows in zip(plan.recommendations, texts, strict=True)
        )
        named = sorted({key for each in found for key in each.systems})
        return PlanFeatures(
            plan.id,
            tuple((position, row) for position, rows in enumerate(texts) for row, _ in rows),
            starts,
            counted,
            counts,
            found,
            tuple(self._system_name(systems.known(key)) for key in named),
        )

    def _system_name(self, definition: Definition) -> SystemName:
        spellings = (folded([definition.key]), definition.words)
        is_phrase = any(self._phrasebook.holds(each) for each in spellings)
        return SystemName(definition.key, definition.short.rstrip("+0123456789"), is_phrase)

    def _recommendation(
        self,
        recommendation: Recommendation,
        rows: Sequence[tuple[str, Sequence[str]]],
        systems: PlanSystems,
    ) -> RecommendationFeatures:
        found = [
            (row, self._phrasebook.found_in(text), systems.found_in(printed, text))
            for row, printed in rows
            for text in (folded(printed),)
        ]
        themes = [(row, [each.theme for each in phrases]) for row, phrases, _ in found]
        printed = [(row, [each.printed for each in phrases]) for row, phrases, _ in found]
        return RecommendationFeatures(
            recommendation.number,
            _hits(themes, recommendation.themes),
            _hits(printed),
            tuple(sorted({key for _, _, keys in found for key in keys})),
        )


def _spelt_out(plan: Plan) -> tuple[Definition, ...]:
    """Return what the plan's own texts spell out, as first met."""
    texts = (text for each in plan.recommendations for _, text in texts_of(each))
    return tuple(dict.fromkeys(found for text in texts for found in definitions_in(text)))


def texts_of(recommendation: Recommendation) -> list[tuple[str, str]]:
    """Return (row, text) of a recommendation: its own text, its lead-in, each action."""
    own = f"{recommendation.stem} {recommendation.text}"
    rows = [(TEXT_ROW, own)]
    if recommendation.lead_in:
        rows.append((LEAD_ROW, recommendation.lead_in))
    rows.extend((each.id, f"{each.group} {each.text}") for each in recommendation.actions)
    return rows


def _hits(
    found: Iterable[tuple[str, Iterable[str]]], marked: Iterable[str] = ()
) -> tuple[Hit, ...]:
    """Return the names found in each row, with those that an editor marked, by name."""
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


def _sparse(
    texts: Sequence[Codes],
) -> tuple[NDArray[np.int32], Codes, NDArray[np.uint16]]:
    """Return the terms of each text, each once and in order, with how often it stands there."""
    counted = [np.unique(text, return_counts=True) for text in texts]
    starts = np.cumsum([0, *(len(row) for row, _ in counted)], dtype=np.int32)
    terms = np.concatenate([np.empty(0, np.uint64), *(row for row, _ in counted)])
    counts = np.concatenate([np.empty(0, np.int64), *(count for _, count in counted)])
    return starts, terms, np.minimum(counts, 60_000).astype(np.uint16)
