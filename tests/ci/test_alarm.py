"""A publication that failed opens one issue, and adds to it while it is open."""

import json
from collections.abc import Sequence

import pytest

from tools.alarm import TITLE, main, raise_alarm


@pytest.mark.parametrize(
    ("listed", "done"),
    [
        ([], "create"),
        ([{"number": 7, "title": TITLE}], "comment 7"),
        ([{"number": 8, "title": f"Re: {TITLE}"}], "create"),
    ],
)
def test_one_issue_is_opened_or_added_to(listed: list[dict[str, object]], done: str) -> None:
    asked: list[Sequence[str]] = []

    def gh(arguments: Sequence[str]) -> str:
        asked.append(arguments)
        return json.dumps(listed) if "list" in arguments else "https://example.org/issues/7\n"

    assert raise_alarm("a/b", "42", gh) == "https://example.org/issues/7"
    assert " ".join(asked[-1]).startswith(f"issue {done}")
    assert "https://github.com/a/b/actions/runs/42" in " ".join(asked[-1])


def test_without_a_run_there_is_nothing_to_tell() -> None:
    assert main({"RUN_ID": ""}) == 0
