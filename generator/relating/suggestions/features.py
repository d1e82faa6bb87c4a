"""What one plan's texts hold that can be compared: terms, themes, systems, owners, addressees.

Must not know: other plans, weights, files. A pure function of the plan and the vocabulary, so that
the features of a plan that did not change can be kept from one build to the next.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.model.library import Vocabulary, spelling
from generator.model.plan import Plan, Recommendation
from generator.relating.systems import (
    Definition,
    definitions_in,
    names_a_system,
    short_forms,
    short_key,
)
from generator.relating.themes import Phrasebook, PhrasesOf, folded
from generator.relating.words import stems, terms, words

Numbers = NDArray[np.int32]

TEXT_ROW = ""  # the row of the recommendation's own text
LEAD_ROW = "-"  # the row of the words before the actions


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """How a recommendation speaks of one theme."""

    theme: str  # theme id
    in_text: bool  # the recommendation's own words, or an editor's mark
    in_actions: int  # how many of its actions do
    phrases: tuple[str, ...]  # those found, as the vocabulary has them


@dataclass(frozen=True, slots=True)
class RecommendationFeatures:
    """What one recommendation holds beside its words."""

    number: str
    themes: tuple[ThemeHit, ...]  # by theme id
    systems: tuple[str, ...]  # keys of short forms that stand for systems, sorted
    owners: tuple[str, ...]  # owner ids, or spellings of posts that have none; sorted
    addressees: tuple[str, ...]  # organisation ids, sorted


@dataclass(frozen=True, slots=True, eq=False)
class PlanFeatures:
    """What one plan holds.

    `starts`, `indices` and `counts` are sparse rows: row k counts the terms
    `indices[starts[k]:starts[k + 1]]`, which point into `terms`. `rows[k]` says whose row it is:
    the position of the recommendation, and an action id, TEXT_ROW or LEAD_ROW.
    """

    plan: str
    terms: tuple[str, ...]  # sorted stems, one or two
    surfaces: tuple[str, ...]  # each as first printed in this plan
    rows: tuple[tuple[int, str], ...]
    starts: Numbers
    indices: Numbers
    counts: Numbers
    recommendations: tuple[RecommendationFeatures, ...]
    systems: tuple[tuple[str, str], ...]  # key → short form as printed, by key


class Reader:
    """Turns plans into features, with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._themes = Phrasebook(vocabulary.themes.values())
        self._owners = vocabulary.owner_ids()
        self._organisations = {short_key(each.short) for each in vocabulary.organisations.values()}
        self._acronyms = vocabulary.acronyms

    def features(self, plan: Plan) -> PlanFeatures:
        """Return what the plan holds; the same plan and vocabulary give the same features."""
        known = {each.key: each for each in reversed(_spelt_out(plan) + self._shared(plan))}
        systems = {
            key: folded(words(each.full.rstrip(" 0123456789")))
            for key, each in known.items()
            if names_a_system(each.full) and key not in self._organisations
        }
        rows = [
            (position, row, words(text))
            for position, recommendation in enumerate(plan.recommendations)
            for row, text in texts_of(recommendation)
        ]
        counted = _Rows([printed for _, _, printed in rows])
        found = tuple(
            self._recommendation(each, [(r, p) for at, r, p in rows if at == position], systems)
            for position, each in enumerate(plan.recommendations)
        )
        return PlanFeatures(
            plan.id,
            counted.terms,
            counted.surfaces,
            tuple((position, row) for position, row, _ in rows),
            counted.starts,
            counted.indices,
            counted.counts,
            found,
            tuple(
                (key, known[key].short.rstrip("+0123456789"))
                for key in sorted({key for each in found for key in each.systems})
            ),
        )

    def _shared(self, plan: Plan) -> tuple[Definition, ...]:
        """Return what the vocabulary says that short forms stand for in this plan."""
        return tuple(
            Definition(each.short, each.full)
            for each in self._acronyms
            if not each.within or plan.id in each.within
        )

    def _recommendation(
        self,
        recommendation: Recommendation,
        rows: Sequence[tuple[str, Sequence[str]]],
        systems: dict[str, tuple[str, ...]],
    ) -> RecommendationFeatures:
        whole = [(row, printed, folded(printed)) for row, printed in rows]
        owners = {
            self._owners.get(spelling(owner), spelling(owner))
            for action in recommendation.actions
            for owner in action.owners
        }
        return RecommendationFeatures(
            recommendation.number,
            _theme_hits(
                recommendation.themes,
                [(row, self._themes.found_in(text)) for row, _, text in whole],
            ),
            tuple(sorted({key for _, p, f in whole for key in _systems_in(p, f, systems)})),
            tuple(sorted(owners)),
            tuple(sorted(recommendation.to)),
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


def _theme_hits(
    marked: Iterable[str], found: Sequence[tuple[str, PhrasesOf]]
) -> tuple[ThemeHit, ...]:
    """Return the themes that an editor marked or that a phrase signals, by id."""
    in_text = set(marked)
    in_actions: Counter[str] = Counter()
    phrases: dict[str, dict[str, None]] = {theme: {} for theme in in_text}
    for row, by_theme in found:
        if row == TEXT_ROW:
            in_text.update(by_theme)
        else:
            in_actions.update(by_theme.keys())
        for theme, printed in by_theme.items():
            phrases.setdefault(theme, {}).update(dict.fromkeys(printed))
    return tuple(
        ThemeHit(theme, theme in in_text, in_actions[theme], tuple(phrases[theme]))
        for theme in sorted(phrases)
    )


def _systems_in(
    printed: Sequence[str], text: Sequence[str], systems: dict[str, tuple[str, ...]]
) -> set[str]:
    """Return the keys of the systems named in short or in long form."""
    found = {key for key in short_forms(printed) if key in systems}
    present = set(text)
    for key, full in systems.items():
        if key not in found and present.issuperset(full) and _holds(text, full):
            found.add(key)
    return found


def _holds(text: Sequence[str], run: Sequence[str]) -> bool:
    length = len(run)
    return any(
        word == run[0] and tuple(text[start : start + length]) == tuple(run)
        for start, word in enumerate(text)
    )


class _Rows:
    """Sparse rows of term counts, with the terms that they point to."""

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        surfaces: dict[str, str] = {}
        counted: list[Counter[str]] = []
        for printed in texts:
            row: Counter[str] = Counter()
            for term, surface in terms(printed, stems(printed)):
                row[term] += 1
                surfaces.setdefault(term, surface)
            counted.append(row)
        self.terms = tuple(sorted(surfaces))
        self.surfaces = tuple(surfaces[term] for term in self.terms)
        position = {term: at for at, term in enumerate(self.terms)}
        sizes = [len(row) for row in counted]
        self.starts = np.cumsum([0, *sizes], dtype=np.int32)
        self.indices = np.array([position[t] for row in counted for t in row], dtype=np.int32)
        self.counts = np.array([n for row in counted for n in row.values()], dtype=np.int32)
