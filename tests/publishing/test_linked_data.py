"""JSON-LD: what it says of a plan and of the data, and that no text gets out of it."""

import json

import pytest

from action_plans.publishing.linked_data import linked_data, plan_linked_data
from action_plans.publishing.pages.data_view import data_view
from action_plans.publishing.words import SILENCE
from tests.publishing.small_library import NIGHT_PLAN, small_edition

ROOT = "https://example.org/x/"


def test_a_plan_is_a_report_with_the_way_to_it() -> None:
    said = json.loads(plan_linked_data(small_edition(ROOT), NIGHT_PLAN, "Nothing.") or "")
    way, report = said["@graph"]
    assert said["@context"] == "https://schema.org"
    assert [each["item"] for each in way["itemListElement"]] == [
        ROOT,
        f"{ROOT}plans/",
        f"{ROOT}plans/night-cover-2021/",
    ]
    assert (report["@type"], report["name"]) == ("Report", NIGHT_PLAN.title)
    assert (report["datePublished"], report["dateModified"]) == ("2021-03-09", "2022-04-20")
    assert report["description"] == "Nothing."


def test_the_data_are_a_dataset_with_every_file() -> None:
    view = data_view(small_edition(ROOT))
    _, dataset = json.loads(view.linked_data or "")["@graph"]
    listed = [ROOT + link.path for _, files in view.groups for link, _ in files]
    assert dataset["@type"] == "Dataset"
    assert [each["contentUrl"] for each in dataset["distribution"]] == listed
    assert all(each in dataset["description"] for each in SILENCE)


def test_without_a_public_address_there_is_none() -> None:
    edition = small_edition("")
    assert plan_linked_data(edition, NIGHT_PLAN, "Nothing.") is None
    assert data_view(edition).linked_data is None


@pytest.mark.parametrize("text", ["</script><script>", "<!-- -->", "html-->", '"&amp;', "\u2028"])
def test_a_text_stays_in_it_as_it_is(text: str) -> None:
    said = linked_data({"name": text})
    assert not set("<>&\u2028") & set(said)
    assert json.loads(said)["@graph"] == [{"name": text}]
