"""Which states of answers and actions the records of an index are in.

Must not know: the indexer, the page, how a state is derived.
"""

from collections.abc import Sequence
from dataclasses import replace

from action_plans.model.site import Site
from action_plans.model.terms import Response
from action_plans.publishing.search_records import SearchRecord
from action_plans.publishing.words import capital
from action_plans.searching.states import STATES, State
from action_plans.searching.text import words_of


def states_list(records: Sequence[SearchRecord], site: Site) -> list[dict[str, object]]:
    """Return the states as JSON values, each with how many records are in it.

    States of answers have the words that the site says for them.
    """
    return [
        {
            "id": state.id,
            "title": state.title,
            "filters": {name: list(values) for name, values in state.filters.items()},
            "phrases": list(state.phrases),
            "also": list(state.also),
            "alone": list(state.alone),
            "note": state.note,
            "list": state.list,
            "records": sum(_is_in(record, state) for record in records),
        }
        for state in (_in_own_words(each, site) for each in STATES)
    ]


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


def _is_in(record: SearchRecord, state: State) -> bool:
    return all(
        set(values) & set(record.facets.get(name, ())) for name, values in state.filters.items()
    )
