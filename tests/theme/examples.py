"""One invented page of each kind, as finished views, for the tests of the theme.

Must not know: how views are made from plans.
"""

from dataclasses import replace

from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.views.pages import (
    AboutView,
    AccessibilityView,
    ActionLine,
    AxisMeaning,
    DataView,
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
from action_plans.publishing.views.parts import Link
from tests.theme.asked_example import ASKED_BEFORE, CONNECTIONS
from tests.theme.plan_example import AXES, COMPLETED, IN_PROGRESS, PARTLY, PASSED, PLAN

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
    number="1",
    date="2 March 2021",
    text="Make sure that two trained people are on duty in each hostel at night.",
    response=PARTLY,
    reported=IN_PROGRESS,
    schedule=PASSED,
    actions="1 of 2 actions",
    which=(Link("Action 1", "plans/night-2021/#r1-a1"),),
)
OWNED = ROW._replace(
    which=(),
    lines=(
        ActionLine(
            "Action 1",
            "plans/night-2021/#r1-a1",
            "July 2021, then March 2022",
            (IN_PROGRESS, PASSED),
        ),
    ),
)
FRONT = FrontView(
    as_of="21 November 2026",
    plans=1,
    recommendations=3,
    actions=1206,
    axes=AXES,
    latest=(PLAN_ROW, PLAN_ROW),
    starts=((Link("Find a report", "plans/"), "Every action plan held here."),),
    connections=CONNECTIONS,
)
PLANS = PlansView("1 plan, 3 recommendations.", (PLAN_ROW,), Pager(1, 2, "", "plans/page/2/"))
LISTING = ListingView(
    title="Reported: in progress",
    kind="Reported progress",
    lead="Every recommendation, by what the organisation’s own latest document says of it.",
    caveat="This does not say whether it was done.",
    counts="2 recommendations and 4 actions, in 1 plan.",
    rows=(OWNED, ROW),
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
FILE = Link("plans.json", "data/plans.json")
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
    ("policy", "affordability"),
)


def page(path: str, kind: str, title: str, description: str, view: object) -> Page:
    """Return a page that shows a finished view."""
    return Page(path, kind, title, lambda: Shown(view, description))


PAGES = (
    page("", "front", "What was promised", "What this is.", FRONT),
    page("plans/", "plans", "Plans", "All plans.", PLANS),
    page("plans/night-2021/", "plan", PLAN.title, "A plan.", PLAN),
    page("reported/in-progress/page/2/", "listing", LISTING.title, "A list.", LISTING),
    page("reported/", "directory", DIRECTORY.title, "A directory.", DIRECTORY),
    page("asked-before/", "asked-before", "Asked before", "It.", ASKED_BEFORE),
    page("glossary/", "glossary", "Glossary", "Short forms.", GLOSSARY),
    page("about/", "about", "About", "About.", AboutView(AS_OF, "0" * 40, "1 plan")),
    page("data/", "data", "Data", "Data.", DataView(AS_OF, (("All", ((FILE, "Plans."),)),))),
    page("how-to-read/", "how-to-read", "How", "How.", HOW_TO_READ),
    page("accessibility/", "accessibility", "Accessibility", "It.", AccessibilityView(AS_OF)),
    page("search/", "search", "Search", "Search.", SearchView(((Link("Plans", "plans/"), "all"),))),
    page("plans/northmere/", "redirect", REDIRECT.title, "Moved.", REDIRECT),
)
WITHDRAWN = page(
    "plans/withdrawn-2020/",
    "plan",
    "A withdrawn plan",
    "Withdrawn.",
    replace(PLAN, withdrawn="Withdrawn on 1 May 2022: published by mistake."),
)
