"""Why two recommendations are suggested as related, in a sentence or two of plain words.

Must not know: files, HTML, how pairs are found, how what they share is weighed.
"""

from collections.abc import Iterable, Mapping, Sequence

from action_plans.model.library import Theme
from action_plans.model.related import Evidence

Labels = tuple[str, str]  # what pages call two actions


def turned_round(evidence: Evidence) -> Evidence:
    """Return the evidence as seen from the other end."""
    if not evidence.actions:
        return evidence
    mine, theirs = evidence.actions
    return Evidence(evidence.systems, evidence.themes, evidence.phrases, (theirs, mine))


def names_in_sentences(themes: Iterable[Theme]) -> dict[str, str]:
    """Return the name of each theme as it stands within a sentence, by the theme's id."""
    return {each.id: _in_a_sentence(each.name) for each in themes}


def sentences_of(
    evidence: Evidence, themes: Mapping[str, str], labels: Labels | None
) -> tuple[str, str]:
    """Return the evidence in a sentence or two, read from either end; "" where there is none.

    `themes` are the names of `names_in_sentences`, `labels` those of the actions that are alike.
    For example: Both are about recall, and about quality assurance; both say “alternatives to
    recall”; both name EPF. Action 1 here and action 2 there are alike.
    """
    parts = []
    names = [themes.get(id, id) for id in evidence.themes]
    if names:
        parts.append(f"both are about {', and about '.join(names[:2])}")
    if evidence.phrases:
        told = [name.lower() for name in names]
        said = [f"“{each}”" for each in evidence.phrases if each.lower() not in told]
        if said:
            parts.append(f"both say {_listed(said[:2])}")
    if evidence.systems:
        parts.append(f"both name {_listed(evidence.systems[:2])}")
    shared = _sentence(parts)
    if labels is None:
        return shared, shared
    mine, theirs = labels
    return f"{shared} {_alike(mine, theirs)}".strip(), f"{shared} {_alike(theirs, mine)}".strip()


def _alike(here: str, there: str) -> str:
    return f"Action {here} here and action {there} there are alike."


def _sentence(parts: Sequence[str]) -> str:
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _in_a_sentence(name: str) -> str:
    """Return a theme's name with a small first letter, unless it starts with a short form."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names)
