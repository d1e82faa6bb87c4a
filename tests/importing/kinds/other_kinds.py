"""Kinds of HTML pages, of texts and of PDF pages.

Must not know: readers. In templates @ is a word that is seen, ¤ one that is not.
"""

from typing import Final

from tests.importing.writers.pdf import pdf_bytes

IN_HTML: Final = {
    "inline": "@ <b>@</b> <a href='/'>@</a> <sup>@</sup> <code>@</code> <q>@</q>",
    "hidden": "@ <span hidden>¤</span> <span style='display: none'>¤</span>",
    "struck": "@ <del>¤</del> <ins>@</ins>",
    "script": "@ <script>var x = 'gone'</script><style>p {}</style><!-- gone -->",
    "list": "<ul><li>@<ol type='a' start='3'><li>@</ol><li>@</ul>",
    "definitions": "<dl><dt>@<dd>@</dl>",
    "details": "<details><summary>@</summary>@</details>",
    "block-in-line": "<span>@<div>@</div>@</span>",
    "unknown": "<new-thing>@<p>@</new-thing>",
    "breaks": "@<br>@<wbr>@<hr>@",
    "table": "<table><caption>@</caption><tr><td rowspan=2>@<td>@<tr><td>@</table>",
    "broken": "<p>@ <b>@ <p>@</i> &amp; @ < @",
}
AROUND_HTML: Final = {
    "body": "<!DOCTYPE html><title>t</title><body>{}",
    "main": "<html><body><nav><p>¤</nav><main>{}</main><footer>¤</footer>",
    "cell": "<table><thead><tr><th>@<tbody><tr><td colspan=3>{}<td>@</table>",
}
TEXTS: Final = {
    "tabs": "@\t@\t@\n\t@\n@",
    "pipes": "| @ | @ |\n|---|---|\n| @ | @ |",
    "quoted": '@\t"@\n@"\t@\n@\t"say ""@"" twice"\t@',
    "one-quote": '@\t"@ and\t@\n@\t@" or\t@',
    "tags": "<p>@</p><ul><li>@</li></ul>\t<b>@</b><br/>@",
    "entities": "@ &amp; @&nbsp;@ &lt;@&gt;",
    "bullets": "• @ • @\t- @",
    "windows": "\ufeff@\r\n@\t@\r\n",
    "old-mac": "@\r@\t@\r",
    "pages": "@\f@\t@\n\f@",
    "marks": "@^{1} @_{2} **@** ~@~ [@](@) \\@",
    "brackets": "<@> @ <@ @> {@}",
}
_TEXT: Final = "BT /F1 9 Tf {} Tm ({}) Tj ET"
_RULED: Final = "\n".join(
    f"{a} {b} m {c} {d} l S"
    for a, b, c, d in (
        *((50, y, 350, y) for y in (400, 440, 480)),
        *((x, 400, x, 480) for x in (50, 150, 250, 350)),
    )
)
PAGES: Final = {
    "lines": [("1 0 0 1 50 500", "@ @"), ("1 0 0 1 50 480", "@")],
    "turned": [("0 1 -1 0 60 50", "@ @"), ("0 1 -1 0 80 50", "@")],
    "upside-down": [("-1 0 0 -1 400 300", "@ @"), ("-1 0 0 -1 400 280", "@")],
    "slanted": [("1 0 0 1 50 500", "@ @ @"), (".7 .7 -.7 .7 200 200", "¤")],
    "margin": [("1 0 0 1 60 460", "@"), ("1 0 0 1 160 460", "@"), ("1 0 0 1 500 460", "@")],
    "bare-table": [
        (f"1 0 0 1 {x} {y}", "1 @" if x == 50 else "@")
        for y in (500, 470, 440)
        for x in (50, 200, 350)
    ],
    "off-page": [("1 0 0 1 50 500", "@"), ("1 0 0 1 -900 500", "¤")],
    "twice": [("1 0 0 1 50 500", "@")],
    "edges": [("1 0 0 1 50 580", "@"), ("1 0 0 1 50 300", "@"), ("1 0 0 1 50 8", "@")],
    "hyphen": [("1 0 0 1 50 500", "@-"), ("1 0 0 1 50 488", "@")],
    "levels": [("1 0 0 1 50 500", "@"), ("1 0 0 1 120 497", "@"), ("1 0 0 1 190 503", "@")],
    "overlapping": [("1 0 0 1 50 500", "@ @"), ("1 0 0 1 53 502", "@")],
}
DRAWN: Final = {
    "bare": "",
    "ruled": _RULED,
    "framed": "40 380 400 150 re S",
    "shaded": "0.9 g 40 440 400 60 re f 0 g",
    "banded": "50 515 m 500 515 l S\n50 490 m 500 490 l S\n50 430 m 500 430 l S",
    "dotted": "\n".join(f"{x} 450 1 1 re f" for x in range(40, 400, 3)),
}


def page(kind: str) -> str:
    """Return a page's text operators with their marks, one an operator."""
    return "\n".join(_TEXT.format(matrix, words) for matrix, words in PAGES[kind])


def pdf(operators: str) -> bytes:
    """Return a PDF of one page."""
    return pdf_bytes([operators])


NOTES: Final = {
    "note": "/Subtype /Text /Contents (¤ ¤)",
    "free-text": "/Subtype /FreeText /Contents (¤)",
    "highlight": "/Subtype /Highlight /Contents (¤)",
    "stamp": "/Subtype /Stamp /Contents (¤)",
    "filled-in": "/Subtype /Widget /FT /Tx /T (name) /V (¤)",
    "utf-16": "/Subtype /Widget /FT /Tx /T (name) /V <feff0071007a007800780078>",
}


def pdf_with_note(note: str) -> bytes:
    """Return a PDF of one page with a note beside what is drawn on it."""
    bare = pdf_bytes([_TEXT.format("1 0 0 1 50 500", "drawn")])
    annotation = f"/Annots [<< /Type /Annot /Rect [50 400 90 420] {note} >>] /Contents"
    return bare.replace(b"/Contents", annotation.encode("latin-1"), 1)
