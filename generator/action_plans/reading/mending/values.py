"""Values that are not written as their key takes them: brackets, quotes, marks, entries.

Must not know: levels, the rest of the file.

A value is held against what its key takes. Where it is not that, it is taken apart without regard
to its brackets and quotes and written anew; what can be read then is what was meant.
"""

from typing import Final

from action_plans.reading.codes import Code
from action_plans.reading.located.source_text import Spot
from action_plans.reading.mending.levels import TAKES, Kind, Takes
from action_plans.reading.mending.slip import Slip
from action_plans.reading.mending.value_lists import meant_list
from action_plans.reading.mending.value_records import meant_record
from action_plans.reading.mending.value_texts import Meant, meant_line, meant_mark, meant_word
from action_plans.reading.mending.written import Written

_BEGINS: Final = ("-", "[", "[]", "{", "{}", ">", "|", ">-", "|-", ":", ".", ",", ";", "~", "null")


def value_slip(line: Written, following: Written | None, entries: str) -> Slip | None:
    """Return the slip in the value of a line, None if there is none or it is not known.

    `following` is the next line that is written, `entries` the key whose entries stand there.
    """
    if line.dash and (not line.key or line.value):
        takes = TAKES.get(entries)
        if takes and takes.kind is Kind.RECORDS and _is_record(line, takes):
            lead = line.indent + 2
            return _slip(
                line, lead, line.text[lead:].rstrip(), meant_record(line.text[lead:], takes)
            )
    takes = TAKES.get(line.key)
    if takes is None or _is_link(line):
        return None
    if takes.kind is Kind.RECORDS:
        return _entries(line, following)
    goes_on = following is not None and not following.key and not following.dash
    if goes_on and following is not None and following.indent > line.key_column:
        mark = meant_mark(line.value) if takes.kind is Kind.WORDS else None
        return _slip(line, line.text.index(":", line.key_column) + 1, line.value, mark)
    if not line.value or line.value.startswith("#"):
        return None
    return _slip(line, line.text.index(":", line.key_column) + 1, line.value, _meant(line, takes))


def _is_link(line: Written) -> bool:
    """True if a line begins a link to a recommendation: its `to:` takes one reference, no list."""
    return line.dash and line.key == "to" and not line.value.startswith("[")


def _is_record(line: Written, takes: Takes) -> bool:
    """True if a line after a hyphen is one record: it opens one, or has two of its keys."""
    rest = line.text[line.indent + 2 :].lstrip()
    named = sum(f"{key}:" in rest for key in takes.keys)
    return rest[:1] in "{[(<" or (named > 1 and "," in rest)


def _meant(line: Written, takes: Takes) -> Meant | None:
    """Return what the value of a key was meant to be; None if it is sound, or nobody knows."""
    value = line.value
    if takes.kind in (Kind.IDS, Kind.POSTS):
        return meant_list(value, takes)
    if takes.kind is Kind.RECORD:
        return meant_record(value, takes)
    if takes.kind is Kind.WORDS:
        return meant_mark(value) or meant_line(value, line.key)
    if takes.kind is Kind.LINE:
        return meant_line(value, line.key)
    return meant_word(value, line.key) if takes.kind is Kind.CLOSED else None


def _slip(line: Written, after: int, value: str, meant: Meant | None) -> Slip | None:
    """Return the slip of a value that stands behind the column `after`."""
    if meant is None:
        return None
    start = line.text.index(value.strip(), after) if value.strip() else after
    fixed = f"{line.text[:start]}{meant.write}"
    at = Spot(line.number, start + 1, len(value.strip()))
    remedy = f"Write: {fixed.strip()}"
    return Slip(at, meant.code, meant.message, remedy, line.number, line.number, (fixed,))


def _entries(line: Written, following: Written | None) -> Slip | None:
    """Return the slip of a key whose entries stand below it, and which has a value beside."""
    if following is None or not following.dash or following.indent < line.indent:
        return None
    if line.dash and not line.value:
        fixed = f"{' ' * line.indent}{line.key}:"
        message = f"'{line.key}:' is a key of what stands above it, and no entry of a list"
    elif line.value in _BEGINS:
        fixed = f"{line.text[: line.key_column]}{line.key}:"
        message = f"the entries of '{line.key}:' begin on the next line; nothing stands after it"
    else:
        return None
    at = Spot(line.number, line.indent + 1, len(line.text.strip()))
    remedy = f"Write: {fixed.strip()}"
    return Slip(at, Code.WRONG_CHARACTER, message, remedy, line.number, line.number, (fixed,))
