"""The small rules by themselves: cases as data."""

import pytest

from action_plans.importing.assemble.answers import read_answer, read_key, read_state
from action_plans.importing.assemble.due_cells import completes, date_at_edge, dated_parts, dates_in
from action_plans.importing.assemble.labels import read_label
from action_plans.importing.assemble.numbers import leading_number, read_number
from action_plans.importing.assemble.organisations import organisations_in
from action_plans.importing.assemble.posts import goes_on, name_in, posts_in
from action_plans.importing.assemble.reasons import named_grounds
from action_plans.importing.assemble.responses import behind
from action_plans.importing.assemble.sentences import split_sentences
from action_plans.importing.broken_words import is_hyphenated, is_one_word
from action_plans.importing.inline import Run, block_safe, markdown, plain
from action_plans.importing.layouts.layout import Layout
from action_plans.model.terms import Ground
from tests.importing.reading import vocabulary


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("1", "1"), ("1.", "1"), ("R3", "3"), ("r 3", "3"), ("Rec 4", "4"), ("5.12", "5.12"),
        ("(7)", "7"), ("Recommendation 12", "12"), ("3a", "3a"), ("3(b)", "3b"),
        ("Para 5.1", "5.1"),
        ("007", "7"), ("B", "2"), ("", None), ("see below", None), ("1 and 2", "1"), ("3-4", "3"),
        ("5(ii)", "5.2"), ("HP47", "47"), ("5.1 S41", "5.1"), ("2.4 (S3)", "2.4"),
        ("Recommendation 3 (the Yard and Shed Office)", "3"),
    ],
)  # fmt: skip
def test_number(printed: str, number: str | None) -> None:
    found = read_number(printed)
    assert (found.number if found else None) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3. Sweep the yard.", "3"),
        ("R3 Sweep the yard.", "3"),
        ("**3.** Sweep the yard.", "3"),
        ("**Recommendation 3** Sweep the yard.", "3"),
        ("2020 was a dry year.", None),
        ("Recommendation 4: Sweep.", "4"),
        ("14 brooms", None),
    ],
)
def test_leading_number(text: str, number: str | None) -> None:
    found = leading_number(text)
    assert (found[0].number if found else None) == number


@pytest.mark.parametrize(
    ("text", "label", "style"),
    [
        ("a) Sweep", "a)", "x)"), ("(ii) Sweep", "(ii)", "(i)"), ("1.1 - Sweep", "1.1", "1.1."),
        ("3.2 – Sweep", "3.2", "1.1."), ("b. Sweep", "b.", "x."), ("2) Sweep", "2)", "1)"),
        ("Action 3: Sweep", "Action 3", "named"), ("A broom", None, ""), ("2020 was dry", None, ""),
        ("e.g. brooms", None, ""), ("1.1V– a) Sweep", None, ""), ("1.1Sweep", "1.1", "1.1."),
    ],
)  # fmt: skip
def test_label(text: str, label: str | None, style: str) -> None:
    found = read_label(text)
    assert (found[0].printed if found else None) == label
    assert (found[0].style if found else "") == style


@pytest.mark.parametrize(
    ("cell", "dates"),
    [
        ("March 2021 September 2020", ["March 2021", "September 2020"]),
        ("*April 2021 *June 2021", ["*April 2021", "*June 2021"]),
        ("Completed Completed", ["Completed", "Completed"]),
        ("June 2019 and ongoing", ["June 2019 and ongoing"]),
        ("Completed March 2021", ["Completed March 2021"]),
        ("Ongoing from June 2022", ["Ongoing from June 2022"]),
        ("31/03/2021; 30 June 2022", ["31/03/2021", "30 June 2022"]),
        ("March 2021 - June 2021", ["March 2021 - June 2021"]),
        ("by the end of May 2021", ["by the end of May 2021"]),
        ("To be published in April 2024", ["To be published in April 2024"]),
        ("", []),
    ],
)  # fmt: skip
def test_dates(cell: str, dates: list[str]) -> None:
    assert dates_in(cell) == dates


def test_dates_of_outcomes() -> None:
    assert dates_in("Completed March 2021", done_apart=True) == ["Completed", "March 2021"]
    assert completes("September", "2020")
    assert completes("Completed and", "ongoing")
    assert not completes("September 2020", "March 2021")


@pytest.mark.parametrize(
    ("cell", "runs"),
    [
        ("Head of Mops, Deputy Director of Yards", [("Head of Mops", "Deputy Director of Yards")]),
        ("Deputy Director, Head of Brooms", [("Deputy Director, Head of Brooms",)]),
        ("Deputy Director, Yards and Sheds", [("Deputy Director, Yards and Sheds",)]),
        ("Head of Brooms Head of Sheds", [("Head of Brooms",), ("Head of Sheds",)]),
        ("Chief Sweeping Officer & Head of Sheds", [("Chief Sweeping Officer & Head of Sheds",)]),
        ("Head of Brooms / Shed Manager", [("Head of Brooms", "Shed Manager")]),
        ("Regional Directors", [("Regional Directors",)]),
        ("Deputy Director and Head of Brooms", [("Deputy Director and Head of Brooms",)]),
        ("Head of Brooms and Heads of Yard", [("Head of Brooms", "Heads of Yard")]),
        ("Equality Manager", [("Equality Manager",)]),
        ("Mop Auditor & Head of Sheds", [("Mop Auditor", "Head of Sheds")]),
        ("Head of Mops (North), Mop Engineer", [("Head of Mops (North)", "Mop Engineer")]),
        ("Swyddog Hyfforddi & Arweinydd Ansawdd", [("Swyddog Hyfforddi", "Arweinydd Ansawdd")]),
        ("Yard Safety Lead & Medical Director", [("Yard Safety Lead", "Medical Director")]),
        ("Health & Safety Lead", [("Health & Safety Lead",)]),
        ("Chief Nurse, Shed Director and Director of Mops",
         [("Chief Nurse", "Shed Director", "Director of Mops")]),
    ],
)  # fmt: skip
def test_posts(cell: str, runs: list[tuple[str, ...]]) -> None:
    assert list(posts_in(cell).runs) == runs


@pytest.mark.parametrize(
    "cell", ["Head of Brooms, incomplete", "To be redone", "Head of BroomsJuly 2021", "112/03/2021"]
)
def test_no_date_or_state_is_cut_out_of_a_word(cell: str) -> None:
    assert date_at_edge(cell) == ("", cell)
    assert dated_parts(f"{cell} of sheds, {cell}") == [f"{cell} of sheds, {cell}"]


@pytest.mark.parametrize(
    "state",
    [
        "not completed", "Not yet complete", "not yet fully implemented", "to be completed",
        "not in place", "to be completed by June 2023",
    ],
)  # fmt: skip
def test_what_denies_a_state_stays_with_it(state: str) -> None:
    assert date_at_edge(f"Head of Brooms, {state}") == (state, "Head of Brooms, ")
    assert date_at_edge(f"{state} Head of Brooms") == (state, " Head of Brooms")


def test_dates_beside_their_owners() -> None:
    done = "completed June 2023"
    assert date_at_edge(f"Head of Brooms – {done}") == (done, "Head of Brooms – ")
    assert date_at_edge("Head of Brooms") == ("", "Head of Brooms")
    first, second = "May 2021 Head of Brooms", "July 2021 Head of Sheds"
    assert dated_parts(f"{first} {second}") == [first, second]
    first, second = f"Head of Brooms {done}", "Head of Sheds July 2021"
    assert dated_parts(f"{first} {second}") == [first, second]
    assert dated_parts("From May 2021 to July 2021 by all") == ["From May 2021 to July 2021 by all"]


def test_posts_over_a_page_break() -> None:
    assert goes_on("Deputy Director", "Head of Brooms")
    assert goes_on("Deputy Director, Yards and", "Sheds")
    assert goes_on("Executive", "Director of Brooms")
    assert not goes_on("Head of Brooms", "Deputy Director of Yards")
    assert not goes_on("Unit Manager", "Deputy Director,")


def test_a_name_sets_a_cell_apart_from_one_that_recurs() -> None:
    known = {"deputy director head of brooms"}
    assert name_in("Deputy Director Harbottle Head of Brooms", known) == "Harbottle"
    assert name_in("Deputy Director Head of Brooms", known) == ""
    assert name_in("Deputy Director of the Head of Brooms", known) == ""


@pytest.mark.parametrize(
    ("printed", "response"),
    [
        ("Agreed", "agreed"), ("AGREED", "agreed"), ("partially agreed", "partly-agreed"),
        ("Partly  Agreed.", "partly-agreed"), ("Agreed in part", "partly-agreed"),
        ("Not agreed", "not-agreed"), ("Rejected", "not-agreed"), ("Accepted", "agreed"),
        ("Noted", None), ("Agreed with conditions", None),
    ],
)  # fmt: skip
def test_response(printed: str, response: str | None) -> None:
    found = read_answer(printed, Layout())
    assert (found.response.value if found else None) == response


@pytest.mark.parametrize(
    ("cell", "rest"),
    [
        ("Agreed. The logs are kept.", "The logs are kept"),
        ("Agreed. The **logs** are kept.", "The **logs** are kept."),
        ("**Agreed.** The logs are \\<kept>.", "The logs are \\<kept>."),
        ("Agreed – [the log](https://example.org/)", "[the log](https://example.org/)"),
    ],
)
def test_what_follows_an_answer_is_whole_though_it_is_marked_up(cell: str, rest: str) -> None:
    """Of "Agreed. The **logs** are kept." once a full stop was left."""
    answer = read_answer(cell, Layout("x"))
    assert answer
    assert behind(answer, cell).rstrip(".") == rest.rstrip(".")


@pytest.mark.parametrize(
    ("printed", "reported"),
    [
        ("Complete", "completed"), ("Completed October 2019: cards went out.", "completed"),
        ("Closed – brooms bought", "completed"), ("On track", "in-progress"),
        ("Wedi’i gwblhau", "completed"), ("Complete by June 2021", None),
        ("Complete – due in May", None), ("Complete the review", None), ("Not started", None),
        ("Amber", None), ("To be completed", None),
    ],
)  # fmt: skip
def test_a_promise_is_no_state(printed: str, reported: str | None) -> None:
    found = read_state(printed, Layout(), {}).reported
    assert (found.value if found else None) == reported


def test_a_colour_means_what_a_key_says() -> None:
    key = read_key("RAG key: Red – not started; Amber – in progress; Green – complete", Layout())
    assert key == {
        "red": "", "amber": "in-progress", "green": "completed",
        "r": "", "a": "in-progress", "g": "completed",
    }  # fmt: skip
    assert read_state("Amber", Layout(), key).reported == "in-progress"
    assert read_state("Red", Layout(), key).reported is None
    assert read_key("The red door is green: paint it.", Layout()) == {}


def test_grounds_are_those_named_as_such() -> None:
    assert named_grounds("Partly agreed for affordability reasons.") == ["affordability"]
    assert named_grounds("For commissioning and policy reasons.") == ["commissioning", "policy"]
    assert named_grounds("The operational guidance is a policy matter.") == []
    own = {"Funding": Ground.AFFORDABILITY, "remit  of others": Ground.COMMISSIONING}
    assert named_grounds("Rejected on the ground of cost.", own) == []
    assert named_grounds("Not agreed because of funding.", own) == ["affordability"]
    assert named_grounds("For funding and remit of others reasons.", own) == [
        *("affordability", "commissioning"),
    ]


def test_organisations() -> None:
    names = "Her Majesty's Prison and Probation Service, together with the Parole Board"
    assert organisations_in(names, vocabulary()).ids == ("hmpps", "parole-board")
    assert organisations_in("The Broom Agency", vocabulary()).ids == ()


def test_sentences_and_lost_line_breaks() -> None:
    assert split_sentences("We will: Sweep the yard. It is big. No. 4 broom") == [
        "We will:",
        "Sweep the yard.",
        "It is big.",
        "No. 4 broom",
    ]
    assert split_sentences("in those yards Work with others") == [
        "in those yards",
        "Work with others",
    ]
    assert split_sentences("the Remote Working principles") == ["the Remote Working principles"]


def test_markdown_of_runs() -> None:
    assert markdown([Run("a *b* [c] "), Run("d", bold=True), Run(" e", italic=True)]) == (
        r"a \*b\* \[c\] **d** *e*"
    )
    assert markdown([Run("pre- and post-, re- run")]) == "pre- and post-, re-run"
    assert block_safe("1. x") == r"1\. x"
    assert block_safe("- x") == r"\- x"
    assert plain(markdown([Run("x < y_z & 2*3 # `w`")])) == "x < y_z & 2*3 # `w`"


@pytest.mark.parametrize(
    ("before", "after", "one", "hyphen_goes"),
    [
        ("reha", "bilitation", True, True), ("Reha", "bilitation", True, True),
        ("understand", "ing", False, True), ("the", "office", False, False),
        ("re", "start", False, False), ("co", "operation", False, False),
        ("well", "being", False, False), ("qzx", "bilitation", False, False),
        ("reha", "Bilitation", False, False), ("2", "nd", False, False),
    ],
)  # fmt: skip
def test_words_broken_over_lines(before: str, after: str, one: bool, hyphen_goes: bool) -> None:
    assert is_one_word(before, after) is one
    assert is_hyphenated(before, after) is hyphen_goes
