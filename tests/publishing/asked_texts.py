"""What may be asked about in the frozen record, by reference, and the texts made of it."""

from typing import Final

from action_plans.publishing.asking.asked import Asked
from action_plans.publishing.asking.facts import facts_of
from action_plans.publishing.asking.forms import Texts, texts_of
from tests.publishing.drawn_questions import every_asked
from tests.publishing.frozen_edition import frozen_edition

WHOM: Final = frozen_edition().library.site.asked
EVERY: Final = every_asked(frozen_edition())


def texts(asked: Asked) -> Texts:
    return texts_of(asked, WHOM)


def of(ref: str) -> Asked:
    return next(each for each in EVERY if str(each.status.ref) == ref)


def information(ref: str) -> str:
    return texts(of(ref)).information


def facts(ref: str) -> list[str]:
    return [each.words for each in facts_of(frozen_edition(), of(ref))]
