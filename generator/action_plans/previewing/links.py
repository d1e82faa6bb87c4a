"""Links and ids of a page that is put into one file with others: each leads somewhere or is text.

Must not know: what is on a page, how the file looks.
"""

import re
from base64 import b64encode
from collections.abc import Collection
from dataclasses import dataclass
from mimetypes import guess_type
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement

_HERE: Final = "https://site.invalid/"
_IDS: Final = ("id", "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
_URL: Final = re.compile(r"url\(#([^)]+)\)")


@dataclass(frozen=True, slots=True)
class OneFile:
    """The pages that the file holds, by their paths in the built site, and what each id becomes."""

    site: Path
    pages: Collection[str]

    def key(self, path: str, fragment: str = "") -> str:
        """Return the id in the file of a page, or of what has the id `fragment` on it."""
        if len(self.pages) <= 1:
            return fragment or "page"
        page = path.rstrip("/") or "front"
        return f"{page}:{fragment}" if fragment else page

    def settle(self, article: HtmlElement, path: str) -> None:
        """Make a page's links lead within the file or become text, and its ids the file's own."""
        ids = {str(each) for each in article.xpath(".//@id")}
        for element in list(article.iter("script", "form", "noscript")):
            element.drop_tree()
        for element in article.iter():
            if isinstance(element.tag, str):
                self._settle_ids(element, path, ids)
                if element.tag == "img":
                    self._settle_image(element, path)
        for link in list(article.iter("a")):
            self._settle_link(link, path, ids)

    def _settle_ids(self, element: HtmlElement, path: str, ids: set[str]) -> None:
        for name in _IDS:
            value = element.get(name)
            if value is not None:
                parts = (self.key(path, id) if id in ids else id for id in value.split())
                element.set(name, " ".join(parts))
        for name, value in element.items():
            if "url(#" in value:
                element.set(name, _URL.sub(lambda f: f"url(#{self.key(path, f[1])})", value))

    def _settle_image(self, image: HtmlElement, path: str) -> None:
        """Put a picture of the site into the page, and leave out any other."""
        source = image.get("src") or ""
        if source.startswith("data:"):
            return
        target = _within(path, source)
        file = self.site / target[0] if target else None
        if file is None or not file.is_file():
            image.drop_tree()
            return
        kind = guess_type(file.name)[0] or "application/octet-stream"
        image.set("src", f"data:{kind};base64,{b64encode(file.read_bytes()).decode()}")

    def _settle_link(self, link: HtmlElement, path: str, ids: set[str]) -> None:
        href = link.get("href")
        if href is None:
            return
        target = _within(path, href)
        if target is None:  # to somewhere else; what a browser may follow, it may
            return
        page, fragment = target
        if page in self.pages and (page != path or not fragment or fragment in ids):
            link.set("href", f"#{self.key(page, fragment)}")
        else:
            link.tag = "span"
            del link.attrib["href"]


def _within(path: str, href: str) -> tuple[str, str] | None:
    """Return the path in the site and the fragment that a link leads to, None if elsewhere."""
    parts = urlsplit(urljoin(_HERE + path, href))
    if f"{parts.scheme}://{parts.netloc}/" != _HERE:
        return None
    return unquote(parts.path).removeprefix("/"), unquote(parts.fragment)
