"""`python -m tools.run_workflows [FILE…]`: runs the workflows' commands here, a clone for each job.

Must not know: what the commands do.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tools.workflows import Job, Step, Workflow, read_workflows

FOLDER = Path(".github/workflows")

# A command that is given this tries what GitHub has published, which only GitHub can show.
PUBLISHED = "https://example.org/published"

# What GitHub alone knows stands in here by an example.
EXAMPLES = {
    "vars.SITE_URL": "",
    "steps.pages.outputs.base_url": "https://example.org/action-plans",
    # Without a run there is nothing to comment on, which is all that can be tried here.
    "needs.build.outputs.address": PUBLISHED,
    "inputs.commit || github.sha": "",
    "github.run_id": "",
    "github.token": "",
    "github.repository": "example/action-plans",
    "github.event.workflow_run.id": "",
    "github.event.workflow_run.head_sha": "",
    "needs.review.outputs.body": "",
    "github.event.issue.body": "",
    "github.event.issue.number": "",
    "github.event.repository.default_branch": "main",
}

_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def main(files: list[str]) -> int:
    """Run the named workflows, or all. 0 if every command and every upload's path is good."""
    workflows = [each for each in read_workflows(FOLDER) if not files or each.file in files]
    if unknown := set(files) - {each.file for each in workflows}:
        print(f"No such workflow: {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    if _git("status", "--porcelain"):
        print("What is not committed is not in the clones that are tested.", file=sys.stderr)
    results = [_run_job(workflow, job) for workflow in workflows for job in workflow.jobs]
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if results and all(results) else 1


def in_example(value: str) -> str:
    """The value with each expression replaced by its example. Raises KeyError if it has none."""
    return _EXPRESSION.sub(lambda found: EXAMPLES[found[1]], value)


def _run_job(workflow: Workflow, job: Job) -> bool:
    """Whether every step is good, run in order in a fresh clone; the first bad one ends the job."""
    with tempfile.TemporaryDirectory() as scratch:
        clone = Path(scratch) / "clone"
        _git("clone", "--quiet", "--no-local", str(Path.cwd()), str(clone))
        for step in job.steps:
            print(f"\n== {workflow.file}: {job.name}: {step.name}", flush=True)
            if not (_command_is_good(step, clone, workflow.env) and _upload_is_good(step, clone)):
                print(f"FAILED: {workflow.file}: {job.name}: {step.name}", flush=True)
                return False
    return True


def _command_is_good(step: Step, clone: Path, shared: Mapping[str, str]) -> bool:
    if not step.run:
        print(f"(only GitHub can do this: {step.uses})")
        return True
    given = {key: in_example(value) for key, value in {**shared, **step.env}.items()}
    if PUBLISHED in given.values():
        print(f"(only after GitHub has published: {step.run})")
        return True
    done = subprocess.run(
        ["bash", "-e", "-c", step.run],  # as GitHub does where no shell is named
        cwd=clone,
        env={**_without_make(os.environ), "CI": "true", **given},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0


def _upload_is_good(step: Step, clone: Path) -> bool:
    """Whether what an upload would take is there."""
    if "upload" not in step.uses:
        return True
    if step.given.get("if-no-files-found") == "ignore":
        return True
    wanted = [clone / line.strip() for line in str(step.given["path"]).splitlines()]
    return all(each.is_file() or (each.is_dir() and any(each.iterdir())) for each in wanted)


def _without_make(env: Mapping[str, str]) -> dict[str, str]:
    """The variables without those by which one make tells another what it was asked for."""
    return {
        key: value for key, value in env.items() if key not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")
    }


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], check=True, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
