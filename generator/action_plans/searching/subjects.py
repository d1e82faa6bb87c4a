"""Which themes a record's words speak of, and how plainly: beside those that editors give it.

Must not know: the indexer, files.

A plain speaker's word for a theme ("bail hostel") need not stand in any record. It is found
through the theme: records that have it, and records in whose words one of its phrases stands.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from action_plans.model.library import Theme
from action_plans.publishing.search_records import Kind
from action_plans.searching.text import stems_of


class Strength(StrEnum):
    """Where a theme shows: an editor says so, what was recommended, or what was answered."""

    GIVEN = "given"
    TEXT = "text"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The phrases of all themes, as stems: what begins with two stems is soon looked up by both."""

    single: Mapping[str, Sequence[str]]  # theme ids by the one stem of a phrase
    longer: Mapping[tuple[str, str], Sequence[tuple[tuple[str, ...], str]]]  # (phrase, theme id)

    def found_in(self, stems: tuple[str, ...]) -> set[str]:
        """Return the ids of the themes of which a phrase stands in these stems."""
        found = {theme for stem in self.single.keys() & stems for theme in self.single[stem]}
        for at, pair in enumerate(pairwise(stems)):
            for phrase, theme in self.longer.get(pair, ()):
                if stems[at : at + len(phrase)] == phrase:
                    found.add(theme)
        return found


def phrasebook(themes: Iterable[Theme]) -> Phrasebook:
    """Return the phrases of themes, to be found in texts."""
    single: dict[str, list[str]] = {}
    longer: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    for theme in themes:
        for phrase in dict.fromkeys(stems_of(each) for each in theme.phrases):
            match phrase:
                case (only,):
                    single.setdefault(only, []).append(theme.id)
                case (first, second, *_):
                    longer.setdefault((first, second), []).append((phrase, theme.id))
    return Phrasebook(single, longer)


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
            in_text |= phrases.found_in(stems)
        elif kind is not Kind.MORE:
            in_rest |= phrases.found_in(stems)
    return (
        *((theme, Strength.GIVEN) for theme in sorted(given)),
        *((theme, Strength.TEXT) for theme in sorted(in_text)),
        *((theme, Strength.REST) for theme in sorted(in_rest - in_text - given)),
    )
