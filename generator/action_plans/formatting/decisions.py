"""A plan file's bytes with an editor's word on two recommendations → the file in canonical form.

Must not know: where files lie, who asks the editor, what the word means.
"""

from action_plans.formatting.emit import emit
from action_plans.formatting.plan_file import Formatted, format_plan
from action_plans.formatting.scan import scan
from action_plans.formatting.tree_edits import add_item, items_of, text_of
from action_plans.formatting.written import Entry, Keyed, Text
from action_plans.model.plan import Link
from action_plans.model.refs import Ref
from action_plans.reading.located.decode import decode
from action_plans.reading.located.source_text import LINE_BREAK


def with_link(data: bytes, file: str, here: Ref, link: Link) -> Formatted:
    """Return the file of `here`'s plan with a link added under that recommendation.

    As `format_plan`, a file with an error is left as it is, and so is one that would not read back.
    Raises KeyError where the file holds no such recommendation.
    """
    keys = [("to", str(link.to)), ("as", str(link.kind)), ("why", link.why)]
    entries = [Entry(Text(key), 0, Text(value)) for key, value in keys if value]
    return _added(data, file, here, "related", Keyed(entries, True))


def with_refusal(data: bytes, file: str, here: Ref, other: Ref) -> Formatted:
    """Return the file of `here`'s plan, saying that the two are not related; see `with_link`."""
    return _added(data, file, here, "not_related", Text(str(other)))


def _added(data: bytes, file: str, here: Ref, key: str, item: Keyed | Text) -> Formatted:
    before = format_plan(data, file)
    if before.text is None:
        return before
    source, _ = decode(data, file)
    written = scan(LINE_BREAK.sub("\n", source.text))
    root = written.root
    found = {
        text_of(each, "number"): each
        for each in (items_of(root, "recommendations") if isinstance(root, Keyed) else ())
    }
    add_item(found[here.number], key, item)
    return format_plan(emit(written).encode(), file)
