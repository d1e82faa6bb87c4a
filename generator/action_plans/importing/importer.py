"""A published document → the text of a plan file, its provenance and its review list.

Must not know: the command line, where the results are put.
"""

from dataclasses import dataclass
from pathlib import Path

from action_plans.importing.assemble.chain import assemble
from action_plans.importing.coverage import Coverage, covered
from action_plans.importing.document import Document
from action_plans.importing.draft import PlanDraft
from action_plans.importing.ids import id_for
from action_plans.importing.provenance import Provenance, provenance_of
from action_plans.importing.review import Doubt, in_order
from action_plans.importing.safety import read_document
from action_plans.importing.set_aside import doubts_of
from action_plans.importing.write_yaml import plan_text
from action_plans.model.library import Vocabulary


@dataclass(frozen=True, slots=True)
class Imported:
    """What one document gave; `doubts` are in the order of doubt."""

    plan_id: str
    text: str
    provenance: Provenance
    doubts: tuple[Doubt, ...]
    coverage: Coverage
    draft: PlanDraft


def import_document(path: Path, vocabulary: Vocabulary, plan_id: str = "") -> Imported:
    """Return what a document gives; raises Unreadable with one sentence if it gives no plan.

    Without `plan_id` the id is made from the report's title and year.
    """
    return imported(read_document(path), vocabulary, plan_id)


def imported(document: Document, vocabulary: Vocabulary, plan_id: str = "") -> Imported:
    """Return what a document that has been read gives; raises Unreadable if that is no plan."""
    draft = assemble(document, vocabulary)
    coverage = covered(document, draft)
    doubts = in_order([*draft.doubts, *doubts_of(document.left)])
    id = plan_id or id_for(draft)
    return Imported(
        id,
        plan_text(draft, doubts),
        provenance_of(draft, id),
        doubts,
        coverage,
        draft,
    )
