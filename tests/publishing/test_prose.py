"""Editors' Markdown: what it means, and that nothing in it can be more than words."""

import html
import sys
from html import unescape
from html.parser import HTMLParser
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from action_plans.publishing.prose import escaped, excerpt, opening, plain_text, render_prose

# (text, HTML, plain words)
MEANS = [
    ("", "", ""),
    ("Plain words.", "<p>Plain words.</p>", "Plain words."),
    ("  Space  around \n", "<p>Space  around</p>", "Space around"),
    ("R&D & more", "<p>R&amp;D &amp; more</p>", "R&D & more"),
    ("AT&amp;T", "<p>AT&amp;T</p>", "AT&T"),
    ("**b** *e* __s__", "<p><strong>b</strong> <em>e</em> <strong>s</strong></p>", "b e s"),
    ("One\n\nTwo", "<p>One</p>\n<p>Two</p>", "One Two"),
    ("One\nline", "<p>One\nline</p>", "One line"),
    ("One  \nTwo", "<p>One<br>\nTwo</p>", "One Two"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", "a b"),
    ("+ a", "<ul>\n<li>a</li>\n</ul>", "a"),
    ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>', "a b"),
    ("> said", "<blockquote>\n<p>said</p>\n</blockquote>", "said"),
    ("[x](https://ok.example/a?b=1&c=2)",
     '<p><a href="https://ok.example/a?b=1&amp;c=2">x</a></p>', "x"),
    ("[x](HTTPS://OK.example)", '<p><a href="HTTPS://OK.example">x</a></p>', "x"),
    ("[x](mailto:a@ok.example)", '<p><a href="mailto:a@ok.example">x</a></p>', "x"),
    ("[*a* **b**](https://ok.example)",
     '<p><a href="https://ok.example"><em>a</em> <strong>b</strong></a></p>', "a b"),
    ("<https://ok.example>",
     '<p><a href="https://ok.example">https://ok.example</a></p>', "https://ok.example"),
    # What a printed cell may hold is no Markdown.
    ("*September 2020", "<p>*September 2020</p>", "*September 2020"),
    ("5 * 3 * 2", "<p>5 * 3 * 2</p>", "5 * 3 * 2"),
    ("snake_case_word", "<p>snake_case_word</p>", "snake_case_word"),
    ("-5 days", "<p>-5 days</p>", "-5 days"),
    ("https://bare.example", "<p>https://bare.example</p>", "https://bare.example"),
]  # fmt: skip

WORDS_ONLY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<!-- hidden -->",
    "<a href='javascript:alert(1)'>x</a>",
    "a<br>b",
    "# heading",
    "## heading {#r4 data-ref=x}",
    "`code`",
    "~~struck~~",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html,hi)",
    "[x](//evil.example)",
    "[x](/plans/)",
    "[x](../other/)",
    "[x](https:evil)",
    "[x](https://)",
    "[x](https://gov.uk@evil.example)",
    "[x](https://[evil)",
    "[x](https://ok.example/%0aheader)",
    "<javascript:alert(1)>",
    "{{7*7}}",
    "{% include 'x' %}",
    '--8<-- "pyproject.toml"',
    "!ENV SECRET",
    "::error file=x::y",
    "@someone",
    "$$",
    "[^1]: a footnote",
    "!!! note",
    ":smile:",
]

# Characters that hide or reorder words, as they are and as entities.
UNSEEN = [
    ("a\x00b", "ab"),
    ("a\ud800b", "ab"),
    ("a\u202eb", "ab"),
    ("a\u2066b*c*", "abc"),
    ("a\u200bb\ufeff", "ab"),
    ("a\x1b[31mb", "a[31mb"),
    ("a\ufffeb", "ab"),
    ("a\u2028b", "a b"),
    ("a\x85b\x0bc", "a b c"),
    ("a&#x202e;b", "ab"),
    ("a&#8203;b", "ab"),
    ("a&NewLine;&NewLine;# b", "a # b"),
    ("a&#13;&#13;b", "a b"),
    ("a&#9;b", "a b"),
    ("java&Tab;script", "java script"),
    ("a\n&#x202e;\n# b", "a # b"),
]

ELEMENTS = {
    "p",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "strong",
    "em",
    "a",
    "br",
}
ATTRIBUTES = {("a", "href"), ("a", "title"), ("ol", "start")}
VOID = {"br"}


class Reader(HTMLParser):
    """Reads HTML and holds it to the allow-list; keeps its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.words: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ELEMENTS
        for name, value in attrs:
            assert (tag, name) in ATTRIBUTES
            if name == "href":
                self.addresses.append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"a processing instruction: {data}")


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def words_of(html: str) -> str:
    return " ".join("".join(read(html).words).split())


@pytest.mark.parametrize(("text", "html", "plain"), MEANS)
def test_what_markdown_means(text: str, html: str, plain: str) -> None:
    assert render_prose(text) == html
    assert plain_text(text) == plain
    read(html)


@pytest.mark.parametrize("text", WORDS_ONLY)
def test_everything_else_stands_as_it_was_typed(text: str) -> None:
    html = render_prose(text)
    assert words_of(html) == text
    assert read(html).addresses == []
    assert html.startswith("<p>")
    assert plain_text(text) == words_of(html)


@pytest.mark.parametrize(("text", "plain"), UNSEEN, ids=ascii)
def test_what_hides_or_reorders_words_is_left_out(text: str, plain: str) -> None:
    html = render_prose(text)
    assert words_of(html) == plain == plain_text(text)
    html.encode("utf-8")
    assert "\n\n" not in html and "\r" not in html


def test_an_image_is_a_link_and_fetches_nothing() -> None:
    assert render_prose("![x](https://evil.example/i.png)") == (
        '<p>!<a href="https://evil.example/i.png">x</a></p>'
    )


@pytest.mark.parametrize("text", ["[x]()", "[*x*]() [x]()"])
def test_a_link_to_nowhere_is_words(text: str) -> None:
    html = render_prose(text)
    assert "<a" not in html
    assert set(words_of(html)) <= set("x ")


@pytest.mark.parametrize("words", ["", " ", "&#8203;"])
def test_a_link_without_words_has_its_address(words: str) -> None:
    html = render_prose(f"[{words}](https://ok.example/a) and [x](https://ok.example/b)")
    assert words_of(html) == "https://ok.example/a and x"
    assert len(read(html).addresses) == 2


def test_a_link_definition_defines_nothing() -> None:
    html = render_prose("[x]\n\n[x]: https://evil.example")
    assert read(html).addresses == []


def test_a_title_cannot_leave_its_attribute() -> None:
    html = render_prose('[x](https://ok.example "t\\" onmouseover=\\"alert(1)&NewLine;&#x202e;")')
    assert 'title="t&quot; onmouseover=&quot;alert(1) "' in html
    read(html)


def test_a_table_carries_no_style() -> None:
    html = render_prose("| a | b |\n|:--|--:|\n| <b> | `c` |")
    assert "style" not in html
    assert words_of(html) == "a b <b> `c`"


TYPED = st.text(
    alphabet=st.sampled_from("ab1 \n\t*_[]()<>!#&;:/\\`|-+.\"'~\x00\u202e\u2028\ud800{%}@=xX"),
    max_size=60,
)
PIECES = st.lists(
    st.sampled_from(
        [
            "[x](",
            "javascript:",
            "https://ok.example",
            ")",
            "<script>",
            "</p>",
            "&lt;",
            "&#x202e;",
            "&NewLine;",
            "**",
            "_",
            "\n",
            "\n\n",
            "-",
            "|a|b|",
            "|-|-|",
            ">",
            "1.",
            "\\",
            "`",
            "![",
            "]",
        ]
    ),
    max_size=14,
).map(" ".join)


@given(st.one_of(TYPED, PIECES))
def test_any_text_gives_allowed_html_only(text: str) -> None:
    html = render_prose(text)
    reader = read(html)
    for address in reader.addresses:
        assert address.startswith(("https://", "http://", "mailto:"))
    html.encode("utf-8")
    assert "\n\n" not in html
    assert not set("\x00\r\u202e\u2028") & set(html + plain_text(text))
    assert "\n" not in plain_text(text)


@given(st.text(alphabet="abc 1,.;:'é–£", max_size=40))
def test_the_quick_way_and_the_parser_agree(text: str) -> None:
    """A paragraph that follows, and is taken away again, sends the text through the parser."""
    parsed = render_prose(f"{text}\n\n*x*").removesuffix("<p><em>x</em></p>").strip()
    assert unescape(parsed) == unescape(render_prose(text))


SLOW = {
    "brackets": "[" * 20_000,
    "images": "![" * 10_000,
    "half links": "[a](" * 10_000,
    "stars": "*a " * 10_000,
    "strong": "**a_" * 10_000,
    "quotations": ">" * 20_000,
    "lists in lists": "- " * 10_000,
    "backticks": "`" * 20_000,
    "table": "a|b\n-|-\n" + "c|d\n" * 3_000,
    "autolinks": "<http:" * 10_000,
    "entities": "&#x" * 10_000,
    "a long host": "[x](https://" + "a." * 10_000 + "!)",
}


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW.keys())
def test_work_grows_with_the_text(text: str) -> None:
    """Twice the text makes about twice the calls; where work grew with the square, four times."""

    def calls(source: str) -> int:
        render_prose.cache_clear()
        counted = count()
        sys.setprofile(lambda *_: next(counted))
        try:
            render_prose(source)
        finally:
            sys.setprofile(None)
        return next(counted)

    assert calls(text) < 2.5 * calls(text[: len(text) // 2]) + 1_000


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("Short.", 20, "Short."),
        ("Exactly twenty char.", 20, "Exactly twenty char."),
        ("A sentence, that is too long", 18, "A sentence, that…"),
        ("A sentence, that is too long", 13, "A sentence…"),
        ("**Bold** words are counted without marks", 13, "Bold words…"),
        ("Words end there;. and go on", 19, "Words end there…"),
        ("Two words", 8, "Two…"),
        ("Ab cd ef", 5, "Ab…"),
        ("Mr X said so", 9, "Mr X…"),
    ],
)
def test_excerpt(text: str, length: int, expected: str) -> None:
    assert excerpt(text, length) == expected


@pytest.mark.parametrize("text", ["plain", *"&<>'\"", "a & b <i> 'c' \"d\"", "é…"])
def test_a_text_is_escaped_as_by_python(text: str) -> None:
    assert escaped(text) == html.escape(text)


def test_nothing_unseen_passes_for_printable() -> None:
    """A text that Python calls printable is not searched for what is unseen."""
    unseen = [*range(0x20), *range(0x7F, 0xA0), 0x200B, *range(0x2028, 0x202F)]
    unseen += [*range(0x2060, 0x206A), 0xFEFF, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF]
    for code in unseen:
        letter = chr(code)
        assert not letter.isprintable(), hex(code)
        assert letter not in plain_text(f"a{letter}b"), hex(code)


@pytest.mark.parametrize(
    ("text", "length", "found"),
    [
        ("**One** thing without an end", 60, "One thing without an end"),
        (
            "A first sentence that is long enough by itself. A second one.", 60,
            "A first sentence that is long enough by itself.",
        ),
        ("A short one. And the next, which is a good deal longer. A third.", 60,
         "A short one. And the next, which is a good deal longer."),
        ("A sentence that is longer than what there is room for here.", 30,
         "A sentence that is longer…"),
        ("It began on 3 June 2020, at no. 5 by the river. Then it ended.", 60,
         "It began on 3 June 2020, at no. 5 by the river."),
    ],
    ids=["no end", "one of two", "a short one with the next", "cut", "no end within"],
)  # fmt: skip
def test_the_opening_of_a_text(text: str, length: int, found: str) -> None:
    assert opening(text, length) == found
