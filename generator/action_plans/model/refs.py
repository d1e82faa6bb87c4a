"""References to plans, recommendations and actions, and the anchors made from them.

Must not know: files, HTML, what the things referred to contain.
"""

import re
from dataclasses import dataclass
from typing import Final

PLAN_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PLAN_ID_LENGTH = range(3, 61)
# Numbers and ids are parts of file names and addresses, so none may be longer than these take.
NUMBER = re.compile(r"(?=.{1,30}$)[0-9]+(?:\.[0-9]+)*[a-z]?")
ACTION_ID = re.compile(r"a[1-9][0-9]{0,3}")

# Names that cannot be addresses or files everywhere: `…/page/2/` is the second page of a list, and
# the others are devices on Windows, whatever the file's ending.
RESERVED_NAMES: Final = frozenset(
    (
        "page",
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
    )
)
# `badges/x-response.svg` is a badge of the plan `x`, and no plan `x-response` may claim it.
RESERVED_ENDINGS: Final = ("-response", "-schedule")


_ADDRESS: Final = re.compile(
    r"/plans/([a-z0-9-]{3,60})/?(?:index\.html)?#r([0-9]+(?:-[0-9]+)*[a-z]?)(-a[0-9]+)?$"
)


def is_plan_id(text: str) -> bool:
    """True if `text` is spelt as a plan id: `[a-z0-9]+(-[a-z0-9]+)*`, 3 to 60 characters."""
    return len(text) in PLAN_ID_LENGTH and PLAN_ID.fullmatch(text) is not None


def is_reserved(plan_id: str) -> bool:
    """True if a plan may not have this id, since an address or a file of another kind has it."""
    return plan_id in RESERVED_NAMES or plan_id.endswith(RESERVED_ENDINGS)


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A reference to a recommendation (`northmere-2021#5`) or to one of its actions (`…#5/a2`)."""

    plan: str
    number: str
    action: str = ""

    def __str__(self) -> str:
        """Return the reference as it is written in plan files and data."""
        return f"{self.plan}#{self.number}" + (f"/{self.action}" if self.action else "")

    @property
    def anchor(self) -> str:
        """The fragment of the thing on its plan's page: `r5-12`, or `r5-12-a2` for an action."""
        anchor = "r" + self.number.replace(".", "-")
        return f"{anchor}-{self.action}" if self.action else anchor

    @property
    def recommendation(self) -> "Ref":
        """The recommendation that this is, or belongs to."""
        return Ref(self.plan, self.number)

    @property
    def path(self) -> str:
        """The address from the site's root, without a leading slash: `plans/northmere-2021/#r5`."""
        return f"plans/{self.plan}/#{self.anchor}"


def ref_in_address(text: str) -> Ref | None:
    """Return the reference whose address on a site of plans `text` is, or None."""
    found = _ADDRESS.search(text.strip())
    if found is None:
        return None
    action = f"/{found[3][1:]}" if found[3] else ""
    return parse_ref(f"{found[1]}#{found[2].replace('-', '.')}{action}")


def parse_ref(text: str, within: str = "") -> Ref | None:
    """Return the reference that `text` spells, or None.

    `within` is the plan id that a short form (`2/a1`, `#2`) is relative to; short forms are
    refused where it is empty.
    """
    plan, mark, rest = text.partition("#")
    if not mark:
        plan, rest = within, text
    number, slash, action = rest.partition("/")
    plan = plan or within
    if not is_plan_id(plan) or not NUMBER.fullmatch(number):
        return None
    if slash and not ACTION_ID.fullmatch(action):
        return None
    return Ref(plan, number, action)
