"""How a stranger checks a page: against its site's manifest, its signature, and a build anew.

Must not know: HTML, how the manifest and the signature are made.
"""

from typing import Final

from action_plans.publishing import addresses
from action_plans.publishing.edition import Edition

_GITHUB: Final = "https://github.com/"
_NO_ADDRESS: Final = "https://ADDRESS-OF-THIS-SITE/"


def commit_page(edition: Edition) -> str:
    """Return the address of the commit that the site is made of, "" if it is known nowhere."""
    repository = edition.library.site.repository.rstrip("/")
    known = repository.startswith(_GITHUB) and edition.commit
    return f"{repository}/commit/{edition.commit}" if known else ""


def signatures_page(edition: Edition) -> str:
    """Return the address of what the repository keeps of signatures, "" if it keeps none."""
    repository = edition.library.site.repository.rstrip("/")
    return f"{repository}/attestations" if repository.startswith(_GITHUB) else ""


def how_to_check(edition: Edition) -> tuple[str, ...]:
    """Return the lines of a shell that check a page of this site; none if it has no plan.

    Where the commit is known, the last one builds the site anew: of the record as its repository
    has it, or of a folder `record` that whoever checks has of it.
    """
    if not edition.plans:
        return ()
    site = edition.site_url or _NO_ADDRESS
    page = addresses.plan(edition.plans[0].id)
    lines = (
        f"curl -sSO {site}manifest.sha256",
        f"curl -sS --create-dirs -o {page}index.html {site}{page}",
        "sha256sum --check --ignore-missing manifest.sha256",
    )
    if not edition.commit:
        return lines
    built = (
        f"cd record && git checkout {edition.commit} && make environment"
        f" && SITE_URL={edition.site_url} .venv/bin/plans build --as-of {edition.as_of.isoformat()}"
        " && diff site/manifest.sha256 ../manifest.sha256"
    )
    if not commit_page(edition):
        return (*lines, built)
    repository = edition.library.site.repository.rstrip("/")
    signed = f"gh attestation verify manifest.sha256 --repo {repository.removeprefix(_GITHUB)}"
    return (*lines, signed, f"git clone {repository} record && {built}")
