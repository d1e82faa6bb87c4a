"""Which themes a record's words speak of, and how plainly: beside those that editors give it.

Must not know: the indexer, files.

A plain speaker's word for a theme ("bail hostel") need not stand in any record. It is found
through the theme: records that have it, and records in whose words one of its phrases stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.model.library import Theme
from generator.publishing.search_records import Kind, SearchRecord
from generator.searching.text import stems_of


class Strength(StrEnum):
    """Where a theme shows: an editor says so, what was recommended, or what was answered."""

    GIVEN = "given"
    TEXT = "text"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The phrases of all themes by their first stem: (all stems, theme id)."""

    by_first: dict[str, list[tuple[tuple[str, ...], str]]]

    def found_in(self, stems: tuple[str, ...]) -> set[str]:
        """Return the ids of the themes one of whose phrases stands in these stems."""
        found = set()
        for at, first in enumerate(stems):
            for phrase, theme in self.by_first.get(first, ()):
                if stems[at : at + len(phrase)] == phrase:
                    found.add(theme)
        return found


def phrasebook(themes: Iterable[Theme]) -> Phrasebook:
    """Return the phrases of themes, to be found in texts."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for theme in themes:
        for phrase in dict.fromkeys(stems_of(each) for each in theme.phrases):
            if phrase:
                by_first.setdefault(phrase[0], []).append((phrase, theme.id))
    return Phrasebook(by_first)


def subjects(record: SearchRecord, phrases: Phrasebook) -> tuple[str, ...]:
    """Return `theme/strength` for each theme of a record, in a stable order."""
    in_text: set[str] = set()
    in_rest: set[str] = set()
    for passage in record.passages:
        if passage.kind is Kind.TEXT:
            in_text |= phrases.found_in(stems_of(passage.words))
        elif passage.kind is not Kind.MORE:
            in_rest |= phrases.found_in(stems_of(passage.words))
    given = set(record.facets.get("theme", ()))
    return (
        *(f"{theme}/{Strength.GIVEN}" for theme in sorted(given)),
        *(f"{theme}/{Strength.TEXT}" for theme in sorted(in_text)),
        *(f"{theme}/{Strength.REST}" for theme in sorted(in_rest - in_text)),
    )
