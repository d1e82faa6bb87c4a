"""The search page as readers have it: by address, by mouse, by keyboard, with no scripts."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from action_plans.progress import library_status
from action_plans.publishing.edition import make_edition
from action_plans.publishing.search_records import SearchRecord, search_records
from action_plans.reading.library_reader import read_library
from tests.browsing import Looks, violations
from tests.building import FROZEN
from tests.searching.conftest import AS_OF

pytestmark = pytest.mark.browser

HITS = "els => els.map(e => e.dataset.ref)"
PLACE = "#search"
SHIFTS = """new PerformanceObserver(list => list.getEntries().forEach(each => {
  if (!each.hadRecentInput) window.shifted = (window.shifted || 0) + each.value;
})).observe({type: "layout-shift", buffered: true})"""


def shown(page: Page) -> list[str]:
    """Return the references of the hits that are shown."""
    page.wait_for_selector(
        ".search__results:not([aria-busy]) :is(.search-hit, [data-search-empty])"
    )
    page.wait_for_selector(".search__filters:not([data-waiting]), .search__filters[hidden]",
                           state="attached")  # fmt: skip
    found: list[str] = page.eval_on_selector_all(".search-hit", HITS)
    return found


def open_all(page: Page) -> None:
    """Open every facet and wait for its values."""
    if page.locator(".search__filters").is_visible():
        page.eval_on_selector_all(".search__facet", "all => all.forEach(e => { e.open = true; })")
        # Asked again and again: the pages' policy lets nothing be evaluated in them.
        while page.locator(".search__values:empty").count():
            page.wait_for_timeout(50)


def test_an_address_says_what_is_asked(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=unconscious+bias")
    assert shown(page)[0] == "recall-2020#4"
    expect(page.locator(".search__status")).to_have_text(
        "1 recommendation for “unconscious bias”, 2 more with some of the words."
    )
    assert page.input_value(f"{PLACE} input[name=q]") == "unconscious bias"


def test_a_hit_shows_where_it_stands_and_what_matched(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=unconscious+bias")
    shown(page)
    hit = page.locator(".search-hit").first
    expect(hit.locator(".search-hit__title")).to_contain_text("recommendation 4")
    expect(hit.locator(".search-hit__aside")).to_have_text("Asked on 10 November 2020")
    assert set(hit.locator("mark").all_inner_texts()) >= {"bias", "unconscious"}
    # As the plan's page tells it in a line.
    assert hit.locator(".badge").all_inner_texts() == [
        "Response: agreed",
        "1 of 2 done; 1 not finished when last reported, past its date",
    ]
    link = hit.locator("a").first
    assert str(link.get_attribute("href")).endswith("/plans/recall-2020/#r4")


def test_a_plan_is_called_by_its_short_name(
    page: Page, small_site: Path, serve: Callable[[Path], str]
) -> None:
    said = "Nights, recommendation 5.12"
    page.goto(f"{serve(small_site)}search/?q=nights+keys")
    hit = page.locator('.search-hit[data-ref="night-cover-2021#5.12"]')
    expect(hit.locator(".search-hit__title")).to_have_text(said)
    page.fill("header input[name=q]", "keys")
    option = page.locator('.search-box__option[data-ref="night-cover-2021#5.12"]')
    expect(option.locator("strong")).to_have_text(said)
    page.goto(f"{page.url.partition('search/')[0]}search/?q=nights")
    expect(page.locator("[data-search-thing=Plan]")).to_have_text("Plan: Nights")


def test_the_page_loads_its_search_when_its_box_is_reached(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}search/")
    page.wait_for_load_state("networkidle")
    assert [each for each in asked if "pagefind" in each or each.endswith("search.js")] == []
    expect(page.locator(".search__lists")).to_be_visible()
    page.locator("#search input[name=q]").press_sequentially("recall")  # the first key loads it
    expect(page).to_have_title(re.compile("^recall – "))
    assert shown(page)
    expect(page.locator("#search input[name=q]")).to_have_value("recall")


def test_no_query_lists_everything_newest_first_in_pages_of_ten(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=")
    first = shown(page)
    assert len(first) == 10
    assert first[0] == "joshua-jacques-2024#1"
    pages = [first]
    for number in range(2, 7):
        page.click(".search__pager [rel=next]")
        expect(page.locator(".pager__here")).to_have_text(f"Page {number} of 6")
        pages.append(shown(page))
    assert len({ref for refs in pages for ref in refs}) == 52
    assert page.url.endswith("?page=6")
    page.go_back()
    expect(page.locator(".pager__here")).to_have_text("Page 5 of 6")
    assert shown(page) == pages[4]


@pytest.fixture(scope="module")
def records() -> list[SearchRecord]:
    """Each recommendation as the indexer is told."""
    library = read_library(FROZEN).library
    statuses = library_status(library, AS_OF)
    return list(search_records(make_edition(library, statuses, (), {}, as_of=AS_OF)))


@pytest.fixture(scope="module")
def facets_by_ref(
    records: Sequence[SearchRecord],
) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """What each recommendation is narrowed by, as the indexer is told."""
    return {each.ref: each.facets for each in records}


@pytest.mark.parametrize(
    ("asked", "all_have"),
    [
        ("response=not-agreed", ["sfo-reviews-2020#5", "sfo-reviews-2020#9"]),
        ("q=quality&response=not-agreed", ["sfo-reviews-2020#9"]),
        ("theme=mental-health&year=2024", None),
        ("organisation=moj", None),
        ("owner=deputy-director-public-protection-group&reported=completed", None),
        ("schedule=passed-silent&year=2019", None),
    ],
)
def test_an_address_narrows_by_every_facet(
    asked: str,
    all_have: list[str] | None,
    page: Page,
    address: str,
    facets_by_ref: Mapping[str, Mapping[str, tuple[str, ...]]],
) -> None:
    page.goto(f"{address}search/?{asked}")
    refs = shown(page)
    assert refs
    if all_have is not None:
        assert sorted(refs) == all_have
    chosen = [part.split("=") for part in asked.split("&") if not part.startswith("q=")]
    for name, value in chosen:
        assert all(value in facets_by_ref[ref][name] for ref in refs)
    assert page.locator(".search__remove").count() == len(chosen)


def test_what_is_in_more_of_the_states_that_words_may_mean_comes_first(
    page: Page, address: str, facets_by_ref: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> None:
    """What is outstanding may be past its date, or just not done."""
    page.goto(f"{address}search/?q=what+is+outstanding+from+the+jacques+review")
    found = [each for each in shown(page) if each.startswith("joshua-jacques-2024#")]
    passed = ["passed" in facets_by_ref[ref]["date"] for ref in found]
    assert len(set(passed)) == 2
    assert passed == sorted(passed, reverse=True)


def test_what_is_late_is_told_from_what_is_so_longest(
    page: Page, address: str, records: Sequence[SearchRecord]
) -> None:
    late = {each.ref: each.late for each in records if each.late}
    page.goto(f"{address}search/?q=most+overdue")
    days = [late[ref] for ref in shown(page)]
    assert days == sorted(late.values())[: len(days)]


@pytest.mark.parametrize(
    ("asked", "facet", "values", "leads"),
    [
        ("late promises to victims", "date", {"passed"}, "/themes/victims/"),
        (
            "late actions of the head of psychology",
            "date",
            {"passed"},
            "/owners/head-of-psychology/",
        ),
        (
            "promises kept after joseph mccann",
            "standing",
            {"done-at-first"},
            "/plans/joseph-mccann-2020/",
        ),
    ],
)
def test_a_state_of_a_subject_a_post_or_a_plan_comes_first(
    asked: str,
    facet: str,
    values: set[str],
    leads: str,
    page: Page,
    address: str,
    facets_by_ref: Mapping[str, Mapping[str, tuple[str, ...]]],
) -> None:
    page.goto(f"{address}search/?q={asked}")
    first = shown(page)[0]
    assert values & {*facets_by_ref[first][facet]}
    assert page.locator(f".search-guide a[href$='{leads}']").count()


def test_a_filter_is_put_on_and_taken_off(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=risk")
    before = shown(page)
    label = page.locator("[data-facet=response] label", has_text="partly agreed")
    number = int(re.findall(r"\((\d+)\)", label.inner_text())[0])
    label.click()
    expect(page.locator(".search__remove")).to_have_count(1)
    assert "response=partly-agreed" in page.url
    assert len(shown(page)) == min(number, 10)
    page.locator(".search__remove").click()
    expect(page.locator(".search__remove")).to_have_count(0)
    assert shown(page) == before
    page.go_back()
    expect(page.locator(".search__remove")).to_have_count(1)
    assert len(shown(page)) == min(number, 10)


def test_the_counts_are_those_of_the_lists(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=")
    shown(page)
    open_all(page)
    expect(page.locator("[data-facet=year] label")).to_have_count(3)
    said = page.locator("[data-facet=response] label, [data-facet=year] label").all_inner_texts()
    assert sum(int(re.findall(r"\((\d+)\)", each)[0]) for each in said) == 2 * 52


@pytest.mark.parametrize(("order", "first"), [("date", 2024), ("due", None)])
def test_hits_are_put_in_order(order: str, first: int | None, page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=risk")
    shown(page)
    page.select_option("#search-sort", order)
    page.wait_for_url(f"**sort={order}")
    refs = shown(page)
    if first:
        years = [int(re.findall(r"-(\d{4})#", each)[0]) for each in refs]
        assert years == sorted(years, reverse=True)
        assert years[0] == first
    page.reload()
    assert shown(page) == refs


def test_nothing_found_helps(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=xylophone&response=agreed")
    assert shown(page) == []
    empty = page.locator("[data-search-empty]")
    expect(empty).to_contain_text("No recommendation has “xylophone”.")
    assert empty.locator("a").count() > 10


@pytest.mark.parametrize(
    ("asked", "there"),
    [
        ("curfew&response=not-agreed&year=2020", "recall-2020#7"),
        ("refused&year=2024", "sfo-reviews-2020#9"),  # a state that nothing of that year is in
    ],
)
def test_nothing_with_a_filter_says_how_many_there_are_without(
    asked: str, there: str, page: Page, address: str
) -> None:
    page.goto(f"{address}search/?q={asked}")
    assert shown(page) == []
    first = page.locator("[data-search-empty] :is(button, a)").first
    expect(first).to_have_text(re.compile(r"Search without the filters \(\d+ recommendations?\)"))
    first.click()
    page.wait_for_selector(".search-hit")
    assert there in shown(page)


def test_a_slip_is_mended_and_said(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=safegaurding")
    assert "north-west-2019#3" in shown(page)
    expect(page.locator(".search__status")).to_contain_text("“safeguarding” for “safegaurding”")


def test_quoted_words_stand_just_so(page: Page, address: str) -> None:
    page.goto(f'{address}search/?q="unconscious bias"')
    assert shown(page) == ["recall-2020#4"]
    page.goto(f'{address}search/?q="premises approved"')
    assert shown(page) == []


def test_words_are_marked_on_the_page_reached(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=unconscious+bias")
    shown(page)
    page.click(".search-hit a")
    page.wait_for_url("**/plans/recall-2020/#r4")
    page.wait_for_selector("mark")
    marks = {each.lower() for each in page.locator("mark").all_inner_texts()}
    assert marks == {"unconscious", "bias"}
    assert page.locator("mark").evaluate_all(
        "marks => marks.every(each => each.closest('[data-ref=\"recall-2020#4\"]'))"
    )


def test_words_are_marked_in_a_new_tab_and_the_address_is_plain(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=unconscious+bias")
    shown(page)
    hit = page.locator(".search-hit a").first
    plain = str(hit.get_attribute("href"))
    with page.context.expect_page() as opened:
        hit.click(modifiers=["ControlOrMeta"])
    other = opened.value
    other.wait_for_selector("mark")
    assert other.url.endswith(plain)
    page.mouse.move(0, 0)
    expect(hit).to_have_attribute("href", plain)
    other.reload()
    expect(other.locator("article mark")).to_have_count(0)
    other.close()


@pytest.mark.parametrize(
    ("asked", "first", "why"),
    [
        (
            "tagging",
            "recall-2020#7",
            "Found by words of like meaning: home detention curfew",
        ),
        ("staff+shortage", None, "Found by words of like meaning: "),
    ],
)
def test_a_hit_says_what_else_it_was_found_by(
    asked: str, first: str | None, why: str, page: Page, address: str
) -> None:
    page.goto(f"{address}search/?q={asked}")
    found = shown(page)
    assert first in (None, found[0])
    assert found[0] != "north-west-2019#8"  # it only has the word "staff"
    expect(page.locator(".search-hit").first).to_contain_text(re.compile(why))


def test_a_short_form_that_found_it_is_told_as_it_is_written(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=offender+management+in+custody")
    shown(page)
    said = " ".join(page.locator(".search-hit__why").all_inner_texts())
    assert "omic" not in said
    assert "OMiC" in said


def test_the_box_of_the_search_page_has_the_focus_unless_something_was_asked(
    page: Page, address: str
) -> None:
    page.goto(f"{address}search/")
    expect(page.locator("#search input[name=q]")).to_be_focused()
    page.goto(f"{address}search/?q=unconscious+bias")
    shown(page)
    expect(page.locator("#search input[name=q]")).not_to_be_focused()


def test_a_hit_by_its_own_words_says_no_more(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=unconscious+bias")
    shown(page)
    expect(page.locator(".search-hit").first).not_to_contain_text("Found by words of like meaning")


def test_all_of_it_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}about/")
    page.focus("header input[name=q]")
    page.keyboard.type("unconscious bias")
    page.wait_for_selector(".search-box__option[data-ref]")
    page.keyboard.press("ArrowDown")
    box = page.locator("header input[name=q]")
    active = box.get_attribute("aria-activedescendant")
    option = page.locator(f"#{active}")
    expect(option).to_have_attribute("aria-selected", "true")
    assert option.get_attribute("data-ref") == "recall-2020#4"
    page.keyboard.press("Enter")
    page.wait_for_url("**/plans/recall-2020/#r4")

    page.focus("header input[name=q]")
    page.keyboard.type("recall")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=recall")
    shown(page)
    page.focus("#search-page")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-facet=response] input')"):
            break
    page.keyboard.press("Space")
    expect(page.locator(".search__remove")).to_have_count(1)
    assert page.evaluate("document.activeElement.name") == "response"
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.search-hit a')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/plans/**#r**")


def test_the_results_are_a_step_from_the_box(page: Page, address: str) -> None:
    page.goto(f"{address}search/?q=recall")
    shown(page)
    page.focus("#search-page")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator(".search__skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.querySelector('.search-hit a')")
    assert page.url.partition("#")[0].endswith("/search/?q=recall")


def test_escape_closes_the_results_and_keeps_the_words(page: Page, address: str) -> None:
    page.goto(address)
    box = page.locator("header input[name=q]")
    box.fill("recall")
    page.wait_for_selector(".search-box__option")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("Escape")
    expect(page.locator("header [role=listbox]")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")
    assert box.input_value() == "recall"


def test_no_single_key_does_anything(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement === document.body")


STATES = [
    ("results open", "search/?q=recall"),
    ("filters in use", "search/?q=recall&response=agreed&year=2020"),
    ("nothing found", "search/?q=xylophone"),
    ("a state is offered", "search/?q=overdue"),
    ("posts are offered, words missing", "search/?q=approved+premises+xylophone"),
]


@pytest.mark.parametrize(("scheme", "width"), [("light", 320), ("dark", 1280)])
@pytest.mark.parametrize(("state", "path"), STATES)
def test_axe_finds_nothing(
    state: str, path: str, scheme: str, width: int, looks: Looks, address: str
) -> None:
    page = looks.same_page(width, color_scheme=scheme)
    page.goto(address + path)
    shown(page)
    if width < 900 and page.locator(".search__filters > summary").is_visible():
        page.click(".search__filters > summary")
        page.wait_for_selector(".search__values input")
    open_all(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_instant_results(scheme: str, looks: Looks, address: str) -> None:
    page = looks.same_page(color_scheme=scheme)
    page.goto(f"{address}about/")
    page.fill("header input[name=q]", "approved premises")
    page.wait_for_selector(".search-box__option[data-ref]")
    page.keyboard.press("ArrowDown")
    assert violations(page) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", ["search/?q=", "search/?q=recall&response=agreed"])
def test_nothing_jumps_as_results_come(path: str, width: int, looks: Looks, address: str) -> None:
    with looks.page(width) as page:
        page.add_init_script(SHIFTS)
        page.goto(address + path)
        shown(page)
        page.wait_for_timeout(200)
        assert page.evaluate("window.shifted || 0") < 0.01


def test_without_scripts_the_form_leads_to_lists(looks: Looks, address: str) -> None:
    with looks.page(java_script_enabled=False) as page:
        page.goto(address)
        page.fill("header input[name=q]", "recall")
        page.press("header input[name=q]", "Enter")
        page.wait_for_url("**/search/?q=recall")
        expect(page.locator(f"{PLACE} noscript .notice")).to_be_visible()
        expect(page.locator(".search__work")).to_be_hidden()
        links = page.locator(".search__lists a")
        assert links.count() >= 7
        said = links.first.inner_text()
        links.first.click()
        expect(page.locator("h1")).to_contain_text(said)
