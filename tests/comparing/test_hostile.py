"""Words of a stranger's plan file stay words: in a log, in a comment, in JSON."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from action_plans.comparing.change import Change
from action_plans.comparing.kinds import ChangeKind
from action_plans.comparing.report import LONGEST_COMMENT, as_json, as_markdown, as_text
from action_plans.comparing.word_diff import Run, word_diff
from action_plans.reporting.untrusted import code_span

ATTACKS = [
    "@everyone look",
    "fixes #123 and GH-7 and owner/repo#9",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "[x](javascript:alert(1)) ![](https://evil.example/p.png)",
    "https://evil.example www.evil.example",
    "\u202egnp.exe \u200b \u2066x",
    "::error file=x::pwned",
    "\n::set-output name=a::b\n##[error]x",
    "`` ` ``` ~~~\n```\n# heading\n- [ ] task | cell",
    "\x1b[31mred\x07",
    "a\r\n\r\n<!-- -->\r\n---\r\n> quote",
    "&#64;user &lt;b&gt;",
    "`",
    "``x``",
]
KINDS = list(ChangeKind)


def text_outside_code(markdown: str) -> str:
    """Return what GitHub would read as text, HTML or links: all but code spans."""
    found = []
    for token in MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(markdown):
        for child in token.children or [token]:
            if child.type not in ("code_inline", "fence", "code_block"):
                found.append(child.content)
    return "\n".join(found)


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("kind", KINDS)
def test_attacks_stay_words(kind: ChangeKind, attack: str) -> None:
    change = Change(kind, "northmere-2021#1/a1", f"was {attack}", f"is {attack}", what=attack)
    line = str(change)
    assert "\n" not in line and "\r" not in line and "\x1b" not in line
    assert not re.search(r"^\s*::|##\[", line)
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069]", line)
    outside = text_outside_code(change.markdown())
    for sign in ("@", "#1", "<", "http", "www.", "](", "GH-", "![", "\u202e"):
        assert sign not in outside.replace("northmere-2021#1/a1", "")
    assert json.loads(as_json([change]))["changes"][0]["kind"] == kind.value


@given(st.text(max_size=80))
def test_a_code_span_is_one_and_holds_everything(text: str) -> None:
    tokens = MarkdownIt().parse(f"a {code_span(text)} b")
    inline = [child.type for token in tokens for child in token.children or ()]
    if code_span(text) != "(nothing)":
        assert inline == ["text", "code_inline", "text"]


WORDS = st.lists(st.sampled_from(["the", "plan", "of", "a", "review", "x"]), max_size=30).map(
    " ".join
)


@given(WORDS, WORDS)
def test_a_word_diff_gives_both_texts_back(old: str, new: str) -> None:
    runs = word_diff(old, new)
    if any("…" in each.words for each in runs):
        return
    before = " ".join(each.words for each in runs if each.run is not Run.PUT_IN)
    after = " ".join(each.words for each in runs if each.run is not Run.TAKEN_OUT)
    assert before.split() == old.split()
    assert after.split() == new.split()


def test_a_comment_never_outgrows_what_github_takes() -> None:
    change = Change(ChangeKind.TEXT_CHANGED, "northmere-2021#1", "x " * 900, "y " * 900, "text")
    comment = as_markdown([change] * 500)
    assert len(comment) <= LONGEST_COMMENT
    assert re.search(r"… and \d+ more", comment)
    huge = Change(ChangeKind.ACTION_ADDED, "northmere-2021#1/a1", new="z" * 100_000)
    assert len(as_markdown([huge])) < LONGEST_COMMENT
    assert as_text([huge]).count("\n") == 2
