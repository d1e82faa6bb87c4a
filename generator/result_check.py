"""The last look at a built site: every internal link and fragment leads somewhere.

Must not know: plans, MkDocs, how the pages came about.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

# A page of ours is machine-made and well-formed, so tags are found by pattern: on 10,000 pages a
# full parser would take longer than the build. Tests parse sample pages in full and compare.
_TAG: Final = re.compile(
    rb"""<[a-zA-Z][^\s>]*(?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*\s*/?>"""
)
_ATTRIBUTE: Final = re.compile(
    rb"""\s(id|name|href|src|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)


class Pages:
    """What the pages of a folder hold: their fragments, and where their links lead."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._files = {path.relative_to(site).as_posix() for path in site.rglob("*")}
        self._ids: dict[str, frozenset[str]] = {}
        self._links: dict[str, tuple[str, ...]] = {}
        for name in sorted(self._files):
            if name.endswith(".html"):
                self._read(name)

    def _read(self, name: str) -> None:
        ids: set[str] = set()
        links: dict[str, None] = {}
        for tag in _TAG.finditer((self._site / name).read_bytes()):
            for key, *values in _ATTRIBUTE.findall(tag[0]):
                value = unescape(b"".join(values).decode())
                if key in (b"id", b"name"):
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
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return False
        target = _resolved(name, unquote(parts.path))
        if target not in self._files:
            return True
        if not parts.fragment or not target.endswith(".html"):
            return False
        return unquote(parts.fragment) not in self._ids[target]


def _resolved(name: str, path: str) -> str:
    """Return the file that a relative path leads to from the page `name`."""
    if not path:
        return name
    steps = name.split("/")[:-1]
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
