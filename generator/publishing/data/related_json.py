"""`data/related.json`: what the pages show as related, one row for each (from, to, by).

Must not know: how links are found, how JSON is written.
"""

from collections.abc import Iterator

from generator.publishing.data.json_text import json_array_file
from generator.publishing.data.rows import links_of
from generator.publishing.edition import Edition
from generator.publishing.output import OutputFile


def related_json(edition: Edition) -> Iterator[OutputFile]:
    """Yield the array of related links, in plan order of the recommendation that shows them."""
    rows = (
        {
            "from": str(link.here),
            "to": str(link.there),
            "kind": link.kind,
            "by": link.by,
            "score": link.score,
            "why": link.why,
        }
        for link in links_of(edition)
    )
    yield json_array_file("data/related.json", rows)
