"""That some actions repeat a promise is said where they are counted, and only of those counted."""

from action_plans.publishing.repeats import repeats_of, repeats_words
from action_plans.publishing.standings import is_past
from tests.publishing.frozen_edition import frozen_edition


def test_repeats_are_told_apart_from_what_is_promised_once() -> None:
    actions = frozen_edition().actions
    repeats = [each for each in actions if each.same_as]
    assert repeats
    assert repeats_of(actions) == len(repeats)
    different = len(actions) - len(repeats)
    assert (
        f"these {len(actions):,} actions repeat others: they are {different:,} promises"
        in repeats_words(actions)
    )


def test_a_repeat_of_what_is_not_counted_is_none() -> None:
    actions = frozen_edition().actions
    (repeat, *_) = (each for each in actions if each.same_as)
    assert repeats_words([repeat]) == ""
    other = next(each for each in actions if each.ref == repeat.same_as)
    assert repeats_of([repeat, other]) == 1
    past = list(filter(is_past, actions))
    assert repeats_of(past) <= repeats_of(actions)
