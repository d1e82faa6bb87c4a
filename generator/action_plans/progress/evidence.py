"""What stands behind a report that an action is done.

Must not know: how a status is derived, documents, words.
"""

from action_plans.model.meaning import CHECKED, Finding
from action_plans.model.plan import Evidence
from action_plans.model.terms import Backing, Checked
from action_plans.progress.history import History


def evidence_of(history: History) -> Evidence | None:
    """Return what the documents that call an action done name as proof, the latest first.

    What the first document names counts only if it calls the action done itself.
    """
    named = [each.evidence for each in reversed(history.completing)]
    if history.first_says_done:
        named.append(history.action.evidence)
    return next(filter(None, named), None)


def backing_of(evidence: Evidence | None, checked: Checked) -> Backing:
    """Return the strongest of what stands behind "done": the service's word, if nothing else does.

    A check is of the recommendation; one that found too little progress is no support.
    """
    if CHECKED[checked] is Finding.SUPPORTS:
        return Backing.CHECKED
    if evidence is None:
        return Backing.WORD
    return Backing.PUBLIC if evidence.url else Backing.NAMED
