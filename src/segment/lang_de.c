/*
 * lang_de.c
 *	  German.
 */
#include "postgres.h"
#include "segment/lang.h"

static const char *const ordinals[] = {
	"erste|erster|erstes|ersten|erstens", "zweite|zweiter|zweites|zweiten",
	"dritte|dritter|drittes|dritten", "vierte|vierter|viertes|vierten",
	"fünfte|fünfter|fünftes|fünften", "sechste|sechster|sechstes|sechsten",
	"siebte|siebter|siebtes|siebten|siebente|siebenter|siebentes",
	"achte|achter|achtes|achten", "neunte|neunter|neuntes|neunten",
	"zehnte|zehnter|zehntes|zehnten", NULL
};

static const char *const cardinals[] = {
	"ein|eins|eine|einen", "zwei", "drei", "vier", "fünf", "sechs", "sieben",
	"acht", "neun", "zehn", "elf", "zwölf", NULL
};

static const MarkerForm forms[] = {
	{"erstens", FORM_ADVERB, 1},
	{"zweitens", FORM_ADVERB, 2},
	{"drittens", FORM_ADVERB, 3},
	{"viertens", FORM_ADVERB, 4},
	{"fünftens", FORM_ADVERB, 5},
	{"sechstens", FORM_ADVERB, 6},
	{"siebtens", FORM_ADVERB, 7},
	{"siebentens", FORM_ADVERB, 7},
	{"achtens", FORM_ADVERB, 8},
	{"neuntens", FORM_ADVERB, 9},
	{"zehntens", FORM_ADVERB, 10},
	{"zum #", FORM_ADVERB},
	{"zunächst", FORM_ADVERB, 1},
	{"zuerst", FORM_ADVERB, 1},
	{"als erstes", FORM_ADVERB, 1},
	{"als zweites", FORM_ADVERB, 2},
	{"als drittes", FORM_ADVERB, 3},
	{"an erster stelle", FORM_ADVERB, 1},
	{"an zweiter stelle", FORM_ADVERB, 2},
	{"an dritter stelle", FORM_ADVERB, 3},
	{"einerseits", FORM_PAIR, 1},
	{"andererseits", FORM_PAIR, 2},
	{"der #", FORM_NOUN},
	{"die #", FORM_NOUN},
	{"das #", FORM_NOUN},
	{"ein #", FORM_NOUN},
	{"eine #", FORM_NOUN},
	{"mein #", FORM_NOUN},
	{"meine #", FORM_NOUN},
	{"unser #", FORM_NOUN},
	{"unsere #", FORM_NOUN},
	{"schließlich", FORM_ADVERB, MARKER_CLOSING},
	{"zuletzt", FORM_ADVERB, MARKER_CLOSING},
	{"letztens", FORM_ADVERB, MARKER_CLOSING},
	{"abschließend", FORM_ADVERB, MARKER_CLOSING},
	{"nicht zuletzt", FORM_ADVERB, MARKER_CLOSING},
	{"der letzte", FORM_NOUN, MARKER_CLOSING},
	{"die letzte", FORM_NOUN, MARKER_CLOSING},
	{"artikel 9", FORM_TITLE},
	{"kapitel 9", FORM_TITLE},
	{"phase 9", FORM_TITLE},
	{"schritt 9", FORM_TITLE},
	{"punkt 9", FORM_TITLE},
	{"these 9", FORM_TITLE},
	{"grundsatz 9", FORM_TITLE},
	{NULL}
};

const LanguageData lang_de = {
	.tag = "de",
	.ordinals = ordinals,
	.cardinals = cardinals,
	.forms = forms,
	.joiners = "und|oder|aber|dann|und dann|denn",
	.verbs =
	"ist|war|sind|wäre|wird|betrifft|besteht|bezieht|lautet|liegt|muss|soll|"
	"dieser|davon|handelt|geht",
	.nouns =
	"punkt|grund|grundsatz|priorität|vorschlag|frage|problem|herausforderung|"
	"element|aspekt|faktor|aufgabe|ziel|schritt|maßnahme|bedingung|anforderung|"
	"kriterium|empfehlung|initiative|bereich|säule|lehre|schlussfolgerung|"
	"beobachtung|tatsache|wahrheit|überlegung|bemerkung|ursache|kategorie|"
	"argument|sorge|botschaft|verpflichtung|wichtige|große|zentrale|"
	"voraussetzung|beispiel|forderung|these",
	.not_nouns =
	"weltkrieg|mal|ausschuss|tagung|hälfte|minister|ministerin|jahrhundert|"
	"jahr|tag|monat|woche|jahrzehnt|stunde|person|dame|lesung|runde|"
	"jahrestag|generation|teil|land|nation|weltkrieges|weltkriegs|sitzung|"
	"gipfel|konferenz|bürger|klasse|quartal|halbjahr|viertel|republik|reich|"
	"blick|welt|präsident|linie|stelle",
	.announcing =
	"folgende|folgenden|folgendes|nämlich|wie folgt|diese|punkte|gründe|grundsätze|"
	"prioritäten|vorschläge|fragen|probleme|herausforderungen|elemente|aspekte|"
	"faktoren|aufgaben|ziele|schritte|maßnahmen|bedingungen|anforderungen|"
	"kriterien|empfehlungen|initiativen|bereiche|säulen|lehren|tatsachen|"
	"bemerkungen|ursachen|beispiele|forderungen|thesen|dinge",
	.closing =
	"diese|all diese|dies sind|das sind|zusammenfassend|zum schluss|abschließend|"
	"ich danke|vielen dank|herr präsident|kurzum|insgesamt",
	.directive =
	"muss|müssen|sollte|sollten|soll|sollen|lasst uns|lassen sie uns|wir brauchen|"
	"wir fordern|fordern|fordert|wir rufen|appellieren|empfehlen|empfiehlt|"
	"schlagen vor|schlage vor|es ist notwendig|es ist unerlässlich|ist zu|sind zu|"
	"es gilt|braucht|bitten|verlangen|gewährleisten|stärken|sicherstellen|"
	"hat das recht|haben das recht|niemand darf|hat anspruch|haben anspruch",
	.weak_directive =
	"notwendig|notwendigkeit|priorität|ziel|dringend|wesentlich|maßnahmen|"
	"maßnahme|initiative|reform|schutz|förderung|aufgabe|wichtig|verbessern",
	.descriptive =
	"war|waren|wurde|wurden|hatte|hatten|weil|grund|tatsache|da|bedauern",
	.actions =
	"stärken|schaffen|sichern|fördern|verbessern|gewährleisten|beenden|"
	"schützen|unterstützen|reformieren|zu",
	.greeting =
	"erlauben sie mir|gestatten sie mir|ich möchte|möchte ich|ich danke|ich gratuliere",
	.function_words =
	"der|die|das|und|in|den|von|zu|ist|mit|für|auf|nicht|dem|des|ein|eine|wir|sich|im|auch|als|es|sie|dass|werden|hat|an|sind",
	.abbreviations =
	"dr|prof|hr|fr|frl|st|ing|dipl|med|z. b|z.b|z|u.a|u. a|d.h|d. h|bzw|ca|vgl|"
	"s|sog|inkl|exkl|ggf|evtl|kath|ev|geb|gest|gen|o|u|i|d|b|mio|mrd|str|jr|sr|"
	"z. t|z. z|ä|abs|max|min|allg|bes|co",
	.abbreviations_before_number = "nr|art|abs|s|bd|kap|abb|tel|str|ca|vol|jan|feb|mär|apr|jun|jul|aug|sept|sep|okt|nov|dez",
	.short_forms = "usw|etc|co|inc|corp|ltd|u.s|e.v|uhr|jh|chr",
	.starters =
	"der|die|das|ein|eine|einen|einem|einer|er|sie|es|wir|ich|ihr|man|dies|diese|"
	"dieser|dieses|diesem|diesen|jene|aber|und|oder|doch|denn|in|im|an|am|auf|aus|"
	"bei|beim|mit|nach|von|vom|vor|zu|zum|zur|für|durch|über|unter|um|gegen|ohne|"
	"seit|während|wegen|trotz|wenn|als|ob|weil|da|dass|damit|obwohl|nachdem|bevor|"
	"wie|was|wer|wo|wann|warum|welche|so|auch|noch|nur|schon|jetzt|heute|dann|"
	"dort|hier|dabei|dazu|dafür|darum|deshalb|daher|allerdings|jedoch|dennoch|"
	"außerdem|zudem|schließlich|sein|seine|ihre|unser|unsere|mein|meine|alle|jede|"
	"jeder|viele|einige|mehr|ist|sind|war|hat|haben|kann|nicht|kein|keine|laut",
	.ordinal_stop = true,
};
