"""What is right in YAML is no slip, however a program or a person wrote it."""

import json
from pathlib import Path
from typing import Final

import pytest
import yaml

from action_plans.reading.located.source_text import SourceText
from action_plans.reading.mending.mend import mended
from tests.building import FROZEN

PLANS: Final = sorted((FROZEN / "plans").glob("*.yml"))
WAYS: Final = [
    (width, indent, style)
    for width in (40, 80, 1_000)
    for indent in (2, 4)
    for style in (None, '"', "'")
]
BY_HAND: Final = {
    "a list on lines of its own": "title: A\nthemes: [\n  recall,\n  staffing\n]\nkind: thematic\n",
    "a list with a last comma": "themes: [\n    recall,\n    staffing,\n  ]\nkind: thematic\n",
    "a list that goes on": "themes: [recall, staffing,\n  training]\nkind: thematic\n",
    "a record in braces": "report: {\n  published: 2021-03-02\n}\ntitle: A\n",
    "an entry in braces": "documents:\n- {\n    date: 2021-03-02,\n    kind: plan\n  }\ntitle: A\n",
    "a quoted text that goes on": "title: 'A plan\n  that goes on: or not'\nkind: thematic\n",
    "a quote in it": "title: 'It''s a plan\n  that ''goes'' on'\nkind: thematic\n",
    "double quotes": 'title: "A plan \\"so\n  called\\""  # so\nkind: thematic\n',
    "an apostrophe in a list": "owners: [Governor's office,\n  Director]\nkind: thematic\n",
    "footnotes as blocks": "footnotes:\n  '*': >-\n    of it:\n    so\n  1: >-\n    all\n    so\n",
    "YAML in a text": "text: |-\n  owners: {two\n  ]\n  - 'x\nkind: thematic\n",
}


@pytest.mark.parametrize("text", BY_HAND.values(), ids=BY_HAND)
def test_a_form_that_somebody_may_choose_is_no_slip(text: str) -> None:
    yaml.safe_load(text)
    assert [each.message for each in mended(SourceText("x.yml", text)).slips] == []


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_what_programs_write_is_no_slip(path: Path) -> None:
    plan = yaml.safe_load(path.read_text(encoding="utf-8"))
    texts = [
        yaml.safe_dump(
            plan,
            allow_unicode=True,
            sort_keys=False,
            width=width,
            indent=indent,
            default_style=style,
        )
        for width, indent, style in WAYS
    ]
    texts += [json.dumps(plan, default=str, indent=1), json.dumps(plan, default=str)]
    for text in texts:
        assert [each.message for each in mended(SourceText("x.yml", text)).slips] == []
