"""Rules: nobody is named in the files beside the plans: vocabularies, corrections, `site.yml`.

Must not know: YAML, what is published.

Firms and charities are called after persons, published reviews after cases, and whoever keeps the
record may give a name: there only addresses and numbers are looked for. `contact` is free.
"""

from collections.abc import Iterator
from typing import Final

from action_plans.checking.personal import Personal, personal_in
from action_plans.checking.persons import SAYS
from action_plans.model.library import Library, Vocabulary
from action_plans.model.problem import Problem, Severity
from action_plans.model.site import Site
from action_plans.model.terms import NAME_LEFT_OUT
from action_plans.reading.library_reader import LibraryReading
from action_plans.reading.source_file import Path, SourceFile

_REMEDY: Final = f"Leave it out, or write {NAME_LEFT_OUT} for a name."
_POSTS: Final = (
    "Posts are listed, not how their holders are called or reached; leave it out, or write"
    f" {NAME_LEFT_OUT} for a name."
)
_Text = tuple[Path, str, bool]  # where it stands, what it says, whether a name may stand in it


def listed_posts_are_no_persons(reading: LibraryReading) -> Iterator[Problem]:
    """The vocabulary of posts names none of their holders."""
    texts: list[_Text] = []
    for words in _vocabularies(reading.library):
        for owner in words.owners.values():
            texts.append(((owner.id, "name"), owner.name, False))
            texts += [
                ((owner.id, "printed", at), one, False) for at, one in enumerate(owner.printed)
            ]
    yield from _told(reading.vocabulary_sources.get("owners.yml"), texts, _POSTS)


def vocabularies_name_nobody(reading: LibraryReading) -> Iterator[Problem]:
    """Themes, short forms and bodies name nobody; a body may be called after somebody."""
    vocabularies = _vocabularies(reading.library)
    themes: list[_Text] = []
    for theme in (each for words in vocabularies for each in words.themes.values()):
        themes += [
            ((theme.id, "name"), theme.name, False),
            ((theme.id, "scope"), theme.scope, False),
        ]
        themes += [((theme.id, "phrases", at), one, False) for at, one in enumerate(theme.phrases)]
        themes += [
            ((theme.id, "synonyms", at), one, False) for at, one in enumerate(theme.synonyms)
        ]
    bodies: list[_Text] = [
        ((each.id, "name"), each.name, True)
        for words in vocabularies
        for each in words.organisations.values()
    ]
    for file, texts in (("themes.yml", themes), ("organisations.yml", bodies)):
        yield from _told(reading.vocabulary_sources.get(file), texts, _REMEDY)


def corrections_name_nobody(reading: LibraryReading) -> Iterator[Problem]:
    """What was put right is told without a name, also where the name was the mistake."""
    texts: list[_Text] = [
        ((at, key), text, False)
        for at, each in enumerate(reading.corrections.corrections)
        for key, text in (("was", each.was), ("is", each.now), ("why", each.why))
    ]
    yield from _told(reading.corrections.source, texts, _REMEDY)


def the_records_words_name_nobody(reading: LibraryReading) -> Iterator[Problem]:
    """What a record says of itself names nobody but who keeps it."""
    others = (each.site for each in reading.library.translated.values())
    texts = [text for site in (reading.library.site, *others) for text in _of_site(site)]
    yield from _told(reading.site_source, texts, _REMEDY)


def _vocabularies(library: Library) -> tuple[Vocabulary, ...]:
    """Return the vocabulary as it stands in each language, the record's own first."""
    others = (each.vocabulary for each in library.translated.values())
    return library.vocabulary, *others


def _of_site(site: Site) -> Iterator[_Text]:
    for key in ("name", "lead", "description", "licence"):
        yield (key,), getattr(site, key), False
    yield ("maintainer",), site.maintainer, True
    yield ("coverage", "chosen"), site.coverage.chosen, False
    for at, each in enumerate(site.coverage.known):
        yield ("coverage", "known", at, "title"), each.title, True
        yield ("coverage", "known", at, "why"), each.why, False


def _told(source: SourceFile | None, texts: list[_Text], remedy: str) -> Iterator[Problem]:
    """Yield an error for each text that holds something of a person, once if told twice."""
    for path, text, named in dict.fromkeys(texts) if source else ():
        found = [each for each in personal_in(text) if not (named and each.kind is Personal.NAME)]
        if source and found:
            code, says = SAYS[found[0].kind]
            said = f"'{found[0].words}' {says}"
            yield source.problem(path, code, Severity.ERROR, said, remedy)
