"""The preview: a saved file is shown, a mistake is told, and the last good page stays."""

import json
import os
import re
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.building import AS_OF, PLANS, PROJECT, run_plans, write_content
from tests.site.small_plan import plan

PLAN = "plans/mill-street-2021/"
LONGEST = 60.0  # seconds, on a busy machine
Saw = Callable[[], bool]


class Preview:
    """A running `plans serve` with the content folder that it follows."""

    def __init__(self, content: Path, **environment: str | Path) -> None:
        self.content = content
        self._process = subprocess.Popen(
            [PLANS, "serve", "--content", content, "--port", "0", "--as-of", AS_OF],
            cwd=PROJECT,
            env={**os.environ, **{name: str(each) for name, each in environment.items()}},
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.said: list[str] = []  # the lines up to its address
        self.url = self._find_url()

    def _find_url(self) -> str:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            self.said.append(line)
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line):
                return found[0]
        raise AssertionError(f"the preview ended before it began: {self.said}")

    def close(self, by: signal.Signals = signal.SIGTERM) -> None:
        self._process.send_signal(by)
        assert self._process.stderr is not None
        self._process.stderr.close()
        self._process.wait(timeout=LONGEST)

    @property
    def returncode(self) -> int | None:
        """What it ended with."""
        return self._process.returncode

    def read(self, path: str) -> str:
        """Return a page, "" where there is none."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=LONGEST) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            error.close()
            return ""

    def news(self, after: int = -1) -> tuple[int, str]:
        """Return the number of the last news and the problems that there are at present."""
        found = json.loads(self.read(f"-/news?after={after}"))
        return int(found["number"]), str(found["problems"])

    def file(self, id: str = "mill-street-2021") -> Path:
        return self.content / "plans" / f"{id}.yml"


def wait_until(saw: Saw) -> None:
    """Wait until something is so; fail if it does not come about."""
    deadline = time.monotonic() + LONGEST
    while not saw():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.05)


FIRST = "Night cover, as first told"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of one plan, whose title says what the tests before made of it."""
    folder = tmp_path_factory.mktemp("previewed")
    running = Preview(write_content(folder / "content", mill_street_2021=plan(FIRST)))
    yield running
    running.close()


def title_of(preview: Preview) -> str:
    """Return the title of the plan as its file has it."""
    found = re.search(r"title: (.*)", preview.file().read_text())
    assert found
    return found[1].strip("'\"")


@pytest.mark.slow
def test_a_saved_change_is_shown_and_told(preview: Preview) -> None:
    number, problems = preview.news()
    assert problems == ""
    before = title_of(preview)
    assert before in preview.read(PLAN)
    preview.file().write_text(plan("Night cover, as told again"))
    assert preview.news(after=number)[0] > number
    wait_until(lambda: "as told again" in preview.read(PLAN))
    # The lists follow, built behind the editor's back.
    wait_until(lambda: "as told again" in preview.read("plans/"))
    assert before not in preview.read("themes/staffing/")


@pytest.mark.slow
def test_a_mistake_is_told_and_the_last_good_page_stays_until_it_is_mended(
    preview: Preview,
) -> None:
    number, _ = preview.news()
    before = title_of(preview)
    preview.file().write_text(plan("Night cover, with a slip").replace("kind:", "knid:"))
    number, problems = preview.news(after=number)
    assert "unknown-key: 'knid'" in problems
    assert "did you mean 'kind'?" in problems
    assert before in preview.read(PLAN)
    preview.file().write_text(plan("Night cover, mended"))
    wait_until(lambda: preview.news()[1] == "")
    wait_until(lambda: "mended" in preview.read(PLAN))


@pytest.mark.slow
def test_what_is_saved_while_the_first_site_is_built_is_shown(tmp_path: Path) -> None:
    """It was lost: watching began after building."""
    content = write_content(tmp_path / "content", mill_street_2021=plan("Night cover, first"))
    file = content / "plans" / "mill-street-2021.yml"
    late = threading.Timer(1.2, lambda: file.write_text(plan("Night cover, saved meanwhile")))
    late.start()
    running = Preview(content)
    try:
        late.join()
        wait_until(lambda: "saved meanwhile" in running.read(PLAN))
    finally:
        running.close()


@pytest.mark.slow
def test_files_come_and_go(preview: Preview) -> None:
    new = "plans/fell-road-2021/"
    assert preview.read(new) == ""
    preview.file("fell-road-2021").write_text(plan("Night cover in Fell Road"))
    wait_until(lambda: "Fell Road" in preview.read(new))
    assert "Fell Road" in preview.read("plans/")
    preview.file("fell-road-2021").unlink()
    wait_until(lambda: preview.read(new) == "")
    assert "Fell Road" not in preview.read("plans/")


@pytest.mark.slow
def test_a_preview_that_begins_with_a_mistake_begins_all_the_same(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", mill_street_2021="title: [\n")
    running = Preview(content)
    try:
        assert "appears here as soon as the files have no errors" in running.read("")
        assert "plans/mill-street-2021.yml:" in running.news()[1]
        running.file().write_text(plan("Night cover, at last"))
        wait_until(lambda: "at last" in running.read(PLAN))
    finally:
        running.close()


@pytest.mark.slow
def test_pages_listen_and_other_files_are_as_they_are(preview: Preview) -> None:
    assert '<script src="/-/preview.js" defer></script></body>' in preview.read(PLAN)
    assert "/-/news" in preview.read("-/preview.js")
    assert json.loads(preview.read("data/recommendations.json"))[0]["plan"] == "mill-street-2021"
    assert preview.read("../../etc/passwd") == ""
    assert preview.read("%2e%2e/%2e%2e/etc/passwd") == ""


def test_a_port_in_use_is_misuse(tmp_path: Path) -> None:
    content = write_content(tmp_path / "content", mill_street_2021=plan())
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run_plans("serve", "--content", content, "--port", port)
    assert done.returncode == 2
    assert f"port {port} cannot be used" in done.stderr
    assert "name another with --port" in done.stderr


@pytest.mark.slow
def test_a_preview_that_is_told_to_end_or_killed_leaves_nothing_for_long(tmp_path: Path) -> None:
    """What one that was killed could not remove, the next does; a living one's it leaves alone.

    A long path of the temporary folder, too long for a socket in it, stopped the build.
    """
    content = write_content(tmp_path / "content", mill_street_2021=plan())
    mistaken = write_content(tmp_path / "mistaken", mill_street_2021="title: [\n")  # begins soon
    place = tmp_path / "a temporary folder whose path is long"
    place.mkdir()

    def left() -> list[Path]:
        return list(place.glob("plans-preview-*"))

    living = Preview(content, TMPDIR=place)
    Preview(mistaken, TMPDIR=place).close(signal.SIGKILL)
    assert len(left()) == 2
    Preview(mistaken, TMPDIR=place).close()
    assert len(left()) == 1
    assert living.read(PLAN), living.said  # it was built before its address was told
    living.close(signal.SIGINT)  # as Ctrl-C does
    assert living.returncode == 130
    with pytest.raises(OSError):
        urllib.request.urlopen(living.url, timeout=5)
    assert left() == []
    assert {path.name for path in content.iterdir()} == {"plans", "vocabulary"}


@pytest.mark.slow
def test_a_fault_that_is_not_the_editors_is_told_and_the_pages_stay(tmp_path: Path) -> None:
    """A traceback ended the preview."""
    content = write_content(tmp_path / "content", mill_street_2021=plan("Night cover, first"))
    hidden = tmp_path / "hidden" / "pagefind_bin"
    hidden.mkdir(parents=True)
    (hidden / "__init__.py").write_text("def get_executable():\n    return '/nowhere/pagefind'\n")
    running = Preview(content, PYTHONPATH=hidden.parent)
    try:
        assert "appears here as soon as" in running.read("")
        assert "not built: its search index cannot be made" in running.news()[1]
        number, _ = running.news()
        running.file().write_text("title: [\n")  # it goes on following: a mistake is told soon
        assert "plans/mill-street-2021.yml:" in running.news(after=number)[1]
        assert "appears here as soon as" in running.read("")
    finally:
        running.close()
