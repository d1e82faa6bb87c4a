"""Slips that span lines: two keys on one, a list without its key or its hyphens, lines too many.

Must not know: the parser, nodes.

Where a line is missing, later lines stay where they are all the same: two lines of a text further
down, which YAML joins anyhow, are written as one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from action_plans.reading.codes import Code
from action_plans.reading.located.line_parts import in_quotes
from action_plans.reading.located.source_text import Spot
from action_plans.reading.mending.levels import TAKES, Kind
from action_plans.reading.mending.slip import Slip, lines_named
from action_plans.reading.mending.written import Written, written_lines

_LISTS: Final = (Kind.IDS, Kind.POSTS)
_FOLDED: Final = re.compile(r" *(?:- +)?[a-z_]+: +>[+-]?$")
_LIST_ENTRY: Final = re.compile(r" *(?:[-*+•]|\d{1,2}[.)]) ")
_NEXT_KEY: Final = re.compile(
    r"(?P<before>^|['\"\]\w])(?P<gap>[ ,;]+)(?P<dash>- +)?(?P<key>[a-z_]+):(?=\s|$)"
)
_WHOLE: Final = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|\[[^\[\]]*\]|\{[^{}]*\}|[\w#./-]+")
_BULLET: Final = re.compile(r"[•·◦▪‣●○■□*+‐‑‒–—―−﹣－>~-]+ *(?=\S)")
_JUNK: Final = re.compile(r"(?:[^\w\s#]+|//.*|<!--.*-->|```\w*)$")
_START: Final = {"id": "actions", "date": "updates"}  # what an entry begins with → its list
_FAR: Final = 80  # lines below in which two of a text are joined


def slips_of_lines(lines: list[str]) -> Iterator[Slip]:
    """Yield the slips that span lines, from top to bottom."""
    written = list(written_lines(lines))
    seen: set[str] = set()  # the keys of lists of this recommendation
    for at, line in enumerate(written):
        if line.is_words:
            continue
        if line.dash and line.key == "number":
            seen.clear()
        if line.key in TAKES and TAKES[line.key].kind is Kind.RECORDS:
            seen.add(line.key)
        slip = (
            _two_keys(lines, line)
            or _lost_list(lines, line, seen, written[at - 1] if at else None)
            or _block(written, at)
            or _beside_mark(written, at)
            or _junk(written, at)
        )
        if slip:
            yield slip


def _with_more(lines: Sequence[str], number: int, write: Sequence[str]) -> Slip | None:
    """Return a slip that writes several lines for one, if lines of a text below can be joined."""
    below = list(lines[number : number + _FAR])
    missing = len(write) - 1
    at = 0
    while missing and at < len(below) - 2:
        if _FOLDED.match(below[at]) and _can_join(below[at + 1], below[at + 2]):
            below[at + 1 : at + 3] = [f"{below[at + 1].rstrip()} {below[at + 2].strip()}"]
            missing -= 1
        at += 1
    if missing:
        return None
    last = min(number + _FAR, len(lines))
    meant = (*write, *below)
    shown = (number, tuple(write))
    return Slip(Spot(number, 1), Code.SYNTAX, "", "", number, last, meant, shown)


def _can_join(first: str, second: str) -> bool:
    """True if two lines are of one paragraph."""
    words = first.strip() and second.strip() and not first.lstrip().startswith("#")
    same = len(first) - len(first.lstrip()) == len(second) - len(second.lstrip())
    return bool(words) and same and not (_LIST_ENTRY.match(first) or _LIST_ENTRY.match(second))


def _two_keys(lines: Sequence[str], line: Written) -> Slip | None:
    """A line on which more than one key stands, each with a value that is whole."""
    if line.key not in TAKES or TAKES[line.key].kind is Kind.WORDS or ":" not in line.value:
        return None
    if line.value.endswith("}") and "{" not in line.value:
        return None
    parts = [line.text]
    heads = [line.key_column]
    while True:
        last = parts[-1]
        start = last.index(":") + 1
        found = next(
            (
                each
                for each in _NEXT_KEY.finditer(last, start)
                if each["key"] in TAKES and _is_whole(last, start, each)
            ),
            None,
        )
        if found is None:
            break
        lead = line.indent if found["dash"] else line.key_column
        parts[-1] = last[: found.end("before")].rstrip()
        dash = "- " if found["dash"] else ""
        parts.append(f"{' ' * lead}{dash}{last[found.start('key') :]}")
        heads.append(lead)
    if len(parts) == 1:
        return None
    slip = _with_more(lines, line.number, parts)
    second = parts[1].strip().partition(":")[0]
    return slip and replace(
        slip,
        at=Spot(line.number, line.text.index(second, line.key_column + len(line.key)) + 1),
        message=f"'{second}:' stands on the line of another key; each has a line of its own",
        remedy=f"Write {len(parts)} lines: {' / '.join(each.strip() for each in parts)}",
    )


def _is_whole(text: str, start: int, found: re.Match[str]) -> bool:
    """True if what stands between one key and the next is a value of the first."""
    value = text[start : found.end("before")].strip()
    key = text[:start].rstrip(":").split()[-1]
    bare = TAKES[key].kind in (Kind.CLOSED, Kind.IDS)
    return _WHOLE.fullmatch(value) is not None and (bare or value[:1] in "'\"[{")


def _lost_list(
    lines: Sequence[str], line: Written, seen: set[str], above: Written | None
) -> Slip | None:
    """An entry of a list whose key is not there."""
    name = _START.get(line.key, "")
    if above is not None and above.key and not above.value:
        return None
    if not line.dash or not name or name in seen or not line.indent:
        return None
    seen.add(name)
    slip = _with_more(lines, line.number, (f"{' ' * line.indent}{name}:", line.text))
    return slip and replace(
        slip,
        at=Spot(line.number, line.indent + 1),
        code=Code.MISSING_KEY,
        message=f"the key '{name}:' is missing before its first entry",
        remedy=f"Write a line before this one, with {line.indent} spaces before it: {name}:",
    )


def _block(written: Sequence[Written], at: int) -> Slip | None:
    """Lines below a key that are the entries of its list, without their hyphens."""
    line = written[at]
    if line.key not in TAKES or TAKES[line.key].kind not in _LISTS or line.value:
        return None
    rows: list[Written] = []
    for each in written[at + 1 :]:
        stripped = each.text.strip()
        if each.key or each.indent < line.key_column or stripped[:1] in "[{":
            break
        if not each.dash and stripped.partition(" ")[0] in TAKES and " " in stripped:
            break  # the next key, without its colon
        if each.is_words or each.number != line.number + 1 + len(rows):
            break  # an entry that goes on below, or a blank line
        rows.append(each)
    if any(each.text.strip() == "-" for each in rows):
        return None  # an entry that is empty
    if not rows or all(each.dash and each.indent >= line.key_column for each in rows):
        return None
    fixed = tuple(_entry(each.text.strip(), max(each.indent, line.key_column)) for each in rows)
    first, last = rows[0], rows[-1]
    along = f", and {lines_named(first.number + 1, last.number)} likewise" if len(rows) > 1 else ""
    return Slip(
        Spot(first.number, first.indent + 1, len(first.text.strip())),
        Code.MISSING_DASH,
        f"an entry of '{line.key}:' begins with a hyphen and a space",
        f"Write: {fixed[0].strip()}{along}",
        first.number,
        last.number,
        fixed,
    )


def _entry(text: str, column: int) -> str:
    bullet = _BULLET.match(text)
    rest = text[bullet.end() :] if bullet else text
    rest = rest.rstrip(",;")
    plain = re.fullmatch(r"[a-z0-9-]+|'.*'|\".*\"", rest)
    return f"{' ' * column}- {rest if plain else in_quotes(rest)}"


def _beside_mark(written: Sequence[Written], at: int) -> Slip | None:
    """A text that begins on the line of its mark, or without one, and goes on below."""
    line = written[at]
    if line.key not in TAKES or TAKES[line.key].kind is not Kind.WORDS or not line.value:
        return None
    following = written[at + 1] if at + 1 < len(written) else None
    if following is None or following.number != line.number + 1:
        return None
    mark = re.match(r"[|>][+-]?\s+(?=[^\s#])", line.value)
    opens = line.value[:1] in "'\"“‘" and line.value[0] not in line.value[1:]
    goes_on = following.is_words or (not following.key and not following.dash)
    if not goes_on or following.is_enclosed or following.indent <= line.key_column:
        return None
    if not mark and not opens and ": " not in line.value:
        return None
    text = line.value[mark.end() if mark else 1 if opens else 0 :]
    sign = line.value[: mark.end()].strip() if mark else ">-"
    fixed = (
        f"{line.text[: line.key_column]}{line.key}: {sign}",
        f"{' ' * following.indent}{text} {following.text.strip()}",
    )
    why = "the quote that opens here is not closed" if opens else "this text has a colon in it"
    return Slip(
        Spot(line.number, line.text.index(line.value, line.key_column) + 1, len(line.value)),
        Code.UNQUOTED_VALUE if not opens else Code.UNCLOSED_QUOTE,
        f"after {sign} the text begins on the next line" if mark else f"{why}, and goes on below",
        f"Write {line.key}: {sign} alone, and the text below it, in line {following.number}",
        line.number,
        following.number,
        fixed,
    )


def _junk(written: Sequence[Written], at: int) -> Slip | None:
    """A line without a key that is part of nothing: signs alone, or one word by itself."""
    line = written[at]
    stripped = line.text.strip()
    following = written[at + 1] if at + 1 < len(written) else None
    before = written[at - 1] if at else None
    if line.key or (line.dash and line.value) or len(written) == 1:
        return None
    deeper = following is not None and following.indent > line.indent
    signs = _JUNK.match(stripped) and not stripped.startswith(("<<<<", "====", ">>>>"))
    above_text = before is not None and (before.is_words or before.value[:1] in "|>")
    word = re.fullmatch(r"\w+", stripped) and not above_text and stripped not in TAKES
    opens = before is not None and before.key and not before.value
    if not signs and (not word or opens):
        return None
    if (stripped == "-" and deeper) or (stripped in ("---", "...") and not line.indent):
        return None
    return Slip(
        Spot(line.number, line.indent + 1, len(stripped)),
        Code.SYNTAX if signs else Code.MISSING_COLON,
        "this line is neither a key nor part of a text",
        "Delete this line.",
        line.number,
        line.number,
        (),
    )
