"""Pages of the site that a query asks for by name: "badge", "what is new", "report an error".

Must not know: the indexer, what the pages show. Which pages there are: publishing/ways.py; what
readers say for each: page_words.toml.
"""

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from action_plans.publishing.edition import Edition
from action_plans.publishing.search_facets import QUERY_NAMES
from action_plans.publishing.search_records import SearchRecord
from action_plans.publishing.ways import Way, every_way
from action_plans.searching.same_meaning import PAGE, PAGE_ALONE, Phrase
from action_plans.searching.text import words_of

PAGE_WORDS: Final = tomllib.loads(
    Path(__file__).with_name("page_words.toml").read_text(encoding="utf-8")
)


def site_pages(edition: Edition, records: Sequence[SearchRecord]) -> list[Way]:
    """Return the pages that the site has, in the language in force."""
    used = [
        facet.id
        for name, facet in QUERY_NAMES.items()
        if any(record.facets[name] for record in records)
    ]
    return list(every_way(edition, used))


def page_phrases(pages: Sequence[Way]) -> Iterator[Phrase]:
    """Yield all that readers say for pages, by their place in `pages`.

    A page's own title is among what is said for it.
    """
    for number, (title, path, _) in enumerate(pages):
        said = PAGE_WORDS.get(path, {})
        named = " ".join(words_of(title))
        kinds = ((PAGE, said.get("said", ())), (PAGE_ALONE, (*said.get("alone", ()), named)))
        for kind, phrases in kinds:
            yield from ((phrase, number, kind) for phrase in dict.fromkeys(phrases))


def words_for_pages() -> list[str]:
    """Return every word that readers say for pages: no slips, though no record need have them."""
    phrases = (each for said in PAGE_WORDS.values() for group in said.values() for each in group)
    return sorted({word for phrase in phrases for word in words_of(phrase)})
