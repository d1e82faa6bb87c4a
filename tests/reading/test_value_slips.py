"""Values that are not written as their key takes them: one problem each, and what was meant."""

import random
import re
from functools import lru_cache
from typing import Final

import pytest

from action_plans.reading.plan_reader import PlanReading, read_plan
from tests.building import FROZEN

PLANS: Final = sorted((FROZEN / "plans").glob("*.yml"))
PLACES: Final = 1  # of each kind of slip, chosen by its name

# A line of a plan, and what somebody writes in its place; {0} and {1} are the groups.
LISTS: Final = (
    *(
        "({1})",
        "{{{1}}}",
        "<{1}>",
        "[{1}",
        "{1}]",
        "[[{1}]]",
        "[{1}]]",
        "[[{1}]",
        "[{1})",
        "[{1}}}",
    ),
    *("[{1}],", "[{1}].", "[,{1}]", "- {1}", "[{1}:]"),
)
QUOTED: Final = (
    *(
        "'{1}",
        "{1}'",
        "'{1}\"",
        "''{1}''",
        "‘{1}'",
        "'{1}’",
        "`{1}`",
        "['{1}']",
        "'{1}',",
        "'{1}';",
    ),
    *("\"'{1}'\"", "('{1}')", "'{1}'x"),
)
WORDS: Final = (
    *(
        "[{1}]",
        "({1})",
        "{{{1}}}",
        "“{1}”",
        "‘{1}’",
        "{1},",
        "{1}.",
        "- {1}",
        "**{1}**",
        "'{1}",
        "{1}'",
    ),
    *("<b>{1}</b>", "[{1}", "{1}]"),
)
RECORDS: Final = (
    *("{{{1}", "{1}}}", "({1})", "[{1}]", "{{{1}}}}}", "{{{{{1}}}}}", "{{{1}]", "{{{1}}},", "{1}"),
)
KINDS: Final = (
    (r"^( *(?:themes|to|respondent): )\[([^\]\n]+)\]$", LISTS),
    (r"^( *answers: )\[([^\]\n]+)\]$", LISTS),
    (r"^( *owners: )\[('[^'\n]+')\]$", LISTS[:-1]),
    (r"^( *due: )'([A-Z][a-z]+ \d{4})'$", QUOTED),
    (r"^(- number: )'(\d+)'$", QUOTED),
    (r"^( *(?:response|kind|lang): )(\w+)$", WORDS),
    (r"^( *- id: )(a\d+)$", WORDS),
    (r"^(- )\{(date: [^}\n]+)\}$", RECORDS),
    (r"^(report: )\{([^}\n]+)\}$", RECORDS),
)
# What stands instead of a hyphen or a colon, a list that lost its brackets, lines too many.
LINES: Final = (
    (r"^( *)- (id|number)(?=: )", ("{0}-- {1}", "{0}> {1}", "{0}1. {1}", "{0}-\t{1}", "{0}~ {1}")),
    (r"^( *)(response|due|themes):(?= )",
     ("{0}**{1}**:", "{0}`{1}`:", "{0}{1} -", "{0}{1} ->", "{0}{1},", "{0}{1}.", "{0}“{1}”:")),
    (r"^( *)(themes): \[([\w-]+), ([\w-]+)\]$",
     ("{0}{1}:\n{0}* {2}\n{0}* {3}", "{0}{1}:\n{0}  {2}\n{0}  {3}", "{0}{1}:\n{0}• {2}\n{0}• {3}")),
    (r"^( *)(actions|updates):$", ("{0}{1}: -", "{0}{1}: []", "{0}{1}: >-", "{0}{1}: [")),
    (r"^( *)(text): >-$", ("{0}{1}: ->", "{0}{1}: >–", "{0}{1}: '>-'")),
    (r"^( *)(response: .*)$", ("{0}}}\n{0}{1}", "{0}-\n{0}{1}", "{0}// see above\n{0}{1}")),
    (r"^( *)(response: \w+)\n +(?=themes: )", ("{0}{1} ", "{0}{1}, ", "{0}{1}; ")),
)  # fmt: skip
CASES: Final = [(find, write) for find, several in (*KINDS, *LINES) for write in several]


@lru_cache
def sound() -> dict[str, tuple[str, PlanReading]]:
    """Return each plan's text and what is read of it."""
    texts = {path.stem: path.read_text("utf-8") for path in PLANS}
    return {id: (text, reading(id, text)) for id, text in texts.items()}


def reading(plan: str, text: str) -> PlanReading:
    return read_plan(text.encode(), f"content/plans/{plan}.yml")


@pytest.mark.parametrize(("find", "write"), CASES)
def test_a_value_that_slipped_is_one_problem_and_what_was_meant(find: str, write: str) -> None:
    places = [
        (plan, match)
        for plan, (text, _) in sound().items()
        for match in re.finditer(find, text, re.MULTILINE)
    ]
    for plan, match in random.Random(find + write).sample(places, min(PLACES, len(places))):
        text, before = sound()[plan]
        new = write.format(*match.groups())
        keeps = "" if find.startswith("^( *)") else match[1]
        slipped = text[: match.start()] + keeps + new + text[match.end() :]
        found = reading(plan, slipped)
        where = text[: match.start()].count("\n") + 1
        assert len(found.problems) == 1, (match[0], new, found.problems)
        problem = found.problems[0]
        assert 0 <= problem.place.line - where <= 1
        correction = problem.correction
        assert correction is not None, problem
        lines = slipped.split("\n")
        lines[correction.first - 1 : correction.last] = correction.lines
        assert reading(plan, "\n".join(lines)).plan == before.plan, (match[0], new, correction)
