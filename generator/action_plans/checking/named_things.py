"""What bears a person's name and is none: an institution, a firm, a ship, a law.

Must not know: how a name is found, plans, problems.

It is told by the kinds of words around the name, not by lists of such names.
"""

import re
from collections.abc import Sequence
from typing import Final

# Bodies, buildings and schemes that bear a person's name, before or after it.
_INSTITUTIONS_TABLE: Final = """
technique line lines air airport airways airlines approach framework strategy programmes
academy ambulance approved association avenue award awards barracks bridge building buildings
bwrdd canolfan carchar centre charity church clinic close college court crescent drive farm
foundation fund gardens hall high home homes hospice hospital hostel house infirmary institute
junction law lane league library limited lodge ltd manor ministries museum park place plaza
premises primary prifysgol prison programme project quay road room school society square
station street suite terrace theatre tower trust tŷ unit university ward way wing ysbyty ysgol
scheme service services county city council cathedral community town hill wood green common cross
test method model scale curve score index protocol
dock docks wharf pier port harbour walk row mews gate grove heights parade embankment estate
yard mill works market tunnel viaduct canal reservoir stadium arena pavilion baths inn hotel
memorial statue column observatory nursery gallery yacht docklands
audit commission rule rules riots raids concordat charter principles guidelines pathway toolkit
checklist partnership nurses training
care cluster clusters down hub raid towers inquiry review act
palace castle abbey chapel lecture lectures prize medal scholarship fellowship bursary
plc llp group holdings partners associates solicitors architects builders construction contractors
education learning college systems software solutions digital technologies media press housing
healthcare pharmacy insurance energy recruitment logistics wings wards gates units halls lanes
block blocks grade grades band division spur landing day
consulting consultants consultancy brothers sons stores brewery motors
"""
INSTITUTIONS: Final = frozenset(_INSTITUTIONS_TABLE.split())
# What is published under the name of who wrote it or of whom it is about, with a capital.
_NAMED_AFTER: Final = frozenset(("Act", "Bill", "Inquiry", "Law"))
_WELSH: Final = frozenset(("bwrdd", "canolfan", "carchar", "prifysgol", "tŷ", "ysbyty", "ysgol"))
_SAINT: Final = frozenset(("st", "saint"))

# What only a firm, a ship or another thing is called by, right before its name or after it.
_THING_BEFORE: Final = re.compile(
    r"\b(?:firms?|compan(?:y|ies)|contractors|subcontractors|suppliers|consultanc(?:y|ies)|"
    r"brands?|manufacturers?|retailers?|insurers?|charit(?:y|ies)|supermarkets?|publishers?|"
    r"agency|ships?|vessel|ferry|tug|yacht|boat|barge|trawler|lifeboat|locomotive|train|"
    r"software|app|HMS|MV|SS|contracts? with|awarded to|let to|bought from|hired from|"
    r"tenders? from|invoices? from|owned by the)"
    r"[,:]?\s+(?:such as\s+|like\s+|called\s+|named\s+|the\s+|is\s+)*[“\"'‘]?$",
    re.IGNORECASE,
)
_THING_AFTER: Final = re.compile(
    r"(?:[’']s)?,?\s*(?:\((?:the\s+)?(?:main\s+)?(?:contractor|supplier|builder|company|firm)\b|"
    r"which\b|,?\s*the\s+(?:main\s+|new\s+|current\s+)?(?:contractor|supplier|builder|company|firm)\b"
    r"|&\s|and (?:Sons?|Co|Partners|Company)\b)"
)
# Words of a firm's work; enough where only one of the two words is known to be a name.
_TRADE: Final = re.compile(
    r"\b(?:(?:sub)?contract(?:s|ed|or|ors)?|suppliers?|supplied|tender(?:s|ed)?|procure[ds]?|"
    r"procurement|bids?|builders?|builds?|built|refit(?:ted)?|framework|invoices?|construction|firms?|"
    r"compan(?:y|ies))\b(?!\s+(?:manager|lead|officer|owner|director|team)s?\b)",
    re.IGNORECASE,
)
# Firms, charities and schemes whose name is somebody's and no more, as they are known everywhere.
_BODIES: Final = re.compile(
    r"(?:Blair Athol|Martin Luther|Victoria Derbyshire|"
    r"Alan Turing|Aneurin Bevan|Anne Frank|Arthur Andersen|Balfour Beatty|Barrow Cadbury|"
    r"Betsi Cadwaladr|"
    r"Bhatt Murphy|Duncan Lewis|Irwin Mitchell|Leigh Day|Morgan Sindall|Willmott Dixon|"
    r"Bristol Myers|Carter Jonas|Clifford Chance|Elizabeth Fry|Florence Nightingale|"
    r"Garfield Weston|Grant Thornton|"
    r"Hywel Dda|John Lewis|Joseph Rowntree|Josephine Butler|Laing O['’]Rourke|Leonard Cheshire|"
    r"Marie Curie|Mary Seacole|Mott MacDonald|Paul Hamlyn|Stephen Lawrence|Sue Ryder|Suzy Lamplugh|"
    r"Victor Charlie|Zahid Mubarek)\b"
)
# Given names that things answer to.
DEVICES: Final = frozenset(("alexa", "bixby", "cortana", "siri"))
_ARTICLE: Final = re.compile(r"\b[Tt]he\s+[“\"'‘]?$")
# Where an article stands before somebody's name it belongs to one of these.
_OF_A_PERSON: Final = re.compile(
    r"(?:[’']s)?\s+(?:case|review|inquiry|inquest|family|murders?|trial|death|investigation|report|"
    r"homicide|recall|release|matter|findings?|recommendations?|action|judge?ment|SFO|serious|"
    r"independent|brothers|sisters|and|offence|attack|killings?)\b"
)
_NEAR: Final = 60  # characters of the same sentence
_SHORT: Final = 40


def is_a_thing(text: str, words: Sequence[re.Match[str]], at: int, is_sure: bool) -> bool:
    """True if two words of a text that look like a name, from `words[at]` on, are a thing's.

    `is_sure` says that both are known as names; less is then taken for a thing.
    """
    if _is_institution(text, words, at) or _BODIES.match(text, words[at].start()):
        return True
    start, end = words[at].start(), words[at + 1].end()
    before, after = text[max(0, start - _SHORT) : start], text[end : end + _SHORT]
    if _THING_BEFORE.search(before) or _THING_AFTER.match(after):
        return True
    if _ARTICLE.search(before) and not _OF_A_PERSON.match(after):
        return True
    return not is_sure and _TRADE.search(_sentence(text, start, end)) is not None


def _is_institution(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """True if what bears the name is a building, a body or a scheme, by the words around it."""
    following = words[at + 2 : at + 4]
    if following and text[words[at + 1].end() : following[0].start()].strip(" \n") == "":
        names = [_plain(following[0])]
        if following[0][0][:1].isupper() and len(following) > 1:
            names.append(_plain(following[1]))
        if following[0][0] in _NAMED_AFTER or any(name in INSTITUTIONS for name in names):
            return True
    return any(_plain(each) in _WELSH | _SAINT for each in words[max(0, at - 3) : at])


def _sentence(text: str, start: int, end: int) -> str:
    """Return what stands near in the same sentence, on either side."""
    before = text[max(0, start - _NEAR) : start].rpartition(". ")[2]
    return f"{before} {text[end : end + _NEAR].partition('. ')[0]}"


def _plain(word: re.Match[str]) -> str:
    return word[0].rstrip(".").casefold()
