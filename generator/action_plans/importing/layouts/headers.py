"""Which column a header names, and which layout a header row is of.

Must not know: documents, recommendations.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from action_plans.importing.layouts.layout import Column, Layout, Phrase
from action_plans.importing.layouts.read_layouts import (
    folded_words,
    header_words,
    layouts,
    shared_words,
)

_LONGEST: Final = 14  # words; a cell of more is no header
_REPEATED: Final = (Column.OWNER, Column.UPDATE, Column.STATUS, Column.ASIDE, Column.EVIDENCE)
_EITHER: Final = (Column.REPLY, Column.REMARKS, Column.FINDING)  # what they hold, others tell
_MEANT: Final = (Column.ACTION, Column.RECOMMENDATION)  # an answer is told by its words
_REMEDIED: Final[dict[Column | None, Column]] = {
    Column.ACTION: Column.RECOMMENDATION,
    Column.REPLY: Column.ACTION,
}
_BOTH: Final = frozenset({Column.OWNER, Column.DUE})
_WELSH: Final = {"argymhelliad", "argymhellion", "rhif", "dyddiad", "perchennog", "camau"}


@dataclass(frozen=True, slots=True)
class Header:
    """What a header row says: the part that each column plays, its words, and the layout.

    `ticked` are the columns that are an answer each, in one of which a row has a tick. `named` is
    what each column's own words say, None where they say nothing; `inferred` are the columns whose
    part was told by what stands in them, `alone` those that play a part since no other does.
    """

    columns: tuple[Column, ...]
    texts: tuple[str, ...]
    layout: Layout
    language: str = "en"
    ticked: frozenset[int] = frozenset()
    named: tuple[Column | None, ...] = ()
    inferred: frozenset[int] = frozenset()
    alone: frozenset[int] = frozenset()

    def text(self, at: int) -> str:
        """Return the words of a column's header, "" beyond the last."""
        return self.texts[at] if at < len(self.texts) else ""


def column_of(text: str, layout: Layout) -> Column | None:
    """Return the column that a header names, None for no known header.

    The phrase of the most words decides, of as many the one that is all of the header; a layout's
    own win over the shared ones. One that names an owner and a date names both.
    """
    words = header_words(text)
    if not words or len(words) > _LONGEST:
        return None
    halves = {header_words(half) for half in text.split("/")}  # "Rhif / No."
    best: tuple[float, Column | None] = (0.0, None)
    named: set[Column] = set()
    for weight, column, phrase in _phrases(words, layout):
        if phrase.fits(words) or (phrase.whole and phrase.words in halves):
            named.add(column)
            whole = 0.25 * phrase.whole
            best = max(best, (len(phrase.words) + weight + whole, column), key=lambda each: each[0])
    if named >= {*_BOTH, Column.ACTION}:  # "Action, owner and date"
        return Column.ACTION
    if best == (1.0, Column.STATUS) and Column.DUE in named:  # "Target date / status": a date
        return Column.DUE  # may be a state, and a state is no date
    both = best[1] in _BOTH and named >= _BOTH
    return Column.DUE_AND_OWNER if both else best[1]


def _phrases(words: Sequence[str], layout: Layout) -> Iterator[tuple[float, Column, Phrase]]:
    """Yield the phrases that words may hold, with what each weighs, in the order of the files."""
    for column, phrases in layout.columns.items():
        yield from ((0.5, column, phrase) for phrase in phrases)
    begun = _shared_phrases()
    found = {at: each for word in words for at, each in begun.get(word, {}).items()}
    yield from ((0.0, *found[at]) for at in sorted(found))


@cache
def _shared_phrases() -> Mapping[str, Mapping[int, tuple[Column, Phrase]]]:
    """Return the shared phrases by their first word, each with its place among all of them."""
    columns = shared_words().columns.items()
    every = ((column, phrase) for column, phrases in columns for phrase in phrases)
    found: defaultdict[str, dict[int, tuple[Column, Phrase]]] = defaultdict(dict)
    for at, (column, phrase) in enumerate(every):
        found[phrase.words[0]][at] = column, phrase
    return found


@lru_cache(maxsize=512)  # a header stands again on each page
def header_of(texts: tuple[str, ...]) -> Header | None:
    """Return what a header row says, given its cells' texts; None if it is no header.

    A header names at least three different columns, a text or an action among them, and more than
    it leaves unknown.
    """
    if any(len(header_words(text)) > _LONGEST or _is_sentence(text) for text in texts):
        return None
    layout = layout_of(texts)
    found = [column_of(text, layout) for text in texts]
    known = {column for column in found if column}
    wanted = {Column.RECOMMENDATION, Column.FINDING, Column.ACTION, Column.REPLY}
    unknown = sum(bool(text.strip()) and not each for text, each in zip(texts, found, strict=True))
    if len(known) < 3 or not known & wanted or unknown >= len(known):
        return None
    language = "cy" if is_welsh(texts) else "en"
    columns = settled(found)
    alone = frozenset(
        at
        for at, (named, column) in enumerate(zip(found, columns, strict=True))
        if named in _EITHER and column in _MEANT and not layout.name
    )
    ticked = _ticked(texts, layout, found)
    return Header(columns, texts, layout, language, ticked, tuple(found), alone=alone)


def is_welsh(texts: Iterable[str]) -> bool:
    """True if some names of columns are Welsh."""
    return any(_WELSH & set(header_words(text)) for text in texts)


def _ticked(texts: Sequence[str], layout: Layout, found: Sequence[Column | None]) -> frozenset[int]:
    """Return the columns whose headers are an answer and no more, if there are several."""
    answers = {**shared_words().answers, **layout.answers}
    ticked = frozenset(
        at
        for at, (text, column) in enumerate(zip(texts, found, strict=True))
        if column in (Column.RESPONSE, None) and folded_words(text) in answers
    )
    return ticked if len(ticked) > 1 else frozenset()


def layout_of(texts: Sequence[str]) -> Layout:
    """Return the layout whose telling phrases all stand in a header, else one without words."""
    words = [header_words(text) for text in texts]
    for layout in layouts():
        if layout.tells and all(any(map(phrase.fits, words)) for phrase in layout.tells):
            return layout
    return Layout()


def _is_sentence(text: str) -> bool:
    return len(text.split()) > 3 and text.rstrip().endswith(".")


def settled(found: Sequence[Column | None]) -> tuple[Column, ...]:
    """Return the columns with each part played once, save those that may be played twice.

    Where the texts' name stands over the first column and again over another, as in "Key concern |
    Concern", the first has their numbers.
    """
    columns: list[Column] = []
    parts = resolved(found)
    if parts[:1] == [Column.RECOMMENDATION] and Column.NUMBER not in parts:
        parts[0] = Column.NUMBER if parts.count(Column.RECOMMENDATION) > 1 else parts[0]
    for column in parts:
        again = column in columns and column not in _REPEATED
        labels = column is Column.NUMBER and Column.ACTION in parts  # "Ref | … | Action no"
        columns.append((Column.LABEL if labels else Column.OTHER) if again else column)
    return tuple(columns)


def resolved(found: Sequence[Column | None]) -> list[Column]:
    """Return the parts that columns play beside one another.

    A reply is the answer where only actions stand beside it, the actions where none do; remarks are
    the actions where nothing else says what is done; a finding is the text where nothing is
    recommended, and so are recommendations to somebody.
    """
    known = set(found)
    instead: dict[Column | None, Column] = {None: Column.OTHER}
    text = Column.RECOMMENDATION
    instead[Column.FINDING] = Column.ASIDE if text in known else text
    if not known & {text, Column.FINDING}:
        instead[Column.TO] = text  # "Recommendation to the region"
        order = [each for each in found if each in (Column.TO, Column.ACTION, Column.REPLY)]
        if order == [Column.ACTION, Column.REPLY]:  # "Remedy | The council's response"
            return [_REMEDIED.get(each) or each or Column.OTHER for each in found]
    done = known & {Column.ACTION, Column.REPLY}
    instead[Column.REMARKS] = Column.ASIDE if done else Column.ACTION
    if Column.ACTION not in known:
        instead[Column.REPLY] = Column.ACTION
    else:
        both = Column.RESPONSE in known
        instead[Column.REPLY] = Column.ASIDE if both else Column.RESPONSE
    return [instead.get(each) or each or Column.OTHER for each in found]
