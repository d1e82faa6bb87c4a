"""Values that are pickled by their fields come back as they were."""

import pickle
from copyreg import dispatch_table

from action_plans.model.due import Due
from action_plans.model.plan import Action, Recommendation, Update
from action_plans.model.refs import Ref
from action_plans.reading.library_reader import read_library
from tests.building import FROZEN


def test_plans_come_back_from_another_process_as_they_were() -> None:
    plans = dict(read_library(FROZEN).library.plans)
    assert {Action, Due, Recommendation, Ref, Update} <= dispatch_table.keys()
    assert pickle.loads(pickle.dumps(plans, pickle.HIGHEST_PROTOCOL)) == plans
