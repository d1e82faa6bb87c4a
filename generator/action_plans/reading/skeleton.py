"""The text of a new plan file, to be filled in.

Must not know: where files lie, the clock.
"""

from datetime import date
from string import Template
from typing import Final

# What stands in a new plan until it is filled in; the rules know it again.
TITLE: Final = "Title of the inspection report"
RECOMMENDED: Final = "What is recommended, in plain English."
NO_TEXT: Final = "[…]"  # what an import writes where a text is needed and none is printed
PROMISED: Final = "What is promised, in plain English."

_SKELETON: Final = Template("""\
# yaml-language-server: $$schema=../schema/plan.schema.json
title: $title ($id)
kind: thematic # thematic | inspection | case-review
wording: summary # summary: our plain-English account | published: the document's words
lang: en # en | cy
inspectorate: [] # ids in content/vocabulary/organisations.yml, such as [hostels-board]
respondent: [] # likewise, such as [towns]
report: {published: $day}
documents: # what the respondent published, oldest first; kind: plan | revision | update
- {date: $day, kind: plan}
recommendations:
- number: '1'
  to: [] # ids of the organisations that it is addressed to
  text: >-
    $recommended
  response: not-stated # agreed | partly-agreed | not-agreed | not-stated
  themes: [] # ids in content/vocabulary/themes.yml
  actions:
  - id: a1
    text: >-
      $promised
    owners: [] # as printed, one post an entry, each in quotes
    due: '' # as printed, in quotes
""")


def skeleton(plan_id: str, day: date) -> str:
    """Return a plan file in which only texts are wrong; `day` stands in for the dates."""
    return _SKELETON.substitute(
        id=plan_id, day=day.isoformat(), title=TITLE, recommended=RECOMMENDED, promised=PROMISED
    )
