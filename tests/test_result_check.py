"""Broken links are found, good ones pass, and the quick tag pattern sees what a parser sees."""

from pathlib import Path

import html5lib
import pytest

from generator.result_check import Pages

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
        '<a href="h/?a=1&amp;b=2">4</a>'
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
