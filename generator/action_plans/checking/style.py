"""Rules of style: what editors write is plain. They are asked only where an editor asks.

Must not know: YAML, how a text is divided into sentences.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.lengths import length_of, sentences_of
from action_plans.checking.subject import Subject
from action_plans.checking.texts import Text, markdown_of
from action_plans.model.plan import Plan
from action_plans.model.problem import Problem
from action_plans.model.terms import Wording
from action_plans.reading.located.source_text import Spot

MOST_WORDS: Final = 25  # in a sentence, as the style guide of GOV.UK has it
_SHOWN: Final = 6  # words of a sentence by which it is found
# What an editor has written even where the texts are the document's own.
_EDITORS: Final = ("note", "why")
_PRINTED: Final = ("group",)  # headings, as the document has them


def sentences_are_short(subject: Subject) -> Iterator[Problem]:
    """A sentence that an editor wrote has at most 25 words; what is printed stays printed."""
    for path, text in _written(subject.plan, subject.markdown):
        if length_of(text) <= MOST_WORDS:  # all of it: the common case, and soon told
            continue
        for sentence in sentences_of(text, subject.plan.lang.value):
            words = length_of(sentence)
            if words > MOST_WORDS:
                yield subject.hint_at(
                    _spot(subject, path, sentence),
                    path,
                    CheckCode.LONG_SENTENCE,
                    f"Make two of it, or a list; {MOST_WORDS} words are enough for one.",
                    words=words,
                    begins=" ".join(sentence.split()[:_SHOWN]),
                )


def lengths_of(plans: Iterable[Plan]) -> Sequence[int]:
    """Return how many words each sentence of an editor's has, as they stand."""
    return [
        length_of(sentence)
        for plan in plans
        for _, text in _written(plan, markdown_of(plan))
        for sentence in sentences_of(text, plan.lang.value)
    ]


def _written(plan: Plan, texts: Iterable[Text]) -> Iterator[Text]:
    """Yield the texts that are an editor's own."""
    for path, text in texts:
        is_ours = plan.wording is Wording.SUMMARY and path[-1] not in _PRINTED
        if is_ours or path[-1] in _EDITORS:
            yield path, text


def _spot(subject: Subject, path: tuple[str | int, ...], sentence: str) -> Spot:
    """Return the line on which a sentence begins; the text's own where it is written otherwise."""
    value = subject.source.place(path)
    lines = subject.source.text_lines()
    begins = sentence.split()[:_SHOWN]
    for number in range(value.line, len(lines) + 1):
        # A sentence may begin with the last words of its line.
        ahead = " ".join(line.strip() for line in lines[number - 1 : number + 1])
        at = ahead.find(" ".join(begins))
        if 0 <= at < len(lines[number - 1].strip()):
            line = lines[number - 1]
            return Spot(number, len(line) - len(line.lstrip()) + at + 1)
    return Spot(value.line, value.column, value.length)
