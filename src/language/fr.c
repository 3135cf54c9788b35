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
	"quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième",
	"vingtième", NULL
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
	{NULL}
};

static const char titles[] =
"article|art.|chapitre|section|partie|titre|paragraphe|annexe|livre|règle|phase|"
"étape|axe|point|mesure|priorité|principe|recommandation|objectif|cible|pilier|"
"proposition|engagement|action|résolution|thème|chantier|question|thèse|amendement|"
"volet|orientation|décision|option|leçon|levier|revendication";

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
"doit|doivent|devra|devront|devrait|devraient|il faut|il faudra|faut|nous devons|"
"il convient|je demande|demande|demande au|demandons|invite|j'invite|invitons|"
"engage|j'engage|appelle|appelons|exhorte|exhortons|recommande|recommandons|"
"propose|proposons|il importe|il est nécessaire|il est essentiel|"
"il est impératif|il est indispensable|est invité|est invitée|sont invités|"
"est chargé|sont chargés|veiller|veillera|veilleront|procéder|procédera|prendra|"
"prendront|assurera|mettra|fera|feront|mettre en œuvre|mettre en place|renforcer|"
"accélérer|lancer|mobiliser|élaborer|finaliser|garantir|assurer|prévoir|prendre|"
"intégrer|instruit|instruction|élaboration|mise en place|mise en œuvre|diffusion|"
"lancement|engagera|travaillera|est tenu|au plus tard|adopter|poursuivre|"
"a le droit|a droit|ont droit|nul ne|chacun a|chacun peut|ne peut être|"
"ont le droit|exig*|réclam*|revendiqu*|sommons|enjoi*|interdit|interdire|"
"interdiction|obligation|obligatoire|obligatoires|est interdit|sont interdits|"
"entre en vigueur|entrera en vigueur|décidons de|s'engage à|s’engage à|"
"nous nous engageons|je m'engage|je m’engage|promesse|promettons|abrog*|"
"est supprimé|est créé|sera créé|seront créés|est institué|il est temps|"
"il faut que|nous voulons|je veux que|nous demandons|nous proposons|"
"nous exigeons|doivent être|doit être|nécessité de|à condition|prie|prient|"
"décide|décide de|décide que|décident de|encourage|demande à|"
"souligne la nécessité|réaffirme la nécessité|convenons|conviennent|convient de|"
"sommes convenus|s'accordent|nomme|approuve|charge le|autorise|ordonne|arrêtons";

static const char weak_directive[] =
"nécessaire|nécessité|priorité|objectif|urgence|urgent|essentiel|mesures|mesure|"
"initiative|action|actions|plan|protection|lutte|réforme|promotion|création|"
"développement|amélioration|renforcement|publication|rationalisation|"
"remplacement|inscription|mobilisation|suppression|plafond|minimal|minimum|"
"garantie|taxation|contribution|fonds|plateforme|portail|droit à|accès|"
"engagement|engagements|proposées|proposés|mieux|plus de|tous|toutes|nouveau|"
"nouvelle|gratuit|gratuite|chaque|dès 2|d'ici|d’ici";

static const char descriptive[] =
"était|étaient|a été|ont été|avait|parce que|car|raison|fait|est situé|milliards|"
"nombre|taux|déficit|a fait|s'élève|besoin de|au regard|a dit|affirme|"
"c'est-à-dire|c’est-à-dire|il s'agit|selon|a publié|a signé|furent|fut|eut|"
"n'est pas|n’est pas|ne sera jamais|je suis|j'ai|j’ai|étant|plusieurs";

static const char examples[] = "exemple|exemples|par exemple";

static const char actions[] =
"veiller|procéder|renforcer|accélérer|lancer|mobiliser|élaborer|finaliser|"
"garantir|assurer|prévoir|prendre|intégrer|mettre|créer|développer|réduire|"
"améliorer|promouvoir|soutenir|protéger|lutter|mener|engager|adopter|que soit|"
"que soient|que les|que le|que la|faire";

static const char weak_actions[] =
"fin|mise|mises|retrait|arrêt|libération|hausse|baisse|gel|maintien|respect|"
"soutien|retour|refus|renfort|suivi|appui|accès|abrogation|levée|prise en charge|"
"embauche|réouverture|rupture|remise|reprise|droit";

static const char before_actions[] =
"le|la|les|l|un|une|ne|pas|ne pas|d|de|à|y|nouvelle|nouveau|vraie|véritable|s|se";

static const char action_verbs[] =
"*er|*ir|*re|*oir";

static const char action_nouns[] =
"*tion|*sion|*ment|*age|*ture";

static const char not_actions[] =
"premier|dernier|hiver|mer|fer|hier|entier|particulier|métier|papier|quartier|"
"chantier|foyer|janvier|février|financier|*otre|autre|entre|contre|outre|lettre|"
"*istre|titre|ordre|offre|rencontre|centre|être|nombre|chiffre|livre|libre|"
"propre|quatre|maître|*âtre|*ère|guerre|terre|*oire|gloire|soir|espoir|avoir|"
"pouvoir|devoir|avenir|plaisir|désir|voire|encore|nature|culture|lecture|"
"agriculture|*aire|*bre|nation|question|situation|population|raison|gouvernement|"
"moment|document|parlement|mention|position|condition|conditions|constitution|"
"organisation|institution|institutions|relation|région|élément|environnement|"
"département|événement|image|village|page|courage|message|langage|avantage|"
"seulement|également|notamment|actuellement|récemment|évidemment|malheureusement|"
"finalement|comment|vraiment|justement|nuit|cadre|chambre|sur|pour|par|leur|peur|"
"cher|guère|arrière|genre|œuvre|siècle";

static const char commitments[] =
"nous allons|nous voulons|nous continuerons|je vais|mon gouvernement|"
"notre gouvernement|le gouvernement va|notre engagement";

static const char commitment_forms[] =
"*rons";

static const char protests[] =
"condamn*|dénon*|protest*|rejet*|déplor*|regrett*|indign*|réprouv*";

/* --- sentences --- */

static const char abbreviations[] =
"m|mm|mme|vs|mmes|mlle|mlles|dr|me|mgr|pr|st|ste|cf|c.-à-d|p. ex|ex|env|éd|gal|col|cdt|lt";

static const char abbreviations_before_number[] =
"no|n°|nos|p|pp|art|al|vol|fig|chap|par|tél|t|"
"janv|févr|avr|juil|sept|oct|nov|déc|av|apr|env|sect|liv|tit";

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

enum
{
	ordinal_stop = false
};

static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

/* --- parts of words --- */

static const char contractions[] = NOT_IN_THIS_LANGUAGE;
static const char proclitics[] = NOT_IN_THIS_LANGUAGE;

/* --- stances --- */

static const char cue_favour[] =
"soutenir|soutenons|soutiens|soutient|soutiennent|soutenant|appuyer|appuyons|"
"appuie|appuient|appuyant|se félicite de|se félicitons de|félicitons de|"
"félicite de|saluer|saluons|salue|saluent|saluant|approuver|approuvons|approuve|"
"approuvent|défendre|défendons|défend|défendent|défendant|prôner|prônons|prône|"
"prônent|plaider pour|plaidons pour|plaide pour|appeler à|appelons à|appelle à|"
"appelons de nos vœux|en faveur de|en faveur du|en faveur des|favorable à|"
"favorables à|favorable au|attaché à|attachée à|attachés à|attachées à|attaché au|"
"attachés au|croire en|croyons en|croyons au|croit en|oui à|oui au|"
"accueillir avec satisfaction|accueillons avec satisfaction|se réjouir de|"
"réjouissons de|réjouit de|justifier|justifie|justifient|réclamer|réclamons|"
"réclame|réclament|exiger|exigeons|exige|fier de|fiers de|réaffirmer|réaffirmons|"
"réaffirme|célébrer|célébrons";

static const char cue_promote[] =
"promouvoir|promouvons|promeut|promeuvent|promouvant|renforcer|renforçons|renforce|"
"renforcent|renforçant|encourager|encourageons|encourage|encouragent|encourageant|"
"favoriser|favorisons|favorise|favorisent|favorisant|préserver|préservons|préserve|"
"préservent|protéger|protégeons|protège|protègent|protégeant|garantir|garantissons|"
"garantit|garantissent|garantissant|assurer|assurons|assure|assurent|assurant|"
"maintenir|maintenons|maintient|améliorer|améliorons|améliore|améliorant|accroître|"
"augmenter|augmentons|développer|développons|développe|développant|approfondir|"
"approfondissons|élargir|étendre|consolider|consolidons|consolide|consolidant|"
"accélérer|accélérons|faciliter|facilitons|facilite|pratiquer|poursuivre|"
"poursuivons|adhérer à|respecter|respectons|respecte|respectant|construire|"
"construisons|bâtir|bâtissons|édifier|restaurer|rétablir|instaurer|établir|"
"investir dans|investissons dans|œuvrer à|œuvrons à|œuvrer pour|oeuvrer pour|"
"oeuvrons pour|œuvrons pour|contribuer à|contribuons à|contribue à|contribuent à|"
"contribuer au|contribue au|réaliser|réalisons|atteindre|parvenir à|"
"mettre en œuvre|mettre en oeuvre|mise en œuvre de|créer|créons|financer|"
"moderniser|aider|aidons|valoriser|dynamiser|stimuler|relancer|autonomiser|"
"sauvegarder|concrétiser";

static const char cue_reject[] =
"opposer à|opposons à|oppose à|opposent à|opposer au|opposons au|opposé à|"
"opposée à|opposés à|rejeter|rejetons|rejette|rejettent|rejetant|refuser|refusons|"
"refuse|refusent|refusant|condamner|condamnons|condamne|condamnent|condamnant|"
"dénoncer|dénonçons|dénonce|dénoncent|dénonçant|réprouver|réprouvons|déplorer|"
"déplorons|déplore|renoncer à|renonçons à|renonce à|abandonner|abandonnons|"
"abandonne|voter contre|votons contre|non à|non au|non aux|sommes contre|"
"suis contre|est contre|abroger|abrogation|abolir|abolissons|supprimer|supprimons|"
"quitter|sortir de|retirer de|boycotter|récuser|répudier|opposé|opposée|opposés|"
"opposées|opposons|oppose|opposent";

static const char cue_combat[] =
"combattre|combattons|combat|combattent|combattant|lutter contre|luttons contre|"
"lutte contre|luttent contre|luttant contre|combat contre|prémunir contre|"
"agir contre|éliminer|éliminons|élimine|éliminant|éradiquer|éradiquons|éradiquant|"
"interdire|interdisons|interdit|interdisant|bannir|bannissons|proscrire|"
"mettre fin à|mettre fin aux|mettre fin au|mettons fin à|met fin à|"
"mettre un terme à|mettre un terme au|mettre un terme aux|contrer|enrayer|endiguer|"
"éviter|évitons|évite|prévenir|prévenons|prévient|empêcher|empêchons|empêche|"
"empêchent|arrêter|arrêtons|stopper|cesser|limiter|limitons|restreindre|réduire|"
"réduisons|réduit|réduisant|supprimer|désamorcer|démanteler|vaincre|surmonter|"
"juguler|atténuer|s'attaquer à|au lieu de|exempt de";

static const char cue_deal[] =
"aborder|abordons|aborde|traiter|traitons|traite de|faire face à|faisons face à|"
"faire face aux|face à|face aux|face au|relever|gérer|gérons|réglementer|réguler|"
"encadrer|examiner|examinons|utiliser|reconnaître|reconnaissons|répondre à|"
"répond à|prévoit|comprend|inclut|concerne|discuter|débattre|noter|notons|"
"prendre note|constater|constatons|permettre|permet|permettant";

static const char cue_more_noun[] =
"promotion|renforcement|soutien à|soutien au|soutien aux|appui à|appui au|"
"appui aux|encouragement|préservation|protection|maintien|amélioration|défense|"
"respect|attachement à|attachement au|développement de|développement des|"
"développement du|consolidation|accélération|accroissement|augmentation|"
"instauration|rétablissement|réalisation|édification|contribution à|accès à|"
"accès au|accès aux|investissement dans|investissements dans|création|"
"autonomisation|valorisation|sauvegarde|restauration|engagement envers|"
"engagement en faveur";

static const char cue_less_noun[] =
"élimination|éradication|interdiction|abolition|prévention|réduction|suppression|"
"démantèlement|opposition à|opposition au|rejet|refus|condamnation|retrait|levée|"
"lutte contre|cessation|cessez le feu|abandon|restriction|restrictions|limitation|"
"diminution|atténuation";

static const char cue_harm_verb[] =
"saper|sape|sapent|sapant|menacer|menace|menacent|menaçant|menacé*|"
"mettre en danger|met en danger|mettent en danger|mettre en péril|met en péril|"
"compromettre|compromet|compromettent|compromis*|viole|violent|violer|violant|"
"violé*|détruire|détruit|détruisent|détruis*|nuire à|nuit à|nuisent à|entraver|"
"entrave|entravent|entravant|freine*|affaiblir|affaiblit|affaiblissent|fragilis*|"
"éroder|bafou*|piétin*|porter atteinte à|porte atteinte à|portent atteinte à|"
"priver|prive|privent|privé de|privés de|privée de|ignorer|ignore|ignorent|"
"exploiter|exploite|attaquer|attaque|attaquent|opprime*|opprim*|imposer|impose|"
"imposent|aggrav*|exacerb*|alimente*|alimentent|dégrade*|déstabilis*|perturb*|"
"anéanti*|ravag*|frapp*|hypothèqu*";

static const char cue_harm_noun[] =
"violation|violations|atteinte à|atteintes à|atteinte au|atteintes aux|"
"attaque contre|attaques contre|agression contre|violence contre|violences contre|"
"violence à l'égard|violences à l'égard|discrimination à l'égard|"
"discriminations à l'égard|discrimination contre|crime contre|crimes contre|"
"menace pour|menaces pour|menace à|menaces à|menaces contre|danger pour|"
"dangers pour|manque de|manque d|absence de|absence d|pénurie de|privation de|"
"déni de|destruction|perte de|pertes de|érosion|obstacle à|obstacles à|obstacle au|"
"obstacles au|entrave à|entraves à|entrave au|entraves au|exploitation des|abus|"
"mépris|suppression|oppression|persécution|ingérence dans|ingérences dans|"
"dégradation|déperdition|déperditions|trafic de|trafics de|traite des|traite de|"
"assassinat|massacre|massacres|recul|affaiblissement|insuffisance|insuffisances|"
"faiblesse|difficultés d|coût de|au détriment de|au mépris de";

static const char cue_evil_of[] =
"menace du|menace de|menace des|menaces de|fléau de|fléau du|fléau des|danger de|"
"dangers de|spectre de|horreurs de|horreurs du|affres de|problème de|problèmes de|"
"victimes de|victime de|risque de|risques de|propagation de|prolifération des|"
"effets des|effets de|effets du|crise de";

static const char cue_favoured[] =
"soutenu*|appuyé*|promu*|renforcé*|encouragé*|favorisé*|défendu*|préservé*|"
"protégé*|garanti*|respecté*|amélioré*|maintenu*|consolidé*|assuré*|développé*|"
"rétabli*|salué*";

static const char cue_rejected[] =
"rejeté*|condamné*|combattu*|évité*|éliminé*|interdite|interdits|interdites|banni*|"
"proscrit*|dénoncé*|prévenu*|abandonné*|supprimé*|aboli*|levé*|réduit*|éradiqué*";

static const char cue_is_good[] =
"essentiel|essentielle|essentiels|essentielles|indispensable|indispensables|"
"primordial|primordiale|vital|vitale|est nécessaire|sont nécessaires|impératif|"
"impérative|bienvenu*";

static const char cue_is_bad[] =
"inacceptable|inacceptables|inadmissible|inadmissibles|intolérable|intolérables|"
"doit cesser|doivent cesser|n'ont pas leur place|n'a pas sa place|injustifiable|"
"injustifiables|injustifié*|illégal|illégale|illégales|illégaux|insupportable*";

static const char cue_demand[] =
"doit|doivent|devons|dois|devrait|devraient|devrions|devra|devront|devrons|il faut|"
"faut|faudra|faudrait|falloir|besoin|besoins|il convient|convient|nécessaire|"
"nécessaires|nécessité|nécessite|nécessitent|urgence|urgent|urgente|appel|appels|"
"appelle|appellent|appelons|appeler|invite|invitons|invitent|exhorte|exhortons|"
"demande|demandons|demandent|souhaite|souhaitons|souhaitent|souhait|espère|"
"espérons|espoir|espoirs|espérance|propose|proposons|proposition|propositions|"
"recommande|recommandons|recommandation*|exige|exigeons|exigent|exigence*|veux|"
"voulons|veut|veulent|volonté|vouloir|détermin*|résolu|résolue|résolus|résolument|"
"engage|engageons|engagé|engagés|engagée|engagement|engagements|objectif|objectifs|"
"but|vise|visent|visant|ambition*|priorité|priorités|devoir|devoirs|obligation|"
"obligations|responsabilité|responsabilités|obligé*|impératif*|tenu de|tenus de|"
"il est temps|mission|défi|défis|vocation|aspir*|entend|entendons|compte sur|"
"comptons sur|droit de|droit à|droits";

static const char cue_first_person[] =
"nous|je|j|ma délégation|mon pays|mon gouvernement|le gouvernement|on";

static const char cue_our[] =
"notre|nos|mon|ma|mes";

static const char cue_good[] =
"bon|bonne|bons|bonnes|meilleur*|important*|importance|essentiel*|vital*|crucial*|"
"fondamental*|progrès|succès|réussi*|réussite*|avancée*|bénéfi*|positif*|positive*|"
"constructi*|félicit*|remerci*|reconnaissan*|gratitude|apprécie*|hommage|fier*|"
"fierté|honneur|satisf*|heureu*|réjoui*|effort*|initiative*|durable*|juste|justes|"
"équitable*|pacifique*|solidarité|confiance|foi|idéal|idéaux|noble*|dignité|"
"prospérité|opportunité*|chance*|efficac*|solution*|concert|harmonie|valeur|"
"valeurs|principe|principes|contribu*|aide|aides|aider|assist*|coopér*|promett*|"
"significati*|fort|forte|forts|fortes|sûr|sûre|stable*|stabilité|paix|égalité|"
"justice|liberté*|richesse*|atout*|pilier*|clé|moteur|levier|acquis|réforme*|"
"programme*|projet*|mesure*|politique*|plan|stratégie*|action*|soutien|appui|"
"promotion|renforc*|amélior*|développ*|protection|garanti*|assur*|permett*|réalis*|"
"construct*|inaugur*|mise en place|mis en place|mettre en place";

static const char cue_bad[] =
"mauvais*|pire*|mal|maux|menac*|danger*|péril*|violat*|abus*|destruct*|souffr*|"
"victime*|tuer|tué*|mort|morts|meurtr*|assassin*|tragédie*|tragique*|catastroph*|"
"désastre*|crise|crises|fléau*|horreur*|terrible*|horrible*|cruel*|brutal*|barbar*|"
"atroc*|crime*|criminel*|illég*|illicite*|injust*|déplor*|regrett*|malheureus*|"
"triste*|grave*|sévère*|alarm*|préoccup*|inquiét*|inquiet*|crainte*|peur*|"
"problème*|difficult*|défi|défis|obstacle*|entrav*|manque*|pénurie*|insuffisan*|"
"échec*|échou*|refus*|oppress*|discriminat*|agress*|invasion|occup*|condamn*|"
"élimin*|fardeau*|perte*|pauvre*|faim|misère|détresse|désespoir|haine*|malgré|"
"tyran*|odieux|odieuse*|effondr*|déclin*|détérior*|dégrad*|dévast*|insécur*|"
"instabilit*|inégal*|excess*|fragil*|vulnérab*|lutt*|combat*|prévention|prévenir|"
"éradi*|drame*|conflit*|guerre*|affrontement*|retard*|chômage|dette|précari*|"
"faiblesse*|contre|endeuill*|massacr*|exclu*|marginalis*|faute de|sans";

static const char cue_bad_head[] = NOT_IN_THIS_LANGUAGE;

static const char cue_neutral_head[] = NOT_IN_THIS_LANGUAGE;

static const char cue_bad_adjective[] =
"illégal*|illicite*|injuste*|injustifié*|excessi*|abusi*|arbitraire*|dangereu*|"
"unilatéral*|barbare*|inhumain*|discriminatoire*|néfaste*";

static const char cue_others[] =
"ils|elles|il|elle|certains|d'aucuns|ceux qui|celles qui|les autres|les ennemis|"
"l'occupant|le régime|l'agresseur";

static const char cue_report[] =
"a déclaré|a affirmé|a dit|affirme que|prétend|prétendent|prétendu*|selon|d'après|"
"soi disant|sous prétexte|sous le prétexte|accus*|allégu*|a indiqué|ont déclaré";

static const char cue_mention[] =
"concernant|relatif à|relative à|relatifs à|relatives à|la question de|"
"la question du|question des|au sujet de|s'agissant de|point sur|débat sur|"
"rapport sur|au titre de|intitulé|intitulée|en matière de";

static const char cue_negation[] =
"ne|n|pas|jamais|ni|aucun|aucune|refuser de|refuse de";

static const char cue_auxiliary[] =
"être|été|étant|est|sont|soit|soient|était|étaient|sera|seront";

static const char cue_clause[] =
"mais|cependant|toutefois|tandis que|alors que|bien que|car|parce que|qui|dont|"
"lorsque|quand|si|malgré|que";

static const char cue_condition[] =
"si|à moins que|pourrait|pourraient|peut être";

static const char cue_without[] =
"sans";

static const char cue_link[] =
"tentative de|tentatives de|tentatives visant à|efforts pour|efforts visant à|"
"ceux qui|celles qui|actes qui|actions qui|mesures qui|politiques qui|projet de|"
"projets de|plan de|plans de";

static const char cue_keep[] = NOT_IN_THIS_LANGUAGE;

static const char cue_from[] = NOT_IN_THIS_LANGUAGE;

static const char cue_preposition[] =
"dans|en|pour|avec|par|sur|contre|entre|sous|après|avant|depuis|vers|chez|parmi|"
"selon";

static const char cue_and[] =
"et|ou|ni";

static const char cue_fixed[] =
"maintien de la paix|au sein de|en vue de|à l'issue de|dans le cadre de|"
"non seulement|pas seulement|pas uniquement|plutôt que|ainsi que|afin de|"
"au cours de|à la fin de|en fin de|fin de l'année|hausse de la tva|bien que|"
"bien sûr|bien entendu|ou bien|si bien|droit de parole|tout à fait|mise à jour|"
"assemblée générale|à cet égard|en ce qui concerne|ordre du jour|tour à tour|"
"lutte pour";

static const char cue_proclitics[] = NOT_IN_THIS_LANGUAGE;

static const char joining_proclitic[] = NOT_IN_THIS_LANGUAGE;

enum
{
	comma_breaks = false,
	enclitics = true,
	verbs_last = false
};

LANGUAGE(fr);
