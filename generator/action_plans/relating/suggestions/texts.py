"""The words of plans' texts, with the phrases and systems among them, many plans at a time.

Must not know: weights, files, how what is found is counted and compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeVar

import numpy as np

from action_plans.model.plan import Plan, Recommendation
from action_plans.relating.arrays import Codes, Places
from action_plans.relating.runs import ARTICLE, Forms
from action_plans.relating.systems import Systems
from action_plans.relating.themes import Phrasebook
from action_plans.relating.word_table import BETWEEN, WordTable

Found = TypeVar("Found")

TEXT_ROW: Final = ""  # the recommendation's own text
LEAD_ROW: Final = "-"  # the words before the actions
UPDATE_ROW: Final = "+"
NO_ACTION: Final = (TEXT_ROW, LEAD_ROW, UPDATE_ROW)


@dataclass(frozen=True, slots=True)
class Row:
    """One text of a plan."""

    recommendation: int  # position in the plan
    label: str  # an action id, or one of NO_ACTION
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class PlanWords:
    """The words of a plan's texts; which text is always a position in its rows."""

    codes: Codes  # of each word's stem
    text_of: Places
    forms: Forms  # of each word, without articles
    text_of_form: Places
    phrases: Sequence[tuple[int, int]]  # a text, and the position of a phrase in the phrasebook
    short_forms: Sequence[tuple[int, str]]  # a text, and the key of a word spelt as a short form
    long_forms: Sequence[tuple[int, str]]  # a text, and the key of a system that all plans share


def rows_of(plan: Plan) -> list[Row]:
    """Return the texts of a plan, in order."""
    return [
        Row(at, label, text)
        for at, each in enumerate(plan.recommendations)
        for label, text in texts_of(each)
    ]


def texts_of(recommendation: Recommendation) -> list[tuple[str, str]]:
    """Return (row, text) of a recommendation: its own text, its lead-in, actions and updates."""
    own = f"{recommendation.stem} {recommendation.text}"
    rows = [(TEXT_ROW, own)]
    if recommendation.lead_in:
        rows.append((LEAD_ROW, recommendation.lead_in))
    rows.extend((each.id, f"{each.group} {each.text}") for each in recommendation.actions)
    rows.extend((UPDATE_ROW, each.text) for each in recommendation.updates)
    return rows


def words_of_plans(
    plans: Sequence[Sequence[Row]], table: WordTable, phrasebook: Phrasebook, systems: Systems
) -> Iterator[PlanWords]:
    """Yield the words of each plan, whose texts are given."""
    numbers = table.numbers_of(row.text for rows in plans for row in rows)
    text_of = np.cumsum(numbers == BETWEEN) - 1
    codes, forms = table.codes[numbers], table.forms[numbers]
    kept = np.flatnonzero(forms != ARTICLE)
    forms, text_of_form = forms[kept], text_of[kept]
    ends = np.cumsum([0, *map(len, plans)])

    at, phrase = phrasebook.found_in(forms)
    phrases = _by_plan(text_of_form[at], phrase.tolist(), ends)
    at, keys = systems.long_forms_in(forms)
    long_forms = _by_plan(text_of_form[at], keys, ends)
    at = np.flatnonzero(table.shorts[numbers])
    short_forms = _by_plan(text_of[at], table.short_keys_of(numbers[at]), ends)

    words = np.searchsorted(text_of, ends).tolist()
    formed = np.searchsorted(text_of_form, ends).tolist()
    for plan, first in enumerate(ends[:-1].tolist()):
        here = slice(words[plan], words[plan + 1])
        there = slice(formed[plan], formed[plan + 1])
        yield PlanWords(
            codes[here],
            text_of[here] - first,
            forms[there],
            text_of_form[there] - first,
            phrases[plan],
            short_forms[plan],
            long_forms[plan],
        )


def _by_plan(
    text_of: Places, found: Sequence[Found], ends: Places
) -> list[list[tuple[int, Found]]]:
    """Return what was found in each plan: the text, as counted in the plan, and what."""
    order = np.argsort(text_of, kind="stable")
    texts = text_of[order]
    hits = [found[at] for at in order.tolist()]
    bounds = np.searchsorted(texts, ends).tolist()
    return [
        list(zip((texts[here:there] - first).tolist(), hits[here:there], strict=True))
        for first, (here, there) in zip(ends.tolist(), pairwise(bounds), strict=False)
    ]
