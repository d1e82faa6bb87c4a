"""What a person should look at after an import, the most doubtful first.

Must not know: file formats, how the doubts arise.
"""

from collections.abc import Iterable

from action_plans.importing.doubts import Doubt


def in_order(doubts: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """Return the doubts without repetitions, most doubtful first, then by place and field."""
    unique = dict.fromkeys(doubts)
    return tuple(sorted(unique, key=lambda each: (-each.degree, each.where, str(each.field))))


def as_table(doubts: Iterable[Doubt], width: int = 110) -> str:
    """Return the review list as a plain-text table, one row a doubt, ending in a line break."""
    rows = [("doubt", "what", "field", "where", "")]
    for each in doubts:
        says = f"{each.says} “{each.words}”" if each.words else each.says
        rows.append((str(each.degree), each.kind.value, str(each.field), str(each.where), says))
    wide = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = []
    for row in rows:
        head = "  ".join(cell.ljust(size) for cell, size in zip(row[:4], wide, strict=True))
        text = one_line(row[4])
        lines.append(f"{head}  {text[:width]}{'…' if len(text) > width else ''}".rstrip())
    return "\n".join(lines) + "\n"


def one_line(text: str) -> str:
    """Return a text without characters that would break a line."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
