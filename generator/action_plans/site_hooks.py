"""The builder's own events (`hooks:` in mkdocs.yml): what our templates wrote is not read again.

Must not know: MkDocs' modules, since its successors call the same events; what is on a page.

The builder renders its template round a mark. What our templates wrote is put there as the bytes
that it is, when the page is written: as text it would be copied, at two bytes a character, by each
who has it in hand, and kept to the end of the build.

A builder that knows no hooks gives the same page, more slowly: the marks round ready HTML keep
Markdown away from it, theme/overrides/partials/content.html takes them away, and what is written
here of a heading is what Markdown makes of it with the extensions that mkdocs.yml names.
"""

import json
import logging
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final, Protocol

# As action_plans/site.py writes front matter: a line for each field, with its value as JSON has it.
_PAGE: Final = re.compile(rb'---\n((?:[a-z]+: "[^\n]*"\n)*)---\n')
# As action_plans/publishing/templates.py writes them.
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
# What the builder has for the content of a page that is taken aside.
PLACE: Final = "<!-- what stands in the page's file -->"
_LOGGER: Final = logging.getLogger("mkdocs")


@dataclass(slots=True)
class Heading:
    """An entry of a page's contents, as MkDocs has them: `title` is HTML."""

    title: str
    url: str
    level: int  # from 1
    children: list["Heading"] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Ready:
    """What stands in the file of a page of ready HTML and headings.

    `parts` make the page's content, a line between each: HTML of a heading, or where in the file
    the HTML is, which is read again when the page is written. The builder keeps its pages.
    """

    meta: Mapping[str, str]
    parts: tuple[bytes | slice, ...]
    headings: tuple[Heading, ...]


class File(Protocol):
    """What is used of a builder's file."""

    abs_dest_path: str  # where the page is written

    @property
    def content_bytes(self) -> bytes:
        """What stands in it."""


class Page(Protocol):
    """What is used of a builder's page; `taken_aside` is ours."""

    url: str
    meta: dict[str, object]
    content: str | None
    toc: list[Heading]
    render: Callable[..., None]
    taken_aside: Ready

    @property
    def file(self) -> File:
        """What the page is made of."""


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
    """Mark where what was taken aside goes, and say what its contents are."""
    ready = getattr(page, "taken_aside", None)
    if ready is None:
        return html
    page.toc = contents(ready.headings)
    return PLACE


def on_post_page(output: str, *, page: Page, **_: object) -> str:
    """Write a page with what was taken aside in its place; the builder writes no empty page."""
    ready = getattr(page, "taken_aside", None)
    if ready is None:
        return output
    around = output.split(PLACE)
    if len(around) != 2:
        _LOGGER.warning("%s: the theme prints its content %d times", page.url, len(around) - 1)
        return output
    before, after = (each.encode() for each in around)
    file = Path(page.file.abs_dest_path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"".join((before, _content(ready, page.file.content_bytes), after)))
    return ""


def _content(ready: Ready, file: bytes) -> bytes:
    whole = memoryview(file)
    return b"\n".join(whole[part] if isinstance(part, slice) else part for part in ready.parts)


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
    """Return what stands in a page's file, None if it is more than ready HTML and headings."""
    front = _PAGE.match(content)
    if front is None:
        return None
    parts: list[bytes | slice] = [b""]
    headings: list[Heading] = []
    after = front.end() - 1  # a mark begins and ends with the end of a line
    while True:
        opening = content.find(OPENING, after)
        for line in content[after : opening if opening >= 0 else None].decode().split("\n"):
            if line.strip():
                found = _HEADING.fullmatch(line.strip())
                if found is None:
                    return None
                parts.append(_written(found).encode())
                headings.append(Heading(found["words"], f"#{found['id']}", len(found["marks"])))
        if opening < 0:
            return Ready(_fields(front[1].decode()), tuple(parts), tuple(headings))
        start = opening + len(OPENING)
        end = content.find(CLOSING, start)
        if end < 0:
            return None
        parts.append(slice(start, end))
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
