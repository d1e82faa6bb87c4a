"""What only an editor can have got wrong in the vocabularies, seen by themselves.

Must not know: plans, YAML, where files lie.

Each check is a function (vocabulary, their files by name) → problems, and an entry in CHECKS.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from action_plans.model.library import Vocabulary, spelling
from action_plans.model.problem import Problem, Severity
from action_plans.reading.codes import Code
from action_plans.reading.guess import did_you_mean, listed, question
from action_plans.reading.source_file import Path, SourceFile

Sources = Mapping[str, SourceFile]  # by file name: "owners.yml"


def check_replaced_by(vocabulary: Vocabulary, sources: Sources) -> Iterator[Problem]:
    """An organisation is replaced by one that there is, never in the end by itself."""
    organisations = vocabulary.organisations
    for organisation in organisations.values():
        if not organisation.replaced_by:
            continue
        source = sources["organisations.yml"]
        path = (organisation.id, "replaced_by")
        yield from _unknown(source, path, organisation.replaced_by, organisations, "organisation")
        chain = [organisation.id, *_successors(vocabulary, organisation.id)]
        if organisation.id in chain[1:]:
            yield source.problem(
                path,
                Code.REPLACED_BY_ITSELF,
                Severity.ERROR,
                f"'{organisation.id}' is replaced by itself: {' → '.join(chain)}",
                "Delete the replaced_by that is wrong.",
            )


def _successors(vocabulary: Vocabulary, id: str) -> list[str]:
    """Return what replaced an organisation, and what replaced that, up to the first repeat."""
    chain: list[str] = []
    at = vocabulary.organisations.get(id)
    while at and at.replaced_by and at.replaced_by not in chain:
        chain.append(at.replaced_by)
        at = vocabulary.organisations.get(at.replaced_by)
    return chain


def check_organisations_of_owners(vocabulary: Vocabulary, sources: Sources) -> Iterator[Problem]:
    """An owner belongs to an organisation that there is."""
    for owner in vocabulary.owners.values():
        if owner.organisation:
            yield from _unknown(
                sources["owners.yml"],
                (owner.id, "organisation"),
                owner.organisation,
                vocabulary.organisations,
                "organisation",
            )


def check_succeeds(vocabulary: Vocabulary, sources: Sources) -> Iterator[Problem]:
    """An owner takes over from one that there is, and never in the end from itself."""
    for owner in vocabulary.owners.values():
        for index, id in enumerate(owner.succeeds):
            source, path = sources["owners.yml"], (owner.id, "succeeds", index)
            yield from _unknown(source, path, id, vocabulary.owners, "owner", Code.UNKNOWN_OWNER)
            if owner.id in _predecessors(vocabulary, id):
                by_way = "" if id == owner.id else f", by way of '{id}'"
                yield source.problem(
                    path,
                    Code.SUCCEEDS_ITSELF,
                    Severity.ERROR,
                    f"'{owner.id}' cannot take over from itself{by_way}",
                    "Write the post that there was before, or delete it.",
                )


def _predecessors(vocabulary: Vocabulary, id: str) -> set[str]:
    """Return a post with all those that came before it."""
    found: set[str] = set()
    waiting = [id]
    while waiting:
        at = waiting.pop()
        if at in vocabulary.owners and at not in found:
            found.add(at)
            waiting.extend(vocabulary.owners[at].succeeds)
    return found


def check_spellings(vocabulary: Vocabulary, sources: Sources) -> Iterator[Problem]:
    """A printed spelling belongs to one owner, or to one in each organisation and plan."""
    first: dict[tuple[str, str], str] = {}
    for owner in vocabulary.owners.values():
        places: list[tuple[Path, str]] = [((owner.id, "name"), owner.name)]
        places += [((owner.id, "printed", i), text) for i, text in enumerate(owner.printed)]
        for path, printed in places:
            scopes = owner.scope_of(printed) or ("",)
            firsts = [first.setdefault((spelling(printed), id), owner.id) for id in scopes]
            other = next((each for each in firsts if each != owner.id), "")
            if other and printed:
                yield sources["owners.yml"].problem(
                    path,
                    Code.SPELLING_TWICE,
                    Severity.ERROR,
                    f"'{printed}' is a spelling of '{other}' already",
                    "Keep it with the post that it means, or make one entry of the two; where both"
                    f" are called so, {{as: '{printed}', in: [an organisation or a plan]}}.",
                )


def check_plain_words(vocabulary: Vocabulary, sources: Sources) -> Iterator[Problem]:
    """Plain words lead to a theme that there is."""
    for words in vocabulary.plain_words.values():
        for index, theme in enumerate(words.themes):
            source, path = sources["plain-words.yml"], (words.id, "themes", index)
            yield from _unknown(source, path, theme, vocabulary.themes, "theme", Code.UNKNOWN_THEME)


def _unknown(
    source: SourceFile,
    path: Path,
    id: str,
    known: Collection[str],
    noun: str,
    code: Code = Code.UNKNOWN_ORGANISATION,
) -> Iterator[Problem]:
    if id not in known:
        article = "an" if noun[0] in "aeiou" else "a"
        message = f"'{id}' is not {article} {noun}{question(did_you_mean(id, known))}"
        yield source.problem(path, code, Severity.ERROR, message, listed(known, "There are"))


CHECKS: Final[tuple[Callable[[Vocabulary, Sources], Iterator[Problem]], ...]] = (
    check_replaced_by,
    check_organisations_of_owners,
    check_succeeds,
    check_spellings,
    check_plain_words,
)
