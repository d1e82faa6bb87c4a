"""The collector is off in the block alone, and comes on again only if it was."""

import gc

from action_plans.processes.collector import without_collections


def test_the_collector_is_off_in_the_block_and_as_before_after_it() -> None:
    assert gc.isenabled()
    with without_collections():
        assert not gc.isenabled()
        with without_collections():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
