"""From plans to their features, many plans at a time.

Must not know: weights, files, other plans' features. A pure function of the plan and the
vocabulary, so that the features of a plan that did not change can be kept from build to build.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

import numpy as np

from action_plans.model.library import Vocabulary
from action_plans.model.plan import Plan
from action_plans.relating.arrays import Places
from action_plans.relating.definitions import Definition, definitions_in, short_key
from action_plans.relating.runs import FormNumbers
from action_plans.relating.suggestions.counting import counted, named, run_codes
from action_plans.relating.suggestions.features import (
    Counted,
    PlanFeatures,
    PlanRuns,
    PlanTerms,
    PlanThemes,
)
from action_plans.relating.suggestions.texts import (
    NO_ACTION,
    TEXT_ROW,
    PlanWords,
    Row,
    rows_of,
    words_of_plans,
)
from action_plans.relating.systems import PlanSystems, Systems
from action_plans.relating.themes import Phrasebook
from action_plans.relating.word_table import WordTable

TEXT_COUNTS: Final = 3  # a word of the recommendation's own text counts as three of its actions

Hit = tuple[int, str]  # a text of the plan, and what stands in it


class Reader:
    """Turns plans into features, with one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        forms = FormNumbers()
        self._phrasebook = Phrasebook(vocabulary.themes.values(), forms)
        bodies = {short_key(each.short) for each in vocabulary.organisations.values()}
        self._systems = Systems(vocabulary.acronyms, bodies, forms, vocabulary.common)
        self._table = WordTable(forms, vocabulary.common)

    def features(self, plans: Sequence[Plan]) -> list[PlanFeatures]:
        """Return what each plan holds; the same plan and vocabulary give the same features."""
        rows = [rows_of(plan) for plan in plans]
        words = words_of_plans(rows, self._table, self._phrasebook, self._systems)
        return [self._features(*each) for each in zip(plans, rows, words, strict=True)]

    def _features(self, plan: Plan, rows: Sequence[Row], words: PlanWords) -> PlanFeatures:
        systems = self._systems.within(plan.id, _spelt_out(rows))
        found = _systems_in(words, systems)
        phrases = [(text, self._phrasebook.phrases[at]) for text, at in words.phrases]
        of = [row.recommendation for row in rows]
        named_systems = named((of[text], key) for text, key in found)
        return PlanFeatures(
            plan.id,
            tuple(each.number for each in plan.recommendations),
            _terms(rows, words),
            _runs(rows, words),
            _themes(plan, rows, {(text, each.theme) for text, each in phrases}),
            named((of[text], each.printed) for text, each in phrases),
            named_systems,
            tuple(systems.known(key).short.rstrip("+0123456789") for key in named_systems.names),
        )


def _terms(rows: Sequence[Row], words: PlanWords) -> PlanTerms:
    """Return the terms of a plan: the stems of its content words."""
    telling = np.flatnonzero(words.codes)
    text = words.text_of[telling]
    terms, column = np.unique(words.codes[telling], return_inverse=True)
    is_action = np.array([row.label not in NO_ACTION for row in rows], dtype=bool)
    action = np.flatnonzero(is_action[text])
    return PlanTerms(
        terms,
        _whole(rows, text, column),
        counted((np.cumsum(is_action) - 1)[text[action]], column[action], int(is_action.sum())),
        np.array([row.recommendation for row in rows], dtype=np.int32)[is_action],
        tuple(row.label for row in rows if row.label not in NO_ACTION),
    )


def _runs(rows: Sequence[Row], words: PlanWords) -> PlanRuns:
    """Return the runs of two content words of one text, words without matter passed over."""
    telling = np.flatnonzero(words.codes)
    codes, text = words.codes[telling], words.text_of[telling]
    together = np.flatnonzero(text[1:] == text[:-1])
    terms, column = np.unique(run_codes(codes[together], codes[together + 1]), return_inverse=True)
    return PlanRuns(terms, _whole(rows, text[together], column))


def _whole(rows: Sequence[Row], text: Places, column: Places) -> Counted:
    """Return how often each column stands in each recommendation; given is in which text."""
    of = np.array([row.recommendation for row in rows], dtype=np.int64)
    times = np.array([TEXT_COUNTS if row.label == TEXT_ROW else 1 for row in rows], dtype=np.int64)
    times = times[text]
    return counted(
        np.repeat(of[text], times), np.repeat(column, times), int(of.max(initial=-1)) + 1
    )


def _systems_in(words: PlanWords, systems: PlanSystems) -> set[Hit]:
    """Return the systems named in each text, in short or in long form."""
    found = {(text, key) for text, key in words.short_forms if systems.is_short_form(key)}
    found.update((text, key) for text, key in words.long_forms if not systems.is_redefined(key))
    at, keys = systems.long_forms_in(words.forms)
    found.update(zip(words.text_of_form[at].tolist(), keys, strict=True))
    return found


def _spelt_out(rows: Sequence[Row]) -> tuple[Definition, ...]:
    """Return what the plan's own texts spell out, as first met."""
    return tuple(dict.fromkeys(found for row in rows for found in definitions_in(row.text)))


def _themes(plan: Plan, rows: Sequence[Row], hits: AbstractSet[Hit]) -> PlanThemes:
    """Return the themes found in each recommendation, with those that an editor marked."""
    in_text = {(at, id) for at, each in enumerate(plan.recommendations) for id in each.themes}
    in_actions: Counter[Hit] = Counter()
    for text, theme in hits:
        row = rows[text]
        if row.label == TEXT_ROW:
            in_text.add((row.recommendation, theme))
        else:
            in_actions[row.recommendation, theme] += 1
    every = sorted(in_text | in_actions.keys())
    return PlanThemes(
        named(every),
        np.array([each in in_text for each in every], dtype=bool),
        np.array([in_actions[each] for each in every], dtype=np.int32),
    )
