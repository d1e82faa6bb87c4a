"""A plan that is hostile in every text, in a record that is so in its own words: shown as they were
typed, and nothing of them runs or loads.
"""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Dialog

from tests.browsing import Looks
from tests.building import run_build, write_content
from tests.site.hostile_plan import ATTACKS, TEXT, hostile_plan
from tests.site.reading_pages import LEADS, parsed, with_class, words

PLAN = "plans/hostile-2021/"
PAGES = ("", PLAN, "plans/", "themes/staffing/", "reported/", "organisations/", "search/")
# Links to web addresses, whose words stay, and entities; a picture is a link with a mark before it.
READ_AS_MARKDOWN = {
    "![picture](https://evil.example/run-picture.png)",
    "<https://evil.example/>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
}
QUERIES = ("search/?q=script", "search/?q=&response=%22%3E%3Cscript%3E&owner=<svg onload=alert(1)>")


def built(folder: Path, text: str) -> Path:
    content = write_content(folder / "content", hostile_2021=hostile_plan(text))
    said = dict.fromkeys(("name", "lead", "description", "maintainer", "licence"), text)
    (content / "site.yml").write_text(json.dumps(said), encoding="utf-8")
    done = run_build(content, folder / "site")
    assert done.returncode == 0, done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("hostile"), TEXT)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("harmless"), "harmless")


def scripts(site: Path, path: str) -> list[tuple[str, str]]:
    """Return the address and text of each script of a page."""
    return [(each.get("src") or "", each.text or "") for each in parsed(site, path).iter("script")]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_script_style_or_handler_of_it(path: str, site: Path, harmless: Path) -> None:
    assert scripts(site, path) == scripts(harmless, path)
    page = parsed(site, path)
    allowed = {str(each.tag) for each in parsed(harmless, path).iter()}
    added = {"a", "p", "em", "strong", "br", "table", "thead", "tbody", "tr", "th", "td"}
    assert {str(each.tag) for each in page.iter()} <= allowed | added
    for element in page.iter():
        assert not [name for name, _ in element.items() if name.startswith("on")]
        assert element.get("id") != "evil"


@pytest.mark.parametrize("path", PAGES)
def test_a_page_links_to_web_addresses_only_and_loads_none(path: str, site: Path) -> None:
    for element in parsed(site, path).iter():
        for name in LEADS:
            value = (element.get(name) or "").strip().lower()
            assert not value.startswith(("javascript:", "data:text", "vbscript:", "//")), value
            if element.tag != "a":
                assert "evil" not in value


def test_every_text_is_shown_as_it_was_typed(site: Path) -> None:
    page = parsed(site, PLAN)
    article = next(with_class(page, "recommendation"))
    # Plain texts keep every mark; prose reads what Markdown it allows, and shows all the rest.
    heading = words(next(page.iter("h1"))).removesuffix("¶")
    assert heading == TEXT
    assert words(next(with_class(page, "recommendation__note"))).endswith(TEXT)
    assert words(next(with_class(article, "owners"))) == TEXT
    prose = words(next(with_class(article, "recommendation__body")))
    assert {attack for attack in ATTACKS if attack not in prose} == READ_AS_MARKDOWN
    assert "{{7*7}} {{ config }} {% include 'mkdocs.yml' %} {# gone #}" in prose
    assert '--8<-- "mkdocs.yml"' in prose
    assert "An ordinary Material" not in words(page)


def test_the_head_of_a_page_holds_it_as_text(site: Path) -> None:
    page = parsed(site, PLAN)
    title = page.findtext(".//title")
    assert title is not None
    assert title.startswith(TEXT)


def test_the_data_hold_it_to_the_letter(site: Path) -> None:
    entry = json.loads((site / "data" / "recommendations.json").read_text())[0]
    action = entry["actions"][0]
    assert {entry["text"], entry["stem"], entry["to_printed"], entry["lead_in"]} == {TEXT}
    assert {action["text"], action["due"], action["group"], *action["owners"]} == {TEXT}
    assert "</script" not in (site / "data" / "recommendations.json").read_text()
    with (site / "data" / "actions.csv").open(encoding="utf-8", newline="") as file:
        assert [row["text"] for row in csv.DictReader(file)] == [TEXT]


def test_its_badges_are_pictures_and_nothing_else(site: Path) -> None:
    for file in (site / "badges").rglob("*.svg"):
        tags = {each.tag.rpartition("}")[2] for each in ElementTree.parse(file).iter()}
        assert tags <= {"svg", "title", "rect", "path", "g", "text"}, file
    for file in (site / "badges").rglob("*.json"):
        assert json.loads(file.read_text())["schemaVersion"] == 1


@pytest.mark.browser
@pytest.mark.parametrize("path", [*PAGES, *QUERIES])
def test_nothing_of_it_runs_or_loads_in_a_browser(
    path: str, site: Path, looks: Looks, serve: Callable[[Path], str]
) -> None:
    address = serve(site)
    said: list[str] = []
    asked: list[str] = []

    def heard(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.dismiss()

    with looks.page() as page:
        page.on("dialog", heard)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address + path, wait_until="networkidle")
        # What only runs when it is touched, or has the focus.
        page.evaluate(
            "for (const each of document.querySelectorAll('.page *')) {"
            " each.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));"
            " each.dispatchEvent(new FocusEvent('focus')); }"
        )
        page.wait_for_timeout(200)
        if path == PLAN:
            assert page.locator("h1").inner_text().removesuffix("¶").strip() == TEXT
        if path == QUERIES[0]:
            assert page.locator("[data-ref]").count() == 1
    assert said == []
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
