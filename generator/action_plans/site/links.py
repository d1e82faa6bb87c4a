"""The last look at a built site: every internal link and fragment leads somewhere.

Must not know: plans, MkDocs, how the pages came about.

Pages are read in as many places as there are at work on them (`read_pages`), each as soon as its
own are there. Whether what they lead to is there is asked when all of the site is (`Pages`).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from action_plans.disk.folders import files_in

# A page of ours is machine-made and well-formed, so tags are found by pattern: on 10,000 pages a
# full parser would take longer than the build. Tests parse sample pages in full and compare.
# Left out are tags with no attributes, or none but a class and data, which lead nowhere: most.
_TAG: Final = re.compile(
    rb"""<[a-zA-Z][^\s>"']*+(?!(?: (?:class|data-[a-z]++)="[^"]*+")*+>)"""
    rb"""[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>"""
)
# Attributes are read whole: `src=x` within the words of another one is no link.
_ATTRIBUTE: Final = re.compile(rb"""\s([^\s=>"'/]++)\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'>]++)""")
_LEADING: Final = frozenset((b"href", b"src", b"action"))
# A scheme, another host, or the root of the server, of which the site may be but a part.
_OUTWARD: Final = re.compile(r"\s*(?:[a-zA-Z][a-zA-Z0-9+.-]*:|/)")
NOT_FOUND: Final = "404.html"  # shown at any depth, so that its addresses start at that root
# The same links stand on page after page, so what was read of one is kept.
_KEPT: Final = 1 << 17

Target = tuple[str, str]  # a file, as a path from the site's root, and a fragment of it or ""
Lead = tuple[str, str]  # a path from a page, "" for the page itself, and a fragment or ""
# What a tag names, which fragments of its own page it leads to, and its other links as written.
_Marks = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@dataclass(slots=True)
class Found:
    """What stands on some pages, by the page's path.

    `by_root` are the links of all of them that go by way of the root, as they would be written
    there: on every depth the same ones stand, and where each leads is looked at once.
    """

    ids: dict[str, set[str]] = field(default_factory=dict)
    own_targets: dict[str, set[Target]] = field(default_factory=dict)  # of links of other kinds
    by_root: set[str] = field(default_factory=set)


def read_pages(site: Path, names: Iterable[str]) -> Found:
    """Return what stands on the pages with these paths from the site's root."""
    found = Found()
    for name in names:
        _read_page(site, name, found)
    return found


class Pages:
    """What the pages of a folder hold: their fragments, and where their links lead.

    What was `found` on some of them before is taken as it is; the others are read.
    """

    def __init__(self, site: Path, found: Iterable[Found] = ()) -> None:
        self._site = site
        self._files = frozenset(files_in(site))
        self._found = Found()
        for some in found:
            self._add(some)
        names = (name for name in self._files if name.endswith(".html"))
        self._add(read_pages(site, sorted(set(names) - self._found.ids.keys())))

    def _add(self, some: Found) -> None:
        self._found.ids |= some.ids
        self._found.own_targets |= some.own_targets
        self._found.by_root |= some.by_root

    def broken(self) -> Iterator[str]:
        """Yield a line for each link within the site that leads nowhere, by page, as it stands."""
        is_lost = any(map(self._is_nowhere, map(_from_root, self._found.by_root)))
        for name in sorted(self._found.ids.keys() - {NOT_FOUND}):
            own = self._found.own_targets.get(name, ())
            if is_lost or any(map(self._is_nowhere, own)):
                yield from self._broken_on(name)

    def _broken_on(self, name: str) -> Iterator[str]:
        links = dict.fromkeys(link for tag in _tags(self._site, name) for link in _links(tag))
        for link in links:
            lead = _within(link)
            if lead and self._is_nowhere(_target(name, lead)):
                yield f"{name}: {link}"

    def _is_nowhere(self, target: Target) -> bool:
        file, fragment = target
        if file not in self._files:
            return True
        ids = self._found.ids.get(file)
        return bool(fragment) and ids is not None and fragment not in ids


def _read_page(site: Path, name: str, found: Found) -> None:
    """Add what stands on a page to what was found."""
    up = "../" * name.count("/")
    ids: set[str] = set()
    asked: set[str] = set()
    own: set[Target] = set()
    for tag in set(_tags(site, name)):
        names, fragments, links = _marks(tag)
        ids.update(names)
        asked.update(fragments)
        for link in links:
            if link.startswith(up):
                found.by_root.add(link[len(up) :])
            elif lead := _within(link):
                own.add(_target(name, lead))
    own.update((name, fragment) for fragment in asked - ids)
    found.ids[name] = ids
    if own:
        found.own_targets[name] = own


def _tags(site: Path, name: str) -> list[bytes]:
    """Return the tags of a page that may name something or lead somewhere."""
    with open(f"{site}/{name}", "rb", buffering=0) as page:  # noqa: PTH123 - many of them
        return _TAG.findall(page.read())


@lru_cache(_KEPT)
def _marks(tag: bytes) -> _Marks:
    names: list[str] = []
    fragments: list[str] = []
    links: list[str] = []
    for name, value in _ATTRIBUTE.findall(tag):
        if name in _LEADING:
            link = _text(value)
            if link.startswith("../"):  # as most do; all others are looked at more closely
                links.append(link)
            elif lead := _within(link):
                path, fragment = lead
                if path:
                    links.append(link)
                elif fragment:
                    fragments.append(fragment)
        elif name == b"id" or (name == b"name" and tag[:3].split() == [b"<a"]):
            names.append(_text(value))
    return tuple(names), tuple(fragments), tuple(links)


def _links(tag: bytes) -> Iterator[str]:
    """Yield the links of a tag as written."""
    return (_text(value) for name, value in _ATTRIBUTE.findall(tag) if name in _LEADING)


def _text(value: bytes) -> str:
    return unescape((value[1:-1] if value[:1] in b"\"'" else value).decode())


def _within(link: str) -> Lead | None:
    """Return where a link leads within the site, None if it leads out of it."""
    if _OUTWARD.match(link):
        return None
    rest, _, fragment = link.strip().partition("#")
    path, _, _ = rest.partition("?")
    return unquote(path), unquote(fragment)


def _from_root(link: str) -> Target:
    """Return where a link leads that is written from the root, `""` to the root itself."""
    path, fragment = _within(f"./{link}") or ("./", "")  # it is within, whatever it looks like
    return _resolved("", path[2:] or "."), fragment


def _target(name: str, lead: Lead) -> Target:
    """Return where a lead on the page `name` ends."""
    path, fragment = lead
    return (_resolved(name.rpartition("/")[0], path) if path else name), fragment


def _resolved(folder: str, path: str) -> str:
    """Return the file that a relative path leads to from a page in `folder`."""
    if not folder and path.endswith("/") and "./" not in path and "//" not in path:
        return f"{path}index.html"  # as nearly all are
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
