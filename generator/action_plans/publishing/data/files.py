"""The files of the open data, what takes longest first.

Must not know: what is in them.

A new file is one function and one entry in DATA_FILES. `plan.schema.json` is made of the schema
alone (see plan_schema).
"""

from collections.abc import Callable, Iterator
from typing import Final

from action_plans.model.bounds import Extra
from action_plans.publishing.data.described_tables import described_tables
from action_plans.publishing.data.mapped.oscal import oscal_poam
from action_plans.publishing.data.mapped.prov import prov
from action_plans.publishing.data.mapped.schema_org import schema_org
from action_plans.publishing.data.plans_json import plans_json
from action_plans.publishing.data.recommendations_json import recommendations_json
from action_plans.publishing.edition import Edition
from action_plans.publishing.output import OutputFile

DataFiles = Callable[[Edition], Iterator[OutputFile]]


def _in_another_form(files: DataFiles) -> DataFiles:
    """Return what makes files of which a large record has none, unless it asks for them."""

    def made(edition: Edition) -> Iterator[OutputFile]:
        return files(edition) if edition.makes(Extra.OTHER_FORMS) else iter(())

    return made


DATA_FILES: Final[tuple[tuple[str, DataFiles], ...]] = (
    (
        "CSV files, related.json, datapackage.json, csv-metadata.json, plans.sqlite",
        described_tables,
    ),
    ("recommendations.json", recommendations_json),
    ("plans.json", plans_json),
    ("schema-org.jsonld", _in_another_form(schema_org)),
    ("oscal-poam.json", _in_another_form(oscal_poam)),
    ("prov.json", _in_another_form(prov)),
)
