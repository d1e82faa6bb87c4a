"""Family names that are no other word, lower case.

Must not know: anything else. Names that are also words, places or months (May, Mark, Chelsea,
Bolton) are left out: better a name missed than a post called a person. Taken from lists of common
names in Britain, Ireland, South Asia, West and East Africa and Poland, less what a British word
list has in small letters.
"""

from typing import Final

_TABLE: Final = """
aadam aamir aarif aasif aatiq abbott abdullahi abernathy abiola abubakar acharya achison adams adan
adetokunbo adeyemi adhiambo agarwal aggarwal agnew agrawal agyeman ahearn ahearne ahern aherne
ahluwalia ahmed ahuja akhtar akinwale akinyi ali allan anderson andrews anyanwu armstrong arora
arthurs asante ashe ashgrove ashman atchison atieno atkins atkinson atwal ayaan aylward ayyubi
baaqir baaree babu badami bahl bahri bailey bains bajwa bakshi balakrishnan balan balasubramanian
balay baldwin baleegh bali balogun bandeville bandi banerjee banik bannon bansal banville bappa
barad baral barasa baria barlow barnett barneville barrett barrnette barron bartley bashaar batra
batta bava bawa baxter beakey beal beale beasty beattie beatty bedi beggan beggs begley begum behan
behl beirn beirne ben bennet bennett benson bentley bergin bernard bevan bhagat bhakta bhalla
bhandari bhardwaj bhargava bhasin bhat bhatia bhatnagar bhatt bhattacharyya bhatti bhavsar biesty
bilaal biswas blake blanche boase boateng bobal bogan bohan boland bolger bonar bonner boreland
borland bose bourke bowe bowen bowles boyce boylan boyle boyse bradden bradshaw brady brahmbhatt
branaola brassil breen breheny brennan breslin bresnehan bridson briggs briody brislane broderick
brody brookes brophy brosnan browne bryan bryant buhari burke butala byrne cadwaladr carey carter
cartwright chacko chada chadha chahal chan cheruiyot chopra choudhury chowdhury chukwu clark clarke
coles collins connolly connor conway costa cunningham daamin dabir daly danjuma davidson davies
davis davison dawson dennis desai dickinson dixon dobson dodd doherty donnelly doyle duncan edwards
ekwueme elliott evans ezeugo farrell faulkner ferguson fernandez fitzgerald fitzpatrick flynn fowler
gallagher garcia garcía gardiner ghazzal gibbs gibson gonzalez goodwin gough gould graham griffiths
gupta gwynne hanson hargreaves harper harris harrison hassan hawkins hayes haynes henderson higgins
hobbs hodgson holden holmes holt hooper howells hughes humphreys humphries hussain hussein ihejirika
ijli ingram iqbal iroha isah jahdari jalil jarvis jenkins jennings jibril johnson jones joshi kabir
kamau kapoor karaamat karam kariuki kashif kelly khan kibet kimani knowles kowalska kowalski kumar
labeeb lajlaj lawal layth lewandowski llewellyn llywelyn lopez luqmaan luqman lut maawiya macdonald
macharia mahbeer mahfuj mahfuz mahmoud malik matthews mccann mccarthy mcdonald mckenzie mclean mehta
menon mensah metcalfe miah mistry mitchell mohamed mohammed moore morley morrison murphy mustapha
muthoni mutua mwangi myers naail nair naylor nelson nguyen nicholls nicholson nixon njeri njoku
njoroge njuguna nnamani norris nowak nwachukwu nwosu o'brien o'connor o'neill o'sullivan obasanjo
ochieng odhiambo ogbuehi ogunleye ojukwu okafor okeke okonkwo okoro olawale omair omondi onoh onwuka
onyango osei otieno ouma owens owusu oyekan parkin parkinson patel patterson payne pearce pearson
perkins pillai pollard potts powell pratt pritchard probert prosser pugh qaasim qabeel qadeer quinn
raaghib rabbani rabiah rafeek rafi rahman randall reddy reynolds richardson roberts robertson
robinson rodriguez rossi rowe rowley saafir saajid saalim sanchez santos saunders shah sharma
sheppard silva simiyu sinclair singh smith stephenson stevens stevenson suleiman sullivan sykes
szymański taanish tabassum tadeen taimur talhah talib taylor thomas thompson thomson tomlinson tukur
turnbull ubaadah ubadah ubaidah ubay ubayd ubaydullah uddin udeh umaarah urrab waahid wafula wairimu
walters wambua wambui wanjala wanjiku whittaker wilkins wilkinson williams williamson willis wilson
wiśniewski wright yafir yaghnam yahaya yasir yawer yusuf zackariya zafar zayyir zieliński zubairu
"""
FAMILY_NAMES: Final = frozenset(_TABLE.split())
