"""`plans serve`: a preview that follows every saved file.

Must not know: how the preview is built or sent.
"""

import argparse
import sys
import threading
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from watchfiles import watch

from action_plans.commands.faults import FAULTS, why
from action_plans.commands.options import FINE, MISUSED, Commands, add_as_of, add_content
from action_plans.commands.preview_folder import preview_folder
from action_plans.disk.swap import MARK
from action_plans.disk.whole_file import replace_file
from action_plans.model.problem import Problem, Severity
from action_plans.pipeline.build import Order
from action_plans.reporting.progress_bar import Progress
from action_plans.reporting.text import format_problems
from action_plans.serving.documents import Documents
from action_plans.serving.edit_requests import EditRequests
from action_plans.serving.editing import Editing
from action_plans.serving.rebuilding import Preview
from action_plans.serving.server import News, PreviewServer
from action_plans.site.theme_folder import beside

PORT: Final = 8000
LAST_PORT: Final = 65535
WAIT: Final = 200  # milliseconds until watching gives way, with or without a change
NOT_YET: Final = (
    "<!doctype html><html lang=en><title>Preview</title>"
    "<body><p>The preview appears here as soon as the files have no errors.</p></body></html>"
)


def add(commands: Commands) -> None:
    """Add the command and its options."""
    parser = commands.add_parser("serve")
    add_content(parser)
    add_as_of(parser)
    parser.add_argument(
        "--port", type=_port, default=PORT, help=f"the port to serve at (default: {PORT}; 0: any)"
    )
    parser.set_defaults(run=run)


def _port(text: str) -> int:
    if not text.isdecimal() or len(text) > 5 or int(text) > LAST_PORT:
        raise argparse.ArgumentTypeError(f"'{text}' is not a port; they go from 0 to {LAST_PORT}")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Build, serve, and build again as files are saved, until Ctrl-C."""
    news = News()
    with preview_folder() as folder:
        site = folder / "site"
        preview = Preview(Order(options.content, site, options.as_of))
        try:
            editing = Editing(options.content, preview.problems_of, replace_file)
            edits = EditRequests(editing, Documents(options.content, replace_file))
            server = PreviewServer(site, news, options.port, edits)
        except OSError as error:
            return _refused(options.port, error)  # before anything is built
        try:
            saved = _saved(options.content)
            next(saved)  # watches from here on: what is saved while the site is built counts too
            _tell(_built(preview), news)
            if not site.exists():
                site.mkdir()
                (site / MARK).touch()
                (site / "index.html").write_text(NOT_YET)
            _say(f"the preview is at {server.url} and follows what you save; Ctrl-C ends it")
            _follow_changes(preview, saved, news)
        finally:
            preview.stop()
            server.close()
    return FINE


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of building: the errors or the fault for which the pages stay as they were.

    `quick` is set where the pages of the saved plans were all that was looked at.
    """

    errors: tuple[Problem, ...] = ()
    fault: str = ""
    quick: bool = False

    @property
    def is_good(self) -> bool:
        """True if there are new pages."""
        return not self.errors and not self.fault

    def told(self, colour: bool) -> str:
        """Return what is wrong, "" if nothing is."""
        return self.fault or (format_problems(self.errors, colour=colour) if self.errors else "")


def _built(preview: Preview, ids: Collection[str] | None = None) -> _Outcome:
    """Build the pages of these plans, or everything where that is not enough."""
    try:
        problems = preview.pages_of(ids) if ids else None
        quick = problems is not None
        if problems is None:
            problems = preview.everything(Progress())
    except FAULTS as fault:
        return _Outcome(fault=f"plans serve: not built: {why(fault)}\n")
    errors = tuple(problem for problem in problems if problem.severity is Severity.ERROR)
    return _Outcome(errors, quick=quick)


def _saved(content: Path) -> Iterator[list[Path]]:
    """Yield nothing at once, then the files of each save, and nothing now and then between.

    What the record has of its own beside its content, templates and styles, counts too.
    """
    for changes in watch(
        content,
        *beside(content),
        debounce=100,
        step=50,
        rust_timeout=WAIT,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        yield [Path(path) for _, path in changes]


def _follow_changes(preview: Preview, saved: Iterator[list[Path]], news: News) -> None:
    """Rebuild after each saved file; ends with the program."""
    for paths in saved:
        if not paths:
            continue
        ids = _plan_ids(paths, preview.order.content)
        outcome = _built(preview, ids)
        _tell(outcome, news)
        if outcome.quick and outcome.is_good:
            _say(f"{', '.join(sorted(ids or ()))}: saved and shown; the lists follow")
            _then_tell(preview, news)


def _plan_ids(paths: Iterable[Path], content: Path) -> set[str] | None:
    """Return the plans whose files changed, None if anything else did too."""
    folder = (content / "plans").resolve()
    paths = list(paths)
    if any(path.resolve().parent != folder or path.suffix != ".yml" for path in paths):
        return None
    return {path.stem for path in paths}


def _then_tell(preview: Preview, news: News) -> None:
    """Build the whole site behind the editor's back, and tell open pages when it is there."""
    following = preview.follow()

    def wait() -> None:
        code = following.wait()
        if code == FINE:
            news.tell()
        elif code > 0:  # below, it was stopped, since something else was saved
            _say("the lists stay as they are, since the whole site cannot be built")
            _say(f"'plans build --content {preview.order.content}' says why")

    threading.Thread(target=wait, daemon=True).start()


def _tell(outcome: _Outcome, news: News) -> None:
    """Show what is wrong in the browser and on the terminal, or that there is something new."""
    if not outcome.is_good:
        sys.stderr.write(outcome.told(colour=sys.stderr.isatty()))
        _say("the last good page stays until this is mended")
    news.tell(outcome.told(colour=False))


def _refused(port: int, error: OSError) -> int:
    _say(f"port {port} cannot be used ({error.strerror}); name another with --port")
    return MISUSED


def _say(message: str) -> None:
    print(f"plans serve: {message}", file=sys.stderr, flush=True)
