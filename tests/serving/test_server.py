"""The preview's web server: addresses that no page has."""

import http.client
import socket
import struct
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from action_plans.serving.server import News, PreviewServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("<body>here</body>")
    (tmp_path / "secret.html").write_text("swordfish")
    running = PreviewServer(site, News(), 0)
    yield running
    running.close()


@pytest.mark.parametrize(
    ("path", "code", "said"),
    [
        ("/", 200, b"here"),
        ("/../secret.html", 404, b""),
        ("/%2e%2e/secret.html", 404, b""),
        ("/..%2fsecret.html", 404, b""),
        ("/%00", 404, b""),
        ("/%00/", 404, b""),
        ("/%00.html", 404, b""),
        ("/-/news?after=" + "9" * 5_000, 200, b'"number": 0'),
        ("/-/news?after=x", 200, b'"number": 0'),
    ],
    ids=lambda each: each[:20] if isinstance(each, str) else "",
)
def test_every_address_is_answered(
    server: PreviewServer, path: str, code: int, said: bytes
) -> None:
    connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    assert answer.status == code
    assert said in text
    assert b"swordfish" not in text


def test_nothing_is_said_of_a_page_that_is_closed_before_its_answer(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    news = News()
    running = PreviewServer(tmp_path, news, 0)
    others = set(threading.enumerate())

    def is_new(thread: threading.Thread) -> bool:
        return thread not in others and thread.is_alive()  # one that is not begun cannot be joined

    page = socket.create_connection(("127.0.0.1", urlsplit(running.url).port or 0))
    page.sendall(b"GET /-/news?after=0 HTTP/1.1\r\nHost: here\r\n\r\n")
    while not (answering := [each for each in threading.enumerate() if is_new(each)]):
        pass
    at_once = struct.pack("ii", 1, 0)
    page.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, at_once)
    page.close()
    news.tell()
    for each in answering:
        each.join(10)
    running.close()
    assert capfd.readouterr().err == ""
