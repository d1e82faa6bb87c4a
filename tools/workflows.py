"""The workflows in .github/workflows as values, checked for their shape.

Must not know: how a step is run.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Step:
    """One step: it uses an action or runs a command, and the other of the two is ""."""

    name: str
    uses: str
    run: str
    given: Mapping[str, object]  # what `with:` hands to the action
    env: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Job:
    """One job, which a fresh machine carries out; `permissions` is None where none are set."""

    name: str
    minutes: int | None
    permissions: Mapping[str, str] | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Workflow:
    """One workflow file; `triggers` are the names of the events that start it."""

    file: str
    triggers: frozenset[str]
    permissions: Mapping[str, str] | None
    concurrency: str
    env: Mapping[str, str]
    jobs: tuple[Job, ...]


def read_workflows(folder: Path) -> tuple[Workflow, ...]:
    """Every workflow in the folder, by file name. Raises KeyError, TypeError, yaml.YAMLError."""
    return tuple(_workflow(path) for path in sorted(folder.glob("*.y*ml")))


def _workflow(path: Path) -> Workflow:
    # BaseLoader reads every value as text, so that the key `on` stays a word and is not True.
    data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    on = data["on"]
    return Workflow(
        file=path.name,
        triggers=frozenset([on] if isinstance(on, str) else on),
        permissions=data.get("permissions"),
        concurrency=data.get("concurrency", {}).get("group", ""),
        env=data.get("env", {}),
        jobs=tuple(_job(name, job) for name, job in data["jobs"].items()),
    )


def _job(name: str, data: Mapping[str, object]) -> Job:
    minutes, permissions, steps = (data.get(k) for k in ("timeout-minutes", "permissions", "steps"))
    if not isinstance(steps, list):
        raise TypeError(f"the job {name} has no list of steps")
    return Job(
        name=name,
        minutes=int(minutes) if isinstance(minutes, str) else None,
        permissions=permissions if isinstance(permissions, dict) else None,
        steps=tuple(_step(step) for step in steps),
    )


def _step(data: Mapping[str, object]) -> Step:
    given, env = data.get("with", {}), data.get("env", {})
    if not isinstance(given, dict) or not isinstance(env, dict):
        raise TypeError("`with` and `env` are mappings")
    uses, run = str(data.get("uses", "")), str(data.get("run", ""))
    return Step(name=str(data.get("name", uses or run)), uses=uses, run=run, given=given, env=env)
