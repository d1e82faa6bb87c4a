"""The bytes of a plan file → the same file in its canonical form, or the reason why not.

Must not know: where files lie; how they are taken apart and written.
"""

from collections import Counter
from dataclasses import dataclass

from action_plans.formatting.emit import emit
from action_plans.formatting.layout import MODELINE
from action_plans.formatting.lists import with_lists_kept
from action_plans.formatting.scan import scan
from action_plans.formatting.written import WrittenFile, comments, meaning
from action_plans.model.problem import Problem, Severity
from action_plans.reading.located.decode import decode
from action_plans.reading.located.source_text import LINE_BREAK, SourceText, Spot
from action_plans.reading.plan_reader import read_plan

CANNOT_FORMAT = "cannot-format"


@dataclass(frozen=True, slots=True)
class Formatted:
    """The canonical text, None where the file is left as it is; then `problems` say why."""

    text: str | None
    problems: tuple[Problem, ...]


def format_plan(data: bytes, file: str) -> Formatted:
    """Return the canonical form of a plan file; `file` names it in problems.

    A file with an error is not touched: what it means is not sure. Nor is one whose canonical
    form does not read back as the very same plan with the same comments.
    """
    before = read_plan(data, file)
    errors = tuple(each for each in before.problems if each.severity is Severity.ERROR)
    if errors or before.plan is None:
        return Formatted(None, errors)
    source, _ = decode(data, file)
    kept = with_lists_kept(LINE_BREAK.sub("\n", source.text))
    if kept != LINE_BREAK.sub("\n", source.text):  # what is published changes, as it was meant
        source = SourceText(file, kept)
        before = read_plan(kept.encode(), file)
    written = scan(LINE_BREAK.sub("\n", source.text))
    text = emit(written)
    again = scan(text)
    after = read_plan(text.encode(), file)
    if after.plan == before.plan and _same(written, again) and emit(again) == text:
        return Formatted(text, ())
    message = "this file cannot be put into the canonical form without a risk to its meaning"
    remedy = "It is left as it is. Please report it: the fault is in the program."
    problem = source.problem(Spot(), CANNOT_FORMAT, Severity.FINDING, message, remedy)
    return Formatted(None, (problem,))


def _same(before: WrittenFile, after: WrittenFile) -> bool:
    """True if both say the same, in values and in comments; the modeline may have been added."""
    lost = Counter(comments(before))
    lost.subtract(comments(after))
    lost.pop(MODELINE, None)
    return meaning(before.root) == meaning(after.root) and not any(lost.values())
