"""One invented page of each kind, as finished views, for the tests of the theme.

Must not know: how views are made from plans.
"""

from dataclasses import replace

from markupsafe import Markup

from action_plans.publishing.pages.page import Page, Shown
from action_plans.publishing.prose import render_prose
from action_plans.publishing.views.asking import (
    AskingListView,
    AskingView,
    FormText,
    QuestionRow,
)
from action_plans.publishing.views.bar import Dot
from action_plans.publishing.views.course import (
    AddedRow,
    ChangeDay,
    ChangeRow,
    ChangesView,
    CorrectedRow,
    CorrectionsView,
    SilenceView,
    SilentRow,
    SilentSection,
)
from action_plans.publishing.views.dictionary import ColumnRow, DictionaryView, TableView
from action_plans.publishing.views.edit import EditView
from action_plans.publishing.views.figures import FigureRow, FiguresView, FigureView, Picture
from action_plans.publishing.views.follow import FollowKind, FollowRow, FollowView
from action_plans.publishing.views.history import (
    HistoryGroup,
    HistoryRow,
    HistoryView,
    Key,
    Mark,
    Said,
    Year,
)
from action_plans.publishing.views.pages import (
    ActionLine,
    CrossingView,
    DirectoryEntry,
    DirectoryView,
    Door,
    FrontView,
    ListingView,
    Pager,
    PlanRow,
    PlansView,
    RecommendationRow,
    RedirectView,
    SearchView,
)
from action_plans.publishing.views.parts import Html, Link
from action_plans.publishing.views.plan import DocumentView
from action_plans.publishing.views.questions import (
    BrowseView,
    CoverageView,
    MovedRow,
    PassedRow,
    QuestionView,
    RefusedRow,
    Section,
)
from action_plans.publishing.views.reference import (
    AboutView,
    AccessibilityView,
    AxisMeaning,
    DataView,
    Example,
    GlossaryEntry,
    GlossaryView,
    HowToReadView,
    ProblemKind,
    ProblemMeaning,
    ProblemsView,
    WordMeaning,
)
from action_plans.publishing.views.schema import RowsView, SchemaView, VersionRow
from action_plans.publishing.views.state import StateChange, StateRow, StateView
from tests.theme.asked_example import ASKED_BEFORE
from tests.theme.plan_example import BAR, COMPLETED, IN_PROGRESS, OWNER, PARTLY, PLAN

PLAN_ROW = PlanRow(
    id="night-2021",
    path="plans/night-2021/",
    name="Night cover",
    lang="en",
    line="Report March 2021 · 3 recommendations",
    bar=BAR,
    parts="2 done when published · 1 date passed",
)
ROW = RecommendationRow(
    ref="night-2021#1",
    path="plans/night-2021/#r1",
    plan="Night cover",
    number="1",
    date="March 2021",
    text="Make sure that two trained people are on duty in each hostel at night.",
    lang="en",
    response=PARTLY,
    dots=(Dot("done-at-first", "●"), Dot("passed", "○")),
    done="1 of 2 done",
    actions="1 of 2 actions",
    which=(Link("1.1", "plans/night-2021/#r1-a1"),),
)
OWNED = ROW._replace(
    which=(),
    lines=(
        ActionLine(
            "1.1",
            "plans/night-2021/#r1-a1",
            "July 2021, then March 2022",
            "passed",
            "Date passed",
            "owner at first",
        ),
    ),
)
REFUSED_ROW = RefusedRow(
    ref="night-2021#2",
    link=Link("Night cover, 2", "plans/night-2021/#r2"),
    date="March 2021",
    short=Html("Pay for two people."),
    ground="affordability",
    why=Html("It cannot be paid for."),
    text=render_prose("Pay for two people."),
    reason=render_prose("It cannot be paid for."),
    grounds="Kind of reason, as the plan names it: affordability.",
    read_as="We class it as policy.",
    after="",
    offered=(Link("2.1 Pay for one person.", "plans/night-2021/#r2-a1"),),
)
CONTACT = "mailto:a@example.org?subject=Something%20wrong"
FRONT = FrontView(
    lead="Was it done?",
    verdict="One plan promises 1,206 actions.",
    verdict_rest=("None has been reported done since.",),
    bar=BAR,
    doors=(Door("85", "actions are past their dates", "dates-passed/"),),
    refused=(REFUSED_ROW,),
    plans_title="The one plan",
    rows=(PLAN_ROW, PLAN_ROW),
    more="All 2 plans",
    repeats="",
    coverage="This is one plan out of many.",
    as_of="21 November 2026",
    follow=(),
    browse=((Link("Themes", "themes/"), "What is it about?"),),
)
PLANS = PlansView("1 plan, 3 recommendations.", (PLAN_ROW,), Pager(1, 2, "", "plans/page/2/"))
LISTING = ListingView(
    crossing=CrossingView(
        "Posts that own actions under these recommendations",
        ((Link("Head of Hostels", "owners/head/"), "2 actions"),),
        "",
    ),
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
PASSED_ROW = PassedRow(
    ref="night-2021#1/a1",
    link=Link("Night cover, 1.1", "plans/night-2021/#r1-a1"),
    text=Html("Write a guide to night cover."),
    date="May 2022",
    iso="2022-05-31",
    ago="4 years and 5 months ago",
    less="for a decision, not completion; the first date was March 2022",
    owners=(OWNER,),
    standing="left-out",
    label="Not mentioned in the update",
    on="20 April 2022",
)
MOVED_ROW = MovedRow(
    ref="night-2021#1/a1",
    link=Link("Night cover, 1.1", "plans/night-2021/#r1-a1"),
    short=Html("Write a guide."),
    text=render_prose("Write a guide to night cover."),
    first="September 2021",
    latest="May 2022",
    moved="8 months later",
    owners=(OWNER,),
    said=render_prose("The rest will have it by winter."),
    standing="unfinished",
    label="Not finished when last reported",
    on="20 April 2022",
)
QUESTION = QuestionView(
    title="Dates passed",
    answer="2 of the 6 actions are past their dates and not reported done.",
    notes=("A passed date does not say whether it was done.",),
    made_up=(
        (1, Link("not mentioned in the last update", "standing/left-out/")),
        (1, Link("other", "")),
    ),
    beside=("They belong to 2 recommendations of 1 plan.",),
    jumps=((1, Link("Refused", "#refused-wholly")), (1, Link("Moved", "#moved"))),
    orders=(Link("oldest first", ""), Link("by owner", "reported/")),
    sections=(
        Section("", "", 1, (PASSED_ROW,)),
        Section("Refused", "refused-wholly", 1, (REFUSED_ROW,)),
        Section("Moved", "moved", 1, (MOVED_ROW,)),
    ),
    rest="The first 3 of 4 are here",
    table=Link("Download as a table (CSV)", "plans/"),
)
COVERAGE = CoverageView(
    name="Action plans",
    here=(
        (
            Link("Night cover", "plans/night-2021/"),
            (DocumentView("Action plan, 9 March 2021", "https://example.org/plan"),),
        ),
    ),
    sought=("“Night cover: action plan”, a plan by the service",),
    here_words="One plan is here.",
    chosen=render_prose("As they came to hand."),
    known=(("Day cover", "https://example.org/day", "published 2 March 2023"), ("Dusk", "", "")),
    unseen=((Link("Night cover", "plans/night-2021/"), "action plan of 9 March 2021"),),
    maintainer="Northmere archive",
    contact=Link("archive@example.org", "mailto:archive@example.org"),
    repository="",
    licence="CC BY 4.0",
    looked="Nobody has looked for more.",
)
CORRECTED = CorrectedRow(
    "2022-05-03",
    "3 May 2022",
    Link("Night cover, 1.1", "plans/night-2021/#r1-a1"),
    "due March 2022",
    "due May 2022",
    "We had misread the cell.",
)
CHANGES = ChangesView(
    answer="2 documents of 1 plan are known here.",
    days=(
        ChangeDay(
            "2022-04-20",
            "20 April 2022",
            (
                ChangeRow(
                    Link("Night cover", "plans/night-2021/"),
                    (("", ("Update published.",)), ("Action 1", ("reported done", "now with B"))),
                ),
            ),
        ),
    ),
    rest="The newest 300 of 301 are here",
    whole=FollowRow(
        Link("Everything here", ""),
        Link("feeds/all.atom", "feeds/all.atom"),
        Link("calendars/all.ics", "calendars/all.ics"),
    ),
    ways=(Link("Follow one plan", "follow/"),),
    added=(AddedRow("2022-05-01", "1 May 2022", Link("Night cover", "plans/night-2021/")),),
    corrected=(CORRECTED,),
    corrections=Link("all 1 correction", "corrections/"),
)
CORRECTIONS = CorrectionsView("1 thing was wrong.", (CORRECTED,))
SILENT = SilentRow(
    plan=Link("Night cover", "plans/night-2021/"),
    lang="en",
    last="Update of 20 April 2022, 4 years and 7 months ago",
    review="The documents held promise no review.",
    looked="We have not looked for later documents yet",
    open=Link("4 actions open", "plans/night-2021/"),
)
SILENCE = SilenceView(
    "Of 1 plan, none is silent.",
    (
        SilentSection(
            "No search recorded yet",
            "not-looked",
            "Something is open.",
            (SILENT,),
            301,
            "The first 300 of 301 are here",
        ),
    ),
    spoken_of=(Link("Night cover", "plans/night-2021/"),),
)
STATE = StateView(
    name="Night cover",
    lang="en",
    on="9 March 2021",
    iso="2021-03-09",
    documents="the action plan",
    today=Link("the plan today", "plans/night-2021/"),
    as_of="21 November 2026",
    others=(Link("20 April 2022", "plans/night-2021/as-published/2022-04-20/"),),
    verdict="None of the 2 actions has been reported done.",
    rows=(
        StateRow(
            "1",
            Link("Make sure that two people are on duty.", "plans/night-2021/#r1"),
            "Partly agreed",
            "0 of 2 done",
            (
                ActionLine(
                    "1.1", "plans/night-2021/#r1-a1", "July 2021", "ahead", "Not due yet", ""
                ),
            ),
        ),
    ),
    since="The update of 20 April 2022 is later.",
    by_documents=(
        StateChange(Link("1.1", "plans/night-2021/#r1-a1"), "20 April 2022: reported completed"),
    ),
    by_dates=(StateChange(Link("1.1", "plans/night-2021/#r1-a1"), "its date has passed"),),
    caveat="A passed date does not say whether it was done.",
)
QUESTIONS = Link("Download all questions as a table (CSV)", "data/")
ASKING = AskingView(
    plan=Link("Night cover", "plans/night-2021/"),
    title="Questions to ask: Night cover",
    answer="1 action is past its date.",
    rules="They do not say that anything was not done.",
    held="No search for a later one is recorded.",
    footnotes=(("*", "Likely to come later."),),
    rows=(
        QuestionRow(
            ref="night-2021#1/a1",
            anchor="r1-a1",
            name="1.1",
            path="plans/night-2021/#r1-a1",
            label="Not mentioned in the update",
            forms=(
                FormText("Written question in Parliament", "To ask the Minister, whether it is."),
                FormText("Request for information", "Please send me the latest record."),
            ),
            facts=(
                Link("Write a guide to night cover.", "plans/night-2021/#r1-a1"),
                Link("20 April 2022: not mentioned in the update.", "plans/night-2021/"),
            ),
        ),
    ),
    table=QUESTIONS,
)
ASKING_LIST = AskingListView(
    "There is something to ask of 1 action of 1 plan.",
    ((Link("Night cover", "questions/night-2021/"), "1 question"),),
    "The first 300 of 301 are here",
    QUESTIONS,
)
FIGURE = FigureView(
    id="standing-by-plan",
    title="Was it done? By plan",
    lead="One plan promises 2 actions.",
    image=Picture("assets/site.css", 720, 64),
    narrow=Picture("assets/site.css", 350, 72),
    head=("Plan", "Reported done"),
    rows=(FigureRow(Link("Night cover", "plans/night-2021/"), ("2",)),),
    total=("2",),
    rest="The first 1 of 2 are here",
    files=(Link("the picture (SVG)", "plans/"), Link("the numbers (CSV)", "data/")),
)
FIGURES = FiguresView(
    (FIGURE,),
    "1 agreed recommendation was answered only with what was finished already.",
    (Link("Night cover, 1", "plans/night-2021/#r1"),),
    "The first 1 of 2 are here",
    (Link("2 actions: promised anew", "reported/"),),
)
COLUMNS = (ColumnRow("ref", "text", "The action's reference.", "one, two"),)
DICTIONARY = DictionaryView(
    (TableView("actions", "actions", Link("actions.csv", "data/"), "Every action.", COLUMNS),),
    plan_letter="A",
    schedule_letter="B",
    example="night-2021",
)
BROWSE = BrowseView(
    (
        ("Lists", ((Link("Themes", "themes/"), "What is it about?", "2 lists"),)),
        ("Answers", ((Link("Refused", "refused/"), "What was refused, and why", ""),)),
    )
)
DIRECTORY = DirectoryView(
    "Reported progress",
    "Every recommendation, by what the organisation’s own latest document says of it.",
    (
        DirectoryEntry(Link("In progress", "reported/in-progress/"), 4, 1200, "", "I"),
        DirectoryEntry(Link("Completed", "reported/completed/"), 1, 2, "What it covers.", "C"),
    ),
)
PROBLEMS = ProblemsView(
    (
        ProblemKind(
            "Errors",
            "errors",
            "Only an editor can have made these.",
            (
                ProblemMeaning(
                    "unknown-theme",
                    Markup("<p>Themes are those of themes.yml.</p>"),
                    (
                        Example("Wrong", ("themes: [stafing]", "", "note: x"), Markup("")),
                        Example("Right", (), Markup("<p>what is listed</p>")),
                    ),
                ),
            ),
        ),
    )
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
ABOUT = AboutView(AS_OF, "0" * 40, "1 plan", "What was promised.", "An archive", "CC BY 4.0.")
FILE = Link("plans.json", "data/plans.json")
DATA = DataView(AS_OF, (("All", ((FILE, "Plans."),)),), True, has_meanings=True)
SCHEMA = SchemaView(
    "1.0",
    "2022-06-01",
    ((FILE, "How a plan file is written."),),
    (VersionRow("1.0", "version-1-0", "The first.", (FILE,)),),
    (RowsView("under-plan", "plan", "One file, one plan.", COLUMNS),),
    (
        RowsView(
            "axis-response",
            "response",
            "What was answered.",
            (ColumnRow("agreed", "agreed", "All of it is accepted.", "", "response-agreed"),),
        ),
    ),
)
HOW_TO_READ = HowToReadView(
    AS_OF,
    (("○", "passed", "Date passed", "Its date has passed."),),
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


SEARCH = SearchView("A record", ((Link("Plans", "plans/"), "all"),))

HISTORY = HistoryView(
    name="Night cover",
    lang="en",
    plan=Link("The plan as it stands", "plans/night-2021/"),
    key=(Key("promised", "a document promises it"), Key("due", "its first date")),
    years=(Year("10%", "2022"), Year("30%", "")),
    today="97%",
    as_of="21 November 2026",
    groups=(
        HistoryGroup(
            "r1",
            "1",
            Html("Make sure that two people are on duty."),
            (
                HistoryRow(
                    Link("1.1", "plans/night-2021/#r1-a1"),
                    Html("Write a guide to night cover."),
                    "left-out",
                    "Not mentioned in the update",
                    "20 April 2022",
                    (Mark("promised", "3%"), Mark("due", "14.2%"), Mark("left-out", "20%")),
                    (Said("2021-03-09", "9 March 2021", "promised, with the date “May 2022”"),),
                ),
            ),
        ),
    ),
)
FOLLOW = FollowView(
    FollowRow(Link("Everything here", ""), Link("feeds/all.atom", "plans/")),
    (
        FollowKind(
            "One plan",
            "plans",
            (
                FollowRow(
                    Link("Night cover", "plans/night-2021/"),
                    Link("feed", "plans/"),
                    Link("calendar", "plans/"),
                ),
            ),
            "The first 1 of 2 are here; the others have theirs on their pages",
            Link("Plans", "plans/"),
        ),
    ),
)
PAGES = (
    page("", "front", "What was promised", "What this is.", FRONT),
    page("plans/", "plans", "Plans", "All plans.", PLANS),
    page("plans/night-2021/", "plan", PLAN.name, "A plan.", replace(PLAN, wrong=CONTACT)),
    page("reported/in-progress/page/2/", "listing", LISTING.title, "A list.", LISTING),
    page("reported/", "directory", DIRECTORY.title, "A directory.", DIRECTORY),
    page("asked-before/", "asked-before", "Asked before", "It.", ASKED_BEFORE),
    page("dates-passed/", "question", "Dates passed", "How many.", QUESTION),
    page("refused/", "question", "Refused", "Why.", QUESTION),
    page("browse/", "browse", "Browse", "Every way.", BROWSE),
    page("coverage/", "coverage", "Coverage", "Which.", COVERAGE),
    page("changes/", "changes", "What is new", "It.", CHANGES),
    page("corrections/", "corrections", "What we got wrong", "It.", CORRECTIONS),
    page("follow/", "follow", "Get updates", "It.", FOLLOW),
    page("silence/", "silence", "What went quiet", "It.", SILENCE),
    page("figures/", "figures", "Figures", "It.", FIGURES),
    page("questions/", "asking-list", "Questions to ask", "It.", ASKING_LIST),
    page("questions/night-2021/", "asking", "Questions to ask: Night cover", "It.", ASKING),
    page("plans/night-2021/as-published/2021-03-09/", "as-published", "Then", "It.", STATE),
    page(
        "plans/night-2021/as-published/2022-04-20/",
        "as-published",
        "Later",
        "It.",
        replace(STATE, others=(), by_dates=()),
    ),
    page("plans/night-2021/history/", "history", "Through time", "It.", HISTORY),
    page("glossary/", "glossary", "Glossary", "Short forms.", GLOSSARY),
    page("problems/", "problems", "Problems in plan files", "Codes.", PROBLEMS),
    page("about/", "about", "About", "About.", ABOUT),
    page("data/", "data", "Data", "Data.", DATA),
    page("edit/", "edit", "Change a plan", "A form.", EditView("https://example.org/record")),
    page("schema/", "schema", "The form of the data", "It.", SCHEMA),
    page("data/dictionary/", "dictionary", "What the columns mean", "It.", DICTIONARY),
    page("how-to-read/", "how-to-read", "How", "How.", HOW_TO_READ),
    page(
        "accessibility/",
        "accessibility",
        "Accessibility",
        "It.",
        AccessibilityView(AS_OF, "Plans", "A board"),
    ),
    page(
        "search/",
        "search",
        "Search",
        "Search.",
        SEARCH,
    ),
    page("plans/northmere/", "redirect", REDIRECT.title, "Moved.", REDIRECT),
)
WITHDRAWN = page(
    "plans/withdrawn-2020/",
    "plan",
    "A withdrawn plan",
    "Withdrawn.",
    replace(PLAN, withdrawn="Withdrawn on 1 May 2022: published by mistake."),
)
