"""The smoke test finds each fault that it is there for; releases are swapped and taken back."""

import fcntl
import json
import shutil
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tools import releases, smoke

HEAD = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
ROW = {"ref": "night-2021#1", "url": "/plans/night-2021/#r1"}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site with all that the smoke test looks for."""
    files = {
        "index.html": f'{HEAD}<a href="plans/night-2021/">Night</a><a href="#x">x</a>',
        "plans/night-2021/index.html": '<div id="r1" data-ref="night-2021#1">',
        "search/index.html": "search",
        "pagefind/pagefind.js": "export {}",
        "pagefind/pagefind-entry.json": json.dumps({"languages": {"en": {"page_count": 1}}}),
        "data/recommendations.json": json.dumps([ROW]),
        "data/plans.json": json.dumps({"commit": "abc", "as_of": "2026-11-30", "plans": [1]}),
    }
    for name, text in files.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture
def served() -> Iterator[Callable[[Path], str]]:
    servers = []

    def serve(folder: Path) -> str:
        handler = partial(Quiet, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}/"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_good_site_has_no_fault(site: Path, served: Callable[[Path], str]) -> None:
    address = served(site)
    assert smoke.faults(smoke.get, address) == []
    assert smoke.main([address, "--commit", "abc"]) == 0


def dropped(name: str) -> Callable[[Path], None]:
    return lambda site: (site / name).unlink()


def written(name: str, text: str) -> Callable[[Path], None]:
    def write(site: Path) -> None:
        (site / name).write_text(text, encoding="utf-8")

    return write


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (dropped("index.html"), "says nothing of a Content-Security-Policy"),
        (written("index.html", "no policy"), "says nothing of a Content-Security-Policy"),
        (written("index.html", f'{HEAD}<a href="gone/">'), "gone/: status 404"),
        (dropped("plans/night-2021/index.html"), 'has no id="r1"'),
        (written("plans/night-2021/index.html", '<p id="r1">'), 'no data-ref="night-2021#1"'),
        (written("data/recommendations.json", "[]"), "lists no recommendation"),
        (written("data/recommendations.json", "["), "is no JSON"),
        (written("data/recommendations.json", "{}"), "holds something else"),
        (lambda site: shutil.rmtree(site / "search"), "search/: status 404"),
        (dropped("pagefind/pagefind.js"), "pagefind.js: status 404"),
        (written("pagefind/pagefind-entry.json", "{}"), "the search index holds no record"),
    ],
)  # fmt: skip
def test_each_fault_is_found(
    site: Path, served: Callable[[Path], str], spoil: Callable[[Path], None], said: str
) -> None:
    spoil(site)
    found = smoke.faults(smoke.get, served(site))
    assert any(said in each for each in found), found


def test_an_address_that_is_not_there_is_not_answered_with_a_page() -> None:
    found = smoke.missing_page(lambda url: smoke.Answer(url, 200, "text/html", b""), "https://x/")
    assert list(found) == ["https://x/plans/there-is-no-such-plan/ should not be found: status 200"]


def test_nobody_there_is_told_in_words() -> None:
    assert "Connection refused" in smoke.get("http://127.0.0.1:9/").body.decode()


def test_it_waits_for_the_commit_and_says_which_one_it_found(
    site: Path, served: Callable[[Path], str]
) -> None:
    address = served(site)
    write = written("data/plans.json", json.dumps({"commit": "new", "plans": []}))
    assert smoke.wait_for(smoke.get, address, "new", 9, lambda _: write(site)) == ""
    late = smoke.wait_for(smoke.get, address, "other", 0, lambda _: None)
    assert late == f"{address} is made from new, not other"


def test_a_release_at_fault_is_taken_back(
    site: Path, tmp_path: Path, served: Callable[[Path], str]
) -> None:
    place = tmp_path / "served"
    assert releases.main([str(place), "--publish", str(site), "--name", "one"]) == 0
    address = served(place / "current")
    assert releases.main(
        [str(place), "--publish", str(site), "--name", "two", "--address", address]
    ) == 0  # fmt: skip
    (site / "pagefind" / "pagefind.js").unlink()
    assert releases.main(
        [str(place), "--publish", str(site), "--name", "three", "--address", address]
    ) == 1  # fmt: skip
    assert releases.current(place) == "two"
    assert smoke.faults(smoke.get, address) == []
    assert releases.main([str(place), "--back"]) == 0
    assert releases.current(place) == "one"


def test_nobody_is_led_back_to_a_release_that_was_gone_back_from(
    site: Path, tmp_path: Path, served: Callable[[Path], str]
) -> None:
    place = tmp_path / "served"
    for name in ("one", "two"):
        releases.publish(site, place, name)
    address = served(place / "current")
    assert releases.back(place) == "one"
    page = (site / "pagefind" / "pagefind.js").rename(tmp_path / "kept")
    assert releases.main(
        [str(place), "--publish", str(site), "--name", "three", "--address", address]
    ) == 1  # fmt: skip
    assert releases.current(place) == "one"
    page.rename(site / "pagefind" / "pagefind.js")
    releases.publish(site, place, "four")
    assert releases.back(place) == "one"


def test_there_is_nothing_to_go_back_to_at_first(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert releases.main([str(tmp_path), "--back"]) == 1
    releases.publish(site, tmp_path, "one")
    assert releases.main([str(tmp_path), "--back"]) == 1
    assert "holds no release before one" in capsys.readouterr().err


def test_the_last_five_are_kept_and_no_half_of_any(site: Path, tmp_path: Path) -> None:
    for name in "abcdefg":
        releases.publish(site, tmp_path, name)
    assert sorted(each.name for each in (tmp_path / "releases").iterdir()) == list("cdefg")
    with pytest.raises(releases.CannotRelease, match="holds no built site"):
        releases.publish(tmp_path / "nowhere", tmp_path, "h")
    assert releases.current(tmp_path) == "g"


def test_what_a_killed_publication_left_is_cleared_by_the_next(site: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    half = place / "releases" / ".coming-x"
    half.mkdir(parents=True)
    (half / "index.html").write_text("half")
    (place / ".current-1").symlink_to("nowhere")
    (place / ".order-1").write_text("a\n")
    releases.publish(site, place, "a")
    assert sorted(each.name for each in place.iterdir()) == [
        ".lock",
        "current",
        "order",
        "releases",
    ]
    assert [each.name for each in (place / "releases").iterdir()] == ["a"]


def test_two_publications_at_once_do_not_mix(site: Path, tmp_path: Path) -> None:
    with (tmp_path / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(releases.CannotRelease, match="something else is being published"):
            releases.publish(site, tmp_path, "a")
    releases.publish(site, tmp_path, "a")


def test_another_site_of_the_same_name_is_not_taken_for_it(site: Path, tmp_path: Path) -> None:
    (site / releases.MANIFEST).write_text("one")
    releases.publish(site, tmp_path, "a")
    releases.publish(site, tmp_path, "a")
    (site / releases.MANIFEST).write_text("other")
    with pytest.raises(releases.CannotRelease, match="is another site; give this a --name"):
        releases.publish(site, tmp_path, "a")
