"""A hand that fills in a page by keys alone or by mouse, and counts what that takes.

Must not know: what the page is for.

How long a hand takes is by the keystroke-level model (Card, Moran and Newell): a key 0.28 s,
pointing 1.1 s, a click 0.2 s, a hand moved 0.4 s, a thought 1.35 s for each value.
"""

from typing import Final

from playwright.sync_api import Page

KEY, POINT, CLICK, HOME, THINK = 0.28, 1.1, 0.2, 0.4, 1.35  # seconds
FARTHEST: Final = 400  # fields that Tab may pass
# The key that leads towards a field, "" at it: people know what stands before what.
WAY: Final = """(selector) => {
  const [here, there] = [document.activeElement, document.querySelector(selector)];
  const isAbove = there && here.compareDocumentPosition(there) & Node.DOCUMENT_POSITION_PRECEDING;
  return here === there ? "" : isAbove ? "Shift+Tab" : "Tab";
}"""
LEFT: Final = "selector => !document.activeElement.matches(selector)"


class Hand:
    """Does things on a page, by keys alone or by mouse where there is one, and counts them."""

    def __init__(self, page: Page, *, mouse: bool) -> None:
        self.page, self.mouse = page, mouse
        self.keys = self.clicks = self.values = 0

    @property
    def seconds(self) -> float:
        """How long it takes by the model."""
        moved = self.clicks * (POINT + CLICK + 2 * HOME)
        return self.keys * KEY + moved + self.values * THINK

    def press(self, key: str, times: int = 1) -> None:
        for _ in range(times):
            self.page.keyboard.press(key)
            self.keys += key.count("+") + 1

    def go(self, selector: str) -> None:
        """Get to a field: by a click, or by Tab from where the focus is."""
        if self.mouse:
            if self.page.evaluate(LEFT, selector):
                self._click(selector)
            return
        for _ in range(FARTHEST):
            way = self.page.evaluate(WAY, selector)
            if not way:
                return
            self.press(way)
        raise LookupError(f"Tab does not lead to {selector}")

    def _click(self, selector: str) -> None:
        self.page.locator(selector).first.click(position={"x": 12, "y": 8})
        self.clicks += 1

    def use(self, selector: str) -> None:
        """Press a button."""
        if self.mouse:
            self._click(selector)
        else:
            self.go(selector)
            self.press("Enter")
        if selector.endswith("__add"):  # the focus goes to the new field
            self.page.wait_for_function(LEFT, arg=selector)

    def fill(self, selector: str, text: str, *, over: bool = False) -> None:
        self.go(selector)
        self.write(text, over=over)

    def write(self, text: str, *, over: bool = False) -> None:
        """Write where the focus is."""
        self.values += 1
        if over:
            self.press("Control+a")
        if text.isdecimal():  # the parts of a day
            self.page.keyboard.type(text)
        else:
            self.page.keyboard.insert_text(text)
        self.keys += len(text)

    def choose(self, selector: str, label: str) -> None:
        """Choose by the first letters, or from the open list."""
        self.values += 1
        if self.mouse:
            self.page.locator(selector).select_option(label=label)
            self.clicks += 2
            return
        self.go(selector)
        self.page.keyboard.type(label[:8])
        self.keys += len(label[:8])

    def tick(self, selector: str) -> None:
        self.values += 1
        if self.mouse:
            self._click(selector)
        else:
            self.go(selector)
            self.press("Space")
