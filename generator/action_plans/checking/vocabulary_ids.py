"""Rules: organisations and themes are those of the vocabularies.

Must not know: YAML, what is published.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject
from action_plans.model.problem import Problem, Severity
from action_plans.reading.guess import did_you_mean, listed, question
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.source_file import Path


def themes_are_known(subject: Subject) -> Iterator[Problem]:
    """Every theme stands in themes.yml."""
    names = {each.id: (each.name,) for each in subject.library.vocabulary.themes.values()}
    for path, recommendation in subject.recommendations:
        for index, id in enumerate(recommendation.themes):
            at = (*path, "themes", index)
            yield from _unknown(subject, at, id, names, "theme", CheckCode.UNKNOWN_THEME)


def organisations_are_known(subject: Subject) -> Iterator[Problem]:
    """Every organisation stands in organisations.yml."""
    names = {
        each.id: (each.name, each.short)
        for each in subject.library.vocabulary.organisations.values()
    }
    for path, id in _organisation_ids(subject):
        yield from _unknown(
            subject, path, id, names, "organisation", CheckCode.UNKNOWN_ORGANISATION
        )


def _organisation_ids(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Yield every organisation id of a plan with its path."""
    plan = subject.plan
    for index, id in enumerate(plan.inspectorate):
        yield ("inspectorate", index), id
    for index, id in enumerate(plan.respondent):
        yield ("respondent", index), id
    if plan.review:
        yield ("review", "by"), plan.review.by
    for path, recommendation in subject.recommendations:
        for index, id in enumerate(recommendation.to):
            yield (*path, "to", index), id
        for index, check in enumerate(recommendation.checks):
            yield (*path, "checks", index, "by"), check.by


def _unknown(
    subject: Subject,
    path: Path,
    id: str,
    names: Mapping[str, Sequence[str]],
    noun: str,
    code: CheckCode,
) -> Iterator[Problem]:
    """Yield the problem of an id that is none, with the id or the name that comes closest."""
    if id in names:
        return
    guess = meant_id(id, names)
    article = "an" if noun[0] in "aeiou" else "a"
    remedy = listed(names, "Accepted") or f"vocabulary/{noun}s.yml has none yet."
    found = subject.error(path, code, f"'{id}' is not {article} {noun}{question(guess)}", remedy)
    yield replace(found, correction=subject.source.corrected(path, guess))


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
