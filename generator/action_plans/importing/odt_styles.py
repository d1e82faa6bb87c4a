"""What the styles of an .odt file say of emphasis and lists, and its names of things.

Must not know: the text, tables, other formats.
"""

from lxml import etree

from action_plans.importing.counted_lists import Level

_NAMES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
}
_FORMS = {"1": "decimal", "a": "letter", "A": "capital", "i": "roman", "I": "roman"}


def q(name: str) -> str:
    """Return a name such as text:p as lxml spells it."""
    prefix, _, local = name.partition(":")
    return f"{{{_NAMES[prefix]}}}{local}"


class OdtStyles:
    """What the styles of a document say of emphasis and lists."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self.bold: dict[str, bool] = {}
        self.italic: dict[str, bool] = {}
        self.lists: dict[str, dict[int, Level]] = {}
        for root in roots:
            for style in root.iter(q("style:style")):
                self._take_style(style)
            for listed in root.iter(q("text:list-style")):
                self.lists[listed.get(q("style:name")) or ""] = _list_levels(listed)

    def _take_style(self, style: etree._Element) -> None:
        name = style.get(q("style:name")) or ""
        parent = style.get(q("style:parent-style-name")) or ""
        self.bold[name] = self.bold.get(parent, False)
        self.italic[name] = self.italic.get(parent, False)
        # A paragraph's own style is its look as a whole, not emphasis within it.
        properties = style.find(q("style:text-properties"))
        if properties is not None and style.get(q("style:family")) == "text":
            weight, slant = (
                properties.get(q("fo:font-weight")),
                properties.get(q("fo:font-style")),
            )
            self.bold[name] = weight in ("bold", "700", "800", "900") if weight else self.bold[name]
            self.italic[name] = slant in ("italic", "oblique") if slant else self.italic[name]


def _list_levels(style: etree._Element) -> dict[int, Level]:
    levels = {}
    for each in style:
        depth = int(each.get(q("text:level")) or 1) - 1
        if each.tag == q("text:list-level-style-number"):
            form = _FORMS.get(each.get(q("style:num-format")) or "", "bullet")
            shown = int(each.get(q("text:display-levels")) or 1)
            numbers = ".".join(f"%{at + 1}" for at in range(depth + 1 - shown, depth + 1))
            before = each.get(q("style:num-prefix")) or ""
            after = each.get(q("style:num-suffix")) or ""
            start = int(each.get(q("text:start-value")) or 1)
            levels[depth] = Level(form, f"{before}{numbers}{after}", start)
        elif each.tag == q("text:list-level-style-bullet"):
            levels[depth] = Level()
    return levels
