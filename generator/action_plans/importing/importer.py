"""A published document → the text of a plan file, its provenance and its review list.

Must not know: the command line, where the results are put.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from action_plans.importing.assemble.chain import assemble, own_answers
from action_plans.importing.assemble.tables import find_tables
from action_plans.importing.assemble.turned import turned
from action_plans.importing.coverage import covered
from action_plans.importing.coverage_figures import Coverage
from action_plans.importing.document import Document, Format, Unreadable
from action_plans.importing.doubt_codes import Code
from action_plans.importing.doubts import NOWHERE, Doubt, doubt
from action_plans.importing.draft import PlanDraft
from action_plans.importing.fields import located
from action_plans.importing.ids import id_for
from action_plans.importing.isolation import TookTooLong, bounded
from action_plans.importing.layouts.layout import Column
from action_plans.importing.limits import MEMORY_BYTES, SECONDS
from action_plans.importing.paths import Name, field
from action_plans.importing.provenance import Provenance, provenance_of
from action_plans.importing.review import in_order
from action_plans.importing.safety import read_document
from action_plans.importing.set_aside import doubts_of
from action_plans.importing.write_yaml import plan_text
from action_plans.model.library import Vocabulary
from action_plans.reading.located.decode import MOST_BYTES


@dataclass(frozen=True, slots=True)
class Imported:
    """What one document gave; `doubts` are in the order of doubt."""

    plan_id: str
    text: str
    provenance: Provenance
    doubts: tuple[Doubt, ...]
    coverage: Coverage
    draft: PlanDraft


def import_document(
    path: Path, vocabulary: Vocabulary, plan_id: str = "", columns: Sequence[Column] = ()
) -> Imported:
    """Return what a document gives; raises Unreadable with one sentence if it gives no plan.

    Without `plan_id` the id is made from the report's title and year. `columns` are those that an
    editor has named. Time, memory and the file made are bounded.
    """
    document = read_document(path)
    try:
        with bounded(MEMORY_BYTES, SECONDS):
            made = imported(document, vocabulary, plan_id, columns)
    except TookTooLong:
        raise Unreadable(
            f"Working out its plan took more than {SECONDS} seconds; it was given up."
        ) from None
    except MemoryError:
        megabytes = MEMORY_BYTES // 1_000_000
        raise Unreadable(f"Working out its plan takes more than {megabytes} MB.") from None
    size = len(made.text.encode())
    if size > MOST_BYTES:
        raise Unreadable(
            f"It gives a plan file of {size // 1_000} kB; at most {MOST_BYTES // 1_000} are read."
        )
    return made


def imported(
    document: Document, vocabulary: Vocabulary, plan_id: str = "", columns: Sequence[Column] = ()
) -> Imported:
    """Return what a document that has been read gives; raises Unreadable if that is no plan."""
    before, document = document, turned(document)
    found = find_tables(document, columns, own_answers(vocabulary))
    draft = assemble(document, found, vocabulary, columns)
    draft.document = before
    id = plan_id or id_for(draft)
    if not plan_id:
        draft.doubts.append(doubt(Code.ID_GUESSED, NOWHERE, field(Name.ID)))
    if before.pages and before.format in (Format.DOCX, Format.ODT):
        draft.doubts.append(doubt(Code.PAGES_AS_SHOWN, NOWHERE))
    fields = tuple(located(draft))
    coverage = covered(before, document, found, draft, fields)
    doubts = in_order([*draft.doubts, *doubts_of(document.left)])
    return Imported(
        id,
        plan_text(draft, doubts),
        provenance_of(draft, fields, id),
        doubts,
        coverage,
        draft,
    )
