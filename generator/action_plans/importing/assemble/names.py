"""Persons' names left out of what is printed, and listed: a post is kept, not its holder.

Must not know: how a name is told from a post, tables, plan files.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from action_plans.checking.personal import names_in
from action_plans.checking.persons import person_in
from action_plans.checking.spellings import Posts
from action_plans.importing.assemble.posts import is_self_contained
from action_plans.importing.assemble.title import Titles
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import ActionDraft, RecommendationDraft, UpdateDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name
from action_plans.importing.paths import field as plan_field
from action_plans.model.library import spelling
from action_plans.model.terms import NAME_LEFT_OUT

_TITLE = re.compile(r"^(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\.?\s+")
_Owned = ActionDraft | UpdateDraft


def names_in_titles(titles: Titles) -> tuple[tuple[str, ...], Doubts]:
    """Return the names that the title of a published review keeps, and a doubt about them."""
    doubts = Doubts()
    found = names_in(f"{titles.title.text}\n{titles.source.text}")
    names = tuple(dict.fromkeys(each.words for each in found))
    if names:
        doubts.say(Code.NAME_IN_TITLE, titles.title.place, plan_field(Name.TITLE))
    return names, doubts


def leave_names_out(
    recommendations: Sequence[RecommendationDraft], posts: Posts, titles: Sequence[str] = ()
) -> Doubts:
    """Put `[name left out]` for each person's name in a cell of owners or a text, and for the name
    of an owner wherever a text has it. One within a title of a plan that is held, as a text cites
    it, stays.
    """
    doubts = Doubts()
    cited = re.compile("|".join(map(_folded, titles)) or r"(?!)")
    names: set[str] = set()
    for made in recommendations:
        for at, owned in _owned(made):
            names |= _out_of_owners(doubts, at, owned, posts)
    whole = {bare for name in names if " " in (bare := _TITLE.sub("", name))}
    for made in recommendations:
        at = At(made.number.text)
        made.text = _out_of_text(doubts, at.of(Name.TEXT), made.text, whole, cited)
        made.stem = _out_of_text(doubts, at.of(Name.STEM), made.stem, whole, cited)
        made.reason = _out_of_text(doubts, at.of(Name.REASON), made.reason, whole, cited)
        made.note = _out_of_text(doubts, at.of(Name.NOTE), made.note, whole, cited)
        made.lead_in = _out_of_text(doubts, at.of(Name.LEAD_IN), made.lead_in, whole, cited)
        for at, owned in _owned(made):
            owned.text = _out_of_text(doubts, at.of(Name.TEXT), owned.text, whole, cited)
    return doubts


def _owned(made: RecommendationDraft) -> Iterator[tuple[At, _Owned]]:
    at = At(made.number.text)
    yield from ((at.act(index), each) for index, each in enumerate(made.actions, 1))
    yield from ((at.outcome(index), each) for index, each in enumerate(made.updates, 1))


def _out_of_owners(doubts: Doubts, at: At, owned: _Owned, posts: Posts) -> set[str]:
    """Leave the names out of an action's or an update's owners; return them."""
    names = set()
    for index, owner in enumerate(owned.owners):
        text = plain(owner.text)
        post = spelling(text) in posts.ids or is_self_contained(text)
        name = "" if post else _whole(text, person_in(text, posts.words), posts)
        if name:
            names.add(name)
            owned.owners[index] = _without(owner, name)
            _say(doubts, at.of(Name.OWNERS, index), owner, name)
    return names


def _out_of_text(
    doubts: Doubts, at: At, value: Value, known: set[str], cited: re.Pattern[str]
) -> Value:
    """Return a text without names: those that it shows itself, and those of owners."""
    text = cited.sub(" ", plain(value.text))
    if not text:
        return value
    shown = {each.words for each in names_in(text)}
    for name in sorted(shown | {each for each in known if each in text}, key=len, reverse=True):
        if name in value.text:
            _say(doubts, at, value, name)
            value = _without(value, name, cited)
    return value


def _folded(title: str) -> str:
    """Return a pattern that finds a title, however its words are parted."""
    return r"\s+".join(map(re.escape, title.split()))


def _whole(text: str, name: str, posts: Posts) -> str:
    """Return a name with the capitalised words that go on with it and that no post has."""
    _, found, after = text.partition(name) if name else ("", "", "")
    while more := re.match(r"\s+([A-Z][\w'’-]+)", after):
        if not found or more[1].casefold() in posts.words:
            break
        name, after = name + more[0], after[more.end() :]
    return name


_NO_TITLE = re.compile(r"(?!)")


def _without(value: Value, name: str, cited: re.Pattern[str] = _NO_TITLE) -> Value:
    """Return a value without a name, but in the titles that it cites."""
    parts: list[str] = []
    at = 0
    for title in cited.finditer(value.text):
        parts += [value.text[at : title.start()].replace(name, NAME_LEFT_OUT), title[0]]
        at = title.end()
    parts.append(value.text[at:].replace(name, NAME_LEFT_OUT))
    return replace(value, text="".join(parts), printed=value.printed or value.text)


def _say(doubts: Doubts, at: At, value: Value, name: str) -> None:
    if not value.copied:
        doubts.say(Code.NAME_LEFT_OUT, value.place, at, name=name)
