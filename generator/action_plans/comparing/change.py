"""One change in meaning: a value that prints itself as a line, as Markdown and as data.

Must not know: how changes are found, where they are shown.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.word_diff import diff_line, diff_markdown
from action_plans.reporting.untrusted import code_span, one_line

# A field's name in our own words; the name of a vocabulary's entry may be anything.
_LETTERS: Final = re.compile(r"(?!.*-[0-9])[A-Za-z][A-Za-z0-9 ,'-]*")
# Not strftime: its month names follow the machine's language.
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """What changed (`kind`), where (`ref`: a plan's id, or a reference), from what, to what.

    `old` and `new` are as written in the files, untrusted. `months` is by how much a target date
    moved, either sign; None where there is none on both sides.
    """

    kind: ChangeKind
    ref: str
    old: str = ""
    new: str = ""
    what: str = ""  # the field, in our words: "text", "note"
    months: int | None = None
    old_date: date | None = None  # the target that `old` prints
    new_date: date | None = None
    dated: date | None = None  # the document that says so
    lesser: str = ""  # the new date is for something less: "decision", "part"

    @property
    def plan(self) -> str:
        """The id of the plan, or the name of the vocabulary, that the change is in."""
        return self.ref.partition("#")[0]

    def __str__(self) -> str:
        """Return the change as one line, safe in a log."""
        return f"{one_line(self.ref)}: {self._said(_AS_LINE)}"

    def markdown(self) -> str:
        """Return the change as one Markdown list item, safe in a pull request's comment."""
        place = self.ref.partition("#")[2]
        lead = f"**{code_span(place)}** " if place else ""
        return f"- {lead}{self._said(_AS_MARKDOWN)}"

    def data(self) -> dict[str, str | int | None]:
        """Return the change as plain values for JSON; dates are ISO, absent values None."""
        return {
            "kind": self.kind.value,
            "plan": self.plan,
            "ref": self.ref,
            "what": self.what or None,
            "old": self.old or None,
            "new": self.new or None,
            "old_date": self.old_date.isoformat() if self.old_date else None,
            "new_date": self.new_date.isoformat() if self.new_date else None,
            "months": self.months,
            "lesser": self.lesser or None,
            "document": self.dated.isoformat() if self.dated else None,
        }

    def _said(self, form: "_Form") -> str:
        return _SAYINGS[self.kind](self, form) + self._source()

    def _source(self) -> str:
        return f" (document of {day(self.dated)})" if self.dated else ""


@dataclass(frozen=True, slots=True)
class _Form:
    """How a value from a file, and a difference of two texts, are written."""

    value: Callable[[str], str]
    name: Callable[[str], str]
    difference: Callable[[str, str], str]


def _in_quotes(words: str) -> str:
    return f"'{one_line(words)}'" if words.strip() else "(nothing)"


def _name_in_markdown(words: str) -> str:
    """Return the name of a field as it is, unless it has more in it than letters."""
    return words if _LETTERS.fullmatch(words) else code_span(words)


_AS_LINE: Final = _Form(_in_quotes, one_line, diff_line)
_AS_MARKDOWN: Final = _Form(code_span, _name_in_markdown, diff_markdown)


def day(of: date) -> str:
    """Return a day in words: 7 December 2021."""
    return f"{of.day} {_MONTHS[of.month - 1]} {of.year}"


def moved(months: int) -> str:
    """Return by how much a date moved, in words."""
    if not months:
        return "in the same month"
    unit = "month" if abs(months) == 1 else "months"
    return f"{abs(months)} {unit} {'later' if months > 0 else 'earlier'}"


def _new(words: str) -> Callable[[Change, _Form], str]:
    """Return a saying that shows the new value."""
    return lambda change, form: f"{_named(words, change, form)}: {form.value(change.new)}"


def _old(words: str) -> Callable[[Change, _Form], str]:
    """Return a saying that shows the old value."""
    return lambda change, form: f"{_named(words, change, form)}: {form.value(change.old)}"


def _both(words: str) -> Callable[[Change, _Form], str]:
    """Return a saying that shows both values."""
    return lambda change, form: (
        f"{_named(words, change, form)}: {form.value(change.old)} → {form.value(change.new)}"
    )


def _named(words: str, change: Change, form: _Form) -> str:
    return words.format(what=form.name(change.what))


def _difference(change: Change, form: _Form) -> str:
    what = form.name(change.what)
    if not change.old:
        return f"{what} added: {form.value(change.new)}"
    if not change.new:
        return f"{what} removed: {form.value(change.old)}"
    return f"{what} changed: {form.difference(change.old, change.new)}"


def _date(change: Change, form: _Form) -> str:
    words = f"{form.name(change.what or 'date')} moved"
    if change.lesser:
        words = f"new date, for {'a decision' if change.lesser == 'decision' else 'a part'} only"
    by = f", {moved(change.months)}" if change.months is not None else ""
    return f"{words}: {form.value(change.old)} → {form.value(change.new)}{by}"


def _reported(change: Change, form: _Form) -> str:
    if change.old == change.new:
        return f"reported again: {form.value(change.new)}"
    return f"reported: {form.value(change.old)} → {form.value(change.new)}"


def _not_mentioned(change: Change, form: _Form) -> str:
    return f"the latest update does not mention it (before: {form.value(change.old)})"


_SAYINGS: Final[Mapping[ChangeKind, Callable[[Change, _Form], str]]] = {
    ChangeKind.PLAN_ADDED: _new("new plan"),
    ChangeKind.PLAN_REMOVED: _old("plan removed"),
    ChangeKind.PLAN_RENAMED: _both("plan renamed"),
    ChangeKind.PLAN_WITHDRAWN: _new("plan withdrawn"),
    ChangeKind.PLAN_RESTORED: _old("plan no longer withdrawn; the reason had been"),
    ChangeKind.DOCUMENT_ADDED: _new("document added"),
    ChangeKind.DOCUMENT_REMOVED: _old("document removed"),
    ChangeKind.RECOMMENDATION_ADDED: _new("recommendation added"),
    ChangeKind.RECOMMENDATION_REMOVED: _old("recommendation removed"),
    ChangeKind.RECOMMENDATION_MOVED: _both("recommendation moved"),
    ChangeKind.RESPONSE_CHANGED: _both("response"),
    ChangeKind.REPORTED: _reported,
    ChangeKind.NOT_MENTIONED: _not_mentioned,
    ChangeKind.DATE_MOVED: _date,
    ChangeKind.DATE_CHANGED: _both("{what}"),
    ChangeKind.OWNER_CHANGED: _both("owner"),
    ChangeKind.ACTION_ADDED: _new("action added"),
    ChangeKind.ACTION_REMOVED: _old("action removed"),
    ChangeKind.ACTION_MOVED: _both("action moved"),
    ChangeKind.UPDATE_ADDED: _new("update added, {what}"),
    ChangeKind.UPDATE_REMOVED: _old("update removed, {what}"),
    ChangeKind.TEXT_CHANGED: _difference,
    ChangeKind.LINK_ADDED: _new("link added ({what})"),
    ChangeKind.LINK_REMOVED: _old("link removed ({what})"),
    ChangeKind.FACT_CHANGED: _both("{what}"),
    ChangeKind.VOCABULARY_CHANGED: _difference,
}
