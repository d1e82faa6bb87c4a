"""`plans preview`: one file that opens from a folder, asks for nothing, and leads nowhere wrong."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from playwright.sync_api import Browser, Page

from action_plans.cli import main
from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED
from tests.building import AS_OF, FROZEN

LARGEST = 2_000_000  # bytes of the whole record of five plans, its search included
PLAN = "recall-2020"
LOST = """() => [...document.querySelectorAll("a[href]")]
  .map(each => each.getAttribute("href"))
  .filter(href => !/^(https?|mailto):/.test(href))
  .filter(href => !href.startsWith("#")
    || !document.getElementById(decodeURIComponent(href.slice(1))))"""
ELSEWHERE = """() => [...document.querySelectorAll("[href], [src], [action]")]
  .flatMap(each => ["href", "src", "action"].map(name => each.getAttribute(name)))
  .filter(each => each && !/^(#|https?:|mailto:|data:)/.test(each))"""
UNSEEN = """async (most) => { const unseen = [];
  const inside = [...document.querySelectorAll("a[href^='#']")];
  const links = new Set(inside.map(each => each.getAttribute("href")));
  for (const hash of [...links].slice(0, most)) {
    location.hash = hash;
    await new Promise(requestAnimationFrame);
    const meant = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!meant || !meant.checkVisibility()) unseen.push(hash);
  }
  return unseen; }"""
FOLLOWED = 60  # links of a file that are followed; those of one plan are fewer
TWICE = """() => { const ids = [...document.querySelectorAll("[id]")].map(each => each.id);
  return ids.filter((id, at) => ids.indexOf(id) !== at); }"""


def preview(content: Path, out: Path, *more: str) -> int:
    """Run the command on a content folder for a fixed day."""
    where = ["--content", str(content), "--out", str(out), "--as-of", AS_OF]
    try:
        return main(["preview", *more, *where])
    except SystemExit as done:
        assert isinstance(done.code, int)
        return done.code


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of one plan and of the whole frozen record."""
    out = tmp_path_factory.mktemp("preview")
    assert preview(FROZEN, out, PLAN) == preview(FROZEN, out, "--all") == FINE
    return out


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on which nothing may fail, and that may ask for nothing but the file itself."""
    with browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda message: wrong.append(message.text))
        page.on("requestfailed", lambda request: wrong.append(request.url))
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        yield page
        assert wrong == []
        assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


@pytest.mark.browser
@pytest.mark.parametrize("name", [PLAN, "record"])
def test_it_opens_from_a_folder_and_every_link_leads_somewhere(
    name: str, page: Page, files: Path
) -> None:
    page.goto((files / f"{name}.html").as_uri())
    assert page.evaluate(LOST) == []
    assert page.evaluate(ELSEWHERE) == []
    assert page.evaluate(TWICE) == []
    assert page.evaluate(UNSEEN, FOLLOWED) == []
    page.goto((files / f"{name}.html").as_uri())
    assert page.locator("a[href]").count() > 45
    assert page.locator("h1:visible").count() == 1


def test_the_whole_record_is_no_larger_than_may_be(files: Path) -> None:
    assert (files / "record.html").stat().st_size < LARGEST
    text = (files / "record.html").read_text()
    assert text.count('class="one-file__page') > 100


@pytest.mark.browser
def test_a_link_leads_to_the_page_and_shows_it_alone(page: Page, files: Path) -> None:
    page.goto(f"{(files / 'record.html').as_uri()}#plans/{PLAN}:r5")
    assert page.locator("h1:visible").inner_text().startswith("A Thematic Review")
    assert page.locator(".one-file__page:visible").count() == 1
    page.locator(".page:visible a[href^='#organisations/']").first.click()
    assert page.locator(".one-file__page:visible").get_attribute("id") == "organisations/hmpps"


@pytest.mark.browser
def test_recommendations_are_found_by_their_words(page: Page, files: Path) -> None:
    page.goto((files / "record.html").as_uri())
    page.get_by_label("Find recommendations").fill("recall TRAINING")
    found = page.locator(".one-file__find li a")
    assert found.count() >= 2
    found.first.click()
    assert page.locator(".recommendation:target").count() == 1


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """The frozen content with a mistake in one plan, which can be read, and one that cannot."""
    content = tmp_path / "content"
    copytree(FROZEN, content)
    file = content / "plans" / f"{PLAN}.yml"
    text = file.read_text().replace("themes: [", "themes: [<b>recal</b>, ", 1)
    file.write_text(text)
    (content / "plans" / "broken-2020.yml").write_text("title: <script>alert(1)</script> [\n")
    return content


@pytest.mark.browser
def test_problems_stand_on_top_and_stay_words(broken: Path, tmp_path: Path, page: Page) -> None:
    assert preview(broken, tmp_path, PLAN, "broken-2020") == CONTENT_HAS_ERRORS
    page.goto((tmp_path / f"{PLAN}.html").as_uri())
    first = page.locator("main > *").first
    assert "unknown-theme" in first.inner_text()
    assert page.locator(".one-file__problems b").count() == 0
    assert page.locator(".recommendation").count() == 8
    page.goto((tmp_path / "broken-2020.html").as_uri())
    assert page.locator(".one-file__problems li").count() > 0
    assert page.locator(".recommendation, script").count() == 0


def test_the_whole_record_is_not_made_of_content_with_errors(broken: Path, tmp_path: Path) -> None:
    assert preview(broken, tmp_path / "out", "--all") == CONTENT_HAS_ERRORS
    assert not (tmp_path / "out" / "record.html").exists()


@pytest.mark.parametrize("asked", [[], ["recal-2020"], [PLAN, "--all"], ["../x"]])
def test_misuse_makes_nothing(asked: list[str], tmp_path: Path) -> None:
    assert preview(FROZEN, tmp_path / "out", *asked) == MISUSED
    assert not (tmp_path / "out").exists()
