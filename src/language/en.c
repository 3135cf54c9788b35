/*
 * en.c
 *	  English.
 */
#include "postgres.h"
#include "language/language.h"

/* --- telling that a text is in it --- */

static const char script[] = SCRIPT_LATIN;
static const char own_letters[] = NOT_IN_THIS_LANGUAGE;
static const char foreign_letters[] = NOT_IN_THIS_LANGUAGE;
static const char variant[] = NOT_IN_THIS_LANGUAGE;
static const char variant_letters[] = NOT_IN_THIS_LANGUAGE;

static const char function_words[] =
"the|of|and|to|that|is|for|with|as|are|by|on|this|have|be|which|it|our|we|has|not|"
"from|their|an|will|was|at";

/* --- markers --- */

static const char *const ordinals[] = {
	"first|1st", "second|2nd", "third|3rd", "fourth|4th", "fifth|5th",
	"sixth|6th", "seventh|7th", "eighth|8th", "ninth|9th", "tenth|10th",
	"eleventh|11th", "twelfth|12th", "thirteenth|13th", "fourteenth|14th",
	"fifteenth|15th", "sixteenth|16th", "seventeenth|17th", "eighteenth|18th",
	"nineteenth|19th", "twentieth|20th", NULL
};

static const char *const cardinals[] = {
	"one", "two|twofold|couple of", "three|threefold|three-pronged|triple", "four", "five", "six", "seven",
	"eight", "nine", "ten", "eleven", "twelve", NULL
};

static const MarkerForm forms[] = {
	{"#ly", FORM_ADVERB},
	{"# of all", FORM_ADVERB},
	{"in the # place", FORM_ADVERB},
	{"# and foremost", FORM_ADVERB},
	{"#, and foremost", FORM_ADVERB},
	{"on the # point", FORM_ADVERB},
	{"with regard to the #", FORM_ADVERB},
	{"as regards the #", FORM_ADVERB},
	{"as to the #", FORM_ADVERB},
	{"as for the #", FORM_ADVERB},
	{"my # point", FORM_ADVERB},
	{"our # point", FORM_ADVERB},
	{"point number $", FORM_ADVERB},
	{"number $", FORM_BARE},
	{"#", FORM_BARE},
	{"the #", FORM_NOUN},
	{"a #", FORM_NOUN},
	{"my #", FORM_NOUN},
	{"our #", FORM_NOUN},
	{"its #", FORM_NOUN},
	{"their #", FORM_NOUN},
	{"this #", FORM_NOUN},
	{"one of those", FORM_NOUN, 1},
	{"one of these", FORM_NOUN, 1},
	{"to begin with", FORM_ADVERB, 1},
	{"to start with", FORM_ADVERB, 1},
	{"for one thing", FORM_ADVERB, 1},
	{"for another thing", FORM_ADVERB, 2},
	{"finally", FORM_ADVERB, MARKER_CLOSING},
	{"lastly", FORM_ADVERB, MARKER_CLOSING},
	{"last", FORM_BARE, MARKER_CLOSING},
	{"last but not least", FORM_ADVERB, MARKER_CLOSING},
	{"last, but not least", FORM_ADVERB, MARKER_CLOSING},
	{"last of all", FORM_ADVERB, MARKER_CLOSING},
	{"and last", FORM_BARE, MARKER_CLOSING},
	{"the last", FORM_NOUN, MARKER_CLOSING},
	{"the final", FORM_NOUN, MARKER_CLOSING},
	{"my last", FORM_NOUN, MARKER_CLOSING},
	{"my final", FORM_NOUN, MARKER_CLOSING},
	{NULL}
};

static const char titles[] =
"article|art.|chapter|section|sec.|part|title|paragraph|para.|clause|rule|regulation|"
"annex|schedule|step|point|phase|stage|priority|proposal|recommendation|principle|"
"goal|target|objective|pillar|measure|action|commitment|demand|resolution|item|theme|"
"area|option|question|thesis|amendment|book|appendix|strategy|outcome|lesson|reason|"
"promise|task|pledge";

static const char joiners[] = "and|or|but|then|and then|but then|now|so|because";

static const char verbs[] =
"is|was|are|were|be|has|had|have|would|will|should|must|may|can|could|"
"concerns|concerned|relates|related|refers|deals|dealt|consists|consisted|"
"results|resulted|involves|touches|touched|called|calls|lies|stems|laid|"
"of these|of those|of them|of which|by singling|includes|requires|comes|came|"
"provides|provided|regards|addresses|has to do|arises|derives|aims|seeks";

static const char nouns[] =
"point|points|reason|principle|priority|proposal|suggestion|question|issue|"
"problem|challenge|element|aspect|factor|task|goal|objective|aim|step|measure|"
"condition|requirement|criterion|recommendation|initiative|area|field|pillar|"
"lesson|conclusion|observation|fact|truth|consideration|remark|comment|cause|"
"category|argument|concern|message|key|essential|main|major|principal|basic|"
"important|and most important|struggle|stage|obligation|justification|"
"prerequisite|fundamental|crucial|general|component|feature|option|idea|"
"imperative|commitment|thing|reality|danger|threat|necessity|need|guideline";

static const char not_nouns[] =
"world|world war|time|committee|session|half|quarter|century|year|day|month|"
"week|decade|decades|minute|hour|person|lady|world's|special session|"
"reading|round|anniversary|instance|generation|hand|party|parties|"
"nation|country|countries|committee's|regular session|part of|"
"to|two|three|four|five|ten|few|and second|and third|and foremost|or second|"
"united nations|conference|president|prime|black|woman|african|female|"
"summit|meeting|development decade|disarmament decade|vice|"
"secretary|secretary-general|high|international|general assembly|"
"millennium|edition|phase|opportunity|chamber|emergency|extraordinary|ever|"
"among|line|step|steps|act|glance|sight|signs|sign|moment|place|people|"
"citizen|citizens|civil|republic|reich|class|rate|largest|"
"biggest|most|highest|lowest|thing";

static const char announcing[] =
"following|as follows|the following|these are|they are|namely|namely:|"
"including|include|includes|i propose|we propose|i wish to|"
"i would like to|points|reasons|principles|priorities|proposals|suggestions|"
"questions|issues|problems|challenges|elements|aspects|factors|tasks|goals|"
"objectives|aims|steps|measures|conditions|requirements|criteria|"
"recommendations|initiatives|areas|fields|pillars|lessons|conclusions|"
"observations|facts|considerations|remarks|comments|causes|categories|"
"arguments|concerns|messages|ways|things|respects|directions|examples|key";

static const char closing[] =
"these|those|this is|by these|by those|in conclusion|to conclude|i conclude|"
"let me conclude|having|with these|thank you|i thank|both of these|"
"all these|all of these|such are|in short|in sum|to sum up|"
"there are the|mr. president|mr president|we would|in view of all|"
"that was|that is why|in these and other|it is our|our hopes|i am sure that|"
"but these|both the|in spite of all|on the basis of these";

static const char greeting[] =
"let me congratulate|allow me|permit me|i would like to congratulate|"
"i congratulate|i wish to congratulate|may i|let me|i should like to congratulate|"
"i would like to thank|i thank|i want to thank|i wish to thank|i wish to express|"
"i would like to express|i should like to express|we congratulate|"
"like to congratulate|like to thank|like to express|wish to express|"
"i should like to reiterate";

/* --- moods --- */

static const char directive[] =
"must|should|shall|ask for|commit to|commit ourselves|pledge|pledges|"
"undertake to|need to|needs to|has to|have to|ought to|let us|let me suggest|"
"we call|calls for|call on|calls on|call upon|calls upon|call for|we urge|urges|"
"urge|appeal to|appeals to|we appeal|demand|demands|recommends|recommend|"
"it is essential|it is necessary|it is imperative|it is crucial|it is vital|"
"it is important to|we propose|proposes|i propose|we want to|requires that|"
"there is a need|we need|strengthen|ensure|it is time|be required|will propose|"
"we reiterate|we ask|invites|invite|request|requests|advocate|advocates|"
"we support|supports the|we welcome the idea|would welcome|encourage|encourages|"
"is to|are to|that we should|would be expected to|cannot be an end|"
"incumbent upon|has the right|have the right|entitled to|no one shall|"
"everyone has|let's|let’s|we demand|demanding|insist on|insists on|insist that|"
"we seek|urging|requested to|urged to|must be|shall be|may not|be required to|"
"is required to|are required to|is obliged to|are obliged to|prohibit|prohibits|"
"is prohibited|are prohibited|enter into force|enters into force|decides|"
"decides to|resolves to|instructs|authorizes|mandates|we want|i want|we ask that|"
"that we must|it is high time|deserves|deserve|decides that|agrees to|"
"we agree to|agree to|have agreed to|entrusts|appoints|adopts|reaffirms the need|"
"stresses the need|emphasizes the need|is hereby|are hereby|hereby";

static const char weak_directive[] =
"need|needs|essential|necessary|imperative|crucial|vital|urgent|priority|goal|"
"objective|task|challenge|propose|proposal|suggest|suggestion|initiative|"
"initiatives|priorities|goals|objectives|tasks|challenges|measures|steps|"
"principles|proposals|achieve|commitment|committed|implement|implementation|"
"promote|promoting|strengthening|improve|reform|to seek|to ensure|to take|"
"to create|to secure|to respect|will|would be|conditions|criteria|requirements|"
"recommendations|responsibility|international community|efforts|halt|combat|"
"establish|establishment|provide|withdrawal|withdraw|cessation|observance|"
"respect for|return of|settlement|reaffirmation|reintegration|ensuring|"
"mobilization|creating|creation of|transformation|resolution of|sanctions|"
"safeguards|guarantees|ways|in the future|welcome the idea|hope that|by doing|"
"plan to|plans to|aim to|aims to|better|more|all|every|new|no more";

static const char descriptive[] =
"was|were|because|had|have been|has been|did|reason|reasons|fact|facts|consisted|"
"provided|said|stated|accused|alleged|why|truth|suffered|caused|became|happened|"
"took place|we regret|deplorable|condemn|condemns|last year|failed|congratulate|"
"thank you|assure you|questions|unfortunately|justification|justifications|"
"impressions|suggested that|representative said|in reality|regrettable|scenario|"
"declared|was that|would seize|alternatives|examples of|such as|according to|"
"i thank|we thank|i congratulate|have already|has already|was born|published|"
"signed|announced|received";

static const char examples[] = "example|examples|for example|for instance|include but are not limited to";

static const char actions[] =
"to|by|expand|address|create|build|strengthen|promote|ensure|end|stop|support|"
"develop|establish|improve|increase|reduce|protect|provide|adopt|implement|"
"reform|invest|fight|combat|prevent|respect|respecting|restore|uphold|recognize|"
"encourage|take|make|keep|give|taking|giving|making|ending|strengthening|"
"improving|restructuring|urge|call|calls|urges|continue|accelerate|facilitate|"
"guarantee|maintain|eliminate|eradicate|halt|withdraw|abolish|achieve|act|adapt|"
"add|adjust|advance|allocate|allow|amend|apply|appoint|approve|arrest|ask|assess|"
"assist|attract|avoid|ban|begin|boost|bring|broaden|cancel|cap|carry|cease|"
"change|charge|check|clarify|clean|close|complete|conclude|conduct|confirm|"
"connect|consider|consolidate|control|convene|convert|cooperate|coordinate|cut|"
"declare|decrease|defend|deliver|deploy|design|devote|diversify|double|draft|"
"draw|enable|enforce|enhance|equip|evaluate|exempt|explore|extend|finalize|"
"finance|finish|fix|follow|foster|free|freeze|fulfil|fulfill|fund|grant|grow|"
"help|hire|hold|honor|honour|host|identify|impose|include|inform|initiate|"
"install|integrate|intensify|introduce|investigate|invite|join|launch|lead|let|"
"lift|limit|link|listen|lower|manage|maximize|mobilize|modernize|monitor|move|"
"negotiate|offer|open|oppose|organize|pass|pay|plan|plant|prepare|preserve|"
"prioritize|produce|prohibit|propose|prosecute|publish|pursue|put|raise|ratify|"
"reach|rebuild|recommend|redirect|refer|refrain|regulate|reinforce|reject|"
"release|remove|renew|repair|repeal|replace|report|require|respond|restrict|"
"restructure|resume|review|revise|safeguard|scrap|secure|send|set|share|sign|"
"simplify|speed|stabilize|start|streamline|submit|subsidize|suspend|tax|teach|"
"tell|terminate|test|track|train|transfer|transform|treat|triple|update|upgrade|"
"use|vote|work";

static const char weak_actions[] =
"an end to|the end of|full|immediate|free|equal|more|better|no more|withdrawal|"
"release|return|access|support for|respect for|repeal|removal|reform of";

static const char before_actions[] =
"the|a|an|not|never|do not|no|further|also|please|immediately|urgently|fully";

static const char action_verbs[] = NOT_IN_THIS_LANGUAGE;

static const char action_nouns[] =
"*ing|*tion|*sion|*ment|*ization";

static const char not_actions[] =
"during|nothing|something|everything|anything|being|king|thing|morning|evening|"
"nation|question|situation|population|position|government|moment|parliament|"
"document|element|comment|department|environment|having|following|according|"
"including|regarding|concerning|speaking|looking|turning|spring|wing|religion|"
"million|billion|region|union|opinion|session|mission|passion|vision";

static const char commitments[] =
"we will|we'll|we’ll|we shall|we are going to|we're going to|we’re going to|"
"i will|i'll|i’ll|i shall|my government will|our government will|we intend to|"
"we plan to|we are preparing|we're preparing|we’re preparing|we pledge|"
"we promise|we are committed to|we commit|this government will|"
"the government will|will continue to";

static const char commitment_forms[] = NOT_IN_THIS_LANGUAGE;

static const char protests[] =
"condemn|condemns|condemned|denounce|denounces|deplore|deplores|protest|protests|"
"reject|rejects|rejected|repudiate|repudiates|outrage|outrageous|regret|regrets|"
"shame|indignation";

/* --- sentences --- */

static const char abbreviations[] =
"mr|mrs|ms|messrs|dr|prof|gen|sen|rep|gov|lt|col|capt|cmdr|adm|maj|sgt|"
"hon|rev|pres|mt|amb|supt|insp|fr|msgr|mlle|mme|vs|e.g|i.e|cf|viz|ft|"
"brig|cpl|ald|sens|reps|govs|drs|profs|rt|pvt|ph";

static const char abbreviations_before_number[] =
"no|nos|p|pp|art|arts|para|paras|vol|vols|fig|figs|sec|ch|chap|ed|eds|n°|"
"approx|ca|res|op|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|"
"bk|pt|pts|ord|tit";

static const char abbreviations_anywhere[] =
"mr|mrs|ms|dr|st|no|nos|art|para|paras|prof|gen|lt|col|capt|sr|jr|vs|cf|op|cit|ibid|"
"vol|pp|p|ed|rev|hon|messrs";

static const char times_of_day[] = "a.m|p.m";

static const char short_forms[] =
"co|inc|corp|ltd|jr|sr|bros|st|ave|blvd|rd|etc|al|dept|univ|assn|cos|plc|"
"llc|jan|feb|aug|sept|oct|nov|dec|calif|mass|conn|fla|ill|ariz|wash|ore|"
"mich|minn|wis|tenn|pa|va|md|ga|tex|okla|del|colo|kan|mo|ky|la|ala|"
"est|ind|intl|natl|mfg|u.s|u.k|u.n|e.u|u.s.a|u.s.s.r|d.c|n.y|n.j|l.a|"
"ph.d|b.a|m.a|m.d|esq|ext|sq|lb|oz";

static const char starters[] =
"the|a|an|it|it's|its|he|she|they|we|i|i'm|i've|you|this|that|these|those|how|what|"
"when|where|why|who|which|whether|in|on|at|by|for|from|with|without|under|"
"after|before|during|since|while|although|though|because|as|if|unless|until|"
"but|and|or|so|yet|nor|however|therefore|moreover|furthermore|thus|hence|"
"nevertheless|meanwhile|instead|indeed|also|then|there|there's|here|now|today|"
"did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|may|"
"might|must|let|please|no|not|yes|my|our|his|her|their|your|some|many|most|"
"all|each|every|both|one|another|other|others|such|despite|according|among|"
"about|over|once|still|perhaps|only|even|more|much|several|few|"
"first|second|finally|that's|he's|she's|they're|we're|"
"don't|to|of|once|an";

enum
{
	ordinal_stop = false
};

static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

/* --- parts of words --- */

static const char contractions[] = "re|ve|ll";
static const char proclitics[] = NOT_IN_THIS_LANGUAGE;

/* --- stances --- */

static const char cue_favour[] =
"need more|need a|needs a|need the|requires a|require a|want a|want to see|"
"wish to see|like to see|want more|support|supports|supporting|in favour of|"
"in favor of|favour|favor|favours|favors|endorse|endorses|endorsing|welcome|"
"welcomes|welcoming|applaud|applauds|applauding|commend|commends|commending|praise|"
"praises|hail|hails|advocate|advocates|advocating|champion|champions|championing|"
"back|backing|committed to|commit to|commits to|dedicated to|devoted to|adhere to|"
"adheres to|adhering to|believe in|believes in|call for|calls for|calling for|"
"uphold|upholds|upholding|defend|defends|defending|stand for|stands for|"
"standing for|stand up for|standing up for|justify|justifies|yes to|vote for|"
"voting for|argue for|arguing for|campaign for|campaigning for|embrace|embraces|"
"embracing|cherish|cherishes|value|celebrate|celebrates|celebrating|reaffirm|"
"reaffirms|proud of|pride in|reaffirmed|commitment to|tolerate|tolerates|"
"tolerating|condone|condones|accept|accepts|accepting";

static const char cue_promote[] =
"invest into|invest|investing|investing into|help|helps|promote|promotes|promoting|"
"strengthen|strengthens|strengthening|encourage|encourages|encouraging|foster|"
"fosters|fostering|advance|advances|advancing|enhance|enhances|enhancing|improve|"
"improves|improving|increase|increases|increasing|boost|boosts|boosting|deepen|"
"deepens|deepening|expand|expands|expanding|extend|extending|maintain|maintains|"
"maintaining|preserve|preserves|preserving|safeguard|safeguards|safeguarding|"
"protect|protects|protecting|ensure|ensures|ensuring|guarantee|guarantees|"
"guaranteeing|secure|securing|facilitate|facilitates|facilitating|pursue|pursues|"
"pursuing|practise|practice|practises|practising|build|builds|building|build up|"
"rebuild|rebuilding|raise|raises|raising|accelerate|accelerates|accelerating|"
"invest in|invests in|investing in|consolidate|consolidates|consolidating|respect|"
"respects|respecting|step up|stepping up|scale up|scaling up|work for|working for|"
"strive for|strives for|striving for|fight for|fighting for|fights for|fought for|"
"struggle for|hope for|hopes for|look forward to|aspire to|aspires to|resume|"
"resumes|resuming|establish|establishes|establishing|implement|implements|"
"implementing|achieve|achieves|achieving|realize|restore|restores|restoring|"
"empower|empowers|empowering|create|creates|creating|develop|develops|fund|funding|"
"provide|provides|providing|deliver|delivering|introduce|introducing|renew|"
"renewing|modernise|modernising|modernize|retain|retaining|reform|reforming|join|"
"joining";

static const char cue_reject[] =
"oppose|opposes|opposing|opposed to|object to|objects to|objecting to|reject|"
"rejects|rejecting|resist|resists|resisting|condemn|condemns|condemning|denounce|"
"denounces|denouncing|deplore|deplores|deploring|repudiate|repudiates|repudiating|"
"renounce|renounces|renouncing|abandon|abandons|abandoning|stand against|"
"stands against|speak out against|vote against|voting against|voted against|"
"campaign against|are against|is against|am against|were against|be against|"
"firmly against|strongly against|resolutely against|say no to|saying no to|no to|"
"no place for|no room for|no justification for|no tolerance for|zero tolerance for|"
"zero tolerance of|disagree with|critical of|sceptical of|skeptical of|regret|"
"regrets|leave|leaving|withdraw from|withdrawing from|quit|pull out of|get out of|"
"free from|free of|freed from|released from|escape from|escaping from|scrap|scraps|"
"scrapping|repeal|repeals|repealing|abolish|abolishes|abolishing|do away with|"
"get rid of|refuse|refuses|refusing|boycott|boycotting|block|blocking|veto";

static const char cue_combat[] =
"combat|combats|combating|combatting|fight|fights|fighting|fight against|"
"fighting against|struggle against|battle against|war on|war against|act against|"
"guard against|guarding against|unite against|united against|work against|"
"protect against|to counter|must counter|should counter|will counter|can counter|"
"countering|curb|curbs|curbing|eliminate|eliminates|eliminating|eradicate|"
"eradicates|eradicating|ban|bans|banning|prohibit|prohibits|prohibiting|outlaw|"
"outlaws|outlawing|forbid|forbids|dismantle|dismantling|discard|discarding|"
"put an end to|putting an end to|bring an end to|end|ending|prevent|prevents|"
"preventing|avoid|avoids|avoiding|refrain from|refraining from|abstain from|stop|"
"stops|stopping|halt|halts|halting|deter|deters|deterring|remove|removes|removing|"
"cut|cuts|cutting|cap|capping|limit|limits|limiting|restrict|restricts|restricting|"
"freeze|reduce|reduces|reducing|crack down on|cracking down on|tackle|tackles|"
"tackling|tighten|tightening|suspend|suspending|discourage|discourages|"
"discouraging|controlling|reverse|reversing|stem|clamp down on|overcome|overcoming|"
"alleviate|mitigate|fight to end|rid of|keep out of|stand up against";

static const char cue_deal[] =
"through|under the pretext of|on the pretext of|under the guise of|in the name of|"
"by means of|during|amid|address|addresses|addressing|narrow|narrows|narrowing|"
"bridge|bridges|bridging|close|closing|face|faces|facing|meet|meets|meeting|manage|"
"manages|managing|regulate|regulates|regulating|control|controls|discuss|discusses|"
"discussing|consider|considers|considering|study|studies|examine|examines|"
"examining|review|reviewing|respond to|responding to|adapt to|cope with|deal with|"
"dealing with|resolve|resolving|settle|settling|use|uses|using|recognize|recognise|"
"recognizing|recognising|note|notes|noting|allow|allows|allowing|require|requires|"
"requiring|cause|causes|lead to|leads to|leading to|include|includes|including|"
"apply|applies|trade with|exports to|say|says|bring|brings|take|takes|make|makes|"
"give|gives|receive|receives|work with|working with|see|seen|know|understand|"
"decide|decided|remain|remains|remaining|continue|continues";

static const char cue_more_noun[] =
"support for|endorsement of|commitment to|backing for|belief in|faith in|"
"adherence to|promotion of|strengthening of|encouragement of|advancement of|"
"enhancement of|improvement of|improvements to|improvements in|improvement in|"
"increase in|increases in|expansion of|extension of|maintenance of|preservation of|"
"protection of|protection for|investment in|investment for|respect for|"
"resumption of|establishment of|implementation of|achievement of|realization of|"
"restoration of|creation of|funding for|benefits of|advantages of|access to";

static const char cue_less_noun[] =
"opposition to|objection to|objections to|rejection of|resistance to|"
"condemnation of|denunciation of|renunciation of|withdrawal from|exit from|"
"repeal of|abolition of|action against|measures against|protection against|"
"protection from|curbs on|elimination of|eradication of|ban on|bans on|"
"prohibition of|prohibition on|end to|end of|prevention of|avoidance of|removal of|"
"lifting of|cuts to|cuts in|cut in|cuts of|limits on|limit on|restrictions on|"
"restriction of|restriction on|freeze on|reduction of|reductions in|reduction in|"
"reductions of|crackdown on|suspension of|reversal of";

static const char cue_harm_verb[] =
"undermine|undermines|undermining|undermined|threaten|threatens|threatening|"
"threatened|endanger*|jeopardi*|violate|violates|violating|violated|breach|"
"breaches|breaching|destroy|destroys|destroying|destroyed|damage|damages|damaging|"
"damaged|harm|harms|harming|harmed|hinder|hinders|hindering|hindered|hamper*|"
"imped*|obstruct|obstructs|obstructing|obstructed|weaken|weakens|weakening|"
"weakened|erode|erodes|eroding|eroded|ruin|ruins|ruined|trample*|stifle*|fuel|"
"fuels|fuelling|fueling|worsen*|aggravat*|exacerbat*|distort*|deny|denies|denying|"
"denied|deprive*|ignore*|ignoring|neglect|neglects|neglected|exploit|exploits|"
"exploiting|exploited|attack|attacks|attacking|attacked|oppress*|suppress*|"
"persecut*|disregard*|flout*|invade*|invad*|occupies|occupying|imposes|imposing|"
"sap|saps|sapping|drain|drains|costs|cripple*|poison*|corrupt*";

static const char cue_harm_noun[] =
"violation of|violations of|violation against|breach of|breaches of|attack on|"
"attacks on|attack against|attacks against|assault on|assaults on|"
"aggression against|violence against|crime against|crimes against|threat to|"
"threats to|threats against|danger to|dangers to|risk to|risks to|lack of|"
"absence of|shortage of|shortages of|denial of|deprivation of|destruction of|"
"loss of|losses of|erosion of|obstacle to|obstacles to|barrier to|barriers to|"
"impediment to|impediments to|hindrance to|discrimination against|exploitation of|"
"abuse of|abuses of|disregard for|disregard of|contempt for|disrespect for|"
"suppression of|oppression of|persecution of|detention of|killing of|murder of|"
"failure of|failures of|interference in|interference with|encroachment on|"
"infringement of|infringements of|damage to|harm to|injury to|enemies of|enemy of|"
"opponents of|deterioration of|collapse of|breakdown of|weakening of|"
"undermining of|undercutting|undercut|neglect of|barriers of|delay in|delays in|"
"misuse of|pollution of|pollution in|trafficking in|trafficking of|"
"privatisation of|privatization of|closure of|dismantling of|plight of|"
"suffering of|privatising|privatizing|deportation of|deportations of";

static const char cue_evil_of[] =
"threat of|threats of|danger of|dangers of|scourge of|evil of|evils of|menace of|"
"problem of|problems of|crisis of|horrors of|spread of|spectre of|impact of|"
"victims of|risk of|risks of|shackles of|burden of|tyranny of|era of";

static const char cue_favoured[] =
"supported|promoted|strengthened|upheld|encouraged|fostered|advanced|advocated|"
"enhanced|improved|increased|boosted|deepened|expanded|maintained|preserved|"
"safeguarded|protected|defended|ensured|guaranteed|facilitated|pursued|practised|"
"practiced|embraced|endorsed|welcomed|adhered to|accelerated|consolidated|"
"respected|justified|empowered|restored|established|achieved|extended|retained|"
"accepted|tolerated|condoned|allowed|permitted";

static const char cue_rejected[] =
"opposed|rejected|resisted|avoided|condemned|denounced|combated|combatted|fought|"
"fought against|countered|curbed|eliminated|eradicated|banned|prohibited|outlawed|"
"forbidden|abolished|dismantled|abandoned|renounced|discarded|prevented|stopped|"
"ended|put an end to|refused|discouraged|guarded against|lifted|removed|halted|"
"scrapped|repealed|reduced|reversed|restricted|cut|limited|withdrawn from";

static const char cue_is_good[] =
"essential|indispensable|vital|imperative|is welcome|are welcome|most welcome|"
"of great importance|of utmost importance|acceptable|justifiable|supported by|"
"promoted by|endorsed by|deserves support|deserve support|is necessary|"
"are necessary|is needed|are needed|is crucial|are crucial|is important|"
"are important|enriches|benefits us|is a priority|is our priority|in our interest|"
"in our interests";

static const char cue_is_bad[] =
"unacceptable|inadmissible|intolerable|inexcusable|impermissible|unjustifiable|"
"unjustified|must end now|must stop now|must cease|should cease|has no place|"
"have no place|opposed by|rejected by|condemned by|is wrong|are wrong|is illegal|"
"are illegal|unnecessary|too high|too costly|too expensive|out of control|"
"has failed|have failed|not working|is broken|is no safeguard|not in our interest|"
"not in our interests";

static const char cue_demand[] =
"must|should|shall|need|needs|needed|ought|have to|has to|let us|let's|urge|urges|"
"urged|urgent|urgently|urging|call upon|call on|calls upon|calls on|called for|"
"called upon|called on|calling on|calling upon|appeal|appeals|appealing|invite|"
"invites|inviting|hope|hopes|hopeful|hoping|hoped|propose|proposes|proposed|"
"proposal|proposals|demand|demands|demanded|demanding|insist|insists|insisted|"
"request|requests|wish|wishes|want|wants|it is time|time has come|required|"
"necessary|necessity|duty|obligation|obligations|responsibility|responsible|task|"
"tasks|goal|goals|aim|aims|aimed|objective|objectives|ready|readiness|willing|"
"willingness|determined|determination|resolve to|resolved to|pledge|pledges|"
"pledged|committed|commits|commitment|commitments|strive|strives|striving|seek|"
"seeks|seeking|deserve|deserves|right to|entitled|will|going to|would like|"
"priority|priorities|recommend|recommends|recommendation|recommendations";

static const char cue_first_person[] =
"we|i|my government|my delegation|my country";

static const char cue_our[] =
"our|ours|us|my";

static const char cue_good[] =
"modern|world class|well resourced|decent|free|affordable|high quality|"
"new and better|well paid|good|great|greatest|important|importance|crucial|"
"fundamental|valuable|progress|success|successful|successfully|successes|achieved|"
"achievement|achievements|improvement|improvements|benefit|benefits|beneficial|"
"positive|constructive|congratulate|congratulates|congratulations|thank|thanks|"
"grateful|gratitude|appreciate|appreciation|admire|admiration|pleased|pleasure|"
"proud|pride|honour|honor|satisfaction|glad|happy|heartened|effort|efforts|"
"endeavour*|initiative|initiatives|lasting|durable|just|fair|equitable|peaceful|"
"genuine|common interest|solidarity|faith|confidence|cherish*|ideals|ideal|"
"aspirations|aspiration|noble|cause of|dignity|prosperity|opportunity|"
"opportunities|effective|effectively|solution|solutions|respect|agreed|fulfil*|"
"facilitat*|key to|cornerstone|depends on|depend on|longing for|principle|"
"principles|value|values|right|rights|contribute|contributes|contributed|"
"contributing|contribution|contributions|helping|helped|assist|assistance|"
"cooperate|promising|hope|significant|strong|secure|stable|stability|sustainable|"
"better|best";

static const char cue_bad[] =
"bad|worse|worst|wrong|evil|evils|threat|threats|danger|dangers|dangerous|violat*|"
"abuse*|destruct*|suffering|sufferings|victim|victims|kill|killed|killing|killings|"
"murder*|death|deaths|die|died|dying|tragedy|tragedies|tragic|catastroph*|"
"disaster*|crisis|crises|scourge|scourges|plague*|horror*|terrible|horrible|cruel|"
"brutal*|barbar*|atrocit*|crime|crimes|criminal|illegal|unlawful|unjust|injustice*|"
"unfair|deplorable|regrettable|unfortunate*|sad|sadly|grave|gravest|serious|"
"seriously|severe|alarming|alarm|alarmed|concern|concerns|concerned|worry|worried|"
"fear|fears|anxiety|problem|problems|challenge|challenges|obstacle*|lack|lacks|"
"lacking|shortage*|failure|failures|denial|refusal|oppression|discriminat*|"
"aggress*|invasion|occupied|occupation|condemn*|eliminat*|burden*|loss|losses|poor|"
"poorest|hunger|misery|despair|hatred|despite|tyran*|heinous|scandal*|collapse*|"
"decline*|devastat*|menace*|insecur*|instabil*|inequal*|excessive|reckless|"
"wasteful|harmful|hostile|fragile|vulnerab*|fail|fails|failing|failed|suffer|"
"suffers|suffered|deteriorat*";

static const char cue_bad_head[] =
"inequality|inequalities|poverty|cut|cuts|cap|withdrawal|restrictions|controls|"
"crisis|ban|freeze|reduction|reductions|exit|elimination|abolition|sceptic*|"
"skeptic*|folly|bureaucra*|failure|failures|threat|threats|violations|violation";

static const char cue_neutral_head[] =
"issue|issues|problem|problems|reform|reforms|change|changes|age|debate|question|"
"referendum";

static const char cue_bad_adjective[] =
"illegal|unlawful|unjust|unfair|excessive|reckless|wasteful|harmful|damaging|"
"failing|failed|unnecessary|un-necessary|unaccountable|unelected|undemocratic|"
"corrupt|senseless|uncontrolled|exploitative|bureaucratic|insidious|interfering|"
"outdated|discredited|disastrous|dangerous|costly|pernicious|crippling|draconian|"
"punitive|oppressive|barbaric|immoral|inhumane|illegitimate|discriminatory|hostile|"
"protectionist|so called";

static const char cue_others[] =
"they|he|she|their|his|her|others|those who|those that|some|opponents|"
"other parties|other political parties|aggressors|colonialists|imperialists|"
"terrorists|enemies|the regime|the occupier|this policy|these policies|"
"such policies|certain countries|certain states|those countries|those states";

static const char cue_report[] =
"said|stated|claim|claims|claimed|according to|asserted|asserts|alleged|alleges|"
"allegedly|so called|pretext|guise|declared that|quoted|quote|expressed the|"
"expressed his|proclaimed|misperception|accused|accuses|accusation|accusations|"
"argued|argues|pointed to|told|reported|reports that|suggested that";

static const char cue_mention[] =
"regarding|concerning|position on|views on|the question of|the issue of|issue of|"
"discussion of|discussions on|debate on|item on|item entitled|statement on|"
"with reference to|as regards|on account of|known as|referred to as|following the|"
"prior to|after the|since the";

static const char cue_negation[] =
"not|never|cannot|can't|don't|doesn't|didn't|won't|shouldn't|mustn't|isn't|aren't|"
"neither|nor|no longer|no country|no countries|no state|no nation|no government|"
"no one|nobody|none|refuse to|refuses to|fail to|fails to|failed to|failure to|no";

static const char cue_auxiliary[] =
"be|been|being|get|gets|is|are|was|were|am";

static const char cue_clause[] =
"which|who|whose|where|but|however|while|whereas|although|though|yet|because|since|"
"unless|if|when|therefore|thus|so that|in order that|that";

static const char cue_condition[] =
"if|unless|whether|could|might|may|would have to|were to|in case";

static const char cue_without[] =
"without|rather than|instead of";

static const char cue_link[] =
"attempt to|attempts to|attempts at|effort to|efforts to|those who|all who|"
"anyone who|plan to|plans to|plans for|plan for|proposals to|proposal to|"
"proposals for|move to|moves to|moves towards|calls to|illegal to|impossible to|"
"easier to|pressure to|policies that|measures that|laws that|acts that|"
"actions that|practices that";

static const char cue_keep[] =
"prevent|prevents|preventing|stop|stops|stopping|keep|keeps|keeping|discourage|"
"discourages";

static const char cue_from[] =
"from";

static const char cue_preposition[] =
"against|in|on|at|by|for|from|to|with|under|about|between|among|over|after|before|"
"into|towards|within|across";

static const char cue_and[] =
"and|or|nor|and for|as well as";

static const char cue_fixed[] =
"capacity building|confidence building|peace building|institution building|"
"nation building|state building|keep the peace|keeping the peace|kept the peace|"
"in keeping with|open ended|not only|not just|not merely|not simply|no longer only|"
"use of|the use of|defence of the|at the end of|by the end of|in the end|"
"at the end|in support|life support|support staff|as well as|"
"against the background|against this background|for or against|right up|right now|"
"all right|right away|must have|no doubt|of course|needless to say|in order to|"
"with regard to|with respect to|in respect of|in this respect|in that respect|"
"fight back|in good faith|at least|great power|great powers|great britain|"
"good morning|good afternoon|good evening|general assembly|european commission|"
"the present|at present|cut off from|back up";

static const char cue_proclitics[] = NOT_IN_THIS_LANGUAGE;

static const char joining_proclitic[] = NOT_IN_THIS_LANGUAGE;

enum
{
	comma_breaks = false,
	enclitics = false,
	verbs_last = false
};

LANGUAGE(en);
