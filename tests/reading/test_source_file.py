"""Places in a file are found again by the path of a value in the plan."""

import pytest

from action_plans.model.problem import Place, Severity
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.source_file import Path, SourceFile

TEXT = """\
title: 'The plan'
kind: thematic
wording: summary
inspectorate: hmi-probation
report: {published: 2021-03-02}
documents: [{date: 2021-04-01, kind: plan}]
recommendations:
- nonsense
- number: '1'
  text: |
    A long
    text.
  respons: agreed
  actions:
  -
  - id: a1
    text: T
    owners:
    - Head
"""


@pytest.mark.parametrize(
    ("path", "key", "line", "column", "length"),
    [
        ((), False, 1, 1, 17),
        (("title",), False, 1, 8, 10),
        (("title",), True, 1, 1, 5),
        (("report", "published"), False, 5, 21, 10),
        (("report", "examined"), False, 5, 9, 23),  # absent: where it would stand
        (("documents", 0, "kind"), True, 6, 32, 4),
        (("documents", 1), False, 6, 12, 32),
        (("inspectorate", 0), False, 4, 15, 13),  # one text, read as a list of one
        (("recommendations",), False, 7, 1, 15),  # a block is shown by its key
        (("recommendations", 0), False, 9, 3, 11),  # the first that could be read
        (("recommendations", 0, "text"), False, 10, 9, 1),
        (("recommendations", 0, "response"), False, 13, 12, 6),  # misspelt, and read all the same
        (("recommendations", 0, "response"), True, 13, 3, 7),
        (("recommendations", 0, "themes"), True, 9, 3, 11),
        (("recommendations", 0, "actions", 0, "id"), False, 16, 9, 2),
        (("recommendations", 0, "actions", 0, "owners", 0), False, 19, 7, 4),
        (("recommendations", 7, "text"), False, 7, 1, 15),
        (("title", "x", 3), False, 1, 8, 10),
    ],
)
def test_a_path_leads_to_its_place(
    path: Path, key: bool, line: int, column: int, length: int
) -> None:
    source = read_plan(TEXT.encode(), "plans/abc-2021.yml").source
    assert source.place(path, key=key) == Place("plans/abc-2021.yml", line, column, length)


def test_a_problem_holds_the_line_itself() -> None:
    source = read_plan(TEXT.encode(), "plans/abc-2021.yml").source
    problem = source.problem(("kind",), "some-code", Severity.FINDING, "what", "remedy")
    assert problem.source_line == "kind: thematic"
    assert (problem.code, problem.severity, problem.message, problem.remedy) == (
        "some-code",
        Severity.FINDING,
        "what",
        "remedy",
    )


def test_of_a_file_without_a_tree_the_place_is_its_first_line() -> None:
    source = read_plan(b"[[[", "plans/abc-2021.yml").source
    assert source.place(("title",)) == Place("plans/abc-2021.yml", 1, 1, 3)
    source = read_plan(b"", "plans/abc-2021.yml").source
    assert source.place(("title",)) == Place("plans/abc-2021.yml", 1, 1, 1)


SOUND = """\
# a comment
title: >-
  A plan
  of two lines
kind: thematic
wording: summary
lang:
inspectorate: [hmi-probation]
respondent:
  [hmpps,
   moj]
report: {published: 2021-03-02, examined: '2020'}
documents:
- {date: 2021-04-01, kind: plan}
-
  date: 2021-05-01
  kind: revision
footnotes: {'*': "Subject to\\n  money"}
recommendations:
- number: '1'
  text: |
    A long

    text.
  response: agreed
  themes: []
  actions:
    - id: a1
      text: T
      owners:
      - Head
      - 'Deputy, North'
      due:   March 2022   # printed so
- {number: '2', text: T, response: not-stated, actions: [{id: a1, text: U, owners: [Head]}]}
"""


def sound_source() -> SourceFile:
    source = read_plan(SOUND.encode(), "plans/abc-2021.yml").source
    assert source.is_sound
    return source


def test_many_places_of_one_sound_file_can_be_asked() -> None:
    source = sound_source()
    found = [source.place(("recommendations", 1, "number")) for _ in range(5)]
    assert found == [Place("plans/abc-2021.yml", 34, 12, 3)] * 5


def test_a_file_with_a_mistake_is_not_sound() -> None:
    assert not read_plan(TEXT.encode(), "plans/abc-2021.yml").source.is_sound
