"""Rules: what stands under owners is one post an entry, spelt as the vocabulary knows it.

Must not know: YAML, what is published.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.cut_posts import cut_in, may_be_halves
from action_plans.checking.likeness import post_like, unknown_behind
from action_plans.checking.personal import personal_in
from action_plans.checking.persons import person_in
from action_plans.checking.spellings import (
    has_role_word,
    in_curly_quotes,
    posts_of,
    without_commas,
    words_of_title,
)
from action_plans.checking.subject import Subject, subject_of
from action_plans.model.library import Owner, spelling
from action_plans.model.problem import Problem
from action_plans.model.terms import NAME_LEFT_OUT
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.shapes.posts import posts_apart
from action_plans.reading.source_file import Path

_SEVERAL: Final = re.compile(r"\s/\s|;|\n")


def owners_are_whole(subject: Subject) -> Iterator[Problem]:
    """A comma inside a post's title has not cut it in two."""
    for path, owners in _owners(subject):
        for cut in cut_in(owners, subject.posts):
            parts = [owners[index] for index in cut.entries]
            message = f"{' and '.join(map(_quoted, parts))} are one post"
            remedy = f"Put it in quotes, since it has a comma: [{_quoted(cut.whole)}]"
            if in_curly_quotes(cut.whole):
                message += ", which curly quotes do not hold together"
                remedy = f"Put it in straight quotes: [{_quoted(cut.whole.strip()[1:-1])}]"
            elif cut.whole != ", ".join(parts):
                remedy = f"Write it as it is listed, in quotes: [{_quoted(cut.whole)}]"
            yield subject.error((*path, cut.entries.start), CheckCode.OWNER_CUT, message, remedy)


def owners_are_listed(subject: Subject) -> Iterator[Problem]:
    """Every post stands in owners.yml, in the spelling that is printed."""
    known = subject.posts.ids
    told: set[str] = set()  # of a post that is printed often, once
    for path, owners in _owners(subject):
        cut = {index for each in cut_in(owners, subject.posts) for index in each.entries}
        halves = may_be_halves(owners, subject.posts)
        for index, owner in enumerate(owners):
            if index in cut or spelling(owner) in known or in_curly_quotes(owner):
                continue
            if NAME_LEFT_OUT in owner or person_in(owner, subject.posts.words):
                continue  # told by the rule for names
            if _is_rest(owners[index + 1 : index + 2], known):
                continue  # told of what follows, which seems to belong to it
            if spelling(owner) not in told:
                told.add(spelling(owner))
                yield _not_listed(subject, (*path, index), owner, halves)


@dataclass(frozen=True, slots=True)
class Unlisted:
    """What a plan prints as owners and the vocabulary lacks, each once, in the plan's order.

    `doubtful` are those that may hold a person's name, more than one post or none, half of one that
    a comma has cut, or that may be another spelling of one that is listed.
    """

    posts: tuple[str, ...]
    doubtful: tuple[str, ...]


def unlisted_posts(id: str, reading: LibraryReading) -> Unlisted:
    """Return the posts of a plan that could be listed as they are printed."""
    subject = subject_of(id, reading, posts_of(reading.library.vocabulary))
    halves = {
        each for _, owners in _owners(subject) for each in may_be_halves(owners, subject.posts)
    }
    posts: dict[str, None] = {}
    doubtful: dict[str, None] = {}
    for problem in owners_are_listed(subject):
        owner = str(dict(problem.facts)["owner"])
        unlisted = problem.code == CheckCode.OWNER_NOT_LISTED and owner not in halves
        is_post = unlisted and not _strange_in(owner, subject) and not any(personal_in(owner))
        (posts if is_post else doubtful)[owner] = None
    named = (owner for _, _, action in subject.actions for owner in action.owners)
    doubtful |= dict.fromkeys(
        owner
        for owner in named
        if NAME_LEFT_OUT not in owner
        and spelling(owner) not in subject.posts.ids
        and person_in(owner, subject.posts.words)
    )
    return Unlisted(tuple(posts), tuple(doubtful))


def _not_listed(subject: Subject, path: Path, owner: str, halves: Sequence[str]) -> Problem:
    """Return what is told of an owner; `halves` are those of its list that may be one post."""
    post = _same_but_for_commas(owner, subject)
    if post is not None:
        return _other_spelling(subject, path, owner, post)
    if _SEVERAL.search(owner) or len(posts_apart(owner, subject.posts.ids)) > 1:
        return subject.finding(
            path,
            CheckCode.SEVERAL_OWNERS,
            "Write one post an entry, each in quotes.",
            owner=owner,
        )
    if not has_role_word(owner):
        return subject.finding(
            path,
            CheckCode.NOT_A_POST,
            "If it belongs to the post before it, put both into one pair of quotes; otherwise add"
            " it to content/vocabulary/owners.yml.",
            owner=owner,
        )
    post = post_like(owner, subject.plan.bodies, subject.library.vocabulary)
    if post is not None:
        return _other_spelling(subject, path, owner, post)
    return subject.finding(
        path,
        CheckCode.OWNER_NOT_LISTED,
        _advice(owner, subject, halves),
        owner=owner,
    )


def _other_spelling(subject: Subject, path: Path, owner: str, post: Owner) -> Problem:
    return subject.finding(
        path,
        CheckCode.OWNER_SPELLING,
        f"If it is printed so and is that post, add it to {post.id} under printed: in"
        " content/vocabulary/owners.yml.",
        owner=owner,
        post=post.name,
    )


def _same_but_for_commas(owner: str, subject: Subject) -> Owner | None:
    """Return the listed post that has the same words, with other commas or none."""
    listed = subject.posts.listed.get(without_commas(owner), "")
    id = subject.posts.ids.get(spelling(listed), "")
    return subject.library.vocabulary.owners.get(id)


def _advice(owner: str, subject: Subject, halves: Sequence[str]) -> str:
    """Return how a post comes into the vocabulary; never one that may hold a person's name."""
    if owner in halves:
        return (
            "If a comma has cut one post here, put it into one pair of quotes. If these are two"
            " posts, add them to content/vocabulary/owners.yml by hand."
        )
    strange = _strange_in(owner, subject)
    if strange:
        return (
            f"If '{strange}' is a person's name, write {NAME_LEFT_OUT} in its place. If it is a"
            " place or a team, add the post to content/vocabulary/owners.yml by hand."
        )
    return f"'plans owners --add {subject.plan.id}' adds it, with all others of this plan."


def _strange_in(owner: str, subject: Subject) -> str:
    """Return the part of an owner that may be a person's name: no word of it is known, or ""."""
    posts = subject.posts
    return unknown_behind(owner, posts.words | posts.subjects | words_of_title(subject.plan))


def _quoted(post: str) -> str:
    return "'" + post.replace("'", "''") + "'"


def _is_rest(following: Sequence[str], known: Mapping[str, str]) -> bool:
    """True if what follows a post is no post itself, but perhaps the end of its title."""
    return any(spelling(each) not in known and not has_role_word(each) for each in following)


def _owners(subject: Subject) -> Iterator[tuple[Path, Sequence[str]]]:
    """Yield every list of owners with its path."""
    for path, _, action in subject.actions:
        yield (*path, "owners"), action.owners
    for path, recommendation in subject.recommendations:
        for index, update in enumerate(recommendation.updates):
            yield (*path, "updates", index, "owners"), update.owners
