"""A record in braces that is not one → the record that was meant.

Must not know: lines, where the record stands.
"""

import re
from typing import Final

import yaml

from action_plans.reading.codes import Code
from action_plans.reading.located.line_parts import in_quotes
from action_plans.reading.mending.levels import Takes
from action_plans.reading.mending.value_texts import CURLY, QUOTES, Meant

_JUNK: Final = re.compile(r"(?<=[\])}>])\s*[.,;:*]+$")
_QUOTE: Final = f"[{re.escape(QUOTES)}]?"
_PLAIN: Final = re.compile(r"[\w][\w .()/+-]*(?<! )", re.ASCII)


def meant_record(value: str, takes: Takes) -> Meant | None:
    """Return the record of a value; None if it is one already, or has none of its keys."""
    value = value.strip()
    if _is_record(value) or "<<" in value or "]:" in value or "}:" in value:
        return None
    rest = _JUNK.sub("", value)
    inner = rest.strip("[](){}<> ")
    names = "|".join(sorted(map(re.escape, takes.keys), key=len, reverse=True))
    key = re.compile(
        rf"(?:^|(?<=[,;{{])|(?<=[\s'\"]))\s*{_QUOTE}(?P<key>{names}){_QUOTE}\s*"
        rf"(?:[:=;：]\s*|\s(?=[\w'\"]))",
        re.IGNORECASE,
    )
    found = _first_of_each(list(key.finditer(inner)), inner)
    if not found or inner[: found[0].start()].strip():
        return None
    pairs = []
    for at, each in enumerate(found):
        stop = found[at + 1].start() if at + 1 < len(found) else len(inner)
        text = inner[each.end() : stop].strip().rstrip(",; ").strip()
        pairs.append(f"{each['key'].lower()}: {_shown(text)}")
    write = f"{{{', '.join(pairs)}}}"
    return Meant(*_cause(value, rest), write) if _is_record(write) and write != value else None


def _first_of_each(found: list[re.Match[str]], inner: str) -> list[re.Match[str]]:
    """Return the first place of each key, those apart that are words of a text."""
    seen: set[str] = set()
    kept = []
    for each in found:
        before = inner[: each.start()].rstrip()
        divided = not before or before[-1] in ",;" or each[0].rstrip().endswith((":", "="))
        if each["key"].lower() not in seen and divided:
            seen.add(each["key"].lower())
            kept.append(each)
    return kept


def _is_record(value: str) -> bool:
    """True if a value is a set of keys, each with a text, all written in small letters."""
    if not value.startswith("{"):
        return False
    try:
        read = yaml.load(value, yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return False
    if not isinstance(read, dict) or not all(isinstance(each, str) for each in read):
        return False
    return all(str(each).islower() for each in read) and all(read.values())


def _shown(text: str) -> str:
    plain = (
        text.strip(QUOTES).replace("''", "'") if text[:1] in QUOTES or text[-1:] in QUOTES else text
    )
    if text[-1:] in QUOTES and text[:1] not in QUOTES and text.endswith("s'"):
        plain = text
    return plain if _PLAIN.fullmatch(plain) and ": " not in plain else in_quotes(plain)


def _cause(value: str, rest: str) -> tuple[Code, str]:
    """Return what is wrong with a record, in words."""
    first, last = value[:1], rest[-1:]
    if first in "{[(<" and last not in "}])>":
        return Code.UNCLOSED_BRACKET, f"the {first} that opens here is not closed"
    if first not in "{[(<":
        end = f"there is a {last} at the end and no {{ before it" if last in "}])>" else ""
        return Code.WRONG_CHARACTER, end or "no braces stand round these keys"
    if rest != value:
        return Code.WRONG_CHARACTER, f"{value[len(rest) :].strip()} stands here after the braces"
    if first != "{" or last != "}":
        return Code.WRONG_CHARACTER, f"{first} and {last} stand round these keys; they have braces"
    if value[1:2] == "{" or rest[-2:-1] == "}":
        return Code.WRONG_CHARACTER, "the braces round these keys are doubled"
    if any(each in CURLY for each in value):
        return Code.WRONG_CHARACTER, "the quotes in these braces are not straight ones, in pairs"
    if " #" in value:
        return Code.HASH_IN_VALUE, "a space and # begin a comment: the text ends before them"
    if value.count("'") % 2 or value.count('"') % 2:
        return Code.UNCLOSED_QUOTE, "a quote in these braces is not one of a pair"
    return (
        Code.UNQUOTED_VALUE,
        "keys in braces have a colon and a space behind them, and commas between them",
    )
