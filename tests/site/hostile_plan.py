"""A plan file that is hostile in every text, and the words that a reader must then see.

Must not know: how pages are made.
"""

import json

# Nothing in it may run, load or leave its place. Each kind has a name that is then looked for.
ATTACKS = (
    "<script>alert('run-script')</script>",
    "<svg onload=alert('run-svg')>",
    "<img src=//evil.example/run-img onerror=alert(1)>",
    "</textarea></title></script></style><script>alert('run-close')</script>",
    '" onmouseover="alert(\'run-quote\')" x="',
    "' onfocus='alert(1)' autofocus='",
    "[press](javascript:alert('run-link'))",
    "[press](JaVaScRiPt:alert(1))",
    "[press](data:text/html,<script>alert(1)</script>)",
    "[press](//evil.example/)",
    "![picture](https://evil.example/run-picture.png)",
    "<https://evil.example/>",
    "{{7*7}} {{ config }} {% include 'mkdocs.yml' %} {# gone #}",
    '--8<-- "mkdocs.yml"',
    "html--> <!--html --> --!>",
    "# heading {#evil onclick=alert(1)}",
    "=cmd|'/C calc'!A1",
    "::error file=x::said",
    "@everyone",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "[[wiki]] :smile: ^^^ ++x++ ~~y~~",
)
# Marks that hide or reorder words are refused on reading, so that none is among them.
TEXT = " ".join(ATTACKS)


def hostile_plan(text: str = TEXT) -> str:
    """Return a plan file with `text` in every field that takes one; JSON strings are YAML too."""
    said = json.dumps(text)
    action = {"id": "a1", "label": text, "group": text, "text": text, "owners": [text]}
    recommendation = {
        "number": "1",
        "number_printed": text,
        "to": ["hmpps"],
        "to_printed": text,
        "stem": text,
        "text": text,
        "response": "partly-agreed",
        "reason": {"grounds": ["policy"], "text": text},
        "themes": ["staffing"],
        "note": text,
        "lead_in": text,
        "actions": [{**action, "due": text, "condition": text}],
    }
    update = (
        f"  updates:\n  - {{date: 2022-04-20, answers: [a1], text: {said}, due: {said}, "
        f"owners: [{said}]}}\n"
        f"  - {{date: 2022-04-20, answers: [], text: {said}, due: Completed}}\n"
        f"  checks:\n  - {{date: 2022-05, by: hmi-probation, grade: good, source: {said}}}\n"
    )
    fields = "\n  ".join(f"{key}: {json.dumps(value)}" for key, value in recommendation.items())
    return (
        f"title: {said}\nkind: thematic\nwording: summary\nlang: en\n"
        "inspectorate: [hmi-probation]\nrespondent: [hmpps]\n"
        f"report: {{published: 2021-03-02, examined: {said}}}\n"
        "documents:\n- {date: 2021-04-01, kind: plan}\n"
        f"- {{date: 2022-04-20, kind: update, label: {said}}}\n"
        f"looked: {{on: 2022-09-01, where: {said}}}\n"
        f"source: {{title: {said}, url: 'https://example.org/', licence: {said}}}\n"
        f"footnotes: {{'*': {said}}}\n"
        f"recommendations:\n- {fields}\n{update}"
    )
