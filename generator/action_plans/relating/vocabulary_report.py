"""What each theme catches, and what no theme does: for the editor who tends the vocabulary.

Must not know: files, the command line, HTML.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from action_plans.model.library import Library
from action_plans.model.refs import Ref
from action_plans.relating.links import published
from action_plans.relating.plan_features import features_of
from action_plans.relating.suggestions.features import PlanFeatures
from action_plans.relating.uncaught import UncaughtPhrase, uncaught_phrases
from action_plans.relating.words import folded, words

MOST_THEMES = 3  # of a recommendation, as its words signal them
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
class VocabularyReport:
    """How the vocabulary fits the plans."""

    themes: tuple[ThemeCatch, ...]  # in the vocabulary's order
    recommendations: int  # in all plans that are not withdrawn
    without: tuple[Ref, ...]  # recommendations without any theme in text or actions
    uncaught: tuple[UncaughtPhrase, ...]  # in most recommendations first, then by the alphabet

    def __str__(self) -> str:
        """Return the report as `plans themes` prints it."""
        return "\n".join(_lines(self)) + "\n"


def vocabulary_report(library: Library) -> VocabularyReport:
    """Return what each theme catches and what none does, withdrawn plans left out."""
    library = published(library)
    features = features_of(library)
    return VocabularyReport(
        tuple(_catches(library, features)),
        sum(len(plan.numbers) for plan in features),
        tuple(ref for ref, themes in _themes_of(features).items() if not themes),
        tuple(uncaught_phrases(library))[:SHOWN],
    )


def themes_by_words(library: Library, plan: str) -> dict[str, tuple[str, ...]]:
    """Return the themes that the words of a plan's recommendations signal, by number.

    Those of the text itself; where it signals none, those of its actions. In the vocabulary's
    order, at most `MOST_THEMES`.
    """
    order = list(library.vocabulary.themes)
    one = replace(library, plans={plan: library.plans[plan]})
    signalled: dict[str, tuple[str, ...]] = {}
    for ref, themes in _themes_of(features_of(one)).items():
        own = [id for id, in_text in themes.items() if in_text] or list(themes)
        signalled[ref.number] = tuple(sorted(own, key=order.index))[:MOST_THEMES]
    return signalled


def _themes_of(features: Iterable[PlanFeatures]) -> dict[Ref, dict[str, bool]]:
    """Return each recommendation with its themes: True where its own text has them."""
    found: dict[Ref, dict[str, bool]] = {}
    for plan in features:
        refs = [Ref(plan.plan, number) for number in plan.numbers]
        found.update((ref, {}) for ref in refs)
        hits = plan.themes.named
        for at, theme, in_text in zip(
            hits.holders.tolist(), hits.columns.tolist(), plan.themes.in_text.tolist(), strict=True
        ):
            found[refs[at]][hits.names[theme]] = in_text
    return found


def _catches(library: Library, features: Sequence[PlanFeatures]) -> Iterable[ThemeCatch]:
    themes_of = _themes_of(features)
    used = {folded(words(phrase)) for plan in features for phrase in plan.phrases.names}
    in_text: dict[str, list[Ref]] = {}
    in_actions: dict[str, list[Ref]] = {}
    alone: dict[str, list[Ref]] = {}
    for ref, themes in themes_of.items():
        said = [id for id, found in themes.items() if found]
        for id in said:
            in_text.setdefault(id, []).append(ref)
        for id in themes.keys() - set(said):
            in_actions.setdefault(id, []).append(ref)
        if len(said) == 1:
            alone.setdefault(said[0], []).append(ref)
    for theme in library.vocabulary.themes.values():
        yield ThemeCatch(
            theme.id,
            tuple(in_text.get(theme.id, ())),
            tuple(in_actions.get(theme.id, ())),
            tuple(alone.get(theme.id, ())),
            tuple(each for each in theme.phrases if folded(words(each)) not in used),
        )


def _lines(report: VocabularyReport) -> Iterable[str]:
    yield "Themes: recommendations caught by their text, by their actions only, by no other theme"
    width = max((len(each.theme) for each in report.themes), default=0)
    for each in report.themes:
        counts = f"{len(each.in_text):5} {len(each.in_actions):5} {len(each.alone):5}"
        yield f"  {each.theme:{width}} {counts}  {_listed(each.alone)}".rstrip()
    yield ""
    share = len(report.without) / max(report.recommendations, 1)
    of = f"{len(report.without)} of {report.recommendations} ({share:.0%})"
    yield f"Recommendations without any theme: {of}"
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
