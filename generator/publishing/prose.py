"""Editors' Markdown to safe HTML, and to plain text.

Must not know: what the text belongs to, where it is shown.

The text is untrusted. Raw HTML is off, so that markup comes out as the words that it is; an
allow-list of block and inline rules decides what Markdown means; links lead only to http, https
and mailto addresses. Nothing here compiles a template.
"""

import html
import re
from functools import cache, lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markupsafe import Markup

# What an editor may use; everything else stands as it was typed. Headings are left out because a
# page's outline is its own, images because they would fetch from elsewhere.
BLOCK_RULES: Final = ("paragraph", "list", "blockquote", "table")
INLINE_RULES: Final = ("text", "emphasis", "link", "autolink", "escape", "newline", "entity")
INLINE_AFTER: Final = ("balance_pairs", "emphasis", "fragments_join")

# Nothing in such a text can mean Markdown: the common case, and a hundred times quicker.
_PLAIN: Final = re.compile(r"(?:[^\n\r\\*_\[\]<>&`|#~!\t]|&(?= ))*")
_STARTS_BLOCK: Final = re.compile(r"\s|[-+]|\d+[.)]")
_LINKS: Final = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_UNSAFE_IN_LINK: Final = re.compile(r"[\x00-\x20\x7f]|%(?:0[0-9a-f]|1[0-9a-f]|7f)", re.IGNORECASE)


def _may_link(address: str) -> bool:
    return bool(_LINKS.match(address)) and not _UNSAFE_IN_LINK.search(address)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "maxNesting": 20})
    parser.enable([*BLOCK_RULES, *INLINE_RULES])
    parser.core.ruler.enableOnly(["normalize", "block", "inline", "text_join"])
    parser.inline.ruler2.enableOnly(list(INLINE_AFTER))
    parser.validateLink = _may_link  # type: ignore[method-assign,assignment]
    return parser


@lru_cache(maxsize=4096)
def render_prose(text: str) -> Markup:
    """Return `text` as safe HTML blocks (paragraphs, lists, quotations, tables)."""
    text = text.strip()
    if _PLAIN.fullmatch(text) and not _STARTS_BLOCK.match(text):
        return Markup(f"<p>{html.escape(text)}</p>") if text else Markup("")
    return Markup(_parser().render(text).strip())


@lru_cache(maxsize=4096)
def plain_text(text: str) -> str:
    """Return the words of `text` on one line, its Markdown marks left out; not escaped."""
    text = text.strip()
    if _PLAIN.fullmatch(text) and not _STARTS_BLOCK.match(text):
        return " ".join(text.split())
    words: list[str] = []
    for token in _parser().parse(text):
        for child in token.children or ():
            words.append(" " if child.type in ("softbreak", "hardbreak") else child.content)
        words.append(" ")
    return " ".join("".join(words).split())


def excerpt(text: str, length: int) -> str:
    """Return the plain words of `text`, cut at a word to at most `length` characters."""
    words = plain_text(text)
    if len(words) <= length:
        return words
    cut = words[: length - 1]
    return cut[: cut.rfind(" ")].rstrip(" ,;:.") + "…"
