"""What the search page has to know before the first query: parts, facets, what means the same.

Must not know: the indexer, pages, words of single records.
"""

from collections.abc import Container, Mapping, Sequence
from typing import Final

from action_plans.model.library import Owner, Theme
from action_plans.model.terms import Reported, Response, Schedule
from action_plans.publishing import words
from action_plans.publishing.edition import Edition
from action_plans.publishing.search_records import QUERY_NAMES, SearchRecord
from action_plans.searching.plain_words import PLAIN_WORDS
from action_plans.searching.text import stems_of

FORMAT: Final = 2  # the search page refuses another
_AXES: Final = {"response": Response, "reported": Reported, "schedule": Schedule}
_TITLES: Final = {
    "response": "Response",
    "reported": "Reported",
    "schedule": "Schedule",
    "owner": "Owner",
    "theme": "Theme",
    "organisation": "Addressed to",
    "year": "Report published in",
}


def setup_list(
    edition: Edition,
    records: Sequence[SearchRecord],
    parts: Sequence[Mapping[str, object]],
    known: Container[str],
) -> Mapping[str, object]:
    """Return the list as JSON values.

    `parts` says where each part of the index is; `known` are the stems that some record has.
    """
    vocabulary = edition.library.vocabulary
    return {
        "format": FORMAT,
        "records": len(records),
        "parts": list(parts),
        "facets": [_facet(edition, name, records) for name in QUERY_NAMES],
        "acronyms": [[each.short, each.full] for each in vocabulary.acronyms],
        "themes": [
            [each.id, each.name, _said_of(each, known)] for each in vocabulary.themes.values()
        ],
        "owners": [[each.id, _spellings(each)] for each in vocabulary.owners.values()],
        "organisations": [
            [each.id, each.name, each.short] for each in vocabulary.organisations.values()
        ],
        "plain": [[list(said), list(meant), both] for said, meant, both in PLAIN_WORDS],
    }


def _said_of(theme: Theme, known: Container[str]) -> list[str]:
    """Return what readers may say for a theme: its phrases too that no search for words finds."""
    unknown = (each for each in theme.phrases if not all(s in known for s in stems_of(each)))
    return list(dict.fromkeys((*theme.synonyms, *unknown)))


def _spellings(owner: Owner) -> list[str]:
    return list(dict.fromkeys((owner.name, *owner.printed)))


def _facet(edition: Edition, name: str, records: Sequence[SearchRecord]) -> Mapping[str, object]:
    """Return a facet with the values that some record has, in the facet's order."""
    used = {value for record in records for value in record.facets[name]}
    names = QUERY_NAMES[name].names(edition)
    known = [value for value in names if value in used]
    values = [*known, *sorted(used - set(known))]
    if name == "year":
        values.reverse()
    tones = _AXES.get(name)
    return {
        "name": name,
        "title": _TITLES[name],
        "values": [
            [value, names.get(value, value), *((words.TONES[tones(value)],) if tones else ())]
            for value in values
        ],
    }
