"""The theme's pages without what is a page's own, made by the builder once and filled by us.

Must not know: MkDocs, what is on a page.

A builder lays its theme anew round each page, though on pages of one folder and depth nothing
differs but their title, description, card, address, contents and body. So it is given one page for
them all, in which a mark stands for each of these (`shell_page`), and what it makes of that is
filled.
Pages near the root, those of the menu among them, are few and differ: the builder makes each of
them itself. The plain way is to have it make all of them; the same pages come of it, but for the
white space that the theme's templates are laid out with.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from action_plans.site.body import Body, Heading

TITLE, DESCRIPTION = "mark-of-title", "mark-of-description"
ADDRESS: Final = "mark-of-address"
CARD: Final = "mark-of-card"
_BODY, _END, _ENTRY = "mark-of-body", "mark-of-end", "mark-of-entry"
_LISTED: Final = 2  # the level of the headings that a page's contents list (mkdocs.yml, toc.html)

_LAYOUT: Final = re.compile(r"(<pre\b.*?</pre>)|\n[ \t\n]+", re.DOTALL)
_CONTENT: Final = re.compile(rf"{_BODY}.*?{_END}", re.DOTALL)
_LINE: Final = re.compile(rf"<li\b(?:(?!<li\b).)*{_ENTRY}.*?</li>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Shell:
    """What pages with the same theme round them have in common."""

    folder: str  # the first part of their addresses, with a slash
    depth: int  # slashes in their addresses, two at least
    fields: tuple[tuple[str, str], ...]  # of the front matter, but for title, description and card
    has_contents: bool


def shell_of(path: str, fields: Mapping[str, str], has_contents: bool) -> Shell | None:
    """Return the shell of a page, None for one near the root, which has the theme to itself.

    `fields` are those of its front matter, but for its title, description and card.
    """
    depth = path.count("/")
    if depth < 2:
        return None
    return Shell(f"{path.split('/')[0]}/", depth, tuple(sorted(fields.items())), has_contents)


def has_contents(body: Body) -> bool:
    """True if the theme lists headings of a page beside it."""
    return bool(_listed(body.headings))


def shell_page(shell: Shell, number: int) -> tuple[str, Mapping[str, str], str]:
    """Return the page of a shell for the builder: its path, front matter and Markdown."""
    front = {**dict(shell.fields), "title": TITLE, "description": DESCRIPTION, "card": CARD}
    entry = f"\n## {_ENTRY} {{#{_ENTRY}}}\n" if shell.has_contents else ""
    body = f"<!--html\n{_BODY}\nhtml-->\n\n# Top {{#top}}\n{entry}\n<!--html\n{_END}\nhtml-->\n"
    return _path(shell, number), front, body


def _path(shell: Shell, number: int) -> str:
    return f"{shell.folder}{ADDRESS}-{number}/" + "below/" * (shell.depth - 2)


def without_layout(html: str) -> str:
    """Return HTML without the indents and empty lines that templates are laid out with."""
    return _LAYOUT.sub(lambda found: found[1] or "\n", html)


class FilledShell:
    """A shell as the builder made it, to be filled."""

    def __init__(self, shell: Shell, number: int, html: str) -> None:
        made = _CONTENT.sub(lambda _: _BODY, without_layout(html))
        lines = set(_LINE.findall(made))
        self._line = lines.pop() if lines else ""
        if self._line:
            made = made.replace(self._line, _ENTRY)
        marks = "|".join((TITLE, DESCRIPTION, CARD, re.escape(_path(shell, number)), _BODY, _ENTRY))
        self._parts = re.split(f"({marks})", made)
        self._address = _path(shell, number)
        if lines or self._parts.count(_BODY) != 1:
            raise BadTheme(f"the theme prints the content of {self._address} in no known way")

    def page(self, path: str, front: Mapping[str, str], body: Body) -> str:
        """Return a page as the builder would make it."""
        entries = (
            self._line.replace(_ENTRY, each.id, 1).replace(_ENTRY, each.words)
            for each in _listed(body.headings)
        )
        filled = {
            TITLE: front["title"],
            DESCRIPTION: front["description"],
            CARD: front["card"],
            self._address: path,
            _BODY: body.html.strip("\n"),
            _ENTRY: "\n".join(entries),
        }
        parts = self._parts.copy()
        parts[1::2] = [filled[mark] for mark in parts[1::2]]
        return "".join(parts)


class BadTheme(Exception):
    """The theme does with a page's content what we do not know of: our own mistake."""


def _listed(headings: Iterable[Heading]) -> list[Heading]:
    return [each for each in headings if each.level == _LISTED]
