"""Where the theme and the builder's configuration lie: the package's, and a record's own over them.

Must not know: what stands in them, MkDocs.
"""

import shutil
from pathlib import Path
from typing import Final

THEME: Final = "theme"
CONFIG: Final = "mkdocs.yml"
_BELOW: Final = "defaults.yml"  # the package's configuration, where a record has one of its own

# A wheel carries what in a checkout stands at the top (tools/packing.py).
_CARRIED: Final = Path(__file__).resolve().parents[1] / "carried"
PROJECT: Final = _CARRIED if _CARRIED.is_dir() else Path(__file__).resolve().parents[3]


def beside(content: Path) -> tuple[Path, ...]:
    """Return what goes before the package's beside a content folder, as far as it is there."""
    record = content.resolve().parent
    return tuple(each for name in (THEME, CONFIG) if (each := record / name).exists())


def project_for(content: Path, scratch: Path) -> Path:
    """Return the folder with the theme and the configuration that a content folder's site has.

    What stands beside the content folder goes before the package's: a file of `theme/` takes the
    place of the same one, or is one more, and `mkdocs.yml` says only what it has otherwise. Where
    there is such a thing, the folder returned is laid out in `scratch`.
    """
    record = content.resolve().parent
    own, config = record / THEME, record / CONFIG
    if record == PROJECT or not (own.is_dir() or config.is_file()):
        return PROJECT
    laid = scratch / "project"
    shutil.copytree(PROJECT / THEME, laid / THEME, copy_function=_linked)
    if own.is_dir():
        shutil.copytree(own, laid / THEME, dirs_exist_ok=True, copy_function=_replaced)
    shutil.copyfile(PROJECT / CONFIG, laid / (_BELOW if config.is_file() else CONFIG))
    if config.is_file():
        said = config.read_text(encoding="utf-8")
        (laid / CONFIG).write_text(f"INHERIT: {_BELOW}\n{said}", encoding="utf-8")
    return laid


def _linked(source: str, target: str) -> None:
    try:
        Path(target).symlink_to(source)
    except OSError:  # a system without links for everybody
        shutil.copyfile(source, target)


def _replaced(source: str, target: str) -> None:
    Path(target).unlink(missing_ok=True)
    _linked(source, target)
