"""What our templates wrote passes Markdown by, and comes out as Markdown would have given it."""

import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import markdown  # type: ignore[import-untyped]
import pytest
import yaml

from action_plans.publishing import templates
from action_plans.site import DocsPage, docs_file
from action_plans.site_hooks import (
    PLACE,
    Heading,
    Ready,
    on_page_content,
    on_page_markdown,
    on_page_read_source,
    on_post_page,
)

PROJECT: Final = Path(__file__).parents[1]
EXTENSIONS: Final = "markdown_extensions"
WRAPPED = (
    "<!--html\n<div>\n<p>One & **two**</p>\nhtml-->\n\n# Top {#top}\n\n<!--html\n</div>\nhtml-->\n"
)


def given_to_markdown(*_: object) -> None:
    pytest.fail("Markdown is given the page")


@dataclass
class File:
    """What a builder's file has for its hooks."""

    content_bytes: bytes
    abs_dest_path: str = ""


@dataclass
class Page:
    """What a builder's page has for its hooks."""

    file: File
    url: str = "there/"
    meta: dict[str, object] = field(default_factory=dict)
    content: str | None = None
    toc: list[Heading] = field(default_factory=list)
    render: Any = given_to_markdown
    taken_aside: Ready = field(init=False)


def page_of(body: str, **front_matter: str) -> Page:
    return Page(File(docs_file(DocsPage("", front_matter or {"title": "T"}, body))[1]))


def built(page: Page, folder: Path) -> str | None:
    """Return a page's content as the builder's template prints it, None if Markdown makes it."""
    source = on_page_read_source(page=page, config=None)
    if source is None:
        assert on_page_markdown("Read by the builder", page=page) == "Read by the builder"
        assert on_page_content("<p>Made by Markdown</p>", page=page) == "<p>Made by Markdown</p>"
        assert on_post_page("<p>The whole page</p>", page=page) == "<p>The whole page</p>"
        return None
    assert source == ""
    assert on_page_markdown(source, page=page, config=None, files=None) == ""
    page.render(None, None)
    assert page.content == ""
    content = on_page_content(page.content, page=page, config=None, files=None)
    file = folder / "site" / page.url / "index.html"
    page.file.abs_dest_path = str(file)
    # What is empty the builder does not write.
    assert on_post_page(f"<main>{content}</main>", page=page, config=None) == ""
    return file.read_text(encoding="utf-8").removeprefix("<main>").removesuffix("</main>")


def test_markdown_is_left_nothing_and_the_page_comes_out_whole(tmp_path: Path) -> None:
    page = page_of(WRAPPED)
    assert (built(page, tmp_path) or "").split("\n") == [
        "",
        "<div>",
        "<p>One & **two**</p>",
        '<h1 id="top">Top<a class="headerlink" href="#top" '
        'title="Link to this part of the page">&para;</a></h1>',
        "</div>",
    ]
    assert page.meta == {"title": "T", "ready": True}
    assert page.toc == [Heading("Top", "#top", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Plain",
        'Quotes " and \\ and \\n: # - { [ & * ! | > % @ `',
        "No",
        "012",
        "",
        "\u0175 \u2014 \U0001f600",
        "\x85 \x7f \x9f \u2028 \u2029 \ufeff \ufffe \t \x00",
    ],
)
def test_front_matter_is_what_yaml_reads_too(text: str, tmp_path: Path) -> None:
    page = page_of(WRAPPED, title=text, description="Second")
    assert built(page, tmp_path) is not None
    expected = {"title": text, "description": "Second"}
    assert page.meta == {**expected, "ready": True}
    _, front, _ = page.file.content_bytes.decode().split("---\n", 2)
    assert yaml.safe_load(front) == expected
    assert yaml.load(front, yaml.CSafeLoader) == expected


def test_headings_are_what_markdown_makes_of_them(tmp_path: Path) -> None:
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
    page = page_of("\n\n".join(lines))
    assert (built(page, tmp_path) or "").split() == reader.convert("\n\n".join(lines)).split()
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
def test_a_page_with_anything_else_in_it_is_left_to_markdown(text: str, tmp_path: Path) -> None:
    page = page_of(text)
    assert built(page, tmp_path) is None
    assert page.meta == {}


@pytest.mark.parametrize("front", ["", "---\n{}\n---\n", "---\ntitle: T\n---\n", "---\n\n"])
def test_a_page_with_other_front_matter_is_left_to_the_builder(front: str, tmp_path: Path) -> None:
    assert built(Page(File(f"{front}\n{WRAPPED}".encode())), tmp_path) is None


def test_two_pages_at_once_keep_apart(tmp_path: Path) -> None:
    names = ("First", "Second")
    pages = [page_of(WRAPPED.replace("One", name)) for name in names]
    for page, name in zip(pages, names, strict=True):
        page.file.abs_dest_path = str(tmp_path / name)
        on_page_read_source(page=page)
    outputs = [on_page_content("", page=page) for page in pages]
    for page, output in zip(pages, outputs, strict=True):
        on_post_page(output, page=page)
    for name in names:
        assert name in (tmp_path / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("times", [0, 2])
def test_a_theme_that_does_not_print_the_content_once_is_told_of(
    times: int, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    page = page_of(WRAPPED)
    page.file.abs_dest_path = str(tmp_path / "index.html")
    on_page_read_source(page=page)
    content = on_page_content("", page=page)
    assert content == PLACE
    with caplog.at_level(logging.WARNING, "mkdocs"):
        assert on_post_page(content * times, page=page) == content * times
    assert caplog.messages == [f"there/: the theme prints its content {times} times"]


def test_the_marks_are_those_that_templates_write(tmp_path: Path) -> None:
    text = f"{templates.OPENING}\n<p>Ready</p>\n{templates.CLOSING}\n"
    assert built(page_of(text), tmp_path) == "\n<p>Ready</p>"
