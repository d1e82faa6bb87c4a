"""States of answers and actions as queries speak of them: "refused", "past its date", "moved".

Must not know: the indexer, the page, how a state is derived.

A new state is an entry in STATES, and what readers say for it an entry of its id in
state_words.toml.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from action_plans.model.meaning import is_closed
from action_plans.model.terms import Response, Schedule, Standing
from action_plans.publishing import addresses
from action_plans.publishing.search_facets import Asked, Dates
from action_plans.publishing.standings import STANDING

_WORDS: Final = tomllib.loads(
    Path(__file__).with_name("state_words.toml").read_text(encoding="utf-8")
)
# What a part of a phrase stands for, either of several words with strokes between them.
ANY_OF: Final[Mapping[str, str]] = {
    f"@{name}": "/".join(words.split()) for name, words in _WORDS["any-of"].items()
}
# What "not" before a state means; of the others, as far as anybody can tell, nothing.
_OPPOSITES: Final[Mapping[str, tuple[str, ...]]] = {
    "not-agreed": ("agreed",),
    "agreed": ("not-agreed",),
    "passed": ("ahead", "done-in-time"),
    "done-since": ("not-done",),
    "done-at-first": ("not-done",),
    "done-in-time": ("passed",),
    "not-done": ("done-since", "done-at-first"),
    "unfinished": ("not-done",),
}
# Whose words mean it too: a promise is kept whenever it was done.
_LIKEWISE: Final[Mapping[str, tuple[str, ...]]] = {
    "done-since": ("done",),
    "done-at-first": ("done",),
}


@dataclass(frozen=True, slots=True)
class State:
    """A state that a query may speak of, as the filters that it means.

    `phrases` mean nothing else, so that beside other words they are not looked for as words;
    `also` may mean something else; `alone` mean it only where nothing else is asked for. A word
    stands for its forms too, `a/b` for either, and `@name` for any of `ANY_OF`.
    """

    id: str
    title: str
    filters: Mapping[str, tuple[str, ...]]
    phrases: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    note: str = ""
    list: str = ""  # address of the page that lists it, from the site's root; "" for the filter
    opposite: tuple[str, ...] = ()  # ids of what is meant where its phrases are denied
    order: str = (
        ""  # the order of the index in which it is told: "late", "due"; "" if none is its own
    )
    best: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # filters of what comes first


def _state(
    id: str, title: str, filters: Mapping[str, tuple[str, ...]], note: str = "", list: str = ""
) -> State:
    """Return a state with what readers say for it, and for it and others alike."""
    all_said = [_WORDS[each] for each in (id, *_LIKEWISE.get(id, ()))]
    plain, also, alone = (
        tuple(phrase for said in all_said for phrase in said.get(name, ()))
        for name in ("plain", "also", "alone")
    )
    return State(id, title, filters, plain, also, alone, note, list, _OPPOSITES.get(id, ()))


def _standing(standing: Standing) -> State:
    return _state(
        "passed-silent" if standing is Standing.PASSED else standing.value,
        STANDING[standing].title,
        {"standing": (standing,)},
    )


STATES: Final = (
    _state("not-agreed", "Refused", {"response": (Response.NOT_AGREED,)}, list=addresses.REFUSED),
    _state(
        "partly-agreed",
        "Partly agreed",
        {"response": (Response.PARTLY_AGREED,)},
        list=addresses.REFUSED,
    ),
    _state("agreed", "Agreed", {"response": (Response.AGREED,)}),
    _state("not-stated", "No answer stated", {"response": (Response.NOT_STATED,)}),
    replace(
        _state(
            "passed",
            "Past its date and not reported done",
            {"date": (Dates.PASSED,)},
            note="A passed date does not say whether it was done.",
            list=addresses.DATES_PASSED,
        ),
        order="late",
    ),
    replace(
        _state(
            "moved",
            "Date moved, that of a decision or a part too",
            {"date": (Dates.MOVED, Dates.MOVED_LESSER)},
            list=addresses.DATES_MOVED,
        ),
        best={"date": (Dates.MOVED,)},
    ),
    _state(
        "done-since",
        "Reported done since the plan came out",
        {"standing": (Standing.DONE_SINCE,)},
    ),
    _standing(Standing.DONE_AT_FIRST),
    _state("done-in-time", "Completed in time", {"schedule": (Schedule.DONE_IN_TIME,)}),
    _state("done-late", "Completed late", {"schedule": (Schedule.DONE_LATE,)}),
    _state(
        "not-done",
        "Not reported done",
        {"standing": tuple(each for each in Standing if not is_closed(each))},
    ),
    _standing(Standing.UNFINISHED),
    _standing(Standing.LEFT_OUT),
    _standing(Standing.PASSED),
    replace(_standing(Standing.AHEAD), order="due"),
    _standing(Standing.NO_END),
    _standing(Standing.ENDED),
    _standing(Standing.OFFERED),
    _state(
        "asked-before",
        "Asked for more than once",
        {"asked": tuple(Asked)},
        list=addresses.ASKED_BEFORE,
    ),
)
# What speaks of no state, though its words do by themselves: "refused entry".
OF_NO_STATE: Final = tuple(_WORDS["none"]["plain"])
