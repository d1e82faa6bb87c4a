"""The posts in an owner cell, one for each that is named.

Must not know: actions, dates, plan files.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from action_plans.importing.assemble.field_words import any_of, field_words
from action_plans.model.library import spelling

_OF_BODIES = any_of(field_words().ranks)
_RANK = (
    r"(?:(?:Acting|Interim|Assistant|Associate|Deputy|Executive|Regional|Divisional|Area|National|"
    rf"Chief|Senior|Lead|Joint|Operational|{_OF_BODIES}|All|all|Local)\s+)"
)
_HEAD = (
    r"(?:Director[- ]General|Directors?(?:\s+General)?|Heads?\s+of(?=\s)|Officers?|Owners?|"
    r"Governors?|Commissioners?|Managers?|Secretary|Executives?|Leads?|Responsible\s+Officer)"
)
_POST = re.compile(
    rf"(?<![\w&/-])(?:{_RANK}{{0,4}}{_HEAD}|Senior\s+Responsible\s+(?:Officer|Owner))\b"
)
# Of these only some can stand in the middle of a cell and yet begin a post: "Sex Offender Lead"
# and "Equality Manager" end one.
_START = re.compile(
    rf"(?<![\w&/-])(?:{_RANK}{{0,4}}(?:Directors?|Director[- ]General|Heads?\s+of)\b(?!\s+General)|"
    r"Chief\s+[A-Z]\w+\s+Officer\b|Chief\s+Executive\b|Senior\s+Responsible\s+(?:Officer|Owner)\b)"
)
_BARE = re.compile(
    rf"(?:(?:{_RANK}{{0,4}}(?:Director|Head|Manager|Officer|Lead))|Director[- ]General|"
    r"Senior\s+Responsible\s+(?:Officer|Owner)|Heads?\s+of)"
)
_SELF_CONTAINED = re.compile(
    rf"Chief\s+(?:\w+\s+)?(?:Officer|Executive|(?:{_OF_BODIES}) Officer)|All\b.*"
)
_NAME = re.compile(r"(?<=\s)[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]+)?(?=\s|$)")
_TIES = re.compile(r"(?:\b(?:and|of|for|the|to|in|or)|&|[-–/,])$", re.IGNORECASE)
_ENDED = re.compile(
    r"\w\s(?:Officer|Manager|Lead|Director|Governor|Co-?ordinator|Nurse|Pharmacist|Secretary|"
    r"Accountant|Chair|Worker|Analyst|Clerk|Advis[eo]r|Sergeant|Administrator|Superintendent|"
    r"Inspector|Constable|Auditor|Commissioner|Consultant|Practitioner|Supervisor|Matron|Engineer|"
    r"Solicitor|Treasurer|Surveyor|Psychologist|Psychiatrist|Therapist|Midwife|Specialist|Executive|"
    r"Registrar|Controller|Planner|Trainer|Headteacher|Principal|Dentist|Champion|Owner)s?"
    r"(?:\s\([^()]+\))?$"
)
_ALONE = re.compile(r"(?:the\s+)?(?:Governor|Matron|Treasurer|Headteacher|Chief Executive)s?")
_OF = re.compile(rf"{_RANK}{{0,4}}(?:Directors?(?:\s+General)?\s*(?:of\b|[,(-])|Heads?\s+of\b)")
_WELSH = re.compile(
    r"(?:(?:Dirprwy|Uwch|Prif|Is)[ -]?)?(?:Ph?ennaeth|Ch?yfarwyddwr|Rheolwr|Arweinydd|Swyddog|"
    r"Bwrdd|Cydlynydd|Weithredwr|Llywodraethwr|Nyrs)\s+\w"
)
_OTHER = re.compile(
    r"(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,4}(?:Council|Trust|Constabulary|Police|Authority|Inspectorate)"
    r"|(?:Department|Ministry|Office)\s+(?:for|of)\s+.+"
)
_LONGEST_POSTS, _LONGEST_NAME = 25, 8  # words
_SMALL = ("of", "and", "the", "for", "in", "on", "with", "a", "i", "y", "yr")
_HARD = re.compile(r"\s+/\s*|/\s+|\s*;\s+|(?<=[a-z]{2})\.\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Posts:
    """The posts of one paragraph; `runs` groups those that stand together, one group for each
    stretch that no separator divides from the next (they may belong to different actions).
    """

    runs: tuple[tuple[str, ...], ...]

    @property
    def all(self) -> tuple[str, ...]:
        """Every post, in order."""
        return tuple(post for run in self.runs for post in run)


def names_post(text: str) -> bool:
    """True for a short text that has a post's head in it, or is written as a name."""
    words = text.split()
    if not words or len(words) > _LONGEST_POSTS or text.rstrip().endswith("."):
        return False
    if _POST.search(text):
        return True
    names = [word for word in words if word[0].isalpha() and word not in _SMALL]
    return len(words) <= _LONGEST_NAME and bool(names) and all(each[0].isupper() for each in names)


def posts_in(text: str, known: Collection[str] = ()) -> Posts:
    """Return the posts; `known` holds spellings (see `spelling`) that are one post each."""
    runs = (
        [name for piece in _HARD.split(stretch) for name in _listed(piece.strip(), known) if name]
        for stretch in _unseparated(text.strip(), known)
    )
    return Posts(tuple(tuple(run) for run in runs if run))


def _unseparated(text: str, known: Collection[str]) -> list[str]:
    """Return the stretches that follow one another without any separator."""
    if spelling(text) in known or name_in(text, known):
        return [text]
    start = 0
    pieces = []
    for found in _START.finditer(text):
        before = text[start : found.start()].rstrip()
        own = _HARD.split(before)[-1]
        last = text[found.start() :] in ("Director", "Directors")  # "Lead Medical Director"
        parted = last or _TIES.search(own) or before.endswith((";", "."))
        if found.start() > start and is_whole(own) and not parted:
            pieces.append(before)
            start = found.start()
    pieces.append(text[start:].strip())
    return _settled(pieces, text, known)


def _settled(pieces: list[str], text: str, known: Collection[str]) -> list[str]:
    """Return the cut at which every piece is known where there is one, else the pieces."""
    if len(pieces) < 2 or all(spelling(piece) in known for piece in pieces):
        return pieces
    words = text.split(" ")
    ways = ([" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words)))
    return next((way for way in ways if all(spelling(each) in known for each in way)), pieces)


def _listed(text: str, known: Collection[str], after: str = "") -> list[str]:
    """Return the posts of a stretch that commas, "and" or "&" divide; `after` is the post that a
    comma parts from them.
    """
    if spelling(text) in known:
        return [text]
    for found in re.finditer(r",\s+|\s+(?:and|&|with|a|ac)\s+|(?<=[a-z)])/(?=[A-Z])", text):
        first, rest = text[: found.start()], text[found.end() :]
        if all(spelling(each) in known for each in (first, rest)) or _is_list(
            first, found[0], rest, after
        ):
            comma = first if found[0].startswith(",") else ""
            return [first.strip(), *_listed(rest.strip(), known, comma)]
    return [text.rstrip(",") if text.endswith(",") else text]


def _is_list(first: str, sign: str, rest: str, after: str) -> bool:
    """True if a comma, "and" or "with" between two texts parts one post from the next."""
    if all(map(_WELSH.match, (first, rest))):
        return True
    if sign.strip() in ("a", "ac"):
        return False
    following = re.split(r",\s+|\s+(?:and|&)\s+", rest)[0]
    two_hats = not sign.startswith(",") and _SELF_CONTAINED.fullmatch(first.strip())
    if not two_hats and "with" not in sign and _is_post(first) and _is_post(following):
        return True
    heads = re.match(r"(?:NW |All |all |the )?Heads?\s+of\b", rest)
    ended = bool(_ENDED.search(first)) and not _BARE.fullmatch(first)
    if sign.startswith(","):
        begins = bool(_POST.match(rest) or heads) and is_whole(first)
        return begins or (ended and bool(_ENDED.search(following)))
    if sign == "/":
        bare = re.sub(r"\s*\([^()]*\)$", "", first)  # "Area Manager (Stores)/…"
        return bool(_ENDED.search(bare) and (_POST.match(rest) or _ENDED.search(rest)))
    if "with" in sign or after:  # "A Lead, B Director and Director of C"
        return all(map(_POST.search, (first, rest)))
    named = re.search(r"\bHeads?\s+of\b|[Mm]anagers?\b|\bGovernor\b", first)
    whole = ended and _ENDED.search(rest)  # "Safety Lead & Medical Director"
    beside = _POST.search(first) and _OTHER.fullmatch(rest)  # "Head of Stores and Fell Council"
    return bool(whole or (heads and named) or beside) or _are_two(first, rest)


def _is_post(text: str) -> bool:
    """True for a whole post by itself: "Lead Pharmacist", "Head of Safety", "Governor"; a rank
    alone is none, nor is what a rank of several words is still to follow.
    """
    text = text.strip()
    if _ALONE.fullmatch(text):
        return True
    of = _OF.match(text) and is_whole(text)
    named = (of or _ENDED.search(text)) and not _BARE.fullmatch(text)
    return bool(named or (_SELF_CONTAINED.fullmatch(text) and not text.startswith("All")))


def _are_two(first: str, rest: str) -> bool:
    """True for "Head of Licences and Deputy Director, Parole", each of which says what it is for;
    "Chief Officer and Executive Director Women" is one post.
    """
    both = all(re.search(r"\bof\b|,", each) for each in (first, rest))
    ended = "," in rest and _ENDED.search(rest.partition(",")[0])  # "Clerk, A and Shed Lead, B"
    return both and bool(ended or (_START.match(rest) and is_whole(first)))


def is_whole(text: str) -> bool:
    """True if a text names a post and what it is for, so that another may follow."""
    text = text.strip()
    last = _last_post(text)
    if _SELF_CONTAINED.fullmatch(last):
        return True
    return bool(_POST.search(text)) and not _BARE.fullmatch(last) and not _TIES.search(text)


def is_self_contained(text: str) -> bool:
    """True if a text is a post that needs no more words: Chief Information Officer."""
    return bool(_SELF_CONTAINED.fullmatch(text.strip()))


def goes_on(first: str, rest: str) -> bool:
    """True if two pieces of a cell, before and after a page break, are one post."""
    first, rest = first.strip(), rest.strip()
    if re.match(
        rf"(?:(?:{_OF_BODIES})\s+)?(?:Deputy\s+)?(?:Directors?|Head|Officer)\b", rest
    ) and re.search(rf"(?:^|\s){_RANK}$", f"{first} "):
        return True
    if _TIES.search(first) or _BARE.fullmatch(_last_post(first)):
        return True
    return not _START.match(rest) and not re.match(r"[A-Z]{2,}\b", rest)


def _last_post(text: str) -> str:
    """Return a text from its last rank on: "Deputy Director" of "Head of X Deputy Director"."""
    return text[max((found.start() for found in _START.finditer(text)), default=0) :]


def name_in(text: str, known: Collection[str]) -> str:
    """Return the words that set a text apart from a known post, as a person's name does.

    "" if there are none. One or two capitalised words count, within a post of at least three.
    """
    if spelling(text) in known:
        return ""
    words = text.split()
    stretches = ((at, size) for size in (1, 2) for at in range(1, len(words) - size + 1))
    for at, size in stretches:
        extra, rest = " ".join(words[at : at + size]), words[:at] + words[at + size :]
        is_name = len(rest) > 2 and _NAME.fullmatch(f" {extra}", 1)
        if is_name and spelling(" ".join(rest)) in known:
            return extra
    return ""
