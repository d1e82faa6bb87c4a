"""Sentences, and how alike two stretches of text are.

Must not know: tables, recommendations, plan files.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, islice, pairwise

from action_plans.importing.inline import plain

# Verbs that open a promise in the imperative; with -ing they open one in the other usual form.
_WORDS_OF_PROMISE = """
achieve add address adopt agree align allocate allow amend analyse apply appoint approve arrange
assess assign assist assure attend audit begin brief bring build carry challenge check circulate
clarify collaborate collate commence commission communicate complete conduct confirm consider
consult continue contribute convene coordinate create define deliver deploy describe design
determine develop discuss disseminate distribute draft draw embed encourage engage enhance ensure
escalate establish evaluate examine expand explore extend find finalise follow form formalise
gather give host hold identify implement improve include incorporate increase inform initiate
instruct integrate introduce investigate invite issue join launch lead learn liaise link maintain
make manage map measure meet mentor monitor move negotiate observe obtain offer open organise
oversee pilot place plan prepare present procure produce promote provide publish put re-issue
re-launch recruit redesign redraft reduce refine refresh refer reinforce reissue relaunch remind
remove replace report require research respond review revise roll run scope secure seek select send
set share simplify specify standardise start streamline strengthen submit supply support survey
take target test tighten track train trial undertake update upgrade use utilise validate verify
visit work write ask book call keep mend post print rewrite take tell
"""
_VERBS = _WORDS_OF_PROMISE.split()
_ING = {
    verb: {verb + "ing", re.sub(r"e$", "", verb) + "ing", verb + verb[-1] + "ing"}
    for verb in _VERBS
}
_OPENERS = {verb.capitalize() for verb in _VERBS} | {
    form.capitalize() for forms in _ING.values() for form in forms
}
# Words that tie a sentence to the one before it: it goes on, it does not begin something new.
_TIED = re.compile(
    r"(This|These|Those|That|Such|It|They|Their|Its|He|She|As a result|As well as|However|"
    r"Therefore|Thus|In addition|Additionally|Further|Furthermore|Moreover|Also|In turn|Any|"
    r"Specific|Both|Each of these|In these|In this|For these|For example|Where|Here|There)\b"
)
_END = re.compile(r"(?<=[.!?])[\"'”’)*]*\s+(?=[\"'“‘(*\[]*[A-Z0-9])")
_AFTER_COLON = re.compile(r"(?<=:)\s+(?=[\"'“‘(*]*[A-Z])")
# A line break lost between a small letter and a verb: "…those writing reviews Work with …".
_LOST = re.compile(r"(?<![\w’'-])[a-z][a-z’'-]*\s+(?=([A-Z][a-z-]+)\s+(?:[a-z(]))")
_ABBREVIATED = re.compile(
    r"\b(?:e\.g|i\.e|etc|No|Nos|St|Dr|Mr|Mrs|Ms|vs|cf|approx|incl|para|[A-Z])\.$"
)
_ABBREVIATION = 10  # characters that the longest of them takes, and some
_MOST_WAYS = 2000  # past this the first ways tried have to do
_CONNECTOR = re.compile(r"\b(and|or|of|the|a|an|to|in|for|by|with|on|at|from|its|our|their|new)$")
_WORD = re.compile(r"[A-Za-z][A-Za-z0-9&'’-]*|\d+")
_ENDING = re.compile(r"(?<=\w{4})(?:ations?|ments?|ings?|ed|es|e|s)$")
_DULL_WORDS = """
a an and are as at be been being by can do does for from had has have how if in into is it its
may not of on or our s so such than that the their them then there these they this those to up
was we were what when where which while who will with within would should also all any each both
other
"""
_DULL = frozenset(_DULL_WORDS.split())


def opens_with_verb(text: str) -> bool:
    """True if a text begins with a verb that opens a promise: "Review …", "Re-issuing …"."""
    found = re.match(r"[\"'“‘(*\[]*([A-Z][a-z]*(?:-[a-z]+)?)\b", text)
    return found is not None and found[1] in _OPENERS


def is_tied(text: str) -> bool:
    """True if a sentence goes on with the one before it."""
    return bool(_TIED.match(text.lstrip("\"'“‘(*[")))


def split_sentences(text: str) -> list[str]:
    """Return the sentences; a lost line break and a colon before a capital end one too."""
    cuts = {found.end() for found in _AFTER_COLON.finditer(text)}
    cuts |= {found.end() for found in _END.finditer(text) if not _is_abbreviated(text, found)}
    cuts |= {
        found.end()
        for found in _LOST.finditer(text)
        if found[1] in _OPENERS and not _CONNECTOR.search(found[0].strip())
    }
    edges = [0, *sorted(cuts), len(text)]
    return [piece for a, b in pairwise(edges) if (piece := text[a:b].strip())]


def _is_abbreviated(text: str, end: re.Match[str]) -> bool:
    at = end.start()
    return bool(_ABBREVIATED.search(text, max(0, at - _ABBREVIATION), at))


def is_ended(text: str) -> bool:
    """True if a text ends as a sentence or a list item does."""
    return plain(text).rstrip("\"'”’)* ").endswith((".", "!", "?", ":", ";"))


def starts_small(text: str) -> bool:
    """True if a text begins with a small letter, as the rest of a broken sentence does."""
    bare = plain(text).lstrip("\"'“‘(")
    return bool(bare) and (bare[0].islower() or bare[0] in ",;)")


@lru_cache(maxsize=512)  # where texts are cut, the same ones are compared many times
def stems(text: str) -> Mapping[str, int]:
    """Return the words that tell something, small and without common endings, counted."""
    words = (
        found.casefold().replace("’", "'").removesuffix("'s")
        for found in _WORD.findall(plain(text))
    )
    return Counter(_ENDING.sub("", word) for word in words if len(word) > 1 and word not in _DULL)


class Likeness:
    """Weighs words by how rare they are among a document's texts."""

    __slots__ = ("_count", "_seen")

    def __init__(self, texts: Iterable[str]) -> None:
        self._seen: Counter[str] = Counter()
        self._count = 0
        for text in texts:
            self._seen.update(set(stems(text)))
            self._count += 1

    def weight(self, stem: str) -> float:
        """Return how much a word tells, more for rarer ones, always above 0."""
        return math.log((1 + self._count) / (1 + self._seen[stem])) + 0.1

    def between(self, one: str, other: str) -> float:
        """Return the cosine of two texts' weighed words, 0.0-1.0."""
        left, right = self._vector(stems(one)), self._vector(stems(other))
        dot = sum(value * right.get(stem, 0.0) for stem, value in left.items())
        size = math.sqrt(_square(left) * _square(right))
        return dot / size if size else 0.0

    def share(self, text: str, inside: str) -> float:
        """Return the weighed share of a text's words that another has too, 0.0-1.0."""
        own, other = set(stems(text)), set(stems(inside))
        total = sum(map(self.weight, own))
        return sum(map(self.weight, own & other)) / total if total else 0.0

    def _vector(self, words: Mapping[str, int]) -> dict[str, float]:
        return {stem: count * self.weight(stem) for stem, count in words.items()}


def _square(vector: Mapping[str, float]) -> float:
    return sum(value * value for value in vector.values())


def cut(texts: Sequence[str], parts: int, like: Likeness, aims: Sequence[str]) -> list[int]:
    """Return where `parts` runs of sentences start, each run as like its aim as can be.

    `aims` is one text for each part, "" where nothing is known; without any aim the cuts fall
    between the sentences least alike. A part never starts with a sentence tied to the one before
    it if that can be helped. There must be at least as many texts as parts.
    """
    best: tuple[float, list[int]] = (-math.inf, [])
    ways = combinations(range(1, len(texts)), parts - 1)
    for starts in ((0, *rest) for rest in islice(ways, _MOST_WAYS)):
        ends = [*starts[1:], len(texts)]
        score = -sum(1.0 for at in starts[1:] if is_tied(texts[at]))
        for start, end, aim in zip(starts, ends, aims, strict=True):
            score += like.between(" ".join(texts[start:end]), aim) if aim else 0.0
        score -= sum(0.5 * like.between(texts[at - 1], texts[at]) for at in starts[1:])
        if score > best[0]:
            best = (score, list(starts))
    return best[1]
