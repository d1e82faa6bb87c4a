"""Candidates: for one recommendation, as `plans related REF` lists them, and for a review of all.

Must not know: files, the command line, HTML.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from action_plans.model.library import Library
from action_plans.model.plan import Recommendation
from action_plans.model.refs import Ref
from action_plans.relating.citations import citations
from action_plans.relating.links import cited_pairs, editors_pairs, published
from action_plans.relating.plan_features import features_of
from action_plans.relating.suggestions.explaining import names_in_sentences, sentences_of
from action_plans.relating.suggestions.suggesting import CUT, scored_pairs, suggestions
from action_plans.relating.suggestions.suggestion import Pair, Suggestion, pair_of

LISTED = 10  # candidates listed, at most


@dataclass(frozen=True, slots=True)
class Candidate:
    """A recommendation that may be related to the one asked about."""

    ref: Ref
    title: str  # of its plan
    text: str
    score: float
    why: str
    is_shown: bool  # reaches the score from which suggestions are shown, and is not cited anyway
    is_settled: bool  # an editor has linked the two, or said that they are not related

    @property
    def lines(self) -> str:
        """The lines to paste into the plan file, one or the other of them.

        Without the words that they go under, since those may stand in the file only once.
        """
        return f"  - {{to: {self.ref}, as: related, why: …}}\n  - {self.ref}\n"

    def __str__(self) -> str:
        """Return the candidate as `plans related` prints it."""
        marks = ("" if self.is_shown else ", not shown") + (", settled" if self.is_settled else "")
        text = " ".join(self.text.split())
        short = text if len(text) <= 160 else f"{text[:159].rstrip()}…"
        lines = "" if self.is_settled else self.lines
        return (
            f"{self.score:.2f}{marks}  {self.ref}  {self.title}\n  {short}\n  {self.why}\n{lines}"
        )


def heading(found: Sequence[Candidate]) -> str:
    """Return what `plans related` prints above candidates: where their lines go, if any has some.

    It can be pasted with them.
    """
    if all(each.is_settled for each in found):
        return ""
    return (
        "# Best first. Of the two lines under a candidate, paste the first below `related:` of\n"
        "# the recommendation if the two are related, with why (`as:` may also say follows,\n"
        "# repeats, supersedes or cites), the second below `not_related:` if they are not.\n\n"
    )


def candidates(library: Library, ref: Ref, most: int = LISTED) -> tuple[Candidate, ...] | None:
    """Return what may be related to a recommendation, best first; None if there is no such one.

    Those below the score for showing are listed too, and those that an editor has settled.
    """
    library = published(library)
    asked = library.recommendation(ref)
    if asked is None:
        return None
    scored = scored_pairs(features_of(library))
    settled, cited = editors_pairs(library), cited_pairs(citations(library))
    found = suggestions(scored.of(asked.ref), library, cut=0.0, most=most)
    return tuple(_candidate(library, asked.ref, each, settled, cited) for each in found)


def _candidate(
    library: Library,
    here: Ref,
    each: Suggestion,
    settled: frozenset[Pair],
    cited: frozenset[Pair],
) -> Candidate:
    is_first = each.one == here
    there = each.other if is_first else each.one
    found = library.recommendation(there)
    pair = pair_of(here, there)
    return Candidate(
        there,
        library.plans[there.plan].title,
        found.text if found else "",
        each.score,
        each.why if is_first else each.why_from_other,
        each.score >= CUT and pair not in cited,
        pair in settled,
    )


@dataclass(frozen=True, slots=True)
class Undecided:
    """Two recommendations that no editor has linked or parted yet, and no text joins."""

    later: Recommendation  # of the plan whose report is the later; its file holds the decision
    earlier: Recommendation
    score: float
    why: str  # read from `later`
    reason: str  # the same as it can stand in a file: true read from either


def undecided(library: Library, most: int) -> tuple[Undecided, ...]:
    """Return the best pairs that are not settled, best first, however many one of them is in."""
    library = published(library)
    scored = scored_pairs(features_of(library))
    barred = editors_pairs(library) | cited_pairs(citations(library))
    best = scored.kept(np.arange(min(most + len(barred), len(scored.one))))
    found = suggestions(best, library, barred, cut=0.0, most=len(scored.one) + 1)
    names = names_in_sentences(library.vocabulary.themes.values())
    return tuple(_undecided(library, each, names) for each in found[:most])


def _undecided(library: Library, each: Suggestion, names: Mapping[str, str]) -> Undecided:
    one, other = (library.recommendation(ref) for ref in (each.one, each.other))
    assert one and other  # they were taken from the library
    published_on = [library.plans[at.ref.plan].report.published for at in (one, other)]
    reason, _ = sentences_of(each.evidence, names, None)
    if published_on[0] > published_on[1]:
        return Undecided(one, other, each.score, each.why, reason)
    return Undecided(other, one, each.score, each.why_from_other, reason)
