"""Small plan files for whole builds, written out with what a test changes.

Must not know: what is tested of them.
"""

PLAN = """\
title: {title}
kind: thematic
wording: summary
lang: en
inspectorate: [hmi-probation]
respondent: [hmpps]
report: {{published: 2021-03-02}}
documents:
- {{date: 2021-04-01, kind: plan}}
{more}recommendations:
- number: '1'
  to: [hmpps]
  text: >-
    {text}
  response: agreed
  themes: [staffing]
  actions:
  - id: a1
    text: >-
      Count the nights on which nobody was awake.
    owners: ['Regional Probation Directors']
    due: 'September 2021'
  - id: a2
    text: >-
      Publish the count.
    owners: ['Regional Probation Directors']
    due: 'Completed'
- number: '5.12a'
  to: [hmpps]
  text: >-
    Have two members of staff awake in every hostel.
  response: partly-agreed
  reason:
    grounds: [affordability]
    text: >-
      There is money for one.
  themes: [staffing]
  actions:
  - id: a1
    text: >-
      Recruit one person for each hostel.
    owners: ['Regional Probation Directors']
    due: 'Ongoing'
"""


def plan(
    title: str = "A review of night cover",
    more: str = "",
    text: str = "Say how many hostels had nobody awake at night.",
) -> str:
    """Return a plan file; `more` holds further lines for its head."""
    return PLAN.format(title=title, more=more, text=text)
