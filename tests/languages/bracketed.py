"""A language for tests: every text in brackets, so that what was never translated is seen."""

from datetime import date

OPEN, CLOSE = "⟦", "⟧"


class Bracketed:
    """English in brackets, as a catalogue."""

    lang = "xx"

    def said(self, text: str) -> str:
        return f"{OPEN}{text}{CLOSE}"

    def counted(self, one: str, many: str, number: int) -> str:
        return self.said(one if number == 1 else many)

    def day(self, value: date) -> str:
        return self.said(f"{value:%Y-%m-%d}")

    def month(self, value: date) -> str:
        return self.said(f"{value:%Y-%m}")

    def listed(self, items: tuple[str, ...]) -> str:
        return self.said(" + ".join(items))
