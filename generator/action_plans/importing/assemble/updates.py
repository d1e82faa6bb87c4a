"""What an update reports, paired with the actions that it answers, and the document it is dated by.

Must not know: how rows are read, plan files.
"""

import re
from collections.abc import Sequence
from datetime import date

from action_plans.importing.assemble.dates import find_day
from action_plans.importing.assemble.labels import bare_label
from action_plans.importing.assemble.sentences import Likeness
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
from action_plans.importing.paths import field as plan_field
from action_plans.model.library import spelling
from action_plans.model.meaning import is_refused
from action_plans.model.terms import DocumentKind

_LABELS = re.compile(r"(?:\(?[a-z\d.]{1,4}\)(?:\s*(?:,|&|and)\s*)?){2,}\s*:")
_ANSWERED = 0.25  # share of a paragraph's words that an update has, from which it answers it
_UNANSWERED = 0.2


def update_date(
    doubts: Doubts,
    documents: list[DocumentDraft],
    heading: str,
    place: Place,
    of_column: bool = False,
) -> date | None:
    """Return the date of the document that an update's heading means, adding one that is named by
    its date alone; None where neither the heading nor the documents tell. `of_column`: the heading
    is that of a column, printed once for many rows.
    """
    updates = [each for each in documents if each.kind is DocumentKind.UPDATE]
    day = find_day(heading)
    if not day:
        return _undated(doubts, documents, heading, place, of_column)
    same = _dated_so(updates, day) or _dated_so(_later(documents), day)
    if not same:
        label = Value(plain(heading), (place,), copied=of_column)
        made = DocumentDraft(day[0], DocumentKind.UPDATE, True, label, place)
        documents.append(made)
        documents.sort(key=lambda each: each.dated)
        at = plan_field(Name.DOCUMENTS)
        shown = day[0].isoformat()
        doubts.say(Code.UPDATE_DATE_GUESSED, place, at, day=shown, heading=heading)
        return day[0]
    same.kind = DocumentKind.UPDATE  # a version that brings progress
    same.kind = DocumentKind.UPDATE  # a version that brings progress
    if of_column and same.label:
        return same.dated
    if same.label or same.kind is not DocumentKind.UPDATE:
        doubts.say(Code.UPDATE_HEADING, place, plan_field(Name.DOCUMENTS), heading)
    else:
        same.label = Value(plain(heading), (place,), copied=of_column)
    return same.dated


def _undated(
    doubts: Doubts,
    documents: Sequence[DocumentDraft],
    heading: str,
    place: Place,
    of_column: bool,
) -> date | None:
    """Return the date of the one document that an update without a date can be of, None if there
    is none; of several updates that of the latest, with a doubt.
    """
    found = [each for each in documents if each.kind is DocumentKind.UPDATE]
    revisions = [] if of_column else _later(documents)
    if not found and len(revisions) != 1:
        return None
    dated = (found or revisions)[-1].dated
    if len(found) > 1:
        doubts.say(Code.UPDATE_LATEST, place, plan_field(Name.DOCUMENTS), day=dated.isoformat())
    if heading:
        doubts.say(Code.UPDATE_HEADING, place, plan_field(Name.DOCUMENTS), heading)
    return dated


def _later(documents: Sequence[DocumentDraft]) -> list[DocumentDraft]:
    """Return the documents after the first: an update may be printed in a revision."""
    return [each for each in documents[1:] if each.kind is DocumentKind.REVISION]


def _dated_so(documents: Sequence[DocumentDraft], day: tuple[date, bool]) -> DocumentDraft | None:
    """Return the first document of that day, or of its month."""
    return next(
        (
            each
            for each in documents
            if each.dated == day[0] or each.dated.timetuple()[:2] == day[0].timetuple()[:2]
        ),
        None,
    )


def answer(
    doubts: Doubts, made: RecommendationDraft, outcomes: Sequence[UpdateDraft], like: Likeness
) -> None:
    """Say which actions one document's outcomes answer, all those of one recommendation."""
    at = At(made.number.text).of(Name.UPDATES)
    where = outcomes[0].text.place
    count = len(made.actions)
    if not made.actions and is_refused(made.response):
        return
    if not made.actions:
        doubts.say(Code.ANSWERS_NOTHING, where, at)
    elif len(outcomes) == 1:
        _labelled(made, outcomes[0])
        _apart(doubts, made, outcomes[0], like)
        outcomes[0].answers = outcomes[0].answers or list(range(len(made.actions)))
        if len(outcomes[0].answers) > 1:
            doubts.say(Code.ANSWERS_ALL, where, at)
    elif len(outcomes) == count:
        for index, outcome in enumerate(outcomes):
            outcome.answers = [index]
        doubts.say(Code.ANSWERS_IN_ORDER, where, at)
    elif count == 1:
        for outcome in outcomes:
            outcome.answers = [0]
    else:
        for outcome in outcomes:
            outcome.answers = most_like(outcome, made.actions, like)
        doubts.say(Code.ANSWERS_BY_WORDS, where, at, outcomes=len(outcomes), count=count)


def _labelled(made: RecommendationDraft, outcome: UpdateDraft) -> None:
    """Let an outcome answer the actions whose labels lead it: "a) and b): Both are done"."""
    led = _LABELS.match(outcome.text.text)
    names = [bare_label(each) for each in re.findall(r"[a-z\d.]+(?=\))", led[0])] if led else []
    own = [bare_label(each.label.text) for each in made.actions]
    if names and set(names) <= set(own):
        outcome.answers = [at for at, name in enumerate(own) if name in names]


def most_like(
    outcome: UpdateDraft, actions: Sequence[ActionDraft], like: Likeness, among: Sequence[int] = ()
) -> list[int]:
    """Return the one action whose words an outcome shares most, [] if it shares none."""
    own = among or range(len(actions))
    scores = {at: like.between(outcome.text.text, actions[at].text.text) for at in own}
    best = max(scores, key=lambda at: scores[at])
    return [best] if scores[best] > 0 else []


def _apart(doubts: Doubts, made: RecommendationDraft, outcome: UpdateDraft, like: Likeness) -> None:
    """Divide an action whose paragraphs each promise something if the update answers only some."""
    if len(made.actions) != 1 or made.actions[0].label:
        return
    action = made.actions[0]
    paragraphs = action.text.text.split("\n\n")
    if len(paragraphs) < 2 or not all(re.search(r"\bwill\b", each) for each in paragraphs):
        return
    shares = [like.share(each, outcome.text.text) for each in paragraphs]
    answered = [share >= _ANSWERED for share in shares]
    unsure = any(_UNANSWERED <= share < _ANSWERED for share in shares)
    if unsure or all(answered) or not any(answered):
        return
    made.actions = [
        ActionDraft(
            Value(text, action.text.places),
            group=action.group,
            owners=[each.again if index else each for each in action.owners],
            inherited=action.inherited,
            due=action.due.again if index else action.due,
        )
        for index, text in enumerate(paragraphs)
    ]
    outcome.answers = [at for at, each in enumerate(answered) if each]
    doubts.say(Code.PARAGRAPHS_APART, action.text.place, At(made.number.text, 1))


def drop_unchanged_owners(doubts: Doubts, made: RecommendationDraft, outcome: UpdateDraft) -> None:
    """Leave out an update's owners where they are those of the actions that it answers."""
    if not outcome.owners or not outcome.answers:
        return
    before = [made.actions[index].owners for index in outcome.answers]
    if any(_spelt(owners) != _spelt(outcome.owners) for owners in before):
        return
    at = At(made.number.text).of(Name.UPDATES)
    for each in outcome.owners:
        if not each.copied:
            doubts.say(Code.OWNER_UNCHANGED, each.place, at, plain(each.text))
    outcome.owners = []


def _spelt(owners: Sequence[Value]) -> set[str]:
    return {spelling(plain(each.text)) for each in owners}
