"""Was it done? The sentences, from counts alone; and that none of them is long."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest

from action_plans.model.due import Due, DueKind
from action_plans.model.plan import Document, Looked, Plan, Report
from action_plans.model.refs import Ref
from action_plans.model.status import ActionStatus, PlanStatus, RecommendationStatus
from action_plans.model.terms import (
    Checked,
    DocumentKind,
    PlanKind,
    Reported,
    Response,
    Schedule,
    Standing,
    Wording,
)
from action_plans.publishing import words
from action_plans.publishing.looking import looked_in_record
from action_plans.publishing.record_verdict import at_first_unseen, record_verdict
from action_plans.publishing.verdict import plan_verdict
from tests.publishing.frozen_edition import frozen_edition

AS_OF = date(2026, 11, 30)
FIRST = Document(date(2020, 12, 7), DocumentKind.PLAN)
UPDATE = Document(date(2021, 12, 7), DocumentKind.UPDATE)
PAST = {Standing.UNFINISHED, Standing.LEFT_OUT, Standing.PASSED}
WHO = "The service"
Counts = dict[str, int]


def actions(counts: Counts, ahead: Sequence[str] = ()) -> tuple[ActionStatus, ...]:
    """Return so many actions of each standing, past their dates unless they stand in `ahead`."""
    found: list[ActionStatus] = []
    for name, number in counts.items():
        standing = Standing(name)
        past = standing in PAST and name not in ahead
        for _ in range(number):
            found.append(
                ActionStatus(
                    Ref("it-2020", "1", f"a{len(found) + 1}"),
                    Reported.IN_PROGRESS,
                    Schedule.PASSED_SILENT if past else Schedule.NOT_DUE,
                    standing,
                    Due("", DueKind.BLANK),
                    Due("", DueKind.BLANK),
                    date(2022, 1, 31) if past else None,
                    None,
                    None,
                    None,
                    (),
                )
            )
    return tuple(found)


def said(
    counts: Counts,
    documents: Sequence[Document] = (FIRST,),
    looked: Looked | None = None,
    ahead: Sequence[str] = (),
    who: str = WHO,
    done_by: date | None = None,
) -> str:
    """Return the answer; `done_by` is the target of what was done at first."""
    ref = Ref("it-2020", "1")
    plan = Plan(
        "it-2020",
        "It",
        PlanKind.THEMATIC,
        Wording.SUMMARY,
        Report(date(2020, 11, 10)),
        tuple(documents),
        (),
        looked=looked,
    )
    recommendation = RecommendationStatus(
        ref,
        Response.AGREED,
        Reported.IN_PROGRESS,
        Schedule.NOT_DUE,
        Checked.NOT_RECORDED,
        None,
        tuple(
            replace(each, target=done_by) if each.standing is Standing.DONE_AT_FIRST else each
            for each in actions(counts, ahead)
        ),
    )
    status = PlanStatus("it-2020", AS_OF, True, tuple(documents), (recommendation,))
    return str(plan_verdict(plan, status, who))


UNLOOKED = "and we have not looked for a later document yet."
SILENT = "No later document is in this record, and we have not looked for one yet."
CASES: list[tuple[str, Counts, dict[str, object], str]] = [
    (
        "reported, some past",
        {"done-at-first": 1, "done-since": 6, "unfinished": 4, "left-out": 1},
        {"documents": (FIRST, UPDATE)},
        "7 of the 12 actions are reported done: 1 when the plan came out and 6 since. "
        "The service last reported on 7 December 2021: "
        "4 were not finished and 1 was not mentioned. "
        f"All 5 are past their dates, {UNLOOKED}",
    ),
    (
        "reported, not all past",
        {"done-since": 1, "unfinished": 2, "left-out": 1},
        {"documents": (FIRST, UPDATE), "ahead": ("unfinished",)},
        "1 of the 4 actions has been reported done. "
        "The service last reported on 7 December 2021: "
        "2 were not finished and 1 was not mentioned. "
        f"1 of these 3 is past its date, {UNLOOKED}",
    ),
    (
        "one unfinished",
        {"done-since": 2, "unfinished": 1},
        {"documents": (FIRST, UPDATE)},
        "2 of the 3 actions have been reported done. "
        "The service last reported on 7 December 2021: 1 was not finished. It is past its date, "
        f"{UNLOOKED}",
    ),
    (
        "all reported done",
        {"done-since": 2},
        {"documents": (FIRST, UPDATE)},
        "Both actions have been reported done.",
    ),
    (
        "reported, some past, and somebody has looked since",
        {"done-since": 1, "unfinished": 2},
        {"documents": (FIRST, UPDATE), "looked": Looked(date(2022, 5, 1), "its page")},
        "1 of the 3 actions has been reported done. "
        "The service last reported on 7 December 2021: 2 were not finished. "
        "Both are past their dates. "
        "No later document was found when we last looked, on 1 May 2022.",
    ),
    (
        "silent, some done at first",
        {"done-at-first": 28, "passed": 11},
        {},
        "28 of the 39 actions were already marked done when the plan came out, "
        f"and none has been reported done since. {SILENT} "
        "The dates of the other 11 have passed, the last in January 2022.",
    ),
    (
        "silent, none done",
        {"passed": 3},
        {},
        f"None of the 3 actions has been reported done. {SILENT} "
        "The dates of all 3 have passed, the last in January 2022.",
    ),
    (
        "silent, one of two passed",
        {"done-at-first": 1, "passed": 1},
        {},
        "1 of the 2 actions was already marked done when the plan came out, "
        f"and none has been reported done since. {SILENT} "
        "The date of the other passed in January 2022.",
    ),
    (
        "silent, mixed",
        {"done-at-first": 3, "passed": 22, "no-end": 1, "offered": 1},
        {},
        "3 of the 27 actions were already marked done when the plan came out, "
        f"and none has been reported done since. {SILENT} "
        "22 are past their dates, 1 has no end date and 1 was offered instead of what was "
        "refused.",
    ),
    (
        "nothing due yet, and somebody has looked",
        {"ahead": 2},
        {"looked": Looked(date(2022, 1, 1), "its page")},
        "None of the 2 actions has been reported done. "
        "No later document was found when we last looked, on 1 January 2022. 2 are not due yet.",
    ),
    (
        "a later document that was not seen",
        {"passed": 1},
        {"documents": (FIRST, Document(date(2022, 5, 1), DocumentKind.UPDATE, held=False))},
        "Nobody has reported the one action done. "
        "A later document, of 1 May 2022, is known, and was not seen for this record. "
        "The date of it passed in January 2022.",
    ),
    (
        "the first document held is a revision",
        {"done-at-first": 1, "no-end": 1},
        {
            "documents": (
                Document(date(2020, 6, 30), DocumentKind.PLAN, held=False),
                Document(date(2020, 7, 17), DocumentKind.REVISION),
            )
        },
        "1 of the 2 actions was already marked done in the first document held, of 17 July 2020, "
        f"and none has been reported done since. {SILENT} "
        "1 has no end date.",
    ),
    ("no action", {}, {}, "No action is printed in this plan."),
    (
        "all done at first",
        {"done-at-first": 3},
        {},
        f"All 3 actions were already marked done when the plan came out. {SILENT}",
    ),
    (
        "the one action done at first",
        {"done-at-first": 1},
        {},
        f"The one action was already marked done when the plan came out. {SILENT}",
    ),
    (
        "one more done at first than since",
        {"done-at-first": 2, "done-since": 1},
        {"documents": (FIRST, UPDATE)},
        "All 3 actions are reported done: 2 when the plan came out and 1 since.",
    ),
    (
        "two past their dates, and nobody is named",
        {"done-since": 1, "unfinished": 2},
        {"documents": (FIRST, UPDATE), "who": ""},
        "1 of the 3 actions has been reported done. "
        "The organisation last reported on 7 December 2021: 2 were not finished. "
        f"Both are past their dates, {UNLOOKED}",
    ),
    (
        "the plan came out on the very day",
        {"done-at-first": 1, "ahead": 1},
        {"documents": (Document(AS_OF, DocumentKind.PLAN),)},
        f"1 of the 2 actions was already marked done when the plan came out. {SILENT} "
        "1 is not due yet.",
    ),
    (
        "what was done has a later date than what passed",
        {"done-at-first": 1, "passed": 1},
        {"done_by": date(2024, 5, 31)},
        "1 of the 2 actions was already marked done when the plan came out, "
        f"and none has been reported done since. {SILENT} "
        "The date of the other passed in January 2022.",
    ),
]

CASES += [
    (
        f"somebody looked on {on}",
        {"ahead": 2},
        {"looked": Looked(on, "its page")},
        f"None of the 2 actions has been reported done. {found} 2 are not due yet.",
    )
    for on, found in (
        (
            date(2020, 12, 6),
            "No later document is in this record, "
            "and we have not looked for one since 6 December 2020.",
        ),
        (date(2020, 12, 8), "No later document was found when we last looked, on 8 December 2020."),
        (AS_OF, "No later document was found when we last looked, on 30 November 2026."),
        (date(2026, 12, 1), SILENT),
    )
]


@pytest.mark.parametrize(("name", "counts", "options", "expected"), CASES)
def test_a_plans_verdict(
    name: str, counts: Counts, options: dict[str, object], expected: str
) -> None:
    assert said(counts, **options) == expected, name  # type: ignore[arg-type]


def test_the_records_verdict_has_four_figures() -> None:
    of_all = actions({"done-at-first": 37, "done-since": 6, "unfinished": 4, "passed": 81})
    assert str(record_verdict(5, of_all)) == (
        "Five plans list 128 actions. 37 were already marked done when the plans came out. "
        "6 have been reported done since. "
        "85 are past their dates and not reported done."
    )


def test_the_record_tells_what_stood_done_in_a_later_version_of_a_plan() -> None:
    of_all = actions({"done-at-first": 37})
    told = str(record_verdict(5, of_all, unseen=3))
    assert "when the plans came out, 3 in a later version." in told
    library = frozen_edition()
    seen = [each for id, each in library.statuses.items() if id != "joseph-mccann-2020"]
    assert at_first_unseen(library.statuses.values()) == 3, "of a plan of which a revision is held"
    assert at_first_unseen(seen) == 0


def test_the_records_verdict_tells_which_documents_reported_something_done() -> None:
    """Else "we have not looked for more documents" left open where the figure comes from."""
    done = [replace(each, answered_on=UPDATE.date) for each in actions({"done-since": 2})]
    day = words.day(UPDATE.date)
    assert f"2 have been reported done since, in a later document of {day}." in str(
        record_verdict(5, done)
    )
    earlier = replace(done[1], answered_on=UPDATE.date - timedelta(1))
    assert f"2 have been reported done since, in 2 later documents, the last of {day}." in str(
        record_verdict(5, [done[0], earlier])
    )


@pytest.mark.parametrize(
    ("plans", "counts", "expected"),
    [
        (0, {}, "No plan is published here yet."),
        (
            1,
            {"done-at-first": 1, "passed": 1},
            "One plan lists 2 actions. 1 was already marked done when its plan came out. "
            "None has been reported done since. "
            "1 is past its date and not reported done.",
        ),
        (
            12,
            {"ahead": 1200},
            "12 plans list 1,200 actions. None was already marked done when the plans came "
            "out. None has been reported done since.",
        ),
    ],
)
def test_a_small_or_empty_records_verdict(plans: int, counts: Counts, expected: str) -> None:
    assert str(record_verdict(plans, actions(counts))) == expected


def test_no_sentence_is_long() -> None:
    """Whatever there is of each standing: no more than 25 words, and of half of them under 15."""
    lengths = []
    for size in range(1, 4):
        for chosen in combinations(Standing, size):
            for number in (1, 2, 30):
                counts = {each.value: number for each in chosen}
                for documents in ((FIRST,), (FIRST, UPDATE)):
                    text = said(counts, documents)
                    lengths += [len(each.split()) for each in re.split(r"(?<=[.]) ", text)]
    assert max(lengths) <= 25
    assert sorted(lengths)[len(lengths) // 2] < 15


@pytest.mark.parametrize(
    ("looked", "expected"),
    [
        ((None, None), "We have not looked for more documents yet."),
        (
            (date(2022, 1, 1), None),
            "For 1 of the 2 plans we have not looked for more documents yet.",
        ),
        ((date(2022, 1, 1), date(2022, 1, 1)), ""),
        (
            (date(2019, 1, 1), AS_OF.replace(year=2099)),
            "We have not looked for more documents yet.",
        ),
    ],
)
def test_for_how_many_plans_nobody_has_looked(
    looked: tuple[date | None, ...], expected: str
) -> None:
    """A look before the last document, or after the day that is spoken for, is none."""
    plans, statuses = [], {}
    for number, on in enumerate(looked):
        id = f"it-{number}"
        plan = Plan(
            id,
            "It",
            PlanKind.THEMATIC,
            Wording.SUMMARY,
            Report(date(2020, 11, 10)),
            (FIRST,),
            (),
            looked=Looked(on, "its page") if on else None,
        )
        plans.append(plan)
        statuses[id] = PlanStatus(id, AS_OF, True, (FIRST,), ())
    assert looked_in_record(plans, statuses) == expected
