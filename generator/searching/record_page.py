"""A search record as the small page that the indexer reads.

Must not know: the indexer's process, where a record comes from.

The indexer reads weights, facets and sort keys from attributes of HTML. An empty mark before each
passage tells where it begins; the search page reads the marks to show the action that matched.
"""

from collections.abc import Iterator
from html import escape
from typing import Final

from generator.publishing import words
from generator.publishing.search_records import Kind, SearchRecord

# What was recommended says best what a recommendation is about.
WEIGHTS: Final = {Kind.TEXT: "3", Kind.ACTION: "1", Kind.UPDATE: "0.8", Kind.MORE: "0.6"}
_MOST: Final = 99_999_999  # records
NEVER: Final = "9999-12-31"  # sorts after every date
# Our own filter, which no address names: which themes a record's words speak of.
SUBJECT: Final = "subject"
# A word that every record has and no text: the indexer cannot look up a facet without a word.
EVERY: Final = "everyrecord"


def record_page(record: SearchRecord, subjects: tuple[str, ...], place: int) -> str:
    """Return the page of one record.

    `subjects` are the themes that its words speak of; `place` is its place among all records,
    which are in order, so that those of one date stay in it.
    """
    return (
        '<html lang="en"><body data-pagefind-body>'
        f'<i data-pagefind-ignore="index">{"".join(_marks(record, subjects, place))}</i>'
        f"{''.join(_passages(record))}</body></html>"
    )


def _marks(record: SearchRecord, subjects: tuple[str, ...], place: int) -> Iterator[str]:
    yield f'<i data-pagefind-meta="title">{escape(_inert(record.plan))}</i>'
    yield f'<i data-pagefind-meta="every">{EVERY}</i>'
    published = words.day(record.published)
    yield f'<i data-pagefind-meta="published">{published}</i>'
    for name, values in (*record.facets.items(), (SUBJECT, subjects)):
        for value in values:
            yield f'<i data-pagefind-filter="{name}:{escape(value)}"></i>'
    due = record.due.isoformat() if record.due else NEVER
    published = record.published.isoformat()
    # The newest come first, so that what is first has the greatest.
    yield f'<i data-pagefind-sort="date:{published} {_MOST - place:08}"></i>'
    yield f'<i data-pagefind-sort="due:{due} {place:08}"></i>'


def _passages(record: SearchRecord) -> Iterator[str]:
    for passage in record.passages:
        yield (
            f'<i id="{passage.kind}.{passage.anchor}"></i>'
            f'<p data-pagefind-weight="{WEIGHTS[passage.kind]}">{escape(_inert(passage.words))}</p>'
        )


def _inert(text: str) -> str:
    """Return text in which nothing is one of the indexer's own marks, which start so."""
    return text.replace("___PAGEFIND", "PAGEFIND")
