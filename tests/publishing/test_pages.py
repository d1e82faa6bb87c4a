"""What pages show, as finished views: words, counts, orders and links, for a few known plans."""

from collections import Counter
from dataclasses import replace
from typing import TypeVar

import pytest

from action_plans.model.counts import count_standings
from action_plans.model.refs import Ref
from action_plans.model.terms import Checked, Response, Schedule, Standing
from action_plans.publishing import words
from action_plans.publishing.data.plan_schema import plan_schema_json
from action_plans.publishing.edition import Edition
from action_plans.publishing.facets import REPORTED
from action_plans.publishing.groups import Group
from action_plans.publishing.pages.action_view import action_path
from action_plans.publishing.pages.badge_snippet import UNKNOWN, snippet
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.listing_pages import listing_of
from action_plans.publishing.pages.page import Page
from action_plans.publishing.pages.plan_notes import how_to_find
from action_plans.publishing.pages.rows import PAGE_LENGTH, pager, pages_of
from action_plans.publishing.sitemap import Spoken, sitemap
from action_plans.publishing.views.pages import (
    DirectoryView,
    FrontView,
    ListingView,
    PlansView,
    RedirectView,
)
from action_plans.publishing.views.parts import Link
from action_plans.publishing.views.plan import PlanView, RecommendationView
from action_plans.publishing.views.reference import DataView
from tests.publishing.every_data_file import data_files
from tests.publishing.frozen_edition import frozen_edition
from tests.publishing.small_library import (
    NIGHT_PLAN,
    NIGHT_STATUS,
    edition_of,
    small_edition,
)

View = TypeVar("View")
NIGHT, DAY = "plans/night-cover-2021/", "plans/day-cover-2022/"


@pytest.fixture(scope="module")
def edition() -> Edition:
    return small_edition("https://example.org/x/")


def pages(edition: Edition) -> dict[str, Page]:
    found = list(every_page(edition))
    assert len({page.path for page in found}) == len(found), "two pages at one address"
    return {page.path: page for page in found}


def view(edition: Edition, path: str, kind: type[View]) -> View:
    shown = pages(edition)[path].make().view
    assert isinstance(shown, kind)
    return shown


def recommendation(edition: Edition, number: str) -> RecommendationView:
    shown = view(edition, NIGHT, PlanView).recommendations
    return next(each for each in shown if each.number == number)


# Every page


def test_every_address_of_the_contract_has_a_page(edition: Edition) -> None:
    wanted = {
        *("", "plans/", NIGHT, DAY, "search/", "about/", "how-to-read/", "glossary/"),
        *("accessibility/", "asked-before/", "response/agreed/", "reported/completed/"),
        *("schedule/due-soon/", "owners/head-north/", "themes/staffing/", "years/2021/"),
        *("organisations/hmpps/", "reported/not-mentioned/2021/", "response/agreed/keys/"),
    }
    assert wanted <= pages(edition).keys()


def test_each_kind_of_page_stands_at_addresses_of_its_own(edition: Edition) -> None:
    kinds = Counter(page.kind for page in pages(edition).values())
    assert kinds["front"] == kinds["plans"] == kinds["search"] == kinds["about"] == 1
    assert kinds["plan"] == 4
    assert kinds["redirect"] == 1


def test_search_engines_are_told_of_what_is_published_alone(edition: Edition) -> None:
    hidden = {path for path, page in pages(edition).items() if not page.in_search_engines}
    assert {"plans/old-cover-2019/", "plans/coming-cover-2023/", "plans/northmere-hostels/"} == (
        hidden
    )
    (file,) = sitemap([Spoken("en", "", list(pages(edition).values()))], edition)
    text = file.content.decode()
    assert f"<loc>https://example.org/x/{NIGHT}</loc>" in text
    assert not [path for path in hidden if path in text]
    assert list(sitemap([Spoken("en", "", list(pages(edition).values()))], small_edition(""))) == []


# A report's page


def test_a_plan_answers_first_whether_it_was_done(edition: Edition) -> None:
    shown = view(edition, NIGHT, PlanView)
    assert " ".join((shown.verdict, *shown.verdict_rest)) == (
        "1 of the 4 actions was already marked done when the plan came out, "
        "and none has been reported done since. "
        "The Prison and Probation Service last reported on 20 April 2022: "
        "1 was not finished and 1 was not mentioned. "
        "1 was offered instead of what was refused. "
        "We have not looked for a later document yet."
    )
    assert shown.answers == "1 agreed, 1 partly agreed and 1 not agreed (refused)"
    assert [(each.standing, each.number) for each in shown.bar.parts] == [
        *(("done-at-first", 1), ("unfinished", 1), ("left-out", 1), ("offered", 1))
    ]
    assert [(each.standing, len(each.items)) for each in shown.by_standing] == [
        (each.standing, each.number) for each in shown.bar.parts
    ]
    assert shown.bar.parts[0].path == "#done-at-first"


def test_documents_after_the_day_are_not_there(edition: Edition) -> None:
    shown = view(edition, NIGHT, PlanView)
    assert [each.words for each in shown.documents] == [
        "The Inspectorate report, 2 March 2021",
        "Action plan, 9 March 2021",
        "Update, 20 April 2022",
    ]
    texts = [u.text for a in recommendation(edition, "1").actions for u in a.updates]
    assert not [text for text in texts if "Not yet in the world" in text]


def test_a_recommendation_has_its_answer_its_dots_and_its_marks(edition: Edition) -> None:
    one = recommendation(edition, "1")
    assert (one.response, one.reported, one.schedule) == (
        *("partly-agreed", "not-mentioned", "due-soon"),
    )
    assert (one.answer, one.is_open) == ("Partly agreed", True)
    assert one.done == "1 not finished when last reported; 1 not mentioned in the update"
    assert [each.standing for each in one.dots] == ["unfinished", "left-out"]
    assert (one.last_open, one.open_is_undated) == (
        "January 2023, for a decision, not completion",
        False,
    )
    assert one.why
    assert one.why.response_note == "Its actions are for the part that was accepted."
    assert one.why.grounds == "Kind of reason, as the plan names it: affordability."
    done = recommendation(edition, "5.12")
    assert (done.done, done.last_open, done.is_open) == ("1 of 1 done", "", False)


def test_a_reading_of_ours_is_labelled_ours(edition: Edition) -> None:
    three = recommendation(edition, "3a")
    assert three.why
    assert three.why.grounds == "The plan does not say which kind of reason it is."
    assert three.why.read_as == "We class it as policy."
    assert three.actions[0].standing == "offered"
    assert three.done == "1 offered instead"


def test_a_later_date_for_something_less_is_told_as_that(edition: Edition) -> None:
    action = recommendation(edition, "1").actions[0]
    assert action.lesser == "January 2023, for a decision, not completion"
    assert (action.label, action.on) == ("Not finished when last reported", "20 April 2022")
    assert action.due.printed == "*September 2021"
    assert action.due.condition == "money"


def test_updates_stand_beside_what_they_answer(edition: Edition) -> None:
    one = recommendation(edition, "1")
    assert [len(each.updates) for each in one.actions] == [1, 0]
    assert [each.owners for each in one.loose_updates] == ["X|Y"]
    left_out = one.actions[1]
    assert (left_out.label, left_out.on) == ("Not mentioned in the update", "20 April 2022")


def test_an_owner_that_no_vocabulary_knows_has_no_list(edition: Edition) -> None:
    owners = recommendation(edition, "1").actions[0].owners
    assert [(each.printed, each.path) for each in owners] == [
        ("Head, North", "owners/head-north/"),
        ("Nobody known", ""),
    ]


def test_an_action_has_a_name_that_no_other_on_the_page_has(edition: Edition) -> None:
    named = [(each.name, each.in_plan) for each in recommendation(edition, "1").actions]
    assert named == [("1.1", ""), ("1.2", "b)")]
    shown = view(edition, NIGHT, PlanView).recommendations
    names = [action.name for each in shown for action in each.actions]
    assert len(names) == len(set(names))


def test_the_caveat_stands_once_where_a_date_has_passed_and_nowhere_else(edition: Edition) -> None:
    assert words.PASSED_CAVEAT not in view(edition, NIGHT, PlanView).notes
    assert view(edition, DAY, PlanView).notes.count(words.PASSED_CAVEAT) == 1


def test_a_snippet_embeds_the_public_address(edition: Edition) -> None:
    shown = view(edition, NIGHT, PlanView).badges
    image = "badges/night-cover-2021.svg"
    assert (shown.snippet.image, shown.snippet.stand_in) == (image, "")
    counted = count_standings(edition.statuses["night-cover-2021"].actions)
    first, since = counted[Standing.DONE_AT_FIRST], counted[Standing.DONE_SINCE]
    total = sum(counted.values())
    said = (
        f"Night cover in Northmere hostels: {total} actions, "
        f"{first} done when published, {since} reported done since"
    )
    assert shown.snippet.html == (
        f'<a href="https://example.org/x/{NIGHT}"><img src="https://example.org/x/{image}" '
        f'alt="{said}"></a>'
    ), "it answers what its picture does"
    assert shown.of_one == "badges/night-cover-2021/r"


def test_a_title_does_no_harm_in_a_snippet() -> None:
    shown = snippet('A "[b]" <c>', "b.svg", "plans/a/", "")
    assert shown.html == (
        f'<a href="{UNKNOWN}plans/a/"><img src="{UNKNOWN}b.svg" '
        'alt="A &quot;[b]&quot; &lt;c&gt;"></a>'
    )
    assert shown.stand_in == UNKNOWN


def test_a_plan_to_come_and_a_withdrawn_one_say_so(edition: Edition) -> None:
    coming = view(edition, "plans/coming-cover-2023/", PlanView)
    assert coming.not_yet.startswith("Not yet published on 21 November 2022")
    assert (coming.recommendations, coming.verdict) == ((), "")
    gone = view(edition, "plans/old-cover-2019/", PlanView)
    assert gone.withdrawn == "Withdrawn from this record on 3 May 2020: Published by mistake."
    assert gone.recommendations == ()


def test_an_old_address_lists_every_anchor(edition: Edition) -> None:
    shown = view(edition, "plans/northmere-hostels/", RedirectView)
    assert shown.to == Link("Night cover in Northmere hostels", NIGHT)
    assert [(anchor, link.path) for anchor, link in shown.anchors] == [
        (anchor, f"{NIGHT}#{anchor}")
        for anchor in ("r1", "r1-a1", "r1-a2", "r5-12", "r5-12-a1", "r3a", "r3a-a1")
    ]


def test_the_page_of_data_names_every_file(edition: Edition) -> None:
    groups = view(edition, "data/", DataView).groups
    named = [link.path for _, files in groups for link, _ in files]
    written = (*data_files(edition), *plan_schema_json({}))
    assert sorted(named) == sorted(file.path for file in written)


def test_only_what_a_document_calls_late_or_refused_is_red() -> None:
    red = {value for value, tone in words.TONES.items() if tone is words.Tone.PASSED}
    assert red == {Response.NOT_AGREED, Schedule.OVERDUE_REPORTED, Checked.NONE}
    for value in (Schedule.PASSED_SILENT, Schedule.PASSED_NOT_MENTIONED):
        assert words.TONES[value] is words.Tone.OPEN


# Lists


def test_the_front_page_answers_and_shows_the_newest_first(edition: Edition) -> None:
    shown = view(edition, "", FrontView)
    assert shown.verdict == "Two plans list 5 actions."
    assert [each.id for each in shown.rows] == ["day-cover-2022", "night-cover-2021"]
    assert sum(each.number for each in shown.bar.parts) == 5
    assert [(each.number, each.path) for each in shown.doors] == [
        *(("1", "dates-passed/"), ("1", "refused/"), ("0", "asked-before/"), ("1", "dates-moved/"))
    ]


def test_the_list_of_plans_says_what_became_of_each(edition: Edition) -> None:
    day, night = view(edition, "plans/", PlansView).rows
    assert day.line == "Report February 2022 · 1 recommendation"
    assert night.line == "Report March 2021 · 3 recommendations, 1 refused"
    assert [each.standing for each in day.bar.parts] == ["passed"]
    assert day.parts == f"{day.bar.parts[0].number} date passed"


def test_a_listing_has_whole_recommendations_then_single_actions(edition: Edition) -> None:
    shown = view(edition, "reported/nothing-reported/", ListingView)
    assert [each.ref for each in shown.rows] == ["day-cover-2022#1"]
    assert [each.ref for each in shown.others] == ["night-cover-2021#3a"]
    assert shown.others[0].which == (Link("3a.1", f"{NIGHT}#r3a-a1"),)
    assert shown.counts == "1 recommendation and 2 actions, in 2 plans."
    assert shown.others_lead


def test_a_row_says_how_many_of_its_actions_are_counted_and_which() -> None:
    """Where the list counts all of them, their number is enough."""
    edition = small_edition()
    one = next(r for r in view(edition, "reported/not-mentioned/", ListingView).rows)
    assert (one.actions, one.which) == (
        "1 of 2 actions",
        (Link("1.2", f"{NIGHT}#r1-a2"),),
    )
    (one,) = view(edition, "response/partly-agreed/", ListingView).rows
    assert (one.actions, one.which) == ("", ())
    (refused,) = view(edition, "reported/not-applicable/", ListingView).rows
    assert (refused.actions, refused.which) == ("0 of 1 action", ())


def test_a_list_about_actions_says_of_each_its_date_and_where_it_stands() -> None:
    """What is said of a recommendation as a whole may be another post's action, or another date."""
    edition = small_edition()
    (row,) = view(
        edition, f"schedule/{NIGHT_STATUS.recommendations[0].schedule}/", ListingView
    ).rows
    (line,) = row.lines
    assert (line.name, line.due) == ("1.1", "*September 2021, then January 2023")
    assert (line.standing, line.label) == ("unfinished", "Not finished when last reported")
    lines = [
        line for row in view(edition, "owners/head-south/", ListingView).rows for line in row.lines
    ]
    assert lines
    for line in lines:
        assert line.label
    (row,) = view(edition, "standing/unfinished/", ListingView).rows
    assert [each.label for each in row.lines] == [""], "the title says it"


def test_a_date_that_is_printed_anew_stands_beside_the_first() -> None:
    two = NIGHT_STATUS.recommendations[1]
    action = two.actions[0]
    later = replace(action, latest=replace(action.first, printed="May 2029"))
    status = replace(NIGHT_STATUS, recommendations=(replace(two, actions=(later,)),))
    edition = edition_of((NIGHT_PLAN,), (status,))
    (row,) = view(edition, "owners/head-south/", ListingView).rows
    assert row.lines[0].due == f"{action.first.printed}, then May 2029"


def test_a_row_is_one_view_in_every_list_that_counts_the_same() -> None:
    shown = pages(small_edition())
    found = []
    for path in ("response/partly-agreed/", "years/2021/", "themes/staffing/"):
        listed = shown[path].make().view
        assert isinstance(listed, ListingView)
        found += [row for row in listed.rows if row.ref == f"{NIGHT_PLAN.id}#1"]
    assert len(found) == 3
    assert found[0] is found[1] is found[2]


def test_an_action_stands_under_its_first_and_its_latest_owner() -> None:
    """Its first owner stands in the data, its latest on the page: neither list may lack it."""
    two = NIGHT_STATUS.recommendations[1]
    handed = replace(two, actions=(replace(two.actions[0], owners=("Head, North",)),))
    status = replace(NIGHT_STATUS, recommendations=(handed,))
    edition = edition_of((NIGHT_PLAN,), (status,))
    (first,) = view(edition, "owners/head-south/", ListingView).rows
    assert [(each.name, each.note, each.path) for each in first.lines] == [
        ("5.12.1", "owner at first", f"{NIGHT}#r5-12-a1")
    ]
    (latest,) = view(edition, "owners/head-north/", ListingView).rows
    assert (latest.ref, latest.actions) == (first.ref, "")
    assert [(each.name, each.note) for each in latest.lines] == [("5.12.1", "")]


def test_a_list_says_what_it_is_without_saying_its_title_again(edition: Edition) -> None:
    for path in ("themes/staffing/", "owners/head-south/", "organisations/hmpps/", "years/2021/"):
        shown = view(edition, path, ListingView)
        assert shown.lead
        assert shown.title not in shown.lead


def test_an_owner_has_the_actions_that_are_theirs(edition: Edition) -> None:
    shown = view(edition, "owners/head-south/", ListingView)
    assert [each.ref for each in shown.rows] == ["night-cover-2021#5.12", "night-cover-2021#3a"]
    assert "Took over from: Head of Residential Services, North." in shown.about


def test_a_listing_is_narrowed_by_a_second_facet(edition: Edition) -> None:
    shown = view(edition, "response/agreed/", ListingView)
    assert [(link.path, number) for link, number in shown.narrower] == [
        ("response/agreed/staffing/", "1 recommendation"),
        ("response/agreed/keys/", "1 recommendation"),
    ]
    part = view(edition, "response/agreed/keys/", ListingView)
    assert [each.ref for each in part.rows] == ["night-cover-2021#5.12"]
    assert part.directory == Link("Response: agreed", "response/agreed/")


def test_a_directory_counts_each_value(edition: Edition) -> None:
    shown = view(edition, "themes/", DirectoryView)
    found = {each.link.path: (each.recommendations, each.actions) for each in shown.entries}
    assert found == {"themes/staffing/": (2, 3), "themes/keys/": (1, 1)}


def test_who_looks_for_a_subject_among_posts_finds_it(edition: Edition) -> None:
    shown = view(edition, "owners/", DirectoryView)
    assert shown.entries
    assert all(each.about.startswith("On: ") for each in shown.entries)
    assert any("Staffing" in each.about for each in shown.entries)


@pytest.mark.parametrize(
    ("rows", "sizes"),
    [
        (0, [0]),
        (1, [1]),
        (PAGE_LENGTH, [PAGE_LENGTH]),
        (PAGE_LENGTH + 1, [PAGE_LENGTH, 1]),
        (3 * PAGE_LENGTH, [PAGE_LENGTH] * 3),
    ],
)
def test_rows_are_cut_into_pages(rows: int, sizes: list[int]) -> None:
    cut = pages_of(range(rows))
    assert [len(each) for each in cut] == sizes
    assert [row for each in cut for row in each] == list(range(rows))


@pytest.mark.parametrize(
    ("whole", "single", "sizes"),
    [
        (PAGE_LENGTH, 0, [(PAGE_LENGTH, 0)]),
        (PAGE_LENGTH, 1, [(PAGE_LENGTH, 0), (0, 1)]),
        (PAGE_LENGTH + 30, PAGE_LENGTH, [(PAGE_LENGTH, 0), (30, PAGE_LENGTH - 30), (0, 30)]),
        (0, PAGE_LENGTH + 1, [(0, PAGE_LENGTH), (0, 1)]),
    ],
)
def test_a_listing_is_cut_into_pages_what_is_whole_first(
    edition: Edition, whole: int, single: int, sizes: list[tuple[int, int]]
) -> None:
    entries = tuple(replace(edition.entries[0], key=str(at)) for at in range(whole + single))
    group = Group(REPORTED, "completed", "completed", entries[:whole], entries[whole:], {})
    listing = listing_of(group)
    cut = [listing.on_page(number) for number in range(1, listing.pages + 1)]
    assert [(len(own), len(others)) for own, others in cut] == sizes
    assert tuple(each for own, others in cut for each in (*own, *others)) == entries


def test_an_action_has_the_address_that_its_reference_has() -> None:
    ref = Ref("night-cover-2021", "5.12", "a2")
    assert action_path(ref.recommendation.path, "a2") == ref.path


def test_a_pager_leads_to_the_pages_beside_it() -> None:
    def path(page: int) -> str:
        return f"x/page/{page}/" if page > 1 else "x/"

    assert [(p.previous, p.next) for p in (pager(n, 3, path) for n in (1, 2, 3))] == [
        ("", "x/page/2/"),
        ("x/", "x/page/3/"),
        ("x/page/2/", ""),
    ]
    only = pager(1, 1, path)
    assert (only.previous, only.next) == ("", "")


def test_where_no_address_of_a_document_is_known_it_is_said_how_to_find_it() -> None:
    edition = frozen_edition()
    plan = edition.library.plans["recall-2020"]
    assert how_to_find(edition, plan) == (
        "“A Response to: A Thematic Review of Probation Recall Culture and Practice”, "
        "a plan by HM Prison and Probation Service and Ministry of Justice, "
        "on a report by HM Inspectorate of Probation"
    )
    assert plan.source
    known = replace(plan, source=replace(plan.source, url="https://example.org/recall"))
    assert how_to_find(edition, known) == ""
