"""The part of an action's text that is the promise, for rows that have room for a sentence or two.

Must not know: HTML, pages, what an action's state is.

An answer often begins with what was there already ("has been published", "is part of"), and comes
to its promise in a later sentence. Which one that is, its verbs tell, in English alone; a text in
another language, and one that no rule reads, is shown from its beginning.
"""

import re
from typing import Final

from action_plans.publishing.prose import excerpt, opening, plain_text

WHOLE_LENGTH: Final = 360  # of several sentences
SHORT: Final = 60  # a sentence of no more leaves open what it is about
# A capital after the mark, so that "e.g. this" ends nothing.
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?])\s+(?=[^\sa-z])")
# What comes after one of these is not the sentence's own verb: "Reissue it to whom it is relevant".
_CLAUSE: Final = re.compile(r"\b(?:that|which|whom?|whose|how|what|where|when|whether|as)\b|;")
# An order begins with its verb; what begins so is none, and in it "to" may come before the verb.
_NO_ORDER: Final = re.compile(r"(?:An?|The|All|Every|Each|This|These|It|They|Both|Some)\b|[A-Z]{2}")
_TO: Final = re.compile(r"\bto\b")
# What is to come, or under way. "Must" and "should" say what is right, not what is done about it.
_PROMISES: Final = re.compile(
    r"\b(?:will|shall|aims|(?:is|are) (?:planned|expected|due|to be|to)|"
    r"(?:is|are) (?:[a-z]+ )?(?:being [a-z]+|[a-z]+ing))\b"
)
# What is so already: "has been published", "is part of", "agrees".
_IS_SO: Final = re.compile(r"\b(?:has|have|had|agrees?|names?|is|are|was|were)\b")
_POINTS_BACK: Final = re.compile(r"\b(?:it|they|this|these|those|its|their)\b", re.IGNORECASE)
_BLANK_LINE: Final = re.compile(r"\n\s*\n")
_LIST: Final = re.compile(r"\n\s*(?:[-*+]|\d+[.)])\s")  # its items promise nothing by themselves


def promise_of(text: str, length: int, lang: str = "en") -> str:
    """Return where a text promises something: its first sentence, a later one, or the first two.

    A later one stands behind "…". One that points back ("It will…") has the sentence before it, and
    a very short one the first. Where none promises anything, the first two stand whole. `length`
    cuts a single sentence.
    """
    sentences = _sentences(text)
    if lang != "en" or len(sentences) == 1 or _is_promise(sentences[0]):
        return opening(text, length)
    later = (at for at, each in enumerate(sentences) if at and _PROMISES.search(_main(each)))
    at = next(later, 1)
    if at > 1 and _points_back(sentences[at]):
        return excerpt(f"… {sentences[at - 1]} {sentences[at]}", WHOLE_LENGTH)
    if at > 1 and len(sentences[at]) <= SHORT:
        return excerpt(f"{sentences[0]} … {sentences[at]}", WHOLE_LENGTH)
    if at == 1 and (_points_back(sentences[1]) or not _PROMISES.search(_main(sentences[1]))):
        return first_two(text)
    return f"… {excerpt(sentences[at], length)}"


def first_two(text: str) -> str:
    """Return the first two sentences of a text, whole unless they are very long."""
    return excerpt(" ".join(_sentences(text)[:2]), WHOLE_LENGTH)


def promise_whole(text: str, lang: str = "en") -> str:
    """Return where a text promises something, with the sentence after it if it is the first."""
    found = promise_of(text, WHOLE_LENGTH, lang)
    return found if "…" in found else max(found, first_two(text), key=len)


def _sentences(text: str) -> list[str]:
    """Return the sentences of a text, those of its lists left out."""
    blocks = (_LIST.split(f"\n{each}", maxsplit=1)[0] for each in _BLANK_LINE.split(text))
    found = [each for block in blocks for each in _SENTENCE_ENDS.split(plain_text(block)) if each]
    return found or [""]


def _points_back(sentence: str) -> bool:
    """Return whether what a sentence promises is of something that an earlier one names."""
    promise = _PROMISES.search(sentence)
    return bool(_POINTS_BACK.search(sentence[: promise.start() if promise else 0]))


def _is_promise(sentence: str) -> bool:
    """Return whether a sentence says what is to be done or is under way, as an order does too."""
    main = _main(sentence)
    return bool(_PROMISES.search(main)) or not _IS_SO.search(main)


def _main(sentence: str) -> str:
    """Return a sentence up to its first clause; of an order, up to its first "to"."""
    main = _CLAUSE.split(sentence, maxsplit=1)[0]
    if _NO_ORDER.match(sentence) or _PROMISES.search(main):
        return main
    return _TO.split(main, maxsplit=1)[0]
