"""`plans owners`: the posts of plans that the vocabulary does not list; `--add` lists them.

Must not know: what an entry looks like, what makes a post known.
"""

import argparse
import sys
from collections.abc import Sequence

from action_plans.checking.owners import unlisted_posts
from action_plans.commands.options import CONTENT_HAS_ERRORS, FINE, MISUSED, Commands, add_content
from action_plans.disk.whole_file import replace_file
from action_plans.keeping.new_posts import NewPost, new_posts, with_posts
from action_plans.reading.guess import did_you_mean, question
from action_plans.reading.library_reader import LibraryReading, read_library


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("owners")
    parser.add_argument("ids", nargs="*", metavar="ID", help="only those of these plans")
    parser.add_argument("--add", action="store_true", help="write an entry for each of them")
    add_content(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the entries that are missing, or that were written; exit 1 where a plan has errors."""
    reading = read_library(options.content)
    plans = reading.library.plans
    for id in options.ids:
        if id not in plans and id not in reading.sources:
            guess = question(did_you_mean(id, plans))
            print(f"plans owners: there is no plan '{id}'{guess}", file=sys.stderr)
            return MISUSED
    posts = _new(options.ids or list(plans), reading)
    sys.stdout.write("".join(f"{line}\n" for each in posts for line in each.lines()))
    path = options.content / "vocabulary" / "owners.yml"
    if options.add and posts:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        replace_file(path, with_posts(text, posts).encode())
        print(
            f"plans owners: {len(posts)} posts added to {path}. Read them: one post an entry, its"
            " organisation guessed from the plan.",
            file=sys.stderr,
        )
    return CONTENT_HAS_ERRORS if reading.has_errors else FINE


def _new(ids: Sequence[str], reading: LibraryReading) -> list[NewPost]:
    """Return the entries of all these plans; what is doubtful is told and left out."""
    vocabulary = reading.library.vocabulary
    made: dict[str, NewPost] = {}
    for id in ids:
        if id not in reading.library.plans:
            continue
        found = unlisted_posts(id, reading)
        for owner in found.doubtful:
            print(
                f"plans owners: {id}: '{owner}' is left to you: see 'plans check'", file=sys.stderr
            )
        plan = reading.library.plans[id]
        for post in new_posts(plan, found.posts, vocabulary.owners.keys(), vocabulary):
            made.setdefault(post.id, post)
    return [made[id] for id in sorted(made)]
