"""What plans are called by in queries: words of titles, ids and years, short and long forms.

Must not know: the indexer, records.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from action_plans.model.library import Acronym
from action_plans.model.plan import Plan
from action_plans.publishing.search_terms import PLANS_IN_A_LIST
from action_plans.publishing.words import month
from action_plans.searching.text import words_of

# A word that more plans than this are called by leads to none: the search for words finds them.
_MOST: Final = 60
_LINKING: Final = frozenset(
    ("a", "an", "and", "by", "for", "from", "hm", "in", "into", "of", "on", "our", "s", "the", "to")
)


@dataclass(frozen=True, slots=True)
class _Form:
    """An acronym by its words."""

    short: Sequence[str]
    full: Sequence[str]
    within: Sequence[str]  # ids of the plans that it stands in, none for all


def _forms(acronyms: Iterable[Acronym]) -> tuple[_Form, ...]:
    """Return acronyms by their words, as `names_of` takes them."""
    return tuple(_Form(words_of(each.short), words_of(each.full), each.within) for each in acronyms)


def names_of(plan: Plan, forms: Iterable[_Form]) -> tuple[str, ...]:
    """Return the words that a plan is called by, each once, the month of its report too."""
    title = words_of(plan.title)
    words = [*words_of(plan.id), *title, *words_of(plan.short), *words_of(plan.kind)]
    words += words_of(month(plan.report.published))
    run = _singular(title)
    for each in forms:
        if not each.within or plan.id in each.within:
            if each.short and each.short[0] in words:
                words += each.full
            elif len(each.full) > 1 and _singular(each.full) in run:
                words += each.short
    return tuple(dict.fromkeys(word for word in words if word not in _LINKING))


def _singular(words: Iterable[str]) -> str:
    """Return words as text in which a run of them is found, each in singular or plural."""
    return "".join(f" {each.removesuffix('s')}" for each in words) + " "


def name_lists(
    plans: Sequence[Plan], acronyms: Sequence[Acronym], part_of: Mapping[str, int]
) -> tuple[Mapping[str, Sequence[int]], list[list[list[object]]]]:
    """Return word → the numbers of the plans that are called by it, and the plans' own lists.

    A plan's number is its place in `plans`. A list's entry is [id, name, the part of the index
    that has it, "word word…", the number of its last recommendation].
    """
    called: dict[str, list[int]] = defaultdict(list)
    entries: list[list[object]] = []
    forms = _forms(acronyms)
    for number, plan in enumerate(plans):
        words = names_of(plan, forms)
        for word in words:
            called[word].append(number)
        last = plan.recommendations[-1].number if plan.recommendations else ""
        entries.append([plan.id, plan.name, part_of.get(plan.id, 0), " ".join(words), last])
    lists = [entries[at : at + PLANS_IN_A_LIST] for at in range(0, len(entries), PLANS_IN_A_LIST)]
    return {word: of for word, of in called.items() if len(of) <= _MOST}, lists
