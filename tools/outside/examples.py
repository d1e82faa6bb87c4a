"""The worked examples of the data's dictionary, run as a reader would run them.

Must not know: how any of it is made.

Python as it stands; R where this machine has it; SQL by Datasette, whose count of each standing is
held against the CSV as well.
"""

import csv
import json
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlencode


class _Examples(HTMLParser):
    """Gathers `texts`: what stands in each block of code, by the bold words before it."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self._inside: list[str] = []
        self._named = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the library's
        self._inside.append(tag)
        if tag == "b":
            self._named = ""

    def handle_endtag(self, tag: str) -> None:
        if tag in self._inside:
            del self._inside[len(self._inside) - 1 - self._inside[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if "pre" in self._inside:
            self.texts[self._named] = self.texts.get(self._named, "") + data
        elif "b" in self._inside:
            self._named += data


def failed_examples(data: Path) -> Iterator[str]:
    """Yield which example of the dictionary fails or counts otherwise than the CSV."""
    page = _Examples()
    page.feed((data / "dictionary" / "index.html").read_text(encoding="utf-8"))
    with (data / "actions.csv").open(encoding="utf-8", newline="") as file:
        actions = list(csv.DictReader(file))
    past = sum(each["schedule"].startswith(("passed", "overdue")) for each in actions)
    yield from _python(page.texts["In Python"], data, past)
    yield from _r(page.texts["In R"], data, past)
    yield from _datasette(page.texts["In SQL"], data, Counter(each["standing"] for each in actions))


def _python(code: str, data: Path, past: int) -> Iterator[str]:
    lines = _printed([sys.executable, "-c", code], data).splitlines()
    print(f"python: {len(lines)} actions past their dates")
    if len(lines) != past:
        yield f"python: {len(lines)} actions past their dates, and {past} in actions.csv"


def _r(code: str, data: Path, past: int) -> Iterator[str]:
    if not shutil.which("Rscript"):
        print("R: not on this machine, so its example was not run")
        return
    *first, table = code.strip().splitlines()
    counted = int(_printed(["Rscript", "-e", "\n".join([*first, f"cat(sum({table}))"])], data))
    print(f"R: {counted} actions past their dates")
    if counted != past:
        yield f"R: {counted} actions past their dates, and {past} in actions.csv"


def _datasette(code: str, data: Path, standings: Counter[str]) -> Iterator[str]:
    found = _asked(data, "plans.json", sql=code.strip().removesuffix(";"), _shape="array")
    facets = _asked(data, "plans/actions.json", _facet="standing", _size="0")
    results = facets["facet_results"]["standing"]["results"]
    counted = {each["value"]: each["count"] for each in results}
    print(f"datasette: {len(found)} actions with the word, {sum(counted.values())} by standing")
    if not found:
        yield "datasette: the example finds nothing"
    if counted != standings:
        yield f"datasette: {counted}, and {dict(standings)} in actions.csv"


def _asked(data: Path, path: str, **query: str) -> Any:
    """Return the JSON that Datasette answers an address with; its shape is Datasette's."""
    address = f"/{path}?{urlencode(query)}"
    return json.loads(
        _printed([sys.executable, "-m", "datasette", "plans.sqlite", "--get", address], data)
    )


def _printed(command: list[str], folder: Path) -> str:
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
