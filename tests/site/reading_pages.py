"""Reads built pages with parsers that the generator does not use.

Must not know: how pages are made.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import lxml.html

LEADS = ("href", "src", "action", "data", "poster", "srcset")
HOST = "https://site.test/"


@dataclass(frozen=True, slots=True)
class Row:
    """What a listing has: its sentence of counts, the references of its rows, their actions."""

    counts: str
    whole: tuple[str, ...]
    others: tuple[str, ...]
    actions: tuple[int, ...]  # how many each row says are counted


def parsed(site: Path, path: str) -> Element:
    """Return a page as the HTML standard reads it; `path` is its address."""
    text = (site / path / "index.html").read_text(encoding="utf-8")
    tree: Element = html5lib.parse(text, namespaceHTMLElements=False)
    return tree


def words(element: Element) -> str:
    """Return the words of an element on one line."""
    return " ".join("".join(element.itertext()).split())


def as_printed(element: Element) -> str:
    """Return the words of an element without those that pages add to a text (`ins`)."""
    return " ".join("".join(_printed(element)).split())


def _printed(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag != "ins":
            yield from _printed(child)
        yield child.tail or ""


def with_class(element: Element, name: str) -> Iterator[Element]:
    """Yield the elements of a class, as they stand."""
    for each in element.iter():
        if name in (each.get("class") or "").split():
            yield each


def all_pages(site: Path) -> Iterator[tuple[str, lxml.html.HtmlElement]]:
    """Yield every page with its address, "" for the front page; `404.html` is none."""
    for file in sorted(site.rglob("index.html")):
        path = file.parent.relative_to(site).as_posix()
        yield "" if path == "." else f"{path}/", lxml.html.parse(file).getroot()


def leads_of(page: lxml.html.HtmlElement) -> Iterator[tuple[str, str, str]]:
    """Yield (tag, attribute, value) for everything on a page that leads or loads somewhere."""
    for element in page.iter(lxml.etree.Element):
        for name in LEADS:
            value = element.get(name)
            if value is None:
                continue
            for part in value.split(",") if name == "srcset" else (value,):
                yield str(element.tag), name, part.split()[0] if name == "srcset" else part


def within(path: str, link: str) -> tuple[str, str] | None:
    """Return the file and fragment that a link on a page leads to, None outside the site."""
    parts = urlsplit(urljoin(HOST + path, link.strip()))
    if f"{parts.scheme}://{parts.netloc}/" != HOST:
        return None
    file = unquote(parts.path).removeprefix("/")
    return (f"{file}index.html" if file.endswith("/") or not file else file), unquote(
        parts.fragment
    )


def listing(site: Path, path: str) -> Row:
    """Return all pages of a listing as one, in their order."""
    counts = ""
    whole: list[str] = []
    others: list[str] = []
    actions: list[int] = []
    for page in _pages_of(site, path):
        body = page.find_class("page")[0]
        sentence = re.search(
            r"[\d,]+ recommendations? and [\d,]+ actions?, in", body.text_content()
        )
        assert sentence, path
        counts = sentence[0].removesuffix(", in")
        for rows in body.find_class("listing"):
            refs = [row.get("data-ref") for row in rows.findall("li")]
            before = rows.getprevious()
            is_other = before is not None and "listing__others" in (before.get("class") or "")
            (others if is_other else whole).extend(refs)
            actions += [_actions_in(row) for row in rows]
    return Row(counts, tuple(whole), tuple(others), tuple(actions))


def _actions_in(row: lxml.html.HtmlElement) -> int:
    """Return how many actions a row counts: those that it lists or names, else all of its dots."""
    for lines in row.find_class("listing__actions"):
        return len(lines.findall("li"))
    line = row.find_class("listing__line")[0]
    part = re.search(r"(\d+) of \d+ actions?", line.text_content())
    return int(part[1]) if part else len(line.findall(".//i"))


def _pages_of(site: Path, path: str) -> Iterator[lxml.html.HtmlElement]:
    yield lxml.html.parse(site / path / "index.html").getroot()
    later = (site / path / "page").glob("*/index.html")
    for file in sorted(later, key=lambda each: int(each.parent.name)):
        yield lxml.html.parse(file).getroot()
