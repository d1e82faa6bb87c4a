"""Each component places what its view holds: a case for each, in words, links and marks."""

from dataclasses import replace
from typing import Any, NamedTuple

import pytest
from lxml import html

from action_plans.publishing.templates import environment
from action_plans.publishing.views.bar import Bar, Dot
from action_plans.publishing.views.pages import Door, Pager
from action_plans.publishing.views.parts import Badge, Link, Snippet
from action_plans.publishing.words import Tone
from tests.theme.asked_example import CHAIN, CONNECTIONS
from tests.theme.example_site import THEME
from tests.theme.examples import (
    ASKING,
    CHANGES,
    COLUMNS,
    CORRECTED,
    DIRECTORY,
    FIGURE,
    FOLLOW,
    GLOSSARY,
    HISTORY,
    HOW_TO_READ,
    LISTING,
    MOVED_ROW,
    PASSED_ROW,
    PLAN_ROW,
    PROBLEMS,
    REFUSED_ROW,
    SILENT,
    STATE,
)
from tests.theme.plan_example import (
    ASKED_AGAIN,
    BAR,
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
PLAIN_UPDATE = UPDATE._replace(printed="", owners="", response="", also=())


class Case(NamedTuple):
    """A macro called with a view: words that come out, in order, and how many of which element."""

    component: str
    call: str
    view: Any
    words: tuple[str, ...] = ()
    counts: dict[str, int] = {}  # noqa: RUF012 - read only


CASES = [
    Case("columns", "columns(view, 'actions')", COLUMNS,
         ("Column", "ref", "text", "The action's reference. One of: one, two."),
         {"//tbody/tr": 1, "//div[@aria-label='Columns of actions']": 1}),
    Case("figure", "figure(view, '../')", FIGURE,
         ("One plan promises", "the picture (SVG)", "Plan", "Reported done", "Night cover", "2",
          "All", "2", "The first 1 of 2"),
         {"//img[@alt]": 1, "//table//a": 1, "//tfoot": 1}),
    Case("asking", "question(view, '../')", ASKING.rows[0],
         ("1.1", "Not mentioned in the update", "Written question", "To ask the Minister",
          "Request for information", "What the record has", "Write a guide", "20 April 2022"),
         {"//blockquote[@data-copied]": 2, "//ul[@data-copied]//a": 2,
          "//section[@id='r1-a1']": 1}),
    Case("state", "state_table(view, '../')", STATE.rows,
         ("1", "Make sure that two people", "1.1", "July 2021", "Not due yet", "Partly agreed",
          "0 of 2 done"),
         {"//a[@href='../plans/night-2021/#r1-a1']": 1, "//th[@scope='row']": 1}),
    Case("state", "changes_since(view, '')", STATE.by_documents,
         ("1.1", "20 April 2022: reported completed")),
    Case("state", "changes_since(view, '')", (), ("Nothing.",), {"//li": 0}),
    Case("silent", "silent_plans(view, '../')", (SILENT,),
         ("Night cover", "4 actions open", "Last document here: Update of 20 April 2022",
          "promise no review", "not looked for later documents"),
         {"//a[@href='../plans/night-2021/']": 2}),
    Case("change", "change_days(view, '../')", CHANGES.days,
         ("20 April 2022", "Night cover", "Update published.", "Action 1: reported done",
          "now with B"),
         {"//h3/time[@datetime='2022-04-20']": 1, "//li/a[@href='../plans/night-2021/']": 1}),
    Case("change", "corrected(view, '')", (CORRECTED,),
         ("3 May 2022", "Night cover, 1.1", "It said: due March 2022.",
          "It says now: due May 2022.", "We had misread the cell.")),
    Case("badge", "badge(view, '../')", IN_PROGRESS, ("Reported: in progress",),
         {"//a[@href='../reported/in-progress/'][@class='badge badge--moving']": 1}),
    Case("badge", "badge(view, '')", UNCHECKED, ("Checked: no check recorded",), {"//a": 0}),
    Case("badge", "mark(view)", IN_PROGRESS, ("Reported: in progress",), {"//a": 0}),
    Case("badge", "spaced_mark(view) + spaced_mark(view)", UNCHECKED,
         ("Checked: no check recorded", "Checked: no check recorded"),
         {"//a": 0, "//b": 2}),
    Case("badge", "mark(view)", Badge("x", "<X>", "v", "<b>", Tone.OPEN), ("<X>: <b>",)),
    Case("bar", "bar(view, '../')", BAR,
         ("2 already done when the plan came out", "1,204 date passed"),
         {"//svg[@aria-hidden='true']//rect[@data-standing-count='passed:1204']": 1,
          "//svg/a[@tabindex='-1']": 1, "//ul/li/a[@href='../#passed']": 1}),
    Case("bar", "small_bar(view)", BAR, (),
         {"//svg[@role='img'][@aria-label='2 already done when the plan came out, 1,204 date "
          "passed']/rect": 2, "//a": 0}),
    Case("bar", "bar(view, '')", Bar((), ""), (), {"//svg": 0}),
    Case("follow", "follow(view, '../')", (Link("feed", "feeds/a.atom"), Link("dates", "a.ics")),
         ("Follow:", "feed", "dates"),
         {"//a[@href='../feeds/a.atom']": 1, "//a": 2}),
    Case("follow", "follow_row(view, '../')", FOLLOW.kinds[0].rows[0],
         ("Night cover:", "feed, calendar"), {"//li/a": 3}),
    Case("follow", "follow(view, '')", (), (), {"//p": 0}),
    Case("history", "history_row(view.groups[0].rows[0], view, '../')", HISTORY,
         ("1.1 Write a guide", "Not mentioned in the update, 20 April 2022", "2022", "□△◌",
          "9 March 2021:"),
         {"//svg[@aria-hidden='true']/text": 4, "//svg/line[@class='history__year']": 2,
          "//a[@href='../plans/night-2021/#r1-a1']": 1, "//li/time": 1}),
    Case("history", "history_key(view)", HISTORY,
         ("□ a document promises it", "△ its first date", "21 November 2026"), {"//li": 3}),
    Case("brief", "brief(view)", PLAN.recommendations,
         ("No.", "What was asked", "1", "Make sure that", "Partly agreed", "1 of 2 done",
          "May 2022"),
         {"//table[@aria-labelledby]": 1, "//th[@scope='row']": 3, "//td/a[@href='#r5-12a']": 1,
          "//span[@aria-hidden='true']/i": 6}),
    Case("doors", "doors(view, '../')", (Door("85", "are past", "dates-passed/"),),
         ("85 are past",), {"//a[@href='../dates-passed/']": 1}),
    Case("in-full", "in_full(view)", True, ("In full", "Open all", "Only unfinished", "Print"),
         {"//h2[@id='in-full']": 1, "//button[@hidden]": 2, "//input[@type='checkbox']": 1}),
    Case("plan-head", "plan_head(view)", PLAN,
         ("HM Inspectorate of Probation report, 2 March 2021", "(not seen)",
          "Update, 20 April 2022"),
         {"//a[@href='https://example.org/update']": 1}),
    Case("plan-notes", "plan_notes(view, '../')", PLAN,
         ("About this page", "plain-English account", "21 November 2026", "* Subject to",
          "In the document as published", "Action 1.2 has no owner.", "Kind Thematic review",
          "Night cover: action plan", "OGL 3.0", "Imported from:", "More: printable version",
          "Badges for other sites"),
         {"//*[@data-of-one='../badges/night-2021/r']": 1,
          "//a[@href='#r1-a2']": 1, "//*[@id='wrong']": 0}),
    Case("plan-notes", "plan_notes(view, '')",
         replace(PLAN, wrong="mailto:a@example.org?subject=x"), (),
         {"//*[@id='wrong']/a[@data-told][starts-with(@href, 'mailto:')]": 1}),
    Case("question-row", "question_row(view, '../')", PASSED_ROW,
         ("May 2022", "4 years and 5 months ago", "Write a guide", "Night cover, 1.1",
          "Not mentioned in the update", "20 April 2022", "Head of Residential"),
         {"//li[@data-ref='night-2021#1/a1']//time[@datetime='2022-05-31']": 1}),
    Case("question-row", "question_row(view, '')", REFUSED_ROW,
         ("Night cover, 2", "March 2021", "Pay for two", "Why: affordability.",
          "It cannot be paid for.", "In full: what was asked, and why",
          "Kind of reason, as the plan names it: affordability.",
          "Offered instead:", "2.1 Pay for one person."),
         {"//a[@href='plans/night-2021/#r2-a1']": 1, "//details": 1}),
    Case("question-row", "question_row(view, '')", MOVED_ROW,
         ("September 2021 → May 2022", "8 months later", "Night cover, 1.1",
          "With the new date: The rest",
          "Not finished when last reported", "Head of Residential")),
    Case("standing", "dots(view)", (Dot("passed", "○"), Dot("ahead", "◔")), ("○◔",),
         {"//span[@aria-hidden='true']/i": 2}),
    Case("standing", "actions_by_standing(view)", PLAN.by_standing, ("Date passed", "1.1"),
         {"//details//*[@id='passed']//a[@href='#r1-a1']": 1}),
    Case("verdict", "verdict(view, ('b.',))", "A.", ("A.", "b."), {"//p/strong": 1}),
    Case("link", "link(view, '../')", Link("A & B", "plans/"), ("A & B",),
         {"//a[@href='../plans/']": 1}),
    Case("link", "link(view, '../')", Link("Nowhere", ""), ("Nowhere",), {"//a": 0}),
    Case("link", "links(view, '')", (Link("a", "a/"), Link("b", ""), Link("c", "c/")),
         ("a, b and c",)),
    Case("due", "due(view)", DUE,
         ("*Autumn 2021", "due 30 November 2021", "Condition: subject to funding")),
    Case("due", "due(view)", BLANK_DUE, ("no date printed",)),
    Case("owners", "owners(view, '')", action(1).owners,
         ("Head of Residential Services, North", "Deputy Director, Safety"),
         {"//ul/li": 2, "//a": 1}),
    Case("owners", "owners(view, '')", action(1).owners[:1], ("Head of Residential",),
         {"//p/a[@href='owners/head-residential-north/']": 1, "//li": 0}),
    Case("owners", "owners(view, '')", (), ("No owner printed",)),
    Case("update", "update(view, '', 'cy')", UPDATE,
         ("Update, 20 April 2022 · January 2023 · also answers 1.2", "The guide went",
          "Owner now: Head of Hostels", "Answer now: agreed"),
         {"//*[@lang='cy']": 1}),
    Case("update", "update(view, '', 'en')", PLAIN_UPDATE, ("Update, 20 April 2022 The guide",),
         {"//p": 2, "//*[@lang]": 0}),
    Case("action", "action(view, '../', 'en')", action(1),
         ("1.1", "Write a guide", "In the plan: Staffing at night, b)",
          "Not finished when last reported", "20 April 2022", "Date passed",
          "Due *Autumn 2021 (due 30 November 2021) → May 2022, 8 months later",
          "Condition: subject to funding", "Head of Residential", "left blank: as above",
          "Update,"),
         {"//div[@id='r1-a1'][@data-reported='in-progress']"
          "[@data-schedule='due-soon'][@data-standing='unfinished'][@data-moved='8']": 1,
          "//time[@datetime='2021-11-30']": 1}),
    Case("action", "action(view, '../', 'cy')", recommendation("1").actions[1],
         ("1.2", "The same promise as 3.1", "Spoken of later: day-2023#4", "Offered instead",
          "No date printed", "No owner printed", "Update: see 1.1"),
         {"//div[@data-moved]": 0, "//*[@lang='cy']": 2, "//a[@href='#r1-a1']": 1}),
    Case("related", "related(view, 2, '../')", recommendation("1").related,
         ("2 related", "Taken up again by", "Day cover in Northmere, 4: Keep the same",
          "Linked by an editor: Both", "On the same subject", "Both ask"),
         {"//ul/li[@data-ref='day-2023#4'][@data-by='editor']": 1, "//ul[@data-by='suggested']": 1,
          "//details/summary": 1, "//a[@href='../plans/day-2023/#r4']": 1}),
    Case("asked-line", "asked_lines(view, '../')", (ASKED_AGAIN,),
         ("Asked again: Day cover in Northmere, recommendation 4 (March 2023)",
          "linked by an editor"),
         {"//p/a[@href='../asked-before/#night-2021-r1']": 1}),
    Case("origin", "origin(view)", ORIGIN,
         ("Where this comes from", "Recommendation: page 2, table 3, row 4, columns 1–2",
          "Action 1.1:"), {"//details//li": 2}),
    Case("origin", "origin_documents(view)", PLAN.origins,
         ("Imported from:", "night-cover.pdf (PDF, 12 pages), SHA-256", "0123456789abcdef" * 4),
         {"//ol/li/code": 1}),
    Case("chain", "chain(view, '../')", CHAIN,
         ("Asked by 3 reviews", "2 March 2021 Night cover in Northmere hostels, recommendation 1",
          "Asked first", "In the next year:", "Note on the source: The cell breaks off.",
          "Response: partly agreed", "1 of 2 done",
          "What was promised, and where it stands",
          "1.1: Write a guide.", "Head of Residential Services, North", "Due *Autumn 2021",
          "Condition: subject to funding", "1.2: Use it.",
          "No owner printed", "No date printed", "and 3 more actions",
          "1 more between the first and the latest",
          "Reported completed, then recommended again: Night cover in Northmere hostels,"
          " recommendation 1, linked by an editor", "Why it is here: Both are about staffing.",
          "No action is printed for it."),
         {"//ol/li[@data-ref]": 2, "//li[@data-ref='day-2023#4']//*[@data-by='editor']": 1,
          "//time[@datetime='2023-03-02']": 1, "//*[@lang='cy']": 1,
          "//a[@href='../plans/night-2021/#r1-a1']": 1}),
    Case("connections", "connections(view, '../')", CONNECTIONS,
         ("All 2 plans, oldest report first.", "These are more than what was asked before.",
          "Pairs of linked recommendations",
          "Night cover in Northmere hostels and Day cover", "3", "0", "1", "2"),
         {"//svg[@role='group'][@aria-labelledby='connections-title']/title": 1,
          "//svg/desc": 1, "//svg/g[@aria-hidden='true']/path": 2,
          "//path[@class='connections__arc connections__arc--suggested'][@stroke-width='1.5']": 1,
          "//svg/a[@href='../plans/day-2023/'][@aria-label='Day cover, March 2023']": 1,
          "//table/caption": 1, "//table//th[@scope='rowgroup'][@colspan='4']": 1,
          "//table/tbody/tr[2]/td": 4, "//details": 0}),
    Case("connections", "connections(view, '')", replace(CONNECTIONS, fold_words="A table"),
         ("A table",), {"//details//table": 1}),
    Case("recommendation", "recommendation(view, '../', 'en')", recommendation("5.12a"),
         ("5.12a. Make sure", "Partly agreed · 1 of 2 done", "at night",
          "To HM Prison and Probation Service and Areas", "Printed number: No. 5.12a.",
          "Two people can be paid", "as the plan names it: affordability.",
          "We class it as", "Progress is of the part", "We have already begun.", "1.1",
          "Answers no action in particular:", "Note on the source:",
          "Checked 2023-05: no check recorded",
          "Asked again:", "2 related", "Where this comes from",
          "Recommendation: page 2", "Something wrong here?", "Themes: Staffing and Hostels"),
         {"//article/details/summary/h3[@id='recommendation-5-12a']": 1,
          "//article[@id='r5-12a'][not(@data-done)]": 1, "//footer/a[@href='#wrong']": 1}),
    Case("recommendation", "recommendation(view, '../', 'en')",
         recommendation("1", is_open=False, body=None, to=(), to_printed="The service"),
         ("To The service",), {"//article[@data-done]": 1}),
    Case("facts", "facts(view)", (("*", "a mark"), ("blank", "")), ("* a mark",), {"//dt": 1}),
    Case("snippet", "snippet(view, '../')", Snippet("y.svg", "<x>", '<a href="z"></a>', ""),
         ('<a href="z"></a>',), {"//pre/code": 1, "//img[@src='../y.svg'][@alt='<x>']": 1,
                                    "//p": 1}),
    Case("snippet", "snippet(view, '../')",
         Snippet("y.svg", "x", "https://b.example/z", "https://b.example/"),
         ("For https://b.example/ put the address of this site", "https://b.example/z"),
         {"//p[@data-root='../']": 1}),
    Case("notice", "notice(view, 'Note:')", "Mind <this>.", ("Note: Mind <this>.",)),
    Case("listing", "listing(view, '../')", LISTING.rows,
         ("Night cover, recommendation 1 (March 2021)", "Make sure", "partly agreed",
          "1 of 2 done", "1.1", "July 2021, then March 2022", "Date passed", "owner at first",
          "1 of 2 actions: 1.1"),
         {"//ol/li[@data-ref='night-2021#1']": 2, "//a[@href='../plans/night-2021/#r1']": 2}),
    Case("plan-row", "plan_rows(view, '')", (PLAN_ROW,),
         ("Night cover", "Report March 2021 · 3 recommendations"),
         {"//li/div/a[@href='plans/night-2021/']": 1, "//svg[@role='img']": 1}),
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
    Case("code-example", "code_example(view)", PROBLEMS.kinds[0].codes[0].examples[0],
         ("Wrong", "themes: [stafing]", "note: x"), {"//pre/code": 1}),
    Case("code-example", "code_example(view)", PROBLEMS.kinds[0].codes[0].examples[1],
         ("Right what is listed",), {"//pre": 0}),
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
        '<article class="recommendation" id="r5-12a" data-ref="night-2021#5.12a"'
        ' data-response="partly-agreed" data-reported="in-progress"'
        ' data-schedule="passed-not-mentioned" data-moved="8">'
    ) in shown(case)
    unmoved = shown(case._replace(view=case.view._replace(moved=None, actions=())))
    assert "data-moved" not in unmoved
