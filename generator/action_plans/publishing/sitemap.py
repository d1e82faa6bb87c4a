"""What search engines are told: every page that they may list, since when, and where that stands.

Must not know: MkDocs, the disk, the clock.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from xml.sax.saxutils import escape

from action_plans.publishing import addresses
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile, text_file
from action_plans.publishing.pages.page import Page

HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
LINKS: Final = ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
LONGEST: Final = 50_000  # addresses that one file may hold, by the sitemaps protocol


@dataclass(frozen=True, slots=True)
class Location:
    """One address, absolute, with the day of the newest document that it tells of, if any.

    `spoken` is where the same stands in each language, its own among them, if it does in several.
    """

    address: str
    changed: date | None = None
    spoken: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Spoken:
    """The pages of a site in one language; `folder` is where they are, "" or with a slash."""

    lang: str
    folder: str
    pages: Sequence[Page]


def sitemap(languages: Sequence[Spoken], edition: Edition) -> Iterator[OutputFile]:
    """Yield the sitemap, cut into files with an index where it is long.

    Addresses in it are absolute, so that without a public address there is none. A plan's page
    changes with its documents, any other with those of all plans.
    """
    root = edition.site_url
    if not root:
        return
    changed = _changed(edition)
    newest = max(changed.values(), default=None)
    spoken = _spoken(languages, root) if len(languages) > 1 else {}
    own = [
        Location(
            root + each.folder + page.path,
            changed.get(page.path, newest),
            spoken.get(page.path, ()),
        )
        for each in languages
        for page in each.pages
        if page.in_search_engines
    ]
    cuts = [own[start : start + LONGEST] for start in range(0, len(own), LONGEST)]
    if len(cuts) == 1:
        yield _file("sitemap.xml", "urlset", "url", cuts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(cuts) + 1)]
    for name, cut in zip(names, cuts, strict=True):
        yield _file(name, "urlset", "url", cut)
    yield _file(
        "sitemap.xml", "sitemapindex", "sitemap", [Location(root + name, newest) for name in names]
    )


def _spoken(languages: Sequence[Spoken], root: str) -> dict[str, list[tuple[str, str]]]:
    """Return where each page stands in each language: its path → (language, address)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for each in languages:
        for page in each.pages:
            found.setdefault(page.path, []).append((each.lang, root + each.folder + page.path))
    return {path: own for path, own in found.items() if len(own) > 1}


def _changed(edition: Edition) -> dict[str, date]:
    """Return the day of the newest document of each published plan, by the plan's page."""
    documents = {plan.id: edition.statuses[plan.id].documents for plan in edition.plans}
    return {addresses.plan(id): own[-1].date for id, own in documents.items() if own}


def _file(name: str, outer: str, inner: str, listed: Sequence[Location]) -> OutputFile:
    lines = "".join(f"<{inner}>{_location(each)}</{inner}>\n" for each in listed)
    links = LINKS if any(each.spoken for each in listed) else ""
    return text_file(name, f"{HEAD}<{outer} {SPACE}{links}>\n{lines}</{outer}>\n")


def _location(each: Location) -> str:
    said = f"<loc>{escape(each.address)}</loc>"
    if each.changed:
        said += f"<lastmod>{each.changed:%Y-%m-%d}</lastmod>"
    for lang, address in each.spoken:
        said += f'<xhtml:link rel="alternate" hreflang="{lang}" href="{escape(address)}"/>'
    return said


def robots(edition: Edition) -> Iterator[OutputFile]:
    """Yield what lets every robot in, and names the sitemap where there is one."""
    lines = ["User-agent: *", "Allow: /"]
    if edition.site_url:
        lines += ["", f"Sitemap: {edition.site_url}sitemap.xml"]
    yield text_file("robots.txt", "\n".join(lines) + "\n")
