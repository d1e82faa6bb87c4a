"""The collector is off in the block alone, and comes on again only if it was."""

import gc

from action_plans.processes.collector import keep_out_of_collections, without_collections


def test_the_collector_is_off_in_the_block_and_as_before_after_it() -> None:
    assert gc.isenabled()
    with without_collections():
        assert not gc.isenabled()
        with without_collections():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_is_kept_out_of_collections_is_not_looked_through() -> None:
    held = [[] for _ in range(10_000)]  # type: ignore[var-annotated]
    before = gc.get_freeze_count()
    try:
        keep_out_of_collections()
        assert gc.get_freeze_count() - before > len(held)
    finally:
        gc.unfreeze()
