"""`plans related --review`: what is asked, what is written, and that it can be taken up again."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from action_plans.cli import main
from action_plans.commands.related_review import review
from action_plans.model.plan import Link
from action_plans.model.refs import Ref
from action_plans.model.terms import LinkKind
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.relating.candidates import undecided

GOOD = Path(__file__).parents[1] / "checking" / "good"
OTHER = Ref("aldersea-2019", "1")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return copytree(GOOD, tmp_path / "content")


def reviewed(content: Path, *answers: str) -> tuple[LibraryReading, list[str], list[str]]:
    """Return the content read again after a review, what was said, and what was asked."""
    given = iter(answers)
    said: list[str] = []
    asked: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        answer = next(given, None)
        if answer is None:
            raise EOFError
        return answer

    pairs = undecided(read_library(content).library, 10)
    assert (
        review(read_library(content).library, pairs, content, ask, said.append, Path.write_bytes)
        == ()
    )
    return read_library(content), said, asked


def decisions(reading: LibraryReading) -> dict[str, tuple[tuple[Link, ...], tuple[Ref, ...]]]:
    found = reading.library.plans["northmere-2021"].recommendations
    return {each.number: (each.related, each.not_related) for each in found}


def links_to_other(reading: LibraryReading) -> Iterator[tuple[str, LinkKind, str]]:
    for number, (links, _) in decisions(reading).items():
        yield from ((number, link.kind, link.why) for link in links if link.to == OTHER)


def test_a_pair_is_shown_with_both_texts_and_the_later_plans_file_holds_the_decision(
    content: Path,
) -> None:
    reading, said, _ = reviewed(content, "f", "It asks for more.", "n")
    assert "1 of 2 · 0.31 · Both are about staffing" in said[0]
    assert "northmere-2021#2" in said[0]
    assert "aldersea-2019#1" in said[0]
    assert "Publish how often nobody is awake." in " ".join(said[0].split())
    assert ("2", LinkKind.FOLLOWS, "It asks for more.") in links_to_other(reading)
    assert OTHER in decisions(reading)["4"][1]
    assert undecided(reading.library, 10) == ()


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("y", LinkKind.RELATED),
        ("F", LinkKind.FOLLOWS),
        (" r ", LinkKind.REPEATS),
        ("repeats", LinkKind.REPEATS),
    ],
)
def test_each_key_writes_its_kind_and_the_reason_found_where_none_is_given(
    content: Path, key: str, kind: LinkKind
) -> None:
    reading, *_ = reviewed(content, key, "")
    assert ("2", kind, "Both are about staffing; both say “awake”.") in links_to_other(reading)


@pytest.mark.parametrize("answers", [(), ("q",), ("s", "q"), ("s",), ("y",)])
def test_what_is_not_decided_is_asked_again(content: Path, answers: tuple[str, ...]) -> None:
    before = (content / "plans" / "northmere-2021.yml").read_bytes()
    reading, *_ = reviewed(content, *answers)
    assert (content / "plans" / "northmere-2021.yml").read_bytes() == before
    assert len(undecided(reading.library, 10)) == 2


def test_another_key_asks_once_more(content: Path) -> None:
    _, _, asked = reviewed(content, "x", "", "s", "q")
    assert len(asked) == 4


def test_the_file_stays_canonical(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["fmt", "--content", str(content)])
    reviewed(content, "y", "Both ask: who is awake? # say", "n")
    assert main(["fmt", "--check", "--content", str(content)]) == 0


def test_the_command_reads_answers_from_standard_input(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["n", "n"])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert main(["related", "--review", "--content", str(content)]) == 0
    assert "That was the last of them." in capsys.readouterr().out
    assert undecided(read_library(content).library, 10) == ()


def test_files_with_errors_hold_no_decision(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / "plans" / "aldersea-2019.yml").write_text("title: [", encoding="utf-8")
    assert main(["related", "--review", "--content", str(content)]) == 1
    assert "'plans check' lists them" in capsys.readouterr().err
