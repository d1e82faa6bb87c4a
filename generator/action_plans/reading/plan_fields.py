"""The spellings that plan files have of their own: ids, numbers, marks, printed dates.

Must not know: which fields there are.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from action_plans.model.due import Due, DueKind
from action_plans.model.refs import ACTION_ID, NUMBER
from action_plans.reading.dates import read_due
from action_plans.reading.guess import question
from action_plans.reading.located.line_parts import in_quotes
from action_plans.reading.shapes.lists import ListOf
from action_plans.reading.shapes.scalars import Id, Line, PostLine, Refusal, Spelt, Text
from action_plans.reading.shapes.shape import IdKind, Turned
from action_plans.reading.shapes.typed import Reference

# What the words of closed lists are called; by it a record's own spellings are found (Notes.said).
A_RESPONSE: Final = "a response"
A_GROUND: Final = "a ground"
A_GRADE: Final = "a grade"
A_KIND: Final = "a kind of plan"

TEXT: Final = Text()
LINE: Final = Line()
LOOSE_LINE: Final = Line(loose=True)
ORGANISATION: Final = Id(IdKind.ORGANISATION)
ORGANISATIONS: Final = ListOf("a list of organisation ids", ORGANISATION, unique=True)
THEMES: Final = ListOf("a list of theme ids", Id(IdKind.THEME), unique=True)
OWNERS: Final = ListOf("a list of owners", PostLine())

# Stands for a day that cannot be read, which is noted as an error: so the rest of what holds it is
# still looked at. It is before every other day, and never published.
UNREAD_DAY: Final = date.min

_PRINTED_NUMBER = re.compile(r"\D{0,20}?(\d{1,4}(?:\.\d{1,4}){0,4}[a-z]?)\D?", re.ASCII)
_PRINTED_ACTION = re.compile(
    r"\W*(?:action|(?:\d+(?:\.\d+)*/)?a)?\W{0,2}0*([1-9]\d{0,3})\W*", re.ASCII | re.IGNORECASE
)
_COMMAS = re.compile(r"\d{1,4}(?:[,;:]\d{1,4})+[a-z]?", re.ASCII)
_LETTERED = re.compile(r"(\d{1,4}(?:\.\d{1,4})*)\W?([A-Za-z])", re.ASCII)
_IN_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _refuse_number(text: str) -> Refusal:
    message = f"'{text}' is not a recommendation's number"
    plain = text.strip()
    meant = re.sub("[,;:]", ".", plain) if _COMMAS.fullmatch(plain) else ""
    if lettered := _LETTERED.fullmatch(plain):
        meant = lettered[1] + lettered[2].lower()
    if plain.casefold() in _IN_WORDS:
        meant = str(_IN_WORDS.index(plain.casefold()) + 1)
    if plain != text and NUMBER.fullmatch(plain):
        meant = plain
    if meant:
        return Refusal(message, f"Write number: '{meant}'", meant, f"'{meant}'")
    match = _PRINTED_NUMBER.fullmatch(text.strip())
    if match:
        remedy = f"Write number: '{match[1]}' and number_printed: '{text.strip()}'."
        write = f"'{match[1]}'\nnumber_printed: {in_quotes(text.strip())}"
        return Refusal(message, remedy, match[1], write)
    return Refusal(message, "Write digits; dots between them and one letter at the end may be.")


def _refuse_action_id(text: str) -> Refusal:
    match = _PRINTED_ACTION.fullmatch(text.strip())
    meant = f"a{match[1]}" if match else None
    return Refusal(
        f"'{text}' is not an action id{question(meant)}",
        "Write a1, a2, a3 and so on.",
        meant,
        meant,
    )


def _refuse_plan_id(text: str) -> Refusal:
    return Refusal(
        f"'{text}' is not a plan id",
        "Write small letters and digits with hyphens between them, 3 to 60 characters.",
    )


def _refuse_address(text: str) -> Refusal:
    link = re.search(r"\((https?://[^\s()]+)\)|(https?://[^\s'\"<>]+)", text)
    meant = (link[1] or link[2]) if link else f"https://{text.strip()}"
    whole = bool(link) or re.fullmatch(r"\s*[\w-]+(?:\.[\w-]+)+(?:/\S*)?\s*", text, re.ASCII)
    return Refusal(
        f"'{text}' is not an address{question(meant) if whole else ''}",
        "Write it in full, from https:// on.",
        write=f"'{meant}'" if whole else None,
    )


def _refuse_contact(text: str) -> Refusal:
    return Refusal(
        f"'{text}' is neither a mailbox nor an address",
        "Write it as in plans@example.org, or with https:// at its beginning.",
    )


def _refuse_checksum(text: str) -> Refusal:
    return Refusal(
        f"'{text}' is not a SHA-256", "Write its 64 digits, 0 to 9 and a to f; sha256sum prints it."
    )


# A host by its ASCII name, so that no user name can pass for one (https://gov.uk@elsewhere).
_HOST: Final = r"[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?"
_ADDRESS: Final = rf"""https?://{_HOST}([/?#][^\s<>"'`\\]*)?"""
_MAILBOX: Final = r"(mailto:)?[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9][A-Za-z0-9.-]*"
ADDRESS: Final = Spelt("an address", _ADDRESS, _refuse_address)
CONTACT: Final = Spelt("a mailbox or an address", f"({_MAILBOX}|{_ADDRESS})", _refuse_contact)
CHECKSUM: Final = Spelt("a SHA-256", "[0-9a-f]{64}", _refuse_checksum)
NUMBER_SHAPE: Final = Spelt("a number", NUMBER.pattern, _refuse_number, quoted=True)
ACTION_ID_SHAPE: Final = Spelt("an action id", ACTION_ID.pattern, _refuse_action_id)
PLAN_ID_SHAPE: Final = Spelt("a plan id", "(?=.{3,60}$)[a-z0-9]+(-[a-z0-9]+)*", _refuse_plan_id)
ACTION_REF: Final = Reference("a reference to an action", "2/a1", action=True)
RECOMMENDATION_REF: Final = Reference(
    "a reference to a recommendation", "northmere-2021#5", action=False
)
ANY_REF: Final = Reference("a reference", "northmere-2021#5 or northmere-2021#5/a1", action=None)


@lru_cache(maxsize=8192)
def due(printed: str) -> Due:
    """Return the reading of a date cell; equal cells are one value, as they recur by the 1,000."""
    return read_due(printed)


NO_DUE: Final = Due("", DueKind.BLANK)
DUE: Final = Turned(LOOSE_LINE, due)
