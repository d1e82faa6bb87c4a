"""The check of everything on a published site, in a browser: what it loads, what it finds.

Must not know: how the checker got there.
"""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Response

CHECKER: Final = "/edit/checker/"
PLAN: Final = "recall-2020"
MOST: Final = 120_000  # milliseconds until Python is there and has checked
NOTE_FAULTS: Final = """window.faults = [];
addEventListener("securitypolicyviolation", (event) => faults.push(event.violatedDirective));
addEventListener("error", (event) => faults.push(String(event.message)));"""


def wrongs_of(browser: Browser, address: str, site: Path) -> Iterator[str]:
    """Yield what is not as it should be; prints how much was loaded, and how long it took."""
    told = json.loads((site / "edit" / "checker.json").read_text(encoding="utf-8"))
    page = browser.new_page(locale="en-US")
    page.add_init_script(NOTE_FAULTS)
    loaded: list[Response] = []
    page.on("response", lambda each: loaded.append(each) if CHECKER in each.url else None)
    page.goto(f"{address}edit/?plan={PLAN}")
    page.get_by_text(f"{PLAN} is open.").wait_for()
    ask = page.get_by_role("button", name="Check everything")
    if not told["bytes"]:
        print("no Python for browsers beside the record: nothing more is checked on the site")
        if ask.count():
            yield "a check is offered that is not there"
        page.close()
        return
    if f"It loads {told['bytes'] / 1e6:.1f} MB" not in page.locator(".edit").inner_text():
        yield "how much is loaded is not said"
    if loaded:
        yield "something was loaded before it was asked for"
    begun = time.monotonic()
    ask.click()
    page.get_by_text("Everything is checked").wait_for(timeout=MOST)
    took = time.monotonic() - begun
    size = sum(len(each.body()) for each in loaded)
    if size != told["bytes"]:
        yield f"{size} bytes were loaded, and {told['bytes']} were told"
    page.get_by_role("button", name="5. Review who").click()
    before = time.monotonic()
    page.get_by_label("Number (needed)").fill("4")  # no schema knows that there is one already
    page.locator("#edit_number__error").wait_for(timeout=MOST)
    print(
        f"check everything: {size / 1e6:.1f} MB ({told['compressed'] / 1e6:.1f} compressed), "
        f"first check after {took:.0f} s, a change after {time.monotonic() - before:.1f} s: "
        f"{page.locator('#edit_number__error').inner_text()}"
    )
    yield from page.evaluate("window.faults")
    page.close()
