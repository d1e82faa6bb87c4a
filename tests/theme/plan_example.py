"""An invented plan as its page's finished view, complete.

Must not know: how views are made from plans.
"""

from typing import Any

from action_plans.publishing.prose import in_a_line, render_prose
from action_plans.publishing.views.bar import Bar, BarPart, Dot
from action_plans.publishing.views.parts import Badge, Html, Item, Link, Snippet
from action_plans.publishing.views.plan import (
    ActionView,
    AskedLine,
    BadgesView,
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
    StandingItems,
    UpdateView,
    WhyView,
)
from action_plans.publishing.views.related import RelatedEnd, RelatedGroup, RelatedView
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
UNCHECKED = Badge("checked", "Checked", "not-recorded", "no check recorded", Tone.NEUTRAL)
SNIPPET = Snippet(
    "badges/night-2021.svg",
    "Was it done? Night cover",
    '<a href="https://site.example/"><img src="https://site.example/b.svg" alt="Was it done?"></a>',
    "https://site.example/",
)

BAR = Bar(
    (
        BarPart(
            "done-at-first", 2, "already done when the plan came out", "●", "0%", "33.3%", "16.7%",
            True, True, "#done-at-first",
        ),
        BarPart(
            "passed", 1204, "date passed", "○", "33.3%", "66.7%", "66.7%", False, False, "#passed"
        ),
    ),
    "2 already done when the plan came out, 1,204 date passed",
)  # fmt: skip
BLANK_DUE = DueView("", "", "", "", False)
DUE = DueView("*Autumn 2021", "due 30 November 2021", "2021-11-30", "subject to funding", True)
OWNER = OwnerView("Head of Residential Services, North", "owners/head-residential-north/")
UPDATE = UpdateView(
    date="20 April 2022",
    text=render_prose("The guide went to half of the hostels. The rest will have it by winter."),
    printed="January 2023",
    owners="Head of Hostels",
    response="agreed",
    also=(Link("1.2", "#r1-a2"),),
)

END = RelatedEnd(
    ref="day-2023#4",
    path="plans/day-2023/#r4",
    title="Day cover in Northmere, 4",
    excerpt=Html("Keep the same two people on duty by day."),
)
RELATED = RelatedView(
    by="editor",
    by_words="Linked by an editor",
    end=END,
    why=Html("Both ask for two people on duty."),
)
SUGGESTED = RELATED._replace(
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
    OriginLine("Action 1.1", "page 2, table 3, rows 4–5, columns 4–6; page 3, table 4, row 1"),
)


def render_inline(text: str) -> Html:
    """Return a text of one line as it stands in a heading."""
    found = in_a_line(text)
    assert found is not None
    return found


def action(number: int, **changes: Any) -> ActionView:
    """Return an action of recommendation 1."""
    view = ActionView(
        anchor=f"r1-a{number}",
        name=f"1.{number}",
        in_plan="Staffing at night, b)",
        text=render_prose(
            "Write a guide to night cover and give it to every hostel.\n\n- by region\n- by post"
        ),
        owners=(OWNER, OwnerView("Deputy Director, Safety")),
        owners_inherited=True,
        due=DUE,
        reported="in-progress",
        schedule="due-soon",
        standing="unfinished",
        label="Not finished when last reported",
        is_due_told=False,
        on="20 April 2022",
        backing="",
        proof="",
        proof_url="",
        note="Date passed",
        moved=MoveView(8, "May 2022", "8 months later"),
        lesser="",
        same_as=None,
        later=(),
        updates=(UPDATE,),
        told_with=(),
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
        number_printed=f"No. {number}.",
        heading=render_inline("Make sure that two trained people are on duty at night."),
        body=render_prose("Make sure that two trained people are on duty.\n\n- at night"),
        short="Make sure that two trained people are on duty at night",
        to=(Link("HM Prison and Probation Service", "organisations/hmpps/"), Link("Areas", "")),
        to_printed="",
        response="partly-agreed",
        reported="in-progress",
        schedule="passed-not-mentioned",
        moved=8,
        answer="Partly agreed",
        dots=(Dot("done-at-first", "●"), Dot("passed", "○")),
        done="1 of 2 done; 1 past its date",
        asked_in_short="asked before, in May 2020",
        last_open="May 2022",
        open_is_undated=False,
        is_open=True,
        why=WhyView(
            render_prose("Two people can be paid for in the larger hostels only."),
            "Kind of reason, as the plan names it: affordability.",
            "We class it as operational reasons.",
            "Progress is of the part that was accepted.",
        ),
        themes=(Link("Staffing", "themes/staffing/"), Link("Hostels", "themes/hostels/")),
        note=Html("The last line of the cell is cut off."),
        lead_in=render_prose("We have already begun."),
        actions=(
            action(1, anchor=f"{anchor}-a1"),
            action(
                2,
                anchor=f"{anchor}-a2",
                due=BLANK_DUE,
                owners=(),
                updates=(),
                moved=None,
                standing="offered",
                label="Offered instead",
                is_due_told=False,
                on="",
                note="",
                same_as=Link("3.1", "plans/night-2021/#r3-a1"),
                later=(Link("day-2023#4", "plans/day-2023/#r4"),),
                told_with=(Link("1.1", "#r1-a1"),),
            ),
        ),
        loose_updates=(UPDATE,),
        related=(
            RelatedGroup("", "Taken up again by", (RELATED,)),
            RelatedGroup("suggested", "On the same subject", (SUGGESTED,)),
        ),
        related_count=2,
        checks=(CheckView(UNCHECKED, "2023-05", "HM Inspectorate of Probation", "Annual report"),),
        asked=(ASKED_AGAIN,),
        origin=ORIGIN,
    )
    return view._replace(**changes)


PLAN = PlanView(
    id="night-2021",
    name="Night cover",
    title="Night cover in Northmere hostels",
    lang="en",
    kept_by="The keepers",
    documents=(
        DocumentView("HM Inspectorate of Probation report, 2 March 2021"),
        DocumentView("Action plan, 9 March 2021 (not seen)"),
        DocumentView("Update, 20 April 2022", "https://example.org/update"),
    ),
    verdict="1 of the 6 actions is reported done.",
    verdict_rest=("The service last reported on 20 April 2022: 5 were not finished.",),
    bar=BAR,
    repeats="1 of these actions repeats the promise of another.",
    by_standing=(StandingItems("passed", "Date passed", (Item("1.1", "r1-a1"),)),),
    answers="3 partly agreed",
    to=(Link("HM Prison and Probation Service", "organisations/hmpps/"),),
    to_some="2 of the 3",
    recommendations=(recommendation("1"), recommendation("2", actions=()), recommendation("5.12a")),
    notes=("The texts on this page are our own plain-English account.",),
    facts=(("Report", "Night cover in Northmere hostels"), ("Kind", "Thematic review")),
    footnotes=(("*", "Subject to the spending review"),),
    source_title="Night cover: action plan",
    source_url="https://example.org/plan",
    source_licence="OGL 3.0",
    source_sought=True,
    findings=(FindingView(Item("Action 1.2", "r1-a2"), " has no owner."),),
    wrong="",
    badges=BadgesView(SNIPPET, "badges/night-2021/r"),
    follow=(),
    further=(Link("printable version", "plans/night-2021/"),),
    not_yet="",
    withdrawn="",
    as_of="21 November 2026",
    origins=(OriginDocument("night-cover.pdf", "PDF, 12 pages", "0123456789abcdef" * 4),),
    origin=(OriginLine("Title", "page 1"),),
)
