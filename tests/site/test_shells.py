"""Pages filled into shells are those that the builder makes of every page by itself."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copyfile, copytree

import pytest

from action_plans.disk.folders import files_in
from action_plans.progress import library_status
from action_plans.publishing.edition import make_edition
from action_plans.publishing.pages.every_page import every_page
from action_plans.publishing.pages.page import Page
from action_plans.publishing.templates import environment
from action_plans.reading.library_reader import read_library
from action_plans.site.body import Body
from action_plans.site.builder import SiteBuilderFailed
from action_plans.site.pages import Theming, begin_site, build_plainly, write_pages
from action_plans.site.shells import BadTheme, FilledShell, Shell, shell_page, without_layout
from action_plans.site.theme_folder import CONFIG, PROJECT, THEME
from tests.building import FROZEN

AS_OF = date(2026, 11, 21)
THEMING = Theming(PROJECT, "https://example.org/record/", AS_OF)


@pytest.fixture(scope="module")
def pages() -> Sequence[Page]:
    """Every page of the real content, and one of a plan in Welsh that search engines leave out."""
    library = read_library(FROZEN).library
    edition = make_edition(library, library_status(library, AS_OF), (), {}, as_of=AS_OF)
    found = list(every_page(edition))
    plan = next(page for page in found if page.kind == "plan")
    welsh = Page("plans/cymru-2020/", "plan", "Cymru", plan.make, "cy", in_search_engines=False)
    return [*found, welsh]


@pytest.mark.slow
def test_shells_give_the_pages_that_the_builder_gives(
    pages: Sequence[Page], tmp_path: Path
) -> None:
    plain, filled, scratch = (tmp_path / name for name in ("plain", "filled", "scratch"))
    for folder in (plain, filled, scratch):
        folder.mkdir()
    build_plainly(pages, THEMING, scratch, plain)
    write_pages(pages, THEMING, scratch, filled)
    names = sorted(files_in(plain))
    assert names == sorted(files_in(filled))
    for name in names:
        one, other = (folder / name for folder in (plain, filled))
        if name.endswith(".html"):
            texts = (without_layout(each.read_text(encoding="utf-8")) for each in (one, other))
            assert len(set(texts)) == 1, name
        else:
            assert one.read_bytes() == other.read_bytes(), name


@pytest.mark.parametrize("times", [0, 2])
def test_a_theme_that_does_not_print_the_content_once_is_told_of(times: int) -> None:
    shell = Shell("plans/", 2, (), has_contents=False)
    _, _, body = shell_page(shell, 0)
    with pytest.raises(BadTheme):
        FilledShell(shell, 0, f"{body}<p>".replace("mark-of-end", "mark-of-end", 1) * times)


def test_what_a_page_says_is_never_taken_for_a_mark() -> None:
    shell = Shell("plans/", 2, (), has_contents=False)
    path, front, body = shell_page(shell, 7)
    made = FilledShell(shell, 7, f"<title>{front['title']}</title>{path}{body}")
    own = {"title": path, "description": "", "card": ""}
    page = made.page("plans/a/", own, Body(front["title"], ()))
    assert page == f"<title>{path}</title>plans/a/<!--html\n{front['title']}\nhtml-->\n"


def test_words_of_the_record_that_a_theme_lets_through_as_a_script_stop_the_build(
    pages: Sequence[Page], tmp_path: Path
) -> None:
    copytree(PROJECT / THEME, tmp_path / THEME)
    copyfile(PROJECT / CONFIG, tmp_path / CONFIG)
    frame = tmp_path / THEME / "overrides" / "main.html"
    frame.write_text(frame.read_text("utf-8").replace("config.site_name | e", "config.site_name"))
    theming = replace(THEMING, project=tmp_path, called={"site_name": "<script>ran()</script>"})
    (tmp_path / "scratch").mkdir()
    near = [page for page in pages if page.path == "about/"]
    with pytest.raises(SiteBuilderFailed, match="holds a script that no template"):
        begin_site(
            near, theming, tmp_path / "scratch", tmp_path / "site", environment(theming.theme)
        )
