"""Records of a small index without what the pages of results do not show.

Must not know: what a record says, where the files go.

The indexer writes into each record what it is found and narrowed by, a fifth of it, though the
index has that too; and of each passage what kind of element began it. Of a small index it would be
a part of all that a first search loads; in a large one, taking it out would cost more time than it
is worth. Records that are not as they were known are left as they are.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from typing import Final

from action_plans.publishing.search_terms import DONE

_MARK: Final = b"pagefind_dcd"
_GZIP: Final = zlib.MAX_WBITS + 16
_KINDS: Final = {"filters": dict, "meta": dict, "anchors": list}
_SHOWN: Final = ("response", DONE)  # theme/search/hit.js


def slimmed(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the files of an index, its records without marks and with the facets shown alone."""
    return dict(_slim(files))


def _slim(files: Mapping[str, bytes]) -> Iterable[tuple[str, bytes]]:
    for path, content in files.items():
        yield path, _record(content) if path.endswith(".pf_fragment") else content


def _record(content: bytes) -> bytes:
    raw = zlib.decompress(content, _GZIP)
    if not raw.startswith(_MARK):
        return content
    held = json.loads(raw.removeprefix(_MARK))
    if not all(isinstance(held.get(name), kind) for name, kind in _KINDS.items()):
        return content
    held["filters"] = {name: held["filters"].get(name, []) for name in _SHOWN}
    held["meta"].pop("marks", None)
    if "short" in held["meta"]:
        del held["meta"]["title"]  # hits say the short one
    held.pop("word_count", None)
    held["anchors"] = [{"id": each["id"], "location": each["location"]} for each in held["anchors"]]
    packing = zlib.compressobj(9, wbits=_GZIP)
    text = json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode()
    return packing.compress(_MARK + text) + packing.flush()
