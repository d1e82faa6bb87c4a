"""Persons' names left out of what is printed, and listed: a post is kept, not its holder.

Must not know: how a name is told from a post, tables, plan files.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from action_plans.checking.persons import LEFT_OUT, person_in
from action_plans.checking.spellings import Posts
from action_plans.importing.assemble.posts import is_self_contained
from action_plans.importing.document import Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import ActionDraft, RecommendationDraft, UpdateDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name
from action_plans.model.library import spelling

_TITLE = re.compile(r"^(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\.?\s+")


def leave_names_out(recommendations: Sequence[RecommendationDraft], posts: Posts) -> Doubts:
    """Put `[name left out]` for each person's name in a cell of owners, and for the same name
    wherever a text has it.
    """
    doubts = Doubts()
    names: set[str] = set()
    for at, owned in _owned(recommendations):
        for index, owner in enumerate(owned.owners):
            text = plain(owner.text)
            post = spelling(text) in posts.ids or is_self_contained(text)
            name = "" if post else _whole(text, person_in(text, posts.words), posts)
            if name:
                names.add(name)
                owned.owners[index] = _without(owner, name)
                _say(doubts, at.of(Name.OWNERS, index), owner, name)
    whole = {bare for name in names if " " in (bare := _TITLE.sub("", name))}
    for at, owned in _owned(recommendations):
        for name in sorted(whole):
            if name in plain(owned.text.text):
                _say(doubts, at.of(Name.TEXT), owned.text, name)
                owned.text = _without(owned.text, name)
    return doubts


def _whole(text: str, name: str, posts: Posts) -> str:
    """Return a name with the capitalised words that go on with it and that no post has."""
    _, found, after = text.partition(name) if name else ("", "", "")
    while more := re.match(r"\s+([A-Z][\w'’-]+)", after):
        if not found or more[1].casefold() in posts.words:
            break
        name, after = name + more[0], after[more.end() :]
    return name


def _owned(
    recommendations: Sequence[RecommendationDraft],
) -> Iterator[tuple[At, ActionDraft | UpdateDraft]]:
    for made in recommendations:
        at = At(made.number.text)
        yield from ((at.act(index), each) for index, each in enumerate(made.actions, 1))
        yield from ((at.outcome(index), each) for index, each in enumerate(made.updates, 1))


def _without(value: Value, name: str) -> Value:
    return replace(
        value, text=value.text.replace(name, LEFT_OUT), printed=value.printed or value.text
    )


def _say(doubts: Doubts, at: At, value: Value, name: str) -> None:
    where = value.places[0] if value.places else Place()
    if not value.copied:
        doubts.say(Code.NAME_LEFT_OUT, where, at, name=name)
