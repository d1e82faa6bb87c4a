"""Given names that are no other word, lower case.

Must not know: anything else. Names that are also words, places or months (May, Mark, Chelsea,
Bolton) are left out: better a name missed than a post called a person. Taken from lists of common
names in Britain, Ireland, South Asia, West and East Africa and Poland, less what a British word
list has in small letters.
"""

from typing import Final

_TABLE: Final = """
aaaqil aaban aabid aachal aadam aadhya aadi aadil aafiya aahana aahil aalam aalee aalim aamil aamir
aamirah aaqil aarav aarif aarini aariz aarna aarnav aaron aarush aaryan aashi aashif aashir aasif
aasim aatif aatiq aaus aayan aayush aazim abaan abbi abbie abby abdi abdul abdullahi abeer abena
abha abhimanyu abhiram abigail ada adaeze adam adebayo adele adil aditya adrian adriana adrianna
adrienne advaith advay advik advika adweta adya aedan agastya agata agnes agnieszka ahmad ahmed
aidan aideen aiden aileen ailis ailsa aimee aine aisha aishani aisling aislinn akosua akshay alan
alana alanis alanna alannah alastair albert alec aled aleena alejandra alejandro aleks aleksander
alex alexa alexander alexandra alexis alfred ali alice alicia alisha alison alistair alister alix
aliyu alka allan allen allison alun alvin alyssa ama amaira amaka amanda amara amarachi amelia amie
aminatu amir amrit amrita amruta amy ana anamika anastasia anastazja anay andre andrea andrei andres
andrew andrzej andré andy aneurin angela angelica angelika angharad angie aniela anika anil anirudh
anita anjali anmol ann anna annalise anne annette annie ansh anthony antoin antoinette anton antoni
antonia antonio antony anusha anvi aodhan aoibheann aoibhin aoibhinn aoife apolonia aradhana arham
ariana arianne ariel arin arjun arkadiusz arran arron arthur artur arunima arwel arya aryan ashlee
ashleigh ashlene ashley ashling ashton asif asma atharv atheel attaf audrey auraq aurelia avi avni
awadil awamil awamiri awan awani awlya awmar awrad ayaan ayamin ayesha ayodele aysar ayush ayushman
ayyubi ayşe azaan azad azban azeeb baahir baaizeed baaqee baaqir baaree baashir baasim baasit babar
babatunde baber bachittar badawi badr baghyawati baha bahaa bahadurjit bailey bailie bairbel bakhshi
baleegh balendra balhaar baljiwan balvan balveer balwinder bambad banjeet baqar baqir barbara barkha
barr barraq barry bartek basaam baseer basel basem bashaar bashaarat bashar basharat basheer
basheerah basim basir bassam batal batool bazam beata beatrice becky belinda ben benjamin benn
berezat bernadette bernard beth bethan bethany betty beverley beverly bex bhanumati bhavani bhavika
bhavini bhavna bhavya bianca bianka bilaal bilal bilkisu bimala bina birousk bishakha bizhan blake
blanaid blanka boris borys bożena brady brandi branwen breandan breanna brenda brendan brett brian
briana brianna bridget brigid brijesh brinda brittany brittney bronach bronagh bronwen brooke bruce
bruno bryan bryce bryony bukola buraid błażej cahal cahir cailin cailum caitlin caitlyn caitriona
caleb callan callum calum calvin cameron candace candice caoilfhionn caoimhe caoimhin caolain caolan
caomhan cara caragh carl carla carlos carly carmel carmen carol carole caroline carolyn carrie carys
casey cassandra cassidy cassie cathal catherine cathy catrin catriona ceara celine ceri cerys cesar
cezary chaaya chaitaly chaitanya chakradev chakradhar chakrika chamali chaman chameli champak
chanakya chanchal chandani chandran chandresh changaz chantel chantelle charan charita charlene
charles charlesh charlie charlotte charvi chashida chasmum chatresh chatura chavvi chawish chelsey
cheragh cherie cherith cheryl chiamaka chibuzo chidi chidimma chigozie chijioke chinedu chinelo
chinyere chioma chizoba chloe chloé chris christian christie christina christine christopher christy
chukwudi chukwuemeka cianan ciara ciaran ciarrai ciarán cillian cindy claire clara clare clarence
clarissa claudia clayton clifford cliodhna cliona clive clodagh codie cody cole colin collette
collin collins colm colton colum conal conall conchur conn connie connor conor conrad constance cora
corey corinne cormac cornelius corrie cortney cory courteney courtney craig cristian cristina curtis
cynthia cyprian daamin daanish daanyaal daawood dabbah dabir dafydd daghfal dagmara daire dairine
daiyaan dakhil daksh daksha dakshesh dalaja dalbir dalton dameer damian damien damini damon damurah
damyanti dan dana daniel danielle danish danjuma danny danuta dara darain darcy darika darin darius
dariusz darlene darpan darragh darrell darren darryl darsh daryl dastageer dave david dawid dawn
dawud dayamai dayita dayna dayyaan deaglan deane deanna dearbhail dearbhaile dearbhla deb debbie
deborah debra debs declan deepa deepak deirbhile deirdre delyth demi denis denise dennis derek
dermot dervla desiree desmond devansh devika devin dewi dhriti dhruv diana diane diarmuid dillon
dilwyn dilys dionne dipta divya diya dmytro domhnall dominic dominik dominique donal donald donna
dorcas doris dorota dorothy douglas duane duncan durab dustin dwayne dyfan dylan eadaoin eamon
eamonn ebuka eddie edgar edhitha eduardo edward edwin eesaa eesha efua ehan ehsaas ehsan eijaz
eileen eilidh eilis eilish eimear eimer eimhear eiravati ejaz ejlaal ekaja ekalinga ekani ekansh
ekanta ekantika ekapad ekaraj ekavir ekbal ekene ekiya elaine eleanor elena eleri elif elijah elin
elise elisha eliza elizabeth ella ellen ellie elliot elliott eloise eluned elżbieta emeka emer emil
emilie emily emlyn emma emmanuel emmet emmett emran emre enda enya eoghan eoin eric erica erick erik
erika erin ernest eryk eryn esfandyar eshan eshana esi esther ethan etizaaz euan eugene eunan eunice
eva evan evans evelyn evie ewa ewan ewelina ezra fabian fahmi fainche faizan falan falguni faqid
farah faraj faras farhan fariq faris farzana fatima fatuma faye fazli feargal fearghal felicia felix
femi fergal fergus fernando ffion fidvi filip finbar finn fintan fiona fionntan fionnuala fitan
fiyaz folake frado frances francesca francis francisco franciszek franklin fraser frazer fred
frederick freya fryderyk funmi gabriel gabriela gabriella gabrielle gagan gail gaja gareth garima
garrett garry gary gaurang gaurangi gaurav gauri gaurika gautam gautami gavin gayathri geetika gemma
geoff geoffrey george georgina geraint gerald geraldine gerard gethin ghaalib ghaazi ghaffaar
ghafoor ghaith ghalib ghanee ghanem ghannam ghasaan ghauth ghawth ghayoor ghazalan ghazanfar
ghazanfer ghazawan ghazi ghazzal ghiyaath ghiyath ghufran ghulaam ghulam ghunayn ghusharib ghusun
ghutayf gilbert giles gillian gina giovanni girik girindra girish giulia gladys glenda glenn gloria
glyn gohar gordon graeme graham grainne greg gregg gregory grzegorz gráinne gulab gulfaam gulfam
gulshan gulzar gunbir guneet guney gurpreet gus gustaw gwen gwendolyn gwenllian gwilym gwyn gwyneth
habiba habibu hadiza hafsa hafsat hailey hakim haley halima halina hamish hamsini hamza hannah
hardik harinakshi harini harish harita harnail harold harpreet harriet harrison harry harshil haruna
harvey hassan hauwa hayden hayleigh hayley hazeem heather hefin heidi heledd helen helena hellen
hema hemal hemang hemangini hemani henry herbert hilary hiral hiroshi hitesh hollie hong howard
hredhaan hritik hubert huda hugh hussain huw huzaifa hywel iain ian ibaad ibn ibraaheem ibraheem
ibrahim ida idika idrees idris iesa iestyn ieuan ifan ifeanyi ifechukwu ifeoma iftikhaar iftikhar
ifunanya ignacy igor ihab ihsaan ihsan ihtesham ihtiram ihtishaam ihtsham ijaya ijli ikbal ikenna
ikhlaas ikraam ikramah ikrimah ikshita ilan imaran imran inaya indali indira indrajit inga ioana
iolo iona iqra irena irene irya isaac isabel isabella isaiah ishaan ishani ishanvi ishita ishwar
isla ismail ivan iwan iwo izaaz jaabir jaafar jaan jabbaar jabir jabr jacek jackie jackline jaclyn
jacob jacqueline jad jadwiga jafar jaffer jagat jagdish jagrati jagvi jahangir jahanzeb jahdami
jahdari jahiz jahm jai jaime jairaj jake jakub jalaal jalal jalees jalil jamaal jamal jameel james
jamie jamila jan jana janaki janani jane janet janice janina janine januja jared jarlath jasmin
jasmit jason jaspreet jatin javier jayde jayne jean jeanette jeanne jeet jeevika jeff jeffery
jeffrey jemma jen jena jenna jenni jennifer jenny jeremi jeremiah jeremy jermaine jerome jerry jerzy
jess jesse jessica jesus jhalak jill jillian jim jing jo joan joann joanna joanne jocelyn jodi jodie
jody joe joel johanna john johnathan johnny jolanta jolene jon jonathan jonathon jordon jorge jose
joseph josephine joshua josé joyce juan jude judith judy julia julian julianna julie juliet julita
juliusz justin justine justyna jyoti józef jürgen jędrzej kaamil kaashif kaazim kabeer kabir kabiru
kachela kacper kafeel kai kaiser kaitlin kaitlyn kaja kajetan kajji kalbi kaleem kaleema kalina
kalpit kamal kamil kamila kamran kamya kane kara karaamat karam karan kareem karen kari karim karina
karl karla karley karol kasam kashan kashif kashish kashvi kasim katarzyna kate katelyn katharine
katherine kathleen kathryn kathy katie katrina katy kauthar kavya kawkab kawthar kayla kaylee
kayleigh kaysan kazi kazim kazimierz kealan keelan keely keeva keith kelechi kelli kellie kelly
kelsey kelvin kemi ken kendra kenji kenneth keri kerri kerrie kev kevin keya keyaan khaalid khaan
khadija khalid kiaan kiara kiera kieran killian kim kimberley kimberly kira kiran kirby kirk kirsten
kirstie kirstin kirsty klara kofi kojo konrad konstanty kori kornel kornelia kosisochukwu krish
krisha krishna krista kristen kristi kristian kristie kristin kristina kristine kristopher kristy
kritika krystal krystian krystyna krzysztof ksawery kuldeep kurt kurtis kwame kyle kylie laban
labeeb labib lacey lachlan ladli laeeq lahiah laiq laith lajita lajlaj laksh lakshit lakshmi lana
laoise laqeet lara larry latasha lateef latif latoya laura lauren laurence laurie lavanya lawrence
layla layth leah leanne leela leena leigh leila lekha leo leon leona leonard leonie leroy lesley
leslie levi lewis liam liban libni lidia lila lilian limazah linda lindsay lindsey ling linh lipika
lisa liyaaqat liyaqat liz lleucu llew llinos lloyd lohit lois lonnie lopa lorcan loretta lori lorna
lorraine louis louise lowri luay luca lucas lucia lucinda lucy luis luke luqmaan luqman lut lutf
lutfi lydia lynda lyndon lyndsay lyndsey lynn lynne lynsey maahir maajid maalik maanas maanav
maawiya maaz maazin mabad macauley maciej mackenzie madani madeline madhav madhavi madiyan madyan
maeve magdalena mahad mahaz mahbeer mahboob mahbub mahdee mahdi mahdy maheen maher mahfooz mahfuj
mahfuz mahika mahja mahmood mahmoud mahmud mair mairead mairtin majd majdi majdy majeed makayla
makeen maks maksymilian malachy malcolm mali malik mallory malwina mamun manan manbir mandy manjit
manthan manuel manus manya marc marcel marcelina marcia marcin marco marcus marek margaret maria
mariah marian marianna marie marika marilyn mario marion marisa marissa mariusz maroof marta martha
martin martina martyn marvin mary maryam maría mateusz mathew matt matteo matthew maura maureen
maurice maurycy max maya małgorzata mckenzie meabh meagan meaghan meera megan megha meghan meghana
mehmet mei meibh meinir mekhala melania melanie melinda melissa melvin menna meredith meurig mhairi
mia michael michaela michał micheal micheala michele michelle mieszko miguel mihai mikayla mike
mikołaj mindy miranda miriam mitali mitchel mitchell mitesh mizhir miłosz mohamed mohammad mohammed
mohini moira mollie molly monica monika monique morag morgan moses mourib mugdha muhallil muhammad
muhazzim mustafa muzdahir muzhir mwangi myfanwy myles naadir naail naajy naasih naasir naathim
naazhim nabeeh nabeel nabhan nabigh nabih nabil nachiket nadeem nadhir nadia nadim nadine nadr naeem
nafasat nafees nafesa nafis naib naim najair najam najeeb naksh nakul nancy nandini naoimh naoise
naomh naomi naseem nasiru nasreen natalia natalie natan nataniel natasha natasza nathan nathaniel
navdeep naveen nazir neel neelima neha neil nela nerys nesta netra ngozi nguyen nia niall niamh
nichola nicholas nichole nick nicola nicolas nicole nidhi nidra nigel nihal niharika nikhil nikita
nikki nikodem nilima nimrat nina nirja nisha nitara nitesh nkiruka nnamdi nneka noah non nonso noor
nora norbert norma nour nuala obaid obianuju obinna odhran odika oeshi ogechi oisin oisín ojas
ojasvi okechukwu oksana olaf olena olga olgierd oliver olivia oliwier oluchi olumide olusegun
oluwaseun olwen omair omaja omar omeir omisha omkaar omran omya oni onkar onveer onyinye oonagh oran
orfhlaith orinder orla orlagh orlaigh orlaith osama oscar osha osian oskar ossama otieno oviya owain
owais owen ozioma padraic padraig padraigin pahal paige pallavi pam pamela panini parminder parsa
parth parvez pat patrice patricia patrick patryk paul paula pauline pauric pavani paweł peadar
pearce pearse pedro peggy penelope perry pervaiz pete peter phil philip philippa phillip phoebe
phyllis piaras piotr polly pooja pranav praneel pranit pratyush priscilla prisha priti priya
przemysław pushti pádraig qaadir qaasim qabeel qabil qadar qadeer qadi qadim qahtan qaim qais qamar
qani qanit qareeb qarin qaseem qasid qasif qasim qatadah qawee qays quadir qudamah quddoos qudoos
quincy qurban qusay qushi qutaybah qutb qutub raaghib raagini raahil raakin raamis raamiz raashid
raatib rabah rabar rabb rabbaanee rabbani rabee rabiah rabit rachael rachana rachel rachelle rachit
rachita radha radhee radhika radi radosław raed raees rafan rafay rafał rafee rafeek rafeeq rafi
rafiq raghav ragheb raghib rahat raheel raheem rahul rajata rajesh rajeshri raksha ralph ranbir
randall ranveer rashid ravi rayaan rayan raymond rebecca rebekah reece regan reginald rehaan renee
renée reuben reva reyansh rhian rhianna rhianne rhiannon rhodri rhonda rhydian rhys ria rian ricardo
richard rickey ricky ridhi riley rishi rita riya rob robbie robert roberta roberto robyn rodney
roger rohaan rohan roise roisin roksana ron ronald ronan ronith ronnie rory roseanna rosemary rosie
ross rowan roy rozalia ruairi ruari ruben rudra rukhsana ruksana ruqayya rushil russell rusul ruth
ruwaihim ryan ryszard róisín róża saabir saad saadat saadiq saafir saahir saaiq saajid saal saalih
saalim saanvi saaqib saariyah sabah sabahat sabbir sabeeh sabil sabiq sabir saboor sabrina sabur
saburah sacha sachi sadan sadaqat sadeed sadiq safiya sai saim saima sair sairah sajid saksham sally
salma sam samaksh samama samantha samar samarth samesh samina samir samuel sanaya sandra sanjay
sanya saoirse saood sara sarah sarthak sasha saskia sathvik saul saumya scot scott seamus sean seana
seanan seaneen seanna sebastian segun selena selina seona serena sergio seth seán shabana shamima
shamsuddeen shane shania shanice shanna shannan shannen shannon shari sharon shaun shauna shauneen
shaurya shawn shawna shay shazia shea sheena shehu sheila shelby shelia shelley shelly sheree sheri
sherri sheryl shirley shivani shivansh shona shravya sian siddharth silas simon simone sinead sinéad
siobhan siobhán siofra sion sioned siya siân siôn sneha sofia somadina somtochukwu sonia sonya
sophia sophie sorcha souma stacey stacie stacy stanisław stanley stefan stefanie stephanie stephen
steve steven stewart struan stu stuart sudiksha sue suhani sukhwinder sumaya sumayya sunil sunita
surinder susan susanna susannah suzanne svetlana sylvia sylwia szymon sławomir taahaa taahir taaj
taalib taamir taanish taariq taban tabassum tabish tabitha tadeen tadeusz tadhg tafazal taha
tahawwur taheem tahir tahmaseb tahmeed tahmid tahoor tahseen taial taimur taisir taj tajammal
tajammul tajudinn takashi talal talat talha talhah tali talib tamam tamanna tamara tami tammie tammy
tanay tanimu tanish tanmayi tanveer tanvi tanya tara tarak tarfaan tariq tasha tawkeel teerth tegid
tejas temitope terence teresa terrance terrence terri tess tessa theodore theresa therese thomas
thuy tia tiarna tiarnan tiegan tiernan tiffany tim timothy tina tirdad tishk titilayo tobias tobiasz
toby todd tola tom tomas tomasz tommy tomos toni tonicha tony tonya tori torquil tory tracey traci
tracie tracy travis trevor tricia tripti trish tristan triveni triya tudor tunde turvi tymon
tymoteusz tyrone ubaadah ubika ucchal uche uchenna udant udarsh udyati ujunwa umang umar una unnati
unni upadhriti upasna upkaar upma urishilla urmi urrab ursula urszula urvashi urvi usman utkarsh
vahar vaishnavi valerie vamakshi vanessa vansha vanya varenya varsha vasana vasatika vasudha veda
vedant vedhika vedika veronica vicki vickie vicky victoria vidhi vihaan vijay vinaya vincent viraj
vivaan vivian vrinda vrishti vritti vyanjana wahab waida wakeeta waleed walter wanda wanjiru warda
warhi warinder warjas watika wayne wazir wei wendy wesley whitney widisha wiktor william willie
wishi witold wojciech wriddhish wridesh wyatt wyn xalak xavier xin xiti xobeen yachana yadavi yadid
yafir yagnesh yahvi yamar yamini yan yash yashasvi yashawini yashem yashica yashoda yashodhara
yashvi yasmeen yasmin yasmine yasti yatan yatin yauvani yaw yazan yazeed yemi yeraz yergha yesenia
yesoob yochana yolanda yoshita yug yuki yureed yusuf yutika yuvraj yvette yvonne zabir zac zach
zachary zahaar zahra zahri zahrun zahur zaid zain zainab zaitra zak zansi zara zarar zarna zashil
zauqi zaweel zayan zayyan zayyir zbigniew zebedee zehaan zerdad zewad zeynep zilmil zimran zinal zoe
zofia zoé zoë zuwayhir órla łukasz
"""
FIRST_NAMES: Final = frozenset(_TABLE.split())
