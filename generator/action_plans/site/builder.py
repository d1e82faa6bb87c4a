"""The adapter to MkDocs: writes a plain docs tree and has it built. The only module that knows it.

Must not know: what a plan is, what stands on the pages.
"""

import json
import logging
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

NOTHING: Final[Mapping[str, str]] = {}
# MkDocs' own knows only the pages of this docs tree, and lists those that are not to be found.
SITEMAP: Final = ("sitemap.xml", "sitemap.xml.gz")

# What JSON leaves as it is and YAML takes for the end of a line, or does not take at all.
_NOT_IN_YAML: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class SiteBuilderFailed(Exception):
    """MkDocs refused what it was given, or warned of it; the message is its own."""


@dataclass(frozen=True, slots=True)
class DocsPage:
    """One page for MkDocs: where it stands, its front matter and its Markdown."""

    path: str  # address from the site's root, "" or ending with a slash
    front_matter: Mapping[str, str]
    body: str


def docs_file(page: DocsPage) -> tuple[str, bytes]:
    """Return a page as (path in the docs tree, content), its front matter a field a line."""
    lines = (f"{name}: {_quoted(value)}\n" for name, value in sorted(page.front_matter.items()))
    front = "".join(lines) or "{}\n"
    return f"{page.path}index.md", f"---\n{front}---\n\n".encode() + page.body.encode()


def _quoted(text: str) -> str:
    """Return `text` as both JSON and YAML write it, whatever reads it."""
    return _NOT_IN_YAML.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False)
    )


def build_site(
    config: Path,
    docs: Path,
    site: Path,
    *,
    site_url: str,
    as_of: date,
    called: Mapping[str, str] = NOTHING,
    extra: Mapping[str, object] = NOTHING,
    permalink: str = "",
) -> None:
    """Build the docs tree into `site` with the ordinary configuration at `config`.

    `called` are the configuration's own words (`site_name` and the like), which go before those in
    the file; `extra` goes to what templates know as `config.extra`, and `permalink` is what a
    heading's link to itself says, "" for the file's words. The day that the site speaks for stands
    in for the clock, so that the same content gives the same bytes.

    Raises `SiteBuilderFailed` with every warning, since each is a fault of ours.
    """
    with _clock_at(as_of), _warnings() as warnings:
        try:
            folders = {"docs_dir": str(docs), "site_dir": str(site)}
            loaded = load_config(str(config), site_url=site_url or None, **folders, **called)
            loaded.extra.update(extra)
            if permalink:
                loaded.mdx_configs["toc"]["permalink_title"] = permalink
            loaded.plugins.on_startup(command="build", dirty=False)
            build(loaded)
            loaded.plugins.on_shutdown()
        except MkDocsException as error:
            raise SiteBuilderFailed(str(error)) from error
    if warnings:
        raise SiteBuilderFailed("\n".join(warnings))
    for name in SITEMAP:
        (site / name).unlink(missing_ok=True)


def pages_in_menu(config: Path) -> set[str]:
    """Return the addresses of the pages that the menu names, as in `DocsPage.path`.

    Raises `SiteBuilderFailed` where the configuration cannot be read.
    """
    try:
        with config.open("rb") as file:
            menu = yaml_load(file).get("nav") or []
    except MkDocsException as error:
        raise SiteBuilderFailed(str(error)) from error
    return {name.removesuffix("index.md") for name in _named(menu) if "://" not in name}


def _named(entry: object) -> Iterator[str]:
    """Yield what the entries of a menu lead to, those of its parts too."""
    match entry:
        case str():
            yield entry
        case list():
            for each in entry:
                yield from _named(each)
        case dict():
            for each in entry.values():
                yield from _named(each)


@contextmanager
def _clock_at(as_of: date) -> Iterator[None]:
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    midnight = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC)
    os.environ[name] = str(int(midnight.timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collect what MkDocs and its extensions warn of, instead of printing it."""
    found: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: found.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("mkdocs")
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates
