"""Five tasks of an editor, done in the form of a built site by keys or by mouse, and counted.

Must not know: how the form is made.

`python -m tests.edit.trial SITE` prints for each task how many keys and clicks it takes, beside the
keys that the same change takes as YAML, and how long that is by the model of `tests/edit/hand.py`.
It is a model: no person was timed. Exits with 1 if a file does not come out right.
"""

import functools
import http.server
import sys
import threading
from collections.abc import Callable
from difflib import ndiff
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from action_plans.reading.plan_reader import read_plan
from action_plans.site.policy import policy
from tests.browsing import violations
from tests.edit.everything import CHECKER, wrongs_of
from tests.edit.hand import KEY, THINK, Hand

FIND: Final = 15  # keys to find a place in a file
RECALL: Final = "recall-2020"
WAYS: Final = ((1280, False), (1280, True), (360, False))  # width, and whether there is a mouse
DATE, UPDATE, MOVE = 2, 3, 4  # buttons beside the box that leads to a number
NEXT: Final = ".edit__part > .edit-button"  # leads on from the end of a part


def open_plan(hand: Hand) -> None:
    hand.page.goto(hand.page.url.partition("?")[0] + f"?plan={RECALL}")
    hand.page.get_by_text(f"{RECALL} is open.").wait_for()


def reach(hand: Hand, number: str, then: int = 0) -> None:
    """Go to a recommendation or an action by its number, or do there what a button says."""
    hand.fill("#edit-reach", number)
    if then:
        hand.use(f".edit-reach__row button:nth-of-type({then})")
    else:
        hand.press("Enter")
    hand.page.wait_for_function("!document.activeElement.closest('.edit-reach')")


def new_plan(hand: Hand) -> str:
    """A plan of eight recommendations with two actions each, from a printed page."""
    hand.page.goto(hand.page.url.partition("?")[0])
    hand.page.locator("[data-ready]").wait_for()
    hand.use(".edit-start summary")
    hand.fill("#edit-new", "northmere-2021")
    hand.press("Enter")
    hand.page.get_by_text("northmere-2021 is open.").wait_for()
    hand.fill("#edit_title", "A joint inspection of night cover in Northmere hostels")
    hand.fill("#edit_report_published", "03022021")
    hand.fill("#edit_documents_0_date", "04012021")
    for number in range(1, 9):
        hand.use(NEXT)
        hand.page.wait_for_timeout(100)
        recommendation(hand, number)
    return downloaded(hand)


def recommendation(hand: Hand, number: int) -> None:
    hand.fill("#edit_text", f"Have two members of staff awake in every hostel of kind {number}.")
    hand.choose("#edit_response", "Agreed")
    hand.use("#edit_themes__add")
    hand.choose("#edit_themes_0", "Staffing and recruitment")
    for at, month in enumerate(("September 2021", "March 2022")):
        below = f"#edit_actions_{at}"
        if not hand.page.locator(f"{below}_text").count():  # a first one may be there already
            hand.use("#edit_actions__add")
        hand.fill(
            f"{below}_text", f"Count each month the nights of kind {number} with nobody awake."
        )
        hand.use(f"{below}_owners__add")
        hand.fill(f"{below}_owners_0", "Head of Residential Services, North")
        hand.fill(f"{below}_due", month)


def update(hand: Hand) -> str:
    """What a later document says of one action."""
    open_plan(hand)
    reach(hand, "5.a1", UPDATE)
    hand.write("It is done in every region.")
    return downloaded(hand)


def mended_date(hand: Hand) -> str:
    """A date was copied wrongly."""
    open_plan(hand)
    reach(hand, "5.a1", DATE)
    hand.write("August 2021", over=True)
    return downloaded(hand)


def moved_date(hand: Hand) -> str:
    """A later document has another date for one action."""
    open_plan(hand)
    reach(hand, "5.a1", MOVE)
    hand.write("August 2022")
    return downloaded(hand)


def refusal(hand: Hand) -> str:
    """One answer is a refusal, on a ground that is named."""
    open_plan(hand)
    reach(hand, "5")
    hand.choose("#edit_response", "Not agreed")
    hand.page.locator("#edit_reason").wait_for()
    hand.tick("#edit_reason_grounds-3")
    hand.fill("#edit_reason_text", "There is no money for it.")
    return downloaded(hand)


TASKS: Final[tuple[tuple[str, Callable[[Hand], str]], ...]] = (
    ("a new plan of 8 recommendations", new_plan),
    ("an update", update),
    ("a date put right", mended_date),
    ("a moved date", moved_date),
    ("a refusal with its ground", refusal),
)


def downloaded(hand: Hand) -> str:
    with hand.page.expect_download() as waiting:
        if hand.mouse:
            hand.use(".edit__output > button:first-child")
        else:
            hand.press("Control+s")
    return Path(waiting.value.path()).read_bytes().decode()


def as_yaml(before: str, after: str) -> tuple[int, float]:
    """Return how many keys the added lines take, indents apart, and how long that is."""
    lines = [
        each[2:].strip()
        for each in ndiff(before.splitlines(), after.splitlines())
        if each[0] == "+"
    ]
    keys = sum(len(line) + 1 for line in lines) + (FIND if before else 0)
    return keys, keys * KEY + len(lines) * THINK


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing of it; what runs beside a page is under its policy too."""

    def end_headers(self) -> None:
        """Send the policy with what the page's own does not reach."""
        if CHECKER in self.path:
            self.send_header("Content-Security-Policy", policy((), by_server=True))
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def done(browser: Browser, address: str, site: Path) -> int:
    """Do all tasks in every way, print the counts, look with axe; return how much is wrong."""
    before = (site / "edit" / "plans" / f"{RECALL}.yml").read_text(encoding="utf-8")
    wrong = 0
    for width, mouse in WAYS:
        page = browser.new_page(viewport={"width": width, "height": 900}, locale="en-US")
        page.goto(f"{address}edit/")
        page.locator("[data-ready]").wait_for()
        for name, task in TASKS:
            hand = Hand(page, mouse=mouse)
            text = task(hand)
            is_new = task is new_plan
            plan = read_plan(text.encode(), f"{'northmere-2021' if is_new else RECALL}.yml")
            right = plan.plan is not None and not plan.problems
            keys, seconds = as_yaml("" if is_new else before, text)
            found = violations(page)
            wrong += (not right) + len(found)
            print(
                f"{width} px, {'mouse' if mouse else 'keys'}: {name}: {hand.keys} keys, "
                f"{hand.clicks} clicks, {hand.seconds:.0f} s; "
                f"YAML {keys} keys, {seconds:.0f} s; "
                f"{'right' if right else plan.problems}; axe {len(found)}",
                flush=True,
            )
        page.close()
    return wrong


def main(site: Path) -> int:
    """Serve a site, do all tasks in its form, and have it check everything where it can."""
    handler = functools.partial(Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}/"
    with sync_playwright() as playwright:
        path = (Path(sys.prefix) / "browser-path").read_text().strip()
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        wrongs = list(wrongs_of(browser, address, site))
        print("".join(f"check everything: {each}\n" for each in wrongs), end="", flush=True)
        wrong = len(wrongs) + done(browser, address, site)
        browser.close()
    server.shutdown()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
