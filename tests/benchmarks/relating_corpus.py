"""Plans with planted topics: which recommendations belong together is known, not judged.

Must not know: how they are related. Made of invented words and of phrases of the vocabulary.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from action_plans.model.due import Due, DueKind
from action_plans.model.library import Acronym, Library, Theme, Vocabulary
from action_plans.model.plan import Action, Document, Plan, Recommendation, Report
from action_plans.model.refs import Ref
from action_plans.model.terms import DocumentKind, PlanKind, Response, Wording

PER_PLAN = 10  # recommendations
PER_TOPIC = 12  # recommendations of a topic, on average
TOPIC_WORDS = 7
_BLANK = Due("", DueKind.BLANK)
_FUNCTION = ("the", "of", "and", "to", "in", "that", "will", "for", "with", "be", "on", "by")
_SYLLABLES = "ba de fi go lu ma ne pi ro su ta ve wi zo ka le mo nu pa ri".split()  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Topic:
    """What the recommendations of one topic have in common."""

    words: tuple[str, ...]
    phrase: str  # of a theme
    system: tuple[str, str]  # short and long form; each recommendation uses one of them


@dataclass(frozen=True, slots=True)
class Planted:
    """A library with the topic of each of its recommendations."""

    library: Library
    topic_of: dict[Ref, int]


def planted(plans: int, themes: Sequence[Theme], seed: int = 1) -> Planted:
    """Return that many plans of PER_PLAN recommendations each, the same for the same seed."""
    dice = random.Random(seed)
    common = [_word(dice, 2 + at % 3) for at in range(4_000)]
    topics = [_topic(dice, at, themes) for at in range(max(2, plans * PER_PLAN // PER_TOPIC))]
    topic_of: dict[Ref, int] = {}
    made = {}
    for at in range(plans):
        id = f"plan-{at:05}"
        chosen = [dice.randrange(len(topics)) for _ in range(PER_PLAN)]
        refs = [Ref(id, str(number)) for number in range(1, PER_PLAN + 1)]
        topic_of.update(zip(refs, chosen, strict=True))
        published = date(2010, 1, 1) + timedelta(days=at % 5_000)
        made[id] = Plan(
            id=id,
            title=f"An inspection of {_word(dice, 3)} {_word(dice, 3)}",
            kind=PlanKind.THEMATIC,
            wording=Wording.SUMMARY,
            report=Report(published),
            documents=(Document(published, DocumentKind.PLAN),),
            recommendations=tuple(
                _recommendation(dice, ref, topics[topic], common)
                for ref, topic in zip(refs, chosen, strict=True)
            ),
        )
    acronyms = tuple(Acronym(*topic.system) for topic in topics)
    vocabulary = Vocabulary(themes={theme.id: theme for theme in themes}, acronyms=acronyms)
    return Planted(Library(made, vocabulary), topic_of)


def _word(dice: random.Random, syllables: int) -> str:
    return "".join(dice.choice(_SYLLABLES) for _ in range(syllables))


def _topic(dice: random.Random, at: int, themes: Sequence[Theme]) -> Topic:
    theme = themes[at % len(themes)]
    long = tuple(_word(dice, 3).title() for _ in range(3))
    short = f"{long[0][0]}{_word(dice, 2).upper()}"
    return Topic(
        tuple(_word(dice, 4) for _ in range(TOPIC_WORDS)),
        dice.choice(theme.phrases),
        (short, f"{' '.join(long)} Tool"),
    )


def _recommendation(
    dice: random.Random, ref: Ref, topic: Topic, common: Sequence[str]
) -> Recommendation:
    actions = []
    for at in range(dice.randint(2, 3)):
        words = [*_common(dice, common, 70), *dice.sample(topic.words, 2)]
        if at == 0:
            words.append(dice.choice(topic.system))
        actions.append(Action(f"a{at + 1}", _text(dice, words), (), _BLANK))
    words = [*_common(dice, common, 22), *dice.sample(topic.words, 2), topic.phrase]
    return Recommendation(ref, _text(dice, words), Response.AGREED, actions=tuple(actions))


def _common(dice: random.Random, words: Sequence[str], count: int) -> Iterator[str]:
    """Yield words, the first ones of the list far more often than the last (as in real texts).

    Nearly half are function words, as in real texts too.
    """
    for _ in range(count):
        is_function = dice.random() < 0.45
        yield dice.choice(_FUNCTION) if is_function else words[int(len(words) * dice.random() ** 3)]


def _text(dice: random.Random, words: list[str]) -> str:
    dice.shuffle(words)
    return " ".join(words)
