"""What the indexing program writes in an order of chance, put in order: the same records, the
same bytes.

Must not know: records, where the files go.

Pagefind keeps filters and their values in hash tables, and writes them out as they come: in the
files of filters, in the list of these, and so in all names that are hashes of what a file holds. No
setting of it changes that. How the files are built is documented nowhere; those of another build
are left as they are.
"""

import hashlib
import json
import zlib
from collections.abc import Mapping
from typing import Final

import cbor2

_ENTRY: Final = "pagefind-entry.json"
_MARK: Final = b"pagefind_dcd"  # what each file begins with, once it is unpacked
_FILTERS, _SORTS = 3, 4  # places in the list of what an index has
_GZIP: Final = zlib.MAX_WBITS + 16
_NOT_SO: Final = (ValueError, KeyError, TypeError, IndexError, zlib.error, cbor2.CBORDecodeError)


def in_order(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return the files of one index with all that has no order of its own sorted by name."""
    try:
        return _sorted(files)
    except _NOT_SO:
        return files


def _sorted(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    entry = json.loads(files[_ENTRY])
    changed = dict(files)
    for language in entry["languages"].values():
        listing = f"pagefind.{language['hash']}.pf_meta"
        held = _unpacked(changed.pop(listing))
        filters = [_renamed(changed, name, key) for name, key in held[_FILTERS]]
        held[_FILTERS] = sorted(filters)
        held[_SORTS] = sorted(held[_SORTS])
        packed = _packed(held)
        language["hash"] = _name(language["hash"], packed)
        changed[f"pagefind.{language['hash']}.pf_meta"] = packed
    changed[_ENTRY] = json.dumps(entry, separators=(",", ":"), ensure_ascii=False).encode()
    return changed


def _renamed(files: dict[str, bytes], name: str, key: str) -> list[str]:
    """Put the values of a filter in order, and return its name with what its file is called now."""
    held = _unpacked(files.pop(f"filter/{key}.pf_filter"))
    held[1] = sorted(held[1])
    packed = _packed(held)
    new = _name(key, packed)
    files[f"filter/{new}.pf_filter"] = packed
    return [name, new]


def _name(before: str, packed: bytes) -> str:
    """Return what a file is called: as it was, the language, and a hash of what it holds."""
    language, _, digest = before.rpartition("_")
    return f"{language}_{hashlib.sha256(packed).hexdigest()[: len(digest)]}"


def _unpacked(data: bytes) -> list[list[list[str]]]:
    raw = zlib.decompress(data, _GZIP)
    held: list[list[list[str]]] = cbor2.loads(raw.removeprefix(_MARK))
    if _MARK + cbor2.dumps(held) != raw:
        raise ValueError("written in another way than was known")
    return held


def _packed(held: object) -> bytes:
    """Return what is held as the program packs it, without a time."""
    packing = zlib.compressobj(9, wbits=_GZIP)
    return packing.compress(_MARK + cbor2.dumps(held)) + packing.flush()
