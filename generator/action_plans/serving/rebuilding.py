"""What a saved file does to the preview: its page at once, everything else after it.

Must not know: how pages reach a browser, the terminal.

A saved plan file is read alone and its one page built; the whole site follows in a process of its
own, which the next change stops. A mistake leaves the last good pages as they are.
"""

import subprocess
import sys
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from action_plans.checking.one_plan import problems_among
from action_plans.checking.rules import check_library
from action_plans.disk.folders import write_files
from action_plans.model.problem import Problem
from action_plans.pipeline.build import Order, build, findings_by_plan, has_errors
from action_plans.progress import plan_status
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.pages.page import Page
from action_plans.publishing.pages.plan_page import plan_pages
from action_plans.reading.library_reader import LibraryReading, read_library
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.site_reader import said_in
from action_plans.reporting.progress_bar import Progress
from action_plans.site.pages import write_pages
from action_plans.site.theme_folder import project_for
from action_plans.site.writing import theming_of


class Preview:
    """A site in `order.site`, kept in step with the content that it is made of."""

    def __init__(self, order: Order) -> None:
        self.order = order
        self._reading: LibraryReading | None = None
        self._seen: LibraryReading | None = None  # the last one, with errors or without
        self._edition: Edition | None = None
        self._following: subprocess.Popen[bytes] | None = None

    def everything(self, progress: Progress) -> tuple[Problem, ...]:
        """Read all files, build the whole site unless there is an error; return the problems."""
        self.stop()
        built = build(self.order, progress)
        self._seen = built.reading
        if built.edition:  # together: pages are made of both
            self._reading, self._edition = built.reading, built.edition
        return built.problems

    def pages_of(self, ids: Collection[str]) -> tuple[Problem, ...] | None:
        """Read these plans' files and build their pages; return the problems of those files.

        None if that is not enough, since nothing was built before, or a file came or went: then
        everything has to be built.
        """
        reading = self._read_again(ids)
        if reading is None or self._edition is None:
            return None
        self._seen = reading
        problems = check_library(reading, only=ids)
        if has_errors(problems):
            return problems
        self._reading = reading
        self._edition = self._edition_with(reading, problems, ids)
        wanted = {f"plans/{id}/" for id in ids}
        pages = [page for page in plan_pages(self._edition) if page.path in wanted]
        _build_pages(pages, self._edition, self.order)
        return problems

    def problems_of(self, id: str, data: bytes) -> tuple[Problem, ...]:
        """Return the problems that a plan's file would have, among all others as last read."""
        seen = self._seen or read_library(self.order.content)
        return tuple(problems_among(seen, id, data))

    def follow(self) -> subprocess.Popen[bytes]:
        """Start building the whole site in a process of its own, and return it."""
        self.stop()
        command = [sys.executable, "-m", "action_plans.cli", "build"]
        command += ["--content", str(self.order.content), "--site", str(self.order.site)]
        command += ["--as-of", self.order.as_of.isoformat()]
        quiet = subprocess.DEVNULL
        self._following = subprocess.Popen(command, cwd=Path.cwd(), stdout=quiet, stderr=quiet)
        return self._following

    def stop(self) -> None:
        """Stop the build that follows, if one is under way."""
        if self._following is not None and self._following.poll() is None:
            self._following.terminate()
            self._following.wait()
        self._following = None

    def _read_again(self, ids: Collection[str]) -> LibraryReading | None:
        """Return the last reading with these plans read anew, None if there is none to renew."""
        last = self._reading
        if last is None or not set(ids) <= set(last.library.plans):
            return None
        plans, sources = dict(last.library.plans), dict(last.sources)
        found: list[Problem] = []
        for id in ids:
            path = self.order.content / "plans" / f"{id}.yml"
            if not path.is_file():
                return None
            again = read_plan(
                path.read_bytes(),
                sources[id].file,
                said_in(last.library.site, last.library.vocabulary),
            )
            found.extend(again.problems)
            sources[id] = again.source
            if again.plan is not None:
                plans[id] = again.plan
        library = replace(last.library, plans=plans)
        return replace(last, library=library, problems=tuple(found), sources=sources)

    def _edition_with(
        self, reading: LibraryReading, problems: tuple[Problem, ...], ids: Collection[str]
    ) -> Edition:
        """Return the edition with these plans computed anew; links stay until everything is."""
        last = self._edition
        assert last is not None
        plans = reading.library.plans
        renewed = {id: plan_status(plans[id], last.as_of) for id in ids}
        return make_edition(
            reading.library,
            {**last.statuses, **renewed},
            tuple(link for links in last.links.values() for link in links),
            {**last.findings, **findings_by_plan(reading, problems)},
            as_of=last.as_of,
            chains=last.chains,
            connections=last.connections,
            provenance=last.provenance,
            site_url=last.site_url,
        )


def _build_pages(pages: Sequence[Page], edition: Edition, order: Order) -> None:
    """Build single pages of plans and put them into the site, over those that are there."""
    with TemporaryDirectory(prefix=".plans-", dir=order.site.parent) as folder:
        scratch, built = Path(folder), Path(folder, "site")
        theming = theming_of(edition, project_for(order.content, scratch))
        write_pages(pages, theming, scratch, built)
        names = [f"{page.path}index.html" for page in pages]
        write_files(order.site, ((name, (built / name).read_bytes()) for name in names))
