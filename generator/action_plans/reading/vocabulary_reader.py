"""The vocabulary files → a Vocabulary, and every problem in them.

Must not know: plans, what the vocabularies are for.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Final

from action_plans.model.library import Vocabulary
from action_plans.model.problem import Problem
from action_plans.reading import vocabulary_shape as shape
from action_plans.reading.files import file_bytes, shown_name, symbolic_link
from action_plans.reading.plain_words_shape import PLAIN_WORDS
from action_plans.reading.shaped_file import read_shaped
from action_plans.reading.shapes.shape import Shape, T
from action_plans.reading.source_file import SourceFile
from action_plans.reading.vocabulary_checks import CHECKS

FILES: Final = ("organisations.yml", "owners.yml", "themes.yml", "acronyms.yml", "plain-words.yml")


@dataclass(frozen=True, slots=True)
class VocabularyReading:
    """What the files gave: the vocabulary, the problems, sorted, and the files by name."""

    vocabulary: Vocabulary
    problems: tuple[Problem, ...] = ()
    sources: Mapping[str, SourceFile] = field(default_factory=dict)


def read_vocabulary(folder: Path, shown_as: str, lang: str = "") -> VocabularyReading:
    """Return what the files in `folder` say; a file that is missing is an empty vocabulary.

    `shown_as` is how problems name the folder; texts in several languages are read in `lang`, by
    default in the first that each has.
    """
    problem = symbolic_link(folder, shown_as)
    if problem:
        return VocabularyReading(Vocabulary(), (problem,))
    problems: list[Problem] = []
    contents: dict[str, bytes] = {}
    for name in FILES:
        found = file_bytes(folder / name, shown_name(PurePosixPath(shown_as) / name))
        if isinstance(found, bytes):
            contents[name] = found
        elif found is not None:
            problems.append(found)
    reading = parse_vocabulary(contents, shown_as, lang)
    return replace(reading, problems=tuple(sorted((*problems, *reading.problems))))


def parse_vocabulary(
    contents: Mapping[str, bytes], shown_as: str, lang: str = ""
) -> VocabularyReading:
    """Return what the files' bytes say, by file name."""
    sources: dict[str, SourceFile] = {}
    problems: list[Problem] = []

    def pairs(name: str, described: Shape[tuple[tuple[str, T], ...]]) -> tuple[tuple[str, T], ...]:
        if name not in contents:
            return ()
        file = shown_name(PurePosixPath(shown_as) / name)
        source, value = read_shaped(contents[name], file, described, problems, lang)
        sources[name] = source
        return value or ()

    organisations = pairs("organisations.yml", shape.ORGANISATIONS)
    owners = pairs("owners.yml", shape.OWNERS)
    themes = pairs("themes.yml", shape.THEMES)
    acronyms = pairs("acronyms.yml", shape.ACRONYMS)
    plain_words = pairs("plain-words.yml", PLAIN_WORDS)
    vocabulary = Vocabulary(
        organisations={id: replace(each, id=id) for id, each in organisations},
        owners={id: replace(each, id=id) for id, each in owners},
        themes={id: replace(each, id=id) for id, each in themes},
        acronyms=tuple(
            replace(each, short=short) for short, meanings in acronyms for each in meanings
        ),
        plain_words={id: replace(each, id=id) for id, each in plain_words},
    )
    for check in CHECKS:
        problems.extend(check(vocabulary, sources))
    return VocabularyReading(vocabulary, tuple(sorted(problems)), sources)
