"""What an update reports, paired with the actions that it answers.

Must not know: how rows are read, plan files.
"""

import re
from collections.abc import Sequence
from datetime import date

from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.sentences import Likeness
from action_plans.importing.document import Place
from action_plans.importing.draft import (
    ActionDraft,
    DocumentDraft,
    PlanDraft,
    RecommendationDraft,
    UpdateDraft,
    Value,
)
from action_plans.importing.inline import plain
from action_plans.importing.review import DoubtKind
from action_plans.model.library import spelling
from action_plans.model.terms import DocumentKind

_ANSWERED = 0.25  # share of a paragraph's words that an update has, from which it answers it
_UNANSWERED = 0.2


def update_date(draft: PlanDraft, heading: str, place: Place) -> date:
    """Return the date of the document that an update's heading means, adding one if none fits."""
    updates = [each for each in draft.documents if each.kind is DocumentKind.UPDATE]
    day = find_day(heading)
    if day:
        same = [
            each
            for each in updates
            if (each.dated == day[0]) or (each.dated.timetuple()[:2] == day[0].timetuple()[:2])
        ]
        if same:
            if not same[0].label:
                same[0].label = Value(heading, (place,))
            else:
                draft.doubt(
                    DoubtKind.LEFT_OUT,
                    1,
                    place,
                    "documents",
                    "the update stands under the heading",
                    heading,
                )
            return same[0].dated
        draft.documents.append(
            DocumentDraft(day[0], DocumentKind.UPDATE, True, Value(heading, (place,)), place)
        )
        draft.documents.sort(key=lambda each: each.dated)
        draft.doubt(
            DoubtKind.GUESSED,
            7,
            place,
            "documents",
            f"no document of that date is named; {day[0].isoformat()} stands for “{heading}”",
        )
        return day[0]
    if updates:
        return updates[-1].dated
    last = draft.documents[-1].dated if draft.documents else date(1970, 1, 1)
    draft.doubt(DoubtKind.GUESSED, 9, place, "documents", "an update is not dated")
    return last


def answer(
    draft: PlanDraft, made: RecommendationDraft, outcomes: Sequence[UpdateDraft], like: Likeness
) -> None:
    """Say which actions one document's outcomes answer, all those of one recommendation."""
    number = made.number.text
    where = outcomes[0].text.places[0] if outcomes[0].text.places else Place()
    if not made.actions:
        draft.doubt(DoubtKind.NOT_UNDERSTOOD, 6, where, f"{number}/updates", "it answers no action")
        return
    if len(outcomes) == 1:
        _apart(draft, made, outcomes[0], like)
        outcomes[0].answers = outcomes[0].answers or list(range(len(made.actions)))
        if len(outcomes[0].answers) > 1:
            draft.doubt(
                DoubtKind.GUESSED,
                4,
                where,
                f"{number}/updates",
                "one outcome is printed for several actions; it is read as answering all",
            )
        return
    if len(outcomes) == len(made.actions):
        for index, outcome in enumerate(outcomes):
            outcome.answers = [index]
        draft.doubt(
            DoubtKind.GUESSED,
            3,
            where,
            f"{number}/updates",
            "as many outcomes as actions are printed; they are paired in order",
        )
        return
    if len(made.actions) == 1:
        for outcome in outcomes:
            outcome.answers = [0]
        return
    for outcome in outcomes:
        scores = [like.between(outcome.text.text, action.text.text) for action in made.actions]
        outcome.answers = [scores.index(max(scores))] if max(scores) > 0 else []
    draft.doubt(
        DoubtKind.GUESSED,
        7,
        where,
        f"{number}/updates",
        f"{len(outcomes)} outcomes for {len(made.actions)} actions, paired by their words",
    )


def _apart(
    draft: PlanDraft, made: RecommendationDraft, outcome: UpdateDraft, like: Likeness
) -> None:
    """Divide an action whose paragraphs each promise something if the update answers only some."""
    if len(made.actions) != 1 or made.actions[0].label:
        return
    action = made.actions[0]
    paragraphs = action.text.text.split("\n\n")
    if len(paragraphs) < 2 or not all(re.search(r"\bwill\b", each) for each in paragraphs):
        return
    shares = [like.share(each, outcome.text.text) for each in paragraphs]
    answered = [share >= _ANSWERED for share in shares]
    if (
        all(answered)
        or not any(answered)
        or not all(share >= _ANSWERED or share < _UNANSWERED for share in shares)
    ):
        return
    made.actions = [
        ActionDraft(
            Value(text, action.text.places),
            group=action.group,
            owners=[_copy(each, index) for each in action.owners],
            inherited=action.inherited,
            due=_copy(action.due, index),
        )
        for index, text in enumerate(paragraphs)
    ]
    outcome.answers = [at for at, each in enumerate(answered) if each]
    where = action.text.places[0] if action.text.places else Place()
    draft.doubt(
        DoubtKind.GUESSED,
        7,
        where,
        f"{made.number.text}/a1",
        "paragraphs under one owner and date, of which the update speaks of some only, "
        "are actions of their own",
    )


def _copy(value: Value, index: int) -> Value:
    return Value(value.text, value.places, value.printed, copied=index > 0)


def drop_unchanged_owners(
    draft: PlanDraft, made: RecommendationDraft, outcome: UpdateDraft
) -> None:
    """Leave out an update's owners where they are those of the actions that it answers."""
    if not outcome.owners or not outcome.answers:
        return
    own = {spelling(plain(each.text)) for each in outcome.owners}
    for index in outcome.answers:
        if {spelling(plain(each.text)) for each in made.actions[index].owners} != own:
            return
    for each in outcome.owners:
        where = each.places[0] if each.places else Place()
        if not each.copied:
            draft.doubt(
                DoubtKind.LEFT_OUT,
                1,
                where,
                f"{made.number.text}/updates",
                "the owner is the same as before:",
                plain(each.text),
            )
    outcome.owners = []
