"""The builder's own events (`hooks:` in mkdocs.yml): Markdown gets the headings, and nothing else.

Must not know: MkDocs' modules, since its successors call the same events; what is on a page.

A builder that knows no hooks gives the same page, more slowly: the marks round ready HTML keep
Markdown away from it, and theme/overrides/partials/content.html takes them away.
"""

import re
from typing import Final, Protocol

import jinja2
import jinja2.ext

# As generator/publishing/templates.py writes them.
OPENING: Final = "\n<!--html\n"
CLOSING: Final = "\nhtml-->\n"
# Where MkDocs keeps what is known of a page: what was taken aside waits there for its headings.
ASIDE: Final = "taken_aside"
_HEADING: Final = None
_INDENTS: Final = re.compile(r"^[ \t]+", re.MULTILINE)


class Page(Protocol):
    """What is used of a builder's page."""

    meta: dict[str, object]


def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Take ready HTML aside and return the headings that stand between.

    A page with anything else in it is left as it is.
    """
    parts = _parts(markdown)
    if parts is None:
        return markdown
    html, headings = parts
    page.meta[ASIDE] = html
    return "\n\n".join(headings)


def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """Return a page's whole content: what was taken aside, with the headings that Markdown made.

    Raises `ValueError` if Markdown made of a heading anything but one line.
    """
    aside = page.meta.pop(ASIDE, None)
    if not isinstance(aside, list):
        return html
    headings = html.split("\n") if html else []
    if len(headings) != aside.count(_HEADING):
        raise ValueError(f"{aside.count(_HEADING)} headings became {len(headings)} lines")
    made = iter(headings)
    return "\n".join(next(made) if each is _HEADING else each for each in aside)


def on_env(env: jinja2.Environment, **_: object) -> None:
    """Leave out the white space that the theme's templates are laid out with."""
    env.trim_blocks = True
    env.add_extension(_NoIndents)


class _NoIndents(jinja2.ext.Extension):
    """Templates without their indents; the ends of lines still part words."""

    def preprocess(  # its arguments are Jinja's
        self,
        source: str,
        name: str | None,  # noqa: ARG002
        filename: str | None = None,  # noqa: ARG002
    ) -> str:
        return _INDENTS.sub("", source)


def _parts(markdown: str) -> tuple[list[str | None], list[str]] | None:
    """Return ready HTML with a gap for each heading, and the headings; None if there is more."""
    first, *wrapped = f"\n{markdown}\n".split(OPENING)
    html: list[str | None] = []
    headings: list[str] = []
    for number, each in enumerate((first, *wrapped)):
        inside, closed, after = each.partition(CLOSING) if number else ("", CLOSING, each)
        lines = [line for line in after.splitlines() if line.strip()]
        if not closed or not all(line.startswith("#") for line in lines):
            return None
        html += [inside, *[_HEADING] * len(lines)]
        headings += lines
    return html, headings
