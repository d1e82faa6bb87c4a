"""What our templates wrote passes Markdown by, and comes out as Markdown would have given it."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import jinja2
import markdown  # type: ignore[import-untyped]
import pytest
import yaml

from generator.publishing import templates
from generator.site_hooks import Heading, on_env, on_page_content, on_page_markdown

PROJECT: Final = Path(__file__).parents[1]
EXTENSIONS: Final = "markdown_extensions"
WRAPPED = (
    "<!--html\n<div>\n<p>One & **two**</p>\nhtml-->\n\n# Top {#top}\n\n<!--html\n</div>\nhtml-->"
)


@dataclass
class Page:
    """What a builder's page has for its hooks."""

    meta: dict[str, object] = field(default_factory=dict)
    toc: list[Heading] = field(default_factory=list)


def test_markdown_is_left_nothing_and_the_page_comes_out_whole() -> None:
    page = Page({"title": "T"})
    assert on_page_markdown(WRAPPED, page=page, config=None, files=None) == ""
    whole = on_page_content("", page=page, config=None, files=None)
    assert whole.split("\n") == [
        "",
        "<div>",
        "<p>One & **two**</p>",
        '<h1 id="top">Top<a class="headerlink" href="#top" '
        'title="Link to this part of the page">&para;</a></h1>',
        "</div>",
    ]
    assert page.meta == {"title": "T"}
    assert page.toc == [Heading("Top", "#top", 1)]


def test_headings_are_what_markdown_makes_of_them() -> None:
    """With the extensions and their settings that mkdocs.yml names, for builders without hooks."""
    loaded = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    names = [each if isinstance(each, str) else next(iter(each)) for each in loaded[EXTENSIONS]]
    settings = {
        name: each[name] for each in loaded[EXTENSIONS] if isinstance(each, dict) for name in each
    }
    reader = markdown.Markdown(extensions=names, extension_configs=settings)
    lines = [
        templates.heading("Response: *agreed* & <b>\u201cso\u201d</b>", 1, "top"),
        templates.heading("Recommendation 3", 2, "recommendation-3"),
        templates.heading("Deeper_than 1. [it](goes)", 3, "deeper"),
        templates.heading("Ymateb \u0175", 2, "ymateb", "cy"),
    ]
    page = Page()
    assert on_page_markdown("\n\n".join(lines), page=page) == ""
    assert on_page_content("", page=page).split() == reader.convert("\n\n".join(lines)).split()
    assert plain(page.toc) == plain_tokens(reader.toc_tokens)


def plain(headings: list[Heading]) -> list[object]:
    return [(each.title, each.url, plain(each.children)) for each in headings]


def plain_tokens(tokens: list[dict[str, Any]]) -> list[object]:
    return [(each["name"], f"#{each['id']}", plain_tokens(each["children"])) for each in tokens]


@pytest.mark.parametrize(
    "text",
    [
        f"{WRAPPED}\n\nA paragraph.\n",
        f"A paragraph.\n\n{WRAPPED}",
        f"{WRAPPED}\n\n## A heading *of another form*\n",
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


def test_two_pages_at_once_keep_apart() -> None:
    one, other = Page(), Page()
    on_page_markdown(WRAPPED.replace("One", "First"), page=one)
    on_page_markdown(WRAPPED.replace("One", "Second"), page=other)
    assert "First" in on_page_content("", page=one)
    assert "Second" in on_page_content("", page=other)


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
