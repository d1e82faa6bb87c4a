"""A Document as JSON and back: what the reading process hands over.

Must not know: file formats, processes, what an action plan is.
"""

import json
from dataclasses import astuple
from typing import Any

from action_plans.importing.document import (
    Block,
    Cell,
    Count,
    Document,
    Format,
    Left,
    Paragraph,
    Place,
    Row,
    Table,
    Why,
)


def dumped(document: Document) -> str:
    """Return the document as JSON."""
    return json.dumps(
        {
            "name": document.name,
            "format": document.format.value,
            "sha256": document.sha256,
            "pages": document.pages,
            "blocks": [_block(block) for block in document.blocks],
            "left": [[each.why.value, each.words, each.place.numbers] for each in document.left],
            "count": astuple(document.count),
        },
        ensure_ascii=True,
    )


def loaded(text: str) -> Document:
    """Return the document that JSON of `dumped` holds."""
    data = json.loads(text)
    return Document(
        data["name"],
        Format(data["format"]),
        data["sha256"],
        tuple(_load_block(block) for block in data["blocks"]),
        data["pages"],
        tuple(Left(Why(why), words, Place(*place)) for why, words, place in data["left"]),
        Count(*data["count"]),
    )


def _block(block: Block) -> list[Any]:
    if isinstance(block, Paragraph):
        return ["p", _paragraph(block)]
    return [
        "t",
        [
            [
                row.place.numbers,
                row.continues,
                [
                    [cell.goes_on, cell.colour, [_paragraph(each) for each in cell.paragraphs]]
                    for cell in row.cells
                ],
            ]
            for row in block.rows
        ],
    ]


def _paragraph(each: Paragraph) -> list[Any]:
    return [each.text, each.marker, each.level, each.top, each.place.numbers, each.cells]


def _load_block(data: list[Any]) -> Block:
    kind, content = data
    if kind == "p":
        return _load_paragraph(content)
    return Table(
        tuple(
            Row(
                tuple(
                    Cell(tuple(map(_load_paragraph, paragraphs)), bool(goes_on), str(colour))
                    for goes_on, colour, paragraphs in cells
                ),
                Place(*place),
                bool(continues),
            )
            for place, continues, cells in content
        )
    )


def _load_paragraph(data: list[Any]) -> Paragraph:
    text, marker, level, top, place, cells = data
    return Paragraph(str(text), str(marker), int(level), top, Place(*place), tuple(cells))
