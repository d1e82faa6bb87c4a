"""The sitemap: every page that search engines may list.

Must not know: MkDocs, the disk.
"""

from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import escape

from action_plans.publishing.output import OutputFile, text_file
from action_plans.publishing.pages.page import Page

HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE: Final = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
LONGEST: Final = 50_000  # addresses that one file may hold, by the sitemaps protocol


def sitemap(pages: Sequence[Page], site_url: str) -> Iterator[OutputFile]:
    """Yield the sitemap, cut into files with an index where it is long.

    Addresses in it are absolute, so that without a public address there is none.
    """
    if not site_url:
        return
    paths = [page.path for page in pages if page.in_search_engines]
    cuts = [paths[start : start + LONGEST] for start in range(0, len(paths), LONGEST)]
    if len(cuts) == 1:
        yield _list("sitemap.xml", site_url, cuts[0])
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(cuts) + 1)]
    for name, cut in zip(names, cuts, strict=True):
        yield _list(name, site_url, cut)
    yield _file("sitemap.xml", "sitemapindex", "sitemap", [site_url + name for name in names])


def _list(name: str, site_url: str, paths: Sequence[str]) -> OutputFile:
    return _file(name, "urlset", "url", [site_url + path for path in paths])


def _file(name: str, outer: str, inner: str, addresses: Sequence[str]) -> OutputFile:
    lines = "".join(f"<{inner}><loc>{escape(each)}</loc></{inner}>\n" for each in addresses)
    return text_file(name, f"{HEAD}<{outer} {SPACE}>\n{lines}</{outer}>\n")
