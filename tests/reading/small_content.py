"""Tiny content folders, written out of one text: `>>> plans/x.yml`, then what is in the file.

Must not know: what is tried.
"""

from pathlib import Path

_FILE = ">>> "

PLAN = """\
title: T
kind: thematic
wording: summary
report: {published: 2021-03-02}
documents: [{date: 2021-04-01, kind: plan}]
"""


def write_content(folder: Path, text: str) -> Path:
    """Write the files and return the folder; a line `...` stands for the first keys of a plan."""
    (folder / "plans").mkdir(parents=True)
    for part in f"\n{text}".split(f"\n{_FILE}")[1:]:
        name, _, content = part.partition("\n")
        path = folder / name.strip()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.replace("...\n", PLAN), encoding="utf-8")
    return folder
