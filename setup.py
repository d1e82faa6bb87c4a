"""What a wheel carries beside the package's own files; all else stands in pyproject.toml.

Must not know: what is in the files.
"""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent
# What the build needs of the top level: in a checkout it is read where it lies
# (action_plans/site/theme_folder.py, conformance_cases.py).
CASES = "tests/checking"
CARRIED = ("theme", "mkdocs.yml", f"{CASES}/good", f"{CASES}/broken", f"{CASES}/conformance.json")


class CarryTopLevel(build_py):
    """Puts a copy into the package, where it is installed; an editable one reads the originals."""

    def run(self) -> None:
        """Build the package, then add what it carries."""
        super().run()
        if self.editable_mode:
            return
        place = Path(self.build_lib) / "action_plans" / "carried"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        for name in CARRIED:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
            copy(ROOT / name, place / name)


setup(cmdclass={"build_py": CarryTopLevel})
