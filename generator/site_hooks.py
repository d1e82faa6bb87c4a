"""The builder's own events (`hooks:` in mkdocs.yml): what our templates wrote is not read again.

Must not know: MkDocs' modules, since its successors call the same events; what is on a page.

A builder that knows no hooks gives the same page, more slowly: the marks round ready HTML keep
Markdown away from it, theme/overrides/partials/content.html takes them away, and what is written
here of a heading is what Markdown makes of it with the extensions that mkdocs.yml names.
"""

import re
from dataclasses import dataclass, field
from typing import Final, Protocol

import jinja2
import jinja2.ext

# As generator/publishing/templates.py writes them.
OPENING: Final = "\n<!--html\n"
CLOSING: Final = "\nhtml-->\n"
_HEADING: Final = re.compile(
    r"(?P<marks>#{1,6}) (?P<words>[A-Za-z0-9 &#;]+) "
    r"\{#(?P<id>[a-z0-9][a-z0-9-]*)(?: lang=(?P<lang>[a-z]{2}))?\}"
)
# As mkdocs.yml says it to Markdown's `toc`.
PERMALINK: Final = "Link to this part of the page"
TOC_DEPTH: Final = 2
_INDENTS: Final = re.compile(r"^[ \t]+", re.MULTILINE)
# Where MkDocs keeps what is known of a page: what was taken aside waits there.
ASIDE: Final = "taken_aside"


@dataclass(slots=True)
class Heading:
    """An entry of a page's contents, as MkDocs has them: `title` is HTML."""

    title: str
    url: str
    level: int  # from 1
    children: list["Heading"] = field(default_factory=list)


class Page(Protocol):
    """What is used of a builder's page."""

    meta: dict[str, object]
    toc: list[Heading]


def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Take a page of ready HTML and headings aside, which leaves Markdown nothing.

    A page with anything else in it is left as it is.
    """
    read = _read(markdown)
    if read is None:
        return markdown
    page.meta[ASIDE] = read
    return ""


def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """Return what was taken aside as the page's content, and say what its contents are."""
    aside = page.meta.pop(ASIDE, None)
    if not isinstance(aside, tuple):
        return html
    whole, headings = aside
    page.toc = contents(headings)
    return str(whole)


def contents(headings: list[Heading]) -> list[Heading]:
    """Return the headings as a tree, each below the last one of a lesser level."""
    top = Heading("", "", 0)
    above = [top]
    for heading in headings:
        if heading.level <= TOC_DEPTH:
            while above[-1].level >= heading.level:
                above.pop()
            above[-1].children.append(heading)
            above.append(heading)
    return top.children


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


def _read(markdown: str) -> tuple[str, list[Heading]] | None:
    """Return a page's HTML and its headings, None if anything else stands in it."""
    first, *wrapped = f"\n{markdown}\n".split(OPENING)
    html: list[str] = []
    headings: list[Heading] = []
    for number, each in enumerate((first, *wrapped)):
        inside, closed, after = each.partition(CLOSING) if number else ("", CLOSING, each)
        if not closed:
            return None
        html.append(inside)
        for line in after.split("\n"):
            if line.strip():
                found = _HEADING.fullmatch(line.strip())
                if found is None:
                    return None
                html.append(_written(found))
                headings.append(Heading(found["words"], f"#{found['id']}", len(found["marks"])))
    return "\n".join(html), headings


def _written(heading: re.Match[str]) -> str:
    """Return the HTML of a heading. Its words hold no tag: what is no letter is a reference."""
    level, id = len(heading["marks"]), heading["id"]
    lang = f' lang="{heading["lang"]}"' if heading["lang"] else ""
    link = f'<a class="headerlink" href="#{id}" title="{PERMALINK}">&para;</a>'
    return f'<h{level} id="{id}"{lang}>{heading["words"]}{link}</h{level}>'
