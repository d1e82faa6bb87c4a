"""Runs of formatted text → inline Markdown, and Markdown → plain text.

Must not know: file formats, tables, what the text says.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

_SPECIAL = re.compile(r"([\\*\[\]<`]|~~|(?<!\w)_|_(?!\w)|&(?=#?\w+;))")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_BLOCK_START = re.compile(r"^(?:([#>+-])(?=\s)|(#{2,6})(?=\s)|(\d{1,9})([.)])(?=\s))")
# Neither part reaches over where another link may begin: each would be looked at to the very end.
_LINK = re.compile(r"(?<!\\)\[((?:\\.|[^\[\]\\])*)\]\([^()\s]*\)")
_MARKED = re.compile(r"[*\\\[]")  # what any Markdown of ours has
_EMPHASIS = re.compile(r"(?<!\\)\*+")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s()<>\"'\\]+", re.IGNORECASE)
# A word broken at its hyphen, "re- allocation"; "pre- and post-release" is none.
_BROKEN = re.compile(r"(?<=[a-z])- (?=[a-z])(?!(?:and|or|to|nor)\b)")
# Format characters that no word needs: zero-width and bidirectional marks, the byte order mark.
_INVISIBLE = re.compile(
    "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one formatting; `link` is an address or the empty string."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


def clean(text: str) -> str:
    """Return the text without invisible characters, odd spaces as plain ones."""
    return _INVISIBLE.sub("", text.replace("\u00a0", " ").replace("\u2028", "\n"))


def markdown(runs: Iterable[Run]) -> str:
    """Return the runs as one line of Markdown; only http(s) and mailto links are kept."""
    parts: list[str] = []
    for run in _merged(runs):
        text = re.sub(r"\s+", " ", clean(run.text))
        core = text.strip()
        if not core:
            parts.append(" " if text else "")
            continue
        before = text[: len(text) - len(text.lstrip())]
        after = text[len(text.rstrip()) :]
        mark = "*" * (run.italic + 2 * run.bold)
        shown = f"{mark}{escaped(core)}{mark}"
        if _SAFE_LINK.fullmatch(run.link):
            shown = f"[{shown}]({run.link})"
        parts.append(f"{before}{shown}{after}")
    return _BROKEN.sub("-", re.sub(r" {2,}", " ", "".join(parts))).strip()


def _escape(found: re.Match[str]) -> str:
    return "".join("\\" + letter for letter in found[0])


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Return the runs with neighbours of the same formatting as one; blanks have any."""
    looks: list[tuple[bool, bool, str]] = []
    texts: list[list[str]] = []
    for run in runs:
        look = (run.bold, run.italic, run.link)
        if looks and (look == looks[-1] or not run.text.strip()):
            texts[-1].append(run.text)
        else:
            looks.append(look)
            texts.append([run.text])
    return [Run("".join(said), *look) for said, look in zip(texts, looks, strict=True)]


def block_safe(text: str) -> str:
    """Return a paragraph so that its first characters start no Markdown list or heading."""
    found = _BLOCK_START.match(text)
    if not found:
        return text
    at = found.end() - 1 if found[3] else found.start()
    return f"{text[:at]}\\{text[at:]}"


def stacked(blocks: Sequence[str]) -> str:
    """Return paragraphs and list items one below the other; no blank line parts two items."""
    listed = [each.lstrip().startswith("- ") for each in blocks]
    gaps = ("\n" if item and after else "\n\n" for item, after in pairwise(listed))
    return "".join(chain.from_iterable(zip(("", *gaps), blocks, strict=False)))


def escaped(text: str) -> str:
    """Return plain text as Markdown that shows the same."""
    return _SPECIAL.sub(_escape, text)


def balanced(text: str) -> str:
    """Return a piece cut out of Markdown, its emphasis dropped where only one end is left."""
    marks = _EMPHASIS.findall(text)
    if len(marks) % 2 or any(a != b for a, b in zip(marks[::2], marks[1::2], strict=False)):
        text = _EMPHASIS.sub("", text)
    return text.strip()


def plain(text: str) -> str:
    """Return Markdown as the words that a reader sees."""
    if not _MARKED.search(text):
        return text
    text = _LINK.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", _EMPHASIS.sub("", text))
