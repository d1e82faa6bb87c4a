"""Names, addresses and numbers in every field are stopped; what only looks like one is not."""

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.checking.personal import personal_in
from action_plans.checking.persons import person_in
from action_plans.checking.rules import check_library
from action_plans.checking.spellings import posts_of
from action_plans.model.problem import Severity
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.reading.plan_reader import read_plan
from tests.building import FROZEN

HERE = Path(__file__).parent
RECORD = read_library(FROZEN)
POSTS = posts_of(RECORD.library.vocabulary)
CODES = {"personal-name", "email-address", "telephone-number"}
MOST_FALSE = 4  # of 400


def lines_of(name: str) -> list[str]:
    text = (HERE / "persons" / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


WITH = [tuple(line.split(" | ", 1)) for line in lines_of("with.txt")]

# Every field that holds words, with a place for them.
PLAN = """\
title: {title}
kind: thematic
wording: summary
report: {{published: 2021-03-02, examined: {examined}}}
documents:
- {{date: 2021-04-01, kind: plan, label: {documents_label}}}
- {{date: 2022-04-20, kind: update}}
looked: {{on: 2022-09-01, where: {looked_where}}}
source: {{title: {source_title}}}
withdrawn: {{date: 2023-01-31, why: {withdrawn_why}}}
footnotes: {{'*': {footnotes}}}
recommendations:
- number: '1'
  number_printed: {recommendation_number_printed}
  to_printed: {recommendation_to_printed}
  stem: {recommendation_stem}
  text: {recommendation_text}
  response: partly-agreed
  reason: {{grounds: [policy], text: {reason_text}}}
  note: {recommendation_note}
  lead_in: {recommendation_lead_in}
  actions:
  - id: a1
    label: {action_label}
    group: {action_group}
    text: {action_text}
    owners: [{owners}]
    due: {action_due}
    condition: {action_condition}
  updates:
  - date: 2022-04-20
    answers: [a1]
    text: {updates_text}
    owners: [{updates_owners}]
    due: {updates_due}
    evidence: {{names: {evidence_names}}}
  related: [{{to: 'recall-2020#1', as: related, why: {related_why}}}]
  checks: [{{date: 2023-05, by: hmi-probation, grade: good, source: {checks_source}}}]
"""
PLAIN = "words of no person"
FIELDS = {
    *("title", "examined", "documents_label", "looked_where", "source_title", "withdrawn_why"),
    *("footnotes", "reason_text", "owners", "updates_text", "updates_owners", "updates_due"),
    *("evidence_names", "related_why", "checks_source"),
    *(f"recommendation_{each}" for each in ("number_printed", "to_printed", "stem", "text")),
    *(f"recommendation_{each}" for each in ("note", "lead_in")),
    *(f"action_{each}" for each in ("label", "group", "text", "due", "condition")),
}


def codes_told(field: str, words: str, more: str = "") -> set[str]:
    """Return the codes of persons told of a plan with these words in one field."""
    key = field.replace("/", "_")
    key = {"report_examined": "examined", "short": "title"}.get(key, key)
    assert key in FIELDS, key
    quoted = "'" + words.replace("'", "''") + "'"
    text = PLAN.format(**dict.fromkeys(FIELDS, PLAIN) | {key: quoted}) + more
    again = read_plan(text.encode(), "content/plans/northmere-2021.yml")
    assert again.plan is not None and not again.problems, again.problems
    library = replace(RECORD.library, plans={**RECORD.library.plans, again.plan.id: again.plan})
    sources = {**RECORD.sources, again.plan.id: again.source}
    reading = LibraryReading(library, (), sources)
    found = check_library(reading, only={again.plan.id})
    return {str(each.code) for each in found if each.severity is Severity.ERROR}


@pytest.mark.parametrize(("field", "words"), WITH)
def test_what_names_somebody_is_stopped(field: str, words: str) -> None:
    assert codes_told(field, words) & CODES


@pytest.mark.parametrize("field", sorted(FIELDS))
@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Jane Ashgrove", "personal-name"),
        ("a.b@example.org", "email-address"),
        ("020 7946 0018", "telephone-number"),
    ],
)
def test_every_field_is_looked_at(field: str, words: str, code: str) -> None:
    assert code in codes_told(field, words)
    assert not codes_told(field, PLAIN) & CODES


def test_posts_places_bodies_and_systems_are_nobody() -> None:
    texts = lines_of("without.txt")
    assert len(texts) >= 400
    told = [text for text in texts if any(personal_in(text)) or person_in(text, POSTS.words)]
    assert len(told) <= MOST_FALSE, told


ALLOW = "allow: [{{text: {}, why: the title of the published review}}]\n"


@pytest.mark.parametrize(
    ("field", "words", "allowed", "told"),
    [
        ("title", "Review of the case of Jane Ashgrove", "Jane Ashgrove", set()),
        ("recommendation_text", "See Jane Ashgrove.", "Jane Ashgrove", {"personal-name"}),
        ("recommendation_text", "See Case of Jane Ashgrove.", "Case of Jane Ashgrove", set()),
        ("recommendation_text", "Write to a.b@example.org", "a.b@example.org", set()),
        # A text cites a plan that is held by its title, which names the case.
        ("recommendation_text", "As the Independent Review of the Case of Joseph McCann asked.",
         "nothing", set()),
        ("recommendation_text", "As the review of Joseph McCann asked.", "nothing",
         {"personal-name"}),
        ("recommendation_text", "Jane Ashgrove and Case of Jane Ashgrove",
         "Case of Jane Ashgrove", {"personal-name"}),
    ],
)  # fmt: skip
def test_a_text_is_allowed_exactly_and_a_name_alone_in_titles_only(
    field: str, words: str, allowed: str, told: set[str]
) -> None:
    assert codes_told(field, words, ALLOW.format(f"'{allowed}'")) & CODES == told


PUT_RIGHT = "- {{date: 2022-05-03, ref: 'northmere-2021#1', {}}}\n"


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("corrections.yml", PUT_RIGHT.format("was: Jane Ashgrove, is: the head"),
         {"personal-name"}),
        ("corrections.yml", PUT_RIGHT.format("was: a, is: b, why: Ring 020 7946 0018."),
         {"telephone-number"}),
        ("corrections.yml", PUT_RIGHT.format("was: 'May 2022', is: 'June 2022'"),
         set()),
        ("site.yml", "lead: What did Jane Ashgrove promise?\n", {"personal-name"}),
        ("site.yml", "coverage: {chosen: Write to a.b@example.org for more.}\n", {"email-address"}),
        ("site.yml", "maintainer: Jane Ashgrove\ncontact: a.b@example.org\n", set()),
        ("site.yml", "coverage: {known: [{title: The case of Jane Ashgrove}]}\n", set()),
        ("vocabulary/themes.yml", "cover: {name: Cover, scope: As Jane Ashgrove has it.}\n",
         {"personal-name"}),
        ("vocabulary/organisations.yml", "sue-ryder: {name: Jane Ashgrove Care}\n", set()),
    ],
)  # fmt: skip
def test_the_files_beside_the_plans_name_nobody(
    file: str, text: str, told: set[str], tmp_path: Path
) -> None:
    content = tmp_path / "content"
    copytree(HERE / "good", content)
    (content / file).write_text(text, "utf-8")
    found = check_library(read_library(content))
    assert {str(each.code) for each in found} & CODES == told
