"""What is fuzzed: a function that raises for what must not be, inputs to begin with, and how long
an input may get.

Must not know: which fuzzer runs them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from action_plans.importing.document import Format
from action_plans.model.due import DueKind
from action_plans.publishing.prose import plain_text, render_prose
from action_plans.reading.dates import read_due
from tests.attacks.payloads import PAYLOADS
from tests.importing.fuzzing import seeds, tried
from tests.publishing.test_prose import MEANS
from tests.publishing.test_prose import read as read_html
from tests.reading.test_any_bytes import read as read_file
from tests.reading.test_dates import CELLS

CORPUS: Final = Path(__file__).parent / "corpus"
_SCHEMES: Final = ("https://", "http://", "mailto:")
_FILES: Final = Path(__file__).parents[1] / "checking"


@dataclass(frozen=True, slots=True)
class Target:
    """One function under the fuzzer; `longest` counts bytes."""

    tried: Callable[[bytes], object]
    seeds: Callable[[], Sequence[bytes]]
    longest: int
    format: Format | None = None  # whose documents are changed as such, not as bytes


def _date(data: bytes) -> None:
    printed = data.decode("utf-8", "replace")
    due = read_due(printed)
    assert due.printed == printed
    assert (due.target is not None) == (due.kind is DueKind.DATE)
    assert not (due.first_day and due.last_day) or due.first_day <= due.last_day


def _prose(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    html, plain = render_prose(text), plain_text(text)
    for address in read_html(html).addresses:
        assert address.lower().startswith(_SCHEMES), address
    assert "\n\n" not in html
    assert "\n" not in plain
    assert not set("\x00\r\u202e\u2028") & set(html + plain)


def _plan_files() -> list[bytes]:
    found = [path.read_bytes() for path in sorted(_FILES.rglob("plans/*.yml"))]
    return [each for each in found if len(each) < 4_000]


def _import(format: Format) -> Target:
    def of_format() -> list[bytes]:
        return [each for each in seeds(format) if len(each) < 60_000]

    return Target(lambda data: tried(data, format), of_format, 60_000, format)


TARGETS: Final = {
    "reader": Target(read_file, _plan_files, 4_000),
    "dates": Target(_date, lambda: [each.encode() for each in CELLS], 300),
    "prose": Target(
        _prose, lambda: [each.encode() for each in (*PAYLOADS, *(row[0] for row in MEANS))], 300
    ),
    **{format.value: _import(format) for format in Format},
}
