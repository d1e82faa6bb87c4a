"""One text, word, date or number that its line does not hold as YAML does → as it was meant.

Must not know: lines, which other keys there are.
"""

import re
from dataclasses import dataclass
from typing import Final

import yaml

from action_plans.reading.codes import Code
from action_plans.reading.located.line_parts import in_quotes


@dataclass(frozen=True, slots=True)
class Meant:
    """What is wrong with a value, and the value that belongs there."""

    code: Code
    message: str
    write: str


STRAIGHT: Final = "'\""
CURLY: Final = "“”„‟‘’‚‛«»‹›`´"
QUOTES: Final = STRAIGHT + CURLY
_MARKS: Final = re.compile(r"['\"]?[-–—−~>|+]{1,4}['\"]?")
_SOUND_MARK: Final = re.compile(r"[|>][+-]?[1-9]?")
_TAG: Final = re.compile(r"</?[A-Za-z][^<>]*>")
_AFTER: Final = re.compile(rf"(?<=[{re.escape(QUOTES)}])\s*[,;.:]+$")
_QUOTED: Final = re.compile(rf"[{re.escape(QUOTES)}]+(.*?)[{re.escape(QUOTES)}]+")
_ATTACHED: Final = re.compile(rf"(.+[{re.escape(QUOTES)}])([\w*]{{1,2}}|[\])}}])")
_ONE_LIST: Final = re.compile(r"\[\s*(['\"])(.*)\1\s*\]")
_WORD: Final = re.compile(r"[\w#./:-]*\w", re.ASCII)
_KEYS_OF_DATES: Final = ("due",)
_BARE: Final = re.compile(r"[A-Za-z][\w-]*")
# One text in several languages, `{en: …, cy: …}`, whichever they are: no text that lacks quotes.
_IN_LANGUAGES: Final = re.compile(r"\{\s*(?:[a-z]{2}:\s|\}$)")


def read_as_text(value: str) -> str | None:
    """Return the text that YAML reads in a value; None if it reads none, or no text."""
    try:
        read = yaml.load(value, yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    return read if isinstance(read, str) else None


def meant_mark(value: str) -> Meant | None:
    """Return `>-` for what only looks like it, where a text begins on the next line."""
    if not _MARKS.fullmatch(value) or _SOUND_MARK.fullmatch(value):
        return None
    message = f"{value} stands here where >- says that the text begins on the next line"
    return Meant(Code.WRONG_CHARACTER, message, ">-")


def meant_line(value: str, key: str) -> Meant | None:
    """Return a text of one line as it was meant, None if YAML reads it as it stands."""
    read = read_as_text(value)
    if read is not None and not _is_half_quoted(value, read):
        return None
    if value[:1] in "|>" and _SOUND_MARK.match(value) and not value[1:2].isspace():
        return None
    if _IN_LANGUAGES.match(value):
        return None
    listed = _ONE_LIST.fullmatch(value)
    if listed and listed[1] not in listed[2]:
        message = "one text belongs here, and this is a list"
        return Meant(Code.WRONG_TYPE, message, in_quotes(listed[2]))
    text, code, message = _unquoted(value)
    if key in _KEYS_OF_DATES:
        text = _as_cell(text)
    return Meant(code, message, in_quotes(text)) if text else None


def _as_cell(text: str) -> str:
    """Return what a date cell prints, without the signs that YAML minds."""
    text = re.sub(r"(?<=\w)[-:](?= )|\*\*| #(?=\w)", " ", text.lstrip("-?@%&!>|~`: "))
    for opens, closes in ("[]", "{}", "()"):
        if text[:1] == opens and text[-1:] == closes:
            text = text[1:-1]
    parts = dict.fromkeys(each for each in re.split(r"'+[\s,]*'+", text.strip(STRAIGHT)) if each)
    return " ".join(", ".join(parts).split())


def _is_half_quoted(value: str, read: str) -> bool:
    """True if a quote stands at one end of a text alone: YAML takes it for a part of the text."""
    if value[:1] in STRAIGHT:
        return read[:1] in STRAIGHT and read[:1] == read[-1:]
    if read[:1] == "(" and read[1:2] in STRAIGHT:
        return True
    ends = read[-1:] in STRAIGHT and read.count(read[-1:]) == 1 and not read.endswith("s'")
    opens = read[:1] in CURLY and read[-1:] in STRAIGHT
    return ends or opens


def _unquoted(value: str) -> tuple[str, Code, str]:
    """Return the text in a value, and what is wrong with the quotes or the lack of them."""
    opens, inner = value[:1] in QUOTES, _AFTER.sub("", value)
    if inner != value and opens:
        sign = value[len(inner) :].strip()
        return (
            inner.strip(QUOTES),
            Code.TEXT_AFTER_QUOTE,
            f"{sign} stands here after the quoted text",
        )
    if opens and (junk := _ATTACHED.fullmatch(inner)):
        message = f"{junk[2]} stands here after the quoted text"
        return junk[1].strip(QUOTES), Code.TEXT_AFTER_QUOTE, message
    closes = value[-1:] in QUOTES
    text = value.strip(QUOTES) if closes or opens else value
    if not text:
        return "", Code.UNCLOSED_QUOTE, "these quotes have no text between them"
    if opens and closes and value[0] == value[-1] and value[1:2] != value[0]:
        if value[0] == '"' and "\\" in value:
            message = "within double quotes a backslash begins a code, and this is none"
            return text, Code.BAD_ESCAPE, message
        message = "the quoted text has ended at an apostrophe, and more follows it"
        return text.replace("''", "'"), Code.TEXT_AFTER_QUOTE, message
    if opens and closes:
        return text, Code.UNCLOSED_QUOTE, "the quotes at the two ends of this text are not a pair"
    if opens and (found := _QUOTED.match(value)) and found.end() < len(value):
        whole = f"{found[1]}{value[found.end() :]}".strip(QUOTES)
        return whole, Code.TEXT_AFTER_QUOTE, "the quoted text has ended, and more follows it"
    if opens:
        return text, Code.UNCLOSED_QUOTE, "the quote that opens here is not closed"
    if closes and value.count(value[-1]) == 1:
        return text, Code.UNCLOSED_QUOTE, "the quote that closes this text is not opened"
    return value, _code_of(value), _why_quoted(value)


def _code_of(value: str) -> Code:
    """Return the code of a text that has no quotes and begins with a sign of YAML's own."""
    if value[:1] == "*" and " " not in value:
        return Code.ALIAS
    return {"&": Code.ANCHOR, "!": Code.TAG}.get(value[:1], Code.UNQUOTED_VALUE)


def _why_quoted(value: str) -> str:
    if ": " in value or value.endswith(":"):
        return "this text has a colon in it and stands without quotes"
    return f"a text that begins with {value[:1]} has to stand in quotes"


def meant_word(value: str, key: str) -> Meant | None:
    """Return the one word, date or number of a value, None if nothing stands round it."""
    read = read_as_text(value)
    plain = re.sub(r"^(['\"])(\w+)\1\w{1,2}$", r"\2", _TAG.sub("", value).strip())
    if plain[:1] == "(" and plain[1:2] in QUOTES:
        plain = plain.strip("()")
    signs = QUOTES + "[,;" if key == "number" else QUOTES + "[](){}<>*_,;.:–—?! -"
    word = plain.strip(signs + ("]" if key == "number" and plain[:1] == "[" else ""))
    if not word or word == read or not _WORD.fullmatch(word):
        return None
    if read is not None and read.strip(signs) != word and plain == value.strip():
        return None
    if value[:1] == "*" and read is None and not _BARE.fullmatch(word) and key == "due":
        return None
    quoted = key in ("number", "same_as") or "#" in word
    sign = next((each for each in value if each not in word and not each.isspace()), value[:1])
    message = f"one {'number' if key == 'number' else 'word'} belongs here, without {sign}"
    return Meant(Code.WRONG_CHARACTER, message, in_quotes(word) if quoted else word)
