"""What each word on a badge means, in plain words, for the page that explains them.

Must not know: HTML, plans, how a status is derived.
"""

from collections.abc import Mapping
from typing import Final

from action_plans.languages.speaking import Said
from action_plans.model.terms import Checked, Reported, Response, Schedule

LEADS: Final = Said[str](
    {
        "response": "What the organisation answered to the recommendation.",
        "reported": (
            "What the organisation's own latest document says. It is read from the printed date, "
            "never guessed from the words around it."
        ),
        "schedule": (
            "What the calendar says on the day that this site speaks for. "
            "A passed date does not say whether the thing was done."
        ),
        "checked": "What an independent body recorded, where we hold such a record.",
    }
)

_RESPONSE: Final = Said[str](
    {
        Response.AGREED: "All of it is accepted.",
        Response.PARTLY_AGREED: "Part of it is accepted. Progress is of that part.",
        Response.NOT_AGREED: "It is refused. Other action may be offered instead.",
        Response.NOT_STATED: "The cell for the answer is blank in the document as we have it.",
    }
)
_REPORTED: Final = Said[str](
    {
        Reported.NOTHING_REPORTED: "This record has no document later than the plan itself.",
        Reported.NOT_MENTIONED: "There is a later update, and it says nothing of this action.",
        Reported.IN_PROGRESS: "The latest update speaks of it and does not call it completed.",
        Reported.ONGOING: "The latest document calls it ongoing.",
        Reported.COMPLETED_CONTINUING: "The latest document says completed, and that it goes on.",
        Reported.COMPLETED: "The latest document says completed.",
        Reported.REPLACED: "The latest document says that something else takes its place.",
        Reported.DROPPED: "The latest document says that it will not be done.",
        Reported.NOT_APPLICABLE: "It was refused, so there is no progress to report.",
    }
)
_SCHEDULE: Final = Said[str](
    {
        Schedule.OVERDUE_REPORTED: "The date has passed, and the last update says that it is late.",
        Schedule.PASSED_NOT_MENTIONED: "The date has passed; the latest update is silent on it.",
        Schedule.PASSED_SILENT: "Passed, and no later date is printed, whatever was reported.",
        Schedule.DUE_SOON: "The date falls within the next 90 days.",
        Schedule.NOT_DUE: "The date is more than 90 days away.",
        Schedule.NO_END_DATE: "It starts, recurs or goes on, and no end is printed.",
        Schedule.NO_DATE: "No date is printed, or none that can be read in one way only.",
        Schedule.DONE_LATE: "Completed on a printed day that is after the target date.",
        Schedule.DONE_UNDATED: "Completed on a day not published, so we cannot say if in time.",
        Schedule.DONE_AT_PUBLICATION: "The first document that we hold already says completed.",
        Schedule.DONE_IN_TIME: "A document dated on or before the target date says completed.",
        Schedule.NOT_APPLICABLE: "Refused, replaced or dropped, so no date applies.",
    }
)
_CHECKED: Final = Said[str](
    {
        Checked.NOT_RECORDED: "This record has no check of it. There may be one.",
        Checked.NONE: "The body that checked found no progress.",
        Checked.INSUFFICIENT: "The body that checked found too little progress.",
        Checked.REASONABLE: "The body that checked found reasonable progress.",
        Checked.GOOD: "The body that checked found good progress.",
    }
)

# By axis, since two axes share a spelling.
MEANINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "response": _RESPONSE,
    "reported": _REPORTED,
    "schedule": _SCHEDULE,
    "checked": _CHECKED,
}
