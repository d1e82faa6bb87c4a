"""The last look at a built site: every internal link and fragment leads somewhere.

Must not know: plans, MkDocs, how the pages came about.
"""

import os
import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

# A page of ours is machine-made and well-formed, so tags are found by pattern: on 10,000 pages a
# full parser would take longer than the build. Tests parse sample pages in full and compare.
_TAG: Final = re.compile(rb"""<[a-zA-Z][^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
_ATTRIBUTE: Final = re.compile(
    rb"""\s(?:(id|name)|href|src|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
# The same tags and links stand on page after page, so what was read of one is kept.
_KEPT: Final = 1 << 17

Marks = tuple[tuple[bool, str], ...]  # (True for a fragment, False for a link; its value)


class Pages:
    """What the pages of a folder hold: their fragments, and where their links lead."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._files = frozenset(_files(site))
        self._ids: dict[str, frozenset[str]] = {}
        self._links: dict[str, tuple[str, ...]] = {}
        for name in sorted(self._files):
            if name.endswith(".html"):
                self._read(name)

    def _read(self, name: str) -> None:
        ids: set[str] = set()
        links: dict[str, None] = {}
        for tag in dict.fromkeys(_TAG.findall((self._site / name).read_bytes())):
            for is_fragment, value in _marks(tag):
                if is_fragment:
                    ids.add(value)
                else:
                    links[value] = None
        self._ids[name] = frozenset(ids)
        self._links[name] = tuple(links)

    def broken(self) -> Iterator[str]:
        """Yield a line for each link within the site that leads nowhere, by page."""
        for name, links in self._links.items():
            if name == "404.html":
                continue  # its addresses start at the site's public root
            for link in links:
                if self._leads_nowhere(name, link):
                    yield f"{name}: {link}"

    def _leads_nowhere(self, name: str, link: str) -> bool:
        parts = _within(link)
        if parts is None:
            return False
        path, fragment = parts
        target = _resolved(name.rpartition("/")[0], path) if path else name
        if target not in self._files:
            return True
        return bool(fragment) and target in self._ids and fragment not in self._ids[target]


def _files(site: Path) -> Iterator[str]:
    """Yield every file of a folder as a path from it."""
    top = len(str(site)) + 1
    for folder, _, names in os.walk(site):  # a site has more badges than pathlib likes
        inner = Path(folder[top:]).as_posix() + "/" if folder[top:] else ""
        yield from (inner + name for name in names)


@lru_cache(_KEPT)
def _marks(tag: bytes) -> Marks:
    """Return what a tag names and where it leads."""
    return tuple(
        (bool(key), unescape(b"".join(values).decode())) for key, *values in _ATTRIBUTE.findall(tag)
    )


@lru_cache(_KEPT)
def _within(link: str) -> tuple[str, str] | None:
    """Return a relative link's path and fragment, None if it leads out of the site."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return None
    return unquote(parts.path), unquote(parts.fragment)


@lru_cache(_KEPT)
def _resolved(folder: str, path: str) -> str:
    """Return the file that a relative path leads to from a page in `folder`."""
    steps = folder.split("/") if folder else []
    for step in path.split("/"):
        if step == "..":
            if not steps:
                return ".."
            steps.pop()
        elif step not in (".", ""):
            steps.append(step)
    if path.endswith(("/", "/.", "/..")) or path in (".", ".."):
        steps.append("index.html")
    return "/".join(steps)
