"""A few invented plans with where they stand, small enough to know by heart.

Must not know: how a status is derived (statuses are written out), what is published of them.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from action_plans.model.due import Due, DueKind, Precision
from action_plans.model.library import Library, Organisation, Owner, Theme, Vocabulary
from action_plans.model.plan import (
    Action,
    Document,
    Plan,
    Reason,
    Recommendation,
    Report,
    Update,
    Withdrawn,
)
from action_plans.model.refs import Ref
from action_plans.model.related import Level, RelatedLink, ShownKind
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus
from action_plans.model.terms import (
    Checked,
    DocumentKind,
    Ground,
    Lesser,
    LinkSource,
    PlanKind,
    Reported,
    Response,
    Schedule,
    Standing,
    Wording,
)
from action_plans.publishing.edition import Edition, make_edition

AS_OF = date(2022, 11, 21)
BLANK = Due("", DueKind.BLANK)
SEPTEMBER = Due(
    "*September 2021",
    DueKind.DATE,
    date(2021, 9, 1),
    date(2021, 9, 30),
    Precision.MONTH,
    mark="*",
)
JANUARY = Due("January 2023", DueKind.DATE, date(2023, 1, 1), date(2023, 1, 31), Precision.MONTH)
COMPLETE = Due("Complete", DueKind.COMPLETED)
ONGOING = Due("- ongoing", DueKind.ONGOING)

VOCABULARY = Vocabulary(
    organisations={
        "hmpps": Organisation("hmpps", "The Prison and Probation Service", "HMPPS"),
        "old-body": Organisation("old-body", "An older body", replaced_by="hmpps"),
        "hmi": Organisation("hmi", "The Inspectorate"),
    },
    owners={
        "head-north": Owner(
            "head-north", "Head of Residential Services, North", "hmpps", ("Head, North",)
        ),
        "head-south": Owner("head-south", "Head, South", "hmpps", succeeds=("head-north",)),
    },
    themes={"staffing": Theme("staffing", "Staffing"), "keys": Theme("keys", "Keys and locks")},
)


def _action_status(ref: Ref, **changes: object) -> ActionStatus:
    status = ActionStatus(
        ref=ref,
        reported=Reported.NOTHING_REPORTED,
        schedule=Schedule.NO_DATE,
        standing=Standing.NO_END,
        first=BLANK,
        latest=BLANK,
        target=None,
        moved=None,
        lesser=None,
        answered_on=None,
        owners=("Head, North",),
    )
    return replace(status, **changes)  # type: ignore[arg-type]


def _status(
    ref: Ref, response: Response, actions: tuple[ActionStatus, ...], **changes: object
) -> RecommendationStatus:
    status = RecommendationStatus(
        ref=ref,
        response=response,
        reported=Reported.NOTHING_REPORTED,
        schedule=Schedule.NO_DATE,
        checked=Checked.NOT_RECORDED,
        moved=None,
        actions=actions,
    )
    return replace(status, **changes)  # type: ignore[arg-type]


NIGHT = "night-cover-2021"
ONE, TWO, THREE = Ref(NIGHT, "1"), Ref(NIGHT, "5.12"), Ref(NIGHT, "3a")

NIGHT_PLAN = Plan(
    id=NIGHT,
    title="Night cover in Northmere hostels",
    kind=PlanKind.THEMATIC,
    wording=Wording.SUMMARY,
    report=Report(date(2021, 3, 2), "2019-2020"),
    documents=(
        Document(date(2021, 3, 9), DocumentKind.PLAN),
        Document(date(2022, 4, 20), DocumentKind.UPDATE, label="One year on"),
        Document(date(2023, 4, 20), DocumentKind.UPDATE),
    ),
    inspectorate=("hmi",),
    respondent=("hmpps",),
    was=("northmere-hostels",),
    footnotes=(("*", "Likely to come later than printed."),),
    recommendations=(
        Recommendation(
            ref=ONE,
            number_printed="R1.",
            text="Staff every hostel at night:\n\n- two people\n- one of them trained",
            response=Response.PARTLY_AGREED,
            to=("hmpps", "old-body"),
            reason=Reason((Ground.AFFORDABILITY,), (), "It costs <too> much & more."),
            themes=("staffing",),
            lead_in="Two steps are listed.",
            actions=(
                Action(
                    "a1", "Hire.", ("Head, North", "Nobody known"), SEPTEMBER, condition="money"
                ),
                Action("a2", '=HYPERLINK("x")', ("Head, North",), ONGOING, label="b)"),
            ),
            updates=(
                Update(date(2022, 4, 20), ("a1",), "Later.", JANUARY, dates=Lesser.DECISION),
                Update(
                    date(2022, 4, 20), (), "Nights are quiet; -see note", BLANK, owners=("X|Y",)
                ),
                Update(date(2023, 4, 20), ("a2",), "Not yet in the world.", COMPLETE),
            ),
        ),
        Recommendation(
            ref=TWO,
            text="Count the keys </script><script>alert(1)</script>",
            response=Response.AGREED,
            to=("hmpps",),
            themes=("keys", "staffing"),
            actions=(
                Action(
                    "a1", "Count them.", ("Head, South",), COMPLETE, same_as=Ref(NIGHT, "1", "a2")
                ),
            ),
        ),
        Recommendation(
            ref=THREE,
            text="Paint it blue.",
            response=Response.NOT_AGREED,
            reason=Reason((), (Ground.POLICY,), "No."),
            actions=(Action("a1", "Paint it green.", ("Head, South",), BLANK),),
        ),
    ),
)

NIGHT_STATUS = PlanStatus(
    plan=NIGHT,
    as_of=AS_OF,
    published=True,
    documents=NIGHT_PLAN.documents[:2],
    recommendations=(
        _status(
            ONE,
            Response.PARTLY_AGREED,
            (
                _action_status(
                    Ref(NIGHT, "1", "a1"),
                    reported=Reported.IN_PROGRESS,
                    schedule=Schedule.DUE_SOON,
                    standing=Standing.UNFINISHED,
                    first=SEPTEMBER,
                    latest=JANUARY,
                    target=date(2023, 1, 31),
                    moved=16,
                    lesser=Lesser.DECISION,
                    answered_on=date(2022, 4, 20),
                    owners=("Head, North", "Nobody known"),
                ),
                _action_status(
                    Ref(NIGHT, "1", "a2"),
                    reported=Reported.NOT_MENTIONED,
                    schedule=Schedule.NO_END_DATE,
                    standing=Standing.LEFT_OUT,
                    first=ONGOING,
                    latest=ONGOING,
                ),
            ),
            reported=Reported.NOT_MENTIONED,
            schedule=Schedule.DUE_SOON,
            moved=16,
        ),
        _status(
            TWO,
            Response.AGREED,
            (
                _action_status(
                    Ref(NIGHT, "5.12", "a1"),
                    reported=Reported.COMPLETED,
                    schedule=Schedule.DONE_AT_PUBLICATION,
                    standing=Standing.DONE_AT_FIRST,
                    first=COMPLETE,
                    latest=COMPLETE,
                    owners=("Head, South",),
                    same_as=Ref(NIGHT, "1", "a2"),
                ),
            ),
            reported=Reported.COMPLETED,
            schedule=Schedule.DONE_AT_PUBLICATION,
        ),
        _status(
            THREE,
            Response.NOT_AGREED,
            (
                _action_status(
                    Ref(NIGHT, "3a", "a1"), standing=Standing.OFFERED, owners=("Head, South",)
                ),
            ),
            reported=Reported.NOT_APPLICABLE,
            schedule=Schedule.NOT_APPLICABLE,
        ),
    ),
)

# Its report is the newest, so that the order of pages and the order of the data differ.
DAY = "day-cover-2022"
DAY_ONE = Ref(DAY, "1")
MAY = Due("14 May 2022", DueKind.DATE, date(2022, 5, 14), date(2022, 5, 14), Precision.DAY)
DAY_PLAN = Plan(
    id=DAY,
    title="Day cover: <b>what</b> of it?",
    kind=PlanKind.INSPECTION,
    wording=Wording.SUMMARY,
    report=Report(date(2022, 2, 1)),
    documents=(Document(date(2022, 2, 8), DocumentKind.PLAN),),
    recommendations=(
        Recommendation(
            ref=DAY_ONE,
            text="Open at nine.",
            response=Response.AGREED,
            actions=(Action("a1", "Open.", ("Head, North",), MAY),),
        ),
    ),
)
DAY_STATUS = PlanStatus(
    plan=DAY,
    as_of=AS_OF,
    published=True,
    documents=DAY_PLAN.documents,
    recommendations=(
        _status(
            DAY_ONE,
            Response.AGREED,
            (
                _action_status(
                    Ref(DAY, "1", "a1"),
                    schedule=Schedule.PASSED_SILENT,
                    standing=Standing.PASSED,
                    first=MAY,
                    latest=MAY,
                    target=date(2022, 5, 14),
                ),
            ),
            schedule=Schedule.PASSED_SILENT,
        ),
    ),
)

WITHDRAWN_PLAN = replace(
    DAY_PLAN,
    id="old-cover-2019",
    withdrawn=Withdrawn(date(2020, 5, 3), "Published by mistake."),
    recommendations=(replace(DAY_PLAN.recommendations[0], ref=Ref("old-cover-2019", "1")),),
)
WITHDRAWN_STATUS = replace(DAY_STATUS, plan="old-cover-2019", recommendations=())

FUTURE_PLAN = replace(
    DAY_PLAN,
    id="coming-cover-2023",
    recommendations=(replace(DAY_PLAN.recommendations[0], ref=Ref("coming-cover-2023", "1")),),
)
FUTURE_STATUS = PlanStatus("coming-cover-2023", AS_OF, False, (), ())

LINKS = (
    RelatedLink(DAY_ONE, ONE, ShownKind.FOLLOWS, LinkSource.EDITOR, why="=both ask for cover"),
    RelatedLink(ONE, DAY_ONE, ShownKind.FOLLOWED_BY, LinkSource.EDITOR, why="=both ask for cover"),
    RelatedLink(ONE, TWO, ShownKind.RELATED, LinkSource.SUGGESTED, 0.25, Level.SUBJECT, "staffing"),
    RelatedLink(TWO, ONE, ShownKind.RELATED, LinkSource.SUGGESTED, 0.25, Level.SUBJECT, "staffing"),
)

PLANS = (NIGHT_PLAN, DAY_PLAN, WITHDRAWN_PLAN, FUTURE_PLAN)
STATUSES = (NIGHT_STATUS, DAY_STATUS, WITHDRAWN_STATUS, FUTURE_STATUS)


def edition_of(
    plans: tuple[Plan, ...], statuses: tuple[PlanStatus, ...], site_url: str = ""
) -> Edition:
    """Return the edition of these plans for AS_OF."""
    by_id: Mapping[str, Plan] = {plan.id: plan for plan in sorted(plans, key=lambda p: p.id)}
    return make_edition(
        Library(by_id, VOCABULARY),
        {status.plan: status for status in statuses},
        LINKS,
        {},
        as_of=AS_OF,
        site_url=site_url,
        commit="0123abc",
    )


def small_edition(site_url: str = "") -> Edition:
    """Return the edition of all the plans here: two published, one withdrawn, one to come."""
    return edition_of(PLANS, STATUSES, site_url)
