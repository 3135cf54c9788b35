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
	{"step $", FORM_TITLE},
	{"step 9", FORM_TITLE},
	{"point 9", FORM_TITLE},
	{"point $", FORM_TITLE},
	{"phase 9", FORM_TITLE},
	{"stage 9", FORM_TITLE},
	{"priority 9", FORM_TITLE},
	{"proposal 9", FORM_TITLE},
	{"recommendation 9", FORM_TITLE},
	{"article 9", FORM_TITLE},
	{"principle 9", FORM_TITLE},
	{NULL}
};

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
"must|should|shall|ask for|commit to|commit ourselves|pledge|pledges|undertake to|"
"need to|needs to|has to|have to|ought to|let us|let me suggest|"
"we call|calls for|call on|calls on|call upon|calls upon|call for|we urge|"
"urges|urge|appeal to|appeals to|we appeal|demand|demands|recommends|"
"recommend|it is essential|it is necessary|it is imperative|it is crucial|"
"it is vital|it is important to|we propose|proposes|i propose|we want to|"
"requires that|there is a need|we need|strengthen|ensure|"
"it is time|be required|will propose|we reiterate|we ask|invites|invite|"
"request|requests|advocate|advocates|we support|supports the|"
"we welcome the idea|would welcome|encourage|encourages|"
"is to|are to|that we should|would be expected to|cannot be an end|incumbent upon|"
"has the right|have the right|entitled to|no one shall|everyone has";

static const char weak_directive[] =
"need|needs|essential|necessary|imperative|crucial|vital|urgent|priority|goal|"
"objective|task|challenge|propose|proposal|suggest|suggestion|initiative|initiatives|"
"priorities|goals|objectives|tasks|challenges|measures|steps|principles|proposals|"
"achieve|commitment|committed|implement|implementation|promote|promoting|"
"strengthening|improve|reform|to seek|to ensure|to take|to create|to secure|"
"to respect|will|would be|conditions|criteria|requirements|recommendations|"
"responsibility|international community|efforts|halt|combat|establish|establishment|"
"provide|withdrawal|withdraw|cessation|observance|respect for|cessation|return of|"
"settlement|reaffirmation|reintegration|strengthening|ensuring|mobilization|creating|"
"creation of|transformation|resolution of|sanctions|safeguards|guarantees|ways|"
"in the future|welcome the idea|hope that|by doing";

static const char descriptive[] =
"was|were|because|had|have been|has been|did|reason|reasons|fact|facts|consisted|"
"provided|said|stated|accused|alleged|why|truth|suffered|caused|became|happened|"
"took place|we regret|deplorable|condemn|condemns|last year|failed|congratulate|"
"thank you|assure you|questions|unfortunately|justification|justifications|"
"impressions|facts|suggested that|representative said|in reality|regrettable|"
"examples|scenario|declared|was that|would seize|alternatives";

static const char actions[] =
"to|by|expand|address|create|build|strengthen|promote|ensure|end|stop|support|"
"develop|establish|improve|increase|reduce|protect|provide|adopt|implement|"
"reform|invest|fight|combat|prevent|respect|respecting|restore|uphold|"
"recognize|encourage|take|make|keep|give|taking|giving|making|ending|"
"strengthening|improving|restructuring|urge|call|calls|urges|continue|"
"accelerate|facilitate|guarantee|maintain|eliminate|eradicate|halt|withdraw";

/* --- sentences --- */

static const char abbreviations[] =
"mr|mrs|ms|messrs|dr|prof|gen|sen|rep|gov|lt|col|capt|cmdr|adm|maj|sgt|"
"hon|rev|pres|mt|amb|supt|insp|fr|msgr|mlle|mme|vs|e.g|i.e|cf|viz|ft|"
"brig|cpl|ald|sens|reps|govs|drs|profs|rt|pvt|ph";

static const char abbreviations_before_number[] =
"no|nos|p|pp|art|arts|para|paras|vol|vols|fig|figs|sec|ch|chap|ed|eds|n°|"
"approx|ca|res|op|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec";

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

enum {ordinal_stop = false};

static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

/* --- stances --- */

static const char oppose[] =
"oppose|opposes|opposing|opposed to|opposition to|object to|objects to|reject|"
"rejects|rejecting|rejection of|resist|resists|resisting|resistance to|avoid|avoids|"
"avoiding|avoidance of|refrain from|refrains from|refraining from|abstain from|"
"abstaining from|condemn|condemns|condemning|condemnation of|denounce|denounces|"
"denouncing|deplore|deplores|combat|combats|combating|combatting|fight|fights|"
"fighting|fight against|fighting against|struggle against|battle against|war on|"
"campaign against|act against|action against|measures against|stand against|"
"stands against|guard against|guarding against|unite against|united against|"
"speak out against|vote against|work against|protection against|protect against|"
"to counter|must counter|should counter|will counter|can counter|we counter|"
"jointly counter|and counter|counters|countering|curb|curbs|curbing|eliminate|"
"eliminates|eliminating|elimination of|eradicate|eradicates|eradicating|"
"eradication of|ban|bans|banning|ban on|prohibit|prohibits|prohibiting|"
"prohibition of|prohibition on|outlaw|outlaws|outlawing|forbid|forbids|abolish|"
"abolishes|abolishing|abolition of|dismantle|dismantling|abandon|abandons|abandoning|"
"renounce|renounces|renouncing|discard|discarding|put an end to|putting an end to|"
"bring an end to|end to|say no to|saying no to|no to|no place for|no room for|"
"no justification for|no tolerance for|zero tolerance for|zero tolerance of|"
"instead of|rather than|free from|free of|prevention of|deter|deters|deterring|"
"hinder|hinders|hindering|undermine|undermines|undermining|obstruct|obstructs|"
"obstructing|are against|is against|am against|were against|be against|"
"firmly against|strongly against|resolutely against|lifting of|removal of|remove|"
"removes|removing|regret|regrets|regretting|halt|halts|halting|repudiate|repudiates|"
"ending|immediate end of";

static const char oppose_participle[] =
"opposed|rejected|resisted|avoided|condemned|denounced|combated|combatted|fought|"
"fought against|countered|curbed|eliminated|eradicated|banned|prohibited|outlawed|"
"forbidden|abolished|dismantled|abandoned|renounced|discarded|prevented|stopped|"
"ended|put an end to|refused|discouraged|guarded against|lifted|removed|halted";

static const char oppose_back[] =
"unacceptable|inadmissible|intolerable|inexcusable|impermissible|must end now|"
"must stop now|must cease|should cease|has no place|have no place|opposed by|"
"rejected by|condemned by";

static const char oppose_from[] =
"prevent|prevents|preventing|stop|stops|stopping|keep|keeps|keeping|prohibit|"
"discourage|discourages|discouraging|must stop|should stop|must end|should end|to end";

static const char support[] =
"support|supports|supporting|support for|in favour of|in favor of|favour|favor|"
"favours|favors|promote|promotes|promoting|promotion of|strengthen|strengthens|"
"strengthening|strengthening of|uphold|upholds|upholding|encourage|encourages|"
"encouraging|encouragement of|foster|fosters|fostering|advance|advances|advancing|"
"advocate|advocates|advocating|champion|champions|championing|enhance|enhances|"
"enhancing|enhancement of|improve|improves|improving|improvement of|increase|"
"increases|increasing|boost|boosts|boosting|deepen|deepens|deepening|expand|expands|"
"expanding|maintain|maintains|maintaining|maintenance of|preserve|preserves|"
"preserving|preservation of|safeguard|safeguards|safeguarding|protect|protects|"
"protecting|protection of|defend|defends|defending|ensure|ensures|ensuring|guarantee|"
"guarantees|guaranteeing|facilitate|facilitates|facilitating|pursue|pursues|pursuing|"
"practise|practice|practises|practising|practicing|embrace|embraces|embracing|"
"endorse|endorses|endorsing|welcome|welcomes|welcoming|adhere to|adheres to|"
"adhering to|adherence to|commit to|commits to|committed to|commitment to|"
"dedicated to|call for|calls for|calling for|build|builds|building|raise|raises|"
"raising|accelerate|accelerates|accelerating|invest in|invests in|investing in|"
"consolidate|consolidates|consolidating|reaffirm|reaffirms|respect|respects|"
"respecting|accept|accepts|accepting|tolerate|tolerates|condone|allow|allows|"
"allowing|permit|permits|step up|stepping up|scale up|scaling up|work for|strive for|"
"striving for|yes to|hope for|hopes for|look forward to|looks forward to|"
"looking forward to|aspire to|aspires to|stand for|stands for|justify|justifies|"
"resume|resumes|resuming|resumption of|establish|establishing|establishment of|"
"implement|implementing|implementation of|achieve|achieves|achieving|restore|"
"restores|restoring|empower|empowers|empowering";

static const char support_participle[] =
"supported|promoted|strengthened|upheld|encouraged|fostered|advanced|advocated|"
"enhanced|improved|increased|boosted|deepened|expanded|maintained|preserved|"
"safeguarded|protected|defended|ensured|guaranteed|facilitated|pursued|practised|"
"practiced|embraced|endorsed|welcomed|adhered to|accelerated|consolidated|reaffirmed|"
"respected|tolerated|accepted|justified|condoned|allowed|permitted|empowered|"
"restored|established|achieved";

static const char support_back[] =
"essential|indispensable|vital|imperative|is welcome|are welcome|most welcome|"
"of great importance|of utmost importance|acceptable|justifiable|supported by|"
"promoted by|endorsed by|advanced by|deserves support|deserve support";

static const char neutral[] =
"not only|through|under the pretext of|on the pretext of|under the guise of|"
"in the name of|by means of|during|amid|require|requires|requiring|address|addresses|"
"addressing|tackle|tackles|tackling|reduce|reduces|reducing|narrow|narrows|narrowing|"
"bridge|bridges|bridging|close|closing|overcome|overcoming|mitigate|mitigating|"
"alleviate|alleviating|face|faces|facing|meet|meets|meeting|manage|managing|regulate|"
"regulates|regulating|control|controls|controlling|discuss|discusses|discussing|"
"consider|considers|considering|study|studies|examine|examining|respond to|"
"responding to|adapt to|cope with|deal with|dealing with|resolve|resolving|settle|"
"settling|use|uses|using|recognize|recognise|recognizing|recognising|note|notes|"
"noting|fuel|fuels|fuelling|fueling|cause|causes|causing|lead to|leads to|leading to|"
"threaten|threatens|threatening";

static const char negation[] =
"not|never|cannot|can't|don't|doesn't|didn't|won't|shouldn't|mustn't|isn't|aren't|"
"neither|nor|no longer|no country|no countries|no state|no nation|no government|"
"no one|nobody|none|refuse to|refuses to|fail to|fails to|failed to|failure to";

static const char auxiliary[] = "be|been|being|get";

static const char finite_auxiliary[] = "is|are|was|were|am";

static const char clause_break[] =
"should|must|shall|will|would|can|could|may|might|has|have|had|needs|need to|ought|"
"which|who|whose|where|despite|without";

static const char from[] = "from";

static const char subject[] =
"we|they|i|he|she|it|but|however|while|whereas|although|though|yet|because|since|"
"unless|if|when|therefore|thus";

static const char link_words[] =
"attempt to|attempts to|attempts at|effort to|efforts to|those who|all who|"
"anyone who|those that|countries that|states that|acts that|action that|actions that|"
"measures that|practices that|policies that|activities that|steps that|forces that|"
"laws that|calls to|plans to|moves to";

static const char against[] = "against";

static const char no_cue[] =
"capacity building|confidence building|peace building|institution building|"
"nation building|state building|use of|the use of|lifted out";

enum {comma_breaks = false};

LANGUAGE(en);
