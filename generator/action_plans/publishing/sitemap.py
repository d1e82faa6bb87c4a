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
LONGEST: Final = 50_000  # addresses that one file may hold, by the sitemaps protocol


@dataclass(frozen=True, slots=True)
class Location:
    """One address, absolute, with the day of the newest document that it tells of, if any."""

    address: str
    changed: date | None = None


def sitemap(pages: Sequence[Page], edition: Edition) -> Iterator[OutputFile]:
    """Yield the sitemap, cut into files with an index where it is long.

    Addresses in it are absolute, so that without a public address there is none. A plan's page
    changes with its documents, any other with those of all plans.
    """
    root = edition.site_url
    if not root:
        return
    changed = _changed(edition)
    newest = max(changed.values(), default=None)
    own = [
        Location(root + page.path, changed.get(page.path, newest))
        for page in pages
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


def _changed(edition: Edition) -> dict[str, date]:
    """Return the day of the newest document of each published plan, by the plan's page."""
    documents = {plan.id: edition.statuses[plan.id].documents for plan in edition.plans}
    return {addresses.plan(id): own[-1].date for id, own in documents.items() if own}


def _file(name: str, outer: str, inner: str, listed: Sequence[Location]) -> OutputFile:
    lines = "".join(f"<{inner}>{_location(each)}</{inner}>\n" for each in listed)
    return text_file(name, f"{HEAD}<{outer} {SPACE}>\n{lines}</{outer}>\n")


def _location(each: Location) -> str:
    said = f"<loc>{escape(each.address)}</loc>"
    return f"{said}<lastmod>{each.changed:%Y-%m-%d}</lastmod>" if each.changed else said


def robots(edition: Edition) -> Iterator[OutputFile]:
    """Yield what lets every robot in, and names the sitemap where there is one."""
    lines = ["User-agent: *", "Allow: /"]
    if edition.site_url:
        lines += ["", f"Sitemap: {edition.site_url}sitemap.xml"]
    yield text_file("robots.txt", "\n".join(lines) + "\n")
