"""What the columns of a table hold, told by their headers or by what stands in them.

Must not know: recommendations, pages, plan files.
"""

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from action_plans.importing.document import Row
from action_plans.importing.inline import plain


class Column(StrEnum):
    """The part that a column plays."""

    NUMBER = "number"
    RECOMMENDATION = "recommendation"
    RESPONSE = "response"
    ACTION = "action"
    OWNER = "owner"
    DUE = "due"
    UPDATE = "update"
    OTHER = "other"


# In the order in which they are tried: "Rec No" before "Recommendation", "Action owner" before
# "Action", "Response: action taken" before "Response".
_HEADERS = (
    (
        Column.NUMBER,
        r"^(rec(ommendation)?s?\.?\s*)?"
        r"(no\.?|num(ber)?|nr|ref(erence)?\.?|#|id|para(graph)?)"
        r"(\s*(no\.?|ref|number))?$|^rec\.?$",
    ),
    (Column.OWNER, r"\bowner|\bresponsib|\blead\b|^who\b|\bby whom\b|\baccountable"),
    (Column.UPDATE, r"\bupdate|\bprogress\b|\bstatus\b|\brag\b|\boutcome\b"),
    (
        Column.DUE,
        r"\bdate\b|deadline|time-?\s?(scale|frame|line)|\bwhen\b|^due\b"
        r"|\btarget\b"
        r"|^complet(ion|ed) by",
    ),
    (Column.RESPONSE, r"agreed(?!\s+actions?)\b|\baccept|\brejected|^decision|^position|^agree\b"),
    (
        Column.ACTION,
        r"\bactions?\b|\bactivit|\bsteps?\b|^how\b|^what\b|\bplanned\b|\bmeasures?\b|\bdelivery\b",
    ),
    (Column.RECOMMENDATION, r"recommend|^finding|^area for improvement|^issue\b"),
    (Column.RESPONSE, r"^(government |hmpps |our )?response"),
)
_RESPONSE = re.compile(
    r"(fully |partly |partially |not )?(agreed?|accept(ed)?|reject(ed)?)"
    r"( in part| in principle)?\.?"
)
_NUMBER = re.compile(r"\(?(r|rec|recommendation)?\.?\s*\d+(\.\d+)*[a-z]?[.)]?", re.IGNORECASE)
MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DATED = re.compile(
    rf"\b{MONTHS}\b\.?,?\s*'?\d{{2,4}}|\b\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}"
    r"|\bcompleted?\b|\bongoing\b"
    r"|\bq[1-4]\b|\b(spring|summer|autumn|winter)\b|\btbc\b|\bimmediate|\bwithin \w+ \w+"
    r"|\b20\d\d\b",
    re.IGNORECASE,
)
_LONGEST_HEADER = 25  # words; a cell of more is no header


def header_text(text: str) -> str:
    """Return a header as it is compared: plain, lower case, without a leading number."""
    return re.sub(r"^\W*\d+[.)]?\s*", "", " ".join(plain(text).split())).strip(" :*").casefold()


def header_column(text: str) -> Column | None:
    """Return what a header names, None for no known header."""
    bare = header_text(text)
    if not bare or len(bare.split()) > _LONGEST_HEADER:
        return None
    main = bare.split("(")[0].strip() or bare
    for column, pattern in _HEADERS:
        if re.search(pattern, main):
            return column
    return None


def header_columns(row: Row) -> tuple[Column, ...] | None:
    """Return the columns that a header row names, None if the row is no header.

    A header names at least three different columns, a recommendation or an action among them.
    """
    found = [header_column(cell.text) for cell in row.cells]
    known = {column for column in found if column}
    if len(known) < 3 or not known & {Column.RECOMMENDATION, Column.ACTION}:
        return None
    if any(_looks_like_body(cell.text) for cell in row.cells):
        return None
    if Column.ACTION not in known and Column.RESPONSE in known and not _asks(row):
        found = [Column.ACTION if each is Column.RESPONSE else each for each in found]
    return _without_repeats(found)


def _asks(row: Row) -> bool:
    """True if the response column's header lists the answers: Agreed / Partly agreed …"""
    return any(re.search(r"agreed|accept|reject", header_text(cell.text)) for cell in row.cells)


def _looks_like_body(text: str) -> bool:
    bare = plain(text).strip()
    return bool(_NUMBER.fullmatch(bare)) or len(bare.split()) > _LONGEST_HEADER


def _without_repeats(found: Sequence[Column | None]) -> tuple[Column, ...]:
    """Return the columns, later ones of a kind that may stand only once as OTHER."""
    seen: set[Column] = set()
    columns = []
    for column in found:
        if column is None or (column in seen and column is not Column.UPDATE):
            columns.append(Column.OTHER)
            continue
        seen.add(column)
        columns.append(column)
    return tuple(columns)


def columns_by_content(rows: Sequence[Row]) -> tuple[Column, ...] | None:
    """Return what headerless columns hold, told by their cells; None if that is not clear."""
    width = max((len(row.cells) for row in rows), default=0)
    if width < 4:
        return None
    texts = [
        [plain(row.cells[at].text).strip() for row in rows if at < len(row.cells)]
        for at in range(width)
    ]
    filled = [[text for text in column if text] for column in texts]
    found: list[Column | None] = [None] * width
    for at, column in enumerate(filled):
        if _share(column, lambda text: bool(_RESPONSE.fullmatch(text.casefold()))) > 0.6:
            found[at] = Column.RESPONSE
        elif _share(column, lambda text: bool(_NUMBER.fullmatch(text))) > 0.6 and at == 0:
            found[at] = Column.NUMBER
        elif at > 1 and _share(column, is_dated) > 0.6:
            found[at] = Column.DUE
    if Column.RESPONSE not in found or Column.DUE not in found:
        return None
    answer, due = found.index(Column.RESPONSE), found.index(Column.DUE)
    if not 0 < answer < due - 2 or found[answer - 1] or found[answer + 1] or found[due - 1]:
        return None
    found[answer - 1] = Column.RECOMMENDATION
    found[answer + 1] = Column.ACTION
    found[due - 1] = Column.OWNER
    return _without_repeats(found)


def _share(texts: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, texts)) / len(texts) if texts else 0.0


def is_dated(text: str) -> bool:
    """True if a short text names a date or a state of completion."""
    return len(text.split()) <= 14 and bool(_DATED.search(text))


def columns_of_row(columns: tuple[Column, ...], row: Row) -> tuple[tuple[Column, ...], bool]:
    """Return the columns of one row under a header, and whether they are guessed.

    Fewer cells than columns: the leading cells were empty and are gone, unless the first cell
    holds a number or the last columns do not fit.
    """
    width = len(row.cells)
    if width == len(columns):
        return columns, False
    if width > len(columns):
        spare = [cell for cell in row.cells[len(columns) :] if cell.text]
        return (*columns, *([Column.OTHER] * (width - len(columns)))), bool(spare)
    first = plain(row.cells[0].text).strip() if row.cells else ""
    right = columns[-width:]
    if columns[0] is Column.NUMBER and _NUMBER.fullmatch(first):
        return columns[:width], True
    if Column.DUE in right:
        last = plain(row.cells[right.index(Column.DUE)].text).strip()
        if not last or is_dated(last):
            return right, False
    return columns[:width], True
