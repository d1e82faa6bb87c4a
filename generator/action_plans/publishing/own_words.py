"""The words of a record for the machine values that it names otherwise than words.py does.

Must not know: HTML, plans, where a record says so.
"""

from action_plans.model.site import Site
from action_plans.model.terms import Checked, Grade, Ground, PlanKind, Response
from action_plans.publishing import words


def response_word(site: Site, value: Response) -> str:
    """Return what readers see for an answer: `agreed`, or the record's own word for it."""
    return site.responses.word(value) or words.RESPONSE[value]


def answered_word(site: Site, value: Response) -> str:
    """Return the word for several that were answered so: `not agreed (refused)`."""
    return site.responses.word(value) or words.ANSWERED[value]


def checked_word(site: Site, value: Checked) -> str:
    """Return what readers see for what an independent body recorded."""
    own = site.grades.word(Grade(value.value)) if value is not Checked.NOT_RECORDED else ""
    return own or words.CHECKED[value]


def ground_word(site: Site, value: Ground) -> str:
    """Return what readers see for a ground on which a recommendation is refused."""
    return site.grounds.word(value) or words.GROUND[value]


def kind_word(site: Site, value: PlanKind) -> str:
    """Return what readers see for the kind of review that a plan answers."""
    return site.kinds.word(value) or words.PLAN_KIND[value]
