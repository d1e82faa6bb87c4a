"""What the lines before the table say, however they are laid out: cases as data."""

from dataclasses import replace

import pytest

from action_plans.importing.assemble.front import read_front
from action_plans.importing.document import Paragraph
from action_plans.importing.doubt_codes import Code
from action_plans.model.terms import PlanKind
from tests.importing.reading import vocabulary

REPORT, PLAN = "3 March 2021", "1 April 2021"


@pytest.mark.parametrize(
    "lines",
    [
        (f"Report published: {REPORT}", f"Action plan published: {PLAN}"),
        (f"Report published: {REPORT}. Action plan published: {PLAN}.",),
        ("Report published", REPORT, "Action plan published", PLAN),
        (f"Inspection report published {REPORT}", f"HMPPS action plan, {PLAN}"),
    ],
)
def test_both_dates_are_read(lines: tuple[str, ...]) -> None:
    made = read_front([Paragraph(each) for each in lines], vocabulary())
    assert made.published is not None
    assert made.published.isoformat() == "2021-03-03"
    assert [(each.dated.isoformat(), str(each.kind)) for each in made.documents] == [
        ("2021-04-01", "plan")
    ]


@pytest.mark.parametrize(
    ("line", "respondent"),
    [
        ("HMPPS sets out below what it will do about what HMI Probation asked.", ("hmpps",)),
        ("The response of the Parole Board to HMI Probation and HMPPS.", ("parole-board",)),
        ("HMI Probation inspected six offices of HMPPS.", ("hmpps",)),
        ("HMI Probation asked HMPPS and the Parole Board for figures.", ()),
        ("Published by the Parole Board on 3 March 2021, after HMPPS spoke.", ("parole-board",)),
        ("A report that was published by HMPPS on 3 March names the Parole Board.", ()),
        ("Published by HMI Probation on 3 March 2021, for HMPPS and the Parole Board.", ()),
        ("HMPPS are required to answer; the Parole Board sets out the rest.", ("hmpps",)),
    ],
)
def test_who_answers_is_read(line: str, respondent: tuple[str, ...]) -> None:
    made = read_front([Paragraph(line)], vocabulary())
    assert made.bodies.respondent == respondent


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Action plan: an inspection of hostels in Northmere", "An inspection of hostels in"),
        ("A response to an inspection of hostels in Northmere", "An inspection of hostels in"),
    ],
)
def test_a_title_out_of_a_sentence_begins_with_a_capital(line: str, title: str) -> None:
    made = read_front([Paragraph(line)], vocabulary())
    assert made.titles.title.text.startswith(title)


def test_who_is_listed_as_answering_answers() -> None:
    said = (
        "Organisations that answer: HM Prison and Probation Service (HMPPS), Parole Board, and MoJ"
    )
    made = read_front([Paragraph(said), Paragraph("HMPPS sets out its answer.")], vocabulary())
    assert made.bodies.respondent == ("hmpps", "parole-board", "moj")


@pytest.mark.parametrize(
    ("used", "kind", "others"),
    [
        (tuple(PlanKind), PlanKind.INSPECTION, "thematic or case-review"),
        ((PlanKind.THEMATIC, PlanKind.CASE_REVIEW), PlanKind.THEMATIC, "case-review"),
        ((PlanKind.CASE_REVIEW,), PlanKind.CASE_REVIEW, ""),
    ],
)
def test_a_kind_that_the_record_leaves_out_is_not_guessed(
    used: tuple[PlanKind, ...], kind: PlanKind, others: str
) -> None:
    made = read_front([Paragraph("Night cover in hostels")], replace(vocabulary(), kinds=used))
    assert made.kind is kind
    (told,) = (each for each in made.doubts.all if each.code is Code.KIND_UNTOLD)
    assert told.instead == others


def test_a_report_is_named_by_its_title_and_the_day_behind_it() -> None:
    line = f"Response to the Fire Inspectorate’s report “People: Tarnshire” (published {REPORT})"
    made = read_front([Paragraph(line), Paragraph(f"Action plan approved {PLAN}")], vocabulary())
    assert made.titles.title.text == "People: Tarnshire"
    assert made.published is not None
    assert made.published.isoformat() == "2021-03-03"
