"""A record in two languages: its texts as they stand in each, and its site with pages in both."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from difflib import ndiff
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from action_plans.checking.rules import check_library
from action_plans.formatting.plan_file import format_plan
from action_plans.languages.catalogues import catalogue_of, read_catalogue
from action_plans.languages.speaking import speaking
from action_plans.model.refs import Ref
from action_plans.model.related import Cited, Evidence, Place, RelatedLink, ShownKind
from action_plans.model.terms import LinkSource
from action_plans.progress import library_status, library_time
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.edition_in import edition_in
from action_plans.publishing.pages.shared_views import SharedViews
from action_plans.publishing.pages.why_related import why_view
from action_plans.reading.library_reader import read_library
from action_plans.reading.plan_reader import read_plan
from tests.browsing import violations
from tests.building import run_build

RECORD = Path(__file__).with_name("record")
PLAN = "night-cover-2021"
AS_OF = date(2022, 11, 21)


def edition() -> Edition:
    reading = read_library(RECORD)
    assert not reading.problems
    library = reading.library
    statuses = library_status(library, AS_OF)
    times = library_time(library, statuses)
    return make_edition(library, statuses, (), {}, as_of=AS_OF, times=times)


def test_a_plan_is_read_in_each_language() -> None:
    library = read_library(RECORD).library
    own, welsh = library.plans[PLAN], library.translated["cy"].plans[PLAN]
    assert (own.lang, welsh.lang) == ("en", "cy")
    assert own.recommendations[0].text == "Say how many hostels had nobody awake at night."
    assert welsh.recommendations[0].text.startswith("Dywedwch sawl hostel")
    assert library.translated["cy"].site.name == "Hostelau Northmere"
    assert library.site.name == "Hostels of Northmere"


def test_what_has_no_translation_is_marked() -> None:
    made = edition_in(edition(), catalogue_of("cy"), "cy")
    first, second = made.library.plans[PLAN].recommendations[0].actions
    assert first.text == "Cyfrif y nosweithiau ym mhob rhanbarth."
    assert second.text.endswith("own pages. [heb ei gyfieithu]")
    assert made.library.plans["kitchens-2020"].lang == "en"


@pytest.mark.parametrize(
    ("text", "code"),
    [("{en: One., fr: Un.}", "wrong-type"), ("{}", "wrong-type"), ("{cy: [Un.]}", "wrong-type")],
)
def test_a_text_in_no_language_of_ours_is_an_error(text: str, code: str) -> None:
    file = (RECORD / "plans" / f"{PLAN}.yml").read_text(encoding="utf-8")
    title = re.search(r"title:\n(  .*\n)+", file)
    assert title
    reading = read_plan(file.replace(title[0], f"title: {text}\n").encode(), f"{PLAN}.yml")
    assert code in {each.code for each in reading.problems}


def test_a_slip_elsewhere_finds_none_in_texts_of_two_languages() -> None:
    file = (RECORD / "plans" / f"{PLAN}.yml").read_text(encoding="utf-8")
    slip = file.replace("due: 'March 2022'", "due: 'March 2022'\n    condition: money: if any")
    problems = read_plan(slip.encode(), f"{PLAN}.yml").problems
    assert [each.code for each in problems] == ["unquoted-value"]


@pytest.mark.parametrize("langs", ["[en, cy]", "[en]"])
@pytest.mark.parametrize(
    ("file", "text", "named"),
    [
        ("plans/night-cover-2021.yml", "Cyfrif y nosweithiau", "Mae Rhiannon Davies yn cyfrif"),
        ("site.yml", "Hostelau Northmere", "Hostelau Northmere 01632 960 001"),
        (
            "vocabulary/themes.yml",
            "name: Staffing",
            "name: {en: Staffing, cy: Rhiannon Davies}",
        ),
    ],
)
def test_nobody_is_named_in_another_language(
    langs: str, file: str, text: str, named: str, tmp_path: Path
) -> None:
    content = shutil.copytree(RECORD, tmp_path / "content")
    site = content / "site.yml"
    site.write_text(site.read_text(encoding="utf-8").replace("[en, cy]", langs), encoding="utf-8")
    changed = content / file
    own = changed.read_text(encoding="utf-8")
    changed.write_text(own.replace(text, named), encoding="utf-8")
    assert named in changed.read_text(encoding="utf-8")
    codes = [each.code for each in check_library(read_library(content))]
    assert codes.count("personal-name") + codes.count("telephone-number") == 1


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record's site, whose links the build itself has looked at."""
    made = tmp_path_factory.mktemp("two-languages") / "site"
    done = run_build(RECORD, made, str(AS_OF), {"SITE_URL": "https://example.org/record/"})
    assert done.returncode == 0, done.stderr
    return made


def test_each_page_says_its_language_and_offers_the_other(site: Path) -> None:
    for path, lang, other in (("", "en", "cy"), ("cy/", "cy", "en")):
        page = (site / path / "plans" / PLAN / "index.html").read_text(encoding="utf-8")
        here = "https://example.org/record/"
        there = "cy/" if other == "cy" else ""
        assert f'<html lang="{lang}">' in page
        alternate = f'hreflang="{other}" href="{here}{there}plans/{PLAN}/"'
        assert alternate in page
        assert re.search(rf'<a class="site-header__language" href="[^"]+" lang="{other}"', page)


def test_the_theme_round_a_welsh_page_is_welsh(site: Path) -> None:
    for path in ("", "search/", f"plans/{PLAN}/", "themes/staffing/"):
        page = (site / "cy" / path / "index.html").read_text(encoding="utf-8")
        frame = page[: page.index("<main")] + page[page.index('<footer class="site-footer"') :]
        words = re.sub(r"<[^>]+>", " ", frame[frame.index("<body") :])
        assert "Neidio i'r cynnwys" in words and "Hygyrchedd" in words
        assert not re.search(r"\b(Search|Skip|Menu|Browse|About|Plans|Glossary)\b", words)
        assert "Project-Id" not in page


def test_search_and_scripts_are_in_the_language_of_their_pages(site: Path) -> None:
    setup = json.loads((site / "cy" / "search" / "setup.json").read_text(encoding="utf-8"))
    assert [each["title"] for each in setup["facets"]][:3] == [
        "Ateb",
        "A gafodd ei wneud?",
        "Dyddiadau",
    ]
    assert setup["records"] == 2
    said = (site / "cy" / "assets" / "site.js").read_text(encoding="utf-8")
    assert "Copïo'r ddolen" in said and "Copy link" not in said
    page = (site / "cy" / "plans" / PLAN / "index.html").read_text(encoding="utf-8")
    assert 'src="../../assets/site.js"' in page


def test_each_page_is_in_the_sitemap_with_its_languages(site: Path) -> None:
    listed = (site / "sitemap.xml").read_text(encoding="utf-8")
    root = "https://example.org/record/"
    both = "".join(
        f'<xhtml:link rel="alternate" hreflang="{lang}" href="{root}{folder}plans/{PLAN}/"/>'
        for lang, folder in (("en", ""), ("cy", "cy/"))
    )
    assert listed.count(both) == 2
    assert f"<loc>{root}cy/search/</loc>" in listed


def test_a_page_that_is_not_there_says_so_in_both(site: Path) -> None:
    page = (site / "404.html").read_text(encoding="utf-8")
    assert "There is no page at this address" in page
    assert '<div lang="cy">' in page and "Nid oes tudalen yn y cyfeiriad hwn" in page
    assert '/record/cy/plans/"' in page


def test_a_note_and_a_row_of_a_plan_without_welsh_say_that_they_are_english(site: Path) -> None:
    page = (site / "cy" / "plans" / "kitchens-2020" / "index.html").read_text(encoding="utf-8")
    assert '<span lang="en">The cell of the answer is cut.</span>' in page
    row = '<p lang="en">Mend the ovens.</p>'
    assert row in (site / "cy" / "themes" / "accommodation" / "index.html").read_text("utf-8")
    own = (site / "themes" / "accommodation" / "index.html").read_text(encoding="utf-8")
    assert "<p>Mend the ovens.</p>" in own


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("refused/", "<b>Gofynnwyd:</b> {Mend the ovens.}"),
        ("refused/", "</b> {There is no money for ovens.}"),
        ("dates-passed/", "<p>{Publish the figures on the service's own pages.}</p>"),
        (f"plans/{PLAN}/history/", "</a> {Publish the figures on the service's own pages. *} <b"),
    ],
)
def test_what_is_cut_from_an_english_text_says_so(site: Path, page: str, said: str) -> None:
    mark = '<span class="page__untranslated" lang="cy">[heb ei gyfieithu]</span>'
    html = said.replace("{", '<span lang="en">').replace("}", "</span>").replace("*", mark)
    welsh = (site / "cy" / page / "index.html").read_text(encoding="utf-8")
    assert html in unescape(welsh)
    own = (site / page / "index.html").read_text(encoding="utf-8")
    assert re.sub(r"\W*[{}*].*", "", said.partition("{")[2]) in unescape(own)
    assert '<span lang="en">' not in own


def test_a_related_recommendation_says_its_language() -> None:
    made = edition_in(edition(), catalogue_of("cy"), "cy")
    here, there = Ref(PLAN, "1"), Ref("kitchens-2020", "1")
    for link, excerpt in (
        (
            RelatedLink(here, there, ShownKind.RELATED, LinkSource.EDITOR),
            '<span lang="en">Mend the',
        ),
        (RelatedLink(there, here, ShownKind.RELATED, LinkSource.EDITOR), "Dywedwch sawl hostel"),
    ):
        assert SharedViews(made).end(link).excerpt.startswith(excerpt)


def test_why_it_is_related_says_its_language_or_is_welsh() -> None:
    made = edition_in(edition(), catalogue_of("cy"), "cy")
    here, there = Ref(PLAN, "1"), Ref("kitchens-2020", "1")
    words = RelatedLink(here, there, ShownKind.RELATED, LinkSource.SUGGESTED, why="Both name X.")
    links = (
        RelatedLink(
            here, there, ShownKind.RELATED, LinkSource.EDITOR, why="Both ask for <2.", lang="en"
        ),
        replace(words, evidence=Evidence(("ARNS",), ("staffing",), (), (_a1(here), _a1(here)))),
        RelatedLink(
            *(here, there, ShownKind.CITES, LinkSource.TEXT),
            why="Action 1.1 says “5”.",
            cited=Cited(Place.ACTION, "5", "1.1", slip="6"),
        ),
    )
    with speaking(catalogue_of("cy")):
        assert [why_view(made, each) for each in links] == [
            '<span lang="en">Both ask for &lt;2.</span>',
            "Pwnc y ddau yw Staffing; mae&#39;r ddau yn enwi ARNS."
            " Mae cam gweithredu 1 yma a cham gweithredu 1 yno yn debyg.",
            "Mae cam gweithredu 1.1 yn dweud “5”."
            " Ymddengys mai llithriad ydyw: yn argymhelliad 6 y mae&#39;r hyn y sonnir amdano.",
        ]
    assert why_view(edition(), links[0]) == "Both ask for &lt;2."
    assert why_view(edition(), words) == "Both name X."


def _a1(ref: Ref) -> Ref:
    return Ref(ref.plan, ref.number, "a1")


def test_papers_and_questions_are_welsh(site: Path) -> None:
    paper = (site / "cy" / "packs" / PLAN / "index.html").read_text(encoding="utf-8")
    assert '<html lang="cy">' in paper and "Dywedwch sawl hostel" in paper
    assert "<td><p>Cyfrif y nosweithiau" in paper
    assert '<td><div lang="en"><p>Publish the figures on the' in paper
    english = (site / "cy" / "packs" / "kitchens-2020" / "index.html").read_text(encoding="utf-8")
    assert '<div lang="en"><p>Mend the ovens.</p>' in english
    assert '<div lang="en"><p>There is no money for ovens.</p>' in english
    own = (site / "packs" / "kitchens-2020" / "index.html").read_text(encoding="utf-8")
    assert 'lang="en"' not in own.replace('<html lang="en">', "", 1)
    asked = (site / "cy" / "questions" / PLAN / "index.html").read_text(encoding="utf-8")
    assert "Cais am wybodaeth" in asked and "Anfonwch ataf" in asked


@pytest.fixture(scope="module", params=[("cy",), ("cy", "en")], ids="-".join)
def welsh_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the record with Welsh alone, or first."""
    folder = tmp_path_factory.mktemp("welsh")
    content = shutil.copytree(RECORD, folder / "content")
    own = (content / "site.yml").read_text(encoding="utf-8")
    said = f"languages: [{', '.join(request.param)}]"
    (content / "site.yml").write_text(own.replace("languages: [en, cy]", said), encoding="utf-8")
    done = run_build(content, folder / "site", str(AS_OF))
    assert done.returncode == 0, done.stderr
    assert (folder / "site" / "en").is_dir() == ("en" in request.param)
    return folder / "site"


def test_a_record_may_be_welsh_first_or_alone(welsh_site: Path) -> None:
    page = (welsh_site / "plans" / PLAN / "index.html").read_text(encoding="utf-8")
    assert '<html lang="cy">' in page and "Hostelau Northmere" in page
    assert "Dywedwch sawl hostel" in page and "Say how many" not in page
    marked = '<div lang="en"><p>Publish the figures on the service\'s own pages. <span'
    assert f'{marked} class="page__untranslated" lang="cy">[heb ei gyfieithu]</span>' in page
    data = json.loads((welsh_site / "data" / "recommendations.json").read_text(encoding="utf-8"))
    assert "heb ei gyfieithu" not in json.dumps(data)
    twin = (welsh_site / "plans" / PLAN / "index.md").read_text(encoding="utf-8")
    assert "## Argymhelliad 1" in twin and "Dywedwch sawl hostel" in twin and "Answer" not in twin
    feed = (welsh_site / "feeds" / "all.atom").read_text(encoding="utf-8")
    assert 'xml:lang="cy"' in feed and "Yr hyn y mae'r dogfennau" in feed
    english = welsh_site / "en" / "plans" / PLAN / "index.html"
    if english.exists():
        own = english.read_text(encoding="utf-8")
        assert '<html lang="en">' in own and "Say how many hostels" in own
        assert "not translated" not in own


@pytest.mark.browser
def test_a_search_in_welsh_leads_to_welsh_pages(
    site: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{serve(site)}cy/search/?q=rhanbarth")
    page.wait_for_selector(".search__results:not([aria-busy]) .search-hit")
    assert "1 argymhelliad ar gyfer “rhanbarth”" in page.inner_text(".search__status")
    page.wait_for_selector(".search__filters:not([data-waiting])")
    assert "cytunwyd" in page.inner_text(".search__facets")
    page.click(".search-hit__title a")
    page.wait_for_url(f"**/cy/plans/{PLAN}/#r1")
    page.close()


# Each text and name that stands in the form, but for what says that it is in another language.
_SAID_IN_THE_FORM = """() => {
  const found = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) { found.push(node.textContent.trim()); }
    if (node.nodeType !== Node.ELEMENT_NODE || node.lang) { return; }
    found.push(...["aria-label", "title"].map((name) => node.getAttribute(name) ?? ""));
    node.childNodes.forEach(walk);
  };
  document.querySelector("main").childNodes.forEach(walk);
  return found;
}"""


def _fill_in_both(page: Page) -> None:
    """Fill in texts in two languages, where there are both and where there is one."""
    page.locator("#edit_number").fill("1")
    both = page.get_by_role("group", name="Yr hyn a argymhellir")
    assert both.locator("label").all_inner_texts() == ["Saesneg", "Cymraeg"]
    assert both.get_by_label("Cymraeg").get_attribute("lang") == "cy"
    both.get_by_label("Cymraeg").fill("Dywedwch faint.")
    page.locator("#edit_actions_1_text__language").click()
    page.locator("#edit_actions_1_text_cy:focus").wait_for()
    page.keyboard.type("Cyhoeddi'r ffigurau: bob un.")
    page.locator("#edit_actions_1_due__language").click()  # and nothing said in it
    assert violations(page) == []
    with page.expect_download() as waiting:
        page.keyboard.press("Control+s")
    now = Path(waiting.value.path()).read_text("utf-8")
    own = (RECORD / "plans" / f"{PLAN}.yml").read_text("utf-8")
    assert format_plan(now.encode(), f"{PLAN}.yml").text == now
    changes = ndiff(own.splitlines(), now.splitlines())
    assert [each[2:].strip() for each in changes if each[0] == "+"] == [
        "text: {en: Say how many hostels had nobody awake at night., cy: Dywedwch faint.}",
        "text: {en: Publish the figures on the service's own pages., "
        "cy: 'Cyhoeddi''r ffigurau: bob un.'}",
        "- date: 2022-04-20",  # of the update that was begun above
        "answers: [a1]",
    ]


@pytest.mark.browser
def test_the_form_is_welsh_and_opens_the_same_file(
    site: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    english = {
        form
        for each in read_catalogue("cy")
        for form in ([each.id] if isinstance(each.id, str) else each.id)
        if form and form not in (each.string, *(each.string or ()))
    }
    with browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{serve(site)}cy/edit/?plan={PLAN}")
        page.get_by_text(f"Mae {PLAN} ar agor.").wait_for()
        said = set(page.evaluate(_SAID_IN_THE_FORM))
        assert "Teitl yr adroddiad" in said
        page.keyboard.type("1.a1")
        page.get_by_role("button", name="Symud ei ddyddiad").click()
        page.locator("#edit_number").fill("un")
        for fold in page.locator(".edit details").all():
            fold.evaluate("each => each.open = true")
        said |= set(page.evaluate(_SAID_IN_THE_FORM))
        assert "Ychwanegu cam gweithredu" in said and "Cytunwyd" in said
        assert said & english == set()
        _fill_in_both(page)
        with page.expect_download() as waiting:
            page.reload()
            page.get_by_text(f"Mae {PLAN} ar agor.").wait_for()
            page.keyboard.press("Control+s")
        kept = (RECORD / "plans" / f"{PLAN}.yml").read_bytes()
        assert Path(waiting.value.path()).read_bytes() == kept


# Stands for Python in the browser, and finds two things.
_WORKER = """onmessage = ({ data: { at, text } }) => {
  const line = text.slice(0, text.indexOf("- number:")).split("\\n").length;
  const found = { line, column: 3, message: "number 1 stands twice", remedy: "Mend it." };
  const nobody = { message: "it is addressed to nobody", remedy: "Write to: [towns]" };
  const problems = [
    { ...found, severity: "error", code: "duplicate-number" },
    { ...found, ...nobody, severity: "finding", code: "no-addressee" },
  ];
  postMessage({ at, problems });
};"""


@pytest.mark.browser
def test_what_the_checker_finds_is_said_in_welsh_and_what_only_it_says_is_marked(
    site: Path, serve: Callable[[Path], str], browser: Browser
) -> None:
    with browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        page.route(
            "**/edit/checker.json", lambda it: it.fulfill(json={"bytes": 1, "compressed": 1})
        )
        page.route(
            "**/checker/worker.mjs",
            lambda it: it.fulfill(body=_WORKER, content_type="text/javascript"),
        )
        page.goto(f"{serve(site)}cy/edit/?plan={PLAN}")
        page.get_by_role("button", name="Gwirio popeth").click()
        first = page.locator(".edit-problems li").first
        first.wait_for(state="attached")
        said = first.text_content() or ""
        assert "Mae gan ddau argymhelliad yr un rhif. Number 1 stands twice. Mend it." in said
        assert first.locator("[lang=en]").text_content() == "Number 1 stands twice. Mend it."
        page.locator("#edit-reach").fill("1")
        page.keyboard.press("Enter")
        errors = page.locator("#edit_number__error li")
        errors.first.wait_for()
        assert [each.text_content() for each in errors.all()] == [
            "Mae gan ddau argymhelliad yr un rhif.",
            "Number 1 stands twice. Mend it. [heb ei gyfieithu]",
            "Ni ddywedir pwy sydd i weithredu.",
            "It is addressed to nobody. [heb ei gyfieithu]",  # what to do is another thing here:
            "Ychwanegwch y sefydliadau sydd i weithredu.",
        ]


def test_what_there_is_once_stands_at_the_root(site: Path) -> None:
    assert {each.name for each in (site / "cy").iterdir()}.isdisjoint(
        {"badges", "feeds", "calendar"}
    )
    assert {each.suffix for each in (site / "cy" / "assets").iterdir()} == {".js"}
    page = (site / "cy" / "data" / "index.html").read_text(encoding="utf-8")
    assert 'href="../../data/plans.json"' in page
