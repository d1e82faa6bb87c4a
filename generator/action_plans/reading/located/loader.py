"""What reads YAML as events: PyYAML's parser in C, or in Python where C is not, as in a browser.

Must not know: what the events are of.

Both tell the same of the same text (`tests/reading/test_loader.py`); the one in Python takes
ten times as long.
"""

from typing import Any, Final

import yaml
from yaml.events import ScalarEvent


class PlainLoader(yaml.SafeLoader):
    """The parser in Python; it says of a text without quotes what the one in C says."""

    def get_event(self) -> Any:
        """Return the next event."""
        event = super().get_event()  # type: ignore[no-untyped-call]  # as its stubs have it
        if type(event) is ScalarEvent and event.style is None:
            event.style = ""
        return event


LOADER: Final[type[Any]] = getattr(yaml, "CSafeLoader", PlainLoader)
