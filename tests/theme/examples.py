"""One invented page of each kind, as finished views, for the tests of the theme.

Must not know: how views are made from plans.
"""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from generator.publishing.pages.page import Page
from generator.publishing.prose import render_prose
from generator.publishing.views.pages import (
    AboutView,
    AccessibilityView,
    AxisMeaning,
    DirectoryEntry,
    DirectoryView,
    FrontView,
    GlossaryEntry,
    GlossaryView,
    HowToReadView,
    ListingView,
    Pager,
    PlanRow,
    PlansView,
    RecommendationRow,
    RedirectView,
    SearchView,
    WordMeaning,
)
from generator.publishing.views.parts import AxisCounts, Badge, Count, Html, Link
from generator.publishing.views.plan import (
    ActionView,
    CheckView,
    DocumentView,
    DueView,
    MoveView,
    OwnerView,
    PlanView,
    RecommendationView,
    RelatedView,
    UpdateView,
)
from generator.publishing.words import Tone

# What an attacker or a clumsy editor might write, line breaks and a would-be heading included.
HOSTILE = (
    "<script>alert(1)</script> *star* _low_ `tick` [x](javascript:alert(1)) {: .x} {{7*7}} "
    "{% raw %} --> --!> html--> <!--html --8<-- :smile: [[wiki]] &amp; \"quoted\" 'single'\n\n"
    "# heading {#evil}\n\n    code\n\n***\n\n- item"
)
# Fields that our own code spells, and that an editor's text never reaches.
OURS = frozenset(
    "id path plan_path previous next anchor heading_id ref iso value axis tone lang source_url".split()
)

RESPONSE = Badge("response", "Response", "agreed", "agreed", Tone.DONE, "response/agreed/")
PARTLY = Badge(
    "response", "Response", "partly-agreed", "partly agreed", Tone.MOVING, "response/partly-agreed/"
)
IN_PROGRESS = Badge(
    "reported", "Reported", "in-progress", "in progress", Tone.MOVING, "reported/in-progress/"
)
COMPLETED = Badge("reported", "Reported", "completed", "completed", Tone.DONE, "reported/completed/")
PASSED = Badge(
    "schedule",
    "Schedule",
    "passed-not-mentioned",
    "date passed, the latest update does not mention it",
    Tone.PASSED,
    "schedule/passed-not-mentioned/",
)
DUE_SOON = Badge(
    "schedule", "Schedule", "due-soon", "due within 90 days", Tone.OPEN, "schedule/due-soon/"
)
UNCHECKED = Badge("checked", "Checked", "not-recorded", "no check recorded here", Tone.NEUTRAL)

AXES = (
    AxisCounts(
        "Response",
        "What was answered?",
        (Count(RESPONSE, 7, 0, 0.7, (Link("1", "plans/night-2021/#r1"),)), Count(PARTLY, 3, 0, 0.3)),
    ),
    AxisCounts(
        "Reported",
        "What does the organisation’s own latest document say?",
        (Count(IN_PROGRESS, 4, 11, 0.4), Count(COMPLETED, 6, 1, 0.6)),
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
    "falls due on 30 September 2021",
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
    due=DueView("January 2023", "falls due on 31 January 2023", "2023-01-31", "", ""),
    lesser="new date, for a decision only",
    owners=(OWNER,),
    response="agreed",
    answers=(Link("Action 1", "plans/night-2021/#r1-a1"), Link("Action 2", "plans/night-2021/#r1-a2")),
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
    return replace(view, **changes)


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
            RelatedView(
                ref="day-2023#4",
                path="plans/day-2023/#r4",
                kind="followed-by",
                kind_words="Taken up again by",
                by="editor",
                by_words="linked by an editor",
                title="Day cover in Northmere, recommendation 4",
                excerpt="Keep the same two people on duty by day.",
                why="Both ask for two people on duty.",
                date="2 March 2023",
                response=RESPONSE,
                reported=COMPLETED,
            ),
        ),
        checks=(CheckView(UNCHECKED, "2023-05", "HM Inspectorate of Probation", "Annual report"),),
        badge_snippet="[![Recommendation 1](https://example.org/badges/night-2021/r1.svg)](…)",
        short="Make sure that two trained people are on duty at night",
    )
    return replace(view, **changes)


PLAN = PlanView(
    id="night-2021",
    title="Night cover in Northmere hostels",
    lang="en",
    kind="thematic review",
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
    findings=("Action 2 has no owner.",),
    edit_path="content/plans/night-2021.yml",
    snippets=(("Reported badge", "[![Reported](https://example.org/badges/night-2021.svg)](…)"),),
    not_yet="",
    withdrawn="",
    as_of="21 November 2026",
)
PLAN_ROW = PlanRow(
    id="night-2021",
    path="plans/night-2021/",
    title="Night cover in Northmere hostels",
    kind="thematic review",
    report_date="2 March 2021",
    iso="2021-03-02",
    recommendations=3,
    actions=6,
    reported="1 of 6 actions completed · update of 20 April 2022",
    responses="3 partly agreed",
)
ROW = RecommendationRow(
    ref="night-2021#1",
    path="plans/night-2021/#r1",
    plan="Night cover in Northmere hostels",
    plan_path="plans/night-2021/",
    number="1",
    date="2 March 2021",
    text="Make sure that two trained people are on duty in each hostel at night.",
    response=PARTLY,
    reported=IN_PROGRESS,
    schedule=PASSED,
    actions="2 actions",
    which=(Link("Action 1", "plans/night-2021/#r1-a1"),),
)
FRONT = FrontView(
    as_of="21 November 2026",
    plans=1,
    recommendations=3,
    actions=1206,
    axes=AXES,
    latest=(PLAN_ROW, PLAN_ROW),
    starts=((Link("Find a report", "plans/"), "Every action plan held here."),),
)
PLANS = PlansView("1 plan, 3 recommendations.", (PLAN_ROW,), Pager(1, 2, "", "plans/page/2/"))
LISTING = ListingView(
    title="Reported: in progress",
    kind="Reported progress",
    lead="Every recommendation, by what the organisation’s own latest document says of it.",
    caveat="This does not say whether it was done.",
    counts="2 recommendations and 4 actions, in 1 plan.",
    rows=(ROW, ROW),
    pager=Pager(2, 3, "reported/in-progress/", "reported/in-progress/page/3/"),
    narrower=((Link("2021", "reported/in-progress/2021/"), "2"),),
    about=("A sentence about it.",),
    others=(ROW,),
    others_lead="These stand elsewhere as a whole.",
    directory=Link("Reported progress", "reported/"),
)
DIRECTORY = DirectoryView(
    "Reported progress",
    "Every recommendation, by what the organisation’s own latest document says of it.",
    (
        DirectoryEntry(Link("In progress", "reported/in-progress/"), 4, 1200, ""),
        DirectoryEntry(Link("Completed", "reported/completed/"), 1, 2, "What it covers."),
    ),
)
GLOSSARY = GlossaryView(
    (GlossaryEntry("g1", "HMPPS", "HM Prison and Probation Service", ()),),
    (
        GlossaryEntry(
            "hmip",
            "HMIP",
            "HM Inspectorate of Probation",
            (Link("Night cover in Northmere hostels", "plans/night-2021/"),),
        ),
    ),
)
REDIRECT = RedirectView(
    "Northmere hostels",
    "en",
    Link("Night cover in Northmere hostels", "plans/night-2021/"),
    (("r1", Link("Recommendation 1", "plans/night-2021/#r1")),),
)
AS_OF = "21 November 2026"
HOW_TO_READ = HowToReadView(
    AS_OF,
    (
        AxisMeaning(
            "reported",
            "Reported",
            "What its own latest document says.",
            (WordMeaning(IN_PROGRESS, "Not yet completed."), WordMeaning(COMPLETED, "Done.")),
        ),
    ),
)

PAGES = (
    Page("", "front", "What was promised", "What this is.", FRONT),
    Page("plans/", "plans", "Plans", "All plans.", PLANS),
    Page("plans/night-2021/", "plan", PLAN.title, "A plan.", PLAN),
    Page("reported/in-progress/page/2/", "listing", LISTING.title, "A list.", LISTING),
    Page("reported/", "directory", DIRECTORY.title, "A directory.", DIRECTORY),
    Page("glossary/", "glossary", "Glossary", "Short forms.", GLOSSARY),
    Page("about/", "about", "About", "About.", AboutView(AS_OF, "0" * 40, "1 plan")),
    Page("how-to-read/", "how-to-read", "How", "How.", HOW_TO_READ),
    Page("accessibility/", "accessibility", "Accessibility", "It.", AccessibilityView(AS_OF)),
    Page("search/", "search", "Search", "Search.", SearchView(((Link("Plans", "plans/"), "all"),))),
    Page("plans/northmere/", "redirect", REDIRECT.title, "Moved.", REDIRECT),
)
WITHDRAWN = Page(
    "plans/withdrawn-2020/",
    "plan",
    "A withdrawn plan",
    "Withdrawn.",
    replace(PLAN, withdrawn="Withdrawn on 1 May 2022: published by mistake."),
)

Value = TypeVar("Value")


def with_text(value: Value, text: str) -> Value:
    """Return a view or page in which `text` stands wherever an editor's could."""
    return _replaced(value, text)  # type: ignore[no-any-return]


def _replaced(value: Any, text: str) -> Any:
    if isinstance(value, Html):
        return Html("<p>") + text + Html("</p>")
    if isinstance(value, str) and not isinstance(value, Tone):
        return text if value else value
    if isinstance(value, tuple):
        return tuple(_replaced(each, text) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [f.name for f in fields(value) if not _is_ours(value, f.name)]
        return replace(value, **{name: _replaced(getattr(value, name), text) for name in names})
    return value


def _is_ours(value: object, name: str) -> bool:
    """True for a field that our own code spells; `kind` and `by` may also be words or links."""
    if name == "number":
        return isinstance(value, RecommendationView)
    if name in ("kind", "by"):
        return isinstance(value, RelatedView | Page)
    return name in OURS
