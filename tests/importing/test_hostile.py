"""Documents that attack the reader, or give it nothing to read: one clear sentence each."""

import io
import os
import platform
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from action_plans.importing import limits
from action_plans.importing.document import Unreadable
from action_plans.importing.from_text import read_text
from action_plans.importing.importer import import_document, imported
from action_plans.importing.isolation import TookTooLong, bounded
from action_plans.importing.safety import read_document
from tests.importing.reading import DOCUMENTS, ROOT, import_text, vocabulary
from tests.importing.writers.docx import write_docx
from tests.importing.writers.odt import write_odt
from tests.importing.writers.pdf import pdf_bytes

_DOCUMENT = "word/document.xml"


def refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(Unreadable) as caught:
        read_document(path)
    said = str(caught.value)
    assert said.endswith(".") and "\n" not in said
    return said


def packed(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def changed(path: Path, name: str, old: bytes, new: bytes) -> bytes:
    """Return a package with one part changed."""
    with zipfile.ZipFile(path) as package:
        parts = {each: package.read(each) for each in package.namelist()}
    assert old in parts[name]
    return packed({**parts, name: parts[name].replace(old, new, 1)})


def test_other_kinds_of_files(tmp_path: Path) -> None:
    assert "are read" in refusal(tmp_path / "plan.rtf", b"{}")
    assert "empty" in refusal(tmp_path / "plan.pdf", b"")
    assert "no PDF" in refusal(tmp_path / "plan.pdf", b"hello")
    assert "UTF-8" in refusal(tmp_path / "plan.txt", b"\xff\xfa\x00")
    assert "unpacked" in refusal(tmp_path / "plan.docx", b"hello")
    assert "unpacked" in refusal(tmp_path / "plan.odt", b"PK\x03\x04 broken")
    assert "no text part" in refusal(tmp_path / "plan.docx", packed({"a.xml": b"<a/>"}))


def test_a_pipe_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.txt")
    with pytest.raises(Unreadable, match="no file"):
        read_document(tmp_path / "plan.txt")


def test_too_large(tmp_path: Path) -> None:
    with (tmp_path / "plan.txt").open("wb") as file:
        file.truncate(limits.FILE_BYTES + 1)
    with pytest.raises(Unreadable, match="MB"):
        read_document(tmp_path / "plan.txt")


def test_encrypted(tmp_path: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert "encrypted" in refusal(tmp_path / "plan.docx", ole)
    manifest = b'<manifest><file-entry><encryption-data checksum="x"/></file-entry></manifest>'
    odt = packed({"content.xml": b"<a/>", "META-INF/manifest.xml": manifest})
    assert "encrypted" in refusal(tmp_path / "plan.odt", odt)
    key = "00" * 32
    trailer = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >> /ID [<00> <00>]"
    )
    assert "encrypted" in refusal(tmp_path / "plan.pdf", pdf_bytes(["BT ET"], trailer))


def test_scanned(tmp_path: Path) -> None:
    drawn = pdf_bytes(["10 10 m 200 10 l S", "10 10 m 10 200 l S"])
    assert "OCR" in refusal(tmp_path / "plan.pdf", drawn)


def test_damaged_pdf(tmp_path: Path) -> None:
    whole = pdf_bytes(["BT /F1 9 Tf 10 10 Td (Hello) Tj ET"])
    for broken in (whole[:200], b"%PDF-1.7\n" + b"\0" * 4000):
        said = refusal(tmp_path / "plan.pdf", broken)
        assert "damaged" in said or "OCR" in said


def test_zip_bomb(tmp_path: Path) -> None:
    bomb = packed({_DOCUMENT: b"<w>" + b" " * 40_000_000 + b"</w>"})
    assert len(bomb) < 100_000
    assert "unpacks" in refusal(tmp_path / "plan.docx", bomb)
    assert "unpacks" in refusal(tmp_path / "plan.odt", packed({"content.xml": b" " * 30_000_000}))


def test_many_parts(tmp_path: Path) -> None:
    parts = {f"{number}.xml": b"" for number in range(limits.PARTS + 1)}
    assert "parts" in refusal(tmp_path / "plan.docx", packed(parts))


def test_entities(tmp_path: Path) -> None:
    text = read_document(DOCUMENTS / "weir-lane.txt")
    lol = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    external = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    write_docx(text, tmp_path / "good.docx")
    write_odt(text, tmp_path / "good.odt")
    for declared in (lol, external):
        head = b"standalone='yes'?>"
        docx = changed(tmp_path / "good.docx", _DOCUMENT, head, head + declared)
        assert "entities" in refusal(tmp_path / "plan.docx", docx)
        head = b"encoding='UTF-8'?>"
        odt = changed(tmp_path / "good.odt", "content.xml", head, head + declared)
        assert "entities" in refusal(tmp_path / "plan.odt", odt)


def test_nested_tables_without_end(tmp_path: Path) -> None:
    text = read_document(DOCUMENTS / "weir-lane.txt")
    write_docx(text, tmp_path / "good.docx")
    deep = b"<w:tbl><w:tr><w:tc>" * 3000 + b"</w:tc></w:tr></w:tbl>" * 3000
    docx = changed(tmp_path / "good.docx", _DOCUMENT, b"<w:body>", b"<w:body>" + deep)
    assert refusal(tmp_path / "plan.docx", docx)


def test_without_a_table() -> None:
    path = DOCUMENTS / "weir-lane.txt"
    words = path.read_text(encoding="utf-8").replace("\t", " ")
    with pytest.raises(Unreadable, match="no table"):
        _import(words)
    with pytest.raises(Unreadable, match="action plan"):
        _import("Name\tAge\nTom\t4\n")
    with pytest.raises(Unreadable, match="no recommendation"):
        _import("No\tRecommendation\tAction\tOwner\n\t\t\t\n")


def _import(text: str) -> object:
    return imported(read_text(text.encode(), "x.txt", ""), vocabulary(), "x-y-z")


def _confined(code: str, memory: int = limits.MEMORY_BYTES) -> subprocess.CompletedProcess[bytes]:
    program = f"from action_plans.importing.isolation import *\nconfine({memory}, 5)\n{code}"
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, cwd=ROOT, check=False, timeout=60
    )


def slow_pdf() -> bytes:
    """Pages that ask hundreds of thousands of times for what is not there."""
    draws = "\n".join("/X Do" for _ in range(400_000))
    return pdf_bytes([f"BT /F1 9 Tf 10 10 Td (Hello) Tj ET\n{draws}"] * 8)


def test_a_slow_document_stops_at_its_bound(tmp_path: Path) -> None:
    path = tmp_path / "slow.pdf"
    path.write_bytes(slow_pdf())
    begun = time.monotonic()
    with pytest.raises(Unreadable, match=r"^Reading it t(?:akes|ook) more than \d seconds"):
        read_document(path, seconds=2)
    assert time.monotonic() - begun < 2 * limits.WAITING + 10


def test_the_parent_is_bounded_too() -> None:
    with pytest.raises(TookTooLong), bounded(limits.MEMORY_BYTES, 1):
        while True:
            pass
    with pytest.raises(MemoryError), bounded(limits.MEMORY_BYTES, 10):
        bytearray(2 * limits.MEMORY_BYTES)
    bytearray(2 * limits.MEMORY_BYTES)  # outside nothing is bounded


def test_no_plan_file_over_our_own_limit_is_made(tmp_path: Path) -> None:
    rows = "".join(
        f"{number}\t{'Keep a log. ' * 500}\tAgreed\tNow.\tHead of Logs\tMay 2021\n"
        for number in range(1, 400)
    )
    path = tmp_path / "long.txt"
    path.write_text(f"No\tRecommendation\tAgreed\tAction\tOwner\tTarget date\n{rows}")
    with pytest.raises(Unreadable, match="a plan file of"):
        import_document(path, vocabulary())


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux can tell a child of its parent's end"
)
def test_the_reading_process_ends_with_its_parent() -> None:
    child = (
        "import os, time; die_with_parent(os.getppid()); "
        "print(os.getpid(), flush=True); time.sleep(60)"
    )
    parent = (
        "import subprocess, sys, os\n"
        "child = subprocess.Popen([sys.executable, '-c', 'from action_plans.importing.isolation "
        f"import *; {child}'], stdout=subprocess.PIPE)\n"
        "print(int(child.stdout.readline()), flush=True)\nos._exit(9)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", parent], capture_output=True, cwd=ROOT, check=False
    )
    left = Path(f"/proc/{int(done.stdout)}/stat")
    for _ in range(100):
        if not left.exists() or left.read_text().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.05)
    raise AssertionError("it lives on")


def test_the_reading_process_is_bounded_in_memory() -> None:
    done = _confined(f"x = bytearray({limits.MEMORY_BYTES})")
    assert b"MemoryError" in done.stderr


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "open('stolen', 'w')",
        "import os; os.remove('nothing')",
    ],
)
def test_the_reading_process_may_do_nothing_else(code: str) -> None:
    done = _confined(code)
    assert done.returncode != 0
    assert b"PermissionError" in done.stderr


@pytest.mark.skipif(
    sys.platform != "linux" or platform.machine() not in ("x86_64", "aarch64"),
    reason="the kernel filters calls on Linux, of these processors",
)
def test_the_kernel_refuses_what_python_does_not_see() -> None:
    """As code would that a broken document brings to run: past the interpreter."""
    program = (
        "import ctypes, errno\n"
        "from action_plans.importing.isolation import *\n"
        "libc = ctypes.CDLL(None, use_errno=True)\n"
        "confine(1_000_000_000, 5)\n"
        "for call in (lambda: libc.socket(2, 1, 0), lambda: libc.fork(),\n"
        "             lambda: libc.execv(b'/bin/true', None),\n"
        "             lambda: libc.open(b'stolen', 0o101, 0o600),\n"
        "             lambda: libc.unlink(b'stolen')):\n"
        "    ctypes.set_errno(0)\n"
        "    print(call(), errno.errorcode[ctypes.get_errno()])\n"
        "print(libc.open(b'/dev/null', 0) > 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, cwd=ROOT, check=False, timeout=60
    )
    assert done.stdout.decode().split("\n") == [*["-1 EPERM"] * 5, "True", ""], done.stderr


def test_slow_patterns() -> None:
    """A cell of 20,000 brackets, stars or letters takes no time to speak of."""
    head = "No\tRecommendation\tAgreed\tAction\tOwner\tTarget date\n"
    for filler in (
        "[",
        "[](",
        "*",
        "a ",
        "A",
        "(a) ",
        "• ",
        "Director ",
        "March 2021 ",
        "subject to ",
    ):
        cell = filler * (20_000 // len(filler))
        _import(f"{head}1\t{cell}\tAgreed\t{cell}\t{cell[:4000]}\t{cell[:4000]}\n")


def test_markup_in_a_document_stays_text() -> None:
    head = "No\tRecommendation\tAgreed\tAction\tOwner\tTarget date\n"
    row = (
        "1\t<script>alert(1)</script> [x](javascript:y)\tAgreed\t"
        "![i](//e) {{7*7}}\tOwner\tMay 2021\n"
    )
    text = imported(read_text((head + row).encode(), "x.txt", ""), vocabulary(), "x-y-z").text
    assert r"\<script>" in text
    assert r"\[x\](javascript:y)" in text
    assert r"!\[i\]" in text


def test_documents_of_ours_are_fine() -> None:
    assert import_text(DOCUMENTS / "weir-lane.txt").coverage.is_whole


LONG = 3_000  # recommendations
LONG_SECONDS = 12.0  # of computing: it takes 3, and took 27 when rows were compared with all others


def test_a_long_document_takes_its_time_once() -> None:
    """Posts that recur throughout, beside words that stand nowhere else."""
    rows = [
        "No\tRecommendation\tAgreed\tAction\tOwner\tTarget date",
        *(
            f"{number}\tCount the files.\tAgreed\tFiles w{number} will be counted."
            "\tHead of Records\tJune 2019\n"
            f"{number + 1}\tSort the files.\tAgreed\tFiles v{number} will be sorted. Another shelf "
            f"x{number} will be bought. A third will follow."
            "\tHead of Records Head of Systems\tMay 2019 June 2020"
            for number in range(1, LONG + 1, 2)
        ),
    ]
    document = read_text("\n".join(rows).encode(), "long.txt", "0" * 64)
    before = time.process_time()
    made = imported(document, vocabulary(), "long-2018")
    assert time.process_time() - before < LONG_SECONDS
    assert len(made.draft.recommendations) == LONG
    assert made.coverage.is_whole
