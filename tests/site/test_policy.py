"""The policy of a page lets run what the theme has inline, and nothing else."""

import base64
import hashlib

import pytest

from action_plans.site.policy import (
    alone_with_policy,
    hashes,
    header_files,
    headers,
    policy,
    style_hashes,
    with_policy,
)

PAGE = '<html><head><meta charset="utf-8"><script>one()</script></head></html>'


def of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        (PAGE, ["one()"]),
        ("<script>a</script><script>a</script><SCRIPT>b</SCRIPT >", ["a", "b"]),
        ('<script src="x.js"></script><script type="module">m()</script>', ["m()"]),
        ('<script type="application/ld+json">{}</script>', []),
        ('<script id=__config type=application/json>{}</script>', []),
        ("<p>none</p>", []),
    ],
)  # fmt: skip
def test_inline_scripts_that_run_are_known_by_their_hash(html: str, texts: list[str]) -> None:
    assert hashes(html) == tuple(sorted(map(of, texts)))


def test_a_page_says_its_policy_before_all_else() -> None:
    page = with_policy(PAGE)
    assert page.index("Content-Security-Policy") < page.index("<script>")
    assert f"script-src 'self' 'wasm-unsafe-eval' {of('one()')};" in page
    assert "unsafe-inline" not in page
    assert "'unsafe-eval'" not in page
    assert "frame-ancestors" not in page, "a browser does not heed it in a page"


def test_a_page_without_a_place_for_it_is_our_fault() -> None:
    with pytest.raises(ValueError, match="no character set"):
        with_policy("<html></html>")


def test_servers_are_given_the_same_and_more() -> None:
    allowed = [of("b"), of("a")]
    sent = headers(sorted(allowed))
    assert sent["Content-Security-Policy"] == (policy(sorted(allowed), by_server=True))
    assert "frame-ancestors 'none'" in sent["Content-Security-Policy"]
    for text in header_files(allowed).values():
        for name, value in sent.items():
            assert name in text
            assert value in text


def test_nothing_is_allowed_by_default() -> None:
    rules = dict(each.split(" ", 1) for each in policy(()).split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["object-src"] == rules["base-uri"] == "'none'"
    assert rules["require-trusted-types-for"] == "'script'"


def test_a_page_complete_in_itself_may_ask_for_nothing_and_has_its_own_style() -> None:
    page = alone_with_policy('<meta charset="utf-8"><style>p{}</style><script>x()</script>')
    assert f"default-src 'none'; style-src {of('p{}')};" in page
    assert "script-src" not in page
    assert style_hashes(page) == (of("p{}"),)
    assert of("p{}") in headers((), style_hashes(page))["Content-Security-Policy"]
    assert "style-src 'none'" in alone_with_policy('<meta charset="utf-8">')
