"""`python -m tests.changed_content`: what an editor may do to `content/` turns no test red.

The tests that read `content/` are run on a copy in which a plan with a vocabulary of its own is
added, one is changed, one renamed and one withdrawn.

Must not know: what any plan says.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.building import CONTENT, PROJECT
from tests.site.small_plan import plan

POST = """
head-of-hostels-at-night:
  name: Head of Hostels at Night
  organisation: night-board
  printed: [Head of Hostels at Night]
"""
BODY = """
night-board:
  name: Northmere Night Board
  short: Night Board
"""
THEME = """
night-cover:
  name: Night cover
  scope: who is awake at night
  phrases: [night cover]
"""


def add(content: Path) -> None:
    """Add a plan whose post, organisation and theme nobody else has."""
    text = plan("A review of night cover in Northmere")
    for before, after in (
        ("Regional Probation Directors", "Head of Hostels at Night"),
        ("to: [hmpps]", "to: [night-board]"),
        ("respondent: [hmpps]", "respondent: [night-board]"),
        ("inspectorate: [hmi-probation]", "inspectorate: [night-board]"),
        ("themes: [staffing]", "themes: [night-cover]"),
    ):
        text = text.replace(before, after)
    (content / "plans" / "northmere-night-2021.yml").write_text(text, encoding="utf-8")
    for name, entry in (("owners", POST), ("organisations", BODY), ("themes", THEME)):
        file = content / "vocabulary" / f"{name}.yml"
        file.write_text(f"{file.read_text('utf-8').rstrip()}\n{entry}", encoding="utf-8")


def change(file: Path) -> None:
    """Give a plan another title."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(at for at, line in enumerate(lines) if line.startswith("title: "))
    lines[at] = "title: A plan whose title has changed\n"
    file.write_text("".join(lines), encoding="utf-8")


def run_plans(*arguments: str | Path) -> None:
    """Run a command of `plans` on the content folder that comes last."""
    *words, content = arguments
    plans = Path(sys.executable).parent / "plans"
    subprocess.run([plans, *words, "--content", content], check=True)


def main() -> int:
    """Run the tests; 0 if all is well."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(CONTENT, content)
        first, second, *_, last = sorted((content / "plans").glob("*.yml"))
        add(content)
        change(second)
        run_plans("fmt", content)
        run_plans("rename", first.stem, "another-name-2000", content)
        run_plans("withdraw", last.stem, "--why", "It was published by mistake.", content)
        run_plans("record", content)
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-n", "0", "-m", "content"],
            cwd=PROJECT,
            env={**os.environ, "CONTENT_TO_TEST": str(content)},
            check=False,
        ).returncode


if __name__ == "__main__":
    sys.exit(main())
