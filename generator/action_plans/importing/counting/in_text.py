"""The words of text, of tables as comma-separated text, and of HTML pages.

Must not know: how the readers part lines, cells and tags.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Final

from action_plans.importing.counting.words import Stretch
from action_plans.importing.document import Place

_LEFT_TAG: Final = re.compile(
    r"</?(?:p|br|div|span|t[rdh]|table|tbody|thead|li|[uo]l|b|strong|i|em|u|su[pb]|h[1-6]|font|a)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_UNSEEN: Final = {"script", "style", "template", "noscript", "title"}
_INLINE: Final = {
    "a", "abbr", "b", "em", "font", "i", "ins", "mark", "small", "span", "strong", "sub", "sup",
    "u",
}  # fmt: skip


def stretches(data: bytes) -> Iterator[Stretch]:
    """Yield every line of a text; tags that an extraction has left are no words."""
    for number, line in enumerate(_decoded(data).splitlines(), 1):
        words = unescape(_LEFT_TAG.sub(lambda tag: "" if _is_inline(tag[0]) else " ", line))
        yield Stretch(words, Place(line=number))


def stretches_of_html(data: bytes) -> Iterator[Stretch]:
    """Yield every stretch of text between the tags of a page."""
    parser = _Words()
    parser.feed(_decoded(data))
    parser.close()
    yield from (Stretch(text, Place(line=line)) for line, text in parser.found if text.strip())


class _Words(HTMLParser):
    """Collects text outside scripts and styles, parted where a tag parts it, with its line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []
        self._unseen = 0
        self._parted = True

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        self._parted = self._parted or tag not in _INLINE

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        self._parted = self._parted or tag not in _INLINE

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._parted or not self.found:
            self.found.append((self.getpos()[0], data))
        else:
            line, before = self.found[-1]
            self.found[-1] = (line, before + data)
        self._parted = False


def _is_inline(tag: str) -> bool:
    return tag.strip("</>").split()[0].casefold() in _INLINE


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
