"""The name of the colour behind a cell, as the keys of plans name colours.

Must not know: file formats, what a colour means.
"""

import colorsys
import re
from typing import Final

_CODE: Final = re.compile(r"#?(?:[0-9a-f]{2})?(?P<code>[0-9a-f]{6})", re.IGNORECASE)
_SHORT: Final = re.compile(r"#(?P<code>[0-9a-f]{3})", re.IGNORECASE)
_PARTS: Final = re.compile(r"rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)")
_NAMED: Final = ("red", "amber", "green", "blue", "yellow")
_ALSO: Final = {"orange": "amber", "gold": "amber", "lime": "green", "limegreen": "green"}
# From which hue on, of 360; what is paler than the share of colour given is a mere shade.
_HUES: Final = (
    (20, "red", 0.15),
    (51, "amber", 0.3),
    (70, "yellow", 0.3),
    (165, "green", 0.15),
    (190, "", 1.0),
    (260, "blue", 0.5),
    (335, "", 1.0),
    (361, "red", 0.15),
)


def colour_of(code: str) -> str:
    """Return the name of a colour given as in a style ("00B050", "#fa0", "rgb(…)", "orange");
    "" for white, black, grey, a mere shade, or what is no colour.
    """
    said = code.strip().casefold()
    if said in _NAMED or said in _ALSO:
        return _ALSO.get(said, said)
    found, short, parts = _CODE.fullmatch(said), _SHORT.fullmatch(said), _PARTS.match(said)
    if found:
        numbers = [int(found["code"][at : at + 2], 16) for at in (0, 2, 4)]
    elif short:
        numbers = [int(each * 2, 16) for each in short["code"]]
    elif parts:
        numbers = [min(int(each), 255) for each in parts.groups()]
    else:
        return ""
    hue, full, bright = colorsys.rgb_to_hsv(*(each / 255 for each in numbers))
    name, least = next((name, least) for end, name, least in _HUES if hue * 360 < end)
    return name if full >= least and bright > 0.3 else ""
