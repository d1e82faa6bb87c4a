"""Invented chains and an invented picture of connections, as finished views.

Must not know: how views are made from plans.
"""

from dataclasses import replace

from action_plans.publishing.prose import render_prose
from action_plans.publishing.views.asked import AskedBeforeView, AskedView, ChainView, PromiseView
from action_plans.publishing.views.connections import (
    ArcView,
    ConnectionRow,
    ConnectionsView,
    NodeView,
)
from action_plans.publishing.views.pages import Pager
from action_plans.publishing.views.parts import Html, Link
from tests.theme.plan_example import BLANK_DUE, DUE, OWNER, PARTLY, RESPONSE

DONE = ("done-since", "Reported done")
OPEN = ("no-end", "")
THERE = (None, "")  # its date is where it was

FIRST = AskedView(
    ref="night-2021#1",
    path="plans/night-2021/#r1",
    plan="Night cover in Northmere hostels",
    number="1",
    lang="en",
    date="2 March 2021",
    iso="2021-03-02",
    said="Asked first",
    before=None,
    by="",
    by_words="",
    why=Html(""),
    stem=render_prose("In the next year:"),
    text=render_prose("Make sure that two trained people are on duty in each hostel at night."),
    note=Html("The cell breaks off."),
    response=PARTLY,
    done="1 of 2 done",
    promised=(
        PromiseView(
            Link("1.1", "plans/night-2021/#r1-a1"),
            Html("Write a guide."),
            (OWNER,),
            DUE,
            None,
            "",
            *DONE,
        ),
        PromiseView(
            Link("1.2", "plans/night-2021/#r1-a2"), Html("Use it."), (), BLANK_DUE, None, "", *OPEN
        ),
    ),
    more="and 3 more actions",
    nothing="",
)
AGAIN = replace(
    FIRST,
    ref="day-2023#4",
    path="plans/day-2023/#r4",
    plan="Dydd yn Northmere",
    number="4",
    lang="cy",
    date="2 March 2023",
    iso="2023-03-02",
    said="Reported completed, then recommended again",
    before=Link("Night cover in Northmere hostels, recommendation 1", "plans/night-2021/#r1"),
    by="editor",
    by_words="linked by an editor",
    why=Html("Both are about staffing."),
    response=RESPONSE,
    done="no action printed",
    promised=(),
    more="",
    nothing="No action is printed for it.",
)
CHAIN = ChainView(
    anchor="night-2021-r1",
    title="Make sure that two trained people are on duty",
    lang="en",
    lead="Asked by 3 reviews, in 3 recommendations, from March 2021 to March 2023.",
    asked=(FIRST, AGAIN),
    between=(Link("Evening cover, recommendation 2 (May 2022)", "plans/evening-2022/#r2"),),
    between_words="1 more between the first and the latest",
)
CONNECTIONS = ConnectionsView(
    title="How the plans connect",
    about="All 2 plans. Most links, 3, join the two.",
    lead="All 2 plans, oldest report first.",
    width=320,
    height=116,
    axis=92,
    nodes=(
        NodeView(
            "plans/night-2021/",
            "Night cover in Northmere hostels",
            "March 2021",
            29,
            ("Night cover in", "Northmere hostels"),
        ),
        NodeView("plans/day-2023/", "Day cover", "March 2023", 87, ("Day cover",)),
    ),
    arcs=(
        ArcView("M92 29C60 29 60 87 92 87", 9.0, False, "3", 68, 58, "3 links between the two"),
        ArcView("M92 29C40 29 40 87 92 87", 1.5, True, "1", 50, 58, "1 link between the two"),
    ),
    rows=(
        ConnectionRow(
            Link("Night cover in Northmere hostels", "plans/night-2021/"),
            Link("Day cover", "plans/day-2023/"),
            3,
            0,
            1,
            2,
        ),
    ),
    fold_words="",
)
ASKED_BEFORE = AskedBeforeView(
    "2 matters were asked for more than once.",
    "The search has all 12 recommendations, not only these.",
    (CHAIN, replace(CHAIN, anchor="night-2021-r2", lang="cy", between=(), between_words="")),
    Pager(1, 2, "", "asked-before/page/2/"),
    CONNECTIONS,
)
