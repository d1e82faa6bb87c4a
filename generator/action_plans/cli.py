"""The `plans` command: the list of its commands, and its exit codes.

Messages go to standard error, data to standard output. Exit codes: 0 fine, 1 the content has
errors, 2 the command was misused; 3 it could not be carried out, by a fault of ours or the machine.
"""

import gc
import io
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, NoReturn

import action_plans.commands.clock  # noqa: F401 - before what takes SOURCE_DATE_EPOCH for a number
from action_plans.commands.options import FINE, Parser
from action_plans.processes.collector import without_collections

# Each command with its module in `commands` and what help says of it, in help's order. Only the
# module of the one that is asked for is loaded: most bring more than help would wait for.
COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "init": ("init", "make a record of your own"),
    "build": ("build", "build the whole site"),
    "index": ("index", "make the search index of a built site anew"),
    "verify": ("verify", "tell whether a built site is what the content makes"),
    "verify-citation": ("verify_citation", "tell whether what a citation says stood so on its day"),
    "serve": ("serve", "show the site and follow every saved file"),
    "check": ("check", "list every problem in every file"),
    "explain": ("explain", "tell what a problem's code means, with an example"),
    "import": ("import_", "turn a published .txt, .docx, .odt or .pdf into a plan file"),
    "new": ("new", "write a new plan file to fill in"),
    "preview": ("preview", "make one file of a plan, or of the whole record"),
    "fmt": ("fmt", "put plan files in their canonical form"),
    "schema": ("schema", "print the JSON Schema of a plan file"),
    "diff": ("diff", "tell what changed in meaning"),
    "review": ("review", "tell a second reader what a change brings"),
    "owners": ("owners", "list the posts that owners.yml lacks, or add them"),
    "record": ("record", "note in published.yml what the plans publish"),
    "rename": ("rename", "give a plan another id; its old address stays"),
    "withdraw": ("withdraw", "withdraw a plan; its page stays and says why"),
    "related": ("related", "list what may be related to a recommendation"),
    "themes": ("themes", "tell what each theme catches, and what none does"),
}


def command() -> NoReturn:
    """Run as a program."""
    if sys.__stderr__ is None:  # closed by whoever called: nobody wants to hear
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115 - to the end of the program
    if sys.argv[1:2] == ["build"]:
        gc.disable()  # for good: a whole record is there to its end
    code = main()
    gc.freeze()  # the interpreter's last look passes by what there is
    sys.exit(code)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal of another encoding shows what it can; standard error does so by itself.
        sys.stdout.reconfigure(errors="backslashreplace")
    parser = Parser(prog="plans", description="Action plans: check, import, compare, publish.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    asked_for = arguments[0] if arguments else ""
    with without_collections():  # a tenth of the time that loading a command takes
        if asked_for in COMMANDS:
            module, _ = COMMANDS[asked_for]
            import_module(f"action_plans.commands.{module}").add(commands)
        else:
            for name, (_, words) in COMMANDS.items():
                commands.add_parser(name, help=words)
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
    command()
