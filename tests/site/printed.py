"""What the published documents print of each recommendation: its owners' and its dates' cells.

Must not know: plan files, the site.
"""

import html
import re
from dataclasses import dataclass, field
from pathlib import Path

SOURCES = Path(__file__).parents[2] / ".." / "shared" / "sources"
FILES = {
    "joseph-mccann-2020": "000_b06ae2792772ccfb.txt",
    "recall-2020": "001_5221256a8bed32ff.txt",
    "joshua-jacques-2024": "002_07e669ff0d178429.txt",
    "north-west-2019": "003_2965c9d6d8450638.txt",
    "sfo-reviews-2020": "004_49576715860e3d6e.txt",
}
_NUMBER = re.compile(r"\d+")


@dataclass(slots=True)
class Printed:
    """The cells of one recommendation, rows that a page break cut joined again."""

    response: str
    owners: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)


def printed_of(plan: str) -> dict[str, Printed]:
    """Return the cells of each recommendation of a plan, by its number without the full stop."""
    text = (SOURCES / FILES[plan]).read_text(encoding="utf-8")
    found: dict[str, Printed] = {}
    last: Printed | None = None
    for line in text[text.index("6. Target Date") :].splitlines()[1:]:
        cells = [_plain(cell) for cell in line.split("\t")]
        if len(cells) not in (3, 6):
            continue
        number = _NUMBER.match(cells[0]) if len(cells) == 6 else None
        if number:
            last = found[number[0]] = Printed(cells[2])
        if last is not None and not set("".join(cells)) <= set("-"):
            last.owners.append(cells[-2])
            last.dates.append(cells[-1])
    return found


def _plain(cell: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", cell)).split())
