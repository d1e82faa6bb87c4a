"""Bytes of a text file → its characters.

Must not know: formats, what the text says.
"""

from action_plans.importing.document import Unreadable


def decoded(data: bytes, otherwise: str = "") -> str:
    """Return text in UTF-8 or, with its mark, UTF-16, with plain line breaks.

    What is neither is read as `otherwise`, an encoding in which every byte is a character; without
    one Unreadable is raised.
    """
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        if not otherwise:
            raise Unreadable("It is not text in UTF-8.") from None
        text = data.decode(otherwise, "replace")
    if "\0" in text:
        raise Unreadable("It is not text: it holds NUL characters.")
    return text.replace("\r\n", "\n").replace("\r", "\n")
