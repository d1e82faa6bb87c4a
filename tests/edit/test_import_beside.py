"""A document beside the form, in a preview: its rows marked, its doubts gone through by keys."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page

from action_plans.disk.whole_file import replace_file
from action_plans.serving.documents import Documents
from action_plans.serving.edit_requests import EditRequests
from action_plans.serving.editing import Editing
from action_plans.serving.server import News, PreviewServer
from tests.browsing import violations
from tests.building import FROZEN
from tests.edit.test_form_page import NOTE_FAULTS
from tests.serving.test_edit_requests import DOCUMENT

pytestmark = pytest.mark.browser

PLAN = "hostels-2021"
MARKED = ".edit-document__marked"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("beside") / "content"
    copytree(FROZEN, folder)
    return folder


@pytest.fixture(scope="module")
def form(browser: Browser, content_site: Path, content: Path) -> Iterator[Page]:
    """The form of a preview, in which a document has been read."""
    edits = EditRequests(
        Editing(content, lambda *_: [], replace_file), Documents(content, replace_file)
    )
    server = PreviewServer(content_site, News(), 0, edits)
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    page.add_init_script(NOTE_FAULTS)
    page.goto(f"{server.url}edit/")
    page.locator("[data-ready]").wait_for()
    page.locator(".edit-start summary").click()
    page.fill("#edit-new", PLAN)
    file = {"name": "hostels.html", "mimeType": "text/html", "buffer": DOCUMENT}
    page.set_input_files("#edit-document", files=file)  # type: ignore[arg-type]
    page.get_by_text("hostels.html is read.").wait_for()
    yield page
    page.close()
    server.close()


def left(form: Page) -> int:
    return int(form.locator(".edit-looks__left").inner_text().split()[0])


def test_the_row_is_marked_that_a_field_is_from(form: Page) -> None:
    form.locator(".edit-outline__part").nth(1).click()
    form.locator("#edit_actions_0_due").focus()
    assert form.locator(MARKED).all_inner_texts() == [
        "1\tHave two members of staff awake at night.\tAgreed\tCount the nights each month."
        "\tHead of Hostels\tMarch 2022"
    ]
    assert form.locator(".edit-document__cell").all_inner_texts() == ["March 2022"]
    form.locator("#edit_actions_0_owners_0").focus()
    assert form.locator(".edit-document__cell").all_inner_texts() == ["Head of Hostels"]


@pytest.mark.parametrize(("scheme", "width"), [("light", 1400), ("dark", 360)])
def test_axe_finds_nothing_and_the_policy_holds(form: Page, scheme: str, width: int) -> None:
    form.set_viewport_size({"width": width, "height": 900})
    form.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    assert violations(form) == []
    assert form.evaluate("document.documentElement.scrollWidth") == width
    assert form.evaluate("window.faults") == []


def test_doubts_are_gone_through_by_keys_and_the_file_is_saved(form: Page, content: Path) -> None:
    form.set_viewport_size({"width": 1400, "height": 900})
    count = left(form)
    assert count > 3
    form.get_by_role("button", name="Right, next").focus()
    form.keyboard.press("Enter")
    assert left(form) == count - 1
    form.get_by_role("button", name="Mend it").focus()
    form.keyboard.press("Enter")
    # Not wait_for_function: the policy of the page forbids what it evaluates.
    form.locator("[id^=edit_]:focus").wait_for()
    form.keyboard.press("Alt+Enter")
    assert left(form) == count - 2
    for _ in range(count - 2):
        form.keyboard.press("Alt+Enter")
    form.get_by_text("All of it is looked at.").wait_for()
    form.get_by_role("button", name="Save", exact=True).click()
    form.get_by_text("Saved.").wait_for()
    text = (content / "plans" / f"{PLAN}.yml").read_text(encoding="utf-8")
    assert "# look" not in text
    assert (content / "provenance" / f"{PLAN}.json").is_file()


def test_what_is_settled_is_known_by_the_file(form: Page) -> None:
    """The document given again to the saved plan: only what no comment stands for is open."""
    form.fill("#edit-new", "")
    file = {"name": "hostels.html", "mimeType": "text/html", "buffer": DOCUMENT}
    form.set_input_files("#edit-document", files=file)  # type: ignore[arg-type]
    form.get_by_text("hostels.html is read.").wait_for()
    form.locator(".edit-looks summary").click()
    looks = form.locator(".edit-looks li").all_inner_texts()
    settled = [each for each in looks if each.endswith("(looked at)")]
    assert settled and len(looks) - len(settled) == left(form)
