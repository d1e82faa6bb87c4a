"""The search index as a job, which is done while other processes make pages.

Must not know: in which process it is done, pages.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from action_plans.disk.cache import FileCache
from action_plans.languages.catalogues import catalogue_of
from action_plans.languages.speaking import ENGLISH, speaking
from action_plans.model.chains import Chain
from action_plans.model.library import Library
from action_plans.model.status import PlanStatus
from action_plans.processes.pool import Handed
from action_plans.publishing.edition import Edition, make_edition
from action_plans.publishing.edition_in import edition_in
from action_plans.searching.index import index_search
from action_plans.searching.kept_parts import Kept

Held = tuple[Library, Mapping[str, PlanStatus], tuple[Chain, ...]]


def index_job(
    held: Handed[Held],
    as_of: date,
    folder: Path,
    kept: Path,
    lang: str = ENGLISH,
    below: str = "",
) -> int:
    """Write the search index of a library in a language into a folder; return its records' number.

    `below` is where the language's pages are, from there; `kept` is the folder of what an earlier
    build kept. Raises `NotWanted` once `folder` is gone.
    """
    edition = searched(held.value, as_of)
    cache = FileCache(kept / lang)
    is_wanted = folder.is_dir
    return index_in(lang, edition, folder / below, True, is_wanted, cache)


def index_in(
    lang: str,
    edition: Edition,
    site: Path,
    beside_pages: bool = False,
    is_wanted: Callable[[], bool] = lambda: True,
    kept: Kept | None = None,
) -> int:
    """Do what `index_search` does with an edition as it stands in a language, in its words."""
    words = catalogue_of(lang)
    with speaking(words):
        own = edition_in(edition, words, lang)
        return index_search(own, site, beside_pages, is_wanted, kept)


def searched(held: Held, as_of: date) -> Edition:
    """Return what search holds of an edition: of links between recommendations, the chains."""
    library, statuses, chains = held
    return make_edition(library, statuses, (), {}, as_of=as_of, chains=chains)
