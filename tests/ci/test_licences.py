"""The list of packages is that of the lock, and each has a licence and a reason."""

import re

import pytest

from tests.building import PROJECT
from tools.licences import LIST, Locked, locked, reasons, rows
from tools.setup.environment import SITE_LOCK

LOCK = locked((PROJECT / "requirements.lock").read_text("utf-8"))


def cells(line: str) -> list[str]:
    """Return what stands in a row of a table in Markdown."""
    return [cell.strip() for cell in line.strip("|\n").split("|")]


ROWS = [
    cells(line)
    for line in (PROJECT / LIST).read_text("utf-8").splitlines()
    if line.startswith("| `")
]
# What may be used with a program under the MIT licence, whoever passes it on.
FREE = re.compile(r"MIT|BSD|Apache|Python Software|PSF|ISC|Mozilla|MPL|Zlib|CC0|Open Font|OFL")


def test_the_list_is_that_of_the_lock() -> None:
    """`make licences` puts it right."""
    listed = [(row[0].strip("`"), row[1]) for row in ROWS]
    assert listed == [(each.name, each.version) for each in LOCK]


def test_what_a_package_is_for_is_what_asks_for_it() -> None:
    """A package that was asked for by another was once asked for by ourselves, and none said so."""
    why = reasons((PROJECT / "pyproject.toml").read_text("utf-8"))
    site = {each.name for each in locked((PROJECT / SITE_LOCK).read_text("utf-8"))}
    made = [cells(line)[-2:] for line in rows(LOCK, why, {}, {}, site)]
    assert [row[-2:] for row in ROWS] == made


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0].strip("`"))
def test_each_package_came_out_has_a_free_licence_and_a_reason(row: list[str]) -> None:
    _, _, came_out, newest, licence, _, why = row
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", came_out)
    assert newest
    assert FREE.search(licence), licence
    assert why


def test_a_lock_says_what_asks_for_a_package() -> None:
    text = "a==1 \\\n    # via b\nc==2 ; x \\\n    --hash=y\n    # via\n    #   a\n    #   d\n"
    assert locked(text) == (Locked("a", "1", ("b",)), Locked("c", "2", ("a", "d")))


def test_a_reason_stands_above_what_it_is_for() -> None:
    text = '# Reads.\n# And writes.\n"a>=1",\n"B_c",\n# Counts.\n"d",\n]\n"e",\n'
    assert reasons(text) == {
        "a": "Reads. And writes.",
        "b-c": "Reads. And writes.",
        "d": "Counts.",
        "e": "",
    }
