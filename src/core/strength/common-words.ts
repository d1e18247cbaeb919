/*
 * The commonest English words of three letters and more, by how often they are said in films, without those of
 * ../policy/common-stems.ts: the first 500, then the next 2500. From @zxcvbn-ts/language-en 4.1 (MIT, (c) 2012-2016 Dan
 * Wheeler and Dropbox, Inc., (c) 2021 @zxcvbn-ts). test/core/strength/common-words.test.ts makes them again and compares.
 */
export const commonest = (
  'able about actually afraid after again against ago ahead ain alive all almost alone along already also ' +
  'always and another answer any anymore anyone are aren around ask asked asking ass away back bad because ' +
  'become bed been before behind being believe best better between big bit blood body both boy boys break bring ' +
  'brought but buy bye call called came can cannot car care case cause chance change check child children city ' +
  'clear close come comes coming cool could couldn country couple course crazy cut dad daughter day days dead ' +
  'deal dear death did didn die died different dinner doctor does doesn dog doing don done door down drink each ' +
  'easy eat either else end enough even ever every everybody everyone everything exactly excuse eyes face fact ' +
  'far feel feeling few fight find fine fire first five food for forget found four free friend friends from ' +
  'front fuck fucking full fun funny game gave get gets getting girl girls give god goes going gone gonna good ' +
  'got gotta great guess gun guy guys had half hand hands happen happened hard has hate have haven having head ' +
  'hear heard heart hell help her here hey high him his hit hmm hold home hope hot hours house how huh hurt ' +
  'husband idea important inside into isn its job just keep kid kids kill killed kind knew know knows lady last ' +
  'late later least leave leaving left let life light like line listen little live lives living long look ' +
  'looking looks lose lost lot made make makes making man many married matter may maybe mean means meet men met ' +
  'might mind mine minute minutes miss mom moment money months more morning most move much must myself name ' +
  'need needs never new news next nice night not now number off okay old once one only open order other our out ' +
  'outside over own parents part party past pay people person phone pick place plan play playing please point ' +
  'police power pretty probably problem promise put question quite read ready real really reason remember rest ' +
  'right room run running safe said same save saw say saying says scared school second see seems seen send sent ' +
  'set she shit shot should shouldn show side since sir sit sleep some somebody someone son soon sorry speak ' +
  'stand start started stay still stop story stuff stupid such supposed sure take taken taking talk talking ' +
  'team tell telling than thank thanks that the their them then there these they thing things think thinking ' +
  'this those though thought three through time times today together told tomorrow tonight too took town tried ' +
  'trouble true trust truth try trying turn two under understand until use used very wait waiting walk wanna ' +
  'want wanted wants war was wasn watch water way week well went were what when where which while who whoa ' +
  'whole why wife will win wish with without woman women won word work working world worry would wouldn wow ' +
  'wrong yeah year years yes yet you young your yours yourself'
).split(' ')

export const common = (
  'aah aaron abandoned abby ability aboard above absolutely accent accept accepted accident according account ' +
  'accused across act acting action actions activity actor actual adam add address admit adult advance ' +
  'advantage adventure advice affair afford africa afternoon age agency agent agents agree agreed agreement ahh ' +
  'air airport alan alarm albert alcohol alert ali alice alien allow allowed alright although amazing ambulance ' +
  'amen american americans among amount amy ancient andy angela angeles anger angry animal animals anne annie ' +
  'anniversary annoying answering answers anybody anyway anywhere apart apartment apologize apology apparently ' +
  'appear appears applause appointment appreciate approach approaching area argue argument arm armed arms army ' +
  'arrange arranged arrest arrested arrive arrived art arthur article artist ashamed aside asks asleep assault ' +
  'asshole assistant assume assure ate attack attacked attacks attempt attend attention attitude attorney ' +
  'audience aunt authority available avoid awake aware awesome awful awkward aye babe babies background backup ' +
  'badly bag bags bail balance ball balls band bang bank bar barbara barely barking barry bars base based ' +
  'basement basic basically bastard bastards bat bath bathroom battle beach beast beat beaten beating beauty ' +
  'became becomes becoming bedroom beef beeping beeps beer beg began begging begin beginning begins behalf ' +
  'behavior believed believes bell belong belongs beloved below belt ben benefit besides bet beth betrayed ' +
  'betty beyond bigger biggest bike bill billion bills billy bird birds birth birthday bitch bite blake blame ' +
  'blast bleeding bleep bless blew blind block bloody blow blowing blown blows blue board boat bob bobby bodies ' +
  'bomb bone bones book books boom boots border bored boring born borrow boss bother bottle bottom bought bound ' +
  'bow bowl box boxes boyfriend brad brain brains brand brave bravo bread breakfast breaking breaks breath ' +
  'breathe breathing bride bridge bright brilliant bringing brings british bro broke broken brothers brown ' +
  'bruce bucks buddy build building built bullet bullets bullshit bunch buried burn burned burning bury bus ' +
  'bust busy butt butter button buying buzzing cab cabin cake calling calls calm camera cameras camp campaign ' +
  'cancer candy capable capital captain captured card cards career careful carefully cares carl carol carried ' +
  'carry carrying cars carter cases cash cast castle cat catch catherine cats caught caused cave celebrate cell ' +
  'cells center central century ceremony certain certainly chain chair chairman challenge champagne champion ' +
  'chances changed changes changing character charge charged charges charity charles charming chase chasing ' +
  'chat chatter chattering cheap cheat cheating checked checking cheer cheering cheers chef chest chick chicken ' +
  'chief childhood chinese chirping chloe choi choice choices choose chose chosen christmas chuck chuckles ' +
  'chuckling church cia cigarette circle circumstances claim claire clark class clean cleaned cleaning cleared ' +
  'clearly clears clever clicks client clients climb clock closed closer closes closet closing clothes club ' +
  'clue coach coast coat code coffee coincidence cold collect collection college colonel color comfort ' +
  'comfortable comin command commander commit committed common community companies competition complete ' +
  'completely complicated concern concerned concert condition conditions conference confess confession ' +
  'confidence confident confirm confirmed confused congratulations connected connection consider considered ' +
  'considering construction contact contest continue continues contract control conversation convince convinced ' +
  'cook cooking cooper cop cops copy corner correct cos cost costs couch count counting courage court cousin ' +
  'cover covered cow coward crack crap crash cream create created creature creatures credit crew crime crimes ' +
  'criminal crisis cross crossed crowd crown cruel crush cry crying culture cup cure curious current curse ' +
  'custody customer customers cute cutting damage damn dan dance dancing danger dangerous danny dare dark ' +
  'darkness data date dating dave dawn dealing dean debt decent decide decided decision decisions deck deep ' +
  'deeply defeat defend defense definitely degree degrees delicious deliver delivered delivery demand demon ' +
  'dennis deny department depends derek describe desert deserve deserves design designed desire desk desperate ' +
  'destiny destroy destroyed detail details detective determined device devil dick dies difference difficult ' +
  'dig digging direct direction directly dirt dirty disappear disappeared disappointed disaster discovered ' +
  'discuss disease disgusting dish dishes distance distant divorce divorced dna doc doctors documents dogs doin ' +
  'doll dollar dollars dong donna doors double doubt doug downstairs dozen drag drama dramatic drank draw ' +
  'drawing dream dreaming dreams dress dressed drinking drinks drive driver driving drop dropped dropping drove ' +
  'drug drugs drunk dry dude due duke dumb dump dumped during dust duty dying ear earlier early earn earned ' +
  'ears earth ease easier easily east eaten eating eddie edge education edward effect effort egg eggs eight ' +
  'election elevator ellen embarrassed embarrassing emergency emily emma emotional emotions emperor empty ended ' +
  'ending ends enemies enemy energy engaged engine english enjoy enjoyed enjoying enter entered entire entirely ' +
  'entrance environment episode equipment eric escape escaped especially estate eun europe eve evening event ' +
  'events eventually everywhere evidence evil exact exam example excellent except exchange excited exciting ' +
  'exercise exhales exist exit expect expected expecting expensive experience experienced experiment expert ' +
  'explain explanation explosion extra extraordinary extremely eye faces facility factory facts fail failed ' +
  'failure fair faith fake fall fallen falling falls false familiar families famous fan fancy fans fantastic ' +
  'farm fashion fast faster fat fate fault favor favorite fbi fear fed federal feed feelings feels feet fell ' +
  'fella fellas fellow felt female fence fever field fighting figure figured file files fill filled film films ' +
  'final finally financial finding finds finger fingers finish finished fired firing firm fish fishing fit fix ' +
  'fixed flag flat flesh flight floor flow flowers fly flying focus folks follow followed following fool foot ' +
  'footage footsteps force forced forces foreign forest forgive forgot forgotten form former forth fortune ' +
  'forward fought fourth frame frank frankie freak freaking fred french fresh friendly friendship frightened ' +
  'fruit fucked fuckin fuel fully funeral further future gain games gang garage garbage garden gary gas gasping ' +
  'gasps gate gather gay gear gee general generation generous genius gentle gentleman gentlemen german gettin ' +
  'ghost ghosts giant gift gifts girlfriend given gives giving glad glass glasses glory goal goddamn gods goin ' +
  'gold goodbye goodness goodnight gordon gosh gotten government grab grace grade grand grandfather grandma ' +
  'grandmother grandpa grass grateful grave greater greatest greg grew groaning groans ground group grow ' +
  'growing growling grown grunting grunts guarantee guard guards guests guide guilt guilty guns gunshot guts ' +
  'gym hadn hair hall han handle handsome hang hanging hank happening happens happiness harder hardly harm ' +
  'harry harvey hasn hat hated hates headed heading heads health healthy hearing hearts heat heavily heavy heck ' +
  'hee heh held helen helped helpful helping helps henry hero herself hid hidden hide hiding higher highly ' +
  'highness hill himself hire hired history hitler hits hitting holding holds hole holes holiday hollywood holy ' +
  'homes homework honest honestly hong honor hook hopes hoping horn horrible horses hospital host hotel hour ' +
  'houses howard however hug huge human humans hundred hundreds hung hungry hunt hunting hurry hurting hurts ' +
  'hyun ice ideas identify identity idiot ignore ill illegal image imagination imagine immediately impossible ' +
  'impressed impression impressive incident including incredible incredibly indeed indian indistinct industry ' +
  'influence information injured innocent insane insist inspector instead insurance intelligence intend intense ' +
  'interest interested interesting interrupt interview introduce investigate investigation invite invited ' +
  'involved iron island issue issues italian itself jack jacket jackie jackson jae jail jake jamie jane jang ' +
  'japanese jay jealous jean jeff jenny jeremy jerk jerry jess jesse jim jimmy jin jobs joe joey johnny johnson ' +
  'join joined joint joke jokes joking jonathan jones joseph josh journey joy judge judgment juice julia julie ' +
  'jump jumped jung jungle junior jury justice kang karen kate katie keeping keeps kelly ken kenny kept key ' +
  'keys kick kicked kidding kidnapped killing kills kim kinda kinds king kingdom kiss kissed kitchen knees ' +
  'knife knock knocked knocking knowing knowledge known kong korean kyle lab lack lad ladies laid lake land ' +
  'landing language large larry lately latest laugh laughing laughs laughter launch law laws lawyer lay lead ' +
  'leader leading leads learn learned learning leaves led lee leg legal legend legs leo less lesson letter ' +
  'letters letting level lewis liar library license lie lied lies lieutenant lifetime lift lights liked likely ' +
  'likes lily limit linda lines lips lisa list listened listening literally lived load loaded loan local ' +
  'location lock locked lonely longer looked loose lord los loser losing loss lots lou loud louis loved loves ' +
  'loving low lower loyal lucas luck lucy luke lunch lying mac machine mad madam madame magazine magic maid ' +
  'mail main majesty major makeup male manage managed map marcus margaret marie mark market marks marriage ' +
  'marry martha marty mary mask mass massive match mate material matt matters max mayor meal meaning meant meat ' +
  'media medical medicine meeting member members memories memory mental mention mentioned mercy merry mess ' +
  'message messages messed messing metal middle midnight mighty mike mile miles military milk miller million ' +
  'millions min minds minister miracle mirror miserable missed missing mission mistake mistakes mister mix ' +
  'mixed mmm model modern moments monster month mood moon morgan mostly motherfucker motion motive mountain ' +
  'mountains mouth moved movement moves movie movies moving mrs mum murder murdered murderer murders mustn ' +
  'mysterious mystery nah naked named names nancy narrator nasty nathan nation national natural nature near ' +
  'nearby nearly necessary neck needed negative neighbor neighborhood neighbors neither nephew nerve nervous ' +
  'network newspaper nick nightmare nights nina nine nobody noise none nonsense nope nor normal normally north ' +
  'nose note notes nothin notice noticed nowhere nuclear numbers nurse nuts object obvious obviously ocean odd ' +
  'odds offense offer offered offering officer officers official officially often ohh oil older oliver olivia ' +
  'ominous ones online onto ooh opened opening opens operation opinion opportunity opposite option options ' +
  'ordered orders ordinary organization original oscar others otherwise ought ours ourselves outfit outta owe ' +
  'owner owns pack package packed page paid pain painful paint painting pair pal palace panic panting pants ' +
  'papa paper papers pardon park parker parking particular particularly parties partner partners parts pass ' +
  'passed passing passion path pathetic patient patients pattern paul paying peace pee pen per percent perfect ' +
  'perfectly perform performance perhaps period permission personal personality personally pet pete phil phones ' +
  'photo photos physical piano picked picking picture pictures pie piece pieces pig pills pilot pink piss ' +
  'pissed pity pizza placed places plain plane planet planned planning plans plant plastic plate played player ' +
  'players plays pleased pleasure plenty plus pocket points poison policy political politics pool poor pop ' +
  'popular pos position positive possibility possible possibly post pot potential pounds powerful powers ' +
  'practically practice pray precious prefer pregnant prepare prepared presence present president press ' +
  'pressure pretend pretending prevent previous previously price pride priest prime prince print prints prison ' +
  'prisoner prisoners prize problems process product professional professor profile program progress project ' +
  'promised proof proper properly property protect protecting protection proud prove provide pull pulled ' +
  'pulling punch punishment punk pure purpose purse push pushed pushing pussy puts putting quality quarter ' +
  'queen questions quick quickly quiet quietly quit race radio rain raise raised ran range rape rare rat rate ' +
  'rather ray reach reached reaction reading reality realize realized reasons recall receive received recent ' +
  'recently reckon recognize record recording records red refuse refused regret regular related relationship ' +
  'relax release released relief remain remains remembered remind reminds remove removed rent repeat replace ' +
  'report reported reporter reports reputation request rescue research respect response responsibility ' +
  'responsible restaurant result results return returned reveal revenge reward rice rich rick ricky rid ride ' +
  'ridiculous riding rights ring ringing rings rip rise risk river road rob robbery robin robot rock rocks ' +
  'roger role roll rolling roman romantic rome ron roof rooms rope rose ross rough round route routine row roy ' +
  'royal rude ruin ruined rule rules runs rush russia russian ryan sacrifice sad safely safety sake sale sally ' +
  'salt sam san sand sandwich santa sara sat saturday sauce saved saving scare scary scene schedule science ' +
  'scoffs score scott scratch scream screaming screams screen screw screwed script sea sean search searching ' +
  'season seat seats sec seconds secretary secrets section seeing seek seem seemed sees self selfish sell ' +
  'selling senator sending senior sense sensitive sentence seo separate sergeant series serious seriously ' +
  'servant serve served services setting settle settled seven several sex sexual sexy shake shall shame shape ' +
  'share shared sharp shelter sheriff shh shift shine ship ships shirt shock shocked shoe shoes shoot shooting ' +
  'shop shopping short shots shoulder shouting showed shower showing shown shows shut shy sick sides sighs ' +
  'sight sign signal signature signed signs silence silent silly similar simon simple simply sin sing singer ' +
  'singing single sisters site sitting situation six size skills skin sky slave sleeping slept slip slow slowly ' +
  'small smaller smart smell smells smiling smith smoke smoking snake snow sobbing social society soft softly ' +
  'sold soldier soldiers solid solution solve someday somehow somethin sometime sometimes somewhere song songs ' +
  'sons soo sooner sort soul sound sounded sounds soup source south space spanish spare speaking speaks special ' +
  'species specific speech speed spell spend spending spent spirit spirits split spoke spoken sports spot ' +
  'spread spy squad square stable staff stage stairs stake stan standing stands star staring stars starting ' +
  'starts starving state statement states station status stayed staying stays steal stealing step stephen steps ' +
  'steve stick stock stole stolen stomach stone stood stopped stopping stops store stories straight strange ' +
  'stranger street streets strength stress strike strong stronger struck struggle stuck student students studio ' +
  'study studying style subject subtitles success successful suck sucks sudden suddenly suffer suffered ' +
  'suffering sugar suggest suicide suit suits sun super supply suppose surely surface surgery surprise ' +
  'surprised surrender surrounded surveillance survive survived susan suspect suspenseful suspicious swear ' +
  'sweat sweetie swim swimming swing switch sword systems table tae tail takes talent talked talkin talks tall ' +
  'tank tape target task taste taught tax taxi taylor tea teach teacher teaching teams tear tears technology ' +
  'ted teddy teeth telephone television tells temperature temple ten tense term terms terrible territory terry ' +
  'tests text theater thee theme themselves theory therapy thick thief thin thinks third thou thoughts thousand ' +
  'thousands threat threatened threw throat throughout throw throwing thrown thursday thy ticket tickets tie ' +
  'tied tight till tim timing tiny tip tired tires title toast todd toilet tom tommy tone tongue tony top ' +
  'torture total totally touch touched touching tough tour toward towards tower toy trace track tracks trade ' +
  'traffic trail train trained training traitor transfer trap trapped trash travel traveling treasure treat ' +
  'treated treatment tree trees trial trick tricks tries trigger trip troops truck truly trunk trusted tuesday ' +
  'tunnel turned turning turns twice tyler type ugh ugly unbelievable uncle uncomfortable underneath ' +
  'understanding understood unfortunately uniform unique unit united units universe university unknown unless ' +
  'unusual upbeat upon upset upstairs urgent useful useless uses using usual usually vacation valuable value ' +
  'van vegas vehicle version victim victims victor victory video view village vincent violence violent virus ' +
  'vision visit voice voices vote waited wake walked walker walking walks wall wallet walls walter wanting warm ' +
  'warn warned warning warrant wash washington waste wasted wasting watched watching wave waves wayne ways weak ' +
  'weapon weapons wear wearing weather wedding weekend weeks weight weird weren west wet wheel whenever ' +
  'wherever whether whirring whispering whistle whoever whom whoo whore whose wide wild willing wilson wind ' +
  'window wine wings winner winning wins wipe wire wise wishes witch within witness witnesses woke wonder ' +
  'wonderful wondering woo wood woods words wore worked workers works worried worries worrying worse worst ' +
  'worth wound wounded wounds wrap write writer writing written wrote xiao yang yard yay yelling yep yesterday ' +
  'yoon york younger yourselves youth yup zero zone'
).split(' ')
