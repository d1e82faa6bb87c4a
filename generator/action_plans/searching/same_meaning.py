"""What says the same as a run of words: short forms, subjects, plain words, each with its worth.

Must not know: the indexer, queries.

A phrase leads to ways of saying it that some record has. A way is [words, worth], or [number of a
theme, worth]: the worth is a share of what the words themselves would be worth. A single word
whose stem strangers bear has the number of its family too (strangers.py).
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Final

from action_plans.model.library import PlainWords, Theme, Vocabulary
from action_plans.searching.english import commonness
from action_plans.searching.strangers import family_of
from action_plans.searching.text import stem, stems_of, words_of

Way = tuple[str | int, float] | tuple[str, float, int]
# A phrase, ways of saying it or the number of the state or page that it speaks of, its kind.
Phrase = tuple[str, Sequence[Way] | int, int]
# Kinds: the words of an idiom mean something else by themselves; those of a term, which is a name
# or is said in short, are found by themselves too, but stand for nothing else.
# What states are told by means nothing else, may mean something else, or does so only alone; what a
# page of the site is asked for by does so anywhere, or only alone.
PLAIN_PHRASE, IDIOM, TERM, PLAINLY, PERHAPS, ALONE, PAGE, PAGE_ALONE = range(8)
SHORT_FORM: Final = 1.0
SYNONYM: Final = 0.9  # of a theme
PLAIN: Final = 0.75
PLAIN_THEME: Final = 0.45  # a subject is a wide word for it
THEME_NAMED: Final = 0.35  # beside its name's own words


def phrases(vocabulary: Vocabulary, known: Container[str]) -> Iterator[Phrase]:
    """Yield (phrase, ways, kind); `known` are the stems that some record has."""
    for acronym in vocabulary.acronyms:
        yield from _short_form(acronym.short, acronym.full, known)
    for body in vocabulary.organisations.values():
        if body.short and body.short != body.name:
            yield from _short_form(body.short, body.name, known)
    themes = {id: number for number, id in enumerate(vocabulary.themes)}
    for plain in vocabulary.plain_words.values():
        yield from _plain(plain, themes, known)
    for theme in vocabulary.themes.values():
        yield theme.name, ((themes[theme.id], THEME_NAMED),), TERM
        for said in _said_of(theme, known):
            yield said, ((themes[theme.id], SYNONYM),), IDIOM


def _short_form(short: str, full: str, known: Container[str]) -> Iterator[Phrase]:
    words = words_of(full)
    unnumbered = [word for word in words if not word.isdigit()]
    if _is_held(short, known):
        yield full, ((short, SHORT_FORM),), TERM
        if 1 < len(unnumbered) < len(words):
            yield " ".join(unnumbered), ((short, SHORT_FORM),), TERM
    # Who types "see" means no framework of that name.
    if _is_held(full, known) and stem(short.lower()) not in commonness():
        yield short, ((full, SHORT_FORM),), PLAIN_PHRASE


def _plain(plain: PlainWords, themes: Mapping[str, int], known: Container[str]) -> Iterator[Phrase]:
    means: list[Way] = [_way(each) for each in plain.means if _is_held(each, known)]
    about: list[Way] = [(themes[each], PLAIN_THEME) for each in plain.themes]
    for said in (*plain.said, *plain.cy):
        ways = tuple(way for way in (*means, *about) if way[0] != said)
        if ways:
            yield said, ways, IDIOM if len(words_of(said)) > 1 else PLAIN_PHRASE


def _way(means: str) -> Way:
    family = family_of(means)
    return (means, PLAIN, family) if family else (means, PLAIN)


def _said_of(theme: Theme, known: Container[str]) -> list[str]:
    """Return what readers may say for a theme: its phrases too that no search for words finds."""
    unknown = (each for each in theme.phrases if not _is_held(each, known))
    return list(dict.fromkeys((*theme.synonyms, *unknown)))


def _is_held(phrase: str, known: Container[str]) -> bool:
    return all(each in known for each in stems_of(phrase))


def words_of_the_field(vocabulary: Vocabulary) -> list[str]:
    """Return the words of subjects' names and phrases and of long forms."""
    texts = [each.full for each in vocabulary.acronyms]
    for theme in vocabulary.themes.values():
        texts += [theme.name, *theme.phrases]
    return sorted({word for text in texts for word in words_of(text)})


def words_of_all(vocabulary: Vocabulary) -> list[str]:
    """Return every word of what means the same: no slips, though no record need have them."""
    texts = [text for each in vocabulary.acronyms for text in (each.short, each.full)]
    for theme in vocabulary.themes.values():
        texts += [theme.name, *theme.synonyms]
    for body in vocabulary.organisations.values():
        texts += [body.name, body.short]
    for plain in vocabulary.plain_words.values():
        texts += [*plain.said, *plain.cy, *plain.means]
    return sorted({word for text in texts for word in words_of(text)})
