"""`python -m tools.licences`: lists every package of the lock in docs/DEPENDENCIES.md: its licence,
why it is there, when the version that is used came out, and whether there is a newer one.

Must not know: what the packages are for; pyproject.toml says it. The dates are those of the
resolver that also writes the lock (tools/setup/lock.py).
"""

import re
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files, metadata
from pathlib import Path
from typing import Any, Final

from tools.setup.commands import CommandFailed, run
from tools.setup.environment import LOCK, SITE_LOCK
from tools.setup.lock import OPTIONS, resolver

LIST: Final = Path("docs") / "DEPENDENCIES.md"
_MIT: Final = "Permission is hereby granted, free of charge, to any person obtaining"
_HEAD: Final = """\
# What the site is built with

Every package of `requirements.lock`, made by `make licences`. What pyproject.toml asks for itself
says why; of the others it is told what asks for them. *Publishing* are those that a site is
published with beside what it is built with, *tests* those that neither needs.
The form's own libraries and their licences are in `theme/edit/library/`.

| package | version | came out | newest | licence | for | why |
|---|---|---|---|---|---|---|
"""


@dataclass(frozen=True, slots=True)
class Locked:
    """A package of the lock: its version, and what asks for it (`pyproject.toml`, or packages)."""

    name: str
    version: str
    via: tuple[str, ...]


def locked(text: str) -> tuple[Locked, ...]:
    """Return the packages of a lock, in its order."""
    found: list[Locked] = []
    for block in re.split(r"(?m)^(?=[a-z0-9])", text):
        if head := re.match(r"([a-z0-9._-]+)==([^\s;\\]+)", block):
            via = re.findall(r"(?m)^    #(?: via|  ) +(\S.*)$", block)
            found.append(Locked(head[1], head[2], tuple(via)))
    return tuple(found)


def reasons(pyproject: str) -> Mapping[str, str]:
    """Return why each package is asked for: the comment above it, which may be that of several."""
    found, said, is_open = {}, "", False
    for line in pyproject.splitlines():
        text = line.strip()
        if text.startswith("#"):
            said = f"{said} {text[1:].strip()}" if is_open else text[1:].strip()
            is_open = True
        elif name := re.match(r'"([A-Za-z0-9._-]+)', text):
            found[_normal(name[1])] = said
            is_open = False
        elif not text.startswith('"'):
            said, is_open = "", False
    return found


def licence(name: str) -> str:
    """Return a package's licence as it says it itself, "" if it is not installed or says none."""
    try:
        told = metadata(name).json
    except PackageNotFoundError:
        return ""
    classes = [str(each) for each in told.get("classifier", ()) if each.count(" :: ") > 1]
    named = [each.rpartition(" :: ")[2] for each in classes if each.startswith("License :: ")]
    free = str(told.get("license", "")).strip().splitlines() or [""]
    said = str(told.get("license_expression", "")) or ", ".join(named) or free[0][:60]
    return said or _title(name)


def _title(name: str) -> str:
    """Return what names the licence in a package's licence file; its metadata say nothing."""
    for each in files(name) or ():
        if each.name.upper().startswith("LICEN"):
            text = each.read_text("utf-8")
            return "MIT (the words of its file)" if _MIT in text else text.strip()[:60]
    return ""


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def released(arguments: Sequence[str]) -> Mapping[str, tuple[str, str]]:
    """Return (version, day it came out) of each package, as the resolver finds them."""
    found: Path = Path(".build") / "pylock.released.toml"
    source = ("pip", "compile", "pyproject.toml", "--group", "dev")
    command = (*source, *OPTIONS, "--format", "pylock.toml")
    run([resolver(), *command, *arguments, "--output-file", found])
    packages: list[dict[str, Any]] = tomllib.loads(found.read_text(encoding="utf-8"))["packages"]
    found.unlink()
    return {each["name"]: (each["version"], _first_day(each)) for each in packages}


def _first_day(package: Mapping[str, Any]) -> str:
    files = [*package.get("wheels", ()), *filter(None, [package.get("sdist")])]
    days = sorted(str(each["upload-time"])[:10] for each in files if "upload-time" in each)
    return days[0] if days else ""


def rows(
    lock: Sequence[Locked],
    why: Mapping[str, str],
    used: Mapping[str, tuple[str, str]],
    newest: Mapping[str, tuple[str, str]],
    publishing: Set[str],
) -> Iterator[str]:
    """Yield a row of the table for each package; `publishing` are those that publishing needs."""
    for each in lock:
        is_asked = any("pyproject.toml" in via for via in each.via)
        is_test = is_asked and all("pyproject.toml:dev" in v for v in each.via if "pyproject" in v)
        use = ("publishing" if each.name in publishing else "tests") if is_test else "site"
        others = ", ".join(f"`{via}`" for via in each.via if "pyproject" not in via)
        reason = why.get(_normal(each.name), "") if is_asked else f"asked for by {others}"
        version, day = newest.get(each.name, ("", ""))
        newer = f"{version} ({day})" if version and version != each.version else "this"
        cells = (
            f"`{each.name}`", each.version, used.get(each.name, ("", ""))[1], newer,
            licence(each.name), use if is_asked else "", reason,
        )  # fmt: skip
        yield "| " + " | ".join(cell.replace("|", "¦") for cell in cells) + " |\n"


def main() -> int:
    """Write the list; 1 if the resolver cannot be had."""
    lock, site = (locked(Path(each).read_text(encoding="utf-8")) for each in (LOCK, SITE_LOCK))
    why = reasons(Path("pyproject.toml").read_text(encoding="utf-8"))
    try:
        used = released(("--constraint", LOCK))
        newest = released(("--upgrade",))
    except CommandFailed as error:
        print(f"The list could not be made:\n{error}", file=sys.stderr)
        return 1
    LIST.write_text(
        _HEAD + "".join(rows(lock, why, used, newest, {each.name for each in site})),
        encoding="utf-8",
    )
    print(f"{LIST}: {len(lock)} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
