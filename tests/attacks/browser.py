"""Opens what a record publishes as a reader on a small phone has it, and tells what is wrong.

Must not know: what stands on the pages.
"""

import functools
import http.server
import io
import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote

from playwright.sync_api import BrowserContext, Dialog, Error, sync_playwright

from tests.attacks.round import Round

_POLICY: Final = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_WIDTH: Final = 320
_RAN: Final = "an attack ran"
_WATCH: Final = f"window.ran = window.evil = () => console.log('{_RAN}');"
# Everything is shown and touched; then: how wide the page is, what stands beyond its edge though
# nothing there scrolls, what is cut, and links to what is no address of the web.
_LOOK: Final = """(width) => {
  const all = [...document.querySelectorAll('body *')];
  for (const each of all) {
    if (each.localName === 'details') { each.open = true; }
    each.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    each.dispatchEvent(new FocusEvent('focus'));
  }
  const style = new Map(all.map((each) => [each, getComputedStyle(each)]));
  const hides = (each) => ['hidden', 'clip'].includes(style.get(each).overflowX);
  const scrolls = (each) => each && each !== document.body &&
    (['auto', 'scroll'].includes(style.get(each).overflowX) || scrolls(each.parentElement));
  const name = (each) => `${each.localName}.${each.className.baseVal ?? each.className}`;
  const found = [];
  // The tree that a browser makes of XML is its own.
  if (document.contentType !== 'text/html') { all.length = 0; }
  if (document.documentElement.scrollWidth > width && all.length) {
    found.push(`${document.documentElement.scrollWidth} wide`);
  }
  for (const each of all) {
    if (each.closest('svg') || each.localName === 'option') { continue; }
    const box = each.getBoundingClientRect();
    if (box.width > 1 && box.height > 1 && box.right > width + 1 && !scrolls(each)) {
      found.push(`${name(each)} ends at ${Math.round(box.right)}`);
    } else if (hides(each) && each.clientWidth > 1 && each.scrollWidth > each.clientWidth + 1 &&
        style.get(each).textOverflow !== 'ellipsis' && each.localName !== 'input') {
      found.push(`${name(each)} is cut at ${each.clientWidth} of ${each.scrollWidth}`);
    }
  }
  const leads = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'srcdoc'];
  for (const each of document.querySelectorAll('*')) {
    for (const lead of leads.filter((lead) => each.hasAttribute(lead))) {
      const protocol = new URL(each.getAttribute(lead), document.baseURI).protocol;
      const is_fine = ['http:', 'https:', 'mailto:', 'file:', 'blob:'].includes(protocol) ||
        (protocol === 'data:' && ['img', 'link'].includes(each.localName));
      if (!is_fine) { found.push(`${name(each)} leads to ${protocol}`); }
    }
    for (const attribute of each.attributes) {
      if (attribute.name.startsWith('on')) { found.push(`${name(each)} has ${attribute.name}`); }
    }
  }
  return found.slice(0, 3);
}"""


def _shown_as() -> dict[str, str]:
    """Return what files are sent as by a careless server: a feed is shown, not given as a file."""
    of = http.server.SimpleHTTPRequestHandler.extensions_map
    text = "text/plain; charset=utf-8"
    return {**of, ".atom": "application/xml", ".json": "application/json", ".md": text}


class _Server(http.server.SimpleHTTPRequestHandler):
    """Serves a site; without the policy where the class says so."""

    bare = False
    extensions_map = _shown_as()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def send_head(self):  # type: ignore[no-untyped-def]  # as in the class it is of
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if not self.bare or page.suffix != ".html" or not page.is_file():
            return super().send_head()
        body = _POLICY.sub(b"", page.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return io.BytesIO(body)


class _Quiet(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a page that was left before all of it had come."""


class _Bare(_Server):
    bare = True


class Opener:
    """One page of a browser, in which one thing after another is opened."""

    def __init__(self, context: BrowserContext) -> None:
        self._page = context.new_page()
        self._found = Round()
        self._own: tuple[str, ...] = ()
        self._said = ""
        self._page.add_init_script(_WATCH)
        self._page.on("dialog", self._dialog)
        self._page.on("request", lambda request: self._asked(request.url))
        self._page.on("console", lambda said: self._heard(said.text))

    @contextmanager
    def site(self, site: Path, has_policy: bool) -> Iterator[str]:
        """Serve a site, and give its address."""
        handler = functools.partial(_Server if has_policy else _Bare, directory=str(site))
        server = _Quiet(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}/"
        with self.at(address, " with the policy" if has_policy else " without it"):
            yield address
        server.shutdown()
        server.server_close()

    @contextmanager
    def at(self, address: str, said: str) -> Iterator[None]:
        """Look at what is served at an address, which `said` tells from others."""
        self._own, self._said = (address, "data:", "blob:", "about:"), said
        yield
        self._page.goto("about:blank")

    def page(self, address: str, path: str, found: Round) -> None:
        """Open a page, a picture or another file of a site."""
        _, dot, ending = path.rpartition(".")
        kind = f"files .{ending}" if dot and "/" not in ending else "pages"
        self._open(f"{address}{path}", kind if path != "404.html" else "pages", found)

    def search(self, address: str, words: str, found: Round) -> None:
        """Search for words, and have a facet of that name."""
        asked = quote(words, safe="")
        self._open(f"{address}search/?q={asked}&owner={asked}", "searches", found, wait=200)

    def form(self, address: str, id: str, found: Round) -> None:
        """Open a plan in the form, and each part of it."""
        self._found = found
        self._page.goto(f"{address}edit/?plan={id}", wait_until="load")
        parts = self._page.locator(".edit-outline__part")
        parts.first.wait_for()
        for at in range(parts.count()):
            parts.nth(at).click()
            self._look("forms")

    def file(self, file: Path, found: Round) -> None:
        """Open a preview as a file."""
        self._own, self._said = ("file:", "data:", "blob:", "about:"), ""
        self._open(file.as_uri(), "previews", found)

    def _open(self, url: str, kind: str, found: Round, wait: float = 0) -> None:
        self._found = found
        try:
            self._page.goto(url, wait_until="networkidle" if wait else "load")
        except Error as error:
            found.say(f"{url}: {error.message}")
            return
        if wait:
            self._page.wait_for_timeout(wait)
        self._look(kind)

    def _look(self, kind: str) -> None:
        self._found.looked[f"{kind}{self._said}"] += 1
        for each in self._page.evaluate(_LOOK, _WIDTH):
            self._say(each)

    def _dialog(self, dialog: Dialog) -> None:
        if dialog.type == "beforeunload":  # the form's own, of a plan in another form than ours
            dialog.accept()
            return
        self._say(f"a dialog: {dialog.message}")
        dialog.dismiss()

    def _asked(self, url: str) -> None:
        if not url.startswith(self._own):
            self._say(f"asked for {url[:160]}")

    def _heard(self, said: str) -> None:
        if said == _RAN or "Content Security Policy" in said or "Trusted" in said:
            self._say(said[:160])

    def _say(self, what: str) -> None:
        url = re.sub(r"^http://[^/]*/", "", self._page.url)
        self._found.say(f"{url}{self._said}: {what}")


@contextmanager
def opener() -> Iterator[Opener]:
    """Start a browser that finds no other host."""
    path = (Path(sys.prefix) / "browser-path").read_text().strip()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        )
        yield Opener(browser.new_context(viewport={"width": _WIDTH, "height": 700}))
        browser.close()
