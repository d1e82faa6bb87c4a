"""The shapes of values that are more than their text: dates, numbers, references.

Must not know: which file is described, where files lie.
"""

import re
from datetime import date
from typing import Final

from action_plans.model.refs import Ref, parse_ref, ref_in_address
from action_plans.reading.codes import Code
from action_plans.reading.guess import did_you_mean, question
from action_plans.reading.located import nodes
from action_plans.reading.located.notes import Notes
from action_plans.reading.shapes.days import (
    is_partial_day,
    is_spelt_as_day,
    meant_day,
    parse_day,
    why_no_day,
    why_no_partial_day,
)
from action_plans.reading.shapes.shape import IdKind, JsonSchema, KnownIds
from action_plans.reading.shapes.words import Single

_REF: Final = r"(([a-z0-9]+(-[a-z0-9]+)*)?#)?[0-9]+(\.[0-9]+)*[a-z]?"
_YES_NO: Final = {"yes": True, "no": False, "on": True, "off": False, "true": True, "false": False}


def _plain_ref(text: str) -> str:
    """Return a reference without what people write in it: recall-2020 #R2, recall-2020/2/A1."""
    plain = re.sub(r"\s+|(?<=#)[rR](?=\d)", "", text.strip().strip("()[]'\"“”‘’.,;"))
    plan = r"[a-z0-9]+(?:-[a-z0-9]+)+"
    plain = re.sub(rf"^({plan})(?:[/:]r?|r)(?=\d)", r"\1#", plain)
    return re.sub(r"(?<=\d)[./#:]?[aA](?=\d+$)", "/a", plain)


class Boolean(Single[bool]):
    """The word true or false, unquoted."""

    noun = "true or false"

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> bool | None:
        """Return the truth; yes, no and misspelt words are noted, and taken for what they mean."""
        plain = scalar.style is nodes.Style.PLAIN
        if plain and scalar.text in ("true", "false"):
            return scalar.text == "true"
        said = scalar.text.strip().casefold()
        meant = _YES_NO.get(said, _YES_NO.get(did_you_mean(said, ("true", "false")) or ""))
        remedy = "Write true or false." if meant is None else f"Write {str(meant).lower()}."
        notes.error(
            scalar,
            Code.WRONG_TYPE,
            f"true or false is expected here, this is the text '{scalar.text}'",
            remedy if plain else f"{remedy[:-1]}, without quotes.",
            notes.corrected(scalar, None if meant is None else str(meant).lower()),
        )
        return meant

    def schema(self, known: KnownIds) -> JsonSchema:  # noqa: ARG002
        """Return that it is a boolean."""
        return {"type": "boolean"}


class Count(Single[int]):
    """A whole number from 0, unquoted, at most six digits."""

    noun = "a whole number"
    _digits = re.compile("0|[1-9][0-9]{0,5}")

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> int | None:
        """Return the number."""
        matches = self._digits.fullmatch(scalar.text)
        if matches and scalar.style is nodes.Style.PLAIN:
            return int(scalar.text)
        notes.error(
            scalar,
            Code.WRONG_TYPE,
            f"a whole number is expected here, this is the text '{scalar.text}'",
            f"Write {scalar.text}, without quotes." if matches else "Write digits only, such as 8.",
            notes.corrected(scalar, scalar.text if matches else None),
        )
        return int(scalar.text) if matches else None

    def schema(self, known: KnownIds) -> JsonSchema:  # noqa: ARG002
        """Return that it is an integer."""
        return {"type": "integer", "minimum": 0, "maximum": 999_999}


class Day(Single[date]):
    """A day, `2021-04-01`."""

    noun = "a date"

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> date | None:
        """Return the day, or None if there is no such day."""
        day = parse_day(scalar.text)
        if day is None:
            meant = meant_day(scalar.text)
            notes.error(
                scalar,
                Code.IMPOSSIBLE_DATE,
                why_no_day(scalar.text) + question(str(meant) if meant else None),
                "Write the day as it is printed."
                if is_spelt_as_day(scalar.text) and not meant
                else "Write year-month-day, such as 2021-04-01.",
                notes.corrected(scalar, str(meant) if meant else None),
            )
        return day

    def schema(self, known: KnownIds) -> JsonSchema:  # noqa: ARG002
        """Return the pattern and format of a day."""
        return {
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        }


class PartialDay(Single[str]):
    """A day, a month or a year, `2023-05-14`, `2023-05`, `2023`; kept as written."""

    noun = "a date"

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> str | None:
        """Return the text, or None if there is no such day or month."""
        if is_partial_day(scalar.text):
            return scalar.text
        meant = meant_day(scalar.text)
        notes.error(
            scalar,
            Code.IMPOSSIBLE_DATE,
            why_no_partial_day(scalar.text) + question(str(meant) if meant else None),
            "Write a day, a month or a year: 2023-05-14, 2023-05 or 2023.",
            notes.corrected(scalar, str(meant) if meant else None),
        )
        return None

    def schema(self, known: KnownIds) -> JsonSchema:  # noqa: ARG002
        """Return the patterns; tools take an unquoted year for a number."""
        pattern = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        return {
            "type": ["string", "integer"],
            "pattern": pattern,
            "minimum": 1900,
            "maximum": 2199,
        }


class Reference(Single[Ref]):
    """A reference; what it may point to is a recommendation, an action, or either."""

    def __init__(self, noun: str, example: str, *, action: bool | None) -> None:
        self.noun = noun
        self._example = example
        self._action = action  # True: an action only; False: a recommendation only; None: either

    def parse(self, scalar: nodes.Scalar, notes: Notes) -> Ref | None:
        """Return the reference; without a plan's id it is one within this plan."""
        ref = parse_ref(scalar.text.strip(), notes.within)
        if ref is not None and self._action in (None, bool(ref.action)):
            return ref
        meant = ref_in_address(scalar.text) or parse_ref(_plain_ref(scalar.text), notes.within)
        fits = meant is not None and self._action in (None, bool(meant.action))
        notes.error(
            scalar,
            Code.BAD_SPELLING,
            f"'{scalar.text}' is not {self.noun}{question(str(meant) if fits else None)}",
            f"Write it like {self._example}",
            notes.corrected(scalar, f"'{meant}'" if fits else None),
        )
        return meant if fits else None

    def schema(self, known: KnownIds) -> JsonSchema:
        """Return the pattern, with the recommendations to offer where one may stand here."""
        offered = known.get(IdKind.RECOMMENDATION) if not self._action else None
        return {"anyOf": [offered, self._spelt()]} if offered else self._spelt()

    def _spelt(self) -> JsonSchema:
        action = {True: "/a[1-9][0-9]*", False: "", None: "(/a[1-9][0-9]*)?"}[self._action]
        return {"type": ["string", "number"], "pattern": f"^{_REF}{action}$"}
