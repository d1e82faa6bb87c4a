"""One text → the ways in which YAML writes it: plain, quoted, as a block.

Must not know: plans, where the text stands.
"""

import re
from typing import Final

import yaml

# Narrower than YAML allows: what begins like prose, and holds no sign that ends a plain text.
_PLAIN: Final = re.compile(r"[^\W_][^\n]*|\([^\n]*")
_RISKY: Final = re.compile(r": |:$| #|\s$|\t")
_RISKY_IN_BRACKETS: Final = re.compile(r"[,\[\]{}]|:(?=[\"'])")
_UNPRINTABLE: Final = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TEXT: Final = "tag:yaml.org,2002:str"
_RESOLVERS: Final = yaml.SafeLoader.yaml_implicit_resolvers

_MARKER: Final = re.compile(r"[-*+•◦▪‣●○■□·–]|\d{1,2}[.)]|[a-z]\)")


def is_plain(says: str, in_brackets: bool) -> bool:
    """True if `says` can stand without quotes, whatever it may then be taken for."""
    if not _PLAIN.fullmatch(says) or _RISKY.search(says) or _UNPRINTABLE.search(says):
        return False
    return not (in_brackets and _RISKY_IN_BRACKETS.search(says))


def is_taken_for_text(says: str) -> bool:
    """True if YAML takes `says`, unquoted, for a text: not a number, a date, a yes or a no."""
    return not any(pattern.match(says) for _, pattern in _RESOLVERS.get(says[:1], ()))


def quoted(says: str) -> str:
    """Return `says` in quotes on one line: single ones, double where they cannot hold it."""
    if "\n" in says or "\t" in says or _UNPRINTABLE.search(says):
        return _double_quoted(says)
    return "'" + says.replace("'", "''") + "'"


def _double_quoted(says: str) -> str:
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
    return '"' + "".join(escapes.get(c) or _escaped(c) for c in says) + '"'


def _escaped(character: str) -> str:
    if not _UNPRINTABLE.match(character):
        return character
    return f"\\U{ord(character):08x}" if ord(character) > 0xFFFF else f"\\u{ord(character):04x}"


def folded(says: str, indent: str, width: int) -> list[str] | None:
    """Return `says` as a folded block, sign and all, wrapped at `width`; None if it cannot be.

    The first line is the sign. A line that begins with a blank is not folded in YAML, so a text
    with one is not for a folded block.
    """
    lines = says.split("\n")
    if not _fits_a_block(says) or not all(lines) or any(line[0] in " \t" for line in lines):
        return None
    out = [">-"]
    for number, line in enumerate(lines):
        out += [""] if number else []
        out += [indent + piece for piece in _wrapped(line, width - len(indent))]
    return out


def literal(says: str, indent: str) -> list[str] | None:
    """Return `says` as a literal block, sign and all; None if it cannot be written so."""
    if not _fits_a_block(says) or says[0] in " \t\n":
        return None
    return ["|-", *(indent + line if line else "" for line in says.split("\n"))]


def _fits_a_block(says: str) -> bool:
    """True if a block without a last line break can say it."""
    return bool(says.strip()) and says[-1] not in " \t\n" and not _UNPRINTABLE.search(says)


def _wrapped(line: str, width: int) -> list[str]:
    """Return the pieces of a line, broken at single blanks only, each at most `width` if it can.

    No piece but the first begins with what would make it an entry of a list.
    """
    pieces: list[str] = []
    for word in re.split(r"(?<=[^ \t]) (?=[^ \t])", line):
        fits = pieces and len(pieces[-1]) + 1 + len(word) <= width
        if fits or (pieces and _MARKER.fullmatch(word)):
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
    return pieces
