"""`plans verify`: the same bytes as a build, or where they differ."""

from pathlib import Path
from shutil import copytree

import pytest

from action_plans.cli import main
from tests.building import FROZEN


@pytest.fixture
def site(content_site: Path) -> Path:
    return content_site


def verified(site: Path, content: Path = FROZEN) -> int:
    return main(["verify", str(site), "--content", str(content)])


@pytest.mark.slow
def test_a_site_is_what_its_content_makes(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verified(site) == 0
    assert "every byte is what the content makes" in capsys.readouterr().err


@pytest.mark.slow
def test_one_changed_byte_is_found(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = copytree(site, tmp_path / "site")
    page = changed / "plans" / "recall-2020" / "index.html"
    page.write_bytes(page.read_bytes().replace(b"a", b"e", 1))
    assert verified(changed) == 1
    assert capsys.readouterr().out == "plans/recall-2020/index.html\n"


@pytest.mark.slow
def test_other_content_is_found(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = copytree(FROZEN, tmp_path / "content")
    plan = content / "plans" / "recall-2020.yml"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("text: >-\n    Bring", "text: >-\n    Take", 1), encoding="utf-8")
    assert plan.read_text(encoding="utf-8") != text
    assert verified(site, content) == 1
    assert "plans/recall-2020/index.html" in capsys.readouterr().out


def test_what_is_no_site_cannot_be_verified(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verified(tmp_path) == 2
    assert "no site that can be verified" in capsys.readouterr().err
