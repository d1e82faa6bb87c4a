"""Which themes a record's words speak of, and how plainly: beside those that editors give it.

Must not know: the indexer, files.

A plain speaker's word for a theme ("bail hostel") need not stand in any record. It is found
through the theme: records that have it, and records in whose words one of its phrases stands.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model.library import Theme
from generator.publishing.search_records import Kind
from generator.searching.text import stems_of


class Strength(StrEnum):
    """Where a theme shows: an editor says so, what was recommended, or what was answered."""

    GIVEN = "given"
    TEXT = "text"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The phrases of all themes by their first stem: (all stems, theme id)."""

    by_first: Mapping[str, Sequence[tuple[tuple[str, ...], str]]]

    def found_in(self, stems: tuple[str, ...]) -> Iterator[str]:
        """Yield the id of the theme of each phrase that stands in these stems."""
        by_first = self.by_first
        for at in [at for at, first in enumerate(stems) if first in by_first]:
            for phrase, theme in by_first[stems[at]]:
                if stems[at : at + len(phrase)] == phrase:
                    yield theme


def phrasebook(themes: Iterable[Theme]) -> Phrasebook:
    """Return the phrases of themes, to be found in texts."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for theme in themes:
        for phrase in dict.fromkeys(stems_of(each) for each in theme.phrases):
            if phrase:
                by_first.setdefault(phrase[0], []).append((phrase, theme.id))
    return Phrasebook(by_first)


def subjects(
    given: Iterable[str], passages: Iterable[tuple[Kind, tuple[str, ...]]], phrases: Phrasebook
) -> tuple[tuple[str, Strength], ...]:
    """Return (theme id, where it shows) for a record's passages in stems, in a stable order.

    `given` are the themes that editors gave it. Of what was answered, only a theme is told that
    shows nowhere else.
    """
    given = set(given)
    in_text: set[str] = set()
    in_rest: set[str] = set()
    for kind, stems in passages:
        if kind is Kind.TEXT:
            in_text.update(phrases.found_in(stems))
        elif kind is not Kind.MORE:
            in_rest.update(phrases.found_in(stems))
    return (
        *((theme, Strength.GIVEN) for theme in sorted(given)),
        *((theme, Strength.TEXT) for theme in sorted(in_text)),
        *((theme, Strength.REST) for theme in sorted(in_rest - in_text - given)),
    )
