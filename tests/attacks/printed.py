"""What programs and logs make of a record: its files, annotations, the comment on a pull request.

Must not know: browsers.
"""

import csv
import itertools
import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

import yaml
from markdown_it import MarkdownIt

from action_plans.checking.rules import check_library
from action_plans.commands.review import state
from action_plans.comparing.review import State, review
from action_plans.model.problem import Severity
from action_plans.reading.library_reader import read_library
from action_plans.reporting.github import format_annotations
from tests.attacks.record import hostile_fields
from tests.attacks.round import Round
from tests.building import run_plans, write_content

_ANNOTATION: Final = re.compile(r"::(?:error|notice) file=[^:]*,title=[a-z-]+::")
_SITE: Final = "https://example.org/"
_ADDRESS: Final = "https://example.org/w"  # a payload that is a long address, and nothing else
_CODE: Final = ("code_inline", "fence", "code_block")
_XML: Final = (".atom", ".svg", ".xml")
# What only some words fit in: fields of machine values, ids, dates and addresses.
BOUND: Final = (
    "kind", "wording", "lang", "inspectorate.0", "respondent.0", "report.published",
    "documents.0.date", "documents.0.kind", "documents.2.url", "documents.2.sha256",
    "looked.on", "source.url",
    "withdrawn.date", "was.0", "review.by", "review.every",
    "recommendations.0.number", "recommendations.0.to.0", "recommendations.0.response",
    "recommendations.0.reason.grounds.0", "recommendations.0.themes.0",
    "recommendations.0.actions.0.id", "recommendations.0.actions.0.reported",
    "recommendations.0.actions.0.evidence.url", "recommendations.0.actions.0.same_as",
    "recommendations.0.actions.0.later.0", "recommendations.0.updates.0.date",
    "recommendations.0.updates.0.answers.0", "recommendations.0.updates.0.dates",
    "recommendations.0.updates.0.reported", "recommendations.0.updates.0.response",
    "recommendations.0.related.0.to", "recommendations.0.related.0.as",
    "recommendations.0.updates.0.evidence.url", "recommendations.0.reason.read_as.0",
    "recommendations.0.not_related.0", "recommendations.0.checks.0.date",
    "recommendations.0.checks.0.by", "recommendations.0.checks.0.grade",
)  # fmt: skip


def files(site: Path, found: Round) -> None:
    """Read what programs read: feeds and badges are XML, data JSON, no cell is a formula."""
    for path in sorted(site.rglob("*")):
        try:
            for fault in _faults(path):
                found.say(f"{path.relative_to(site)}: {fault}")
        except (ElementTree.ParseError, ValueError) as error:
            found.say(f"{path.relative_to(site)}: {error}")
        if path.suffix in (*_XML, ".json", ".csv", ".ics"):
            found.looked[f"files {path.suffix}, as programs read them"] += 1


def _faults(path: Path) -> Iterator[str]:
    if path.suffix in _XML:
        for each in ElementTree.parse(path).iter():
            if each.tag.rpartition("}")[2] in ("script", "foreignObject", "iframe"):
                yield f"a {each.tag}"
            yield from (f"{name} in it" for name in each.attrib if name.startswith("on"))
    elif path.suffix == ".json":
        json.loads(path.read_text("utf-8"))
    elif path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                yield from (f"a formula: {cell[:40]}" for cell in row if _is_formula(cell))
    elif path.suffix == ".ics":
        for line in path.read_bytes().decode().split("\r\n"):
            if (line and not re.match(r"[ A-Z]", line)) or len(line.encode()) > 75:
                yield f"a line of no calendar: {line[:40]}"


def _is_formula(cell: str) -> bool:
    return cell.startswith(("=", "+", "@", "\t", "\r")) or bool(re.match(r"-\D", cell))


def annotations(content: Path, found: Round) -> None:
    """Read the annotations of a record: each line is one of ours."""
    told = run_plans("check", "--content", content, "--format", "github", wait=300)
    _each_is_ours(told.stdout, found)


def _each_is_ours(told: str, found: Round) -> None:
    for line in told.splitlines():
        found.looked["annotations"] += 1
        if not _ANNOTATION.match(line):
            found.say(f"an annotation: {line[:80]}")


def refusals(payloads: Sequence[str], found: Round) -> None:
    """Put each payload where only certain words fit: it is refused, and told in words of ours."""
    with tempfile.TemporaryDirectory(prefix="plans-refusals-") as name:
        for at, payload in enumerate(payloads):
            plans = {f"bound_{at:02}": _with(field, payload) for at, field in enumerate(BOUND)}
            plans["as_it_is"] = _with("recommendations.0.note", "harmless")
            read = read_library(write_content(Path(name) / str(at), **plans))
            problems = check_library(read)
            refused = {p.place.file for p in problems if p.severity is Severity.ERROR}
            if read.sources["as-it-is"].file in refused:
                found.say("a plan without a payload is refused, so that nothing is tried")
            for number, field in enumerate(BOUND):
                found.looked["payloads where only certain words fit"] += 1
                fits = field.endswith("url") and payload.startswith(_ADDRESS)
                if (read.sources[f"bound-{number:02}"].file not in refused) is not fits:
                    found.say(f"{field} {'refuses' if fits else 'takes'} {payload[:40]}")
            _each_is_ours(format_annotations(problems, _SITE), found)


def _with(field: str, payload: str) -> str:
    plan = hostile_fields("harmless")
    (only,) = plan["recommendations"]
    del only["related"], plan["was"]
    _put(plan, field.split("."), payload)
    return json.dumps(plan, default=str, indent=1)


def _put(value: Any, path: list[str], payload: str) -> None:
    for step, after in itertools.pairwise(path):
        empty: Any = [] if after == "0" else {}
        if value == []:
            value.append({"to": "as-it-is#1", "as": "related", "why": "It is near."})
        value = value[int(step)] if isinstance(value, list) else value.setdefault(step, empty)
    if path[-1] == "0":
        value[:1] = [payload]
    else:
        value[path[-1]] = payload


def comments(payloads: Sequence[str], found: Round) -> None:
    """Make the comment of a change that brings a payload, and of one that takes it away."""
    with tempfile.TemporaryDirectory(prefix="plans-comments-") as name:
        plain = _state(Path(name) / "plain", hostile_2021=_file("harmless"))
        for at, payload in enumerate(payloads):
            text = _file(payload)
            folder = Path(name) / str(at)
            there = _state(folder, hostile_2021=text, added_2021=text, left_out=text[:-40])
            for one, other in ((plain, there), (there, plain)):
                found.looked["comments"] += 1
                for fault in _said(review(one, other, date(2026, 11, 21), _SITE)):
                    found.say(f"a comment on {payload[:40]}: {fault}")


def _state(folder: Path, **plans: str) -> State:
    return state(read_library(write_content(folder, **plans)))


def _file(payload: str) -> str:
    return yaml.safe_dump(hostile_fields(payload), allow_unicode=True, sort_keys=False)


def _said(comment: str) -> Iterator[str]:
    """Yield what of a comment is no words of ours, no code and no link to the site."""
    for token in MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(comment):
        for each in token.children or [token]:
            if each.type.startswith(("html", "image")):
                yield f"{each.type}: {each.content[:60]}"
            elif each.type == "link_open" and not str(each.attrs["href"]).startswith(_SITE):
                yield f"a link to {each.attrs['href']}"
            elif each.type not in _CODE and re.search(
                r"[@<]|https?:|\bwww\.|#\d|!\[|::", each.content if not each.children else ""
            ):
                yield f"outside of code: {each.content[:60]}"
