"""What search engines and harvesters read of a page: JSON-LD by the terms of schema.org.

Must not know: where on a page it stands, how a status is derived.

It is data that no browser runs. What could end its element or begin another is written as JSON
escapes, so that anybody's text may be in it. Addresses in it are absolute: a site without a public
address has none.
"""

import json
from collections.abc import Sequence
from typing import Final

from markupsafe import Markup

from action_plans.model.plan import Plan
from action_plans.publishing import addresses, words
from action_plans.publishing.edition import Edition
from action_plans.publishing.prose import plain_text
from action_plans.publishing.views.parts import Html, Link

_ESCAPES: Final = str.maketrans({each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"})
_FORMATS: Final = {
    "csv": "text/csv",
    "json": "application/json",
    "jsonld": "application/ld+json",
    "sqlite": "application/vnd.sqlite3",
    "gz": "application/gzip",
}

Value = str | int | bool | Sequence["Value"] | dict[str, "Value"]


def linked_data(*things: dict[str, Value]) -> Html:
    """Return things as JSON-LD that is inert inside a `script` element."""
    said = {"@context": "https://schema.org", "@graph": things}
    return Markup(json.dumps(said, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES))


def plan_linked_data(edition: Edition, plan: Plan, verdict: str) -> Html | None:
    """Return a published plan as a report and the way to it, None without a public address."""
    root = edition.site_url
    documents = edition.statuses[plan.id].documents
    if not root or not documents:
        return None
    address = root + addresses.plan(plan.id)
    report: dict[str, Value] = {
        "@type": "Report",
        "name": plain_text(plan.title),
        "url": address,
        "inLanguage": plan.lang,
        "datePublished": documents[0].date.isoformat(),
        "dateModified": documents[-1].date.isoformat(),
        "description": verdict,
    }
    steps = ((edition.library.site.name, ""), ("Plans", addresses.PLANS))
    way = (*((name, root + path) for name, path in steps), (plain_text(plan.name), address))
    return linked_data(_breadcrumbs(way), report)


def _breadcrumbs(way: Sequence[tuple[str, str]]) -> dict[str, Value]:
    items: list[Value] = [
        {"@type": "ListItem", "position": position, "name": name, "item": address}
        for position, (name, address) in enumerate(way, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def data_linked_data(edition: Edition, files: Sequence[Link]) -> Html | None:
    """Return the data as a dataset with its files, None without a public address."""
    root, own = edition.site_url, edition.library.site
    if not root:
        return None
    downloads: list[Value] = [
        {
            "@type": "DataDownload",
            "name": file.words,
            "contentUrl": root + file.path,
            "encodingFormat": _FORMATS[file.path.rpartition(".")[2]],
        }
        for file in files
    ]
    dataset: dict[str, Value] = {
        "@type": "Dataset",
        "name": own.name,
        "description": " ".join((own.description, *words.SILENCE)),
        "url": root + addresses.DATA,
        **({"license": own.licence_url} if own.licence_url else {}),
        "isAccessibleForFree": True,
        "distribution": downloads,
    }
    way = ((own.name, root), ("Data", root + addresses.DATA))
    return linked_data(_breadcrumbs(way), dataset)
