"""SITE_URL: addresses as they are used, and what is refused before anything is built."""

from pathlib import Path

import pytest

from action_plans.cli import main
from action_plans.commands.options import MISUSED
from action_plans.commands.site_url import NotAnAddress, site_url


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("", ""),
        ("  ", ""),
        ("https://example.org", "https://example.org/"),
        (" https://example.org/plans// ", "https://example.org/plans/"),
        ("http://127.0.0.1:8000/a%20b/~me", "http://127.0.0.1:8000/a%20b/~me/"),
        ("https://Owner.github.io/Plans_2", "https://Owner.github.io/Plans_2/"),
    ],
)
def test_addresses(given: str, used: str) -> None:
    assert site_url(given) == used


@pytest.mark.parametrize(
    "given",
    [
        "example.org",
        "//example.org/",
        "https://",
        "https:///plans/",
        "https://exa mple.org/",
        "https://example.org/\nplans/",
        "https://example.org/?q=1",
        "https://example.org/#top",
        "https://name:word@example.org/",
        "https://example.org@elsewhere.example/",
        'https://example.org/"><script>',
        "https://example.org/'x",
        "https://example.org/<b>",
        "https://example.org/&amp;",
        "https://example.org/a\\b",
        "https://example.org/a/%zz/",
        "https://example.org:port/",
        "https://exämple.org/",
        "javascript:alert(1)",
        "file:///etc/",
        "ftp://example.org/",
        "https://" + "a" * 50_000 + "!",
    ],
)
def test_what_is_not_the_address_of_a_site(given: str) -> None:
    with pytest.raises(NotAnAddress, match="SITE_URL is "):
        site_url(given)


def test_nothing_is_built_for_such_an_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SITE_URL", "javascript:alert(1)\n::error::x")
    (tmp_path / "plans").mkdir()
    site = tmp_path / "site"
    assert main(["build", "--content", str(tmp_path), "--site", str(site)]) == MISUSED
    assert not site.exists()
    assert capsys.readouterr().err.startswith(
        r"plans build: SITE_URL is 'javascript:alert(1)\n::error::x', which is not the address"
    )
