"""An invented plan as its page's finished view, complete.

Must not know: how views are made from plans.
"""

from typing import Any

from action_plans.publishing.prose import render_prose
from action_plans.publishing.views.parts import AxisCounts, Badge, Count, Item, Link, Snippet
from action_plans.publishing.views.plan import (
    ActionView,
    AskedLine,
    CheckView,
    DocumentView,
    DueView,
    FindingView,
    MoveView,
    OriginDocument,
    OriginLine,
    OwnerView,
    PlanView,
    RecommendationView,
    RelatedEnd,
    RelatedGroup,
    RelatedView,
    UpdateView,
)
from action_plans.publishing.words import Tone

RESPONSE = Badge("response", "Response", "agreed", "agreed", Tone.DONE, "response/agreed/")
PARTLY = Badge(
    "response", "Response", "partly-agreed", "partly agreed", Tone.MOVING, "response/partly-agreed/"
)
IN_PROGRESS = Badge(
    "reported", "Reported", "in-progress", "in progress", Tone.MOVING, "reported/in-progress/"
)
COMPLETED = Badge(
    "reported", "Reported", "completed", "completed", Tone.DONE, "reported/completed/"
)
PASSED = Badge(
    "schedule",
    "Schedule",
    "passed-not-mentioned",
    "date passed, the latest update does not mention it",
    Tone.OPEN,
    "schedule/passed-not-mentioned/",
)
DUE_SOON = Badge(
    "schedule", "Schedule", "due-soon", "due within 90 days", Tone.OPEN, "schedule/due-soon/"
)
UNCHECKED = Badge("checked", "Checked", "not-recorded", "no check recorded here", Tone.NEUTRAL)
SNIPPET = Snippet(
    "Reported badge",
    "badges/night-2021.svg",
    "Reported: night cover",
    '<a href="https://example.org/"><img src="https://example.org/b.svg" alt="Reported"></a>',
    "[![Reported](https://example.org/b.svg)](https://example.org/)",
)

AXES = (
    AxisCounts(
        "Response",
        "What was answered?",
        (
            Count(RESPONSE, 7, 0, 0.7, (Item("1", "r1"),)),
            Count(PARTLY, 3, 0, 0.3),
        ),
    ),
    AxisCounts(
        "Reported",
        "What does the organisation’s own latest document say?",
        (Count(IN_PROGRESS, 4, 11, 0.4, (), (Item("2", "r2"),)), Count(COMPLETED, 6, 1, 0.6)),
    ),
    AxisCounts(
        "Schedule",
        "What does the calendar say?",
        (Count(PASSED, 1, 1, 0.1), Count(DUE_SOON, 9, 1200, 0.9)),
    ),
)
BLANK_DUE = DueView("", "", "", "", "")
DUE = DueView(
    "*September 2021",
    "due 30 September 2021",
    "2021-09-30",
    "Subject to the spending review",
    "subject to funding",
)
OWNER = OwnerView("Head of Residential Services, North", "owners/head-residential-north/")
UPDATE = UpdateView(
    date="20 April 2022",
    iso="2022-04-20",
    document="update of 20 April 2022",
    text=render_prose("The guide went to half of the hostels. The rest will have it by winter."),
    due=DueView("January 2023", "due 31 January 2023", "2023-01-31", "", ""),
    lesser="new date, for a decision only",
    owners=(OWNER,),
    response="agreed",
    answers=(
        Link("Action 1", "plans/night-2021/#r1-a1"),
        Link("Action 2", "plans/night-2021/#r1-a2"),
    ),
)

END = RelatedEnd(
    ref="day-2023#4",
    path="plans/day-2023/#r4",
    title="Day cover in Northmere, recommendation 4",
    excerpt="Keep the same two people on duty by day.",
    date="2 March 2023",
    response=RESPONSE,
    reported=COMPLETED,
)
RELATED = RelatedView(
    kind="followed-by",
    by="editor",
    by_words="Linked by an editor",
    end=END,
    why="Both ask for two people on duty.",
)
SUGGESTED = RELATED._replace(
    kind="related",
    by="suggested",
    by_words="",
    end=END._replace(ref="day-2023#7", path="plans/day-2023/#r7"),
)
ASKED_AGAIN = AskedLine(
    "Asked again",
    Link(
        "Day cover in Northmere, recommendation 4 (March 2023)",
        "asked-before/#night-2021-r1",
    ),
    "linked by an editor",
)
ORIGIN = (
    OriginLine("Recommendation", "page 2, table 3, row 4, columns 1–2"),
    OriginLine("Action 1", "page 2, table 3, rows 4–5, columns 4–6; page 3, table 4, row 1"),
)


def action(number: int, **changes: Any) -> ActionView:
    """Return an action of recommendation 1."""
    view = ActionView(
        ref=f"night-2021#1/a{number}",
        anchor=f"r1-a{number}",
        name=f"Action {number}",
        group="Staffing at night",
        text=render_prose(
            "Write a guide to night cover and give it to every hostel.\n\n- by region\n- by post"
        ),
        owners=(OWNER, OwnerView("Deputy Director, Safety")),
        owners_inherited=True,
        due=DUE,
        reported=IN_PROGRESS,
        schedule=DUE_SOON,
        moved=MoveView(8, "September 2021 → May 2022, 8 months later"),
        lesser="",
        said="The update of 20 April 2022 says: in progress.",
        same_as=None,
        later=(),
        updates=(UPDATE,),
        offered=False,
    )
    return view._replace(**changes)


def recommendation(number: str, **changes: Any) -> RecommendationView:
    """Return a recommendation with two actions."""
    anchor = "r" + number.replace(".", "-")
    view = RecommendationView(
        ref=f"night-2021#{number}",
        anchor=anchor,
        heading_id=f"recommendation-{anchor[1:]}",
        number=number,
        number_printed=f"R{number}.",
        to=(Link("HM Prison and Probation Service", "organisations/hmpps/"), Link("Areas", "")),
        to_printed="The service",
        stem=render_prose("In the next year:"),
        text=render_prose("Make sure that two trained people are on duty in each hostel at night."),
        response=PARTLY,
        reported=IN_PROGRESS,
        schedule=PASSED,
        checked=UNCHECKED,
        response_note="Progress is of the part that was accepted.",
        caveat="This does not say whether it was done.",
        moved=MoveView(8, "September 2021 → May 2022, 8 months later"),
        reason=render_prose("Two people can be paid for in the larger hostels only."),
        grounds="Ground named: affordability.",
        read_as="Our reading, not the document’s: operational reasons.",
        themes=(Link("Staffing", "themes/staffing/"), Link("Hostels", "themes/hostels/")),
        note="The last line of the cell is cut off.",
        lead_in=render_prose("We have already begun."),
        actions=(
            action(1, anchor=f"{anchor}-a1", ref=f"night-2021#{number}/a1"),
            action(
                2,
                anchor=f"{anchor}-a2",
                ref=f"night-2021#{number}/a2",
                due=BLANK_DUE,
                owners=(),
                updates=(),
                moved=None,
                offered=True,
                same_as=Link("recommendation 3", "plans/night-2021/#r3-a1"),
                later=(Link("recommendation 4 of Day cover", "plans/day-2023/#r4"),),
            ),
        ),
        loose_updates=(UPDATE,),
        related=(
            RelatedGroup("followed-by", "Taken up again by", (RELATED,)),
            RelatedGroup(
                "related", "Suggested from the words", (SUGGESTED,), (SUGGESTED,), "1 more"
            ),
        ),
        checks=(CheckView(UNCHECKED, "2023-05", "HM Inspectorate of Probation", "Annual report"),),
        badge_snippet=SNIPPET,
        short="Make sure that two trained people are on duty at night",
        asked=(ASKED_AGAIN,),
        origin=ORIGIN,
    )
    return view._replace(**changes)


PLAN = PlanView(
    id="night-2021",
    title="Night cover in Northmere hostels",
    lang="en",
    kind="a thematic review",
    by=(Link("HM Inspectorate of Probation", ""),),
    respondent=(Link("HM Prison and Probation Service", "organisations/hmpps/"),),
    report_date="2 March 2021",
    examined="2019-2020",
    wording="The texts on this page are our own plain-English account.",
    in_short=(
        "The inspectorate made 3 recommendations, published on 2 March 2021.",
        "The answer: 3 partly agreed.",
        "6 actions were promised.",
    ),
    axes=AXES,
    recommendations=(recommendation("1"), recommendation("2", actions=()), recommendation("5.12a")),
    documents=(
        DocumentView("9 March 2021", "2021-03-09", "Action plan", False),
        DocumentView("20 April 2022", "2022-04-20", "Update (One year on)", True),
    ),
    silence="The last document held here is the update of 20 April 2022.",
    footnotes=(("*", "Subject to the spending review"),),
    totals="The document prints a table of totals: 3 partly agreed. The rows agree with it.",
    source_title="Night cover: action plan",
    source_url="https://example.org/plan",
    source_licence="OGL 3.0",
    findings=(FindingView(Item("Action 2 of recommendation 1", "r1-a2"), " has no owner."),),
    edit_path="content/plans/night-2021.yml",
    snippets=(SNIPPET,),
    not_yet="",
    withdrawn="",
    as_of="21 November 2026",
    origins=(OriginDocument("night-cover.pdf", "PDF, 12 pages", "0123456789abcdef" * 4),),
    origin=(OriginLine("Title", "page 1"),),
)
