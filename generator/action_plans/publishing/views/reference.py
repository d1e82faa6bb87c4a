"""What the pages that explain show: words, codes, data, what the site is.

Must not know: HTML but for rendered prose, MkDocs, the disk, the clock.
"""

from dataclasses import dataclass

from action_plans.publishing.views.parts import Badge, Html, Link


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """An acronym or term with what it stands for."""

    id: str
    term: str
    full: str
    within: tuple[Link, ...]  # the plans in which it means this, () = all


@dataclass(frozen=True, slots=True)
class Example:
    """What is wrong, or what is right: lines of a plan file, else words."""

    label: str
    lines: tuple[str, ...]
    words: Html


@dataclass(frozen=True, slots=True)
class ProblemMeaning:
    """What a problem's code means; its anchor is the code."""

    code: str
    meaning: Html
    examples: tuple[Example, ...]  # what is wrong, what is right


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """Errors, findings or hints: what they are, and the codes by name."""

    heading: str
    id: str
    what: str
    codes: tuple[ProblemMeaning, ...]


@dataclass(frozen=True, slots=True)
class ProblemsView:
    """Every code that a problem can have."""

    kinds: tuple[ProblemKind, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Acronyms, organisations and the words of the four axes."""

    acronyms: tuple[GlossaryEntry, ...]
    organisations: tuple[GlossaryEntry, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The files of the record, in groups by what they are for, each with what it holds."""

    as_of: str
    groups: tuple[tuple[str, tuple[tuple[Link, str], ...]], ...]
    has_every_badge: bool  # False where a plan has one badge, and a recommendation none
    left_out: tuple[str, ...] = ()  # what a large record is without, and what has it
    linked_data: Html | None = None  # JSON-LD, None without a public address
    has_meanings: bool = False  # whether there is a page of what keys and values mean


@dataclass(frozen=True, slots=True)
class AboutView:
    """What this is, and of which commit and day."""

    as_of: str
    commit: str  # full hash, "" outside a repository
    counts: str
    description: str  # of the record, in its own words
    maintainer: str
    licence: str
    commit_page: str = ""  # its address, "" if there is none
    signatures_page: str = ""
    checks: tuple[str, ...] = ()  # lines of a shell that check a page


@dataclass(frozen=True, slots=True)
class WordMeaning:
    """A word on a badge with what it means."""

    badge: Badge
    meaning: str


@dataclass(frozen=True, slots=True)
class AxisMeaning:
    """One axis with every word that it has, in the axis' order."""

    id: str
    label: str
    lead: str  # what the axis says, and on whose word
    entries: tuple[WordMeaning, ...]


@dataclass(frozen=True, slots=True)
class HowToReadView:
    """What the words on the badges mean."""

    as_of: str
    standings: tuple[tuple[str, str, str, str], ...]  # sign, machine spelling, words, meaning
    axes: tuple[AxisMeaning, ...]
    grounds: tuple[str, ...]  # those on which a recommendation may be refused


@dataclass(frozen=True, slots=True)
class AccessibilityView:
    """Whose the accessibility statement is; "" for a maintainer where none is named."""

    as_of: str
    name: str
    maintainer: str
