/*
 * de.c
 *	  German.
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
"der|die|das|und|in|den|von|zu|ist|mit|für|auf|nicht|dem|des|ein|eine|wir|sich|im|"
"auch|als|es|sie|dass|werden|hat|an|sind";

/* --- markers --- */

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

static const char joiners[] = "und|oder|aber|dann|und dann|denn";

static const char verbs[] =
"ist|war|sind|wäre|wird|betrifft|besteht|bezieht|lautet|liegt|muss|soll|"
"dieser|davon|handelt|geht";

static const char nouns[] =
"punkt|grund|grundsatz|priorität|vorschlag|frage|problem|herausforderung|"
"element|aspekt|faktor|aufgabe|ziel|schritt|maßnahme|bedingung|anforderung|"
"kriterium|empfehlung|initiative|bereich|säule|lehre|schlussfolgerung|"
"beobachtung|tatsache|wahrheit|überlegung|bemerkung|ursache|kategorie|"
"argument|sorge|botschaft|verpflichtung|wichtige|große|zentrale|"
"voraussetzung|beispiel|forderung|these";

static const char not_nouns[] =
"weltkrieg|mal|ausschuss|tagung|hälfte|minister|ministerin|jahrhundert|"
"jahr|tag|monat|woche|jahrzehnt|stunde|person|dame|lesung|runde|"
"jahrestag|generation|teil|land|nation|weltkrieges|weltkriegs|sitzung|"
"gipfel|konferenz|bürger|klasse|quartal|halbjahr|viertel|republik|reich|"
"blick|welt|präsident|linie|stelle";

static const char announcing[] =
"folgende|folgenden|folgendes|nämlich|wie folgt|diese|punkte|gründe|grundsätze|"
"prioritäten|vorschläge|fragen|probleme|herausforderungen|elemente|aspekte|"
"faktoren|aufgaben|ziele|schritte|maßnahmen|bedingungen|anforderungen|"
"kriterien|empfehlungen|initiativen|bereiche|säulen|lehren|tatsachen|"
"bemerkungen|ursachen|beispiele|forderungen|thesen|dinge";

static const char closing[] =
"diese|all diese|dies sind|das sind|zusammenfassend|zum schluss|abschließend|"
"ich danke|vielen dank|herr präsident|kurzum|insgesamt";

static const char greeting[] =
"erlauben sie mir|gestatten sie mir|ich möchte|möchte ich|ich danke|ich gratuliere";

/* --- moods --- */

static const char directive[] =
"muss|müssen|sollte|sollten|soll|sollen|lasst uns|lassen sie uns|wir brauchen|"
"wir fordern|fordern|fordert|wir rufen|appellieren|empfehlen|empfiehlt|"
"schlagen vor|schlage vor|es ist notwendig|es ist unerlässlich|ist zu|sind zu|"
"es gilt|braucht|bitten|verlangen|gewährleisten|stärken|sicherstellen|"
"hat das recht|haben das recht|niemand darf|hat anspruch|haben anspruch";

static const char weak_directive[] =
"notwendig|notwendigkeit|priorität|ziel|dringend|wesentlich|maßnahmen|"
"maßnahme|initiative|reform|schutz|förderung|aufgabe|wichtig|verbessern";

static const char descriptive[] =
"war|waren|wurde|wurden|hatte|hatten|weil|grund|tatsache|da|bedauern";

static const char actions[] =
"stärken|schaffen|sichern|fördern|verbessern|gewährleisten|beenden|"
"schützen|unterstützen|reformieren|zu";

/* --- sentences --- */

static const char abbreviations[] =
"dr|prof|hr|fr|frl|st|ing|dipl|med|z. b|z.b|z|u.a|u. a|d.h|d. h|bzw|ca|vgl|"
"s|sog|inkl|exkl|ggf|evtl|kath|ev|geb|gest|gen|o|u|i|d|b|mio|mrd|str|jr|sr|"
"z. t|z. z|ä|abs|max|min|allg|bes|co";

static const char abbreviations_before_number[] =
"nr|art|abs|s|bd|kap|abb|tel|str|ca|vol|jan|feb|mär|apr|jun|jul|aug|sept|sep|okt|nov|dez";

static const char abbreviations_anywhere[] = "dr|prof|art|vol|st";

static const char times_of_day[] = NOT_IN_THIS_LANGUAGE;

static const char short_forms[] = "usw|etc|co|inc|corp|ltd|u.s|e.v|uhr|jh|chr";

static const char starters[] =
"der|die|das|ein|eine|einen|einem|einer|er|sie|es|wir|ich|ihr|man|dies|diese|"
"dieser|dieses|diesem|diesen|jene|aber|und|oder|doch|denn|in|im|an|am|auf|aus|"
"bei|beim|mit|nach|von|vom|vor|zu|zum|zur|für|durch|über|unter|um|gegen|ohne|"
"seit|während|wegen|trotz|wenn|als|ob|weil|da|dass|damit|obwohl|nachdem|bevor|"
"wie|was|wer|wo|wann|warum|welche|so|auch|noch|nur|schon|jetzt|heute|dann|"
"dort|hier|dabei|dazu|dafür|darum|deshalb|daher|allerdings|jedoch|dennoch|"
"außerdem|zudem|schließlich|sein|seine|ihre|unser|unsere|mein|meine|alle|jede|"
"jeder|viele|einige|mehr|ist|sind|war|hat|haben|kann|nicht|kein|keine|laut";

enum {ordinal_stop = true};

static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

/*
 * --- stances ---
 *
 * A verb stands at the end of most clauses and then tells of what precedes; behind
 * its subject it governs what follows, so that such forms are listed with theirs.
 * "ächten" is none: it folds to "achten".
 */

static const char oppose[] =
"wir bekämpfen|bekämpfen wir|bekämpfung|kampf gegen|kämpfen gegen|kämpft gegen|"
"vorgehen gegen|maßnahmen gegen|widerstand gegen|schutz vor|wir verurteilen|"
"verurteilen wir|ich verurteile|verurteilung|wir lehnen|lehnen wir|ich lehne|lehnt|"
"ablehnung|wir verbieten|verbot|abschaffung|beseitigung|beendigung|ein ende der|"
"ein ende des|ein ende von|aufhebung der|aufhebung des|aufhebung von|vermeidung|"
"verhinderung|eindämmung|verzicht auf|verzichten auf|nein zu|nein zum|nein zur|"
"kein platz für|keine rechtfertigung für|anstelle|anstatt|statt|frei von|"
"wir bedauern|bedauern wir|ich bedaure|untergräbt|behindert|wir sind gegen|"
"ich bin gegen|wenden uns gegen|wendet sich gegen|wir unterstützen keine|"
"wir unterstützen nicht|unterstützen wir nicht";

static const char oppose_participle[] =
"bekämpft|verurteilt|abgelehnt|zurückgewiesen|verboten|abgeschafft|beseitigt|beendet|"
"verhindert|vermieden|eingedämmt|aufgehoben|gestoppt|unterbunden|überwunden";

static const char oppose_back[] =
"bekämpfen|verurteilen|ablehnen|zurückweisen|verbieten|abschaffen|beseitigen|beenden|"
"verhindern|vermeiden|eindämmen|aufheben|stoppen|unterbinden|ausrotten|"
"bekämpft werden|verurteilt werden|abgelehnt werden|zurückgewiesen werden|"
"verboten werden|abgeschafft werden|beseitigt werden|beendet werden|"
"verhindert werden|vermieden werden|eingedämmt werden|aufgehoben werden|"
"gestoppt werden|unterbunden werden|ein ende setzen|entgegentreten|abzulehnen|"
"zurückzuweisen|abzuschaffen|einzudämmen|aufzuheben|inakzeptabel|unannehmbar|"
"nicht hinnehmbar|unzulässig|unerträglich|muss aufhören|müssen aufhören|muss enden|"
"müssen enden|hat keinen platz|haben keinen platz|darf keinen platz haben";

static const char oppose_from[] =
"verhindern dass|verhindert dass|daran hindern|hindert";

static const char support[] =
"wir unterstützen|unterstützen wir|ich unterstütze|unterstützung für|"
"unterstützung der|unterstützung des|unterstützung von|wir fördern|fördern wir|"
"förderung|wir stärken|stärken wir|stärkung|wir schützen|schützen wir|schutz der|"
"schutz des|schutz von|wir verteidigen|verteidigen wir|verteidigung der|"
"verteidigung des|wir achten|achtung der|achtung des|achtung von|wahrung|bewahrung|"
"gewährleistung|sicherung der|sicherung des|ausbau|vertiefung|verbesserung|"
"verwirklichung|eintreten für|treten wir für|tritt für|treten für|setzen uns für|"
"setzen wir uns für|setzt sich für|einsatz für|engagement für|bekennen uns zu|"
"bekenntnis zu|bekenntnis zum|bekenntnis zur|wir begrüßen|begrüßen wir|ich begrüße|"
"zugunsten|ja zu|ja zum|ja zur|hoffen auf|streben nach";

static const char support_participle[] =
"unterstützt|gefördert|gestärkt|geschützt|verteidigt|geachtet|respektiert|gewahrt|"
"gewährleistet|gesichert|ausgebaut|vertieft|verbessert|begrüßt|verwirklicht";

static const char support_back[] =
"unterstützen|fördern|stärken|schützen|verteidigen|achten|respektieren|wahren|"
"bewahren|aufrechterhalten|gewährleisten|sicherstellen|sichern|ausbauen|vertiefen|"
"verbessern|verwirklichen|voranbringen|begrüßen|auszubauen|aufrechtzuerhalten|"
"voranzubringen|unterstützt werden|gefördert werden|gestärkt werden|geschützt werden|"
"verteidigt werden|geachtet werden|respektiert werden|gewahrt werden|"
"gewährleistet werden|gesichert werden|ausgebaut werden|vertieft werden|"
"verbessert werden|begrüßt werden|verwirklicht werden|unverzichtbar|unerlässlich|"
"unentbehrlich|von großer bedeutung";

static const char neutral[] =
"nicht nur|durch|im namen|unter dem vorwand|erfordert|erfordern|braucht|brauchen|"
"verringern|verringerung|reduzieren|reduzierung|überbrücken|überwindung|bewältigen|"
"bewältigung|angehen|behandeln|regeln|regulieren|regulierung|kontrollieren|prüfen|"
"erörtern|nutzen|nutzung|einsatz von|verwenden|verwendung|anerkennen|umgang mit|"
"lösen|lösung";

static const char negation[] =
"nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|weder|noch|niemand|"
"weigern uns|weigert sich|weigern sich";

static const char auxiliary[] = "sein|worden";

static const char finite_auxiliary[] =
"wird|werden|wurde|wurden|ist|sind|war|waren|sei|seien";

static const char clause_break[] =
"muss|müssen|soll|sollen|sollte|sollten|kann|können|könnte|könnten|darf|dürfen|will|"
"wollen|hat|haben|hatte|hatten|welche|welcher|welches|deren|dessen|trotz|ohne";

static const char from[] = "in die hände";

static const char subject[] =
"wir|ich|er|es|sie|man|aber|jedoch|doch|sondern|während|obwohl|obgleich|weil|denn|da|"
"wenn|falls|dass|damit|deshalb|daher|darum";

static const char link_words[] =
"versuch|versuche|versuchen|bemühungen|diejenigen die|jene die|alle die|"
"handlungen die|maßnahmen die|kräfte die";

static const char against[] = "gegen";

static const char no_cue[] = "kampfmittel*|frieden schließen";

enum {comma_breaks = false};

LANGUAGE(de);
