"""An editor's mistakes are all told in one run, and the last site stays as it was."""

import re
import shutil
from pathlib import Path

from tests.building import FROZEN, digests, run_build, run_plans

FILE = "plans/recall-2020.yml"
CODES = ("unknown-key", "wrong-type", "impossible-date", "unknown-theme")  # by line


def broken_content(folder: Path) -> tuple[Path, dict[int, str]]:
    """Return content with one mistake of each kind, and the lines that they stand on."""
    shutil.copytree(FROZEN, folder / "content")
    file = folder / "content" / FILE
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    changed: dict[int, str] = {}
    for before, after in (
        (r"^kind: ", "knid: "),
        (r"^respondent: .*", "respondent: hmpps"),
        (r"^  themes: \[", "  themes: [recal, "),
        (r"published: 2020-11-\d\d", "published: 2020-11-31"),
    ):
        number = next(at for at, line in enumerate(lines) if re.search(before, line))
        lines[number] = re.sub(before, after, lines[number])
        changed[number + 1] = lines[number].rstrip("\n")
    file.write_text("".join(lines), encoding="utf-8")
    return folder / "content", changed


def test_four_mistakes_in_a_file_are_four_problems_and_the_site_stays(
    tmp_path: Path, content_site: Path
) -> None:
    site = tmp_path / "site"
    shutil.copytree(content_site, site)
    before = digests(site)
    content, changed = broken_content(tmp_path)

    done = run_build(content, site)

    assert done.returncode == 1
    assert done.stdout == ""
    assert "4 errors in 1 file." in done.stderr
    heads = re.findall(r"^(\S+?):(\d+):(\d+): ([a-z-]+): (.+)$", done.stderr, flags=re.M)
    assert {file for file, *_ in heads} == {str(content / FILE)}
    assert [code for *_, code, _ in heads] == list(CODES)
    assert [int(line) for _, line, *_ in heads] == sorted(changed)
    for _, line, column, _, _ in heads:
        shown = f"  {line} | {changed[int(line)]}\n  {' ' * len(line)} | {' ' * (int(column) - 1)}^"
        assert shown in done.stderr
    # What would be right follows the marks.
    assert re.search(r"'knid'.*did you mean 'kind'", done.stderr)
    assert re.search(r"'recal'.*did you mean 'recall'", done.stderr)
    remedies = re.findall(r"\^+\n  (\S.+)$", done.stderr, flags=re.M)
    assert len(remedies) == len(CODES)
    assert "The last site is as it was." in done.stderr
    assert digests(site) == before


def test_check_tells_the_same(tmp_path: Path) -> None:
    content, _ = broken_content(tmp_path)
    done = run_plans("check", "--content", content)
    assert done.returncode == 1
    for code in CODES:
        assert f": {code}: " in done.stdout
