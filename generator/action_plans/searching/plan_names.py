"""What plans are called by in queries: words of titles, ids and years, short and long forms.

Must not know: the indexer, records.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from action_plans.model.library import Acronym
from action_plans.model.plan import Plan
from action_plans.publishing.search_terms import PLANS_IN_A_LIST
from action_plans.searching.text import words_of

# A word that more plans than this are called by leads to none: the search for words finds them.
_MOST: Final = 60
_LINKING: Final = frozenset(
    ("a", "an", "and", "by", "for", "from", "hm", "in", "into", "of", "on", "our", "s", "the", "to")
)


def names_of(plan: Plan, acronyms: Iterable[Acronym]) -> tuple[str, ...]:
    """Return the words that a plan is called by, each once."""
    title = words_of(plan.title)
    words = [*words_of(plan.id), *title, *words_of(plan.short), *words_of(plan.kind)]
    words.append(str(plan.report.published.year))
    for each in acronyms:
        full, short = words_of(each.full), words_of(each.short)
        if not each.within or plan.id in each.within:
            if short and short[0] in words:
                words += full
            elif len(full) > 1 and _stands_in(full, title):
                words += short
    return tuple(dict.fromkeys(word for word in words if word not in _LINKING))


def _stands_in(run: Sequence[str], words: Sequence[str]) -> bool:
    """True if a run stands in words, its last one in singular or plural."""

    def bare(some: Sequence[str]) -> list[str]:
        return [each.removesuffix("s") for each in some]

    size = len(run)
    return any(bare(words[at : at + size]) == bare(run) for at in range(len(words) - size + 1))


def name_lists(
    plans: Sequence[Plan], acronyms: Sequence[Acronym], part_of: Mapping[str, int]
) -> tuple[Mapping[str, Sequence[int]], list[list[list[object]]]]:
    """Return word → the numbers of the plans that are called by it, and the plans' own lists.

    A plan's number is its place in `plans`. A list's entry is [id, name, the part of the index
    that has it, "word word…"].
    """
    called: dict[str, list[int]] = defaultdict(list)
    entries: list[list[object]] = []
    for number, plan in enumerate(plans):
        words = names_of(plan, acronyms)
        for word in words:
            called[word].append(number)
        entries.append([plan.id, plan.name, part_of.get(plan.id, 0), " ".join(words)])
    lists = [entries[at : at + PLANS_IN_A_LIST] for at in range(0, len(entries), PLANS_IN_A_LIST)]
    return {word: of for word, of in called.items() if len(of) <= _MOST}, lists
