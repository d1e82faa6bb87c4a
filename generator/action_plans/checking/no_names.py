"""Words beside which nothing is anybody's name, and family names that places end with.

Must not know: how a name is found, texts.
"""

from typing import Final

from action_plans.checking.named_things import INSTITUTIONS

# No family name follows a given one in these, nor do they stand in place of a given name.
_TABLE: Final = """
storm hurricane operation exercise phase cyclone
january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday the a an and or of for to in on at by with from
this that these those each every all any no not if when where which who what how we they it he she
our their his her its as but is are was were will has have had can should must first second third
new old both one two three st saint hmp hmyoi yoi north south east west upper lower great
little royal king queen prince princess duke bloggs doe other lord head director deputy officer
manager team act bill review report inquiry annex easter christmas ramadan eid diwali passover
isle isles
"""
NO_PERSON: Final = frozenset(_TABLE.split())
PLACEHOLDERS: Final = frozenset(("baba", "bloggs", "doe", "other", "surname"))
# Family names that many roads and places end with; a person's where no place stands.
OF_ROADS: Final = frozenset(("green", "wood", "hill", "hall", "cross", "church", "park", "parks"))
# Roads and halls are called after these.
ROYAL: Final = frozenset(
    ("albert", "alexandra", "anne", "arthur", "edward", "elizabeth", "george", "margaret")
)
# Given and family names that towns and villages of Britain have without another word.
_TOWNS_TABLE: Final = """
ashley barlow barry benson bentley beverley bradworthy brooke castledawson clare clayton clifford
clive connor cunningham dalton douglas hammersmith hayes haynes heather holsworthy holt keith
kimberley leigh leslie martin misson moira morley nelson shelley shirley stanley
"""
TOWNS: Final = frozenset(_TOWNS_TABLE.split())
# Prisons of England and Wales with a name of one word, after which their governors are called.
_PRISONS_TABLE: Final = """
altcourse ashfield aylesbury bedford belmarsh berwyn birmingham brinsford bristol brixton
bronzefield buckley bullingdon bure cardiff channings chelmsford coldingley dartmoor deerbolt
doncaster dovegate downview durham elmley erlestoke exeter featherstone feltham frankland garth
gartree grendon haverigg hewell highdown highpoint hindley hollesley hull humber huntercombe isis
kirkham kirklevington lancaster leeds leicester lewes leyhill lincoln lindholme littlehey
liverpool maidstone manchester moorland mount northumberland norwich nottingham oakwood onley parc
pentonville peterborough portland prescoed preston ranby risley rochester sheppey stafford stocken
stoke styal sudbury swaleside swansea thameside usk verne wakefield wandsworth wayland wealstun
werrington wetherby whatton whitemoor winchester woodhill wormwood wymott
"""
PRISONS: Final = frozenset(_PRISONS_TABLE.split())


def is_plain(word: str) -> bool:
    """True if a word, in any case, may be somebody's name by itself."""
    return word.casefold() not in NO_PERSON and word.casefold() not in INSTITUTIONS
