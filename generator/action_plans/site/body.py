"""What our templates write of a page: ready HTML and headings, and the page's contents.

Must not know: MkDocs, the theme, what is on a page.

Templates write Markdown in which all but headings is wrapped in marks that keep Markdown away
(action_plans/publishing/templates.py). A builder gives the same page of it, more slowly: what is
written here of a heading is what Markdown makes of it with the extensions that mkdocs.yml names.
"""

import re
from dataclasses import dataclass
from typing import Final

from action_plans.languages.speaking import gettext, marked
from action_plans.publishing.templates import CLOSING, HEADING, OPENING

# As mkdocs.yml says it to Markdown's `toc`.
PERMALINK: Final = marked("Link to this part")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page; `words` are HTML without a tag."""

    id: str
    words: str
    level: int  # from 1


@dataclass(frozen=True, slots=True)
class Body:
    """The content of a page as the theme prints it."""

    html: str
    headings: tuple[Heading, ...]


def read_body(text: str) -> Body:
    """Return what a template wrote, as `templates.render` returns it."""
    parts: list[str] = []
    headings: list[Heading] = []
    outside, *wrapped = text.split(f"{OPENING}\n")
    _add_headings(outside, parts, headings)
    for each in wrapped:
        html, _, outside = each.partition(f"\n{CLOSING}")
        parts.append(f"\n{html}\n")
        _add_headings(outside, parts, headings)
    return Body("\n".join(parts), tuple(headings))


def _add_headings(text: str, parts: list[str], headings: list[Heading]) -> None:
    for line in text.split("\n"):
        if found := HEADING.fullmatch(line.strip()):
            parts.append(_written(found))
            headings.append(Heading(found["id"], found["words"], len(found["marks"])))


def _written(heading: re.Match[str]) -> str:
    """Return the HTML of a heading. Its words hold no tag: what is no letter is a reference."""
    level, id = len(heading["marks"]), heading["id"]
    lang = f' lang="{heading["lang"]}"' if heading["lang"] else ""
    link = f'<a class="headerlink" href="#{id}" title="{gettext(PERMALINK)}">&para;</a>'
    return f'<h{level} id="{id}"{lang}>{heading["words"]}{link}</h{level}>'
