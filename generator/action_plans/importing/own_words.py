"""Which texts of a plan file still are the document's own words, as its provenance tells.

Must not know: documents, how a plan file is read.
"""

from collections.abc import Iterator

from action_plans.importing.paths import At, Name
from action_plans.importing.provenance import Provenance, digest
from action_plans.importing.review import one_lines
from action_plans.model.plan import Plan, Recommendation


def own_words(plan: Plan, provenance: Provenance) -> list[tuple[At, str]]:
    """Return each text that no editor has changed since it was imported, and where it stands."""
    known = {path: record["digest"] for path, record in provenance["fields"].items()}
    return [(at, text) for at, text in _texts(plan) if known.get(str(at)) == digest(text)]


def own_list(plan: Plan, provenance: Provenance) -> str:
    """Return the end of a review list: the fields whose texts still are the document's own, a line
    for each recommendation; "" for none.
    """
    own = own_words(plan, provenance)
    by_number: dict[str, list[str]] = {}
    for at, _ in own:
        by_number.setdefault(at.number, []).append(str(at).partition("/")[2])
    count = text_count(plan)
    lines = [
        f"{len(own)} of {count} texts still are the document's own words, to be told in yours:"
    ]
    lines += [f"  {number}  {', '.join(fields)}" for number, fields in by_number.items()]
    return "\n" + one_lines(lines) if own else ""


def text_count(plan: Plan) -> int:
    """Return how many texts a plan has that an editor may write anew."""
    return sum(1 for _ in _texts(plan))


def _texts(plan: Plan) -> Iterator[tuple[At, str]]:
    for each in plan.recommendations:
        yield from ((at, text) for at, text in _of(At(each.number), each) if text)


def _of(at: At, each: Recommendation) -> Iterator[tuple[At, str]]:
    reason = each.reason.text if each.reason else ""
    own = {Name.STEM: each.stem, Name.TEXT: each.text, Name.LEAD_IN: each.lead_in}
    yield from ((at.of(name), text) for name, text in {**own, Name.REASON: reason}.items())
    yield from ((at.act(int(one.id[1:])).of(Name.TEXT), one.text) for one in each.actions)
    texts = (update.text for update in each.updates)
    yield from ((at.outcome(index).of(Name.TEXT), text) for index, text in enumerate(texts, 1))
