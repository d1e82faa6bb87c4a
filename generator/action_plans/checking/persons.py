"""Rules: a post stands where a post belongs, never a person's name, email or telephone number.

Must not know: YAML, what is published.

Names are looked for with care: better a name missed than a post called a person. A title before a
name, a first name before another word, or words that no post has at a place where a name stands.
"""

from collections.abc import Container, Iterator
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.personal import Found, Personal, names_in, personal_in, personal_kind
from action_plans.checking.placed_names import placed_in
from action_plans.checking.subject import Subject
from action_plans.model.library import spelling
from action_plans.model.plan import Allowed, Plan
from action_plans.model.problem import Problem
from action_plans.model.terms import NAME_LEFT_OUT
from action_plans.reading.source_file import Path


def names_are_left_out(subject: Subject) -> Iterator[Problem]:
    """An owner is a post; of a person's name nothing is kept, and that is said."""
    for path, owner in _owners(subject):
        if NAME_LEFT_OUT in owner:
            yield subject.finding(
                path,
                CheckCode.NAME_LEFT_OUT,
                "Nothing to do: the name is left out, and readers are told so.",
            )
            continue
        listed = spelling(owner) in subject.posts.ids
        name = "" if listed else person_in(owner, subject.posts.words)
        if (
            name
            and not _is_a_body(subject, name)
            and not _is_allowed(subject.plan, path, owner, owner.find(name), name)
        ):
            yield _named(subject, path, name, 0)


def nobody_is_named(subject: Subject) -> Iterator[Problem]:
    """No person's name, email address or telephone number stands in any text."""
    for path, text in subject.texts():
        is_owner = len(path) > 1 and path[-2] == "owners"
        for found in personal_in(text):
            if is_owner and found.kind is Personal.NAME:
                continue  # told by the rule for owners, which knows the posts
            if path[-1] == "url" and found.kind is not Personal.EMAIL:
                continue
            if found.kind is Personal.NAME and _is_a_body(subject, found.words):
                continue
            if _is_of_a_held_title(subject, path, text, found) or _is_allowed(
                subject.plan, path, text, found.start, found.words
            ):
                continue
            yield _personal(subject, path, found, text.count(found.words, 0, found.start))


def translations_name_nobody(subject: Subject) -> Iterator[Problem]:
    """No text of a plan in another language names anybody either."""
    translations = subject.translations()
    own = tuple(nobody_is_named(subject)) if translations else ()
    for other in translations:
        yield from (each for each in nobody_is_named(other) if each not in own)


def allowances_are_used(subject: Subject) -> Iterator[Problem]:
    """What is allowed stands somewhere, and would be an error there."""
    if not subject.plan.allow:
        return
    used = {
        each.text
        for one in (subject, *subject.translations())
        for path, text in one.texts()
        for found in personal_in(text)
        for each in subject.plan.allow
        if _is_allowed_by(each, path, text, found.start, found.words)
    }
    for index, each in enumerate(subject.plan.allow):
        if each.text not in used:
            yield subject.finding(
                ("allow", index, "text"),
                CheckCode.ALLOW_UNUSED,
                "Delete the entry, or write the text as it stands. A name alone is allowed in"
                " titles only; elsewhere name the title that holds it.",
                text=each.text,
            )


_TITLES: Final = frozenset((("title",), ("short",), ("source", "title")))


def _is_allowed(plan: Plan, path: Path, text: str, start: int, words: str) -> bool:
    return any(_is_allowed_by(each, path, text, start, words) for each in plan.allow)


def _is_allowed_by(allowed: Allowed, path: Path, text: str, start: int, words: str) -> bool:
    """True if a text is allowed that holds these words; the words alone are so in titles only."""
    if allowed.text == words:
        return path in _TITLES or personal_kind(words) is not Personal.NAME
    return _covers(allowed.text, text, start, start + len(words))


def _covers(whole: str, text: str, start: int, end: int) -> bool:
    """True if a part of a text stands within these words, which the text holds."""
    at = text.find(whole)
    while at >= 0:
        if at <= start and end <= at + len(whole):
            return True
        at = text.find(whole, at + 1)
    return False


def _is_of_a_held_title(subject: Subject, path: Path, text: str, found: Found) -> bool:
    """True if a name stands in a text as part of a title under which a plan is held.

    A plan's own title excuses no title of its own: there `allow` says why the name has to stay.
    """
    return found.kind is Personal.NAME and any(
        found.words != plan.title
        and found.words in plan.title
        and _covers(plan.title, text, found.start, found.end)
        for plan in subject.library.plans.values()
        if plan.id != subject.plan.id or path not in _TITLES
    )


def _is_a_body(subject: Subject, name: str) -> bool:
    """True if a listed organisation is called so, as firms are by their founders' names."""
    bodies = subject.library.vocabulary.organisations.values()
    return any(name in (body.name, body.short) for body in bodies)


SAYS: Final = {
    Personal.NAME: (CheckCode.PERSONAL_NAME, "seems to be a person's name"),
    Personal.EMAIL: (CheckCode.EMAIL_ADDRESS, "is an email address"),
    Personal.TELEPHONE: (CheckCode.TELEPHONE_NUMBER, "looks like a telephone number"),
}


def _personal(subject: Subject, path: Path, found: Found, nth: int) -> Problem:
    """Return the problem of what stands in a text, where the same stood `nth` times before it."""
    if found.kind is Personal.NAME:
        return _named(subject, path, found.words, nth)
    code, said = SAYS[found.kind]
    remedy = f"Leave it out, or name the post or team instead. {_ALLOW}"
    return subject.error_of(path, (found.words, nth), code, f"'{found.words}' {said}", remedy)


def _named(subject: Subject, path: Path, name: str, nth: int) -> Problem:
    quotes = ", and the text in quotes" if subject.source.needs_quotes(path, name) else ""
    remedy = (
        f"Write {NAME_LEFT_OUT} in its place{quotes}; keep the post. If it is a post, add it to"
        f" content/vocabulary/owners.yml, a firm to organisations.yml. {_ALLOW}"
    )
    code, says = SAYS[Personal.NAME]
    return subject.error_of(path, (name, nth), code, f"'{name}' {says}", remedy)


_ALLOW: Final = "What has to stay, such as a title, is written under allow: with its reason."


def person_in(owner: str, post_words: Container[str]) -> str:
    """Return what in an owner cell seems to be a person's name, or "".

    `post_words` are the words that posts are made of, lower case.
    """
    named = next((each.words for each in names_in(owner, post_words)), "")
    return named or placed_in(owner, post_words)


def _owners(subject: Subject) -> Iterator[tuple[Path, str]]:
    for path, _, action in subject.actions:
        for index, owner in enumerate(action.owners):
            yield (*path, "owners", index), owner
    for path, recommendation in subject.recommendations:
        for at, update in enumerate(recommendation.updates):
            for index, owner in enumerate(update.owners):
                yield (*path, "updates", at, "owners", index), owner
