"""`plans import --into FILE`: a document merged into a plan file on disk.

Must not know: how a document is read or a plan compared in detail.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from action_plans.comparing.compare import compare
from action_plans.comparing.report import as_text
from action_plans.formatting.emit import emit
from action_plans.formatting.scan import scan
from action_plans.importing.document import Unreadable
from action_plans.importing.fields import located, values_of
from action_plans.importing.importer import Imported, import_document
from action_plans.importing.merging.merge import Merge, merge_trees
from action_plans.importing.output import write_pair
from action_plans.importing.own_words import own_list
from action_plans.importing.paths import PLAN, At
from action_plans.importing.provenance import (
    Provenance,
    as_json,
    document_record,
    field_record,
    from_json,
)
from action_plans.importing.review import as_list, in_order
from action_plans.importing.write_yaml import plan_tree
from action_plans.model.library import Library, Vocabulary
from action_plans.model.problem import Problem, Severity
from action_plans.model.terms import DocumentKind
from action_plans.reading.plan_reader import read_plan

_FINE, _FAILED = 0, 1


def merge_into(path: Path, into: Path, vocabulary: Vocabulary, say: Callable[[str], None]) -> int:
    """Merge a document into a plan file, print the review list and what changes; return 0 or 1.

    Nothing is written if the plan file has errors or the merged one would have.
    """
    written = into.read_bytes()
    old = read_plan(written, str(into))
    if old.plan is None or _errors(old.problems):
        say(f"{into}: it has errors; `plans check` lists them. Nothing is merged.")
        return _FAILED
    try:
        made = import_document(path, vocabulary, into.stem)
    except Unreadable as reason:
        say(f"{path}: {reason}")
        return _FAILED
    beside = into.absolute().parent.parent / "provenance" / f"{into.stem}.json"
    known = _known(beside)
    fields = known["fields"] if known else {}
    digests = {path: record["digest"] for path, record in fields.items()}
    kinds = {each.kind for each in made.draft.documents}
    # What a revision says takes the place of what was said.
    work = Merge(digests, replaces=DocumentKind.REVISION in kinds)
    tree = scan(written.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    merge_trees(tree, plan_tree(made.draft, made.doubts), work)
    text = emit(tree)
    new = read_plan(text.encode(), str(into))
    if new.plan is None or _errors(new.problems):
        for problem in _errors(new.problems):
            say(f"{problem.place.file}:{problem.place.line}: {problem.code}: {problem.message}")
        say(f"{into}: the merged file would have errors; nothing is written.")
        return _FAILED
    joined = _joined(known, made, work)
    write_pair(into, text, beside, as_json(joined))
    doubts = in_order([*made.doubts, *work.doubts.all])
    print(as_list(doubts, values_of(made.draft)) + own_list(new.plan, joined), end="")
    before, after = (Library({plan.id: plan}, vocabulary) for plan in (old.plan, new.plan))
    latest = max(each.date for each in new.plan.documents)
    print(as_text(compare(before, after, latest)), end="")
    say(f"{path} → {into}: merged.")
    return _FINE


def _errors(problems: tuple[Problem, ...]) -> list[Problem]:
    return [each for each in problems if each.severity is Severity.ERROR]


def _known(path: Path) -> Provenance | None:
    try:
        return from_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def _joined(known: Provenance | None, made: Imported, work: Merge) -> Provenance:
    """Return the provenance of both documents, what the later one gave under its new paths."""
    documents = [*(known["documents"] if known else [])]
    fields = dict(known["fields"]) if known else {}
    index = len(documents)
    documents.append(document_record(made.draft.document))
    for at, value in located(made.draft):
        target = _renamed(at, work)
        if target:
            fields[str(target)] = field_record(value.text, value.places, index)
    return {"plan": made.plan_id, "documents": documents, "fields": fields}


def _renamed(at: At, work: Merge) -> At:
    """Return where a field of the later version now stands, PLAN if it was not taken.

    Of an action that was there already, what was taken stands in `renamed` itself.
    """
    if at in work.renamed:
        return work.renamed[at]
    above = at.parent
    while above and above not in work.renamed:
        above = above.parent
    moved = work.renamed.get(above, PLAN)
    if not moved or (above.action and above.name is None):
        return PLAN
    own = moved.action or at.action, moved.update or at.update
    return replace(at, number=moved.number, action=own[0], update=own[1])
