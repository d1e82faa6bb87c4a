"""A browser is found, or had from Playwright, or named as missing."""

import os
from pathlib import Path

import pytest

from tests.ci.conftest import OPENS, Program
from tools.setup import browser, environment


def test_a_browser_that_starts_is_taken(empty_env: Path, program: Program) -> None:
    program("chromium", "exit 1")  # a stub that starts nothing
    good = program("google-chrome", OPENS)
    assert browser.find(empty_env, {"PATH": str(good.parent)}) == good


def test_a_recorded_browser_is_taken_unless_it_has_gone(empty_env: Path, program: Program) -> None:
    first = program("mine", OPENS)
    browser.record(empty_env, first)
    assert browser.recorded(empty_env).read_text(encoding="utf-8") == f"{first}\n"
    assert browser.find(empty_env, {"PATH": ""}) == first
    first.unlink()
    assert browser.find(empty_env, {"PATH": ""}) is None
    second = program("google-chrome", OPENS)
    assert browser.find(empty_env, {"PATH": str(second.parent)}) == second


def test_the_browser_that_is_named_is_the_only_one_tried(empty_env: Path, program: Program) -> None:
    other = program("chromium", OPENS)
    mine = program("mine", OPENS)
    env = {"PATH": str(other.parent), "BROWSER_PATH": str(mine)}
    assert browser.find(empty_env, env) == mine
    bad = program("bad", "exit 1")
    with pytest.raises(browser.NoBrowser, match="BROWSER_PATH"):
        browser.find(empty_env, {**env, "BROWSER_PATH": str(bad)})


def test_playwrights_own_is_named_as_missing_if_it_cannot_be_had(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    place = environment.folder(project)
    (place / "bin" / "python").write_text(
        "#!/bin/sh\necho GET https://browsers.example/x failed; exit 1\n", encoding="utf-8"
    )
    with pytest.raises(browser.NoBrowser) as caught:
        browser.download(place)
    assert "Playwright's own" in capsys.readouterr().err
    assert str(caught.value).startswith("Missing: a browser for the browser tests")
    assert str(caught.value).endswith("could not be had:\nGET (address left out) failed")


def test_playwrights_own_is_taken_if_it_can_be_had(
    project: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    own = program("own", OPENS)
    place = environment.folder(project)
    (place / "bin" / "python").write_text(f'#!/bin/sh\necho "{own}"\n', encoding="utf-8")
    assert browser.download(place) == own
