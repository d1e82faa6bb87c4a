"""What only an editor can have got wrong in one plan, seen by itself.

Must not know: other plans, the vocabularies, YAML.

Each check is a function (plan, its file) → problems, and an entry in CHECKS.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from action_plans.model.meaning import is_basis
from action_plans.model.plan import Plan, Recommendation
from action_plans.model.problem import Problem, Severity
from action_plans.model.refs import RESERVED_ENDINGS, is_reserved
from action_plans.reading.codes import Code
from action_plans.reading.guess import did_you_mean, listed, question
from action_plans.reading.plan_fields import UNREAD_DAY
from action_plans.reading.source_file import Path, SourceFile


def check_numbers(plan: Plan, source: SourceFile) -> Iterator[Problem]:
    """No two recommendations have one number."""
    numbers = [_without_zeros(each.number) for each in plan.recommendations]
    for index, same in _repeated(numbers):
        number = plan.recommendations[index].number
        following = str(int(same) + 1) if same.isdecimal() else ""
        is_free = following and following not in numbers
        hint = f"; {following} stands nowhere" if is_free else ""
        yield source.problem(
            ("recommendations", index, "number"),
            Code.DUPLICATE_NUMBER,
            Severity.ERROR,
            f"recommendation {number} stands in this file twice",
            f"Give each its own number, as printed{hint}.",
        )


def _without_zeros(number: str) -> str:
    """Return a number as readers take it: 01 is 1, and 2.05 is 2.5."""
    return ".".join(part.lstrip("0") or "0" for part in number.split(".")) if number else ""


def check_action_ids(plan: Plan, source: SourceFile) -> Iterator[Problem]:
    """No two actions of one recommendation have one id."""
    for path, recommendation in _recommendations(plan):
        for index, id in _repeated(action.id for action in recommendation.actions):
            at = (*path, "actions", index, "id")
            same = _stands_before(recommendation, index)
            found = source.problem(
                at,
                Code.DUPLICATE_ACTION,
                Severity.ERROR,
                f"action {id} stands in recommendation {recommendation.number} twice"
                f"{', with the same text' if same else ''}",
                "Delete one of the two."
                if same
                else "Give each action its own id; published ids stay as they are.",
            )
            if same:
                yield found
                continue
            ids = {action.id for action in recommendation.actions}
            free = next(id for id in map("a{}".format, range(1, len(ids) + 2)) if id not in ids)
            yield replace(found, correction=source.corrected(at, free))


def _stands_before(recommendation: Recommendation, index: int) -> bool:
    """True if an action says what one before it with the same id says."""
    action = recommendation.actions[index]
    others = recommendation.actions[:index]
    return any((each.id, each.text) == (action.id, action.text) for each in others)


def check_documents(plan: Plan, source: SourceFile) -> Iterator[Problem]:
    """The documents stand oldest first, none of them twice."""
    for index, (earlier, later) in enumerate(
        zip(plan.documents, plan.documents[1:], strict=False), start=1
    ):
        if UNREAD_DAY in (earlier.date, later.date):
            continue
        if later.date < earlier.date:
            yield source.problem(
                ("documents", index, "date"),
                Code.DOCUMENTS_ORDER,
                Severity.ERROR,
                f"the document of {later.date} stands after that of {earlier.date}",
                "Put the documents in order, oldest first.",
            )
        elif (later.date, later.kind) == (earlier.date, earlier.kind):
            yield source.problem(
                ("documents", index, "date"),
                Code.LISTED_TWICE,
                Severity.ERROR,
                f"the {later.kind} of {later.date} stands in this list twice",
                "Delete one of the two.",
            )


def check_update_dates(plan: Plan, source: SourceFile) -> Iterator[Problem]:
    """Every update is dated by a document that reports: an update, or an answer.

    Where several updates miss one document, it is told once.
    """
    kinds = {document.date: document.kind for document in plan.documents}
    dates = dict.fromkeys(str(each.date) for each in plan.documents if not is_basis(each.kind))
    if UNREAD_DAY in kinds:
        return
    missing: dict[date, list[Path]] = {}
    used: set[str] = set()
    for path, recommendation in _recommendations(plan):
        for index, update in enumerate(recommendation.updates):
            used.add(str(update.date))
            if str(update.date) not in dates and update.date != UNREAD_DAY:
                missing.setdefault(update.date, []).append((*path, "updates", index, "date"))
    # Asked last: the file is read again for it.
    if not missing or source.lacks_entries(("documents",)):
        return
    for day, paths in missing.items():
        meant = did_you_mean(str(day), dates)
        if meant and meant not in used and len(paths) > 1:
            yield _misdated(plan, source, meant, day, len(paths))
            continue
        kind = kinds.get(day)
        found = source.problem(
            paths[0],
            Code.UPDATE_WITHOUT_DOCUMENT,
            Severity.ERROR,
            f"the document of {day} is a {kind}, not an update"
            if kind
            else f"no document of this plan is dated {day}{question(meant)}",
            listed(dates, "Updates listed under documents")
            or "List the update under documents: {date: …, kind: update}",
        )
        yield replace(found, correction=source.corrected(paths[0], meant if not kind else None))


def _misdated(plan: Plan, source: SourceFile, printed: str, day: date, count: int) -> Problem:
    """Return that a document bears another date than the updates that report from it."""
    at = next(index for index, each in enumerate(plan.documents) if str(each.date) == printed)
    path: Path = ("documents", at, "date")
    found = source.problem(
        path,
        Code.UPDATE_WITHOUT_DOCUMENT,
        Severity.ERROR,
        f"{count} updates are dated {day}, and none {printed}",
        "Give the document and its updates the same date.",
    )
    return replace(found, correction=source.corrected(path, str(day)))


def check_answers(plan: Plan, source: SourceFile) -> Iterator[Problem]:
    """Every update answers actions that there are, in its own recommendation."""
    for path, recommendation in _recommendations(plan):
        ids = dict.fromkeys(action.id for action in recommendation.actions)
        if "" in ids:
            continue  # an id could not be read, which is noted; it may be the one that is meant
        for index, update in enumerate(recommendation.updates):
            for place, id in enumerate(update.answers):
                if id not in ids and not source.lacks_entries((*path, "actions")):
                    yield source.problem(
                        (*path, "updates", index, "answers", place),
                        Code.UNKNOWN_ACTION,
                        Severity.ERROR,
                        f"recommendation {recommendation.number} has no action {id}",
                        listed(ids, "Its actions are") or "It has no actions; write answers: []",
                    )


def check_reserved_ids(plan: Plan, source: SourceFile) -> Iterator[Problem]:
    """Neither the plan's id nor an earlier one is needed for something else."""
    places: list[tuple[Path, str]] = [((), plan.id)]
    places += [(("was", index), id) for index, id in enumerate(plan.was)]
    for path, id in places:
        if is_reserved(id):
            message, remedy = reserved_id(id)
            yield source.problem(path, Code.RESERVED_ID, Severity.ERROR, message, remedy)


def reserved_id(id: str) -> tuple[str, str]:
    """Return what is wrong with a reserved id, and the remedy."""
    message = f"'{id}' cannot be a plan's id: "
    ending = next((each for each in RESERVED_ENDINGS if id.endswith(each)), "")
    if ending:
        other = id.removesuffix(ending)
        return (
            f"{message}its badge would have the address of a badge of the plan '{other}'",
            f"Choose one with another ending than {ending}, such as the year of the report.",
        )
    return (
        f"{message}it is an address or a file of its own kind",
        "Choose a longer one, with the year of the report.",
    )


def check_earlier_ids(plan: Plan, source: SourceFile) -> Iterator[Problem]:
    """A plan was not always called what it is called now."""
    for index, id in enumerate(plan.was):
        if id == plan.id:
            yield source.problem(
                ("was", index),
                Code.EARLIER_ID,
                Severity.ERROR,
                f"'{id}' is this plan's id now, not an earlier one",
                "Delete it here.",
            )


CHECKS: Final[tuple[Callable[[Plan, SourceFile], Iterator[Problem]], ...]] = (
    check_numbers,
    check_action_ids,
    check_documents,
    check_update_dates,
    check_answers,
    check_reserved_ids,
    check_earlier_ids,
)


def _recommendations(plan: Plan) -> Iterator[tuple[Path, Recommendation]]:
    for index, recommendation in enumerate(plan.recommendations):
        yield ("recommendations", index), recommendation


def _repeated(words: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield the index of each word that stood before; empty ones are noted elsewhere."""
    seen: set[str] = set()
    for index, word in enumerate(words):
        if word and word in seen:
            yield index, word
        seen.add(word)
