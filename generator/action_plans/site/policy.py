"""What a page may load and run, made from what the page really holds, in the page and as headers.

Must not know: MkDocs, what is on a page, where files are.

Scripts and styles come from the site itself. An inline script runs only by the hash of its text;
only the theme has any, as its templates have it: a script of any other text stops the build
(`site/pages.py`), so that no editor's words are let run by their own hash.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from typing import Final

# The search index is a program that browsers compile (WebAssembly); nothing else is evaluated.
_SCRIPTS: Final = ("'self'", "'wasm-unsafe-eval'")
_POLICY: Final[Mapping[str, tuple[str, ...]]] = {
    "default-src": ("'none'",),
    "script-src": _SCRIPTS,
    "style-src": ("'self'",),
    "font-src": ("'self'",),
    "img-src": ("'self'", "data:"),
    "connect-src": ("'self'",),
    "worker-src": ("'self'",),
    "form-action": ("'self'",),
    "base-uri": ("'none'",),
    "object-src": ("'none'",),
    "require-trusted-types-for": ("'script'",),
}
# Not heeded in a page, only in what a server sends.
_BY_SERVER_ALONE: Final = {"frame-ancestors": ("'none'",)}
_OTHER_HEADERS: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

_SCRIPT: Final = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_NOT_RUN: Final = re.compile(r"""\b(?:src\s*=|type\s*=\s*["']?application/(?:ld\+)?json)""")
_FRAME: Final = re.compile(r"<iframe\b", re.IGNORECASE)
_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_CHARSET: Final = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)


def hashes(html: str) -> tuple[str, ...]:
    """Return the hash of each inline script of a page that browsers would run, sorted."""
    found = {text for given, text in _SCRIPT.findall(html) if not _NOT_RUN.search(given)}
    return tuple(sorted(_hash(text) for text in found))


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(allowed: Iterable[str], styles: Iterable[str] = (), *, by_server: bool = False) -> str:
    """Return the policy that lets these inline scripts run, by their hashes, and no others.

    `styles` are those that a page of the site may have in itself, by their hashes.
    """
    rules = {
        **_POLICY,
        "script-src": (*_SCRIPTS, *allowed),
        "style-src": (*_POLICY["style-src"], *styles),
    }
    if by_server:
        rules.update(_BY_SERVER_ALONE)
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())


def with_policy(html: str) -> str:
    """Return a page that says its policy before anything that the policy is for.

    A page with a frame may show pages of the site in it.

    Raises ValueError for a page that names no character set, after which it stands.
    """
    rules = policy(hashes(html)) + ("; frame-src 'self'" if _FRAME.search(html) else "")
    return _with(html, rules)


def _with(html: str, rules: str) -> str:
    said = f'<meta http-equiv="Content-Security-Policy" content="{rules}">'
    changed, times = _CHARSET.subn(lambda found: f"{found[0]}\n{said}", html, count=1)
    if not times:
        raise ValueError("the theme names no character set, so that there is no place for a policy")
    return changed


def style_hashes(html: str) -> tuple[str, ...]:
    """Return the hash of each style that a page has in itself, sorted."""
    return tuple(sorted({_hash(text) for text in _STYLE.findall(html)}))


def alone_with_policy(html: str) -> str:
    """Return a page that is complete in itself, with a policy that lets it ask for nothing.

    Raises ValueError for one that names no character set.
    """
    styles = " ".join(style_hashes(html)) or "'none'"
    said = f"default-src 'none'; style-src {styles}; base-uri 'none'; form-action 'none'"
    return _with(html, said)


def headers(allowed: Iterable[str], styles: Iterable[str] = ()) -> Mapping[str, str]:
    """Return what a server of one's own should send with every page; `styles` are by their hash."""
    said = policy(allowed, styles, by_server=True)
    return {"Content-Security-Policy": said, **_OTHER_HEADERS}


def header_files(allowed: Iterable[str], styles: Iterable[str] = ()) -> Mapping[str, str]:
    """Return those headers as files for servers, by path: what each reads by itself or is given."""
    sent = headers(sorted(set(allowed)), styles)
    nginx = "".join(f'add_header {name} "{value}" always;\n' for name, value in sent.items())
    caddy = "".join(f'\t{name} "{value}"\n' for name, value in sent.items())
    listed = "".join(f"  {name}: {value}\n" for name, value in sent.items())
    return {
        "_headers": f"/*\n{listed}",
        "server/nginx.conf": nginx,
        "server/Caddyfile": f"header {{\n{caddy}}}\n",
    }
