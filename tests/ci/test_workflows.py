"""The workflows ask for no more than they need, and do nothing that cannot be done here."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tools.run_workflows import in_example
from tools.workflows import Job, Step, Workflow, read_workflows

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = {each.file: each for each in read_workflows(FOLDER)}
JOBS = [
    pytest.param(job, id=f"{each.file}-{job.name}")
    for each in WORKFLOWS.values()
    for job in each.jobs
]
STEPS = [
    pytest.param(step, id=f"{each.file}-{job.name}-{step.name}")
    for each in WORKFLOWS.values()
    for job in each.jobs
    for step in job.steps
]

# The rights of each job, and no others: a new right is a change to be seen here.
RIGHTS = {
    ("comment.yml", "review"): {"contents": "read"},
    ("comment.yml", "comment"): {
        "contents": "read",
        "pull-requests": "write",
    },
    ("document.yml", "read"): {"contents": "read"},
    ("document.yml", "propose"): {
        "contents": "write",
        "pull-requests": "write",
        "issues": "write",
    },
    ("pull-request.yml", "site"): {"contents": "read"},
    ("pull-request.yml", "test"): {"contents": "read"},
    ("publish.yml", "test"): {"contents": "read"},
    ("publish.yml", "build"): {"contents": "read", "pages": "read"},
    ("publish.yml", "attest"): {"attestations": "write", "id-token": "write"},
    ("publish.yml", "publish"): {"pages": "write", "id-token": "write"},
    ("publish.yml", "try"): {"contents": "read"},
    ("publish.yml", "alarm"): {"contents": "read", "issues": "write"},
}

TRIGGERS = {
    "comment.yml": {"workflow_run"},
    "document.yml": {"issues"},
    "pull-request.yml": {"pull_request"},
    "publish.yml": {"push", "schedule", "workflow_dispatch"},
}


def make_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))


def test_there_is_a_workflow_for_each_purpose_and_no_other() -> None:
    assert {name: set(each.triggers) for name, each in WORKFLOWS.items()} == TRIGGERS


@pytest.mark.parametrize("workflow", WORKFLOWS.values(), ids=WORKFLOWS)
def test_a_workflow_grants_nothing_by_default_and_does_not_run_twice_at_once(
    workflow: Workflow,
) -> None:
    assert workflow.permissions == {}
    assert workflow.concurrency


def test_each_job_has_its_listed_rights() -> None:
    granted = {
        (each.file, job.name): job.permissions for each in WORKFLOWS.values() for job in each.jobs
    }
    assert granted == RIGHTS


@pytest.mark.parametrize("job", JOBS)
def test_a_job_ends_by_itself(job: Job) -> None:
    assert job.minutes is not None
    assert 0 < job.minutes <= 60


@pytest.mark.parametrize("step", STEPS)
def test_an_action_is_pinned_by_its_commit(step: Step) -> None:
    assert bool(step.uses) != bool(step.run)
    if step.uses:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step.uses)


def test_a_pin_says_which_version_it_is() -> None:
    for path in FOLDER.iterdir():
        for line in path.read_text(encoding="utf-8").splitlines():
            if "uses:" in line:
                assert re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), f"{path.name}: {line}"


@pytest.mark.parametrize("step", STEPS)
def test_a_checkout_leaves_no_credentials_behind(step: Step) -> None:
    if step.uses.startswith("actions/checkout@"):
        assert step.given["persist-credentials"] == "false"


@pytest.mark.parametrize("step", STEPS)
def test_a_command_is_one_that_runs_here(step: Step) -> None:
    if step.run:
        make, target, *variables = step.run.split()
        assert make == "make"
        assert target in make_targets()
        assert all(re.fullmatch(r"[A-Z]+=\w+", each) for each in variables)


def test_what_is_published_is_built_where_no_tool_of_tests_is_installed() -> None:
    """The list that is installed there is `requirements-site.lock`, as of `make environment`."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (build,) = (each for each in WORKFLOWS["publish.yml"].jobs if each.name == "build")
    targets = [each.run.split()[1] for each in build.steps if each.run]
    assert {"kept", "site", "sbom"} <= set(targets)
    for target in targets:
        assert re.search(rf"^{target}: environment ##", makefile, re.MULTILINE), target
    assert "\nenvironment: ## " in makefile and "\t@$(setup) site\n" in makefile


@pytest.mark.parametrize("step", STEPS)
def test_nothing_from_outside_is_pasted_into_a_command(step: Step) -> None:
    assert "${{" not in step.run


@pytest.mark.parametrize("step", STEPS)
def test_every_value_given_to_a_command_has_an_example_to_run_it_with(step: Step) -> None:
    if step.run:
        for value in step.env.values():
            assert "${{" not in in_example(value)


def test_no_workflow_holds_a_secret() -> None:
    for path in FOLDER.iterdir():
        assert "secrets." not in path.read_text(encoding="utf-8")


def test_no_script_is_fetched_and_run() -> None:
    for path in FOLDER.iterdir():
        assert not re.search(r"\b(curl|wget|pip|npx)\b", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "reader",
    [
        ["zizmor", "--offline", "--no-progress", "--persona=auditor", str(FOLDER)],
        ["actionlint", *(str(path) for path in sorted(FOLDER.iterdir()))],
    ],
    ids=lambda reader: reader[0],
)
def test_a_reader_of_workflows_finds_nothing_to_say(reader: list[str]) -> None:
    program, *arguments = reader
    done = subprocess.run(
        [Path(sys.executable).with_name(program), *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    if program == "zizmor":
        assert "No findings" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("reader", "says"),
    [
        (["zizmor", "--offline", "--no-progress"], "template-injection"),
        (["actionlint"], "untrusted"),
    ],
    ids=["zizmor", "actionlint"],
)
def test_a_reader_of_workflows_finds_a_fault_where_there_is_one(
    reader: list[str], says: str, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.yml"
    wrong.write_text(
        "on: issues\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n"
        "      - run: echo ${{ github.event.issue.title }}\n",
        encoding="utf-8",
    )
    program, *options = reader
    command = [str(Path(sys.executable).with_name(program)), *options, str(wrong)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert says in done.stdout + done.stderr
