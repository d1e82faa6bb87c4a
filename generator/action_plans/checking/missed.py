"""Rules: nothing is lost or left over by the way: lists, pasted cells, actions, marks of work.

Must not know: YAML's rules, what is published.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from action_plans.checking.codes import CheckCode
from action_plans.checking.subject import Subject, about_in
from action_plans.model.problem import Correction, Problem
from action_plans.reading.codes import Code
from action_plans.reading.located.line_parts import in_quotes

_ENTRY: Final = re.compile(r"\s*(?:[-*+•◦▪‣●○■□·–]|\d{1,2}[.)]|[a-z]\)) +\S")
# What an entry may begin with, found by its end, which few characters are.
_MAYBE: Final = re.compile(
    r"[-*+•◦▪‣●○■□·–.)] (?:(?<=[-*+•◦▪‣●○■□·–] )|(?<=\d[.)] )|(?<=\b[a-z]\) ))"
)
_LOOK: Final = re.compile(r"(?:^|\s)(#+\s*look\b(?=[ :]))", re.IGNORECASE)
_CELL_KEY: Final = re.compile(r"\s*(?:- )?(due|owners|date|response|number|id|label):")
_CELLS: Final = re.compile(r"\s*[^\s#•◦▪‣●○■□·\uf0b7\uf0a7][^#]*?(?<!:)(\t+)(?=\S)")


def lists_keep_their_lines(subject: Subject) -> Iterator[Problem]:
    """A list is written after `|-`, which keeps its lines apart; after `>-` they become one."""
    for path, text in subject.markdown:
        if len(_MAYBE.findall(text)) < 2:
            continue
        lines = subject.source.folded_lines(path)
        entries = [at for at, line in enumerate(lines) if _ENTRY.match(line)]
        if len(entries) > 1:
            above = subject.source.place(path).line
            line = lines[entries[0]]
            indent = len(line) - len(line.lstrip())
            found = subject.error_at(
                (above + 1 + entries[0], indent + 1, len(line.strip())),
                CheckCode.LIST_IN_PARAGRAPH,
                f"the {len(entries)} entries of this list would run on in one paragraph",
                f"Write |- for >- in line {above}, which keeps lines apart; `plans fmt` does.",
            )
            mark = subject.source.text_lines()[above - 1].replace(">", "|", 1)
            correction = Correction(above, above, (mark,))
            yield replace(found, about=about_in(subject.plan, path), correction=correction)


def cells_are_apart(subject: Subject) -> Iterator[Problem]:
    """No tab stands between words, as it does between the cells of a spreadsheet."""
    if not subject.source.holds("\t"):
        return
    for number, line in enumerate(subject.source.text_lines(), start=1):
        if found := _CELLS.match(line):
            in_cell = _CELL_KEY.match(line)  # where a space would make one cell of two
            told = subject.error_at(
                (number, found.start(1) + 1, len(found[1])),
                CheckCode.PASTED_CELLS,
                "a tab stands between words here, as between the cells of a spreadsheet",
                f"Leave what belongs to '{in_cell[1]}:', and give the rest its own key."
                if in_cell
                else "Give each cell its own key, or write a space for the tab.",
            )
            if in_cell:
                yield told
                continue
            apart = " ".join(line.lstrip().split("\t"))
            fixed = f"{line[: len(line) - len(line.lstrip())]}{apart}"
            yield replace(told, correction=Correction(number, number, (fixed,)))


def actions_are_single(subject: Subject) -> Iterator[Problem]:
    """No recommendation has an action twice, word for word."""
    for path, recommendation in subject.recommendations:
        first: dict[object, str] = {}
        for at, action in enumerate(recommendation.actions):
            key = (action.text.casefold(), action.due.printed, action.group)
            other = first.setdefault(key, action.id)
            if other != action.id and action.same_as is None:
                stays = action.id in subject.published.get(recommendation.number, ())
                yield subject.finding(
                    (*path, "actions", at, "id"),
                    CheckCode.ACTION_TWICE,
                    f"Action {action.id} was published, so it stays: if another text was"
                    " pasted over its own, put that back; if the document prints both, keep them."
                    if stays
                    else "Delete one of the two; if the document prints both, keep them.",
                    key=True,
                    other=other,
                )


def updates_are_single(subject: Subject) -> Iterator[Problem]:
    """No recommendation has an update twice, word for word."""
    for path, recommendation in subject.recommendations:
        seen = set()
        for at, update in enumerate(recommendation.updates):
            key = (update.date, update.answers, update.text.casefold(), update.due.printed)
            if key in seen and update.text:
                yield subject.error(
                    (*path, "updates", at, "date"),
                    Code.LISTED_TWICE,
                    f"this update stands in recommendation {recommendation.number} twice",
                    "Delete one of the two.",
                )
            seen.add(key)


def owners_are_single(subject: Subject) -> Iterator[Problem]:
    """No action has an owner twice."""
    for path, _, action in subject.actions:
        twice = next((at for at, each in enumerate(action.owners) if each in action.owners[:at]), 0)
        if twice:
            owners = ", ".join(in_quotes(each) for each in dict.fromkeys(action.owners))
            found = subject.error(
                (*path, "owners", twice),
                Code.LISTED_TWICE,
                f"'{action.owners[twice]}' stands in this list twice",
                f"Write owners: [{owners}]",
            )
            single = subject.source.corrected((*path, "owners"), f"[{owners}]")
            yield replace(found, correction=single)


def themes_are_given(subject: Subject) -> Iterator[Problem]:
    """Every recommendation has a theme, by which it is found."""
    for path, recommendation in subject.recommendations:
        if not recommendation.themes and subject.library.vocabulary.themes:
            yield subject.finding(
                (*path, "themes"),
                CheckCode.NO_THEME,
                "Write the ids of its subjects, the most fitting first; `plans themes --add`"
                " fills some in.",
                key=True,
            )


def inspectorates_are_named(subject: Subject) -> Iterator[Problem]:
    """A plan says whose report it answers, and who answers."""
    plan = subject.plan
    for field, bodies in (("inspectorate", plan.inspectorate), ("respondent", plan.respondent)):
        if not bodies and subject.library.vocabulary.organisations:
            yield subject.finding(
                (field,),
                CheckCode.NO_BODY,
                "Write the ids of organisations, such as [hostels-board].",
                key=True,
                who="inspected" if field == "inspectorate" else "answers",
            )


def what_was_to_be_looked_at_is(subject: Subject) -> Iterator[Problem]:
    """No comment of an import stands that asks somebody to look."""
    if not subject.source.holds("look"):
        return
    for number, line in enumerate(subject.source.text_lines(), start=1):
        if found := _LOOK.search(line):
            less = "this line" if not line[: found.start(1)].strip() else "it from # on"
            yield subject.error_at(
                (number, found.start(1) + 1, 0),
                CheckCode.NOT_LOOKED_AT,
                "the import asks somebody to look here, and the comment still stands",
                f"Compare it with the document, mend what is wrong, then delete {less}; "
                "`plans fmt --looked` deletes all of them.",
            )
