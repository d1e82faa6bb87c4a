"""What the environment of the page templates promises."""

from pathlib import Path

import jinja2
import lxml.html
import pytest
from markdown import Markdown  # type: ignore[import-untyped]

from action_plans.publishing.templates import (
    TemplateError,
    environment,
    heading,
    render,
)
from tests.theme.example_site import THEME
from tests.theme.examples import PAGES
from tests.theme.hostile import HOSTILE
from tests.theme.plan_example import PLAN

ENVIRONMENT = environment(THEME)


def page(folder: Path, template: str, view: object) -> str:
    (folder / "pages").mkdir()
    (folder / "pages" / "it.html").write_text(template)
    return render(environment(folder), "it", view, "../")


@pytest.mark.parametrize(
    "text",
    [HOSTILE, "a {: .x }", "a {#b}", "# x", "*x* __y__ `z`", "[x](javascript:y)", "é – “q”", "\\*"],
)
def test_a_heading_comes_out_of_markdown_as_it_was_typed(text: str) -> None:
    markdown = Markdown(extensions=["attr_list", "toc"])
    html = markdown.convert(heading(text, 2, "here"))
    found = lxml.html.fragment_fromstring(html)
    assert (found.tag, found.attrib, len(found)) == ("h2", {"id": "here"}, 0)
    assert found.text == " ".join(text.split())


def test_a_heading_of_a_welsh_text_says_so() -> None:
    markdown = Markdown(extensions=["attr_list", "toc"])
    assert markdown.convert(heading("Cynllun", 1, "top", "cy")) == (
        '<h1 id="top" lang="cy">Cynllun</h1>'
    )


def test_a_heading_of_white_space_is_still_a_heading() -> None:
    assert heading(" \n ", 2, "here") == "## &#45; {#here}"


def test_text_is_escaped(tmp_path: Path) -> None:
    text = page(tmp_path, "<!--html\n<p>{{ view }}</p>\nhtml-->\n", HOSTILE)
    assert "<script" not in text
    assert "html--&gt;" in text


def test_an_unknown_name_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(jinja2.UndefinedError):
        page(tmp_path, "<!--html\n{{ veiw }}\nhtml-->\n", PLAN)


def test_what_a_view_lacks_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(jinja2.UndefinedError):
        page(tmp_path, "<!--html\n{{ view.titel }}\nhtml-->\n", PLAN)


def test_nothing_of_jinjas_own_is_offered(tmp_path: Path) -> None:
    with pytest.raises(jinja2.UndefinedError):
        page(tmp_path, "<!--html\n{{ range(3) }}\nhtml-->\n", PLAN)


@pytest.mark.parametrize(
    "template",
    [
        "<p>outside</p>\n",
        "plain words\n",
        "## A heading without an id\n",
        "## {{ view }} {# comment #}\n",
        "<!--html\n<p>\nhtml--> <p>\n",
        "<!--html\n<p>a --> b</p>\nhtml-->\n",
        "<!--html\n<p>a --!> b</p>\nhtml-->\n",
        "<!--html\n<p>a -- > b</p>\nhtml-->\n",
        "<!--html\n<p>a --\n!> b</p>\nhtml-->\n",
        "<!--html\n<p>a <!--> b</p>\nhtml-->\n",
        "<!--html\n<p>a ---> b</p>\nhtml-->\n",
        "<!--html\n<!--html\n<p>\nhtml-->\n",
        "<!--html\n<p><!--html</p>\nhtml-->\n",
        "<!--html\n<p>\nhtml-->\nhtml-->\n",
        "<!--html\n<p>\nhtml-->\n<!--html\n<p>\nhtml-->\n",
        "<!--html\n<p>\n",
        "html-->\n",
        "html-->\n\n<!--html\n",
        "{{ 'A' | heading(1, 'a') }}\n\n-->\n",
        "<!--html <p>\nhtml-->\n",
        " <!--html\n<p>\nhtml-->\n",
        "<!--html\n<p>html-->\n",
    ],
)
def test_a_template_that_leaves_text_to_markdown_is_refused(template: str, tmp_path: Path) -> None:
    with pytest.raises(TemplateError):
        page(tmp_path, template, "*words*")


@pytest.mark.parametrize("words", ["--html", "a --html b", "--", "-- html", "!--html", "--x>"])
def test_words_that_look_like_a_mark_are_no_mark(words: str, tmp_path: Path) -> None:
    template = "<!--html\n<p>" + words + "</p>\nhtml-->\n\n{{ view }}\n\n<!--html\n\nhtml-->"
    shown = heading("A", 2, "a")
    assert page(tmp_path, template, shown) == template.replace("{{ view }}", shown)


@pytest.mark.parametrize("kind", sorted(path.stem for path in (THEME / "pages").glob("*.html")))
def test_every_template_has_an_example(kind: str) -> None:
    assert kind in {"layout", *(page.kind for page in PAGES)}
