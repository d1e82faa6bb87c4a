"""`plans themes`: what each theme catches, and what none does; `--add` fills in what has none.

Must not know: how a theme catches anything, what a plan file looks like.
"""

import argparse
import sys

from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED, Commands, add_content
from action_plans.disk.whole_file import replace_file
from action_plans.keeping.new_themes import with_themes
from action_plans.reading.guess import did_you_mean, question
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.relating.vocabulary_report import themes_by_words, vocabulary_report


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("themes")
    parser.add_argument(
        "--add", metavar="ID", help="fill in this plan's empty themes, by its words"
    )
    add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the report, or fill in; plans that cannot be read are left out, with exit code 1."""
    reading = read_library(options.content)
    if options.add:
        return _fill_in(options, reading)
    sys.stdout.write(str(vocabulary_report(reading.library)))
    if reading.has_errors:
        print("plans themes: some files have errors; 'plans check' lists them", file=sys.stderr)
        return CONTENT_HAS_ERRORS
    return FINE


def _fill_in(options: argparse.Namespace, reading: LibraryReading) -> int:
    """Write the themes that words signal where a recommendation has none; print them."""
    plans, id = reading.library.plans, options.add
    if id not in plans:
        known = id in reading.sources
        why = "has errors; 'plans check' lists them" if known else "is not there"
        guess = "" if known else question(did_you_mean(id, plans))
        print(f"plans themes: the plan '{id}' {why}{guess}", file=sys.stderr)
        return CONTENT_HAS_ERRORS if known else MISUSED
    path = options.content / "plans" / f"{id}.yml"
    found = themes_by_words(reading.library, id)
    text, given = with_themes(path.read_text(encoding="utf-8"), found)
    for number in given:
        print(f"{id}#{number}: {', '.join(found[number])}")
    if given:
        replace_file(path, text.encode())
    left = [each.number for each in plans[id].recommendations if not each.themes]
    left = [number for number in left if number not in given]
    print(
        f"plans themes: themes written in {path} for {len(given)} recommendations, as their words"
        f" signal them. Read them: the most fitting first.{_left(left)}",
        file=sys.stderr,
    )
    return FINE


def _left(numbers: list[str]) -> str:
    return f" Without any still: {', '.join(numbers)}." if numbers else ""
