"""What templates write becomes what Markdown would make of it."""

from pathlib import Path
from typing import Any, Final

import markdown  # type: ignore[import-untyped]
import pytest
import yaml

from action_plans.publishing import templates
from action_plans.site.body import Heading, read_body

PROJECT: Final = Path(__file__).parents[2]
EXTENSIONS: Final = "markdown_extensions"


def reader() -> markdown.Markdown:
    """Return Markdown with the extensions and their settings that mkdocs.yml names."""
    loaded = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))[EXTENSIONS]
    names = [each if isinstance(each, str) else next(iter(each)) for each in loaded]
    settings: dict[str, Any] = {}
    for each in loaded:
        settings |= each if isinstance(each, dict) else {}
    return markdown.Markdown(extensions=names, extension_configs=settings)


LINES = [
    templates.heading("Response: *agreed* & <b>\u201cso\u201d</b>", 1, "top"),
    templates.heading("Recommendation 3", 2, "recommendation-3"),
    templates.heading("Deeper_than 1. [it](goes)", 3, "deeper"),
    templates.heading("Ymateb \u0175", 2, "ymateb", "cy"),
]


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(LINES),
        f"<!--html\n<p>One & **two**</p>\nhtml-->\n\n{LINES[0]}\n\n<!--html\n</div>\nhtml-->\n",
        f"<!--html\n<div>\nhtml-->\n\n{LINES[0]}\n{LINES[1]}\n\n<!--html\n</div>\nhtml-->",
    ],
)
def test_html_is_what_markdown_makes(text: str) -> None:
    made = reader().convert(text).replace("<!--html", "").replace("html-->", "")
    assert read_body(text).html.split() == made.split()


def test_headings_are_told_in_their_order() -> None:
    assert read_body("\n\n".join(LINES[1:])).headings == (
        Heading("recommendation-3", "Recommendation 3", 2),
        Heading("deeper", "Deeper&#95;than 1&#46; &#91;it&#93;&#40;goes&#41;", 3),
        Heading("ymateb", "Ymateb &#373;", 2),
    )


def test_the_marks_are_those_that_templates_write() -> None:
    text = f"{templates.OPENING}\n<p>Ready</p>\n{templates.CLOSING}\n"
    assert read_body(text).html == "\n<p>Ready</p>\n"
