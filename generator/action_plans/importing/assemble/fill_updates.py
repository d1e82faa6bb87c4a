"""What a recommendation's rows report later, in rows and cells that are headed as updates.

Must not know: how actions are found, columns of progress, plan files.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.divide import Known, divide
from action_plans.importing.assemble.fill_actions import Elsewhere, joined
from action_plans.importing.assemble.groups import Group
from action_plans.importing.assemble.labels import bare_label
from action_plans.importing.assemble.posts import posts_in
from action_plans.importing.assemble.updates import (
    answer,
    drop_unchanged_owners,
    most_like,
    update_date,
)
from action_plans.importing.document import Place
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import (
    ActionDraft,
    DocumentDraft,
    RecommendationDraft,
    UpdateDraft,
    Value,
)
from action_plans.importing.inline import plain
from action_plans.importing.paths import At, Name

_LISTED: Final = re.compile(r"(?:and|&|,)\s")  # "a) and b): …" has no label of its own


@dataclass(frozen=True, slots=True)
class Later:
    """What the outcomes of a recommendation rest on: what is known elsewhere, and the documents
    of the plan, to which one that only a heading names is added.
    """

    elsewhere: Elsewhere
    documents: list[DocumentDraft]


def fill_updates(
    doubts: Doubts, made: RecommendationDraft, groups: Sequence[Group], later: Later
) -> None:
    """Fill in the outcomes that the groups headed as updates hold, and what they answer."""
    at = At(made.number.text)
    by_heading: dict[str, list[UpdateDraft]] = {}
    for group in groups:
        dated = update_date(doubts, later.documents, group.update, group.place)
        if dated is None:
            words = " ".join(plain(line.text) for line in (*group.text, *group.owners, *group.dues))
            doubts.say(Code.UPDATE_UNDATED, group.place, at.of(Name.UPDATES), words)
            continue
        outcomes = _outcomes(doubts, at, made, group, dated, later.elsewhere)
        if group.of and group.of.made:
            for outcome in outcomes:
                outcome.answers = _inside(doubts, at, made, outcome, group.of.made, later)
            made.updates.extend(outcomes)
        else:
            by_heading.setdefault(group.update, []).extend(outcomes)
    for outcomes in by_heading.values():
        _say_textless(doubts, at, outcomes)
        if len(outcomes) == 1 or not all(each.answers for each in outcomes):
            answer(doubts, made, outcomes, later.elsewhere.like)
        made.updates.extend(outcomes)
    for outcome in made.updates:
        drop_unchanged_owners(doubts, made, outcome)


def _outcomes(
    doubts: Doubts,
    at: At,
    made: RecommendationDraft,
    group: Group,
    dated: date,
    elsewhere: Elsewhere,
) -> list[UpdateDraft]:
    """Return the outcomes that one group holds."""
    posts = [
        run for line in group.owners for run in posts_in(plain(line.text), elsewhere.owners).runs
    ]
    apart = len(posts) > 1 or _is_ahead(group, dated)
    aims = tuple(action.text.text for action in made.actions)
    known = Known(elsewhere.like, elsewhere.owners, aims, apart)
    part = divide(doubts, at, group, made.response, known, first=True)
    texts = joined(part.before, part.heading)
    if texts and not part.actions:
        part.actions = [ActionDraft(texts)]
    elif texts:
        part.actions[0].text = joined(texts, part.actions[0].text)
    names = [bare_label(each.label.text) for each in made.actions]
    outcomes = []
    for action in part.actions:
        text = action.text
        if action.group and not action.group.copied:
            text = joined(action.group, text)
        if action.label and (group.of or _LISTED.match(text.text)):
            text = Value(f"{action.label.text} {text.text}", text.places)
        label = bare_label(action.label.text) if action.label else ""
        answers = [names.index(label)] if label and label in names else []
        outcomes.append(UpdateDraft(dated, text, action.due, action.owners, answers))
    return outcomes


def _inside(
    doubts: Doubts,
    at: At,
    made: RecommendationDraft,
    outcome: UpdateDraft,
    own: Sequence[int],
    later: Later,
) -> list[int]:
    """Return what an update in an action's own cell answers, of several the one most like."""
    if len(own) == 1 or set(outcome.answers) & set(own):
        return outcome.answers or list(own)
    where = outcome.text.place
    doubts.say(Code.ANSWERS_BY_WORDS, where, at.of(Name.UPDATES), outcomes=1, count=len(own))
    return most_like(outcome, made.actions, later.elsewhere.like, own) or list(own)


def _is_ahead(group: Group, dated: date) -> bool:
    """True if a cell speaks of a completion on a day after the update itself."""
    day = find_day(" ".join(line.text for line in group.dues))
    return day is not None and day[0] > dated


def _say_textless(doubts: Doubts, at: At, outcomes: Sequence[UpdateDraft]) -> None:
    for outcome in outcomes:
        if not outcome.text:
            outcome.text = Value("", outcome.due.places)
            doubts.say(Code.OUTCOME_WITHOUT_WORDS, Place(), at.of(Name.UPDATES))
