"""`plans import`: documents in, plan files and what to look at out.

Must not know: how a document is read or assembled.
"""

import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import shorten
from typing import Final

from action_plans.checking.personal import names_in
from action_plans.importing.beside import beside_json
from action_plans.importing.document import Unreadable
from action_plans.importing.fields import values_of
from action_plans.importing.importer import Imported, import_document
from action_plans.importing.layouts.layout import Column
from action_plans.importing.merging.into import merge_into
from action_plans.importing.output import write_pair
from action_plans.importing.own_words import own_list, own_words, text_count
from action_plans.importing.provenance import as_json, from_json
from action_plans.importing.review import as_list, looks
from action_plans.model.library import Vocabulary
from action_plans.model.problem import Severity
from action_plans.model.refs import PLAN_ID_LENGTH, is_plan_id, is_reserved
from action_plans.reading.plan_checks import reserved_id
from action_plans.reading.plan_reader import read_plan
from action_plans.reading.site_reader import SITE_FILE, read_site, with_words
from action_plans.reading.vocabulary_reader import FILES, read_vocabulary

_OWN_VOCABULARY: Final = Path("content") / "vocabulary"
FINE: Final = 0
FAILED: Final = 1
MISUSED: Final = 2


def run_import(
    files: Sequence[Path],
    id: str = "",
    out: Path = Path("content"),
    force: bool = False,
    into: Path | None = None,
    check_coverage: bool = False,
    columns: str = "",
    words: bool = False,
    beside: bool = False,
) -> int:
    """Import documents; return 0, 1 if one gave no plan, 2 if the command was misused.

    With `check_coverage` the figures of each document are printed, and 1 is returned if a word is
    lost or invented; with `beside`, as JSON, what the form shows beside a plan; nothing is written.
    `columns` names the columns of a table that no layout knows, with commas between. With `words`
    the files are plan files: those of their texts are printed that still are the document's own.
    """
    misuse = _misuse(files, id, into) or _unknown_column(columns)
    if misuse:
        _say(misuse)
        return MISUSED
    if words:
        return _worst([_print_words(path) for path in files])
    if into is not None:
        return merge_into(files[0], into, _vocabulary(into.absolute().parent.parent), _say)
    if not (check_coverage or beside):
        _seed_vocabulary(out)
    vocabulary = _vocabulary(out)
    named = tuple(Column(each.strip()) for each in columns.split(",")) if columns else ()
    taken: set[str] = set()

    def done(path: Path) -> int:
        made = import_document(path, vocabulary, id, named)
        if not (check_coverage or beside):
            return _write(path, made, out, force, taken)
        print(beside_json(made) if beside else made.coverage)
        return int(check_coverage and not made.coverage.is_whole)

    return _worst([_told(path, done, "" if beside else f"{path}: ") for path in files])


def _told(path: Path, do: Callable[[Path], int], before: str) -> int:
    """Return what doing something with a document gives; say why it cannot be read."""
    try:
        return do(path)
    except Unreadable as reason:
        _say(f"{before}{reason}")
        return FAILED


def _misuse(files: Sequence[Path], id: str, into: Path | None) -> str:
    """Return what is wrong with the arguments, "" if nothing is."""
    shortest, longest = PLAN_ID_LENGTH.start, PLAN_ID_LENGTH.stop - 1
    wrong = (
        (not files, "name at least one document."),
        *((not path.exists(), f"there is no file '{path}'.") for path in files),
        *((path.is_dir(), f"'{path}' is a folder; name the documents in it.") for path in files),
        (id and len(files) > 1, "--id names one plan; give one document with it."),
        (
            id and not is_plan_id(id),
            f"'{id}' is no plan id; it has {shortest} to {longest} small letters, digits and "
            "single hyphens.",
        ),
        (is_reserved(id), ". ".join(reserved_id(id)) if is_reserved(id) else ""),
        (into and (len(files) > 1 or id), "--into takes one document, and no --id."),
        (into and not into.is_file(), f"there is no plan file '{into}'."),
    )
    return next((f"plans import: {says}" for is_so, says in wrong if is_so), "")


def _unknown_column(columns: str) -> str:
    """Return what is wrong with the columns that an editor names, "" if nothing is."""
    known = [each.value for each in Column if each not in (Column.REPLY, Column.REMARKS)]
    wrong = [each.strip() for each in columns.split(",") if each.strip() not in known]
    if not columns or not wrong:
        return ""
    return f"plans import: '{wrong[0]}' is no column; --columns takes {', '.join(known)}."


def _print_words(path: Path) -> int:
    """Print which texts of a plan file still are the document's own words."""
    plan = read_plan(path.read_bytes(), str(path)).plan
    beside = path.absolute().parent.parent / "provenance" / f"{path.stem}.json"
    if plan is None or not beside.is_file():
        _say(f"{path}: it is no plan file that was imported; no provenance stands at {beside}.")
        return FAILED
    own = own_words(plan, from_json(beside.read_text(encoding="utf-8")))
    for field, text in own:
        print(f"{field}: {shorten(text, 90, placeholder=' …')}")
    _say(f"{path}: {len(own)} of {text_count(plan)} texts still are the document's own words.")
    return FINE


def _worst(codes: Iterable[int]) -> int:
    return max(codes, default=FINE)


def _vocabulary(content: Path) -> Vocabulary:
    """Return the content folder's vocabulary, or that of `content` here where it has none."""
    folder = content / "vocabulary"
    if not folder.is_dir():
        folder = _OWN_VOCABULARY
    site = read_site(folder.parent / SITE_FILE, SITE_FILE).site
    found = read_vocabulary(folder, str(folder)).vocabulary
    return replace(with_words(found, site), titles=_titles(content))


def _titles(content: Path) -> tuple[str, ...]:
    """Return the titles of the plans held that name somebody: `allow` says so of each."""
    held = (path.read_bytes() for path in sorted((content / "plans").glob("*.yml")))
    plans = (read_plan(data, "held.yml").plan for data in held if b"\nallow:" in data)
    return tuple(plan.title for plan in plans if plan and any(names_in(plan.title)))


def _seed_vocabulary(out: Path) -> None:
    """Give a content folder without vocabulary a copy of that of `content` here."""
    own = _OWN_VOCABULARY
    target = out / "vocabulary"
    if target.exists() or not own.is_dir():
        return
    target.mkdir(parents=True)
    for name in FILES:
        if (own / name).is_file():
            shutil.copyfile(own / name, target / name)
    _say(f"{target}: copied from {own}")


def _write(path: Path, made: Imported, out: Path, force: bool, taken: set[str]) -> int:
    """Write a plan and its provenance, and print what to look at; return 0 or 1."""
    target = out / "plans" / f"{made.plan_id}.yml"
    if made.plan_id in taken or (target.exists() and not force):
        also = "another of these documents" if made.plan_id in taken else str(target)
        _say(
            f"{path}: {also} has the id {made.plan_id} already; "
            "give another with --id, overwrite with --force, or merge with --into."
        )
        return FAILED
    taken.add(made.plan_id)
    write_pair(
        target, made.text, out / "provenance" / f"{made.plan_id}.json", as_json(made.provenance)
    )
    return report(path, target, made)


def report(path: Path, target: Path, made: Imported) -> int:
    """Print what to look at; return 1 if the file made has errors, which is for an editor."""
    read = read_plan(made.text.encode(), str(target))
    own = own_list(read.plan, made.provenance) if read.plan else ""
    print(as_list(made.doubts, values_of(made.draft)) + own, end="")
    draft = made.draft
    _say(
        f"{path} → {target}: {len(draft.recommendations)} recommendations, "
        f"{made.coverage.actions} actions, {made.coverage.updates} outcomes in updates; "
        f"{len(looks(made.doubts))} things to look at."
    )
    if not made.coverage.is_whole:
        _say(f"Not every word of the document is in the plan or in this list:\n{made.coverage}")
    errors = [each for each in read.problems if each.severity is Severity.ERROR]
    for each in errors:
        _say(f"{each.place.file}:{each.place.line}: {each.code}: {each.message}")
    return FAILED if errors else FINE


def _say(text: str) -> None:
    shown = "".join(each if each.isprintable() or each == "\n" else " " for each in text)
    print(shown, file=sys.stderr)
