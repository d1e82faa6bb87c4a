"""In a folder with nothing in it, each command says so in a sentence with its remedy."""

from pathlib import Path

import pytest

from action_plans.cli import COMMANDS, main

# What each command is given.
ARGUMENTS: dict[str, list[list[str]]] = {
    "verify": [["site"]],
    "import": [["nothing.pdf"], ["nothing.pdf", "--coverage"]],
    "new": [["northmere-2021"]],
    "diff": [["HEAD^", "HEAD"]],
    "review": [["HEAD^", "HEAD"]],
    "rename": [["northmere-2021", "northmere-2022"]],
    "withdraw": [["northmere-2021", "--why", "a mistake"]],
    "related": [["northmere-2021#1"], ["--review"]],
    "schema": [["--write"]],
    "fmt": [[], ["--check"]],
}
WITHOUT_CONTENT = {"explain", "schema"}  # and without arguments


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_without_content_says_what_makes_some(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in ARGUMENTS.get(command, [[]]):
        code = _run(command, *arguments)
        said = capsys.readouterr().err
        if command in WITHOUT_CONTENT and not arguments:
            assert code == 0
        else:
            assert code == 2
            assert said.startswith(f"plans {command}: ")
    assert not list(tmp_path.iterdir())


def _run(*arguments: str) -> int:
    try:
        return main(arguments)
    except SystemExit as end:
        assert isinstance(end.code, int)
        return end.code
