"""A column of evidence: what a document names as the proof that an action is done.

Must not know: how actions are found, plan files.
"""

from collections.abc import Sequence
from typing import Final

from action_plans.importing.assemble.answers import read_state
from action_plans.importing.assemble.body_rows import BodyRow
from action_plans.importing.assemble.groups import Group, made_of
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import Doubts
from action_plans.importing.draft import RecommendationDraft, Value
from action_plans.importing.inline import plain
from action_plans.importing.layouts.layout import Column, Layout
from action_plans.importing.paths import At
from action_plans.model.meaning import IN_WORDS, is_done
from action_plans.model.terms import ReportedInWords

_DONE: Final = frozenset(said for said in ReportedInWords if is_done(IN_WORDS[said]))


def take_evidence(
    doubts: Doubts, made: RecommendationDraft, rows: Sequence[BodyRow], groups: Sequence[Group]
) -> None:
    """Take what cells of evidence name for actions that are done; for others it is asked for, and
    told of.
    """
    for row in rows:
        for beside in row.beside:
            if beside.column is not Column.EVIDENCE:
                continue
            done = [each for each in made_of(row.place, groups) if _is_done(made, each)]
            for at, index in enumerate(done):
                proof = Value(plain(beside.text), (row.place,), copied=at > 0)
                made.actions[index].evidence = proof
            if not done:
                words, header = plain(beside.text), plain(beside.header)
                where = At(made.number.text)
                doubts.say(Code.EVIDENCE_ASKED, row.place, where, words, header=header)


def _is_done(made: RecommendationDraft, index: int) -> bool:
    """True if an action's date, its state or an answer to it says that it is completed."""
    action = made.actions[index]
    later = [each for each in made.updates if index in each.answers]
    states = [action.reported.text, *(each.reported.text for each in later)]
    dues = [action.due.text, *(each.due.text for each in later)]
    return any(each in _DONE for each in states) or any(
        read_state(each, Layout(), {}).reported in _DONE for each in dues
    )
