"""`python -m tests.fuzzing NAME SECONDS [FOLDER]`: fuzzes one of `targets.py` by Atheris, which
keeps the inputs that reach new lines in FOLDER/NAME (fuzzed/), and what broke beside it.

Must not know: what is tried.
"""

import importlib
import random
import sys
from pathlib import Path

import atheris

# What is followed: no more than is looked for, since it takes time.
_FOLLOWED = {
    "reader": ("action_plans.reading",),
    "dates": ("action_plans.reading.dates",),
    "prose": ("action_plans.publishing.prose", "markdown_it"),
}
_IMPORTERS = ("action_plans.importing",)


def main(arguments: list[str]) -> None:
    """Fuzz until the time is over or something breaks; the exit code is the fuzzer's."""
    name, seconds, *rest = arguments
    folder = Path(rest[0] if rest else "fuzzed")
    with atheris.instrument_imports(include=list(_FOLLOWED.get(name, _IMPORTERS))):
        target = importlib.import_module("tests.fuzzing.targets").TARGETS[name]
    found = folder / name
    found.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(target.seeds()):
        (found / f"seed-{number}").write_bytes(data)
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={target.longest}",
        f"-artifact_prefix={folder}/{name}-",
        "-timeout=20",
        "-print_final_stats=1",
        str(found),
    ]
    further = {}
    if target.format:
        changed = importlib.import_module("tests.importing.fuzzing").changed

        def mutated(data: bytes, longest: int, seed: int) -> bytes:
            new = changed(random.Random(seed), data, target.format)
            return new if len(new) <= longest else data

        further = {"custom_mutator": mutated}

    def tried(data: bytes) -> None:
        try:
            target.tried(data)
        except BaseException:  # the fuzzer may be ended before it writes what broke
            (folder / f"{name}-broke").write_bytes(data)
            raise

    atheris.Setup([sys.argv[0], *options], tried, **further)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
