"""The machine's own packages: installed by root, otherwise named."""

import os
import sys

import pytest

from tests.ci.conftest import Program
from tools.setup import machine


def test_what_is_missing_is_named_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(machine.Missing) as caught:
        machine.install([machine.VENV, machine.BROWSER])
    lines = str(caught.value).splitlines()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert lines == [
        "Missing on this machine:",
        f"- python{version}-venv: Python's own way to make .venv",
        "- chromium: a browser for the browser tests, or the path of one in BROWSER_PATH",
        "Only root may install this.",
    ]


def test_root_installs_what_is_missing_though_a_list_of_packages_is_out_of_reach(
    program: Program, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    manager = program("apt-get", 'echo "$@" >> "$0.calls"; test "$1" != update')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", f"{manager.parent}:/usr/bin:/bin")
    machine.install([machine.DRIVER_LIBRARY, machine.BROWSER])
    calls = manager.with_name("apt-get.calls").read_text(encoding="utf-8").splitlines()
    assert [line.split()[0] for line in calls] == ["update", "install"]
    assert calls[1].endswith(" libatomic1 chromium fonts-liberation")
    assert "libatomic1 chromium" in capsys.readouterr().err


def test_an_installation_that_fails_is_told_in_its_own_words(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    manager = program("apt-get", "echo E: http://packages.example/x is not to be had; exit 100")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", f"{manager.parent}:/usr/bin:/bin")
    with pytest.raises(machine.Missing) as caught:
        machine.install([machine.BROWSER])
    assert "- chromium: " in str(caught.value)
    assert str(caught.value).endswith("E: (address left out) is not to be had")
