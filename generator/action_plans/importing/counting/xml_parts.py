"""What the counts of all formats made of XML share; what assembles a plan loads none of it.

Must not know: which format a part is of.
"""

from functools import cache

from lxml import etree


def parsed(part: bytes) -> etree._Element:
    """Return the root of a file's part; raises XMLSyntaxError."""
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))


def last_name(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return _last(str(element.tag))


@cache
def _last(tag: str) -> str:
    return tag.rpartition("}")[2]
