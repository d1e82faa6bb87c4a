"""In a very large record the largest files of the data are compressed, and hold the same."""

import gzip
import json
from hashlib import sha256

import pytest

from action_plans.publishing.data import bulk
from action_plans.publishing.pages.data_view import data_view
from tests.publishing.every_data_file import data_files
from tests.publishing.small_library import small_edition

DESCRIBED = ("data/datapackage.json", "data/csv-metadata.json")


def test_files_for_programs_are_compressed_and_the_page_of_data_leads_to_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    edition = small_edition()
    plain = {file.path: file.content for file in data_files(edition)}
    monkeypatch.setattr(bulk, "MOST_PLAIN", 1)
    large = {file.path: file.content for file in data_files(edition)}
    assert large.keys() - plain.keys() == {f"data/{name}.gz" for name in bulk.BULK}
    described = {path: json.loads(large.pop(path)) for path in DESCRIBED}
    for path, content in large.items():
        name = path.removesuffix(".gz")
        assert (content if path == name else gzip.decompress(content)) == plain[name]
    package, metadata = described.values()
    for each, table in zip(package["resources"], metadata["tables"], strict=True):
        assert each["path"] == table["url"]
        assert sha256(large[f"data/{each['path']}"]).hexdigest() in each["hash"]
    led = {link.path for _, files in data_view(edition).groups for link, _ in files}
    assert large.keys() - led <= {"data/plan.schema.json"}
