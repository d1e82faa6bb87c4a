"""What the environment of the page templates promises."""

from pathlib import Path

import jinja2
import lxml.html
import pytest
from markdown import Markdown  # type: ignore[import-untyped]

from action_plans.publishing.templates import (
    Once,
    TemplateError,
    environment,
    heading,
    render,
)
from action_plans.publishing.views.parts import Link
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


ROW = "{% macro row(view, root) %}<p>{{ root }}{{ view.words }}</p>{% endmacro %}"


@pytest.mark.parametrize(
    "written",
    [
        "{{ view[0] | once(row, '../') }}{{ view[1] | once(row, '../') }}",
        "{{ view | each_once(row, '../') }}",
        "{{ (view[0],) | each_once(row, '../') }}{{ (view[0],) | each_once(row, '../') }}",
    ],
)
def test_a_view_is_rendered_once_and_escaped_wherever_it_stands(written: str) -> None:
    read: list[str] = []

    class Read(Link):
        def __getattribute__(self, name: str) -> object:
            read.append(name)
            return super().__getattribute__(name)

    view = Read(HOSTILE, "")
    text = ENVIRONMENT.from_string(ROW + written).render(view=(view, view))
    assert read.count("words") == 1
    assert text.startswith("<p>../&lt;script&gt;")
    assert text == text[: len(text) // 2] * 2
    assert "<script" not in text
    assert "html--&gt;" in text


def test_another_view_or_another_root_is_rendered_for_itself() -> None:
    one, other = Link("one", ""), Link("other", "")
    template = ENVIRONMENT.from_string(
        ROW + "{{ view | each_once(row, '') }}{{ view | each_once(row, '../') }}"
    )
    expected = "<p>one</p><p>other</p><p>../one</p><p>../other</p>"
    assert template.render(view=(one, other)) == expected
    template = ENVIRONMENT.from_string(
        ROW + "{% for root in ('', '../') %}{% for each in view %}{{ each | once(row, root) }}"
        "{% endfor %}{% endfor %}"
    )
    assert template.render(view=(one, other)) == expected


def test_a_view_that_stands_at_several_roots_is_rendered_once_for_all_of_them() -> None:
    rendered: list[object] = []

    def macro(view: object, root: str) -> str:
        rendered.append(view)
        return f"<a href='{root}a'>{view}</a><a href='{root}b'>"

    once, view = Once(), Link("one", "")
    for root in ("", "../", "../../"):
        assert once.each([view], macro, root) == macro(view, root)
    assert rendered.count(view) == 1 + 3
