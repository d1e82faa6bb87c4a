"""The `plans` command: the list of its commands, and its exit codes.

Messages go to standard error, data to standard output. Exit codes: 0 fine, 1 the content has
errors, 2 the command was misused; 3 it could not be carried out, by a fault of ours or the machine.
"""

import io
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

import action_plans.commands.clock  # noqa: F401 - before what takes SOURCE_DATE_EPOCH for a number
from action_plans.commands.options import FINE, Parser
from action_plans.processes.collector import without_collections

# Each command with its module in `commands`, in the order in which help lists them. Only
# the one that is asked for is loaded: most bring more libraries than they have work to do.
COMMANDS: Final[Mapping[str, str]] = {
    "build": "build",
    "index": "index",
    "serve": "serve",
    "check": "check",
    "import": "import_",
    "new": "new",
    "preview": "preview",
    "fmt": "fmt",
    "schema": "schema",
    "diff": "diff",
    "review": "review",
    "owners": "owners",
    "record": "record",
    "rename": "rename",
    "withdraw": "withdraw",
    "related": "related",
    "themes": "themes",
}


def command() -> NoReturn:
    """Run as a program, and end without taking apart, value by value, what the system takes whole.

    After a build of 1,000 plans that would take half a second.
    """
    if sys.__stderr__ is None:  # closed by whoever called: nobody wants to hear
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 - to the end of the program
    left: list[object] = []
    code = main(left=left)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):  # who listened may have gone
            stream.flush()
    os._exit(code)


def main(arguments: Sequence[str] | None = None, left: list[object] | None = None) -> int:
    """Run one command and return its exit code.

    Who ends with the command gives a list `left`: what is put there need not be taken apart.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal of another encoding shows what it can; standard error does so by itself.
        sys.stdout.reconfigure(errors="backslashreplace")
    parser = Parser(prog="plans", description="Action plans: check, import, compare, publish.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    asked_for = arguments[0] if arguments else ""
    with without_collections():  # a tenth of the time that loading a command takes
        for name in [asked_for] if asked_for in COMMANDS else COMMANDS:
            import_module(f"action_plans.commands.{COMMANDS[name]}").add(commands)
    options = parser.parse_args(arguments)
    options.left = left
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
    command()
