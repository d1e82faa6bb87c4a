"""Broken links are found, good ones pass, and the quick tag pattern sees what a parser sees."""

from pathlib import Path

import html5lib
import pytest

from action_plans.site.links import Pages, read_pages

PAGE = '<!doctype html><html><body><h1 id="top">T</h1>{}</body></html>'


def site(folder: Path, **pages: str) -> Path:
    for name, body in pages.items():
        place = folder / name.replace("__", "/").replace("_html", ".html")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(PAGE.format(body), encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("link", "broken"),
    [
        ("other/", False),
        ("other/#top", False),
        ("other/#nowhere", True),
        ("./other/index.html", False),
        ("missing/", True),
        ("#top", False),
        ("#nowhere", True),
        ("../outside/", True),
        ("https://example.org/x#y", False),
        ("mailto:a@example.org", False),
        ("other/#caf%C3%A9", False),
        ("other/?q=1#top", False),
        (".", False),
    ],
)
def test_links(tmp_path: Path, link: str, broken: bool) -> None:
    found = site(
        tmp_path,
        index_html=f'<p>a > b</p><a data-x="1>2" href="{link}">x</a>',
        other__index_html='<p id="café">x</p>',
    )
    assert list(Pages(found).broken()) == ([f"index.html: {link}"] if broken else [])


def test_the_pattern_sees_what_a_parser_sees(tmp_path: Path) -> None:
    body = (
        "<a href='#a'>1</a><a\n  class=x\n  href=#b>2</a><img src=\"c.png\" alt='>'>"
        '<input disabled id="d"><form action="e/"></form><a id=f name=\'g\'>3</a>'
        '<a href="h/?a=1&amp;b=2">4</a><p class="x" data-kind="y" data-href="no/">'
        '<a class="x" data-kind="y" href="i/">5</a><a data-x=">" class="y" href="#j">6</a>'
    )
    tree = html5lib.parse(PAGE.format(body), namespaceHTMLElements=False)
    wanted = {
        value
        for element in tree.iter()
        for key, value in element.items()
        if key in ("href", "src", "action")
    }
    pages = Pages(site(tmp_path, index_html=body))
    found = {line.removeprefix("index.html: ") for line in pages.broken()}
    assert found == wanted


def test_words_within_an_attribute_are_no_link_and_no_fragment(tmp_path: Path) -> None:
    body = '<meta content="see id=there"><img alt="or href=gone/ and src=x" src="#there">'
    assert list(Pages(site(tmp_path, index_html=body)).broken()) == ["index.html: #there"]


def test_only_an_anchor_is_led_to_by_its_name(tmp_path: Path) -> None:
    body = '<input name="q"><a name="r1"></a><a href="#q">1</a><a href="#r1">2</a>'
    assert list(Pages(site(tmp_path, index_html=body)).broken()) == ["index.html: #q"]


def test_a_link_that_many_pages_share_is_told_for_each(tmp_path: Path) -> None:
    """Where it leads is looked at once a depth, the same words on another depth apart."""
    pages = {
        f"plans__{id}__index_html": f'<p id="{id}"></p><a href="../../{to}">x</a><a href="#{id}">y'
        for id, to in (("a", "gone/"), ("b", "gone/"), ("c", "plans/a/#a"), ("d", "plans/a/#b"))
    }
    shallow = {
        "plans__index_html": '<a href="../../plans/a/#a">out</a><a href="../plans/a/#a">x</a>'
    }
    assert list(Pages(site(tmp_path, **pages, **shallow)).broken()) == [
        "plans/a/index.html: ../../gone/",
        "plans/b/index.html: ../../gone/",
        "plans/d/index.html: ../../plans/a/#b",
        "plans/index.html: ../../plans/a/#a",
    ]


@pytest.mark.parametrize(
    "link",
    ["../gone/", "../plans/#nowhere", "../", "..", "gone/", "./gone/", "../../", "%2e%2e/x/"],
)
def test_every_way_of_writing_a_link_is_followed(tmp_path: Path, link: str) -> None:
    """By way of the root or not, of a tag with a name of its own or not, and on every page."""
    body = f'<a href="{link}">1</a><a id="a1" href="{link}">2</a>'
    found = site(tmp_path, plans__index_html=body, years__index_html=body)
    assert list(Pages(found).broken()) == [f"plans/index.html: {link}", f"years/index.html: {link}"]


def test_the_page_for_what_is_not_there_may_speak_of_the_root(tmp_path: Path) -> None:
    """Its relative links are no site's, and what it links to is not thereby found."""
    link = '<a href="gone/">x</a>'
    assert list(Pages(site(tmp_path, **{"404_html": link})).broken()) == []
    assert list(Pages(site(tmp_path, index_html=link)).broken()) == ["index.html: gone/"]


def test_a_link_to_a_fragment_of_the_page_for_lost_addresses_is_checked(tmp_path: Path) -> None:
    link = '<a href="404.html#top">x</a><a href="404.html#nowhere">y</a>'
    found = site(tmp_path, index_html=link, **{"404_html": ""})
    assert list(Pages(found).broken()) == ["index.html: 404.html#nowhere"]


@pytest.mark.parametrize(
    "link", ["http://[half", "//evil.example/x", "/from-the-root/", " mailto:a@b.c", "tel:1"]
)
def test_what_leads_out_is_left_alone(tmp_path: Path, link: str) -> None:
    assert list(Pages(site(tmp_path, index_html=f'<a href="{link}">x</a>')).broken()) == []


def test_pages_that_were_read_before_are_not_read_again(tmp_path: Path) -> None:
    found = site(
        tmp_path,
        index_html='<a href="other/#there">x</a><a href="#gone">y</a>',
        other__index_html='<a href="../missing/">x</a>',
    )
    read = [read_pages(found, ["index.html"]), read_pages(found, ["other/index.html"])]
    told = ["index.html: other/#there", "index.html: #gone", "other/index.html: ../missing/"]
    assert sorted(Pages(found, read).broken()) == sorted(told)
    assert sorted(Pages(found, read[:1]).broken()) == sorted(told)  # the other is read now
    (found / "other/index.html").write_text('<h1 id="there">T</h1>', encoding="utf-8")
    assert list(Pages(found, read[:1]).broken()) == ["index.html: #gone"]
