"""The `plans` command: the list of its commands, and its exit codes.

Messages go to standard error, data to standard output. Exit codes: 0 fine, 1 the content has
errors, 2 the command was misused; 3 it could not be carried out, by a fault of ours or the machine.
"""

import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

import generator.clock  # noqa: F401 - before what takes SOURCE_DATE_EPOCH for a number
from generator.commands import (
    build,
    check,
    diff,
    fmt,
    import_,
    index,
    new,
    related,
    schema,
    serve,
    themes,
)
from generator.commands.options import FINE, Commands, Parser

COMMANDS: Final[tuple[Callable[[Commands], None], ...]] = (
    build.add,
    index.add,
    serve.add,
    check.add,
    import_.add,
    new.add,
    fmt.add,
    schema.add,
    diff.add,
    related.add,
    themes.add,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal of another encoding shows what it can; standard error does so by itself.
        sys.stdout.reconfigure(errors="backslashreplace")
    parser = Parser(prog="plans", description="Action plans: check, import, compare, publish.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in COMMANDS:
        add(commands)
    options = parser.parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has gone; what is left in the buffer must not raise again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        return 130  # what a shell expects of a program stopped by Ctrl-C
    return code


if __name__ == "__main__":  # as the preview calls it, in a process of its own
    sys.exit(main())
