"""Rules: a post stands where a post belongs, never a person's name, email or telephone number.

Must not know: YAML, what is published.

Names are looked for with care: better a name missed than a post called a person. A title before a
name, a first name before another word, or words that no post has at a place where a name stands.
"""

import re
from collections.abc import Container, Iterator
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.first_names import FIRST_NAMES
from action_plans.checking.spellings import NO_NAMES, RANKS
from action_plans.checking.subject import Subject
from action_plans.model.library import spelling
from action_plans.model.problem import Problem, Severity
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.source_file import Path

LEFT_OUT: Final = "[name left out]"
_TITLED: Final = re.compile(
    r"\b(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\b\.?\s+[A-Z][\w'’-]+"
)
_PAIR: Final = re.compile(r"\b(?P<first>[A-Z](?:\.|[\w'’-]*))\s+(?P<last>[A-Z][a-z][\w'’-]*)")
_NAME: Final = r"(?P<name>[A-Z][a-z'’-]+ [A-Z][\w'’-]+)"
_BEFORE_RANK: Final = re.compile(rf"^{_NAME}, (?i:{'|'.join(sorted(RANKS))})\b")
_IN_BRACKETS: Final = re.compile(rf"\({_NAME}\)")
_EMAIL: Final = re.compile(r"(?<![\w.+'-])[\w.+'-]++@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE: Final = re.compile(
    r"(?<![\w./-])(?:\+44[\s.-]*(?:\(0\))?|\(?0)[\s.-]?(?:\d[\s().-]*){8,9}\d(?![\w/-])"
)


def names_are_left_out(subject: Subject) -> Iterator[Problem]:
    """An owner is a post; of a person's name nothing is kept, and that is said."""
    for path, owner in _owners(subject):
        if LEFT_OUT in owner:
            yield subject.finding(
                path,
                CheckCode.NAME_LEFT_OUT,
                "Nothing to do: the name is left out, and readers are told so.",
            )
            continue
        listed = spelling(owner) in subject.posts.ids
        name = "" if listed else person_in(owner, subject.posts.words)
        if name:
            yield subject.error(
                path,
                CheckCode.PERSONAL_NAME,
                f"'{name}' seems to be a person's name",
                f"Write {LEFT_OUT} in its place; keep the post. If it is a post, add it to"
                " content/vocabulary/owners.yml.",
            )


def listed_posts_are_no_persons(reading: LibraryReading) -> Iterator[Problem]:
    """The vocabulary of posts names none of their holders."""
    source = reading.vocabulary_sources.get("owners.yml")
    if source is None:
        return
    for owner in reading.library.vocabulary.owners.values():
        spellings: list[tuple[Path, str]] = [((owner.id, "name"), owner.name)]
        spellings += [((owner.id, "printed", at), each) for at, each in enumerate(owner.printed)]
        for path, printed in spellings:
            name = _named(printed, NO_NAMES)
            if name:
                yield source.problem(
                    path,
                    CheckCode.PERSONAL_NAME,
                    Severity.ERROR,
                    f"'{name}' seems to be a person's name",
                    f"Posts are listed, not their holders; write {LEFT_OUT} in its place.",
                )


def no_contact_details(subject: Subject) -> Iterator[Problem]:
    """No email address and no telephone number stands in any text."""
    for path, text in subject.texts():
        if "@" in text and (found := _EMAIL.search(text)):
            yield subject.error(
                path,
                CheckCode.EMAIL_ADDRESS,
                f"'{found[0]}' is an email address",
                "Leave it out, or name the post or team instead.",
            )
        if "0" in text and (found := _TELEPHONE.search(text)):
            yield subject.error(
                path,
                CheckCode.TELEPHONE_NUMBER,
                f"'{found[0].strip()}' looks like a telephone number",
                "Leave it out, or name the post or team instead.",
            )


def person_in(owner: str, post_words: Container[str]) -> str:
    """Return what in an owner cell seems to be a person's name, or "".

    `post_words` are the words that posts are made of, lower case.
    """
    return _named(owner, post_words) or _placed(owner, post_words)


def _named(owner: str, post_words: Container[str]) -> str:
    """Return a name that shows by itself: Dr Ash, Jane Ash, J. Ash; or ""."""
    titled = _TITLED.search(owner)
    if titled:
        return titled[0]
    for match in _PAIR.finditer(owner):
        first, last = match["first"], match["last"]
        if last.casefold() in post_words:
            continue
        initial = len(first.rstrip(".")) == 1 and match.start() == 0
        if initial or first.casefold() in FIRST_NAMES:
            return match[0]
    return ""


def _placed(owner: str, post_words: Container[str]) -> str:
    """Return strange words where holders are named: before a comma and a rank, in brackets, or
    right between two ranks (Deputy Director … Head of …); or "".
    """  # fmt: skip
    for pattern in (_BEFORE_RANK, _IN_BRACKETS):
        match = pattern.search(owner)
        if match and not any(word.casefold() in post_words for word in match["name"].split()):
            return match["name"]
    words = owner.split()
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        strange = word.istitle() and word.isalpha() and word.casefold() not in post_words
        if strange and before.casefold() in RANKS and after.casefold() in RANKS:
            return word
    return ""


def _owners(subject: Subject) -> Iterator[tuple[Path, str]]:
    for path, _, action in subject.actions:
        for index, owner in enumerate(action.owners):
            yield (*path, "owners", index), owner
    for path, recommendation in subject.recommendations:
        for at, update in enumerate(recommendation.updates):
            for index, owner in enumerate(update.owners):
                yield (*path, "updates", at, "owners", index), owner
