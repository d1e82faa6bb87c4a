"""Empty themes filled in by the words of recommendations, and nothing else changed."""

from pathlib import Path
from shutil import copytree

import pytest

from action_plans.cli import main
from action_plans.commands.options import FINE, MISUSED
from action_plans.keeping.new_themes import with_themes
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN

PLAN = "recall-2020"


def test_only_empty_themes_are_filled_in() -> None:
    text = "recommendations:\n- number: '1'\n  themes: [a]\n- number: '2'\n  themes: []\n"
    filled, given = with_themes(text, {"1": ["b"], "2": ["c", "d"]})
    assert filled == text.replace("themes: []", "themes: [c, d]")
    assert given == ("2",)
    assert with_themes(text, {"2": ()}) == (text, ())


def test_the_words_of_recommendations_signal_their_themes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copytree(FROZEN, tmp_path / "content")
    path = tmp_path / "content" / "plans" / f"{PLAN}.yml"
    held = {
        each.number: each.themes
        for each in read_library(FROZEN).library.plans[PLAN].recommendations
    }
    lines = path.read_text("utf-8").split("\n")
    bare = ["  themes: []" if line.startswith("  themes: ") else line for line in lines]
    path.write_text("\n".join(bare), "utf-8")
    assert main(["themes", "--add", PLAN, "--content", str(tmp_path / "content")]) == FINE
    after = read_library(tmp_path / "content").library.plans[PLAN].recommendations
    proposed = {each.number: each.themes for each in after if each.themes}
    fitting = [number for number, themes in proposed.items() if set(themes) & set(held[number])]
    assert len(fitting) >= 6  # of eight
    told = capsys.readouterr().out
    assert [line.partition(":")[0] for line in told.splitlines()] == [
        f"{PLAN}#{number}" for number in proposed
    ]
    assert (
        main(["themes", "--add", "recal-2020", "--content", str(tmp_path / "content")]) == MISUSED
    )
