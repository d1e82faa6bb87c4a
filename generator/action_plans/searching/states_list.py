"""Which states of answers and actions the records of an index are in.

Must not know: the indexer, the page, how a state is derived.
"""

from collections.abc import Sequence

from action_plans.publishing.search_records import SearchRecord
from action_plans.searching.states import STATES, State


def states_list(records: Sequence[SearchRecord]) -> list[dict[str, object]]:
    """Return the states that some record is in, as JSON values, with how many are."""
    told: list[dict[str, object]] = []
    for state in STATES:
        number = sum(_is_in(record, state) for record in records)
        if number or state.phrases:
            told.append(
                {
                    "id": state.id,
                    "title": state.title,
                    "filters": {name: list(values) for name, values in state.filters.items()},
                    "phrases": list(state.phrases),
                    "also": list(state.also),
                    "note": state.note,
                    "list": state.list,
                    "records": number,
                }
            )
    return told


def _is_in(record: SearchRecord, state: State) -> bool:
    return all(
        set(values) & set(record.facets.get(name, ())) for name, values in state.filters.items()
    )
