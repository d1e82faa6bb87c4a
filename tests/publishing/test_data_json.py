"""The JSON files: fields in the contract's order, values as printed, safe to stand in a script."""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from action_plans.model.due import Due, DueKind, Precision
from action_plans.model.related import RelatedLink, ShownKind
from action_plans.model.terms import LinkSource
from action_plans.publishing.data.columns import Column, Kind, Table
from action_plans.publishing.data.json_rows import JsonRows
from action_plans.publishing.data.json_text import json_array_file, json_file, json_listing_file
from action_plans.publishing.data.plan_schema import plan_schema_json
from action_plans.publishing.data.rows import ActionRow, actions_in, links_of
from action_plans.publishing.edition import Edition
from tests.publishing.every_data_file import data_files
from tests.publishing.small_library import (
    DAY_ONE,
    NIGHT_PLAN,
    NIGHT_STATUS,
    ONE,
    TWO,
    edition_of,
    small_edition,
)


def read(name: str, edition: Edition | None = None) -> Any:
    files = {file.path: file.content for file in data_files(edition or small_edition())}
    return json.loads(files[f"data/{name}"])


RECOMMENDATION = [
    "ref",
    "url",
    "plan",
    "number",
    "number_printed",
    "to",
    "to_printed",
    "stem",
    "text",
    "response",
    "reason",
    "reported",
    "schedule",
    "moved",
    "checked",
    "themes",
    "lead_in",
    "actions",
    "updates",
]
ACTION = [
    "id",
    "label",
    "group",
    "text",
    "owners",
    "owner_ids",
    "due",
    "first_due_date",
    "due_date",
    "precision",
    "condition",
    "reported",
    "schedule",
    "standing",
    "evidence",
    "evidence_names",
    "evidence_url",
    "moved",
]
UPDATE = ["date", "answers", "text", "due", "owners", "reported", "dates"]


def test_fields_are_those_of_the_contract_in_its_order() -> None:
    for recommendation in read("recommendations.json"):
        assert list(recommendation) == RECOMMENDATION
        for action in recommendation["actions"]:
            assert list(action) == ACTION
        for update in recommendation["updates"]:
            assert list(update) == UPDATE


def test_plan_order_whatever_the_order_of_pages() -> None:
    edition = small_edition()
    assert [plan.id for plan in edition.plans] == ["day-cover-2022", "night-cover-2021"]
    later = replace(NIGHT_PLAN, report=replace(NIGHT_PLAN.report, published=date(2022, 12, 1)))
    edition = edition_of((later, *(p for p in edition.plans if p is not NIGHT_PLAN)), statuses())
    assert [plan.id for plan in edition.plans] == ["night-cover-2021", "day-cover-2022"]
    refs = [each["ref"] for each in read("recommendations.json", edition)]
    assert refs == ["day-cover-2022#1"] + [f"night-cover-2021#{n}" for n in ("1", "5.12", "3a")]


def statuses() -> tuple[Any, ...]:
    return tuple(small_edition().statuses.values())


def test_one_recommendation_in_full() -> None:
    found = {each["ref"]: each for each in read("recommendations.json")}["night-cover-2021#1"]
    assert found == {
        "ref": "night-cover-2021#1",
        "url": "/plans/night-cover-2021/#r1",
        "plan": "night-cover-2021",
        "number": "1",
        "number_printed": "R1.",
        "to": ["hmpps", "old-body"],
        "to_printed": "",
        "stem": "",
        "text": "Staff every hostel at night:\n\n- two people\n- one of them trained",
        "response": "partly-agreed",
        "reason": {
            "grounds": ["affordability"],
            "read_as": [],
            "text": "It costs <too> much & more.",
        },
        "reported": "not-mentioned",
        "schedule": "due-soon",
        "moved": 16,
        "checked": "not-recorded",
        "themes": ["staffing"],
        "lead_in": "Two steps are listed.",
        "actions": [
            {
                "id": "a1",
                "label": "",
                "group": "",
                "text": "Hire.",
                "owners": ["Head, North", "Nobody known"],
                "owner_ids": ["head-north"],
                "due": "*September 2021",
                "first_due_date": "2021-09-30",
                "due_date": "2023-01-31",
                "precision": "month",
                "condition": "money",
                "reported": "in-progress",
                "schedule": "due-soon",
                "standing": "unfinished",
                "evidence": None,
                "evidence_names": "",
                "evidence_url": "",
                "moved": 16,
            },
            {
                "id": "a2",
                "label": "b)",
                "group": "",
                "text": '=HYPERLINK("x")',
                "owners": ["Head, North"],
                "owner_ids": ["head-north"],
                "due": "- ongoing",
                "first_due_date": None,
                "due_date": None,
                "precision": "none",
                "condition": "",
                "reported": "not-mentioned",
                "schedule": "no-end-date",
                "standing": "left-out",
                "evidence": None,
                "evidence_names": "",
                "evidence_url": "",
                "moved": None,
            },
        ],
        "updates": [
            {
                "date": "2022-04-20",
                "answers": ["a1"],
                "text": "Later.",
                "due": "January 2023",
                "owners": [],
                "reported": None,
                "dates": "decision",
            },
            {
                "date": "2022-04-20",
                "answers": [],
                "text": "Nights are quiet; -see note",
                "due": "",
                "owners": ["X|Y"],
                "reported": None,
                "dates": None,
            },
        ],
    }


def test_no_reason_is_null() -> None:
    found = {each["ref"]: each["reason"] for each in read("recommendations.json")}
    assert found["day-cover-2022#1"] is None
    assert found["night-cover-2021#3a"] == {"grounds": [], "read_as": ["policy"], "text": "No."}


def test_documents_after_the_as_of_day_do_not_exist() -> None:
    """The invented plan has an update of 2023; the day is in 2022."""
    text = json.dumps([read("recommendations.json"), read("plans.json")])
    assert "2023-04-20" not in text
    assert "Not yet in the world" not in text


def test_withdrawn_and_not_yet_published_plans_are_not_in_the_data() -> None:
    for file in data_files(small_edition()):
        assert b"old-cover-2019" not in file.content
        assert b"coming-cover-2023" not in file.content


def test_addresses_are_absolute_where_the_sites_is_known() -> None:
    edition = small_edition("https://plans.example/hmip/")
    expected = "https://plans.example/hmip/plans/day-cover-2022/"
    assert read("recommendations.json", edition)[0]["url"] == f"{expected}#r1"
    assert read("plans.json", edition)["plans"][0]["url"] == expected


def day_due(day: int, printed: str = "", precision: Precision = Precision.DAY) -> Due:
    due = date(2022, 1, day)
    return Due(printed or f"{day} January 2022", DueKind.DATE, due, due, precision)


def row(first: Due, *later: Due, target: date | None) -> ActionRow:
    """Return the row of an action whose cells are these, in order of time."""
    edition = small_edition()
    row = next(actions_in(edition, edition.by_ref[ONE]))
    update = row.updates[0]
    return replace(
        row,
        action=replace(row.action, due=first),
        status=replace(row.status, first=first, target=target),
        updates=tuple(replace(update, due=due) for due in later),
    )


MONTH = day_due(31, "January 2022", Precision.MONTH)
DONE = Due("Completed - January 2022", DueKind.COMPLETED, precision=Precision.MONTH)
BLANK = Due("", DueKind.BLANK)


@pytest.mark.parametrize(
    ("cells", "target", "precision"),
    [
        ((MONTH,), date(2022, 1, 31), Precision.MONTH),
        ((MONTH, day_due(5)), date(2022, 1, 5), Precision.DAY),
        ((day_due(5), MONTH, DONE), date(2022, 1, 31), Precision.MONTH),
        ((day_due(31), MONTH, BLANK), date(2022, 1, 31), Precision.MONTH),
        ((MONTH, day_due(31)), date(2022, 1, 31), Precision.DAY),
        ((day_due(5), MONTH, day_due(31)), date(2022, 1, 31), Precision.DAY),
        ((DONE,), None, Precision.NONE),
    ],
)
def test_precision_is_that_of_the_last_cell_that_prints_the_target(
    cells: tuple[Due, ...], target: date | None, precision: Precision
) -> None:
    assert row(*cells, target=target).precision is precision


def test_the_first_date_is_the_one_that_the_cell_says_it_was_extended_from() -> None:
    cell = replace(MONTH, extended_from=date(2021, 10, 31))
    assert row(cell, target=cell.target).first_due_date == date(2021, 10, 31)


def test_plans_json() -> None:
    found = read("plans.json")
    assert list(found) == ["as_of", "commit", "counts", "plans"]
    assert (found["as_of"], found["commit"]) == ("2022-11-21", "0123abc")
    assert [plan["id"] for plan in found["plans"]] == ["day-cover-2022", "night-cover-2021"]
    night = found["plans"][1]
    assert night["footnotes"] == {"*": "Likely to come later than printed."}
    assert night["was"] == ["northmere-hostels"]
    assert [document["date"] for document in night["documents"]] == ["2021-03-09", "2022-04-20"]


def test_counts_are_those_of_the_recommendations() -> None:
    """Counted anew from recommendations.json, so that the two files cannot disagree."""
    recommendations = read("recommendations.json")
    found = read("plans.json")
    for counts, held in [
        (found["counts"], recommendations),
        *(
            (plan["counts"], [each for each in recommendations if each["plan"] == plan["id"]])
            for plan in found["plans"]
        ),
    ]:
        actions = [action for each in held for action in each["actions"]]
        for name, items in (("recommendations", held), ("actions", actions)):
            assert counts[name]["total"] == len(items)
            assert counts[name]["moved"] == sum(item["moved"] is not None for item in items)
            for axis in {"response", "reported", "schedule", "standing", "checked"} & counts[
                name
            ].keys():
                by_value = counts[name][axis]
                assert sum(by_value.values()) == len(items)
                for value, count in by_value.items():
                    assert count == sum(item[axis] == value for item in items)
            past = [item for item in items if item["schedule"].startswith(("passed", "overdue"))]
            for value, count in counts[name].get("past", {}).items():
                assert count == sum(item["standing"] == value for item in past)
    assert found["counts"]["plans"] == 2
    assert (found["counts"]["actions"]["offered"], found["counts"]["actions"]["repeats"]) == (1, 1)


def test_related_json() -> None:
    rows = read("related.json")
    assert all(list(row) == ["from", "to", "kind", "by", "score", "level", "why"] for row in rows)
    assert rows[0] == {
        "from": "day-cover-2022#1",
        "to": "night-cover-2021#1",
        "kind": "follows",
        "by": "editor",
        "score": None,
        "level": None,
        "why": "=both ask for cover",
    }
    assert [(row["from"], row["to"], row["score"]) for row in rows[2:]] == [
        ("night-cover-2021#1", "night-cover-2021#5.12", 0.25),
        ("night-cover-2021#5.12", "night-cover-2021#1", 0.25),
    ]


def test_one_row_for_each_from_to_and_by() -> None:
    """Two that cite each other: the kind that a page shows first stands."""
    cited = RelatedLink(ONE, TWO, ShownKind.CITED_BY, LinkSource.TEXT)
    cites = RelatedLink(ONE, TWO, ShownKind.CITES, LinkSource.TEXT)
    other = RelatedLink(ONE, TWO, ShownKind.RELATED, LinkSource.EDITOR)
    edition = replace(small_edition(), links={ONE: (cited, cites, other)})
    assert list(links_of(edition)) == [cites, other]
    assert DAY_ONE not in edition.links


HOSTILE = ["</script><script>alert(1)", "<!--", "\u2028\u2029", "\ud800", 'quote " and \\ back', "‮"]


@pytest.mark.parametrize("text", HOSTILE)
def test_json_is_safe_in_a_script_and_says_the_same(text: str) -> None:
    files = (
        json_file("a", {text: [text]}),
        json_array_file("b", [{text: [text]}]),
        json_listing_file("c", {"first": text}, "rest", [{text: [text]}]),
    )
    for file in files:
        content = file.content.decode("utf-8")
        assert not re.search("[<\u2028\u2029]", content)
        assert content.endswith("\n")
        expected = text.encode("utf-8", "replace").decode()
        assert expected in json.dumps(json.loads(content), ensure_ascii=False).replace(
            '\\"', '"'
        ).replace("\\\\", "\\")


@pytest.mark.parametrize("rows", [0, 1, 500, 501, 1000])
def test_a_table_as_json_says_what_an_encoder_says_of_its_rows(rows: int) -> None:
    texts = [*HOSTILE, "100%s", ""]
    held: Table[int] = Table(
        "held",
        "Held",
        "A row.",
        ("id",),
        lambda _: range(rows),
        (
            Column("id", Kind.INTEGER, "Its id.", lambda _, row: row),
            Column("text", Kind.TEXT, "A text.", lambda _, row: texts[row % len(texts)]),
            Column("kind", Kind.TEXT, "A kind.", lambda _, row: list(ShownKind)[row % 2]),
            Column("score", Kind.NUMBER, "A score.", lambda _, row: 0.1 if row % 3 else None),
            Column("names", Kind.LIST, "Names.", lambda _, row: ("x", "<") if row % 2 else ()),
            Column("day", Kind.DATE, "A day.", lambda _, row: date(2022, 11, 1 + row % 28)),
        ),
    )
    written = JsonRows(held)
    batches = list(written.filled(held.batches(small_edition())))
    items: list[dict[str, Any]] = [
        {
            "id": row,
            "text": texts[row % len(texts)],
            "kind": list(ShownKind)[row % 2].value,
            "score": 0.1 if row % 3 else None,
            "names": ["x", "<"] if row % 2 else [],
            "day": f"2022-11-{1 + row % 28:02}",
        }
        for row in range(rows)
    ]
    assert written.finished() == json_array_file("data/held.json", items)
    assert sum(len(batch[0]) for batch in batches) == rows


@pytest.mark.parametrize("items", [[], [1], [1, "two", None]])
def test_arrays_and_listings_of_any_length(items: list[Any]) -> None:
    assert json.loads(json_array_file("a", items).content) == items
    listing = json_listing_file("b", {"first": 1, "second": {"a": []}}, "rest", items)
    assert json.loads(listing.content) == {"first": 1, "second": {"a": []}, "rest": items}


def test_the_schema_of_plan_files_is_published_as_it_is_given() -> None:
    schema: dict[str, Any] = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
    }
    (file,) = plan_schema_json(schema)
    assert file.path == "data/plan.schema.json"
    assert json.loads(file.content) == schema


def test_an_empty_record() -> None:
    edition = replace(
        edition_of((), ()),
        links={},
    )
    assert read("recommendations.json", edition) == []
    assert read("related.json", edition) == []
    assert read("plans.json", edition)["counts"]["recommendations"]["total"] == 0
    assert NIGHT_STATUS.plan not in json.dumps(read("plans.json", edition))
