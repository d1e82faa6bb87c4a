"""What the YAML parser says of a file that it cannot read → an editor's words, and a way on.

Must not know: plans, nodes.

The parser's texts are libyaml's (scanner.c and parser.c, 0.2.5). Each rule looks at the line as an
editor would; the first that has an answer gives it.
"""

from collections.abc import Callable
from typing import Final

import yaml

from action_plans.reading.codes import Code
from action_plans.reading.located import fault_brackets as brackets
from action_plans.reading.located import fault_lines as lines
from action_plans.reading.located import fault_values as values
from action_plans.reading.located.fault import Fault, Trouble
from action_plans.reading.located.source_text import SourceText, Spot

# (words of the parser, rule), tried from top to bottom.
_RULES: Final[tuple[tuple[str, Callable[[Fault], Trouble | None]], ...]] = (
    ("", lines.tab),
    ("", lines.directive),
    ("quoted scalar: found unexpected", values.open_quote),
    ("escape character", values.escape),
    ("hexdecimal", values.escape),
    ("Unicode character escape", values.escape),
    ("could not find expected ':'", lines.key_without_colon),
    ("parsing a block", values.open_quote),
    ("", values.special),
    ("mapping values are not allowed", values.colon),
    ("block sequence entries are not allowed", values.dash),
    ("parsing a block", values.after_quote),
    ("parsing a block", values.after_bracket),
    ("parsing a flow node", brackets.empty_entry),
    ("parsing a flow", brackets.bracket),
    ("parsing a block", lines.indent),
    ("expected <document start>", lines.indent),
)


def explain(error: yaml.YAMLError, source: SourceText, quote: Spot | None) -> Trouble:
    """Return what an editor should know of a parser's error.

    `quote` is where the last quoted text began, if that text runs over several lines: a quote that
    was forgotten is noticed by the parser only at the next one.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    origin = getattr(error, "context_mark", None)
    fault = Fault(
        source=source,
        problem=f"{getattr(error, 'context', '')}: {getattr(error, 'problem', '')}",
        line=mark.line + 1 if mark else 1,
        column=mark.column + 1 if mark else 1,
        origin=Spot(origin.line + 1, origin.column + 1, 1) if origin else None,
        quote=quote,
    )
    for words, rule in _RULES:
        trouble = rule(fault) if words in fault.problem else None
        if trouble:
            return trouble
    return Trouble(
        Spot(fault.line, fault.column, 1),
        Code.SYNTAX,
        "this line cannot be read as YAML",
        "Look at quotes, brackets and indent here and in the line above.",
    )


def blotted(source: SourceText, blot: Spot) -> str:
    """Return the file's text with the rest of a line, from `blot` on, made into letters."""
    shown = list(source.lines)
    line = shown[blot.line - 1]
    shown[blot.line - 1] = line[: blot.column - 1] + "x" * (len(line) - blot.column + 1)
    return "\n".join(shown)
