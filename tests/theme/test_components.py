"""Each component places what its view holds: a case for each, in words, links and marks."""

from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from lxml import html

from action_plans.publishing.templates import environment
from action_plans.publishing.views.pages import Pager
from action_plans.publishing.views.parts import Badge, Link, Snippet
from action_plans.publishing.words import Tone
from tests.theme.asked_example import CHAIN, CONNECTIONS
from tests.theme.example_site import THEME
from tests.theme.examples import DIRECTORY, GLOSSARY, HOW_TO_READ, LISTING, PLAN_ROW
from tests.theme.plan_example import (
    ASKED_AGAIN,
    AXES,
    BLANK_DUE,
    DUE,
    IN_PROGRESS,
    ORIGIN,
    PLAN,
    UNCHECKED,
    UPDATE,
    action,
    recommendation,
)

ENVIRONMENT = environment(THEME)
MOVED = action(1).moved
PLAIN_UPDATE = UPDATE._replace(due=None, owners=(), response="", answers=UPDATE.answers[:1])


class Case(NamedTuple):
    """A macro called with a view: words that come out, in order, and how many of which element."""

    component: str
    call: str
    view: Any
    words: tuple[str, ...] = ()
    counts: dict[str, int] = {}  # noqa: RUF012 - read only


CASES = [
    Case("badge", "badge(view, '../')", IN_PROGRESS, ("Reported: in progress",),
         {"//a[@href='../reported/in-progress/'][@class='badge badge--moving']": 1}),
    Case("badge", "badge(view, '')", UNCHECKED, ("Checked: no check recorded here",), {"//a": 0}),
    Case("badge", "mark(view)", IN_PROGRESS, ("Reported: in progress",), {"//a": 0}),
    Case("badge", "badge_item(view, '')", IN_PROGRESS, ("Reported: in progress",),
         {"//li/a": 1}),
    Case("badge", "spaced_mark(view) + spaced_mark(view)", UNCHECKED,
         ("Checked: no check recorded here", "Checked: no check recorded here"),
         {"//a": 0, "//b": 2}),
    Case("badge", "mark(view)", Badge("x", "<X>", "v", "<b>", Tone.OPEN), ("<X>: <b>",)),
    Case("axis", "axis(view, '')", AXES[0],
         ("Response", "What was answered?", "agreed", "7 recommendations", "On this page: 1"),
         {"//li": 2, "//rect[@width='0.7']": 1, "//svg[@aria-hidden='true']": 2,
          "//a[@href='#r1']": 1}),
    Case("axis", "axis(view, '')", AXES[2],
         ("1 recommendation, 1 action", "9 recommendations, 1,200 actions")),
    Case("axis", "axes(view, '')", AXES, (), {"//section": 3}),
    Case("count", "count(view, 'plan')", 1, ("1 plan",)),
    Case("count", "count(view, 'plan')", 1200, ("1,200 plans",)),
    Case("link", "link(view, '../')", Link("A & B", "plans/"), ("A & B",),
         {"//a[@href='../plans/']": 1}),
    Case("link", "link(view, '../')", Link("Nowhere", ""), ("Nowhere",), {"//a": 0}),
    Case("link", "links(view, '')", (Link("a", "a/"), Link("b", ""), Link("c", "c/")),
         ("a, b and c",)),
    Case("due", "due(view)", DUE,
         ("*September 2021", "due 30 September 2021", "Condition: subject to funding",
          "Footnote: Subject to the spending review"), {"//time[@datetime='2021-09-30']": 1}),
    Case("due", "due(view)", BLANK_DUE, ("no date printed",), {"//time": 0}),
    Case("due", "moved(view)", MOVED, ("Date moved: September 2021 → May 2022, 8 months later",)),
    Case("owners", "owners(view, '')", action(1).owners,
         ("Head of Residential Services, North", "Deputy Director, Safety"), {"//li": 2, "//a": 1}),
    Case("owners", "owners(view, '')", (), ("no owner printed",)),
    Case("update", "update(view, '', 'cy')", UPDATE,
         ("update of 20 April 2022 answers Action 1 and Action 2", "The guide went",
          "new date, for a decision only", "January 2023", "Owner now", "Response now agreed"),
         {"//*[@lang='cy']": 1}),
    Case("update", "update(view, '', 'en')", PLAIN_UPDATE, ("update of 20 April 2022 The guide",),
         {"//dl": 0, "//*[@lang]": 0}),
    Case("action", "actions(view, 'It', '', 'en')", (action(1), action(2, updates=(), moved=None)),
         ("It", "Action", "What was promised", "Owner", "Target date", "Where it stands",
          "Action 1", "Staffing at night", "blank cell, read as the owner above it",
          "Date moved:", "The update of 20 April 2022 says: in progress.", "Action 2"),
         {"//table/caption": 1, "//th[@scope='col']": 5, "//tbody/tr[1]/th[@scope='rowgroup']": 2,
          "//tbody[@id='r1-a1'][@data-ref='night-2021#1/a1'][@data-reported='in-progress']"
          "[@data-schedule='due-soon'][@data-moved='8']": 1,
          "//tbody[@id='r1-a2'][not(@data-moved)]": 1,
          "//tbody[@id='r1-a1']/tr[2]/td[@colspan=5]": 1,
          "//tbody[@id='r1-a2']/tr": 1}),
    Case("related", "related(view, '')",
         recommendation("1").related,
         ("Related recommendations", "Taken up again by",
          "Report of 2 March 2023 · Response: agreed · Reported: completed",
          "Linked by an editor: Both", "Suggested from the words", "Why: Both", "1 more"),
         {"//h3": 1, "//h4": 2, "//li[@data-ref='day-2023#4'][@data-by='editor']": 1,
          "//details[@class='fold fold--kept']//li[@data-by='suggested'][@data-kind='related']": 1,
          "//a[@href='plans/day-2023/#r4']": 1}),
    Case("asked-line", "asked_lines(view, '../')", (ASKED_AGAIN,),
         ("Asked again: Day cover in Northmere, recommendation 4 (March 2023)",
          "linked by an editor"),
         {"//p/a[@href='../asked-before/#night-2021-r1']": 1}),
    Case("origin", "origin(view)", ORIGIN,
         ("Where this comes from", "Recommendation: page 2, table 3, row 4, columns 1–2",
          "Action 1:"), {"//details//li": 2}),
    Case("origin", "origin_documents(view)", PLAN.origins,
         ("Imported from:", "night-cover.pdf (PDF, 12 pages), SHA-256", "0123456789abcdef" * 4),
         {"//ol/li/code": 1}),
    Case("chain", "chain(view, '../')", CHAIN,
         ("Asked by 3 reviews", "2 March 2021 Night cover in Northmere hostels, recommendation 1",
          "Asked first", "In the next year:", "Response: partly agreed", "Reported: completed",
          "What was promised", "Action 1: Write a guide.", "Head of Residential Services, North",
          "*September 2021", "Condition: subject to funding", "Action 2: Use it.",
          "no owner printed", "no date printed", "and 3 more actions",
          "1 more between the first and the latest",
          "Reported completed, then recommended again: Night cover in Northmere hostels,"
          " recommendation 1, linked by an editor", "Why it is here: Both are about staffing.",
          "No action is printed for it."),
         {"//ol/li[@data-ref]": 2, "//li[@data-ref='day-2023#4']//*[@data-by='editor']": 1,
          "//time[@datetime='2023-03-02']": 1, "//*[@lang='cy']": 1,
          "//a[@href='../plans/night-2021/#r1-a1']": 1}),
    Case("connections", "connections(view, '../')", CONNECTIONS,
         ("All 2 plans, oldest report first.", "Pairs of linked recommendations",
          "Night cover in Northmere hostels and Day cover", "3", "0", "1", "2"),
         {"//svg[@role='group'][@aria-labelledby='connections-title']/title": 1,
          "//svg/desc": 1, "//svg/g[@aria-hidden='true']/path": 2,
          "//path[@class='connections__arc connections__arc--suggested'][@stroke-width='1.5']": 1,
          "//svg/a[@href='../plans/day-2023/'][@aria-label='Day cover, March 2023']": 1,
          "//table/caption": 1, "//table//th[@scope='rowgroup'][@colspan='4']": 1,
          "//table/tbody/tr[2]/td": 4, "//details": 0}),
    Case("connections", "connections(view, '')", replace(CONNECTIONS, fold_words="A table"),
         ("A table",), {"//details//table": 1}),
    Case("recommendation", "recommendation(view, '', 'en')", recommendation("5.12a"),
         ("## Recommendation 5.12a {#recommendation-5-12a}",
          "To HM Prison and Probation Service",
          "and Areas (printed as: The service).", "Printed number: R5.12a.", "In the next year:",
          "Response: partly agreed", "Reported: in progress", "Schedule: date passed",
          "Checked: no check recorded here", "This does not say whether it was done.",
          "Asked again:",
          "Note on the source:", "The answer: partly agreed", "Ground named: affordability.",
          "Our reading", "We have already begun.", "Action 1",
          "Updates that answer no action in particular", "Taken up again by", "2023-05",
          "Themes: Staffing and Hostels", "Where this comes from",
          "Link to this recommendation", "All recommendations of this plan"),
         {"//footer/p/a[@href='#r5-12a']": 1}),
    Case("contents", "contents(view)", PLAN.recommendations,
         ("1 Make sure that two trained people", "partly agreed · in progress", "5.12a"),
         {"//ol/li/a[@href='#r5-12a']": 1, "//li": 3}),
    Case("contents", "contents(view)", (recommendation("1", short=""),), ("1 Recommendation 1",)),
    Case("documents", "documents(view)", PLAN.documents,
         ("9 March 2021: Action plan, known of but not held here", "20 April 2022: Update"),
         {"//time[@datetime='2021-03-09']": 1}),
    Case("facts", "facts(view)", (("*", "a mark"), ("blank", "")), ("* a mark",), {"//dt": 1}),
    Case("snippet", "snippet(view, '../')",
         Snippet("Badge", "y.svg", "<x>", '<a href="z"></a>', "[![<x>](y)](z)"),
         ("Badge", "(HTML)", '<a href="z"></a>', "[![<x>](y)](z)"),
         {"//details/summary": 1, "//pre/code": 2, "//img[@src='../y.svg'][@alt='<x>']": 1}),
    Case("snippet", "snippet(view, '')", Snippet("Badge", "y.svg", "x", "<a></a>", ""),
         ("Copy this to a web page:", "<a></a>"), {"//pre/code": 1}),
    Case("notice", "notice(view, 'Note:')", "Mind <this>.", ("Note: Mind <this>.",)),
    Case("listing", "listing(view, '../')", LISTING.rows,
         ("Night cover in Northmere hostels, recommendation 1",
          "Report of 2 March 2021 · 1 of 2 actions: Action 1", "Response: partly agreed",
          "Schedule: date passed"),
         {"//ol/li[@data-ref='night-2021#1']": 2, "//h2/a[@href='../plans/night-2021/#r1']": 2}),
    Case("plan-row", "plan_rows(view, '', 3)", (PLAN_ROW,),
         ("Night cover in Northmere hostels", "thematic review · report of 2 March 2021",
          "3 recommendations, 6 actions", "Response 3 partly agreed", "Reported 1 of 6 actions"),
         {"//h3/a[@href='plans/night-2021/']": 1}),
    Case("pager", "pager(view, '')", Pager(2, 3, "a/", "c/"),
         ("Previous page", "Page 2 of 3", "Next page"),
         {"//nav[@aria-label]/a[@rel='prev'][@href='a/']": 1, "//a[@rel='next'][@href='c/']": 1}),
    Case("pager", "pager(view, '')", Pager(1, 2, "", "b/"), ("Page 1 of 2",), {"//a": 1}),
    Case("pager", "pager(view, '')", Pager(1, 1, "", ""), (), {"//nav": 0}),
    Case("directory", "directory(view, 'All', '')", DIRECTORY.entries,
         ("In progress", "4", "1,200", "Completed", "What it covers."),
         {"//table/caption": 1, "//th[@scope='row']/a[@href='reported/completed/']": 1}),
    Case("glossary", "glossary(view, '')", GLOSSARY.organisations,
         ("HMIP HM Inspectorate of Probation in Night cover in Northmere hostels",),
         {"//dt[@id='hmip']": 1}),
    Case("axis-words", "axis_words(view)", HOW_TO_READ.axes[0],
         ("Reported: in progress Not yet completed.",), {"//dt": 2}),
    Case("search-box", "search_box('box', view)", "../", ("Search recommendations",),
         {"//form[@role='search'][@action='../search/']//input[@name='q'][@id='box']": 1,
          "//label[@for='box']": 1, "//button[@type='submit']": 1}),
]  # fmt: skip
# Tried elsewhere: the fold in the case of the snippet, the search by tests of its own page.
WITHIN_OTHERS = {"fold", "search"}


def shown(case: Case) -> str:
    """Return what a case's macro writes."""
    macro = case.call.partition("(")[0]
    place = f"components/{case.component}/{case.component}.html"
    source = f'{{% from "{place}" import {macro} %}}{{{{ {case.call} }}}}'
    return ENVIRONMENT.from_string(source).render(view=case.view)


def solid(text: str) -> str:
    """Return a text without white space, which between elements depends on how they are drawn."""
    return "".join(text.split())


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.component}-{case.call}")
def test_a_component_places_its_view(case: Case) -> None:
    text = shown(case).replace("<!--html", "").replace("html-->", "")
    tree = html.fragment_fromstring(text, create_parent="div")
    said = solid(tree.text_content())
    for words in case.words:
        _, found, said = said.partition(solid(words))
        assert found, f"{words!r} not in what is left: {said!r}"
    assert {path: len(tree.xpath(path)) for path in case.counts} == case.counts


def test_every_component_with_a_template_has_a_case() -> None:
    """The others are scripts and styles alone; the tests of the search page try those."""
    there = {each.stem for each in (THEME / "components").glob("*/*.html")}
    assert there - WITHIN_OTHERS == {case.component for case in CASES}


def test_a_recommendation_carries_its_marks() -> None:
    case = next(case for case in CASES if case.component == "recommendation")
    assert (
        '<article class="recommendation" id="r5-12a" aria-labelledby="recommendation-5-12a"'
        ' data-ref="night-2021#5.12a" data-response="partly-agreed" data-reported="in-progress"'
        ' data-schedule="passed-not-mentioned" data-moved="8">'
    ) in shown(case)
    unmoved = shown(case._replace(view=case.view._replace(moved=None, actions=())))
    assert "data-moved" not in unmoved
