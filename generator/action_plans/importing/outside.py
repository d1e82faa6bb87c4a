"""Text outside the tables held against the plan: what no field holds is told of.

Must not know: how the draft was made, how a plan file is written.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from action_plans.importing.counting.words import words_of
from action_plans.importing.document import Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import doubt
from action_plans.importing.draft import PlanDraft, Value
from action_plans.importing.fields import Field, shown
from action_plans.importing.inline import plain

# What title blocks say around the names and dates that they give, in English and Welsh.
_SAID: Final = (
    "a an and by date dates first for of on our the this to second version with "
    "action actions amended final inspection introduction issued plan plans publication published "
    "report response review revised submitted thematic update updated "
    "adroddiad adolygiad ar argymhellion camau cyflwynwyd cyhoeddwyd cynllun dyddiad gweithredu "
    "i o y yr ymateb"
)
_LABELS: Final = frozenset(_SAID.split())


def say_outside(
    draft: PlanDraft,
    fields: Iterable[Field],
    texts: Iterable[tuple[str, Place]],
    body: Counter[str],
) -> None:
    """Add to the review list each text outside the tables that no field and no doubt holds.

    `body` are the words of table cells: the plan's words beyond these are from outside.
    """
    first: dict[str, Place] = {}
    for text, place in texts:
        first.setdefault(text, place)
    held = Counter(word for said in _held(draft, fields) for word in _words(said)) - body
    for text, place in first.items():  # what is said again is said once
        words = Counter(_words(plain(text)))
        rest = Counter({word: n for word, n in (words - held).items() if word not in _LABELS})
        held -= words
        if rest:
            draft.doubts.append(doubt(Code.OUTSIDE_UNHELD, place, words=plain(text)))


def _held(draft: PlanDraft, fields: Iterable[Field]) -> Iterator[str]:
    """Yield every text of the plan in the making and of its review list, dates written out."""
    for at, value in fields:
        if not value.copied:
            yield from (shown(at, text) for text in _said(value))
    yield draft.source_title.text
    yield from (doubt.words for doubt in draft.doubts)


def _said(value: Value) -> Iterator[str]:
    yield value.printed.strip() or value.text
    try:
        day = date.fromisoformat(value.text)
    except ValueError:
        return
    yield f"{day.day} {day:%B} {day.year} {day:%d %m}"


def _words(text: str) -> list[str]:
    return [_whole(word) for word in words_of(text)]


def _whole(word: str) -> str:
    """Return a printed word as it is compared: "3rd" as 3."""
    figure = word.rstrip("stndrh")
    return str(int(figure)) if figure.isdecimal() and figure.isascii() else word
