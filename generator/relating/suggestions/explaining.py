"""Why two recommendations are suggested as related, as a short sentence in plain words.

Must not know: files, HTML, how pairs are found, how what they share is weighed.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from generator.model.library import Theme
from generator.model.refs import Ref
from generator.model.related import Evidence

ActionName = Callable[[Ref], str]  # what a page calls an action


def turned_round(evidence: Evidence) -> Evidence:
    """Return the evidence as seen from the other end."""
    if not evidence.actions:
        return evidence
    mine, theirs = evidence.actions
    return replace(evidence, actions=(theirs, mine))


def sentence_of(evidence: Evidence, themes: Mapping[str, Theme], name_of: ActionName) -> str:
    """Return the evidence as one short sentence, or "" where there is none.

    For example: Both are about recall, and about quality assurance; both say “alternatives to
    recall”; both name EPF; action 1 here and action 2 there are alike.
    """
    names = [_in_a_sentence(themes[id].name) if id in themes else id for id in evidence.themes]
    parts = []
    if names:
        parts.append(f"both are about {', and about '.join(names[:2])}")
    said = [f"“{each}”" for each in evidence.phrases if each.lower() not in map(str.lower, names)]
    if said:
        parts.append(f"both say {_listed(said[:2])}")
    if evidence.systems:
        parts.append(f"both name {_listed(evidence.systems[:2])}")
    if evidence.actions:
        here, there = map(name_of, evidence.actions)
        parts.append(f"action {here} here and action {there} there are alike")
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _in_a_sentence(name: str) -> str:
    """Return a theme's name with a small first letter, unless it starts with a short form."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def _listed(names: Sequence[str]) -> str:
    return " and ".join(names)
