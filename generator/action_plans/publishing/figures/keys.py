"""The keys of figures: each value of a closed list with its words, sign and colour.

Must not know: what is counted under them, how they are drawn.

A colour or sign of a standing means that standing in every figure; what is none has its own.
White text on each colour has a contrast of at least 4.5:1; a test computes it.
"""

from collections.abc import Mapping
from typing import Final

from action_plans.languages.speaking import marked
from action_plans.model.terms import Beginning, Standing
from action_plans.publishing.figures.figure import Key
from action_plans.publishing.standings import BEGINNING, HUES, STANDING

STANDINGS: Final = tuple(
    Key(each.value, STANDING[each].counted, STANDING[each].sign, HUES[each]) for each in Standing
)
_BEGUN: Final[Mapping[Beginning, str]] = {
    Beginning.NEW: "#0e6674",
    Beginning.CONTINUED: "#6b5b3e",
    Beginning.DONE: "#0b5f38",
    Beginning.UNKNOWN: "#7b3f61",
}
BEGINNINGS: Final = tuple(
    Key(each.value, BEGINNING[each].counted, BEGINNING[each].sign, _BEGUN[each])
    for each in Beginning
)
ONE: Final = Key("actions", marked("actions"), "", "#0e6674")
CLOCK: Final = (
    Key("to_plan", marked("from the report to the plan, in days"), "1", "#0e6674"),
    Key("to_first_update", marked("to the first update, in days"), "2", "#7b3f61"),
    Key("to_last_word", marked("to the last word, in days"), "3", "#574b90"),
)
