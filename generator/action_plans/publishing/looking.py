"""Whether anybody has looked for later documents, and what is known of them, in words.

Must not know: HTML, pages, where it is said.

"Found" is said only where an editor has written that he looked; the day of the page is never one.
"""

from collections.abc import Mapping, Sequence

from action_plans.languages.speaking import gettext, ngettext
from action_plans.model.plan import Plan
from action_plans.model.status import PlanStatus
from action_plans.publishing import words


def has_looked(plan: Plan, status: PlanStatus) -> bool:
    """Return whether somebody looked for a document later than the last one held."""
    held = status.latest_held
    return bool(plan.looked and held and held.date < plan.looked.on <= status.as_of)


def never_looked(plan: Plan, status: PlanStatus) -> bool:
    """Return whether no later document is known and nobody has looked for one at all."""
    held, looked = status.latest_held, plan.looked
    is_known = any(held is None or each.date > held.date for each in status.documents)
    return not is_known and (looked is None or looked.on > status.as_of)


def plans_speaking_of(
    plan: Plan, plans: Sequence[Plan], statuses: Mapping[str, PlanStatus]
) -> tuple[Plan, ...]:
    """Return the later plans among `plans`, published, that speak of a promise of this one."""
    spoken = {ref.plan for each in plan.recommendations for a in each.actions for ref in a.later}
    return tuple(each for each in plans if each.id in spoken and statuses[each.id].published)


def known_since(plan: Plan, status: PlanStatus, spoken_of_by: Sequence[Plan] = ()) -> str:
    """Return whether a later document is known, and whether anybody has looked for one.

    What later plans say of a promise (`plans_speaking_of`) is said first, and by which.
    """
    if not spoken_of_by:
        return _known_since(plan, status)
    named = words.listed(tuple(f"“{each.name}”" for each in spoken_of_by))
    spoken = ngettext(
        "A later plan, {plans}, speaks of some of its promises.",
        "Later plans, {plans}, speak of some of its promises.",
        len(spoken_of_by),
        plans=named,
    )
    own = gettext("No update of its own is in this record, and we have not looked for one yet.")
    return f"{spoken} {own if never_looked(plan, status) else _known_since(plan, status)}"


def _known_since(plan: Plan, status: PlanStatus) -> str:
    """Return what is known of documents of a plan's own."""
    held = status.latest_held
    unseen = [each for each in status.documents if held is None or each.date > held.date]
    if unseen:
        day = words.day(unseen[-1].date)
        return gettext(
            "A later document, of {day}, is known, and was not seen for this record.", day=day
        )
    looked = plan.looked
    if looked is None or never_looked(plan, status):
        return gettext("No later document is in this record, and we have not looked for one yet.")
    day = words.day(looked.on)
    if has_looked(plan, status):
        return gettext("No later document was found when we last looked, on {day}.", day=day)
    return gettext(
        "No later document is in this record, and we have not looked for one since {day}.",
        day=day,
    )


def looked_in_record(plans: Sequence[Plan], statuses: Mapping[str, PlanStatus]) -> str:
    """Return for how many plans nobody has looked for more documents, "" if for none.

    More than those of the record, some of which may be later than their plan.
    """
    unlooked = sum(not has_looked(each, statuses[each.id]) for each in plans)
    if not unlooked:
        return ""
    if unlooked == len(plans):
        return gettext("We have not looked for more documents yet.")
    return gettext(
        "For {number:,} of the {total:,} plans we have not looked for more documents yet.",
        number=unlooked,
        total=len(plans),
    )
