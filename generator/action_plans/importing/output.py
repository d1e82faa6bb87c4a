"""Writing a plan file and its provenance, each as a whole or not at all.

Must not know: what they hold.
"""

from pathlib import Path

from action_plans.disk.whole_file import replace_file


def write_pair(plan: Path, text: str, provenance: Path, json: str) -> None:
    """Write a plan file and its provenance, each as a whole or not at all. Raises OSError."""
    for path, content in ((plan, text), (provenance, json)):
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content.encode())
