"""Exit codes, what goes to standard output and what to standard error, and how misuse is told."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.building import (
    PLANS,
    PROJECT,
    digests,
    refused,
    run_build,
    run_here,
    run_plans,
    write_content,
)
from tests.site.small_plan import plan

GOOD = PROJECT / "tests" / "checking" / "good"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", mill_street_2021=plan())


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    return write_content(tmp_path / "content", mill_street_2021="knid: thematic\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["biuld"], "invalid choice: 'biuld'"),
        (["build", "--content", "nowhere"], "there is no folder 'nowhere'"),
        (["build", "--as-of", "tomorrow"], "'tomorrow' is not a day; write it as 2026-11-21"),
        (["build", "--as-of", "2026-02-30"], "'2026-02-30' is not a day"),
        (["build", "--colour"], "unrecognized arguments: --colour"),
        (["check", "nowhere.yml"], "there is no file"),
        (["check", "--format", "xml"], "invalid choice: 'xml'"),
        (["fmt", "nowhere.yml"], "there is no file 'nowhere.yml'"),
        (["import", "nowhere.pdf"], "there is no file 'nowhere.pdf'"),
        (["import", "nowhere.pdf", "--coverage"], "there is no file 'nowhere.pdf'"),
        (["import", "content"], "'content' is a folder; name the documents in it"),
        (["new", "Not An Id"], "'Not An Id' cannot be a plan's id"),
        (["new", "../outside"], "cannot be a plan's id"),
        (["new", "recall-2020"], "is there already, and is left as it is"),
        (["diff", "nowhere", "content"], "nowhere"),
        (["serve", "--port", "many"], "'many' is not a port"),
        (["serve", "--port", "99999"], "'99999' is not a port; they go from 0 to 65535"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_misuse_is_told_in_a_sentence(arguments: Sequence[str], said: str) -> None:
    done = run_here(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) <= 4


def test_the_program_ends_with_the_code_of_its_command(content: Path) -> None:
    misused = run_plans("biuld")
    assert (misused.returncode, misused.stdout) == (2, "")
    assert misused.stderr == run_here("biuld").stderr
    (content / "plans" / "mill-street-2021.yml").write_text("knid: thematic\n")
    done = run_plans("check", "--content", content)
    assert done.returncode == 1
    assert done.stdout == run_here("check", "--content", content).stdout != ""


@pytest.mark.parametrize(
    "address", ["example.org", "https://user@example.org/", "ftp://example.org"]
)
def test_a_site_url_that_is_no_address_is_misuse(address: str, content: Path) -> None:
    done = refused(content, content.parent / "site", SITE_URL=address)
    assert done.returncode == 2
    assert "not the address of a site" in done.stderr


@pytest.mark.parametrize("command", ["build", "serve", "check", "import", "new", "fmt", "diff"])
def test_every_command_explains_itself(command: str) -> None:
    done = run_here(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: plans {command}")
    assert done.stderr == ""


def test_a_closed_standard_error_changes_no_exit_code(content: Path) -> None:
    command = [sys.executable, "-m", "action_plans.cli", "check", "--content", str(content)]
    done = subprocess.run(["sh", "-c", 'exec "$@" 2>&-', "sh", *command], cwd=PROJECT)
    assert done.returncode == 0


def test_data_go_to_standard_output_alone() -> None:
    done = run_here("schema")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["title"]


def test_check_finds_errors_or_none(content: Path) -> None:
    done = run_here("check", "--content", content)
    assert done.returncode == 0
    (content / "plans" / "mill-street-2021.yml").write_text("knid: thematic\n")
    done = run_here("check", "--content", content, "--format", "json")
    assert done.returncode == 1
    codes = {each["code"] for each in json.loads(done.stdout)["problems"]}
    assert {"unknown-key", "missing-key"} <= codes
    assert done.stderr == ""


def test_findings_stop_nothing() -> None:
    done = run_here("check")
    assert done.returncode == 0
    assert "finding" in done.stdout


def test_hints_are_told_where_asked_for_and_stop_nothing(content: Path) -> None:
    plan = content / "plans" / "mill-street-2021.yml"
    long = "Count the nights in every region " * 5
    text = plan.read_text(encoding="utf-8")
    plan.write_text(re.sub(r"text: .*", f"text: {long.strip()}.", text, count=1), encoding="utf-8")
    assert "(hint)" not in run_here("check", "--content", content).stdout
    for paths in ((), (plan,)):
        done = run_here("check", "--content", content, "--style", "--format", "json", *paths)
        assert done.returncode == 0
        (hint,) = (p for p in json.loads(done.stdout)["problems"] if p["severity"] == "hint")
        assert (hint["code"], hint["facts"]["words"]) == ("long-sentence", "30")
        assert re.search(r"median [\d.]+ words, longest 30\.", done.stderr)


def test_errors_come_last_where_a_terminal_leaves_them_in_sight(content: Path) -> None:
    found = (content / "plans" / "mill-street-2021.yml").read_text(encoding="utf-8")
    later = found.replace("response: agreed", "response: not-stated", 1)
    (content / "plans" / "zeal-road-2021.yml").write_text(later, encoding="utf-8")
    (content / "plans" / "alder-road-2021.yml").write_text("knid: thematic\n", encoding="utf-8")
    done = run_here("check", "--content", content)
    is_finding = ["(finding)" in line for line in done.stdout.splitlines() if ".yml:" in line]
    assert True in is_finding and False in is_finding
    assert is_finding == sorted(is_finding, reverse=True)


def test_new_writes_a_plan_that_check_reads(tmp_path: Path, content: Path) -> None:
    done = run_here("new", "northmere-2021", "--content", content)
    path = content / "plans" / "northmere-2021.yml"
    assert (done.returncode, done.stdout.strip()) == (0, str(path))
    assert "fill it in" in done.stderr
    assert run_here("fmt", "--check", path).returncode == 0
    again = run_here("new", "northmere-2021", "--content", content)
    assert again.returncode == 2


def test_fmt_names_what_it_changed_and_then_has_nothing_to_do(content: Path) -> None:
    path = content / "plans" / "mill-street-2021.yml"
    path.write_text(path.read_text().replace("kind: thematic", "kind:   thematic"))
    assert run_here("fmt", "--check", path).returncode == 1
    done = run_here("fmt", path)
    assert (done.returncode, done.stdout) == (0, f"{path}\n")
    assert "kind: thematic\n" in path.read_text()
    assert (run_here("fmt", path).stdout, run_here("fmt", "--check", path).returncode) == ("", 0)


def test_fmt_leaves_a_broken_file_as_it_is(broken: Path) -> None:
    path = broken / "plans" / "mill-street-2021.yml"
    path.write_text("title: [\n")
    done = run_here("fmt", path)
    assert (done.returncode, done.stdout) == (1, "")
    assert path.read_text() == "title: [\n"
    assert "2 errors in 1 file." in done.stderr


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, str]:
    """A content folder, its site, built by the program for a day in the environment, what it said.

    Nobody may change them.
    """
    folder = tmp_path_factory.mktemp("built")
    content = write_content(folder / "content", mill_street_2021=plan())
    arguments = ("build", "--content", content, "--site", folder / "site")
    done = run_plans(*arguments, env={"SOURCE_DATE_EPOCH": "1638316800"})
    assert (done.returncode, done.stdout) == (0, "")
    return content, folder / "site", done.stderr


def test_a_build_says_where_the_site_is_and_how_to_open_it(built: tuple[Path, Path, str]) -> None:
    _, site, said = built
    assert f"the site is in {site}" in said
    assert f"python3 -m http.server --directory {site}" in said
    assert "1 plan, 2 recommendations, 3 actions, as of " in said
    assert "\r" not in said, "progress is for terminals"


def test_source_date_epoch_sets_the_day(built: tuple[Path, Path, str]) -> None:
    assert "as of 2021-12-01" in built[2]


@pytest.mark.parametrize("held", ["letters.txt", "data/other.json", "index.html"])
def test_a_folder_that_no_build_made_is_refused(held: str, tmp_path: Path, content: Path) -> None:
    mine = tmp_path / "mine" / held
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    done = refused(content, tmp_path / "mine")
    assert done.returncode == 2
    assert "holds something else than a site of ours, and is left as it is" in done.stderr
    assert digests(tmp_path / "mine").keys() == {held}


@pytest.mark.parametrize("place", ["content", "content/plans", "content/vocabulary/x", ".", "link"])
def test_a_site_never_takes_the_place_of_plan_files(
    place: str, tmp_path: Path, content: Path
) -> None:
    """Not even where they lie in what was a site, or in an empty folder."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "plans.json").write_text("{}")
    (tmp_path / "link").symlink_to(content / "plans")
    before = digests(tmp_path)
    done = refused(content, tmp_path / place)
    assert done.returncode == 2
    assert "would replace plan files of" in done.stderr
    assert digests(tmp_path) == before


def test_a_file_in_the_place_of_the_site_is_refused(tmp_path: Path, content: Path) -> None:
    (tmp_path / "site").write_text("mine")
    done = refused(content, tmp_path / "site")
    assert done.returncode == 2
    assert (tmp_path / "site").read_text() == "mine"


@pytest.mark.parametrize("place", ["/proc/plans-site", "{file}/site"])
def test_where_nothing_can_be_written_one_sentence_says_so(
    place: str, tmp_path: Path, content: Path
) -> None:
    """Places that not even the system's administrator may write to."""
    (tmp_path / "file").touch()
    done = refused(content, Path(place.format(file=tmp_path / "file")))
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "cannot be written or read" in done.stderr
    assert "No site was built." in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="an administrator may write everywhere")
def test_a_read_only_folder_is_told(tmp_path: Path, content: Path) -> None:
    folder = tmp_path / "read-only"
    folder.mkdir(mode=0o555)
    done = run_build(content, folder / "site")
    assert done.returncode == 3
    assert "cannot be written" in done.stderr


def test_an_indexer_that_is_missing_leaves_the_last_site(
    tmp_path: Path, built: tuple[Path, Path, str]
) -> None:
    """Our own fault, as far as an editor can tell: not exit code 1, which is the content's."""
    content, site, _ = built
    before = digests(site)
    hidden = tmp_path / "hidden"
    (hidden / "pagefind_bin").mkdir(parents=True)
    (hidden / "pagefind_bin" / "__init__.py").write_text(
        "def get_executable():\n    return '/nowhere/pagefind'\n"
    )
    done = run_build(content, site, env={"PYTHONPATH": str(hidden)})
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert "The last site is as it was." in done.stderr
    assert digests(site) == before


@pytest.mark.parametrize("command", [["schema"], ["check", "--format", "json"]])
def test_a_reader_who_has_gone_is_no_fault(command: Sequence[str], tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(GOOD, content)
    if command[0] == "check":
        command = [*command, "--content", str(content)]
    with subprocess.Popen(
        [PLANS, *command], cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 0
