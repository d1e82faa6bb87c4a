"""`plans verify-citation TEXT`: whether what a citation says stood so on its day.

Must not know: how a site is made, how a citation is shown.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED, Commands, add_content
from action_plans.model.fingerprint import fingerprint, texts_of
from action_plans.model.plan import Plan
from action_plans.model.status import PlanStatus
from action_plans.progress import plan_status
from action_plans.reading.library_reader import read_library

_PLAN: Final = re.compile(r"/plans/([a-z0-9-]{3,60})\b|\b([a-z0-9-]{3,60})#\d")
_DAY: Final = re.compile(r"as at (\d{1,2} [A-Z][a-z]+ \d{4})")
_ISO: Final = re.compile(r"\b(\d{4}-\d{2}-\d{2})\b")
_EDITION: Final = re.compile(r"\b(?:edition|text version) ([0-9a-f]{12})\b")  # formerly, now
_QUOTED: Final = re.compile(r"“([^”]{12,})”|\"([^\"]{12,})\"")


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation says: of which plan, as at which day, in which edition, in which words."""

    plan: str
    day: date
    edition: str  # "" where it names none
    quoted: tuple[str, ...]


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("verify-citation")
    parser.add_argument("text", metavar="TEXT", help="a citation, as a page gives it")
    add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Say whether the content stood so: 0 if it did, 1 if not, 2 if the citation cannot be read."""
    cited = citation_in(options.text)
    if cited is None:
        return _say(MISUSED, "a citation names a plan's address and its day, 'as at 7 May 2026'")
    library = read_library(options.content).library
    called = library.called(cited.plan)
    if not called:
        return _say(MISUSED, f"there is no plan '{cited.plan}' in {options.content}")
    plan = library.plans[called[0]]
    status = plan_status(plan, cited.day)
    differing = list(_differing(cited, plan, status))
    on = f"{plan.id}, as at {cited.day.isoformat()}"
    for each in differing:
        print(f"{on}: {each}")
    if differing:
        return CONTENT_HAS_ERRORS
    words = " and its words" if cited.quoted else ""
    print(f"{on}: it stood so{words}; edition {fingerprint(plan, status)}")
    return FINE


def citation_in(text: str) -> Citation | None:
    """Return what a citation says, None where it names no plan or no day."""
    plan, day = _PLAN.search(text), _day(text)
    if plan is None or day is None:
        return None
    edition = _EDITION.search(text)
    quoted = tuple(one or other for one, other in _QUOTED.findall(text))
    return Citation(plan[1] or plan[2], day, edition[1] if edition else "", quoted)


def _day(text: str) -> date | None:
    try:
        if found := _DAY.search(text):
            return datetime.strptime(found[1], "%d %B %Y").date()  # noqa: DTZ007 - a day alone
        if found := _ISO.search(text):
            return date.fromisoformat(found[1])
    except ValueError:
        return None
    return None


def _differing(cited: Citation, plan: Plan, status: PlanStatus) -> Iterator[str]:
    """Yield what the content has otherwise than the citation."""
    held = fingerprint(plan, status)
    if cited.edition and cited.edition != held:
        yield (
            f"this content makes edition {held}, not {cited.edition}: it was changed since, or the "
            "citation was; an earlier commit of the content may have it"
        )
    texts = [_plain(each) for each in texts_of(plan, status)]
    for quoted in cited.quoted:
        if not any(_plain(quoted) in each for each in texts):
            yield f"these words do not stand in it: “{quoted}”"


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def _say(code: int, words: str) -> int:
    print(f"plans verify-citation: {words}", file=sys.stderr)
    return code
