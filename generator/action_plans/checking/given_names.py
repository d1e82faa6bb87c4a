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
aasim aatif aatiq aaus aayan aayush aazim abaan abbi abbie abby abdi abdul abdullah abdullahi
abdulrahman abeer abena abha abhimanyu abhiram abigail abiodun abosede achieng ada adaeze adam
adebayo adebola adebowale adedayo adegoke adekunle adele ademola adeola aderonke adetola adil aditi
aditya adnan adrian adriana adrianna adrienne advaith advay advik advika adweta adwoa adya aedan
afia afolabi aftab afua afzal agastya agata agnes agnieszka ahmad ahmed ahsan aidan aideen aiden
aileen ailis ailsa aimee aine aisha aishani aisling aislinn ajmal akbar akinola akintunde akosua
akoth akram akshay akwasi alan alana alanis alanna alannah alastair albert alec aled aleem aleena
alejandra alejandro aleks aleksander aleksandra alessandra alessandro alex alexa alexander alexandra
alexandru alexis alfonso alfred alfredo algirdas ali alice alicia alicja alisha alison alistair
alister alix aliyu alka allan allen allison alun alvin alyssa ama amadeo amaira amaka amanda amara
amarachi amarachukwu amelia amelie amie aminatu amir amjad amna ampofo amrit amrita amruta amy ana
anais anamika anastasia anastazja anay andre andrea andreea andrei andres andrew andriy andrzej
andré andy aneurin angela angelica angelika angharad angie aniela anika anil anirudh anita anjali
anmol ann anna annalise anne anneke annette annie annika anselmo ansh anthony antoin antoine
antoinette anton antonella antoni antonia antonio antony anuoluwapo anusha anvi anyango aodhan
aoibheann aoibhin aoibhinn aoife aparna apolonia aqeel aradhana arham ariana arianne ariel arin
arjun arkadiusz arran arron arshad arthur artur arturo arunima arvind arwel arya aryan asghar ashlee
ashleigh ashlene ashley ashling ashok ashraf ashton asif asiya asma astrid atharv atheel atieno
attaf attiya audrey audrius auma auraq aurelia avi avni awadil awamil awamiri awan awani awino awlya
awmar awrad ayaan ayamin ayaz ayesha ayo ayodeji ayodele ayotunde aysar ayush ayushman ayyubi ayşe
azaan azad azban azeeb azhar baahir baaizeed baaqee baaqir baaree baashir baasim baasit babajide
babar babatunde baber bachittar badawi badr baghyawati baha bahaa bahadurjit bailey bailie bairbel
bakhshi baleegh balendra balhaar baljiwan balvan balveer balwinder bambad bamidele banjeet baqar
baqir barbara barkha barr barraq barry bartek bartosz basaam baseer basel basem bashaar bashaarat
bashar basharat basheer basheerah bashira basim basir bassam batal batool bazam beata beatrice
beatriz becky belinda ben benito benjamin benn benoit berezat bernadette bernard bernardo bernice
beth bethan bethany betty beverley beverly bex bhanumati bhavani bhavesh bhavika bhavini bhavna
bhavya bianca bianka bilaal bilal bilkisu bimala bina birousk bishakha bizhan bjorn blaise blake
blanaid blanka boakye bogdan bogdana bogumil bohdan bolanle boleslaw boris borys bosede bożena brady
brandi branwen breandan breanna brenda brendan brett brian briana brianna bridget brigid brijesh
brinda brittany brittney bronach bronagh bronwen brooke bruce bruno bryan bryce bryony bukola buraid
bushra błażej cahal cahir cailin cailum caitlin caitlyn caitriona caleb callan callum calum calvin
cameron candace candice caoilfhionn caoimhe caoimhin caolain caolan caomhan cara caragh carl carla
carlos carly carmel carmen carol carole caroline carolyn carrie carys casey cassandra cassidy cassie
catalin caterina cathal catherine cathy catrin catriona ceara celine ceri cerys cesar cezary chaaya
chaitaly chaitanya chakradev chakradhar chakrika chamali chaman chameli champak chanakya chanchal
chandani chandran chandresh changaz chantal chantel chantelle charan charita charlene charles
charlesh charlie charlotte charvi chashida chasmum chatresh chatura chavvi chawish chebet chelsey
chepkoech cheragh cherie cherith cheryl chiamaka chiara chibuike chibuzo chidi chidimma chidinma
chigozie chijioke chika chima chinedu chinelo chinonso chinwe chinyere chioma chipo chitra chizoba
chloe chloé chris christian christie christina christine christoph christopher christy chukwudi
chukwuemeka cianan ciara ciaran ciarrai ciarán cillian cindy ciprian claire clara clare clarence
clarissa claudia claudio claudiu claus clayton clifford cliodhna cliona clive clodagh clotilde codie
cody cole colin collette collin collins colm colton colum conal conall conchur conn connie connor
conor conrad constance constantin cora corey corinne cormac cornelius corrie cortney cory cosmin
courteney courtney craig cristian cristina curtis cynthia cyprian czeslaw daamin daanish daanyaal
daawood dabbah dabir dafydd daghfal dagmara dainius daire dairine daiva daiyaan dakhil daksh daksha
dakshesh dalaja dalbir dalton dameer damian damien damilola damini damon damurah damyanti dan dana
daniel daniela danielle danish danjuma danny danuta dara darain darcy darika darin darius dariusz
darlene darpan darragh darrell darren darryl darsh daryl dastageer dave david dawid dawn dawud
dayamai dayita dayna dayo dayyaan deaglan deane deanna dearbhail dearbhaile dearbhla deb debbie
deborah debra debs declan deepa deepak deepika deirbhile deirdre delyth demi denis denise dennis
derek dermot dervla desiree desmond detlef devansh devika devin dewi dhriti dhruv diana diane
diarmuid didier diego dieter dilip dillon dilwyn dilys dinesh dionne dipta divya diya dmytro
domenico domhnall dominic dominik dominika dominique donal donald donna dorcas doreen dorin doris
dorota dorothy douglas dovile dragos duane dumitru duncan durab dustin dwayne dyfan dylan eadaoin
eamon eamonn ebele ebere eberhard ebuka eddie edgar edhitha edmund edouard eduardo edward edwin
edwina edyta eesaa eesha efosa efua egle ehan ehsaas ehsan eijaz eileen eilidh eilis eilish eimear
eimer eimhear eiravati ejaz ejike ejlaal ekaja ekalinga ekani ekansh ekanta ekantika ekapad ekaraj
ekavir ekbal ekene ekiya ekow elaine eleanor eleanore elena eleri elif elijah elin elinor elise
elisha eliza elizabeth elke ella ellen ellie elliot elliott eloise elspeth eluned elzbieta elżbieta
emeka emer emil emile emilie emilio emily emlyn emma emmanuel emmanuelle emmet emmett emran emre
enda enitan enrique enya enzo eoghan eoin eric erica erick erik erika erin ernest ernestine ernesto
ernst eryk eryn esfandyar eshan eshana esi esme esosa esteban estelle esther ethan ethel etienne
etizaaz euan eugene eugenio eunan eunice eustace eva evaldas evan evangeline evans evelyn evie ewa
ewan ewelina ezra fabian fabien fabio fabrice fabrizio fahmi fainche faisal faiz faiza faizan fakhar
falan falguni faqid farah farai faraj faras fareed farhan farida fariq faris farooq farzana fatima
fatuma faye fazal fazli feargal fearghal federica federico felicia felipe felix femi fergal fergus
fernanda fernando ffion fidvi filip filippo finbar finn fintan fiona fionntan fionnuala firdous
fitan fiyaz florian florin folake folasade frado frances francesca francesco francis francisco
franciszek francois francoise franklin fraser frazer fred frederic frederica frederick freya
friedrich fritz fryderyk funmi funmilayo gabriel gabriela gabriele gabriella gabrielle gagan gail
gaja ganesh gareth garima garrett garry gary gaurang gaurangi gaurav gauri gaurika gautam gautami
gavin gayathri gbenga gediminas geetika gemma genevieve geoff geoffrey george georgina geraint
gerald geraldine gerard gerhard gertrud gethin ghaalib ghaazi ghaffaar ghafoor ghaith ghalib ghanee
ghanem ghannam ghasaan ghauth ghawth ghayoor ghazalan ghazanfar ghazanfer ghazawan ghazi ghazzal
gheorghe ghislaine ghiyaath ghiyath ghufran ghulaam ghulam ghunayn ghusharib ghusun ghutayf giacomo
gianni gideon giedre gilbert giles gilles gillian gina gintaras giorgio giovanna giovanni girik
girindra girish gisela giulia giuseppe gladys glenda glenn gloria glyn godfrey gohar gonzalo gordon
graciela graeme graham grainne greg gregg gregory greta grzegorz gráinne guillaume guillermo gulab
gulfaam gulfam gulshan gulzar gunbir guneet guney gunther gurdeep gurpreet gus gustavo gustaw gwen
gwendolen gwendolyn gwenllian gwilym gwyn gwyneth habib habiba habibu hadiza hafsa hafsat haider
hailey hakim haley halima halina hamid hamish hamsini hamza hannah hannelore hans harbhajan hardeep
hardik harinakshi harini harish harita harjit harmeet harnail harold haroon harpreet harriet
harrison harry harshil haruna harvey hasan hassan hattie hauwa hayden hayleigh hayley hazeem heather
hefin heidi heike heinrich heinz heledd helen helena helene helga hellen helmut hema hemal hemang
hemangini hemani hendrik henrietta henrik henry henryk herbert hermione hernando herve hilary hilda
hiral hiroshi hitesh holger hollie hong horace horia horst howard hredhaan hritik hubert huda hugh
humaira humayun hussain hussein huw huzaifa hywel iain ian ibaad ibn ibraaheem ibraheem ibrahim
ibukun ida idika idowu idrees idris iesa iestyn ieuan ieva ifan ifeanyi ifechukwu ifeoma iftikhaar
iftikhar ifunanya ignacio ignacy igor ihab ihor ihsaan ihsan ihtesham ihtiram ihtishaam ihtsham
ijaya ijaz ijli ikbal ikechukwu ikenna ikhlaas ikraam ikramah ikrimah ikshita ilan ileana imaran
imogen imran imtiaz inaya indali indira indrajit ines inga ingo ingrid ioana iolo iona ionel ionut
iqbal iqra irena irene irfan irya isaac isabel isabela isabella isabelle isaiah ishaan ishani
ishanvi ishfaq ishita ishwar isla ismail isobel isolde ivan ivor iwan iwo iwona iyabo izaaz jaabir
jaafar jaan jabbaar jabeen jabir jabr jacek jackie jackline jaclyn jacob jacqueline jacques jad
jadwiga jafar jaffer jagat jagdish jagjit jagrati jagvi jahangir jahanzeb jahdami jahdari jahiz jahm
jai jaime jairaj jake jakub jalaal jalal jalees jalil jamaal jamal jameel jameela james jamie jamila
jan jana janaki janani jane janet janice janina janine januja jared jarlath jaroslaw jasmin jasmit
jason jaspreet jaswinder jatin jatinder javed javier jayde jayesh jayne jean jeanette jeanne jeet
jeevika jeff jeffery jeffrey jemima jemma jen jena jenna jenni jennifer jenny jepkosgei jeremi
jeremiah jeremy jermaine jerome jerry jerzy jess jesse jessica jesus jhalak jide jill jillian jim
jing jo joachim joan joann joanna joanne joaquin jocasta jocelyn jochen jodi jodie jody joe joel
johann johanna johannes john johnathan johnny jolanta jolene jolyon jon jonathan jonathon jonty
joost jordon jorge jose joseph josephine josette joshua josiah josé joyce juan jude judith judy
julia julian julianna julie juliet juliette julita julius juliusz jumoke junaid jurgen jurgita
justin justine justyna jyoti józef jürgen jędrzej kaamil kaashif kaazim kabeer kabir kabiru kachela
kacper kafeel kai kaiser kaitlin kaitlyn kaja kajetan kajji kalbi kaleem kaleema kalina kalpit kamal
kamaljit kamau kamil kamila kamlesh kamran kamya kane kara karaamat karam karan kareem karen kari
karim karin karina karl karla karley karol karolina kasam kashan kashif kashish kashvi kasim
katarzyna kate katelyn kateryna katharine katherine kathleen kathlyn kathryn kathy katie katrina
katy kauthar kavita kavya kawkab kawthar kayla kaylee kayleigh kayode kaysan kazi kazim kazimierz
kealan keelan keely keeva kehinde keith kelechi kelli kellie kelly kelsey kelvin kemi ken kendra
kenji kenneth keri kerri kerrie kerstin kestutis kev kevin keya keyaan khaalid khaan khadija
khadijah khalid khurram kiaan kiara kiera kieran killian kim kimberley kimberly kinga kipchoge kira
kiran kirby kirk kirsten kirstie kirstin kirsty kishore klara klaus kobina kofi kojo kolawole konrad
konstanty kori kornel kornelia kosisochukwu krish krisha krishna krista kristen kristi kristian
kristie kristin kristina kristine kristopher kristy kritika krystal krystian krystyna krzysztof
ksawery kudzai kuldeep kulwinder kunle kurt kurtis kwabena kwadwo kwaku kwame kwasi kweku kwesi kyle
kylie laban labeeb labib lacey lachlan ladli laeeq laetitia lahiah laima laimonas laiq laith lajita
lajlaj laksh lakshit lakshmi lalit lana lanre laoise laqeet lara larry lars latasha lateef latif
latifah latifat latoya laura lauren laurence laurent laurentiu laurie lavanya lavinia lawrence layla
layth leah leander leanne leela leena leigh leila lekha leo leon leona leonard leonardo leonie
leontine leopold leroy lesley leslie leszek lettice levi lewis liam liban libni lidia lieselotte
lila lilian limazah linas linda lindiwe lindsay lindsey ling linh lionel lipika lisa liudmyla liviu
liyaaqat liyaqat liz lleucu llew llinos lloyd lohit loic lois lonnie lopa lorcan loredana loreta
loretta lori lorna lorraine lothar louis louise lowri luay luca lucas lucia lucian luciano lucien
lucienne lucinda lucio lucy ludivine ludovic luigi luis luisa lukas lukasz luke luminita luqmaan
luqman lut lutf lutfi lutz lydia lynda lyndon lyndsay lyndsey lynn lynne lynsey maahir maajid maalik
maanas maanav maawiya maaz maazin mabad macauley maciej mackenzie madalina madani madeleine madeline
madhav madhavi madiyan madyan maeve magda magdalena mahad mahaz mahbeer mahboob mahbub mahdee mahdi
mahdy maheen maher mahesh mahfooz mahfuj mahfuz mahika mahja mahmood mahmoud mahmud mair mairead
mairtin majd majdi majdy majeed majid makayla makeen makena maks maksymilian malachi malachy malcolm
malgorzata mali malik mallory malwina mamun manan manbir mandy manfred manish manjit manjula manoj
mantas manthan manuel manuela manus manya maqsood marc marcel marcelina marcella marcelo marcia
marcin marco marcus marek margaret margarethe margarita margaux marguerite maria mariah mariam
marian mariana mariangela marianna marianne marie marieke marika marilyn mario mariola marion marisa
marissa marius mariusz marjorie marlies marmaduke maroof marta martha martin martina martyn marvin
mary maryam maría masood mateo mateusz mathew mathias mathieu mathilde matilda matt matteo matthew
matthias maura maureen maurice mauricio maurycy max maxime maximilian maya małgorzata mckenzie meabh
meagan meaghan meenakshi meera megan megha meghan meghana mehmet mehmood mehwish mei meibh meinir
mekhala melania melanie melinda melissa melvin menna meredith mervyn meryl meurig mhairi mia michael
michaela michał micheal micheala michele micheline michelle mieczyslaw mieke mieszko miguel mihaela
mihai mikayla mike mikołaj mildred millicent mindaugas mindy miranda mircea mireille miriam miroslaw
mitali mitchel mitchell mitesh mizhir miłosz modupe mohamed mohammad mohammed mohini mohsin moira
mojisola mollie molly monica monika monique morag mordecai morgan morwenna moses motunrayo mourib
mubarak mudassar mugdha muhallil muhammad muhazzim mukesh muneeb munir muriel mustafa muthoni
muzdahir muzhir mwangi myfanwy mykola myles naadir naail naajy naasih naasir naathim naazhim nabeeh
nabeel nabhan nabigh nabih nabil nabila nachiket nadeem nadhir nadia nadim nadine nadiya nadr naeem
nafasat nafees nafesa nafis nafisa naib naim najair najam najeeb najma naksh nakul naliaka nalini
nancy nandini naoimh naoise naomh naomi naqvi naresh nargis naseem nasir nasiru nasreen natalia
natalie natan nataniel natasha natasza nathalie nathan nathaniel navdeep naveed naveen nazia nazir
nazma nduta neel neelima neeraj neha neil nela neringa nerys nesta netra ngozi nguyen nia niall
niamh nichola nicholas nichole nick nicola nicolas nicole nicoleta nicolo nidhi nidra nigel nigella
nihal niharika nikhil nikita nikki nikodem nilesh nilima nils nimrat nina nirja nisha nitara nitesh
nitin njoki nkechi nkem nkiruka nnamdi nneka nnenna noah noemie nomvula non nonso noor nora norbert
noreen norma nour nuala nuno nusrat nyambura nyasha obaid obianuju obinna octavian odette odhran
odika oeshi ogechi oisin oisín ojas ojasvi okechukwu oksana olabisi oladipo olaf olanrewaju olayinka
oleksandr oleksiy olena olga olgierd olha oliver olivia olivier oliwier olu olubunmi oluchi olufemi
olufunke olukayode olumide olusegun oluseyi olusola oluwafemi oluwaseun oluwatobi olwen omair omaja
omar omeir omisha omkaar omolara omotola omran omya oni onkar onveer onyinye oonagh opeyemi ophelia
oran orfhlaith orinder orla orlagh orlaigh orlaith osama osaze osbert oscar osha osian oskar ossama
oswald otieno ovidiu oviya owain owais owen ozioma padraic padraig padraigin pahal paige pallavi pam
pamela panini paolo parminder parsa parth parveen parvez pascale pasquale pat patrice patricia
patrick patryk paul paula pauline pauric pavani pawel paweł peadar pearce pearse pedro peggy
penelope percival peregrine perry pervaiz pete peter petra phil philip philippa philippe phillip
phineas phoebe phyllida phyllis piaras pierre pierrette piers pieter piotr polly pooja pramod pranav
praneel pranit prashant pratyush praveen preeti priscilla prisha priti priya przemyslaw przemysław
pushti pádraig qaadir qaasim qabeel qabil qadar qadeer qadi qadim qahtan qaim qais qamar qani qanit
qareeb qarin qaseem qasid qasif qasim qatadah qawee qays quadir qudamah quddoos qudoos quentin
quincy quintin qurban qusay qushi qutaybah qutb qutub raaghib raagini raahil raakin raamis raamiz
raashid raatib rabah rabar rabb rabbaanee rabbani rabee rabia rabiah rabit rachael rachana rachel
rachelle rachit rachita radha radhee radhika radi radoslaw radosław radu raed raees rafael rafan
rafay rafał rafee rafeek rafeeq rafi rafiq raghav ragheb raghib rahat raheel raheem rahul rainer
rajan rajata rajesh rajeshri rajinder rajiv rajni rakesh raksha ralph ramesh ramiro ramona ramunas
ranbir randall randolph ranveer raoul rashid rashida raul ravi ravinder rayaan rayan raymond raza
razvan rebecca rebekah reece regan reginald regis rehaan rehman reinhard rekha remy renata renato
renee renée reuben reva reyansh rhian rhianna rhianne rhiannon rhoda rhodri rhonda rhydian rhys ria
rian riaz ricardo richard rickey ricky ridhi riley rimas rishi rita riya rizwan rob robbie robert
roberta roberto robina robyn roderick rodney rodrigo roger rohaan rohan rohit roise roisin roksana
roland romain romilly ron ronald ronan ronith ronnie rory rosalie rosalind rosalyn rosamund rosanna
roseanna rosemary rosie rosina ross rowan rowena roxana roxanne roy rozalia ruairi ruari ruben
rubina rudo rudra rukhsana ruksana rupert rupinder ruqayya rushil russell rusul rutendo rutger ruth
ruvimbo ruwaihim ryan ryszard róisín róża saabir saad saadat saadiq saafir saahir saaiq saajid saal
saalih saalim saanvi saaqib saariyah sabah sabahat sabbir sabeeh sabil sabine sabiq sabir saboor
sabrina sabur saburah sacha sachi sachin sadan sadaqat sadeed sadie sadiq safia safiya sai saim
saima sair saira sairah sajid sajjad sakina saksham salim sally salma salvatore sam samaksh samama
samantha samar samarth sameer samesh samia samina samir samuel sanaya sandeep sandra sandrine sanjay
sanjeev santosh sanya saoirse saood sara sarah sarthak sasha saskia sathvik satish saul saulius
saumya savita scot scott seamus sean seana seanan seaneen seanna sebastian seema segun selena selina
selma seona seraphina serena sergio serhiy seth seun severine seán shabana shabir shabnam shahid
shahida shakeel shamim shamima shamsuddeen shane shania shanice shanna shannan shannen shannon shari
sharif sharmila sharon shaun shauna shauneen shaurya shawn shawna shay shazad shazia shea sheena
shehnaz shehu sheila shelby shelia shelley shelly sheree sheri sherri sheryl shilpa shirley shivani
shivansh shoaib shobha shona shravya shyam sian sibusiso siddharth siegfried sigita sigmund sigrid
silas silke silvana silvio silviu simisola simon simona simone sinead sinéad siobhan siobhán siofra
sion sioned sipho siya siân siôn slawomir sneha sofia sohail sola solange solomiya somadina
somtochukwu sonal sonia sonya sophia sophie sorcha sorin souma stacey stacie stacy stanislaw
stanisław stanley stefan stefania stefanie stella stephane stephanie stephen steve steven stewart
struan stu stuart sudhir sudiksha sue sufyan suhani sukhdeep sukhjit sukhwinder sumaya sumayya sumit
sunil sunita suresh surinder susan susanna susannah sushma suzanne svetlana svitlana sylvain sylvia
sylvie sylwester sylwia szymon sławomir taahaa taahir taaj taalib taamir taanish taariq taban
tabassum tabish tabitha tadeen tadeusz tadhg tafadzwa tafazal taha tahawwur taheem tahir tahira
tahmaseb tahmeed tahmid tahoor tahseen taial taimur taisir taiwo taj tajammal tajammul tajudinn
takashi talal talat talha talhah tali talib tamam tamanna tamara tami tammie tammy tamsin tanay
tanimu tanish tanmayi tanveer tanvi tanvir tanya tara tarak taras tarfaan tariq tasha tasneem
tawkeel tayyab teerth tegan tegid tejal tejas temitope tendai teodoro terence teresa terrance
terrence terri tess tessa tetiana thaddeus thandiwe thelma themba theodora theodore theresa therese
thibault thierry thomas thora thorsten thulani thuy tia tiarna tiarnan tiegan tiernan tiffany tilda
tim timothy tina tinashe tirdad tishk titilayo tobias tobiasz toby todd tola toluwani tom tomas
tomasz tomiwa tommy tomos toni tonicha tony tonya tori torquil torsten tory tracey traci tracie
tracy travis trevor tricia tripti trish tristan triveni triya tudor tunde tunji turvi tymon
tymoteusz tyrone ubaadah ubika ucchal uche uchenna udant udarsh udyati ugochi ujunwa ukamaka ulrich
umair umang umar umer umesh una unnati unni upadhriti upasna upkaar upma urishilla urmi urrab ursula
urszula urvashi urvi usman utkarsh uwe vahar vaidas vaishnavi valentina valeria valerie vamakshi
vanessa vansha vanya varenya varsha varun vasana vasant vasatika vasile vasudha vasyl veda vedant
vedhika vedika velma verna veronica veronique vicente vicki vickie vicky victoria vidhi vihaan vijay
vikas vikesh vikram viktoriya vilma vinay vinaya vincent vincenzo vinod violaine viorel viraj
virginie virginija vishal vittorio vivaan vivian vivien volker volodymyr vrinda vrishti vritti
vyanjana wahab waida wairimu wajid wakeeta waldemar waleed walter wambui wanda wangari wanjiru waqar
warda warhi warinder warjas waseem watika wayne wazir wei wendy werner weronika wesley whitney
widisha wieslaw wiktor wilfred wilfrid wilhelm wilhelmina willem william willie wilma winifred
wioletta wishi witold wladyslaw wojciech wolfgang wouter wriddhish wridesh wyatt wyn xalak xavier
xin xiti xobeen yachana yadavi yadid yafir yagnesh yahvi yamar yamini yan yannick yaroslav yash
yashasvi yashawini yashem yashica yashoda yashodhara yashvi yasin yasmeen yasmin yasmine yasti yatan
yatin yauvani yaw yazan yazeed yemi yeraz yergha yesenia yesoob yetunde yevhen yewande yochana
yogesh yolanda yolande yoshita yousaf yousef yug yuki yulia yunus yureed yusra yusuf yutika yuvraj
yves yvette yvonne zabir zac zach zachariah zachary zafar zahaar zaheer zahida zahir zahra zahri
zahrun zahur zaid zain zainab zaitra zak zakaria zansi zara zarar zarna zashil zauqi zaweel zayan
zayyan zayyir zbigniew zdzislaw zebedee zeeshan zehaan zelda zerdad zewad zeynep zilmil zimran zinal
zinnia zoe zofia zoya zoé zoë zubair zuwayhir zydrunas zygmunt órla łukasz
"""
FIRST_NAMES: Final = frozenset(_TABLE.split())
