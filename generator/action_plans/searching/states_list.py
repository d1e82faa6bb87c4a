"""Which states of answers and actions the records of an index are in.

Must not know: the indexer, the page, how a state is derived.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from action_plans.languages.speaking import gettext
from action_plans.model.site import Site
from action_plans.model.terms import Response
from action_plans.publishing.search_records import SearchRecord
from action_plans.publishing.words import capital
from action_plans.searching.same_meaning import ALONE, PERHAPS, PLAINLY, Phrase
from action_plans.searching.states import OF_NO_STATE, STATES, State
from action_plans.searching.text import words_of


def states_list(records: Sequence[SearchRecord], site: Site) -> list[dict[str, object]]:
    """Return the states as JSON values, each with how many records are in it."""
    return [
        {
            "id": state.id,
            "title": gettext(state.title),
            "filters": {name: list(values) for name, values in state.filters.items()},
            "note": gettext(state.note) if state.note else "",
            "list": state.list,
            "opposite": list(state.opposite),
            **({"order": state.order} if state.order else {}),
            **({"best": {name: list(of) for name, of in state.best.items()}} if state.best else {}),
            "records": _count_in(records, state),
        }
        for state in states_of(site)
    ]


def states_of(site: Site) -> list[State]:
    """Return the states, those of answers in the words that the record has for them."""
    return [_in_own_words(each, site) for each in STATES]


def state_phrases(states: Sequence[State]) -> Iterator[Phrase]:
    """Yield all that readers say for states, by their place in `states`.

    What speaks of none, although words of it do, has the place after the last.
    """
    kinds = [
        (number, kind, phrases)
        for number, state in enumerate(states)
        for kind, phrases in (
            (PLAINLY, state.phrases),
            (PERHAPS, state.also),
            (ALONE, state.alone),
        )
    ]
    for number, kind, phrases in (*kinds, (len(states), PERHAPS, OF_NO_STATE)):
        yield from ((said, number, kind) for said in phrases)


def _in_own_words(state: State, site: Site) -> State:
    """Return a state as the record says it, with what its documents print among its phrases."""
    answers = state.filters.get("response", ())
    if list(state.filters) != ["response"] or len(answers) != 1:
        return state
    answer = Response(answers[0])
    printed = (said for said, means in site.responses.spellings() if means is answer)
    phrases = tuple(" ".join(words_of(said)) for said in printed)
    title = capital(site.responses.word(answer)) or state.title
    if not state.phrases:  # its words may mean something else
        return replace(state, title=title, also=tuple(dict.fromkeys((*state.also, *phrases))))
    return replace(state, title=title, phrases=tuple(dict.fromkeys((*state.phrases, *phrases))))


def _count_in(records: Sequence[SearchRecord], state: State) -> int:
    """Return how many records have one of its values in each of a state's filters."""
    left: Iterable[SearchRecord] = records
    for name, values in state.filters.items():
        wanted = frozenset(values)
        left = [each for each in left if not wanted.isdisjoint(each.facets.get(name, ()))]
    return len(list(left))
