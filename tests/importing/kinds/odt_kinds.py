"""Kinds of OpenDocument files: what may stand in a paragraph, and where.

Must not know: readers. In templates @ is a word that is seen, ¤ one that is not.
"""

import io
import zipfile
from typing import Final

_NAMES: Final = "office text table draw style"
_NS: Final = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{"drawing" if name == "draw" else name}:1.0"'
    for name in _NAMES.split()
)
_STYLES: Final = (
    '<office:automatic-styles><style:style style:name="H" style:family="text">'
    '<style:text-properties text:display="none"/></style:style></office:automatic-styles>'
)
IN_PARAGRAPH: Final = {
    "spans": "@ <text:span>@ <text:span>@</text:span></text:span>",
    "spaces": '@<text:s text:c="3"/>@<text:tab/>@<text:line-break/>@',
    "link": "<text:a>@</text:a>",
    "field": "<text:date>@</text:date> <text:placeholder>@</text:placeholder>",
    "note": "@<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>@</text:p>"
    "</text:note-body></text:note>",
    "comment": "@<office:annotation><text:p>¤</text:p></office:annotation>",
    "hidden": '@ <text:span text:style-name="H">¤</text:span>',
    "frame": "@<draw:frame><draw:text-box><text:p>@</text:p></draw:text-box></draw:frame>",
    "shape": "<draw:custom-shape><text:p>@</text:p></draw:custom-shape>@",
    "ruby": "<text:ruby><text:ruby-base>@</text:ruby-base></text:ruby>",
    "changes": '<text:change-start text:change-id="1"/>@<text:change-end text:change-id="1"/>',
    "user-fields": "<text:user-field-get>@</text:user-field-get> <text:variable-set>@</text:variable-set>"
    " <text:sequence>@</text:sequence>",
    "conditional": "<text:conditional-text>@</text:conditional-text>",
    "both-of-ruby": "<text:ruby><text:ruby-base>@</text:ruby-base> <text:ruby-text>@</text:ruby-text>"
    "</text:ruby>",
    "group-of-shapes": "<draw:g><draw:custom-shape><text:p>@</text:p></draw:custom-shape><draw:line>"
    "<text:p>@</text:p></draw:line></draw:g>@",
    "linked-frame": "<draw:a><draw:frame><draw:text-box><text:p>@</text:p></draw:text-box></draw:frame>"
    "</draw:a>",
    "index-mark": "<text:alphabetical-index-mark-start/>@<text:alphabetical-index-mark-end/>",
    "note-in-frame": "<draw:frame><draw:text-box><text:p>@<text:note><text:note-citation>1"
    "</text:note-citation><text:note-body><text:p>@</text:p></text:note-body></text:note></text:p>"
    "</draw:text-box></draw:frame>",
    "comment-over-a-stretch": "<office:annotation><text:p>¤</text:p></office:annotation>@"
    "<office:annotation-end/>",
    "meta": "<text:meta>@</text:meta><text:bookmark-start/> @",
}
AROUND: Final = {
    "body": "<text:p>{}</text:p>",
    "heading": "<text:section><text:h>{}</text:h></text:section>",
    "list": "<text:list><text:list-header><text:p>{}</text:p></text:list-header><text:list-item>"
    "<text:p>item</text:p></text:list-item></text:list>",
    "cell": "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>{}"
    "</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>",
    "nested": "<table:table><table:table-row><table:table-cell><table:table table:is-sub-table='true'>"
    "<table:table-row><table:table-cell><text:list><text:list-item><text:p>{}</text:p></text:list-item>"
    "</text:list></table:table-cell></table:table-row></table:table></table:table-cell>"
    "</table:table-row></table:table>",
    "contents": "<text:table-of-content><text:index-body><text:index-title><text:p>title</text:p>"
    "</text:index-title><text:p>{}</text:p></text:index-body></text:table-of-content>",
    "numbered": "<text:numbered-paragraph text:level='1'><text:p>{}</text:p></text:numbered-paragraph>",
}


def odt(body: str) -> bytes:
    """Return an .odt file whose text is a body."""
    content = (
        f"<office:document-content {_NS}>{_STYLES}<office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>"
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", content)
    return buffer.getvalue()
