"""The form on a built site, in a browser: opened, filled in by keys, given back as a file."""

import gzip
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from action_plans.formatting.plan_file import format_plan
from action_plans.model.terms import Ground
from action_plans.publishing.form_files import in_words
from action_plans.reading.plan_reader import read_plan
from tests.browsing import violations
from tests.building import FROZEN

pytestmark = pytest.mark.browser

PLANS = sorted(path.stem for path in (FROZEN / "plans").glob("*.yml"))
RECALL = "recall-2020"
# What the form is made of, beside what every page has; the plan's own file is apart.
FILES = ("edit.js", "edit.css", "form-library.js")
MOST_COMPRESSED = 200_000
# What the page's policy forbade, and scripts that failed.
NOTE_FAULTS = """window.faults = [];
addEventListener("securitypolicyviolation", (event) => faults.push(event.violatedDirective));
addEventListener("error", (event) => faults.push(String(event.message)));
addEventListener("unhandledrejection", (event) => faults.push(String(event.reason)));"""


@pytest.fixture(scope="module")
def site_address(content_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(content_site)


@pytest.fixture(scope="module")
def form(browser: Browser, site_address: str) -> Iterator[Page]:
    """A page with the form."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(NOTE_FAULTS)
    page.goto(f"{site_address}edit/")
    page.locator("[data-ready]").wait_for()
    yield page
    page.close()


def opened(form: Page, plan: str) -> Page:
    form.get_by_label("Plan", exact=True).select_option(plan)
    form.get_by_role("button", name="Open", exact=True).click()
    form.get_by_text(f"{plan} is open.").wait_for()
    return form


def downloaded(form: Page) -> str:
    with form.expect_download() as waiting:
        form.get_by_role("button", name="Download the file").click()
    return Path(waiting.value.path()).read_bytes().decode()


@pytest.mark.parametrize("plan", PLANS)
def test_a_plan_opened_and_downloaded_is_the_same_bytes(form: Page, plan: str) -> None:
    opened(form, plan)
    assert form.get_by_text("Nothing is changed.").is_visible()
    assert downloaded(form) == (FROZEN / "plans" / f"{plan}.yml").read_bytes().decode()


def test_every_part_shown_and_left_is_still_the_same_bytes(form: Page) -> None:
    opened(form, RECALL)
    for part in form.locator(".edit-outline__part").all():
        part.click()
    assert form.get_by_role("heading", name="Recommendation 8").is_visible()
    assert downloaded(form) == (FROZEN / "plans" / f"{RECALL}.yml").read_bytes().decode()


def test_a_moved_date_changes_one_line_and_a_mistake_is_told_at_its_field(form: Page) -> None:
    opened(form, RECALL)
    form.get_by_role("button", name="5. Review who").click()
    number = form.get_by_label("Number (needed)")
    number.fill("five")
    wrong = form.locator("#edit_number__error")
    assert "not spelt as it should be" in wrong.inner_text()
    assert "edit_number__error" in (number.get_attribute("aria-describedby") or "")
    assert number.get_attribute("aria-invalid") == "true"
    number.fill("5")
    assert wrong.count() == 0
    form.get_by_label("Target date as printed").fill("August 2021")
    before = (FROZEN / "plans" / f"{RECALL}.yml").read_text(encoding="utf-8")
    lines = set(downloaded(form).splitlines()) - set(before.splitlines())
    assert lines == {"    due: 'August 2021'"}


def test_a_number_leads_there_and_begins_an_update_and_keys_give_the_file_back(form: Page) -> None:
    opened(form, RECALL)
    focused = "document.activeElement.id"
    form.wait_for_function(f"{focused} === 'edit-reach'")
    form.keyboard.type("5 a1\n")
    form.wait_for_function(f"{focused} === 'edit_actions_0_text'")
    form.keyboard.press("Alt+j")
    form.keyboard.type("5.9\n")
    assert form.get_by_text("There is no 5.9 in this plan.").is_visible()
    form.locator("#edit-reach").fill("5.1")
    form.get_by_role("button", name="Move its date").click()
    form.wait_for_function(f"/^edit_updates_\\d+_due$/.test({focused})")
    form.keyboard.type("August 2022")
    with form.expect_download() as waiting:
        form.keyboard.press("Control+s")
    before = (FROZEN / "plans" / f"{RECALL}.yml").read_text(encoding="utf-8")
    lines = Path(waiting.value.path()).read_text(encoding="utf-8").splitlines()
    added = [each.strip() for each in lines if each not in before.splitlines()]
    assert added == ["due: 'August 2022'"]
    assert len(lines) - len(before.splitlines()) == 3  # its document and what it answers, too


def test_actions_are_moved_by_keys_and_the_focus_goes_with_them(form: Page) -> None:
    opened(form, "north-west-2019")
    form.get_by_role("button", name="1. ").first.click()
    legends = "#edit_actions_0 > legend, #edit_actions_1 > legend"
    assert form.locator(legends).all_inner_texts() == ["Action a1", "Action a2"]
    form.locator("#edit_actions_0_text").focus()
    form.keyboard.press("Alt+ArrowDown")
    form.wait_for_function("document.activeElement.id.startsWith('edit_actions_1__')")
    assert form.locator(legends).all_inner_texts() == ["Action a2", "Action a1"]
    form.keyboard.press("Alt+ArrowUp")
    form.wait_for_function("document.activeElement.id.startsWith('edit_actions_0__')")
    assert downloaded(form) == (FROZEN / "plans" / "north-west-2019.yml").read_text("utf-8")


def test_a_new_plan_is_written_and_reads_as_it_was_meant(form: Page) -> None:
    form.locator(".edit-start summary").click()
    form.get_by_label("Id of a new plan").fill("northmere-2021")
    form.keyboard.press("Enter")
    form.wait_for_function("location.search === '?plan=northmere-2021'")
    form.get_by_label("Title of the report").fill("Night cover: a joint inspection")
    form.locator("#edit_report_published").fill("2021-03-02")
    form.locator("#edit_documents_0_date").fill("2021-04-01")
    form.locator("#edit_documents__add").click()
    form.locator("#edit_documents_1_date").fill("2022-04-20")
    form.locator("#edit_documents_1_kind").select_option(label="Update")
    form.get_by_role("button", name="On to recommendation 1").click()
    form.get_by_label("What is recommended").fill("Staff hostels at night.")
    form.locator("#edit_response").select_option(label="Not agreed")
    form.locator("#edit_reason").get_by_label("Affordability").first.check()
    form.get_by_label("The reason in our words").fill("There is no money: none at all.")
    form.locator("#edit_themes__add").click()
    form.locator("#edit_themes_0").select_option("staffing")
    for at, text in enumerate(("Count each night.", "Tell the count.")):
        form.locator("#edit_actions__add").click()
        form.locator(f"#edit_actions_{at}_text").fill(text)
        form.locator(f"#edit_actions_{at}_due").fill("2022")
    form.locator("#edit_updates__add").click()
    form.get_by_label("a2: Tell the count.").check()
    form.get_by_label("Date or status as printed").fill("Completed")
    assert form.get_by_text("Nothing to mend was found.").is_visible()
    text = downloaded(form)
    plan = read_plan(text.encode(), "northmere-2021.yml").plan
    assert plan is not None
    (recommendation,) = plan.recommendations
    assert [each.id for each in recommendation.actions] == ["a1", "a2"]
    assert recommendation.reason and recommendation.reason.grounds == (Ground.AFFORDABILITY,)
    (update,) = recommendation.updates
    assert (update.date, update.answers) == (date(2022, 4, 20), ("a2",))
    assert format_plan(text.encode(), "northmere-2021.yml").text == text


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 360)])
def test_axe_finds_nothing_and_nothing_went_wrong(form: Page, scheme: str, width: int) -> None:
    form.set_viewport_size({"width": width, "height": 800})
    form.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    opened(form, RECALL)
    assert violations(form) == []
    form.get_by_role("button", name="5. Review who").click()
    form.get_by_label("Number (needed)").fill("five")
    for fold in form.locator(".edit details").all():
        fold.evaluate("each => each.open = true")
    assert "Unsupported" not in form.locator(".edit").inner_text()
    assert violations(form) == []
    assert form.evaluate("document.documentElement.scrollWidth") == width
    assert form.evaluate("window.faults") == []


def test_no_other_page_loads_any_of_it_and_it_is_small(
    browser: Browser, content_site: Path, site_address: str
) -> None:
    with browser.new_page() as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
        for path in ("", "plans/", f"plans/{RECALL}/", "search/", "about/"):
            page.goto(site_address + path)
            page.wait_for_load_state("networkidle")
    assert not set(asked) & {*FILES, "form.json"}
    paths = [*(content_site / "assets" / name for name in FILES), content_site / "edit/form.json"]
    assert sum(len(gzip.compress(path.read_bytes())) for path in paths) < MOST_COMPRESSED


def test_help_that_says_the_name_again_is_left_out() -> None:
    again = {"title": "Label as printed", "description": "The label as printed."}
    more = {"title": "Number", "description": "The number alone."}
    said = in_words({"properties": {"title": again, "description": more}})
    kept = {"title": {"title": "Label as printed"}, "description": more}
    assert said == {"properties": kept}


def test_the_page_forbids_what_every_page_does(content_site: Path) -> None:
    page = (content_site / "edit" / "index.html").read_text(encoding="utf-8")
    assert "script-src 'self' 'wasm-unsafe-eval';" in page
    assert "require-trusted-types-for 'script'" in page
