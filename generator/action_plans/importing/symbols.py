"""Characters of symbol fonts → the characters that a reader sees.

Must not know: file formats, documents.
"""

from typing import Final

_WINGDINGS: Final = {
    0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "❑", 0x72: "❒", 0x73: "⬧", 0x76: "❖", 0x78: "☒",
    0x77: "⬥", 0x9F: "•", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2: Final = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐"}
_WEBDINGS: Final = {0x61: "✓", 0x72: "✗", 0x63: "☐"}
_SYMBOL: Final = {
    0x2A: "*", 0xA3: "≤", 0xA7: "•", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠", 0xD7: "·", 0xD8: "➢",
    0xDE: "⇒", 0xE0: "◊",
}  # fmt: skip
_FONTS: Final = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "webdings": _WEBDINGS,
    "symbol": _SYMBOL,
}


def is_symbol_font(font: str) -> bool:
    """True for a font whose letters are pictures."""
    return font.casefold() in _FONTS


def symbol(font: str, code: int) -> str:
    """Return the character that a symbol font shows for a code, "" if we know of none.

    The code may lie in the private area in which word processors keep such fonts.
    """
    low = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    known = _FONTS.get(font.casefold(), _WINGDINGS | _SYMBOL)
    if low in known:
        return known[low]
    if font.casefold() == "symbol" and chr(low).isascii() and not chr(low).isalpha():
        return chr(low)
    return ""
