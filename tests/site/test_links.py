"""Every link within the site leads somewhere, and nothing is fetched from elsewhere."""

import re
from pathlib import Path

import pytest

from action_plans.site.links import Pages
from tests.browsing import Looks
from tests.site.reading_pages import all_pages, leads_of, parsed, within

KINDS = (
    "",
    "plans/",
    "plans/recall-2020/",
    "reported/",
    "reported/nothing-reported/",
    "owners/regional-probation-directors/",
    "asked-before/",
    "search/",
    "glossary/",
    "how-to-read/",
    "about/",
    "accessibility/",
)
LOADS = {"script", "link", "img", "source", "iframe", "embed", "object", "video", "audio", "use"}
LINKS_OF_A_PLAN = 50  # at least


def test_every_link_and_fragment_resolves(any_site: Path) -> None:
    """By libxml2, which the check at the end of a build does not use."""
    ids: dict[str, set[str]] = {}
    links: set[tuple[str, str]] = set()
    for path, page in all_pages(any_site):
        ids[f"{path}index.html"] = set(page.xpath("//@id | //@name"))
        links |= {(path, link) for _, _, link in leads_of(page)}
    lost = []
    for path, link in sorted(links):
        target = within(path, link)
        if target is None:
            continue
        file, fragment = target
        if not (any_site / file).is_file() or (fragment and fragment not in ids.get(file, ())):
            lost.append((path, link))
    assert lost == []
    assert len(links) > LINKS_OF_A_PLAN * sum(1 for _ in any_site.glob("plans/*/index.html"))


@pytest.mark.parametrize("path", ["plans/recall-2020/", "reported/completed/", ""])
def test_the_check_of_the_build_sees_the_links_that_the_standard_sees(
    path: str, content_site: Path, tmp_path: Path
) -> None:
    """Alone in a folder every link of a page to another file leads nowhere, and is listed."""
    (tmp_path / path).mkdir(parents=True, exist_ok=True)
    file = f"{path}index.html"
    (tmp_path / file).write_bytes((content_site / file).read_bytes())
    found = {line.removeprefix(f"{file}: ") for line in Pages(tmp_path).broken()}
    links = (
        value
        for element in parsed(content_site, path).iter()
        for name, value in element.items()
        if name in ("href", "src", "action")
    )
    targets = {link: within(path, link) for link in links}
    assert found == {link for link, to in targets.items() if to and to[0] != file}


def test_no_page_loads_anything_from_elsewhere(any_site: Path) -> None:
    elsewhere = [
        (path, tag, link)
        for path, page in all_pages(any_site)
        for tag, _, link in leads_of(page)
        if tag in LOADS and within(path, link) is None and not link.startswith("data:")
    ]
    assert elsewhere == []


def test_no_style_or_script_names_another_host(content_site: Path) -> None:
    for file in content_site.rglob("*.css"):
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"""(?:url\(|@import)\s*["']?\s*(?:[a-z]+:)?//""", text), file
    # Material's own script knows hosts that our configuration never asks it for; ours knows none.
    for file in (content_site / "assets" / "site.js", *content_site.glob("search/**/*.js")):
        assert "//" not in re.sub(r"^\s*(//|/?\*).*|\s//\s.*", "", file.read_text(), flags=re.M)


@pytest.mark.browser
@pytest.mark.parametrize("path", KINDS)
def test_a_browser_asks_nobody_else_and_the_page_reads_with_scripts_off(
    path: str, looks: Looks, content_address: str
) -> None:
    body = "document.querySelector('.page')"
    asked: list[str] = []
    failed: list[str] = []
    with looks.page() as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: failed.append(str(error)))
        page.on(
            "response",
            lambda answer: failed.append(answer.url) if answer.status >= 400 else None,
        )
        page.goto(content_address + path, wait_until="networkidle")
        page.keyboard.press("End")
        with_scripts = page.evaluate(f"{body}.innerText").split()
    assert content_address + path in asked
    assert [url for url in asked if not url.startswith((content_address, "data:"))] == []
    assert failed == []
    page = looks.same_page(java_script_enabled=False)
    # evaluate() still works, since it is the driver's and not the page's.
    page.goto(content_address + path)
    assert page.locator(".page h1").is_visible()
    without = page.evaluate(f"{body}.innerText").split()
    hidden = page.evaluate(
        f"[...{body}.querySelectorAll('h1, h2, h3, p, a[href], td, th, li')]"
        # What only a script could serve stays away, as the place of results does; a fold
        # opens by itself.
        ".filter(each => !each.closest('details, .search__work, .in-full__list')"
        # The address of the title is that of the page, and is not shown.
        " && !each.matches('h1 > .headerlink')"
        " && !each.querySelector('select, button')"
        " && each.textContent.trim() && !each.checkVisibility())"
        ".map(each => each.outerHTML.slice(0, 80))"
    )
    assert hidden == []
    # Scripts add to the search page alone; elsewhere they change no word.
    added = {"Open", "all", "Print"}
    with_scripts = [each for each in with_scripts if each not in added]
    without = [each for each in without if each not in added]
    assert without == with_scripts or (path == "search/" and without)
