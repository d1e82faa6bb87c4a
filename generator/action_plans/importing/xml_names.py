"""The names of elements in files made of XML, and their parts as trees.

Must not know: what stands in a document.
"""

from functools import cache
from typing import Final

from lxml import etree

from action_plans.importing.document import Unreadable

NAMES: Final = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
}


@cache
def q(name: str) -> str:
    """Return a name such as w:p, or a path of such names, as lxml spells it."""
    spelt = (each.partition(":") for each in name.split("/"))
    return "/".join(f"{{{NAMES[prefix]}}}{local}" for prefix, _, local in spelt)


def parsed(part: bytes) -> etree._Element:
    """Return the root of a file's part; raises Unreadable if it is damaged."""
    try:
        return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise Unreadable("It is damaged: its parts cannot be read.") from error
