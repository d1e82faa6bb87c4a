"""Questions drawn from the record, for people to judge by the rules of form.

Must not know: how a question is worded.

`.venv/bin/python -m tests.publishing.drawn_questions [HOW_MANY [SEED]]` prints them without what
they are of, so that whoever judges sees the text alone.
"""

import random
import sys
from collections.abc import Iterator

from action_plans.publishing.asking.asked import Asked, asked_of
from action_plans.publishing.asking.forms import texts_of
from action_plans.publishing.edition import Edition
from tests.publishing.frozen_edition import frozen_edition


def every_asked(edition: Edition) -> list[Asked]:
    """Return all that can be asked, in the order of the plans."""
    return [each for own in edition.entries_by_plan().values() for each in asked_of(edition, own)]


def drawn(number: int, seed: int) -> list[Asked]:
    """Return so many, drawn so that each plan has its turn."""
    chance = random.Random(seed)
    by_plan: dict[str, list[Asked]] = {}
    for each in every_asked(frozen_edition()):
        by_plan.setdefault(each.plan.id, []).append(each)
    for own in by_plan.values():
        chance.shuffle(own)
    turns = max(map(len, by_plan.values()))
    ordered = [own[turn] for turn in range(turns) for own in by_plan.values() if turn < len(own)]
    return ordered[:number]


def printed(number: int, seed: int) -> Iterator[str]:
    """Yield the texts of drawn questions, numbered."""
    for at, asked in enumerate(drawn(number, seed), 1):
        texts = texts_of(asked, frozen_edition().library.site.asked)
        yield f"{at}a. {texts.parliament}\n{at}b. {texts.information}\n{at}c. {texts.committee}\n"


if __name__ == "__main__":
    how_many, seed, *_ = [*map(int, sys.argv[1:]), *(20, 1)[len(sys.argv) - 1 :]]
    print("\n".join(printed(how_many, seed)))
