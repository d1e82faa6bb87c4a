"""Whether somebody looked for later documents, day by day, and what is said of it."""

from datetime import date

import pytest

from action_plans.model.due import Due, DueKind
from action_plans.model.plan import Action, Document, Looked, Plan, Recommendation, Report
from action_plans.model.refs import Ref
from action_plans.model.status import PlanStatus
from action_plans.model.terms import DocumentKind, PlanKind, Response, Wording
from action_plans.publishing.looking import has_looked, known_since, never_looked, plans_speaking_of

AS_OF = date(2026, 11, 30)
HELD = Document(date(2020, 12, 7), DocumentKind.PLAN)
UNSEEN = Document(date(2021, 12, 7), DocumentKind.UPDATE, held=False)
NOT_YET = "No later document is in this record, and we have not looked for one yet."
KNOWN = "A later document, of 7 December 2021, is known, and was not seen for this record."


@pytest.mark.parametrize(
    ("documents", "looked", "has", "never", "said"),
    [
        ((HELD,), None, False, True, NOT_YET),
        ((HELD,), date(2026, 12, 1), False, True, NOT_YET),
        (
            *((HELD,), AS_OF, True, False),
            "No later document was found when we last looked, on 30 November 2026.",
        ),
        (
            *((HELD,), HELD.date, False, False),
            "No later document is in this record, and we have not looked for one since"
            " 7 December 2020.",
        ),
        ((HELD, UNSEEN), None, False, False, KNOWN),
        ((HELD, UNSEEN), AS_OF, True, False, KNOWN),
        ((UNSEEN,), None, False, False, KNOWN),
    ],
    ids=["nobody", "later than the page", "on its day", "on the document's day",
         "a document unseen", "a document unseen, and a look", "none held"],
)  # fmt: skip
def test_who_looked_and_what_is_known(
    documents: tuple[Document, ...], looked: date | None, has: bool, never: bool, said: str
) -> None:
    note = Looked(looked, "its page") if looked else None
    report = Report(date(2020, 11, 10))
    plan = Plan("it", "It", PlanKind.THEMATIC, Wording.SUMMARY, report, documents, (), looked=note)
    status = PlanStatus("it", AS_OF, True, documents, ())
    assert (has_looked(plan, status), never_looked(plan, status)) == (has, never)
    assert known_since(plan, status) == said


def _plan(id: str, looked: date | None = None, later: tuple[Ref, ...] = ()) -> Plan:
    action = Action("a1", "It is done.", (), Due("", DueKind.BLANK), later=later)
    asked = Recommendation(Ref(id, "1"), "Do it.", Response.AGREED, actions=(action,))
    note = Looked(looked, "its page") if looked else None
    report = Report(date(2020, 11, 10))
    return Plan(
        id, f"The {id} report", PlanKind.THEMATIC, Wording.SUMMARY, report, (HELD,), (asked,),
        looked=note,
    )  # fmt: skip


def test_what_later_plans_say_comes_first_and_then_what_is_known() -> None:
    status = PlanStatus("it", AS_OF, True, (HELD,), ())
    one, two = _plan("first"), _plan("second")
    none_yet = "No update of its own is in this record, and we have not looked for one yet."
    assert known_since(_plan("it"), status, (one,)) == (
        f"A later plan, “The first report”, speaks of some of its promises. {none_yet}"
    )
    assert known_since(_plan("it"), status, (one, two)) == (
        "Later plans, “The first report” and “The second report”, speak of some of its promises."
        f" {none_yet}"
    )
    assert known_since(_plan("it", looked=AS_OF), status, (one,)).endswith(
        "No later document was found when we last looked, on 30 November 2026."
    )


def test_only_published_plans_that_a_promise_leads_to_speak_of_it() -> None:
    plans = tuple(map(_plan, ("named", "unnamed", "to-come")))
    it = _plan("it", later=(Ref("named", "2"), Ref("to-come", "1")))
    statuses = {
        each.id: PlanStatus(each.id, AS_OF, each.id != "to-come", (HELD,), ()) for each in plans
    }
    assert plans_speaking_of(it, plans, statuses) == (plans[0],)
