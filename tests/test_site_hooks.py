"""Markdown gets a page's headings alone, and the page comes out whole."""

from dataclasses import dataclass, field

import jinja2
import pytest

from generator.publishing import templates
from generator.site_hooks import on_env, on_page_content, on_page_markdown

WRAPPED = (
    "<!--html\n<div>\n<p>One & **two**</p>\nhtml-->\n\n# Top {#top}\n\n<!--html\n</div>\nhtml-->"
)


@dataclass
class Page:
    """What a builder's page has for its hooks."""

    meta: dict[str, object] = field(default_factory=dict)


def test_markdown_reads_headings_alone() -> None:
    page = Page({"title": "T"})
    assert on_page_markdown(WRAPPED, page=page, config=None, files=None) == "# Top {#top}"
    whole = on_page_content('<h1 id="top">Top</h1>', page=page, config=None, files=None)
    assert whole.split("\n") == [
        "",
        "<div>",
        "<p>One & **two**</p>",
        '<h1 id="top">Top</h1>',
        "</div>",
    ]
    assert page.meta == {"title": "T"}


@pytest.mark.parametrize(
    "text",
    [
        f"{WRAPPED}\n\nA paragraph.\n",
        f"A paragraph.\n\n{WRAPPED}",
        "<!--html\n<p>Not closed</p>\n",
        "A page written by hand.\n\n# With a heading\n",
    ],
)
def test_a_page_with_anything_else_in_it_is_left_to_markdown(text: str) -> None:
    page = Page()
    assert on_page_markdown(text, page=page) == text
    assert on_page_content("<p>What Markdown made of it</p>", page=page) == (
        "<p>What Markdown made of it</p>"
    )


@pytest.mark.parametrize("made", ["", "<h1>Top</h1>\n<p>More</p>"])
def test_a_heading_that_became_something_else_is_no_page(made: str) -> None:
    page = Page()
    on_page_markdown(WRAPPED, page=page)
    with pytest.raises(ValueError, match="1 headings became"):
        on_page_content(made, page=page)


def test_two_pages_at_once_keep_apart() -> None:
    one, other = Page(), Page()
    on_page_markdown(WRAPPED.replace("One", "First"), page=one)
    on_page_markdown(WRAPPED.replace("One", "Second"), page=other)
    assert "First" in on_page_content("<h1></h1>", page=one)
    assert "Second" in on_page_content("<h1></h1>", page=other)


def test_the_marks_are_those_that_templates_write() -> None:
    text = f"{templates.OPENING}\n<p>Ready</p>\n{templates.CLOSING}\n"
    assert on_page_markdown(text, page=Page()) == ""


def test_templates_lose_their_layout_and_no_word() -> None:
    env = jinja2.Environment(
        loader=jinja2.DictLoader(
            {"a": "<p>\n    One\n  {% if true %}\n    two\n  {% endif %}\n</p>"}
        )
    )
    on_env(env, config=None, files=None)
    assert env.get_template("a").render() == "<p>\nOne\ntwo\n</p>"
