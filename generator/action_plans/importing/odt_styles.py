"""What the styles of an .odt file say of emphasis and lists.

Must not know: the text, tables, other formats.
"""

from dataclasses import dataclass

from lxml import etree

from action_plans.importing.colours import colour_of
from action_plans.importing.counted_lists import Level
from action_plans.importing.xml_names import q

_FORMS = {"1": "decimal", "a": "letter", "A": "capital", "i": "roman", "I": "upper-roman"}


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks; `raised` is a superscript."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    hidden: bool = False


class OdtStyles:
    """What the styles of a document say of emphasis and lists."""

    def __init__(self, roots: list[etree._Element]) -> None:
        self.lists: dict[str, dict[int, Level]] = {}
        self.colours: dict[str, str] = {}  # of cells, by the name of their style
        self._looks: dict[tuple[str, str], Look] = {}
        for root in roots:
            for style in root.iter(q("style:style")):
                self._take_style(style)
            for listed in root.iter(q("text:list-style")):
                self.lists[listed.get(q("style:name")) or ""] = _list_levels(listed)

    def look(self, element: etree._Element, around: Look) -> Look:
        """Return how an element's text looks inside text that looks as `around`.

        A paragraph's own style is its look as a whole: it may hide it, and is no emphasis.
        """
        name = element.get(q("text:style-name")) or ""
        if element.tag == q("text:span"):
            own = self._looks.get(("text", name))
        else:
            whole = self._looks.get(("paragraph", name), Look())
            own = Look(hidden=whole.hidden)
        hidden = element.tag in (q("text:hidden-text"), q("text:hidden-paragraph"))
        own = own or Look()
        return Look(
            own.bold or around.bold,
            own.italic or around.italic,
            own.raised or around.raised,
            own.hidden or around.hidden or hidden,
        )

    def _take_style(self, style: etree._Element) -> None:
        family = style.get(q("style:family")) or ""
        before = self._looks.get((family, style.get(q("style:parent-style-name")) or ""), Look())
        behind = style.find(q("style:table-cell-properties"))
        if behind is not None:
            colour = colour_of(behind.get(q("fo:background-color"), ""))
            self.colours[style.get(q("style:name")) or ""] = colour
        properties = style.find(q("style:text-properties"))
        key = (family, style.get(q("style:name")) or "")
        self._looks[key] = before if properties is None else _look(properties, before)


def _look(properties: etree._Element, before: Look) -> Look:
    weight = properties.get(q("fo:font-weight"))
    slant = properties.get(q("fo:font-style"))
    position = properties.get(q("style:text-position"))
    shown = properties.get(q("text:display"))
    return Look(
        weight in ("bold", "700", "800", "900") if weight else before.bold,
        slant in ("italic", "oblique") if slant else before.italic,
        position.startswith(("super", "33", "58")) if position else before.raised,
        shown == "none" if shown else before.hidden,
    )


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
