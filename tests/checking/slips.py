"""Slips as editors make them, each a change in one place of a plan of the frozen content.

Must not know: what is told of them.
"""

import re
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

from tests.building import FROZEN

NBSP, EN, EM, TAB = "\u00a0", "–", "—", "\t"
MCCANN, JACQUES = "joseph-mccann-2020", "joshua-jacques-2024"
NORTH, RECALL, SFO = "north-west-2019", "recall-2020", "sfo-reviews-2020"


@dataclass(frozen=True, slots=True)
class Slip:
    """A regular expression and what stands in its place, at its `nth` match in a plan's file."""

    name: str
    plan: str
    nth: int  # from 1
    find: str  # multi-line: ^ and $ are those of lines
    write: str
    below: int = 0  # the line at fault is so many below the first that was changed

    def applied(self, text: str) -> str:
        """Return the text with the slip in it."""
        match = list(re.finditer(self.find, text, re.MULTILINE))[self.nth - 1]
        return text[: match.start()] + match.expand(self.write) + text[match.end() :]

    def line(self, text: str) -> int:
        """Return the number of the line at fault."""
        pairs = zip_longest(text.splitlines(), self.applied(text).splitlines())
        return next(at for at, (a, b) in enumerate(pairs, 1) if a != b) + self.below


def plan_text(plan: str) -> str:
    return (FROZEN / "plans" / f"{plan}.yml").read_text("utf-8")


SLIPS: Final = (
    # A sign that only looks like the one that belongs there.
    Slip("en dash before a recommendation", RECALL, 3, r"^- number:", f"{EN} number:"),
    Slip("en dash for the mark of a text", NORTH, 3, r"^    text: >-$", f"    text: {EN}"),
    Slip("em dash before an action", SFO, 4, r"^  - id:", f"  {EM} id:"),
    Slip("bullet before an action", NORTH, 2, r"^  - id:", "  • id:"),
    Slip("star before an update", RECALL, 2, r"^  - date:", "  * date:"),
    Slip("en dash before a document", SFO, 1, r"^- \{date:", f"{EN} {{date:"),
    Slip("non-breaking spaces as indent", MCCANN, 5, r"^  response:", f"{NBSP}{NBSP}response:"),
    Slip("one non-breaking space in an indent", JACQUES, 3, r"^    due:", f"  {NBSP} due:"),
    Slip("non-breaking space after a colon", NORTH, 1, r"^kind: ", f"kind:{NBSP}"),
    Slip("non-breaking space after a dash", SFO, 6, r"^- number:", f"-{NBSP}number:"),
    Slip("narrow space after a colon", SFO, 7, r"^    due: ", "    due:\u202f"),
    Slip("curly quotes round a key", RECALL, 4, r"^  response:", "  “response”:"),
    Slip("curly quotes round a root key", SFO, 1, r"^wording:", "“wording”:"),
    Slip("wide colon", JACQUES, 2, r"^  response: ", "  response： "),
    Slip("equals sign", MCCANN, 6, r"^  response: ", "  response = "),
    Slip("tab before a key of an action", RECALL, 3, r"^    due:", f"{TAB}{TAB}due:"),
    Slip("tab before a key of a recommendation", SFO, 8, r"^  response:", f"{TAB}response:"),
    Slip("tab before a root key", NORTH, 1, r"^lang:", f"{TAB}lang:"),
    Slip("tab in the middle of an indent", JACQUES, 2, r"^    due:", f"  {TAB}due:"),
    # A space that is missing.
    Slip("no space after the dash of a recommendation", MCCANN, 4, r"^- number:", "-number:"),
    Slip("no space after the dash of an action", RECALL, 5, r"^  - id:", "  -id:"),
    Slip("no space after the dash of a document", RECALL, 2, r"^- \{date:", "-{date:"),
    Slip("no space after a colon", SFO, 3, r"^  response: ", "  response:"),
    Slip("no space after a colon before quotes", NORTH, 3, r"^    due: ", "    due:"),
    Slip("no colon", JACQUES, 4, r"^  response: ", "  response "),
    # A key or an entry on another level.
    Slip("key of a recommendation one level out", RECALL, 3, r"^  response:", "response:"),
    Slip("key of a recommendation one level in", SFO, 5, r"^  themes:", "    themes:"),
    Slip("response swallowed by the text above", MCCANN, 3, r"^  response:", "    response:"),
    Slip("key of an action one level out", SFO, 6, r"^    due:", "  due:"),
    Slip("owners one level out", NORTH, 4, r"^    owners:", "  owners:"),
    Slip("key of an action one too far in", JACQUES, 3, r"^    due:", "     due:"),
    Slip("key of an action one too far out", MCCANN, 5, r"^    due:", "   due:"),
    Slip("key of a recommendation one too far in", RECALL, 2, r"^  to:", "   to:"),
    Slip("key of a recommendation one too far out", NORTH, 3, r"^  themes:", " themes:"),
    Slip("updates under an action", RECALL, 3, r"^  updates:$", "    updates:"),
    Slip("root key indented", JACQUES, 1, r"^kind:", "  kind:"),
    Slip("recommendations indented", RECALL, 1, r"^recommendations:", "  recommendations:"),
    Slip("dash of a recommendation one level in", SFO, 3, r"^- number:", "  - number:"),
    Slip("dash of an action one too far in", NORTH, 5, r"^  - id:", "   - id:"),
    Slip("dash of an update at the margin", RECALL, 4, r"^  - date:", "- date:"),
    Slip("no dash before a recommendation", RECALL, 4, r"^- number:", "  number:"),
    Slip("no dash before an action", NORTH, 3, r"^  - id:", "    id:"),
    Slip("no dash before an update", RECALL, 3, r"^  - date:", "    date:"),
    Slip("a line of a text at the margin", MCCANN, 7, r"^    (?=[A-Z])", ""),
    Slip("a line of a text too far out", SFO, 9, r"^      (?=[A-Z])", "    "),
    # Pasted from elsewhere.
    Slip("merge markers", SFO, 4, r"^  response: (.*)$",
         r"<<<<<<< HEAD\n  response: \1\n=======\n  response: agreed\n>>>>>>> branch"),
    Slip("merge markers with the base", NORTH, 2, r"^    due: (.*)$",
         r"<<<<<<< HEAD\n    due: \1\n||||||| base\n    due: 'x'\n=======\n>>>>>>> b"),
    Slip("a second plan below", RECALL, 1, r"\Z",
         "title: Another\nkind: thematic\nwording: summary\nreport: {published: 2021-03-02}\n"
         "recommendations:\n- number: '1'\n", below=0),
    Slip("a second document with a plan", SFO, 1, r"\Z",
         "---\ntitle: Another\nkind: thematic\n"),
    Slip("a second document in the middle", MCCANN, 3, r"^(?=- number:)", "---\n"),
    # A value that is not what belongs there.
    Slip("owners as one text", NORTH, 4, r"^    owners: \['([^']*)'\]", r"    owners: \1"),
    Slip("themes as one text", SFO, 4, r"^  themes: \[(.*)\]", r"  themes: \1"),
    Slip("addressee as one text", RECALL, 2, r"^  to: \[(.*)\]", r"  to: \1"),
    Slip("a star without quotes", SFO, 3, r"^    due: '(\*[^']*)'", r"    due: \1"),
    Slip("a quote that is not closed", JACQUES, 5, r"^    due: '([^']*)'", r"    due: '\1"),
    Slip("a bracket that is not closed", MCCANN, 4, r"^  themes: \[(.*)\]", r"  themes: [\1"),
    Slip("a colon in a value", JACQUES, 2, r"^(    due: .*)$",
         r"\1\n    condition: subject to: a vote"),
    Slip("a misspelt key", RECALL, 3, r"^  response:", "  respose:"),
    Slip("a misspelt response", SFO, 2, r"^  response: .*", "  response: agred"),
    Slip("Yes for a response", SFO, 1, r"^  response: .*", "  response: 'Yes'"),
    Slip("Accepted for a response", RECALL, 5, r"^  response: .*", "  response: Accepted"),
    Slip("a misspelt theme", NORTH, 1, r"\[risk-management", "[risk-managment"),
    Slip("an organisation by its full name", RECALL, 4, r"^  to: \[hmpps\]",
         "  to: [HM Prison and Probation Service]"),
    Slip("a date in another order", JACQUES, 1, r"published: (\d{4})-(\d\d)-(\d\d)",
         r"published: \3/\2/\1"),
    Slip("the number without quotes and with a full stop", SFO, 1, r"^- number: '3'",
         "- number: 3."),
    Slip("a key twice", NORTH, 2, r"^(  response: .*)$", r"\1\n\1"),
    Slip("an id twice", NORTH, 2, r"^  - id: a2", "  - id: a1"),
    Slip("a blank before a hash", MCCANN, 3, r"^(    due: .*)$",
         r"\1\n    condition: subject to vote #2"),
    Slip("a hash behind a quoted value", JACQUES, 2, r"^(    due: .*)$",
         r"\1\n    condition: 'subject to a vote' #2"),
    Slip("a document of another date than its updates", RECALL, 1,
         r"\{date: 2021-12-07, kind: update", "{date: 2091-12-07, kind: update"),
    Slip("an address of this site for a reference", NORTH, 2, r"^    due: (.*)$",
         r"    due: \1\n    later: ['https://x.org/plans/recall-2020/#r2']"),
    # A key without its colon, below a list that is written with hyphens.
    Slip("no colon below owners with hyphens", NORTH, 2,
         r"^    owners: \['([^']*)', '([^']*)'\]\n    due: ('.*)$",
         r"    owners:\n    - '\1'\n    - '\2'\n    due \3", below=3),
    Slip("a space before the hash of a link", JACQUES, 1, r"^  - to: (.*)#(\d+)",
         r"  - to: \1 #\2"),
    Slip("spaces round the hash of a link", JACQUES, 1, r"^  - to: (.*)#(\d+)$",
         r"  - to: '\1 # \2'"),
    Slip("a space before the hash of a reference in a list", NORTH, 1, r"^    due: (.*)$",
         r"    due: \1\n    later: [recall-2020 #2]"),
    # What only part of was mended, or was half written.
    Slip("a marker of a settled merge", NORTH, 2, r"^- number:", "=======\n- number:"),
    Slip("no comma between two owners", NORTH, 2, r"^(    owners: \['[^']*'), ('.*\])$", r"\1 \2"),
    Slip("an owner whose quote is not closed", NORTH, 2, r"^(    owners: \['[^']*)', ('[^',]*'\])$",
         r"\1, \2"),
    Slip("the month behind the day", MCCANN, 1, r"published: (\d{4})-(\d\d)-(\d\d)",
         r"published: \1-\3-\2"),
    Slip("a colon in braces", MCCANN, 1, r"^source: \{title: '(.*)'\}$", r"source: {title: \1}"),
    Slip("two colons", MCCANN, 3, r"^  response:", "  response::"),
    Slip("a semicolon for a colon", NORTH, 2, r"^  response: ", "  response; "),
    Slip("a key by another name", JACQUES, 3, r"^    due:", "    deadline:"),
    Slip("a number without quotes", SFO, 5, r"^- number: '(\d+)'", r"- number: \1"),
    Slip("a capital in a key", RECALL, 3, r"^  response:", "  Response:"),
    Slip("a star as a mark without quotes", SFO, 1, r"^  '\*': >-$", "  *: >-"),
    Slip("two letters of a key that changed places", MCCANN, 4, r"^    due:", "    deu:"),
    Slip("none where entries belong", NORTH, 3, r"^(  themes: .*)$", r"\1\n  updates: none"),
)  # fmt: skip

# One cause, one problem; what would be right there is for whoever knows the document.
UNSURE: Final = (
    Slip("a text that is still to be written", SFO, 5, r"(?m)^    text: >-\n      .*$",
         "    text: >-\n      TODO", below=0),
    Slip("a row of cells with a tab in its indent", NORTH, 2, r"^(    owners: .*)$",
         r"\1\n\tAgreed\tJuly 2019"),
    Slip("a number twice, of which one is linked to the other", JACQUES, 1, r"^- number: '6'$",
         "- number: '5'"),
    Slip("a mark of many dates that is explained nowhere", SFO, 1,
         r"^footnotes:\n  '\*': >-\n(?:    .*\n)+", ""),
)  # fmt: skip
