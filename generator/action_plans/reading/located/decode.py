"""The bytes of a file → its text, with a problem for each thing in it that is no text.

Must not know: YAML, plans.
"""

import re
from dataclasses import replace

from action_plans.model.problem import Correction, Problem, Severity
from action_plans.reading.codes import Code
from action_plans.reading.located.source_text import LINE_BREAK, SourceText, Spot

MOST_BYTES = 2_000_000  # of one file; a plan of ten recommendations has about 15,000

# What no editor sees and no parser should meet: control characters, the byte order mark inside a
# text, invisible line breaks (YAML 1.1 takes them for real ones, editors do not), zero-width
# spaces, and the marks that turn the reading direction; soft hyphens, fillers, variation
# selectors and tags, which look like nothing and tell words apart.
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U0001107f\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"  # the most of every text, and none of it hidden
_BREAKS = "\x0b\x0c\x85\u2028\u2029"
_MOST_HIDDEN = 20  # places listed; a file full of them is not listed place by place


def decode(data: bytes, file: str) -> tuple[SourceText, list[Problem]]:
    """Return the text, empty where it is refused as a whole, and the problems.

    What cannot be read is left out or replaced within its line, so that the rest of the file is
    still read and later lines are where they were. A byte order mark of UTF-8 is dropped: Windows
    editors write it unasked.
    """
    refusal = _refusal(data, file)
    if refusal:
        return SourceText(file, ""), [refusal]
    text, problems = _decoded(data, file)
    if HIDDEN.search(data.translate(None, _PLAIN).decode("utf-8", "replace")):
        hidden = list(HIDDEN.finditer(text))
        shown = SourceText(file, text)
        problems += [_hidden(shown, match) for match in hidden[:_MOST_HIDDEN]]
        text = HIDDEN.sub(lambda match: " " if match[0] in _BREAKS else "", text)
    return SourceText(file, text), problems


def _refusal(data: bytes, file: str) -> Problem | None:
    """Return why the file is not read at all, or None."""
    if len(data) > MOST_BYTES:
        return _whole(
            file,
            Code.TOO_LARGE,
            f"this file is larger than {MOST_BYTES // 1_000_000} MB",
            "One file holds one plan; a plan has a few dozen kilobytes.",
        )
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return _whole(
            file,
            Code.NOT_UTF8,
            "this file is saved as UTF-16",
            "Save it as UTF-8 (in Notepad: Save as, Encoding, UTF-8).",
        )
    if b"\0" in data:
        return _whole(
            file,
            Code.NOT_UTF8,
            "this file holds NUL bytes; it is not a text file, or it is saved as UTF-16",
            "Save it as plain text, UTF-8.",
        )
    return None


def _whole(file: str, code: Code, message: str, remedy: str) -> Problem:
    """Return a problem with the whole file; its first line is not shown, being no text."""
    return SourceText(file, "").problem(Spot(), code, Severity.ERROR, message, remedy)


def _decoded(data: bytes, file: str) -> tuple[str, list[Problem]]:
    """Return the text, with U+FFFD for bytes that are not UTF-8, and a problem for the first."""
    try:
        return data.decode("utf-8").removeprefix("\ufeff"), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix("\ufeff")
        byte = data[error.start]
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    source = SourceText(file, text)
    problem = source.problem(
        _spot(before, len(before)),
        Code.NOT_UTF8,
        Severity.ERROR,
        f"this is not UTF-8 text: the byte {byte:#04x} is no character{_windows(byte)}",
        "Save the file as UTF-8, then correct the characters that were lost.",
    )
    return text, [problem]


def _windows(byte: int) -> str:
    """Return what the byte is in the encoding of older Windows programs, as an aside."""
    character = bytes([byte]).decode("cp1252", "ignore")
    return f" (in older Windows files it is '{character}')" if character.strip() else ""


def _hidden(source: SourceText, match: re.Match[str]) -> Problem:
    """Return the problem of one hidden character."""
    at = _spot(source.text, match.start())
    found = source.problem(
        at,
        Code.HIDDEN_CHARACTER,
        Severity.ERROR,
        f"there is a hidden character here, U+{ord(match[0]):04X}",
        "Delete it; it usually comes along with text pasted from another program.",
    )
    plain = HIDDEN.sub(lambda each: " " if each[0] in _BREAKS else "", source.line(at.line))
    return replace(found, correction=Correction(at.line, at.line, (plain,)))


def _spot(text: str, index: int) -> Spot:
    """Return the place of the character at `index`."""
    line, start = 1, 0
    for match in LINE_BREAK.finditer(text, 0, index):
        line, start = line + 1, match.end()
    return Spot(line, index - start + 1, 1)
