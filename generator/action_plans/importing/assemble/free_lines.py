"""Lines outside the tables: footnotes, page furniture, and names of bodies over a table.

Must not know: rows, recommendations, plan files.
"""

import re

from action_plans.importing.assemble.organisations import organisations_in
from action_plans.importing.document import Paragraph
from action_plans.importing.draft import Value
from action_plans.importing.inline import balanced, plain
from action_plans.model.library import Vocabulary

_MARK = re.compile(r"^\s*(?:(?:\\\*)+|[†‡§]|[⁰¹²³⁴-⁹]+)\s*(?=\S)")  # a star of emphasis is no mark
FURNITURE = re.compile(
    r"^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$|^official(?:[- ]sensitive)?$", re.I
)
_NO_BODY = re.compile(
    r"\d|[.;]|\b(?:plan|table|annex|section|part|page|recommendations?|update|response|concerns?|"
    r"introduction|summary|key|notes?|official|priority)\b",
    re.IGNORECASE,
)
_LONGEST_NAME = 9  # words


def names_body(text: str, vocabulary: Vocabulary) -> bool:
    """True for a line that names a body: one of the vocabulary, or words written as a name."""
    named = organisations_in(text, vocabulary)
    if named.ids and not named.rest:
        return True
    words = [word for word in text.rstrip(":").split() if word not in ("of", "and", "the", "for")]
    return (
        1 < len(words) < _LONGEST_NAME
        and all(word[0].isupper() for word in words)
        and not _NO_BODY.search(text)
    )


def footnote(footnotes: dict[str, Value], paragraph: Paragraph) -> bool:
    """Take a paragraph that a footnote mark begins; False if it is none."""
    mark = _MARK.match(paragraph.text)
    if not mark:
        return False
    key = plain(mark[0]).strip()
    text = balanced(paragraph.text[mark.end() :])
    footnotes.setdefault(key, Value(text, (paragraph.place,)))
    return True
