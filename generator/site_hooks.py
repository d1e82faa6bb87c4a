"""The builder's own events (`hooks:` in mkdocs.yml): what our templates wrote is not read again.

Must not know: MkDocs' modules, since its successors call the same events; what is on a page.

A builder that knows no hooks gives the same page, more slowly: the marks round ready HTML keep
Markdown away from it, theme/overrides/partials/content.html takes them away, and what is written
here of a heading is what Markdown makes of it with the extensions that mkdocs.yml names.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final, Protocol

# As generator/site.py writes front matter: a line for each field, with its value as JSON has it.
_PAGE: Final = re.compile(rb'---\n((?:[a-z]+: "[^\n]*"\n)*)---\n')
# As generator/publishing/templates.py writes them.
OPENING: Final = b"\n<!--html\n"
CLOSING: Final = b"\nhtml-->\n"
_HEADING: Final = re.compile(
    r"(?P<marks>#{1,6}) (?P<words>[A-Za-z0-9 &#;]+) "
    r"\{#(?P<id>[a-z0-9][a-z0-9-]*)(?: lang=(?P<lang>[a-z]{2}))?\}"
)
# As mkdocs.yml says it to Markdown's `toc`.
PERMALINK: Final = "Link to this part of the page"
TOC_DEPTH: Final = 2
# In a page's front matter: no marks are left in it for theme/overrides/partials/content.html.
READY: Final = "ready"


@dataclass(slots=True)
class Heading:
    """An entry of a page's contents, as MkDocs has them: `title` is HTML."""

    title: str
    url: str
    level: int  # from 1
    children: list["Heading"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Ready:
    """What stands in the file of a page of ready HTML and headings."""

    meta: Mapping[str, str]
    html: str
    headings: tuple[Heading, ...]


class File(Protocol):
    """What is used of a builder's file."""

    @property
    def content_bytes(self) -> bytes:
        """What stands in it."""


class Page(Protocol):
    """What is used of a builder's page; `taken_aside` is ours."""

    meta: dict[str, object]
    content: str | None
    toc: list[Heading]
    render: Callable[..., None]
    taken_aside: Ready

    @property
    def file(self) -> File:
        """Where the page is written."""


def on_page_read_source(*, page: Page, **_: object) -> str | None:
    """Take a page of ready HTML and headings aside, which leaves the builder nothing to read.

    A page with anything else in it is left as it is.
    """
    ready = _read(page.file.content_bytes)
    if ready is None:
        return None
    page.taken_aside = ready
    return ""


def on_page_markdown(markdown: str, *, page: Page, **_: object) -> str:
    """Say what the front matter of a page is that was taken aside, and keep Markdown from it.

    A builder sets Markdown up anew for each page, which takes longer than all that is done here.
    """
    ready = getattr(page, "taken_aside", None)
    if ready is not None:
        page.meta = {**ready.meta, READY: True}
        page.render = partial(_leave_empty, page)
    return markdown


def on_page_content(html: str, *, page: Page, **_: object) -> str:
    """Return what was taken aside as the page's content, and say what its contents are."""
    ready = getattr(page, "taken_aside", None)
    if ready is None:
        return html
    del page.taken_aside  # the builder keeps its pages to the end
    page.toc = contents(ready.headings)
    return str(ready.html)


def _leave_empty(page: Page, *_: object) -> None:
    page.content = ""


def contents(headings: Iterable[Heading]) -> list[Heading]:
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


def _read(content: bytes) -> Ready | None:
    """Return what stands in a page's file, None if it is more than ready HTML and headings.

    Found and joined as bytes: of all that is done to a page, copying its text takes longest.
    """
    front = _PAGE.match(content)
    if front is None:
        return None
    whole = memoryview(content)
    html: list[bytes | memoryview] = [b""]
    headings: list[Heading] = []
    after = front.end() - 1  # a mark begins and ends with the end of a line
    while True:
        opening = content.find(OPENING, after)
        for line in content[after : opening if opening >= 0 else None].decode().split("\n"):
            if line.strip():
                found = _HEADING.fullmatch(line.strip())
                if found is None:
                    return None
                html.append(_written(found).encode())
                headings.append(Heading(found["words"], f"#{found['id']}", len(found["marks"])))
        if opening < 0:
            return Ready(_fields(front[1].decode()), b"\n".join(html).decode(), tuple(headings))
        start = opening + len(OPENING)
        end = content.find(CLOSING, start)
        if end < 0:
            return None
        html.append(whole[start:end])
        after = end + len(CLOSING) - 1


def _fields(front_matter: str) -> dict[str, str]:
    lines = (line.partition(": ") for line in front_matter.splitlines())
    return {name: json.loads(value) for name, _, value in lines}


def _written(heading: re.Match[str]) -> str:
    """Return the HTML of a heading. Its words hold no tag: what is no letter is a reference."""
    level, id = len(heading["marks"]), heading["id"]
    lang = f' lang="{heading["lang"]}"' if heading["lang"] else ""
    link = f'<a class="headerlink" href="#{id}" title="{PERMALINK}">&para;</a>'
    return f'<h{level} id="{id}"{lang}>{heading["words"]}{link}</h{level}>'
