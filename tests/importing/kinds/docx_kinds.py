"""Kinds of Word files: what may stand in a paragraph, and where the paragraph may stand.

Must not know: readers. In templates @ is a word that is seen, ¤ one that is not.
"""

import io
import zipfile
from typing import Final

_NS: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_BOX: Final = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"

IN_PARAGRAPH: Final = {
    "runs": "<w:r><w:t>@ </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>@</w:t></w:r>",
    "word-in-two-runs": "<w:r><w:t>@</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>tail @</w:t></w:r>",
    "tabs-and-breaks": "<w:r><w:t>@</w:t><w:tab/><w:t>@</w:t><w:br/><w:t>@</w:t><w:cr/>"
    '<w:t>@</w:t><w:br w:type="page"/><w:t>@</w:t></w:r>',
    "inserted": '<w:ins w:id="1"><w:r><w:t>@</w:t></w:r></w:ins>',
    "deleted": '<w:r><w:t>@</w:t></w:r><w:del w:id="1"><w:r><w:delText>¤</w:delText></w:r></w:del>',
    "moved": '<w:moveTo w:id="1"><w:r><w:t>@</w:t></w:r></w:moveTo>'
    '<w:moveFrom w:id="2"><w:r><w:t>¤</w:t></w:r></w:moveFrom>',
    "inserted-then-deleted": '<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>¤</w:delText></w:r>'
    "</w:del><w:r><w:t>@</w:t></w:r></w:ins>",
    "content-control": "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>@</w:t></w:r></w:sdtContent></w:sdt>",
    "prompt": "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>¤</w:t></w:r>"
    "</w:sdtContent></w:sdt><w:r><w:t>@</w:t></w:r>",
    "custom-xml": '<w:customXml w:element="x"><w:r><w:t>@</w:t></w:r></w:customXml>',
    "smart-tag": '<w:smartTag w:element="x"><w:r><w:t>@</w:t></w:r></w:smartTag>',
    "direction": '<w:bdo w:val="ltr"><w:r><w:t>@</w:t></w:r></w:bdo>'
    '<w:dir w:val="rtl"><w:r><w:t>@</w:t></w:r></w:dir>',
    "simple-field": '<w:fldSimple w:instr=" REF x "><w:r><w:t>@</w:t></w:r></w:fldSimple>',
    "complex-field": '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText>'
    '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>@</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    "anchor-link": '<w:hyperlink w:anchor="x"><w:r><w:t>@</w:t></w:r></w:hyperlink>',
    "hidden": "<w:r><w:t>@</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>¤</w:t></w:r>",
    "hidden-off": '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>@</w:t></w:r>',
    "alternative-text": "<w:r><mc:AlternateContent><mc:Choice Requires='w14'><w:t>@</w:t></mc:Choice>"
    "<mc:Fallback><w:t>again</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    "fallback-only": "<w:r><mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice>"
    "<mc:Fallback><w:t>@</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    "text-box": "<w:r><w:t>@</w:t><w:drawing><wps:txbx>" + _BOX.format("@") + "</wps:txbx>"
    "</w:drawing></w:r>",
    "old-text-box": "<w:r><w:pict><v:textbox>" + _BOX.format("@") + "</v:textbox></w:pict></w:r>",
    "drawn-text": "<w:r><w:drawing><a:p><a:r><a:t>@</a:t></a:r></a:p></w:drawing></w:r>",
    "formula": "<m:oMath><m:r><m:t>@</m:t></m:r></m:oMath>",
    "ruby": "<w:r><w:ruby><w:rt><w:r><w:t>@</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>@</w:t></w:r>"
    "</w:rubyBase></w:ruby></w:r>",
    "raised": '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>@</w:t></w:r>',
    "unknown-wrapper": "<w:notYetKnown><w:r><w:t>@</w:t></w:r></w:notYetKnown>",
    "word-art": "<w:r><w:pict><v:shape><v:textpath string='¤'/></v:shape></w:pict><w:t>@</w:t></w:r>",
    "group-of-shapes": "<w:r><w:pict><v:group><v:shape><v:textbox>"
    + _BOX.format("@")
    + "</v:textbox></v:shape><v:shape><v:textbox>"
    + _BOX.format("@")
    + "</v:textbox></v:shape></v:group></w:pict></w:r>",
    "changed-in-control": '<w:sdt><w:sdtContent><w:del w:id="1"><w:r><w:delText>¤</w:delText></w:r>'
    '</w:del><w:ins w:id="2"><w:r><w:t>@</w:t></w:r></w:ins></w:sdtContent></w:sdt>',
    "capitals": "<w:r><w:rPr><w:caps/><w:smallCaps/><w:strike/></w:rPr><w:t>@</w:t></w:r>",
    "hidden-on-the-web": "<w:r><w:rPr><w:webHidden/></w:rPr><w:t>@</w:t></w:r>",
    "permission": '<w:permStart w:id="1"/><w:r><w:t>@</w:t></w:r><w:permEnd w:id="1"/>',
    "date-picker": "<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent><w:sdt><w:sdtContent><w:r>"
    "<w:t>@</w:t></w:r></w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
    "nested-fields": '<w:fldSimple w:instr="A"><w:fldSimple w:instr="B"><w:r><w:t>@</w:t></w:r>'
    "</w:fldSimple><w:r><w:t>@</w:t></w:r></w:fldSimple>",
    "embedded-object": "<w:r><w:object><v:shape/></w:object><w:t>@</w:t></w:r>",
    "unknown-alternatives": "<w:r><mc:AlternateContent><mc:Choice Requires='a'><w:t>@</w:t></mc:Choice>"
    "<mc:Choice Requires='b'><w:t>again</w:t></mc:Choice></mc:AlternateContent></w:r>",
    "footnote": '<w:r><w:t>@</w:t><w:footnoteReference w:id="2"/></w:r>',
}
AROUND: Final = {
    "body": "<w:p>{}</w:p>",
    "cell": "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    "nested": "<w:tbl><w:tr><w:tc><w:p/><w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>"
    "<w:p/></w:tc></w:tr></w:tbl>",
    "control": "<w:sdt><w:sdtContent><w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>"
    "<w:p>{}</w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
    "</w:sdtContent></w:sdt>",
}
# Parts of a package beside its text: their relation, and what they hold.
PARTS: Final = {
    "chart": ("chart", "<c:chartSpace xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'"
    f" {_NS}><c:title><a:p><a:r><a:t>¤ ¤</a:t></a:r></a:p></c:title><c:strCache><c:pt><c:v>¤</c:v>"
    "</c:pt></c:strCache></c:chartSpace>"),
    "smart-art": ("diagramData", "<dgm:dataModel xmlns:dgm='http://schemas.openxmlformats.org/"
    f"drawingml/2006/diagram' {_NS}><a:p><a:r><a:t>¤</a:t></a:r></a:p></dgm:dataModel>"),
    "comments": ("comments", f"<w:comments {_NS}><w:comment><w:p><w:r><w:t>¤</w:t></w:r></w:p>"
    "</w:comment></w:comments>"),
    "header-with-table": ("header", f"<w:hdr {_NS}><w:tbl><w:tr><w:tc><w:p><w:r><w:t>¤</w:t></w:r></w:p>"
    "</w:tc></w:tr></w:tbl></w:hdr>"),
    "watermark": ("header", f"<w:hdr {_NS}><w:p><w:r><w:pict><v:shape><v:textpath string='¤'/></v:shape>"
    "</w:pict></w:r></w:p></w:hdr>"),
    "footer-in-box": ("footer", f"<w:ftr {_NS}><w:p><w:r><w:pict><v:textbox>" + _BOX.format("¤")
    + "</v:textbox></w:pict></w:r></w:p></w:ftr>"),
}  # fmt: skip
_TYPES: Final = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def docx(
    body: str, main: str = "word/document.xml", beside: tuple[str, str] | None = None
) -> bytes:
    """Return a .docx file whose text part holds a body, and one note if it refers to it; `beside` is
    one part more, with its relation.
    """
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": rels.format(
            f'<Relationship Id="r1" Type="{_KIND}officeDocument" Target="{main}"/>'
        ),
        main: f"<w:document {_NS}><w:body>{body}</w:body></w:document>",
    }
    folder, _, name = main.rpartition("/")
    parts[f"{folder}/_rels/{name}.rels"] = rels.format(
        f'<Relationship Id="r1" Type="{_KIND}footnotes" Target="footnotes.xml"/>'
        + (f'<Relationship Id="r2" Type="{_KIND}{beside[0]}" Target="more.xml"/>' if beside else "")
    )
    if beside:
        parts[f"{folder}/more.xml"] = beside[1]
    said = "<w:r><w:t>meaning</w:t></w:r>" if "footnoteReference" in body else ""
    parts[f"{folder}/footnotes.xml"] = (
        f'<w:footnotes {_NS}><w:footnote w:id="2"><w:p>{said}</w:p></w:footnote></w:footnotes>'
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for each, content in parts.items():
            package.writestr(each, content)
    return buffer.getvalue()
