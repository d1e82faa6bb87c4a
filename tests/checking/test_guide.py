"""The editors' guide shows what is so: the skeleton, the snippets, the forms, its own links."""

import json
import re
import shlex
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from action_plans.checking.rules import check_library
from action_plans.cli import COMMANDS
from action_plans.commands.options import Parser
from action_plans.formatting.plan_file import format_plan
from action_plans.model.problem import Severity
from action_plans.reading.library_reader import read_library
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.skeleton import skeleton

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "CONTRIBUTING.md"
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
BEGIN, END = "<!-- skeleton: begin -->\n", "<!-- skeleton: end -->"
NEW = skeleton("northmere-2021", date(2021, 4, 1))


def test_the_guide_shows_what_plans_new_writes(request: pytest.FixtureRequest) -> None:
    before, _, rest = GUIDE.read_text("utf-8").partition(BEGIN)
    _, mark, after = rest.partition(END)
    assert mark
    block = "".join(f"   {line}\n" for line in f"```yaml\n{NEW}```".splitlines())
    expected = f"{before}{BEGIN}\n{block}\n{END}{after}"
    if request.config.getoption("--rewrite"):
        GUIDE.write_text(expected, "utf-8")
    assert GUIDE.read_text("utf-8") == expected


def test_a_new_plan_lacks_nothing_but_its_texts(tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "northmere-2021.yml").write_text(NEW, "utf-8")
    problems = check_library(read_library(tmp_path))
    errors = {each.code for each in problems if each.severity is Severity.ERROR}
    assert errors == {"skeleton-text"}


def test_links_within_the_guide_lead_somewhere() -> None:
    text = GUIDE.read_text("utf-8")
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", each.lower()).replace(" ", "-") for each in headings}
    for target in re.findall(r"\]\(([^)]+)\)", text):
        if target.startswith("#"):
            assert target[1:] in anchors, target
        elif not target.startswith("http"):
            assert (ROOT / target).exists(), target


def commands_named() -> list[str]:
    """Return each command that the guide shows, on a line of its own or within one."""
    text = GUIDE.read_text("utf-8")
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    lines = [line for language, block in blocks if not language for line in block.splitlines()]
    shown = [*lines, *re.findall(r"`([^`\n]+)`", text)]
    plain = [re.sub(r"\s{2,}#.*$", "", each).removeprefix(".venv/bin/").strip() for each in shown]
    return sorted({each for each in plain if each.startswith(("plans ", "make "))})


PLANS = [each for each in commands_named() if each.startswith("plans ")]
MAKE = [each for each in commands_named() if each.startswith("make ")]


def test_the_guide_names_commands() -> None:
    assert len(PLANS) >= 25
    assert len(MAKE) >= 4


@pytest.mark.parametrize("shown", PLANS)
def test_a_command_of_the_guide_is_taken_as_it_stands(shown: str) -> None:
    arguments = shlex.split(shown)[1:]
    module, _ = COMMANDS[arguments[0]]
    parser = Parser(prog="plans")
    import_module(f"action_plans.commands.{module}").add(parser.add_subparsers())
    assert parser.parse_args(arguments).run


@pytest.mark.parametrize("shown", MAKE)
def test_a_target_of_the_guide_is_there(shown: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert re.search(rf"^{shown.split()[1]}:", makefile, re.MULTILINE)


def expanded(name: str) -> str:
    """Return a snippet with its first choices and its examples filled in."""
    snippets = json.loads((ROOT / "editors" / "plan.code-snippets").read_text("utf-8"))
    (body,) = [each["body"] for each in snippets.values() if each["prefix"] == name]
    text = "\n".join(body).replace("$0", "")
    text = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\|\}", r"\1", text)
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text).replace("\\$", "$")


def indented(name: str, by: str) -> str:
    return "".join(f"{by}{line}\n" for line in expanded(name).splitlines() if line)


def test_the_snippets_make_a_plan_that_reads() -> None:
    text = expanded("plan").rstrip("\n") + "\n" + expanded("recommendation").rstrip("\n") + "\n"
    text += indented("action", "  ")
    text += "  updates:\n" + indented("update", "  ")
    text += "  related:\n" + indented("link", "  ")
    text += indented("reason", "  ")
    text = text.replace("kind: plan}\n", "kind: plan}\n- {date: 2022-04-20, kind: update}\n")
    reading = read_plan(text.encode(), "northmere-2021.yml")
    assert reading.problems == ()
    assert reading.plan is not None
    assert len(reading.plan.recommendations[0].actions) == 2
    assert format_plan(text.encode(), "northmere-2021.yml").text is not None


@pytest.mark.parametrize("path", sorted(FORMS.glob("[!c]*.yml")), ids=lambda path: path.stem)
def test_an_issue_form_is_one(path: Path) -> None:
    form = yaml.safe_load(path.read_text("utf-8"))
    assert {"name", "description", "body"} <= form.keys()
    fields = [each for each in form["body"] if each["type"] != "markdown"]
    ids = [each["id"] for each in fields]
    assert len(ids) == len(set(ids))
    for each in fields:
        assert each["type"] in ("input", "textarea", "dropdown", "checkboxes")
        assert each["attributes"]["label"]
        assert each["type"] != "dropdown" or len(each["attributes"]["options"]) > 1
    assert any(each.get("validations", {}).get("required") for each in fields)


def test_there_are_forms_for_an_error_and_for_a_plan() -> None:
    found = {path.stem for path in FORMS.glob("*.yml")}
    assert found == {"ask-for-a-plan", "bring-a-document", "config", "report-an-error"}
