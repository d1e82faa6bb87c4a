"""Editors' Markdown to safe HTML, and to plain text.

Must not know: what the text belongs to, where it is shown.

The text is untrusted. Raw HTML is off, so that markup comes out as the words that it is; an
allow-list of block and inline rules decides what Markdown means; links lead only to http, https
and mailto addresses. Characters that hide or reorder words are left out, written as they are or as
an entity. Nothing here compiles a template.
"""

import html
import re
from functools import cache, lru_cache
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

# What an editor may use; everything else stands as it was typed. Headings are left out because a
# page's outline is its own, images because they would fetch from elsewhere.
BLOCK_RULES: Final = ("paragraph", "list", "blockquote", "table")
INLINE_RULES: Final = ("text", "emphasis", "link", "autolink", "escape", "newline", "entity")
INLINE_AFTER: Final = ("balance_pairs", "emphasis", "fragments_join")

# A host by its ASCII name, so that no user name can pass for one (https://gov.uk@elsewhere).
_LINKS: Final = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?(?:[/?#]|$)|mailto:."
)
_UNSAFE_IN_LINK: Final = re.compile(r"[\x00-\x20\x7f]|%(?:0[0-9a-f]|1[0-9a-f]|7f)", re.IGNORECASE)

# Line breaks other than those of text files, and characters that no HTML may hold or that hide or
# reorder what stands around them: controls, zero-width and bidirectional marks, lone surrogates.
_BREAKS: Final = "\v\f\x1c-\x1e\x85\u2028\u2029"
_HIDDEN: Final = (
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff\ufffe\uffff"
)
_ODD_BREAKS: Final = re.compile(f"[{_BREAKS}]+")
_UNSEEN: Final = re.compile(f"[{_HIDDEN}]+")
_ANY_BREAKS: Final = re.compile(r"[\t\n\r]+")
# Nothing in such a text can mean Markdown, and all of it is seen: the common case, and a hundred
# times quicker.
_USUAL: Final = rf"[^{_BREAKS}{_HIDDEN}\n\r\\*_\[\]<>&`|#~!\t]*"
_PLAIN: Final = re.compile(rf"(?!\s|[-+]|\d+[.)]){_USUAL}(?:&(?= ){_USUAL})*")
# A capital after it, so that "e.g. this" ends nothing.
_OPENING: Final = re.compile(r".{40,}?[.!?](?=\s+[^\sa-z]|$)")
_BLANK_LINES: Final = re.compile(r"\n\s*\n")  # one would end the HTML block that the text stands in


def escaped(text: str) -> str:
    """Return what `html.escape` returns; most texts have nothing in them that is to be escaped."""
    is_plain = not ("&" in text or "<" in text or ">" in text or "'" in text or '"' in text)
    return text if is_plain else html.escape(text)


def _seen(text: str) -> str:
    """Return `text` without what is not seen; line breaks and tabs stay."""
    if text.isprintable():  # none of it is among what such a text has, and it is soon asked
        return text
    return _UNSEEN.sub("", _ODD_BREAKS.sub(" ", text))


def _may_link(address: str) -> bool:
    return bool(_LINKS.match(address.lower())) and not _UNSAFE_IN_LINK.search(address)


def _clean(state: StateCore) -> None:
    """Take out of the tokens what entities brought back, and style (a strict policy has none)."""
    for token in state.tokens:
        token.attrs.pop("style", None)
        if token.children:
            for child in token.children:
                _clean_inline(child)
            token.children = _with_whole_links(token.children)


def _with_whole_links(tokens: list[Token]) -> list[Token]:
    """Return the tokens without links to nowhere; a link without words has its address as words."""
    kept: list[Token] = []
    address, words = "", ""
    for token in tokens:
        if token.type == "link_open":
            address, words = str(token.attrs["href"]), ""
        elif token.type == "link_close" and address and not words.strip():
            kept.append(Token("text", "", 0, content=address))
        if address or not token.type.startswith("link_"):
            kept.append(token)
        words += token.content
    return kept


def _clean_inline(token: Token) -> None:
    if token.type == "text":
        token.content = _ANY_BREAKS.sub(" ", _seen(token.content))
    if "title" in token.attrs:
        token.attrs["title"] = _ANY_BREAKS.sub(" ", _seen(str(token.attrs["title"])))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "maxNesting": 20})
    parser.enable([*BLOCK_RULES, *INLINE_RULES])
    parser.core.ruler.push("clean", _clean)
    parser.core.ruler.enableOnly(["normalize", "block", "inline", "text_join", "clean"])
    parser.inline.ruler2.enableOnly(list(INLINE_AFTER))
    parser.validateLink = _may_link  # type: ignore[method-assign,assignment]
    return parser


@lru_cache(maxsize=4096)
def render_prose(text: str) -> Markup:
    """Return `text` as safe HTML blocks (paragraphs, lists, quotations, tables)."""
    text, is_plain = _shown(text)
    if is_plain:
        return Markup(f"<p>{escaped(text)}</p>") if text else Markup("")
    return Markup(_BLANK_LINES.sub("\n", _parser().render(text)).strip())


def _shown(text: str) -> tuple[str, bool]:
    """Return what is seen of a text, and whether that is sure to hold no Markdown."""
    text = text.strip()
    if _PLAIN.fullmatch(text):
        return text, True
    text = _seen(text).strip()
    return text, _PLAIN.fullmatch(text) is not None


@lru_cache(maxsize=1 << 16)  # excerpts of three lengths are cut from one text
def plain_text(text: str) -> str:
    """Return the words of `text` on one line, its Markdown marks left out; not escaped."""
    text, is_plain = _shown(text)
    if is_plain:
        # White space is spaces alone here, but for what is beyond ASCII.
        is_single = text.isascii() and "  " not in text
        return text if is_single else " ".join(text.split())
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


def opening(text: str, length: int) -> str:
    """Return the first sentence of `text` in plain words, with the next where it is very short.

    One of more than `length` characters is cut as an excerpt is.
    """
    words = plain_text(text)
    ended = _OPENING.match(words)
    found = ended.group() if ended else words
    return found if len(found) <= length else excerpt(text, length)


@lru_cache(maxsize=4096)
def in_a_line(text: str, *, plain: bool = False) -> Markup | None:
    """Return `text` as safe HTML of one line, None if it is more than one paragraph.

    A `plain` text holds no Markdown.
    """
    text, is_plain = _shown(text)
    if plain or is_plain:
        return Markup(escaped(text))
    tokens = _parser().parse(text)
    if [each.type for each in tokens] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    if any(child.type == "link_open" for child in tokens[1].children or ()):
        return None  # a heading that opens its card leads nowhere else
    return Markup(" ".join(_parser().renderInline(text).split()))
