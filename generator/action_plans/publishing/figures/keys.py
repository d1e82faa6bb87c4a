"""The keys of figures: each value of a closed list with its words, sign and colour.

Must not know: what is counted under them, how they are drawn.

White text on each colour has a contrast of at least 4.5:1; a test computes it.
"""

from collections.abc import Mapping
from typing import Final

from action_plans.model.terms import Beginning, Standing
from action_plans.publishing.figures.figure import Key
from action_plans.publishing.standings import BEGINNING, STANDING

_COLOURS: Final[Mapping[Standing, str]] = {
    Standing.DONE_AT_FIRST: "#0b5f38",
    Standing.DONE_SINCE: "#2a7d4f",
    Standing.UNFINISHED: "#1f5fae",
    Standing.LEFT_OUT: "#a3431c",
    Standing.PASSED: "#8a5200",
    Standing.AHEAD: "#59636e",
    Standing.NO_END: "#6a7280",
    Standing.ENDED: "#3f4650",
    Standing.OFFERED: "#6d4f8f",
}
STANDINGS: Final = tuple(
    Key(each.value, STANDING[each].counted, STANDING[each].sign, _COLOURS[each])
    for each in Standing
)
_BEGUN: Final[Mapping[Beginning, str]] = {
    Beginning.NEW: "#1f5fae",
    Beginning.CONTINUED: "#59636e",
    Beginning.DONE: "#0b5f38",
    Beginning.UNKNOWN: "#6d4f8f",
}
BEGINNINGS: Final = tuple(
    Key(each.value, BEGINNING[each].counted, BEGINNING[each].sign, _BEGUN[each])
    for each in Beginning
)
ONE: Final = Key("actions", "actions", "", "#1f5fae")
CLOCK: Final = (
    Key("to_plan", "days from the report to the plan", "1", "#1f5fae"),
    Key("to_first_update", "days to the first update", "2", "#8a5200"),
    Key("to_last_word", "days to the last word", "3", "#0b5f38"),
)
