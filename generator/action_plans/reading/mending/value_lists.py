"""A list in brackets that is not one → the list that was meant.

Must not know: lines, which keys there are.
"""

import re
from typing import Final

import yaml

from action_plans.reading.codes import Code
from action_plans.reading.located.line_parts import in_quotes
from action_plans.reading.mending.levels import Kind, Takes
from action_plans.reading.mending.value_texts import CURLY, QUOTES, STRAIGHT, Meant

_JUNK: Final = re.compile(r"(?<=[\])}>'\"])\s*[.,;:*\w]{1,3}$")
_BETWEEN: Final = re.compile(r"\s*[,;|/]\s*")
_ID: Final = re.compile(r"[\w-]+", re.ASCII)
_ODD: Final = re.compile(rf"[\[\](){{}}<>:{CURLY}]")
_DEEPEST: Final = 3  # brackets that a slip doubles; more are something else
_NOTHING: Final = ("-", "--", "–", "—", "[", "{}")


def meant_list(value: str, takes: Takes) -> Meant | None:
    """Return the list of a value; None if it is one already, or one plain text."""
    if value in _NOTHING:
        message = f"{value} stands here where a list belongs; [] is one with nothing in it"
        return Meant(Code.WRONG_TYPE, message, "[]")
    if _is_list(value, takes.kind) or value[:1] in "|>":
        return None
    opens = len(value) - len(value.lstrip("[({<"))
    if takes.kind is Kind.POSTS:
        value = re.sub(r"(?<=['\"’”])[)}>]$", "]", value) if value.startswith("[") else value
    rest = _JUNK.sub("", value)
    closes = len(rest) - len(rest.rstrip("])}>"))
    if takes.kind is Kind.POSTS and rest.endswith(")") and not value.startswith("("):
        closes = 0  # a post's own: Head of Courts (North)
    if not opens and not closes and value[:1] not in f"{QUOTES}-" and rest == value:
        return None  # a text, of which the reader tells
    if max(opens, closes) > _DEEPEST:
        return None
    inner = rest[opens : len(rest) - closes].removeprefix("- ")
    entries = [each for each in _entries(inner, takes) if each]
    if not entries or any(_ODD.search(each) for each in entries if takes.kind is Kind.IDS):
        return None
    bare = takes.kind is Kind.IDS
    shown = [each if bare and _ID.fullmatch(each) else in_quotes(each) for each in entries]
    code, message = _cause(value, rest, opens, closes)
    return Meant(code, message, f"[{', '.join(shown)}]")


def _is_list(value: str, kind: Kind) -> bool:
    """True if a value is a list of texts without a stray bracket or quote."""
    if not value.startswith("["):
        return False
    try:
        read = yaml.load(value, yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return False
    if not isinstance(read, list) or not all(isinstance(each, str) for each in read):
        return False
    if kind is Kind.IDS:
        return not any(_ODD.search(each) for each in read)
    return not any(_has_stray_quote(each) for each in read)


def _has_stray_quote(text: str) -> bool:
    """True if a straight quote stands at one end of a text alone."""
    opens, closes = text[:1] in STRAIGHT, text[-1:] in STRAIGHT
    return bool(text) and (opens or (closes and not text.endswith("s'"))) and text[:1] != text[-1:]


def _entries(inner: str, takes: Takes) -> list[str]:
    """Return the texts of a list, whatever quotes and separators they stand in."""
    if not any(each in QUOTES for each in inner):
        if takes.kind is Kind.IDS:
            return [each.strip(" .").strip("#:") for each in _BETWEEN.split(inner)]
        return [each.strip() for part in inner.split(";") for each in takes.split(part.strip())]
    found: list[str] = []
    at = 0
    while at < len(inner):
        entry, at = _entry(inner, at, takes)
        found += entry
    return found


_END: Final = re.compile(rf"[{re.escape(QUOTES)}]+(?=\s*(?:[,;]|$|[{re.escape(QUOTES)}]\w))")
_NEXT: Final = re.compile(rf"\s*[,;]\s*(?=[{re.escape(QUOTES)}])")
_GAP: Final = re.compile(r"[\s,;]*")


def _entry(inner: str, at: int, takes: Takes) -> tuple[list[str], int]:
    """Return the texts that begin at a place of a list, and where the next begins."""
    at += len(inner[at:]) - len(inner[at:].lstrip(" ,;"))
    quoted = inner[at : at + 1] in QUOTES and at < len(inner)
    start = at + len(inner[at:]) - len(inner[at:].lstrip(QUOTES))
    ends = [found for found in (_END.search(inner, start), _NEXT.search(inner, start)) if found]
    stop = min(ends, key=lambda found: found.start()) if ends else None
    text = inner[start : stop.start() if stop else len(inner)]
    gap = _GAP.match(inner, stop.end() if stop else len(inner))
    after = gap.end() if gap else len(inner)
    text = text.replace("''", "'").strip()
    if quoted and (takes.kind is Kind.POSTS or not _BETWEEN.search(text)):
        return [text], max(after, at + 1)
    parts = _BETWEEN.split(text) if takes.kind is Kind.IDS else takes.split(text)
    return [each.strip(QUOTES + " ") for each in parts], max(after, at + 1)


def _cause(value: str, rest: str, opens: int, closes: int) -> tuple[Code, str]:
    """Return what is wrong with a list, in words."""
    first = value[:1]
    if opens and not closes:
        return Code.UNCLOSED_BRACKET, f"the {first} that opens here is not closed"
    if closes and not opens:
        return Code.WRONG_CHARACTER, f"there is a {rest[-1]} at the end and no [ before it"
    if opens != closes or opens > 1:
        return Code.WRONG_CHARACTER, "the brackets of this list are doubled; it has one pair"
    if opens and (first != "[" or rest[-1] != "]"):
        pair = f"{first} and {rest[-1]}"
        return Code.WRONG_CHARACTER, f"{pair} stand round this list; it has square brackets"
    if rest != value:
        return Code.WRONG_CHARACTER, f"{value[len(rest) :].strip()} stands here after the list"
    if first == "-":
        return Code.UNQUOTED_VALUE, "a list entry cannot begin on the same line as its key"
    if not opens:
        return Code.WRONG_TYPE, "a list is expected here, and no brackets stand round it"
    if any(each in CURLY for each in value):
        return Code.WRONG_CHARACTER, "the quotes in this list are not straight ones, in pairs"
    if value.count("'") % 2 or value.count('"') % 2:
        return Code.UNCLOSED_QUOTE, "a quote in this list is not one of a pair"
    return Code.UNQUOTED_VALUE, "the texts of this list are not divided by commas, each in quotes"
