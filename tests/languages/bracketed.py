"""A language for tests: every text in brackets, so that what was never translated is seen."""

from datetime import date

OPEN, CLOSE = "⟦", "⟧"


class Bracketed:
    """English in brackets, as a catalogue."""

    lang = "xx"

    def __init__(self) -> None:
        self.asked: set[str | tuple[str, str]] = set()  # what was said in it

    def said(self, text: str) -> str:
        self.asked.add(text)
        return self._bracketed(text)

    def _bracketed(self, text: str) -> str:
        return f"{OPEN}{text}{CLOSE}" if text else ""

    def counted(self, one: str, many: str, number: int) -> str:
        self.asked.add((one, many))
        return self._bracketed(one if number == 1 else many)

    plural_rule = "n != 1"
    months = tuple(f"{OPEN}{number}{CLOSE}" for number in range(1, 13))

    def forms(self, one: str, many: str) -> tuple[str, ...]:
        self.asked.add((one, many))
        return self._bracketed(one), self._bracketed(many)

    def day(self, value: date) -> str:
        return self._bracketed(f"{value:%Y-%m-%d}")

    def month(self, value: date) -> str:
        return self._bracketed(f"{value:%Y-%m}")

    def listed(self, items: tuple[str, ...]) -> str:
        return self._bracketed(" + ".join(items))
