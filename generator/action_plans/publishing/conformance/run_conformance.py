"""Tries a program that checks plan files: are the wrong ones refused, where and for what they are?

Needs Python 3.11 and nothing else.

    python3 run_conformance.py conformance.json -- PROGRAM… {content} …

runs the program once on a record whose files are right, and once for each case with a wrong file in
it. `{content}` among its arguments is the folder. It prints JSON to its standard output:
{"problems": [{"file": …, "line": …, "code": …, "severity": "error" or "finding"}, …]}; `plans check
--content {content} --format json` is such a program. Of a file name the end counts.

    python3 run_conformance.py conformance.json --write FOLDER

writes the right record and the wrong files, to look at, and

    python3 run_conformance.py conformance.json --reads recommendations.json

compares what a program made of the right record (built for the day `as_of` of the set) with what is
to be read from it. Exit codes: 0 all as expected, 1 something is not, 2 misused.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Found = set[tuple[int, str, str]]


def main() -> int:
    """Do what was asked for; return the exit code."""
    parser = argparse.ArgumentParser(description="Try a program with the conformance set.")
    parser.add_argument("set", type=Path, help="conformance.json")
    parser.add_argument("--only", action="append", metavar="CASE", help="this case alone")
    parser.add_argument("--write", type=Path, metavar="FOLDER", help="write the files to a folder")
    parser.add_argument("--reads", type=Path, metavar="FILE", help="compare what was read")
    parser.epilog = "After --: the program and its arguments, with {content} for the folder."
    given = sys.argv[1:]
    at = given.index("--") if "--" in given else len(given)
    options, program = parser.parse_args(given[:at]), given[at + 1 :]
    cases = json.loads(options.set.read_text(encoding="utf-8"))
    if options.write:
        write_all(cases, options.write)
        return 0
    if options.reads:
        return told(differences(cases["reads"], json.loads(options.reads.read_text("utf-8"))))
    if not any("{content}" in each for each in program):
        parser.error("name a program after --, with {content} for the folder")
    return told(tried(cases, program, options.only))


def told(wrong: Iterator[str]) -> int:
    """Print what is not as expected, and how much that is."""
    lines = list(wrong)
    print("\n".join((*lines, f"{len(lines)} not as expected")))
    return 1 if lines else 0


def tried(cases: dict[str, Any], program: list[str], only: list[str] | None) -> Iterator[str]:
    """Yield each case that the program takes otherwise than is expected."""
    right = {"name": "right", "problems": [], "text": cases["record"][cases["replaces"]]}
    for case in [right, *cases["cases"]]:
        if only and case["name"] not in only:
            continue
        expected = {(each["line"], each["code"], each["severity"]) for each in case["problems"]}
        found = found_by(program, cases, case["text"])
        for line, code, severity in sorted(expected - found):
            yield f"{case['name']}: not found: line {line}, {code} ({severity})"
        for line, code, severity in sorted(found - expected):
            yield f"{case['name']}: found as well: line {line}, {code} ({severity})"


def found_by(program: list[str], cases: dict[str, Any], text: str) -> Found:
    """Return what a program finds in the record with `text` in the place of the one file."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder, "content")
        write_files(content, {**cases["record"], cases["replaces"]: text})
        command = [each.replace("{content}", str(content)) for each in program]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    try:
        problems = json.loads(done.stdout)["problems"]
    except (ValueError, KeyError, TypeError):
        sys.exit(f"{' '.join(command)} printed no JSON of problems:\n{done.stdout}{done.stderr}")
    name = Path(cases["replaces"]).name
    return {
        (each["line"], each["code"], each["severity"])
        for each in problems
        if Path(each["file"]).name == name
    }


def differences(expected: object, found: object, at: str = "") -> Iterator[str]:
    """Yield where `found` lacks what is expected, or has it otherwise; what is more is passed."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key, value in expected.items():
            yield from differences(value, found.get(key), f"{at}.{key}")
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for place, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from differences(one, other, f"{at}[{place}]")
    elif expected != found:
        yield f"{at}: expected {json.dumps(expected)}, found {json.dumps(found)}"


def write_all(cases: dict[str, Any], folder: Path) -> None:
    """Write the right record to `record/`, and each wrong file to `wrong/`."""
    write_files(folder / "record", cases["record"])
    wrong = {f"{case['name']}.yml": case["text"] for case in cases["cases"]}
    write_files(folder / "wrong", wrong)


def write_files(folder: Path, texts: dict[str, str]) -> None:
    """Write texts as UTF-8, as they are."""
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    sys.exit(main())
