"""Values as bytes for another process; dataclasses by their fields, made again by their class.

Must not know: what the values are.

A frozen dataclass with slots pickles itself by way of a list of its fields, which is made anew for
each value, and set one by one: that takes twice as long. `pickle.loads` reads either.
"""

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from typing import Any

_Reduced = tuple[type, tuple[Any, ...]]


def pickled(value: object) -> bytes:
    """Return a value as bytes for `pickle.loads`."""
    written = BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _ByFields()
    pickler.dump(value)
    return written.getvalue()


class _ByFields(dict[type, Callable[[Any], _Reduced]]):
    """How values of each class are taken apart; of all but plain dataclasses, as they say."""

    def __missing__(self, kind: type) -> Callable[[Any], _Reduced]:
        if not _is_plain(kind):
            raise KeyError(kind)
        names = [each.name for each in fields(kind)]
        values = attrgetter(*names)
        if len(names) == 1:
            self[kind] = lambda each: (kind, (values(each),))
        else:
            self[kind] = lambda each: (kind, values(each))
        return self[kind]


def _is_plain(kind: type) -> bool:
    """True if values of a class are what its fields are, and are made of these in their order."""
    if not is_dataclass(kind) or hasattr(kind, "__post_init__") or "__reduce__" in vars(kind):
        return False
    own = fields(kind)
    return bool(own) and all(each.init and not each.kw_only for each in own)
