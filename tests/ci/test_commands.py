"""Running other programs: what a failure says, and what it never says."""

import pytest

from tests.ci.conftest import Program
from tools.setup.commands import CommandFailed, last_lines, run, without_addresses


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Looking in indexes: https://packages.example/simple", "Looking in indexes: *"),
        ("Looking in links: file:///some/where", "Looking in links: *"),
        ("Pool(host='packages.example', port=443)", "Pool(*, port=443)"),
        ("Err:1 http://packages.example/debian stable InRelease", "Err:1 * stable InRelease"),
        ("Could not resolve 'deb.packages.org'", "Could not resolve '*'"),
        ("no such option: --colour", "no such option: --colour"),
        ("numpy==2.4.6 does not match its hash", "numpy==2.4.6 does not match its hash"),
    ],
)  # fmt: skip
def test_no_message_names_where_packages_come_from(said: str, shown: str) -> None:
    assert without_addresses(said).replace("(address left out)", "*") == shown


def test_a_long_failure_is_told_by_its_end() -> None:
    lines = last_lines("\n".join(str(number) for number in range(100))).splitlines()
    assert lines == [str(number) for number in range(85, 100)]


def test_a_program_that_fails_is_told_in_its_own_words(program: Program) -> None:
    failing = program(
        "failing", "echo from https://packages.example/simple; echo no room >&2; exit 3"
    )
    with pytest.raises(CommandFailed) as caught:
        run([failing])
    assert str(caught.value) == "from (address left out)\nno room"


def test_a_program_that_is_not_there_is_a_failure_too() -> None:
    with pytest.raises(CommandFailed, match="no-such-program"):
        run(["no-such-program"])


def test_a_program_cannot_ask(program: Program) -> None:
    assert run([program("asking", 'read -r answer; echo "[$answer]"')]) == "[]\n"
