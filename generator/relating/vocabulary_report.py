"""What each theme catches, and what no theme does: for the editor who tends the vocabulary.

Must not know: files, the command line, HTML.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.model.library import Library
from generator.model.refs import Ref
from generator.relating.links import published
from generator.relating.runs import folded
from generator.relating.suggestions.features import PlanFeatures, Reader, texts_of
from generator.relating.themes import Phrasebook
from generator.relating.words import content_stem, words

FREQUENT = 3  # recommendations that a phrase stands in, at least, to be told
SHOWN = 40  # frequent phrases told, at most


@dataclass(frozen=True, slots=True)
class ThemeCatch:
    """What one theme catches."""

    theme: str  # theme id
    in_text: tuple[Ref, ...]  # in the recommendation's own words, or marked by an editor
    in_actions: tuple[Ref, ...]  # in its actions only
    alone: tuple[Ref, ...]  # those of in_text that no other theme has in their text
    idle: tuple[str, ...]  # phrases found nowhere


@dataclass(frozen=True, slots=True)
class UncaughtPhrase:
    """Words that stand together in several recommendations and belong to no theme."""

    printed: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class VocabularyReport:
    """How the vocabulary fits the plans."""

    themes: tuple[ThemeCatch, ...]  # in the vocabulary's order
    without: tuple[Ref, ...]  # recommendations without any theme in text or actions
    uncaught: tuple[UncaughtPhrase, ...]  # in most recommendations first, then by the alphabet

    def __str__(self) -> str:
        """Return the report as `plans themes` prints it."""
        return "\n".join(_lines(self)) + "\n"


def vocabulary_report(library: Library) -> VocabularyReport:
    """Return what each theme catches and what none does, withdrawn plans left out."""
    library = published(library)
    reader = Reader(library.vocabulary)
    features = [reader.features(plan) for plan in library.plans.values()]
    return VocabularyReport(
        tuple(_catches(library, features)),
        tuple(ref for ref, themes in _themes_of(features) if not themes),
        tuple(_uncaught(library))[:SHOWN],
    )


def _themes_of(features: Iterable[PlanFeatures]) -> list[tuple[Ref, dict[str, bool]]]:
    """Return each recommendation with its themes: True where its own text has them."""
    return [
        (Ref(plan.plan, each.number), {hit.theme: hit.in_text for hit in each.themes})
        for plan in features
        for each in plan.recommendations
    ]


def _catches(library: Library, features: Sequence[PlanFeatures]) -> Iterable[ThemeCatch]:
    themes_of = _themes_of(features)
    used = {
        folded(words(phrase))
        for plan in features
        for each in plan.recommendations
        for phrase in each.phrases
    }
    for theme in library.vocabulary.themes.values():
        in_text = [ref for ref, themes in themes_of if themes.get(theme.id)]
        others = {
            ref: any(found for id, found in themes.items() if id != theme.id)
            for ref, themes in themes_of
        }
        yield ThemeCatch(
            theme.id,
            tuple(in_text),
            tuple(ref for ref, themes in themes_of if themes.get(theme.id) is False),
            tuple(ref for ref in in_text if not others[ref]),
            tuple(each for each in theme.phrases if folded(words(each)) not in used),
        )


def _uncaught(library: Library) -> list[UncaughtPhrase]:
    """Return pairs of content words in FREQUENT recommendations or more, outside every phrase."""
    book = Phrasebook(library.vocabulary.themes.values())
    found: dict[tuple[str, str], dict[Ref, None]] = {}
    printed_as: dict[tuple[str, str], Counter[str]] = {}
    for _, recommendation in library.recommendations():
        for _, text in texts_of(recommendation):
            for stems, printed in _pairs(words(text)):
                if not book.found_in(folded(printed.split())):
                    found.setdefault(stems, {})[recommendation.ref] = None
                    printed_as.setdefault(stems, Counter())[printed] += 1
    frequent = [
        UncaughtPhrase(printed_as[stems].most_common(1)[0][0], tuple(refs))
        for stems, refs in found.items()
        if len(refs) >= FREQUENT and len({ref.plan for ref in refs}) > 1
    ]
    return sorted(frequent, key=lambda each: (-len(each.refs), each.printed))


def _pairs(printed: Sequence[str]) -> Iterable[tuple[tuple[str, str], str]]:
    """Yield two content words that stand side by side: their stems, and as printed."""
    for first, second in pairwise(printed):
        stems = (content_stem(first), content_stem(second))
        if all(stems):
            yield stems, f"{first} {second}"


def _lines(report: VocabularyReport) -> Iterable[str]:
    yield "Themes: recommendations caught by their text, by their actions only, by no other theme"
    width = max((len(each.theme) for each in report.themes), default=0)
    for each in report.themes:
        counts = f"{len(each.in_text):5} {len(each.in_actions):5} {len(each.alone):5}"
        yield f"  {each.theme:{width}} {counts}  {_listed(each.alone)}".rstrip()
    yield ""
    yield f"Recommendations without any theme: {len(report.without)}"
    yield from (f"  {ref}" for ref in report.without)
    yield ""
    yield f"Frequent words that no theme covers: {len(report.uncaught)}"
    for phrase in report.uncaught:
        yield f"  {phrase.printed} ({len(phrase.refs)}): {_listed(phrase.refs)}"
    yield ""
    yield "Phrases found nowhere"
    yield from (f"  {each.theme}: {', '.join(each.idle)}" for each in report.themes if each.idle)


def _listed(refs: Sequence[Ref], most: int = 4) -> str:
    shown = ", ".join(map(str, refs[:most]))
    return f"{shown} and {len(refs) - most} more" if len(refs) > most else shown
