"""Rules: organisations and themes are those of the vocabularies.

Must not know: YAML, what is published.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject
from action_plans.model.problem import Problem, Severity
from action_plans.reading.guess import did_you_mean, listed, question
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.source_file import Path

_Lists = Iterator[tuple[Path, tuple[str, ...]]]
_Names = Mapping[str, Sequence[str]]
_PARTS: Final = re.compile(r"[^\w-]+|\band\b")


def themes_are_known(subject: Subject) -> Iterator[Problem]:
    """Every theme stands in themes.yml."""
    names = {each.id: (each.name,) for each in subject.library.vocabulary.themes.values()}
    for path, recommendation in subject.recommendations:
        at = (*path, "themes")
        yield from _unknown(
            subject, at, recommendation.themes, names, "theme", CheckCode.UNKNOWN_THEME
        )


def organisations_are_known(subject: Subject) -> Iterator[Problem]:
    """Every organisation stands in organisations.yml."""
    names = {
        each.id: (each.name, each.short)
        for each in subject.library.vocabulary.organisations.values()
    }
    for path, ids in _organisation_ids(subject):
        code = CheckCode.UNKNOWN_ORGANISATION
        yield from _unknown(subject, path, ids, names, "organisation", code)


def _organisation_ids(subject: Subject) -> _Lists:
    """Yield every list of organisation ids of a plan with its path."""
    plan = subject.plan
    yield ("inspectorate",), plan.inspectorate
    yield ("respondent",), plan.respondent
    if plan.review:
        yield ("review", "by"), (plan.review.by,)
    for path, recommendation in subject.recommendations:
        yield (*path, "to"), recommendation.to
        for index, check in enumerate(recommendation.checks):
            yield (*path, "checks", index, "by"), (check.by,)


def _unknown(
    subject: Subject, path: Path, ids: Sequence[str], names: _Names, noun: str, code: CheckCode
) -> Iterator[Problem]:
    """Yield the problem of the ids of one list that are none, with those that come closest."""
    unknown = [at for at, id in enumerate(ids) if id not in names]
    if not unknown:
        return
    first = unknown[0]
    at = path if path[-1] == "by" else (*path, first)
    meant = [(id,) if id in names else meant_ids(id, names) for id in ids]
    guesses = [id for index in unknown for id in meant[index]]
    article = "an" if noun[0] in "aeiou" else "a"
    said = ", ".join(f"'{ids[index]}'" for index in unknown)
    is_none = f"is not {article} {noun}" if len(unknown) == 1 else f"are not {noun}s"
    whole = all(meant) and (len(unknown) > 1 or len(guesses) > 1)
    remedy = listed(names, "Accepted") or f"vocabulary/{noun}s.yml has none yet."
    message = f"{said} {is_none}{question(', '.join(guesses) if all(meant) else None)}"
    found = subject.error(at, code, message, remedy)
    if whole:
        flat = dict.fromkeys(id for several in meant for id in several)
        correction = subject.source.corrected(path, f"[{', '.join(flat)}]")
    else:
        correction = subject.source.corrected(at, guesses[0] if len(guesses) == 1 else None)
    yield replace(found, correction=correction)


def meant_ids(said: str, names: _Names) -> tuple[str, ...]:
    """Return the ids that were probably meant: one, or several without commas between them."""
    parts = [each for each in _PARTS.split(said) if each]
    several = [
        part if part in names else meant_id(part, dict.fromkeys(names, ())) for part in parts
    ]
    if len(parts) > 1 and all(several) and all(part.islower() for part in parts):
        return tuple(id for id in several if id)
    one = meant_id(said, names)
    return (one,) if one else ()


def scopes_are_known(reading: LibraryReading) -> Iterator[Problem]:
    """Where a spelling is meant is an organisation, or a plan, that there is."""
    vocabulary = reading.library.vocabulary
    known = {*vocabulary.organisations, *reading.sources}
    for owner in vocabulary.owners.values():
        for at, printed in enumerate(owner.printed if owner.scopes else ()):
            for index, id in enumerate(owner.scope_of(printed)):
                if id in known:
                    continue
                source, path = reading.vocabulary_sources["owners.yml"], (owner.id, "printed", at)
                guess = did_you_mean(id, known)
                found = source.problem(
                    (*path, "in", index),
                    CheckCode.UNKNOWN_ORGANISATION,
                    Severity.ERROR,
                    f"'{id}' is neither an organisation nor a plan{question(guess)}",
                    f"So '{printed}' would be matched nowhere.",
                )
                at_id = source.corrected((*path, "in", index), guess)
                yield replace(found, correction=at_id)


def meant_id(said: str, names: Mapping[str, Sequence[str]]) -> str | None:
    """Return the id that was probably meant: itself misspelt, or what it is called, or None."""
    called = {name: id for id, several in names.items() for name in (id, *several) if name}
    plain = {name.casefold().replace("&", "and"): id for name, id in called.items()}
    exact = plain.get(said.casefold().replace("&", "and"))
    near = None if exact else did_you_mean(said, called)
    return called[near] if near else exact
