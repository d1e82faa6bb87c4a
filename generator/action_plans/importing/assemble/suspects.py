"""What looks wrong in an assembled draft: names, unknown posts, unread dates, cut texts.

Must not know: tables, how the draft was made, plan files.
"""

import re
from collections.abc import Collection, Iterator

from rapidfuzz import fuzz, process

from action_plans.importing.assemble.posts import name_in, starts_post
from action_plans.importing.document import Place
from action_plans.importing.draft import PlanDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.review import DoubtKind
from action_plans.model.due import DueKind
from action_plans.model.library import spelling
from action_plans.reading.dates import read_due

_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s+[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?"
)
_NAMED = re.compile(r"^([A-Z][a-z’'-]+(?:\s+[A-Z]\.)?\s+[A-Z][a-z’'-]+)\s*(?:[,–(-]|\s-)\s*(.+)$")
_REACHED = re.compile(r"\S+@\S+\.\w+|\b(?:\+44\s?|0)\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}\b")
_NO_NAME = re.compile(
    r"\b(?:Group|Team|Service|Division|Directorate|Board|Unit|Office|Head|Director|Manager|Lead|"
    r"Officer|Probation|Prison|Programme|Region|Justice|Police|Policy|Partnership|Governor|Ministry)\b"
)
_ALIKE = 80  # of 100: how like a known spelling must be to be suggested


def say_suspects(draft: PlanDraft, posts: Collection[str]) -> None:
    """Add to the review list what looks wrong."""
    known = draft.vocabulary.owner_ids()
    said: set[str] = set()
    for field, owner in _owners(draft):
        text = plain(owner.text)
        where = owner.places[0] if owner.places else Place()
        name = _person(text, posts)
        if name:
            draft.doubt(
                DoubtKind.NOT_UNDERSTOOD,
                9,
                where,
                field,
                f"“{name}” may be a person's name; if so, write [name left out]",
            )
        if spelling(text) not in known and text not in said:
            said.add(text)
            near = process.extract(
                spelling(text), list(known), scorer=fuzz.token_sort_ratio, limit=1
            )
            hint = f"; is it {known[near[0][0]]}?" if near and near[0][1] >= _ALIKE else ""
            draft.doubt(
                DoubtKind.NOT_UNDERSTOOD,
                3,
                where,
                field,
                f"“{text}” is no post of the vocabulary{hint}",
            )
    _say_dates(draft)
    _say_cut(draft)


def _owners(draft: PlanDraft) -> Iterator[tuple[str, Value]]:
    for made in draft.recommendations:
        number = made.number.text
        for index, action in enumerate(made.actions, 1):
            for owner in action.owners:
                if not owner.copied:
                    yield f"{number}/a{index}/owners", owner
        for update in made.updates:
            for owner in update.owners:
                yield f"{number}/updates", owner


def _person(text: str, posts: Collection[str]) -> str:
    """Return what looks like a person's name or address in an owner, "" if nothing does."""
    for pattern in (_TITLED, _REACHED):
        found = pattern.search(text)
        if found:
            return found[0]
    named = _NAMED.match(text)
    if named and not _NO_NAME.search(named[1]) and starts_post(named[2]):
        return named[1]
    return name_in(text, posts)


def _say_dates(draft: PlanDraft) -> None:
    for made in draft.recommendations:
        cells = [(f"a{index}/due", each.due) for index, each in enumerate(made.actions, 1)]
        cells += [("updates", each.due) for each in made.updates]
        for field, due in cells:
            read = read_due(due.text) if due else None
            if read and read.kind is DueKind.UNREAD:
                where = due.places[0] if due.places else Place()
                why = read.why_unread or "it has no reading"
                draft.doubt(
                    DoubtKind.NOT_UNDERSTOOD,
                    7,
                    where,
                    f"{made.number.text}/{field}",
                    f"the date “{due.text}” is kept as printed: {why}",
                )


def _say_cut(draft: PlanDraft) -> None:
    for made in draft.recommendations:
        for index, action in enumerate(made.actions, 1):
            text = plain(action.text.text).rstrip()
            if text and text[-1].isalnum() and not text.split("\n")[-1].startswith("- "):
                where = action.text.places[-1] if action.text.places else Place()
                cut = re.search(r"\b(?:to|of|and|the|for|with|in|by|a|an|or|that|partner)$", text)
                draft.doubt(
                    DoubtKind.NOT_UNDERSTOOD,
                    7 if cut else 2,
                    where,
                    f"{made.number.text}/a{index}/text",
                    "it ends without a full stop; look whether it is cut off",
                )
