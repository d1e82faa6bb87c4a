"""The day that the site speaks for, out of hostile words and out of hostile environments."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from action_plans.commands.clock import NoDay, day_in, today
from tests.building import PROJECT, run_plans, write_content


@pytest.mark.parametrize("text", ["1970-01-01", "2026-11-21", "2099-12-31"])
def test_days(text: str) -> None:
    assert day_in(text).isoformat() == text


@pytest.mark.parametrize(
    "text",
    ["", "today", "2026-02-30", "20261121", "2026-W10", "0001-01-01", "1969-12-31", "9999-12-31"],
)
def test_no_days(text: str) -> None:
    with pytest.raises(NoDay):
        day_in(text)


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1638316800", date(2021, 12, 1)),
        (" 86400 ", date(1970, 1, 2)),
        ("4102444799", date(2099, 12, 31)),
    ],
)
def test_the_day_of_source_date_epoch(
    seconds: str, day: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert today() == day


def test_an_empty_source_date_epoch_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    assert abs((today() - datetime.now(tz=UTC).date()).days) <= 1


@pytest.mark.parametrize("seconds", ["abc", "-5", "1e9", "99999999999", "9" * 5000])
def test_a_source_date_epoch_that_is_none(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(NoDay, match="SOURCE_DATE_EPOCH is "):
        today()


@pytest.mark.parametrize(
    ("command", "seconds", "code", "said"),
    [
        ("check", "abc", 0, ""),  # has no day to speak for
        ("check", "", 0, ""),
        ("check", "99999999999999999", 0, ""),
        ("build", "abc", 2, "SOURCE_DATE_EPOCH is 'abc', which is no number of seconds"),
    ],
)
def test_the_command_line_lives_through_any_environment(
    command: str, seconds: str, code: int, said: str
) -> None:
    content = PROJECT / "tests" / "checking" / "good"
    done = run_plans(command, "--content", content, env={"SOURCE_DATE_EPOCH": seconds})
    assert "Traceback" not in done.stderr
    assert said in done.stderr
    assert done.returncode == code


def test_a_terminal_of_another_encoding_shows_what_it_can(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", mill_street_2021="títle: Ø\n")
    done = run_plans("check", "--content", content, env={"PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert "unknown-key: 't\\xedtle' is not a key" in done.stdout
    assert done.stderr == ""
