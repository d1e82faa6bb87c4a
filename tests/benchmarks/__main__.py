"""Prints how long the build takes beside stock MkDocs: `python -m tests.benchmarks [PLANS…]`.

Must not know: how a build is measured.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.build import compare, report


def main() -> None:
    """Measure each size, and print; sizes are in plans of about 10 recommendations."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("plans", nargs="*", type=int, default=[100, 1_000])
    parser.add_argument("--runs", type=int, default=3, help="builds of each kind (default: 3)")
    given = parser.parse_args()
    for plans in given.plans:
        with TemporaryDirectory(prefix="plans-bench-") as folder:
            measured = compare(Path(folder), plans, given.runs)
        print(report(measured, plans), flush=True)


if __name__ == "__main__":
    main()
