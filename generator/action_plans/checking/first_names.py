"""First names that are common in Britain and are no other word, lower case.

Must not know: anything else. Names that are also words, places or months (May, Mark, Chelsea) are
left out: better a name missed than a post called a person.
"""

from typing import Final

_NAMES: Final = """
aaron abdul abigail adam ahmed aisha alan alastair albert alexander alexandra ali alice alison
alistair amanda amelia amir amy andrea andrew angela anita anna anne annette anthony antonia
ashley barbara barry ben benjamin bernadette bethany beverley brian bridget bryan callum carol
caroline catherine cathy cerys charles charlotte cheryl chloe chris christian christina
christine christopher claire clare clive colin craig daniel darren david dawn debbie deborah
denise derek diana diane dominic donald donna dorothy douglas duncan dylan edward eileen elaine
eleanor elizabeth ellen ellie emily emma eric ethan eva evelyn farah fatima fiona frances
francesca gareth gary gavin gemma geoffrey george geraldine gerard gillian glenn gordon graeme
graham gregory hannah harriet harry hassan hayley heather helen henry hilary hussain ian imran
isabel isabella jacob jacqueline jake james jamie jane janet janice jason jean jeffrey jennifer
jenny jeremy jessica jill jim joan joanna joanne joe john jonathan joseph joshua joyce judith
julia julian julie justin karen kate katherine kathleen kathryn katie keith kelly kenneth kerry
kevin kieran kim kirsty laura lauren laurence leanne leigh leon leonard lesley lewis liam linda
lindsay lisa lorraine louis louise lucy luke lynn lynne malcolm margaret maria marie marilyn
martin mary matthew maureen megan melanie michael michelle miriam mohamed mohammed moira monica
muhammad nadia naomi natalie natasha neil nicholas nicola nigel noah nora norman oliver olivia
omar oscar owen pamela patricia patrick paul pauline penelope peter philip philippa phillip
phoebe rachel ralph raymond rebecca richard robert roger ronald rosemary roy russell ruth ryan
sally sam samantha samuel sandra sara sarah sean sharon sheila shirley simon sonia sophia sophie
stacey stephanie stephen steven stewart stuart susan suzanne sylvia tara terence teresa thomas
tim timothy tina tom tony tracey tracy trevor valerie vanessa veronica victoria vincent wayne
wendy william yasmin yvonne zainab zoe
"""
FIRST_NAMES: Final = frozenset(_NAMES.split())
