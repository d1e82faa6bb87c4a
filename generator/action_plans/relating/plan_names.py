"""Which plan a text means when it names a review: by title, short title, person or year.

Must not know: recommendations, files, what the name is needed for.
"""

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import takewhile

from action_plans.model.plan import Plan
from action_plans.model.terms import PlanKind
from action_plans.relating.words import singular, word_set

_WORD = re.compile(r"[A-Za-z0-9]+")
_NAME_AT_END = re.compile(r"\bof ((?:[A-Z][\w'’-]+ ?){1,3})$")
LONGEST = 24  # words of a name
_NEAR = 8  # words within which a review that is not held names itself

# Words between the words of a name that say nothing of which review is meant.
_LINKING = word_set(
    "a an and by for from his her in inspectorate into its majesty of on our s the their to"
)
# Words for the thing itself, and for how it came about.
_THING = word_set("audit case inspection investigation plan report review thematic")
_MANNER = word_set(
    "above accompanying action answering below current earlier final first following full "
    "independent initial joint main original previous published response revised same"
)
_SAYS_NOTHING = _LINKING | _THING | _MANNER


@dataclass(frozen=True, slots=True)
class Named:
    """What a run of words names: the plans that it fits, and how many words it takes up.

    No plans and no words: no review is named. No plans but words: one that is not held.
    """

    plans: tuple[str, ...]  # ids, sorted
    length: int


NOTHING = Named((), 0)


class PlanNames:
    """The names of all plans, looked up by the words of a text."""

    def __init__(self, plans: Iterable[Plan], common: AbstractSet[str] = frozenset()) -> None:
        """`common` are the words that say nothing in this record."""
        self._linking = _LINKING | {singular(each) for each in common}
        self._by_word: dict[str, set[str]] = {}
        self._by_title: dict[tuple[str, ...], set[str]] = {}
        self._people: set[str] = set()
        for plan in plans:
            title = name_words(plan.title)
            for word in {*title, str(plan.report.published.year)}:
                self._by_word.setdefault(word, set()).add(plan.id)
            self._by_title.setdefault(self._telling(title), set()).add(plan.id)
            person = _NAME_AT_END.search(plan.title.strip())
            if plan.kind is PlanKind.CASE_REVIEW and person:
                self._people.add(name_words(person[1])[-1])

    def at_start(self, text: str) -> Named:
        """Return what the text names from its first word on: the longest run that fits a plan."""
        named = self._fitting(name_words(text))
        printed = _WORD.findall(text)
        return named if named.plans else self._of_title(printed) or self._not_held(printed)

    def of_year(self, year: str) -> tuple[str, ...]:
        """Return the plans whose review was published in that year, or whose title names it."""
        return tuple(sorted(self._by_word.get(year, ())))

    def _of_title(self, printed: Sequence[str]) -> Named | None:
        """Return the one plan whose title has all words of a run printed like a name, if any.

        Two words of its own at least: "recommendation 3 of Night Cover" needs no "review".
        """
        run = list(takewhile(lambda word: word[0].isupper() or word[0].isdigit(), printed))
        own = [
            word
            for word in name_words(" ".join(run[:LONGEST]))
            if word not in _SAYS_NOTHING and word not in self._linking
        ]
        if len(own) < 2:
            return None
        fits = set.intersection(*(self._by_word.get(word, set()) for word in own))
        return Named(tuple(fits), len(run)) if len(fits) == 1 else None

    def at_end(self, text: str) -> Named:
        """Return what the last words name: the longest run that ends there and fits a plan."""
        words = name_words(text)
        for start in range(max(0, len(words) - LONGEST), len(words)):
            if words[start] in self._linking:
                continue
            named = self._fitting(words[start:])
            if named.plans and named.length == len(words) - start:
                return named
        return NOTHING

    def _fitting(self, words: Sequence[str]) -> Named:
        fits: set[str] | None = None
        told: list[str] = []
        best = NOTHING
        for length, word in enumerate(words[:LONGEST], start=1):
            if word in self._linking:
                continue
            if word not in _THING and word not in _MANNER:
                holders = self._by_word.get(word, set())
                fits = set(holders) if fits is None else fits & holders
                if not fits:
                    break
            told.append(word)
            if self._is_name(told):
                whole = self._by_title.get(tuple(told), set())
                best = Named(tuple(sorted(whole or fits or ())), length)
        return best

    def _is_name(self, told: Sequence[str]) -> bool:
        """True for a whole title, a person reviewed, or a thing with a word or year of its own."""
        if tuple(told) in self._by_title or told[-1] in self._people:
            return True
        has_own = any(word not in _THING and word not in _MANNER for word in told)
        return has_own and any(word in _THING for word in told)

    def _telling(self, words: Iterable[str]) -> tuple[str, ...]:
        return tuple(each for each in words if each not in self._linking)

    def _not_held(self, printed: Sequence[str]) -> Named:
        """Return the length of what names a review with words of its own, NOTHING if none does.

        "the report", "this plan" and "the Part B report process" name no other review; "the 2016
        inspection", "the Harris Review" and "the review of X" do.
        """
        own = False
        for length, word in enumerate(printed[:_NEAR], start=1):
            lower = singular(word.lower())
            if lower in ("this", "these"):
                return NOTHING
            if lower in _THING:
                after = [each.lower() for each in printed[length : length + 1]]
                ends_there = after != [] and after[0] not in self._linking
                names_more = after in (["of"], ["into"])
                return Named((), length) if names_more or (own and not ends_there) else NOTHING
            telling = word[0].isupper() or word.isdigit()
            own = own or (telling and lower not in self._linking and lower not in _MANNER)
        return NOTHING


def name_words(text: str) -> list[str]:
    """Return the words of a text or title in the form in which names are compared."""
    return [singular(each.lower()) for each in _WORD.findall(text)]
