"""What the search page has to know before the first query: parts, facets, what means the same.

Must not know: the indexer, pages, words of single records.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from action_plans.languages.speaking import Said
from action_plans.model.library import Acronym, Owner
from action_plans.model.terms import Response
from action_plans.publishing import words
from action_plans.publishing.answering import posts_with_actions
from action_plans.publishing.edition import Edition, Entry
from action_plans.publishing.search_facets import QUERY_NAMES
from action_plans.publishing.search_records import SearchRecord
from action_plans.publishing.search_terms import FORMAT
from action_plans.searching.states import ANY_OF
from action_plans.searching.states_list import states_list
from action_plans.searching.text import words_of

Posts = tuple[tuple[str, int], ...]  # id, number of actions

_MOST_POSTS: Final = 4  # that are told of a theme
_TITLES: Final = Said(
    {
        "response": "Response",
        "standing": "Was it done?",
        "date": "Dates",
        "asked": "Asked for more than once",
        "reported": "Reported",
        "schedule": "Schedule",
        "owner": "Owner",
        "theme": "Theme",
        "organisation": "Addressed to",
        "year": "Report published in",
    }
)


def setup_list(
    edition: Edition,
    records: Sequence[SearchRecord],
    parts: Sequence[Mapping[str, object]],
    speaking: Sequence[str],
) -> Mapping[str, object]:
    """Return the list as JSON values.

    `parts` says where each part of the index is; `speaking` are words that say nothing by
    themselves, and by which phrases are looked up.
    """
    vocabulary = edition.library.vocabulary
    owners = list(vocabulary.owners)
    posts = _posts_by_theme(edition)
    return {
        "format": FORMAT,
        "records": len(records),
        "parts": list(parts),
        "facets": [_facet(edition, name, records) for name in QUERY_NAMES],
        "states": states_list(records, edition.library.site),
        "anyOf": dict(ANY_OF),
        "speaking": list(speaking),
        "common": sorted(vocabulary.common),
        "themes": [
            [
                each.id,
                each.name,
                [[owners.index(id), number] for id, number in posts[each.id][:_MOST_POSTS]],
                len(posts[each.id][_MOST_POSTS:]),
            ]
            for each in vocabulary.themes.values()
        ],
        "owners": [
            [each.id, _spellings(each, vocabulary.acronyms)] for each in vocabulary.owners.values()
        ],
        "organisations": [
            [each.id, each.name, each.short] for each in vocabulary.organisations.values()
        ],
    }


def _posts_by_theme(edition: Edition) -> Mapping[str, Posts]:
    """Return theme id → posts, and under how many recommendations on it each has actions."""
    entries: dict[str, list[Entry]] = defaultdict(list)
    for entry in edition.entries:
        for theme in entry.recommendation.themes:
            entries[theme].append(entry)
    found = {theme: posts_with_actions(edition, of) for theme, of in entries.items()}
    return defaultdict(tuple, found)


def _spellings(owner: Owner, acronyms: Sequence[Acronym]) -> list[str]:
    """Return the spellings of a post, those with short forms in full too."""
    spelt = list(dict.fromkeys((owner.name, *owner.printed)))
    full = {each.short: each.full for each in acronyms}
    spelled_out = (" ".join(full.get(word, word) for word in each.split()) for each in spelt)
    found: dict[tuple[str, ...], str] = {}
    for each in (*spelt, *spelled_out):
        found.setdefault(tuple(words_of(each)), each)
    return list(found.values())


def _facet(edition: Edition, name: str, records: Sequence[SearchRecord]) -> Mapping[str, object]:
    """Return a facet with the values that some record has, in the facet's order.

    A value is [spelling, words, how many records have it, of an answer its tone]; of a post the
    words are "", as the list of posts has them.
    """
    vocabulary = edition.library.vocabulary
    used = Counter(value for record in records for value in record.facets[name])
    names = QUERY_NAMES[name].names(edition)
    known = [value for value in names if value in used]
    values = [*known, *sorted(used.keys() - set(known))]
    if name == "year":
        values.reverse()
    return {
        "name": name,
        "title": _TITLES[name],
        "values": [
            [
                value,
                "" if name == "owner" and value in vocabulary.owners else names.get(value, value),
                used[value],
                *((words.TONES[Response(value)],) if name == "response" else ()),
            ]
            for value in values
        ],
    }
