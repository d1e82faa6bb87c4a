"""`python3 -m tools.smoke ADDRESS`: whether a published site is there, whole and the one expected.

Must not know: how the site was made. It asks as a reader's browser would, over HTTP, and uses the
standard library alone, so that it runs where nothing is installed.
"""

import argparse
import json
import re
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar
from urllib.parse import urldefrag, urljoin, urlsplit

SECONDS: Final = 20  # for one answer
LARGEST: Final = 50_000_000  # bytes of one answer
LINKS: Final = 40  # of the front page, followed at most
_LINK: Final = re.compile(rb"""<(?:a|link|script)\b[^>]*?\s(?:href|src)=["']?([^"'\s>]+)""")
_POLICY: Final = re.compile(rb"<meta[^>]+Content-Security-Policy", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for an address; `status` is 0 where nothing did, and `body` says why."""

    url: str
    status: int
    kind: str
    body: bytes
    policy: str = ""


Held = TypeVar("Held", list[Any], dict[str, Any])
Get = Callable[[str], Answer]
Check = Callable[[Get, str], Iterator[str]]


def get(url: str) -> Answer:
    """Return what an address answers, redirects followed."""
    request = urllib.request.Request(url, headers={"User-Agent": "smoke-test"})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as found:
            head = found.headers
            policy = head.get("Content-Security-Policy", "")
            body = found.read(LARGEST)
            return Answer(found.url, found.status, head.get_content_type(), body, policy)
    except urllib.error.HTTPError as error:
        with error:
            return Answer(url, error.code, error.headers.get_content_type(), error.read(LARGEST))
    except (OSError, ValueError) as error:
        return Answer(url, 0, "", str(error).encode())


def front_page(get: Get, site: str) -> Iterator[str]:
    """Yield what is wrong with the front page and the addresses that it names on this site."""
    front = get(site)
    yield from _wrong(front, "text/html")
    if front.status != 200:
        return
    if not front.policy and not _POLICY.search(front.body):
        yield f"{site} says nothing of a Content-Security-Policy"
    found = (urljoin(front.url, each.decode("utf-8", "replace")) for each in _links(front.body))
    here = urlsplit(site).netloc
    ours = dict.fromkeys(urldefrag(each).url for each in found if urlsplit(each).netloc == here)
    for url in list(ours)[:LINKS]:
        answer = get(url)
        if answer.status != 200:
            yield f"{site} leads to {url}: {_status(answer)}"


def known_recommendation(get: Get, site: str) -> Iterator[str]:
    """Yield what keeps a recommendation of the data from being found on its page."""
    listed = get(urljoin(site, "data/recommendations.json"))
    rows, wrong = _json(listed, list)
    yield from wrong
    if not rows:
        if not wrong:
            yield f"{listed.url} lists no recommendation"
        return
    first = rows[0]
    page = get(urljoin(site, first["url"].lstrip("/")))
    yield from _wrong(page, "text/html")
    marks = (f'id="{urldefrag(first["url"]).fragment}"', f'data-ref="{first["ref"]}"')
    for mark in marks:
        if page.status == 200 and mark.encode() not in page.body:
            yield f"{page.url} has no {mark}"


def search(get: Get, site: str) -> Iterator[str]:
    """Yield what keeps the search from working: its program, its index, its kinds of file."""
    yield from _wrong(get(urljoin(site, "search/")), "text/html")
    yield from _wrong(get(urljoin(site, "pagefind/pagefind.js")), "text/javascript")
    entry, wrong = _json(get(urljoin(site, "pagefind/pagefind-entry.json")), dict)
    yield from wrong
    if not wrong and not any(
        each.get("page_count") for each in entry.get("languages", {}).values()
    ):
        yield "the search index holds no record"


def missing_page(get: Get, site: str) -> Iterator[str]:
    """Yield whether an address that is not there is answered as if it were."""
    answer = get(urljoin(site, "plans/there-is-no-such-plan/"))
    if answer.status != 404:
        yield f"{answer.url} should not be found: {_status(answer)}"


CHECKS: Final[tuple[Check, ...]] = (front_page, known_recommendation, search, missing_page)


def edition_at(get: Get, site: str) -> tuple[str, int, list[str]]:
    """Return the commit that a site was made from, how many plans it holds, and what is wrong."""
    listed, wrong = _json(get(urljoin(site, "data/plans.json")), dict)
    return str(listed.get("commit", "")), len(listed.get("plans", ())), wrong


def wait_for(
    get: Get, site: str, commit: str, seconds: float, sleep: Callable[[float], None]
) -> str:
    """Return "" once the site is the one made from `commit`, or what it was after `seconds`."""
    end = time.monotonic() + seconds
    while True:
        found, _, wrong = edition_at(get, site)
        if found == commit:
            return ""
        if time.monotonic() >= end:
            return (
                wrong[0] if wrong else f"{site} is made from {found or 'no commit'}, not {commit}"
            )
        sleep(min(5.0, seconds / 10))


def faults(get: Get, site: str) -> list[str]:
    """Return all that is wrong with a site, by the checks' order."""
    return [fault for check in CHECKS for fault in check(get, site)]


def main(arguments: list[str]) -> int:
    """Try the site; print every fault. 0 if there is none, 1 if there is."""
    parser = argparse.ArgumentParser(prog="smoke", description=__doc__)
    parser.add_argument("site", metavar="ADDRESS", help="where the site is, such as https://…/")
    parser.add_argument("--commit", default="", help="the commit that it should be made from")
    parser.add_argument("--wait", type=float, default=0, metavar="SECONDS", help="for that commit")
    options = parser.parse_args(arguments)
    site = options.site.rstrip("/") + "/"
    found = []
    if options.commit:
        late = wait_for(get, site, options.commit, options.wait, time.sleep)
        found += [late] if late else []
    found += faults(get, site)
    for fault in found:
        print(f"smoke: {fault}", file=sys.stderr)
    _, plans, _ = edition_at(get, site)
    print(f"smoke: {site}: {plans} plans, {len(found) or 'no'} fault{'s' * (len(found) != 1)}")
    return 1 if found else 0


def _links(body: bytes) -> list[bytes]:
    return [each for each in _LINK.findall(body) if not each.startswith(b"#")]


def _wrong(answer: Answer, kind: str) -> Iterator[str]:
    if answer.status != 200:
        yield f"{answer.url}: {_status(answer)}"
    elif answer.kind != kind:
        yield f"{answer.url} is sent as {answer.kind}, not {kind}"


def _json(answer: Answer, kind: type[Held]) -> tuple[Held, list[str]]:
    """Return what an answer holds, empty where it holds something else, and what is wrong."""
    wrong: list[str] = list(_wrong(answer, "application/json"))
    if answer.status != 200:
        return kind(), wrong
    try:
        found: object = json.loads(answer.body)
    except ValueError:
        return kind(), [*wrong, f"{answer.url} is no JSON"]
    if not isinstance(found, kind):
        return kind(), [*wrong, f"{answer.url} holds something else"]
    return found, wrong


def _status(answer: Answer) -> str:
    return f"status {answer.status}" if answer.status else answer.body.decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
