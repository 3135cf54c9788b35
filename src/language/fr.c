/*
 * fr.c
 *	  French.
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
"le|la|les|de|des|du|et|en|est|que|qui|une|un|dans|pour|par|sur|au|aux|ne|pas|nous|"
"ce|cette|il|sont|avec|plus";

/* --- markers --- */

static const char *const ordinals[] = {
	"premier|première|1er|1ère|1re", "deuxième|second|seconde|2e|2ème|2nd",
	"troisième|3e|3ème", "quatrième|4e|4ème", "cinquième|5e|5ème",
	"sixième|6e|6ème", "septième|7e|7ème", "huitième|8e", "neuvième|9e",
	"dixième|10e", "onzième", "douzième", "treizième", "quatorzième",
	"quinzième", NULL
};

static const char *const cardinals[] = {
	"un|une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf",
	"dix", "onze", "douze", NULL
};

static const MarkerForm forms[] = {
	{"#ment", FORM_ADVERB},
	{"premièrement", FORM_ADVERB, 1},
	{"secondement", FORM_ADVERB, 2},
	{"en # lieu", FORM_ADVERB},
	{"en # point", FORM_ADVERB},
	{"primo", FORM_ADVERB, 1},
	{"secundo", FORM_ADVERB, 2},
	{"tertio", FORM_ADVERB, 3},
	{"quarto", FORM_ADVERB, 4},
	{"quinto", FORM_ADVERB, 5},
	{"tout d'abord", FORM_ADVERB, 1},
	{"d'abord", FORM_ADVERB, 1},
	{"pour commencer", FORM_ADVERB, 1},
	{"ensuite", FORM_ADVERB, 2},
	{"d'une part", FORM_PAIR, 1},
	{"d'autre part", FORM_PAIR, 2},
	{"le #", FORM_NOUN},
	{"la #", FORM_NOUN},
	{"un #", FORM_NOUN},
	{"une #", FORM_NOUN},
	{"mon #", FORM_NOUN},
	{"ma #", FORM_NOUN},
	{"notre #", FORM_NOUN},
	{"enfin", FORM_ADVERB, MARKER_CLOSING},
	{"en dernier lieu", FORM_ADVERB, MARKER_CLOSING},
	{"finalement", FORM_ADVERB, MARKER_CLOSING},
	{"pour finir", FORM_ADVERB, MARKER_CLOSING},
	{"le dernier", FORM_NOUN, MARKER_CLOSING},
	{"la dernière", FORM_NOUN, MARKER_CLOSING},
	{"article 9", FORM_TITLE},
	{"article premier", FORM_TITLE, 1},
	{"chapitre 9", FORM_TITLE},
	{"phase 9", FORM_TITLE},
	{"étape 9", FORM_TITLE},
	{"axe 9", FORM_TITLE},
	{"point 9", FORM_TITLE},
	{"mesure 9", FORM_TITLE},
	{"priorité 9", FORM_TITLE},
	{"principe 9", FORM_TITLE},
	{"recommandation 9", FORM_TITLE},
	{NULL}
};

static const char joiners[] = "et|ou|mais|puis|et puis|car|donc";

static const char verbs[] =
"est|était|sont|sera|serait|concerne|concernait|consiste|consistait|porte|"
"vise|doit|touche|a trait|tient|réside|relève|découle|a été|celui|celle|"
"de ces|d'entre|c'est|serait|implique|suppose|est de|est que";

static const char nouns[] =
"point|raison|principe|priorité|proposition|suggestion|question|problème|"
"défi|élément|aspect|facteur|tâche|objectif|but|étape|mesure|condition|"
"exigence|critère|recommandation|initiative|domaine|axe|pilier|leçon|"
"conclusion|observation|fait|vérité|considération|remarque|cause|volet|"
"catégorie|argument|préoccupation|message|enseignement|impératif|"
"engagement|danger|menace|nécessité|orientation|grand|grande|principal|"
"responsabilité|devoir|motif|exemple|chantier|levier";

static const char not_nouns[] =
"guerre|guerre mondiale|fois|commission|session|moitié|ministre|siècle|"
"année|jour|mois|semaine|décennie|heure|personne|dame|lecture|tour|"
"anniversaire|génération|partie|pays|nation|plan|rang|vice|secrétaire|"
"sommet|réunion|conférence|citoyen|classe|trimestre|semestre|quart|"
"arrondissement|république|puissance|édition|président|adjoint|degré|"
"main|temps|abord|vue|chef|femme|homme|lieu";

static const char announcing[] =
"suivant|suivante|suivants|suivantes|ci-après|comme suit|à savoir|notamment|"
"voici|sont les|points|raisons|principes|priorités|propositions|questions|"
"problèmes|défis|éléments|aspects|facteurs|tâches|objectifs|étapes|mesures|"
"conditions|critères|recommandations|initiatives|domaines|axes|piliers|"
"leçons|conclusions|observations|faits|remarques|causes|volets|décisions|"
"exemples|au titre|mesures immédiates|parties|données|citer|dont";

static const char closing[] =
"ces|tous ces|toutes ces|telles sont|tels sont|voilà|en conclusion|"
"pour conclure|je conclus|ainsi|je vous remercie|monsieur le président|"
"en somme|en résumé|bref|en outre|par ailleurs|a cette fin|à cette fin|"
"ces chiffres";

static const char greeting[] =
"permettez-moi|je voudrais|je tiens|qu'il me soit permis|j'adresse|"
"je félicite|je souhaite féliciter|je remercie";

/* --- moods --- */

static const char directive[] =
"doit|doivent|devra|devront|devrait|devraient|il faut|il faudra|faut|"
"nous devons|il convient|je demande|demande|demande au|demandons|invite|"
"j'invite|invitons|engage|j'engage|appelle|appelons|exhorte|exhortons|"
"recommande|recommandons|propose|proposons|il importe|"
"il est nécessaire|il est essentiel|il est impératif|il est indispensable|"
"est invité|est invitée|sont invités|est chargé|sont chargés|veiller|"
"veillera|veilleront|procéder|procédera|prendra|prendront|assurera|"
"mettra|fera|feront|mettre en œuvre|mettre en place|renforcer|accélérer|lancer|"
"mobiliser|élaborer|finaliser|garantir|assurer|prévoir|prendre|intégrer|"
"instruit|instruction|élaboration|mise en place|mise en œuvre|diffusion|"
"lancement|engagera|travaillera|est tenu|au plus tard|adopter|poursuivre|"
"a le droit|a droit|ont droit|nul ne|chacun a|chacun peut|ne peut être|rien dans|ont le droit";

static const char weak_directive[] =
"nécessaire|nécessité|priorité|objectif|urgence|urgent|essentiel|"
"mesures|mesure|initiative|action|actions|plan|protection|lutte|réforme|"
"promotion|création|développement|amélioration|renforcement|"
"publication|rationalisation|remplacement|inscription|mobilisation";

static const char descriptive[] =
"était|étaient|a été|ont été|avait|parce que|car|raison|fait|est situé|"
"milliards|nombre|taux|déficit|a fait|s'élève|besoin de|au regard";

static const char actions[] =
"veiller|procéder|renforcer|accélérer|lancer|mobiliser|élaborer|finaliser|"
"garantir|assurer|prévoir|prendre|intégrer|mettre|créer|développer|réduire|"
"améliorer|promouvoir|soutenir|protéger|lutter|mener|engager|adopter";

/* --- sentences --- */

static const char abbreviations[] =
"m|mm|mme|vs|mmes|mlle|mlles|dr|me|mgr|pr|st|ste|cf|c.-à-d|p. ex|ex|env|éd|gal|col|cdt|lt";

static const char abbreviations_before_number[] =
"no|n°|nos|p|pp|art|al|vol|fig|chap|par|tél|t";

static const char abbreviations_anywhere[] =
"mme|mlle|dr|st|no|art|p|pp|vol|cf|op|cit|ibid|ed";

static const char times_of_day[] = NOT_IN_THIS_LANGUAGE;

static const char short_forms[] =
"etc|av|bd|ltd|co|inc|corp|jr|sr|cie|hab|apr|j.-c|u.s|o.n.u|s.a";

static const char starters[] =
"le|la|les|l'|un|une|des|il|elle|ils|elles|on|nous|vous|je|j'|tu|ce|c'est|cet|"
"cette|ces|cela|ça|celui|celle|ceux|mais|et|ou|or|donc|car|dans|sur|pour|par|"
"avec|sans|sous|en|à|au|aux|de|du|d'|après|avant|depuis|pendant|lors|quand|"
"lorsque|si|comme|où|que|qui|quel|quelle|pourquoi|comment|ainsi|alors|aussi|"
"cependant|toutefois|enfin|ensuite|puis|selon|malgré|chez|tout|toute|tous|"
"son|sa|ses|leur|leurs|notre|nos|mon|ma|mes|plusieurs|certains|aucun|chaque|"
"qu'|voici|voilà|non|oui|même|plus|personne|rien|jamais|toujours|toutes|"
"beaucoup|certes|certaines|aujourd'hui|hier|demain|ici|là|trop|peut-être|"
"parce que|puisque|tandis|dès|entre|vers|contre|encore|bien|autant|chacun|chacune|quelques";

enum {ordinal_stop = false};

static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

/* --- stances --- */

static const char oppose[] =
"opposer|opposons|oppose|opposent|opposant|opposés|opposé à|opposée à|opposition à|"
"rejeter|rejetons|rejette|rejettent|rejetant|rejet|refuser|refusons|refuse|refusent|"
"refusant|refus|condamner|condamnons|condamne|condamnent|condamnant|condamnation|"
"dénoncer|dénonçons|dénonce|dénoncent|éviter|évitons|évite|évitent|évitant|combattre|"
"combattons|combat|combattent|combattant|lutter contre|luttons contre|lutte contre|"
"luttant contre|combat contre|se prémunir contre|prémunir contre|agir contre|"
"mesures contre|voter contre|élever contre|élevons contre|éliminer|éliminons|"
"éliminant|élimination|éradiquer|éradication|interdire|interdisons|interdit|"
"interdisant|interdiction|bannir|bannissons|abolir|abolition|proscrire|renoncer à|"
"renonçons à|abandonner|abandonnons|mettre fin à|mettre fin aux|mettre fin au|"
"mettre un terme|contrer|enrayer|endiguer|abstenir de|abstenir d'|non à|non au|"
"non aux|au lieu de|plutôt que|exempt de|exempte de|prévention|faire obstacle|"
"entraver|entraves à";

static const char oppose_participle[] =
"rejeté|rejetée|rejetés|rejetées|condamné|condamnée|condamnés|condamnées|combattu|"
"combattue|combattus|combattues|évité|évitée|évités|évitées|éliminé|éliminée|"
"éliminés|éliminées|interdite|interdits|interdites|banni|bannie|bannis|bannies|"
"proscrit|proscrite|proscrits|proscrites|dénoncé|dénoncée|dénoncés|dénoncées|prévenu|"
"prévenue|prévenus|prévenues|abandonné|abandonnée|abandonnés|abandonnées";

static const char oppose_back[] =
"inacceptable|inacceptables|inadmissible|inadmissibles|intolérable|intolérables|"
"doit cesser|doivent cesser|n'ont pas leur place|n'a pas sa place";

static const char oppose_from[] =
"prévenir|prévenons|prévient|empêcher|empêchons|empêche|empêchent|empêchant|arrêter";

static const char support[] =
"soutenir|soutenons|soutient|soutiennent|soutenant|soutien à|appuyer|appuyons|appuie|"
"appuient|appui à|promouvoir|promouvons|promeut|promouvant|promotion|renforcer|"
"renforçons|renforce|renforcent|renforçant|renforcement|encourager|encourageons|"
"encourage|encouragent|encourageant|favoriser|favorisons|favorise|favorisant|"
"défendre|défendons|défend|défendent|défense|préserver|préservons|préserve|"
"préservation|protéger|protégeons|protège|protégeant|protection|garantir|"
"garantissons|garantit|assurer|assurons|assure|maintenir|maintenons|maintien|"
"améliorer|améliorons|améliorant|amélioration|accroître|augmenter|développer|"
"développons|approfondir|approfondissons|élargir|consolider|consolidons|accélérer|"
"faciliter|facilitons|pratiquer|pratiquons|poursuivre|adhérer à|attaché à|attachée à|"
"attachés à|attachement à|prôner|prônons|prône|plaider pour|plaidons pour|"
"en faveur de|en faveur du|en faveur des|respecter|respectons|respect|saluer|saluons";

static const char support_participle[] =
"soutenu|soutenue|soutenus|soutenues|appuyé|appuyée|appuyés|appuyées|promu|promue|"
"promus|promues|renforcé|renforcée|renforcés|renforcées|encouragé|encouragée|"
"encouragés|encouragées|favorisé|favorisée|favorisés|favorisées|défendu|défendue|"
"défendus|défendues|préservé|préservée|préservés|préservées|protégé|protégée|"
"protégés|protégées|garanti|garantie|garantis|garanties|respecté|respectée|respectés|"
"respectées|amélioré|améliorée|améliorés|améliorées";

static const char support_back[] =
"essentiel|essentielle|essentiels|essentielles|indispensable|indispensables|"
"primordial|primordiale";

static const char neutral[] =
"non seulement|réduire|réduisons|réduction|combler|comblons|aborder|traiter|"
"faire face à|relever|gérer|réglementer|réguler|encadrer|examiner|utiliser|"
"reconnaître|surmonter|atténuer|répondre à";

static const char negation[] =
"ne|n'|pas|jamais|ni|refuser de|refuse de|n'est|n'a|n'ont|n'y";

static const char auxiliary[] = "être|été|étant";

static const char finite_auxiliary[] =
"est|sont|soit|soient|était|étaient|sera|seront";

static const char clause_break[] =
"doit|doivent|devons|devrait|devraient|faut|peut|peuvent|pourrait|mais|cependant|"
"toutefois|tandis que|alors que|bien que|car|parce que|qui|dont|où|si|lorsque|sans|"
"malgré";

static const char from[] = "de ne|ne tombe|ne tombent|de tomber";

static const char subject[] = NOT_IN_THIS_LANGUAGE;

static const char link_words[] =
"tentative de|tentatives de|tentatives visant à|efforts pour|efforts visant à|"
"ceux qui|celles qui|actes qui|actions qui|mesures qui|politiques qui";

static const char against[] = "contre";

static const char no_cue[] = NOT_IN_THIS_LANGUAGE;

enum {comma_breaks = false};

LANGUAGE(fr);
