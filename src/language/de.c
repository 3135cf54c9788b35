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
	"erste|erster|erstes|ersten", "zweite|zweiter|zweites|zweiten",
	"dritte|dritter|drittes|dritten", "vierte|vierter|viertes|vierten",
	"fünfte|fünfter|fünftes|fünften", "sechste|sechster|sechstes|sechsten",
	"siebte|siebter|siebtes|siebten|siebente|siebenter|siebentes",
	"achte|achter|achtes|achten", "neunte|neunter|neuntes|neunten",
	"zehnte|zehnter|zehntes|zehnten",
	"elfte|elfter|elftes|elften",
	"zwölfte|zwölfter|zwölftes|zwölften",
	"dreizehnte|dreizehnter|dreizehntes|dreizehnten",
	"vierzehnte|vierzehnter|vierzehntes|vierzehnten",
	"fünfzehnte|fünfzehnter|fünfzehntes|fünfzehnten",
	"sechzehnte|sechzehnter|sechzehntes|sechzehnten",
	"siebzehnte|siebzehnter|siebzehntes|siebzehnten",
	"achtzehnte|achtzehnter|achtzehntes|achtzehnten",
	"neunzehnte|neunzehnter|neunzehntes|neunzehnten",
	"zwanzigste|zwanzigster|zwanzigstes|zwanzigsten", NULL
};

static const char *const cardinals[] = {
	"ein|eins|eine|einen", "zwei", "drei", "vier", "fünf", "sechs", "sieben",
	"acht", "neun", "zehn", "elf", "zwölf", NULL
};

static const MarkerForm forms[] = {
	{"#ns", FORM_ADVERB},
	{"siebtens", FORM_ADVERB, 7},
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
	{NULL}
};

static const char titles[] =
"artikel|art.|kapitel|abschnitt|teil|titel|absatz|anlage|anhang|buch|regel|phase|"
"schritt|punkt|these|grundsatz|prinzip|ziel|unterziel|säule|maßnahme|empfehlung|"
"vorschlag|forderung|priorität|thema|frage|antrag|stufe|schwerpunkt|handlungsfeld|"
"leitlinie|leitsatz|beschluss|option|lektion|nummer|paragraph|paragraf";

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
"hat das recht|haben das recht|niemand darf|hat anspruch|haben anspruch|forder*|"
"verlang*|wir wollen|wir verlangen|es braucht|dafür braucht es|brauchen wir|"
"dürfen nicht|darf nicht|ist verboten|sind verboten|verbieten|tritt in kraft|"
"treten in kraft|verpflichtet sich|verpflichten uns|beschließt|beschließen|"
"rufen auf|ruft auf|rufen dazu auf|setzen uns ein|setzen uns für|"
"sind verpflichtet|ist verpflichtet|müsste|müssten|erforderlich|lassen wir|"
"es ist zeit|es ist höchste zeit|soll es|haben zu|hat zu|ersucht|ersuchen|"
"ermächtigt|vereinbaren|vereinbart|sind übereingekommen|haben vereinbart|"
"verabschiedet|beauftragt|genehmigt|betont die notwendigkeit|wird aufgehoben|"
"wird ermächtigt";

static const char weak_directive[] =
"notwendig|notwendigkeit|priorität|ziel|dringend|wesentlich|maßnahmen|maßnahme|"
"initiative|reform|schutz|förderung|aufgabe|wichtig|verbessern|einführung|"
"abschaffung|ausbau|erhöhung|senkung|verbot|recht auf|mehr|keine|kein|bessere|"
"besserer|faire|sofortige|sofort|neue|für alle";

static const char descriptive[] =
"war|waren|wurde|wurden|hatte|hatten|weil|grund|tatsache|da|bedauern|sagte|"
"das heißt|handelt es sich|laut|veröffentlicht|unterzeichnet|gab|kam|gewesen|"
"wurde von|worden|haben wir";

static const char examples[] = "beispiel|beispiele|zum beispiel";

static const char actions[] =
"stärken|schaffen|sichern|fördern|verbessern|gewährleisten|beenden|schützen|"
"unterstützen|reformieren|zu";

static const char weak_actions[] =
"schluss|stopp|verbot|ausbau|aufbau|abbau|erhalt|einsatz|schutz|rückzug|ausstieg|"
"mehr|weniger|kein|keine|recht auf|wiederaufbau|bau|verzicht|ende";

static const char before_actions[] =
"die|der|das|den|eine|ein|keine|nicht|sofortige|konsequente|weitere|neue";

static const char action_verbs[] =
"*en|*ern|*eln";

static const char action_nouns[] =
"*ung|*ierung";

static const char not_actions[] =
"werden|worden|haben|können|müssen|sollen|dürfen|wollen|wurden|waren|sind|hatten|"
"gegen|neben|wegen|stehen|bestehen|leben|sitzen|geben|gekommen|gegeben|genommen|"
"gegangen|gesprochen|geworden|gewesen|gelungen|gefunden|geblieben|aufgehoben|"
"betroffen|offen|zusammen|eben|ihnen|denen|anderen|allen|regierung|"
"bundesregierung|meinung|ordnung|bevölkerung|zeitung|wohnung|richtung|bedingung|"
"verfassung|erfahrung|hoffnung|lösung|entwicklung|beziehung|entscheidung|jung|"
"leistung|sitzung|zahlung|leitung";

static const char commitments[] =
"wir werden|wir wollen|ich werde|die bundesregierung wird|unsere regierung wird|"
"wir haben vor|wir setzen|wir schaffen|wir stärken|wir sorgen|wir bauen|"
"wir führen|wir machen|wir senken|wir erhöhen";

static const char commitment_forms[] = NOT_IN_THIS_LANGUAGE;

static const char protests[] =
"verurteil*|protest*|lehnen ab|lehnt ab|ablehnung|missbillig*|bedauer*|empör*|"
"anprangern";

/* --- sentences --- */

static const char abbreviations[] =
"dr|prof|hr|fr|frl|st|ing|dipl|med|z. b|z.b|z|u.a|u. a|d.h|d. h|bzw|ca|vgl|"
"s|sog|inkl|exkl|ggf|evtl|kath|ev|geb|gest|gen|o|u|i|d|b|mio|mrd|str|jr|sr|"
"z. t|z. z|ä|abs|max|min|allg|bes|co|"
"h|c|h. c|h.c|rer|phil";

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

enum
{
	ordinal_stop = true
};

static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

/* --- parts of words --- */

static const char contractions[] = NOT_IN_THIS_LANGUAGE;
static const char proclitics[] = NOT_IN_THIS_LANGUAGE;

/* --- stances --- */

static const char cue_favour[] =
"unterstützen|unterstützt|unterstütze|befürworten|befürwortet|befürworte|begrüßen|"
"begrüßt|begrüße|bekennen uns zu|bekenne mich zu|bekennt sich zu|einsetzen für|"
"setzen uns für|setzt sich für|setzen uns ein für|treten für|tritt für|stehen zu|"
"stehen für|steht für|plädieren für|plädiert für|stimmen für|verteidigen|"
"verteidigt|würdigen|loben|bejahen|fordern|fordert|fordere|rufen zu|glauben an|"
"zugunsten|ja zu|ja zur|ja zum|rechtfertigen|rechtfertigt|stolz auf|"
"wir wollen mehr|wir brauchen mehr|wir brauchen eine|wir brauchen ein|wir brauchen";

static const char cue_promote[] =
"fördern|fördert|fördere|stärken|stärkt|ausbauen|ausgebaut|bauen aus|verbessern|"
"verbessert|erhöhen|erhöht|sichern|sichert|schützen|schützt|gewährleisten|"
"gewährleistet|garantieren|garantiert|bewahren|bewahrt|erhalten|vertiefen|vertieft|"
"erweitern|erweitert|beschleunigen|beschleunigt|erleichtern|erleichtert|schaffen|"
"schafft|aufbauen|bauen|entwickeln|entwickelt|umsetzen|setzen um|verwirklichen|"
"erreichen|wiederherstellen|investieren in|investiert in|achten|respektieren|"
"einführen|ermöglichen|ermöglicht|voranbringen|vorantreiben|festigen|modernisieren|"
"finanzieren|kämpfen für|beitragen zu|leisten einen beitrag zu";

static const char cue_reject[] =
"ablehnen|lehnen|lehnt|lehne|verurteilen|verurteilt|verurteile|zurückweisen|"
"weisen zurück|weist zurück|widersetzen|sind gegen|bin gegen|ist gegen|"
"stimmen gegen|wenden uns gegen|wendet sich gegen|sprechen uns gegen|treten gegen|"
"protestieren gegen|verwerfen|bedauern|anprangern|abschaffen|schaffen ab|aufgeben|"
"verzichten auf|verzicht auf|nein zu|nein zur|nein zum|austreten aus|austritt aus|"
"ausstieg aus|aussteigen aus|verlassen|kein platz für|keinen platz für|boykottieren";

static const char cue_combat[] =
"bekämpfen|bekämpft|bekämpfe|kämpfen gegen|kampf gegen|vorgehen gegen|gehen gegen|"
"verhindern|verhindert|verhüten|vermeiden|vermeidet|beseitigen|beseitigt|beenden|"
"beendet|stoppen|stoppt|verbieten|verbietet|verringern|verringert|reduzieren|"
"reduziert|senken|senkt|begrenzen|begrenzt|einschränken|eindämmen|überwinden|"
"überwindet|abbauen|unterbinden|entgegentreten|entgegenwirken|ein ende setzen|"
"vorbeugen|kürzen|kürzt|streichen|aufheben";

static const char cue_deal[] =
"behandeln|behandelt|erörtern|prüfen|prüft|regeln|regelt|steuern|nutzen|nutzt|"
"anerkennen|begegnen|antworten auf|betrachten|umfasst|enthält|betrifft|diskutieren|"
"erlauben|verwenden|verwendet|wächst|wachsen";

static const char cue_more_noun[] =
"förderung|stärkung|ausbau|verbesserung|erhöhung|sicherung|schutz|gewährleistung|"
"bewahrung|erhalt|vertiefung|erweiterung|unterstützung|beschleunigung|achtung|"
"einsatz für|bekenntnis zu|bekenntnis zur|verwirklichung|umsetzung|zugang zu|"
"zugang zur|schaffung|aufbau|investitionen in|beitrag zu|beitrag zur|"
"wiederherstellung";

static const char cue_less_noun[] =
"bekämpfung|verhinderung|verhütung|vermeidung|beseitigung|beendigung|verbot|"
"abschaffung|ablehnung|verurteilung|verringerung|reduzierung|senkung|begrenzung|"
"einschränkung|eindämmung|überwindung|abbau|kürzung|kürzungen|aufhebung|"
"kampf gegen|maßnahmen gegen|widerstand gegen|ende der|ende des|schutz vor";

static const char cue_harm_verb[] =
"untergräbt|untergraben|bedroht|bedrohen|gefährdet|gefährden|verletzt|verletzen|"
"zerstört|zerstören|schadet|schaden|behindert|behindern|schwächt|schwächen|"
"missachtet|missachten|ignoriert|verweigert|verweigern|beraubt|ausbeutet|angreift|"
"greift an|unterdrückt|aufzwingt|verschärft|destabilisiert|missbraucht";

static const char cue_harm_noun[] =
"verletzung|verletzungen|verstoß gegen|verstöße gegen|angriff auf|angriffe auf|"
"anschlag auf|anschläge auf|gewalt gegen|verbrechen gegen|diskriminierung von|"
"diskriminierung der|bedrohung für|bedrohung der|gefahr für|gefahren für|mangel an|"
"fehlen von|fehlende|zerstörung|verlust|hindernis für|hindernisse für|ausbeutung|"
"missbrauch|missachtung|unterdrückung|verfolgung|einmischung in|schwächung|"
"aushöhlung|handel mit|verweigerung";

static const char cue_evil_of[] =
"geißel|gefahr von|gefahr eines|gefahr des|bedrohung durch|schrecken|opfer von|"
"opfer des|opfer der|problem der|problem des|folgen des|folgen der|"
"auswirkungen des|auswirkungen der|ausbreitung";

static const char cue_favoured[] =
"unterstützt|begrüßt|gefördert|gestärkt|verteidigt|geschützt|gesichert|"
"gewährleistet|verbessert|erhalten|ausgebaut|eingehalten|geachtet";

static const char cue_rejected[] =
"abgelehnt|verurteilt|bekämpft|verhindert|vermieden|beseitigt|verboten|beendet|"
"abgeschafft|zurückgewiesen|gestoppt|aufgehoben|überwunden";

static const char cue_is_good[] =
"unverzichtbar|unerlässlich|wesentlich|lebenswichtig|notwendig|willkommen|"
"unabdingbar|von großer bedeutung";

static const char cue_is_bad[] =
"inakzeptabel|unannehmbar|unzulässig|untragbar|nicht hinnehmbar|unerträglich|"
"muss aufhören|müssen aufhören|hat keinen platz|haben keinen platz|falsch|"
"rechtswidrig|unverantwortlich";

static const char cue_demand[] =
"muss|müssen|soll|sollen|sollte|sollten|brauchen|braucht|bedarf|nötig|notwendig*|"
"erforderlich*|dringend*|fordern|fordert|forderung*|rufen auf|appell*|appellieren|"
"bitten|bitte|hoffen|hofft|hoffnung*|hoffe|wünschen|wünsche|wollen|will|"
"schlagen vor|vorschlag|vorschläge|empfehlen|empfehlung*|ziel|ziele|zielen|aufgabe|"
"aufgaben|pflicht|verpflichte*|verantwortung|bereit|bereitschaft|entschlossen*|"
"streben|strebt|anspruch|recht auf|lasst uns|es ist zeit|an der zeit|priorität*|"
"vorrang|werden|wird|gilt es|erfordert|erfordern|benötigt|gilt";

static const char cue_first_person[] =
"wir|ich|meine regierung|mein land|meine delegation|die bundesregierung";

static const char cue_our[] =
"unser|unsere|unserer|unserem|unseren|unseres|uns|mein|meine|meiner|meinem|meinen";

static const char cue_good[] =
"gut|gute|guten|guter|gutes|besser*|best*|wichtig*|bedeut*|wesentlich*|"
"entscheidend*|grundlegend*|wertvoll*|fortschritt*|erfolg*|erreicht*|vorteil*|"
"nutzen|positiv*|konstruktiv*|glückw*|gratul*|dank*|anerkenn*|stolz*|ehre|freu*|"
"zufrieden*|bemüh*|anstreng*|initiative*|dauerhaft*|nachhaltig*|gerecht*|fair*|"
"friedlich*|solidar*|vertrauen|glaube*|ideal*|würde|wohlstand|chance*|wirksam*|"
"effektiv*|lösung*|wert|werte|werten|prinzip*|grundsätz*|beitrag|beitragen|"
"beiträge|hilfe|hilf*|helfen|zusammenarbeit|stark*|sicher*|stabil*|gleich*|"
"freiheit*|programm*|projekt*|maßnahme*|strateg*|unterstütz*|förder*|stärk*|schutz|"
"verbesser*|ausbau*";

static const char cue_bad[] =
"schlecht*|schlimm*|böse*|übel|bedroh*|gefahr*|gefähr*|verletz*|missbrauch*|"
"zerstör*|leid*|opfer*|getötet*|töten|mord*|tod|tote*|sterben|tragöd*|tragisch*|"
"katastroph*|krise*|geißel|schreck*|furchtbar*|grausam*|brutal*|barbar*|verbrech*|"
"kriminell*|illegal*|rechtswidrig*|ungerecht*|bedauer*|leider|traurig*|schwer*|"
"ernst*|alarm*|besorg*|sorge*|angst|ängste|furcht|problem*|schwierig*|"
"herausforder*|hindernis*|mangel*|fehl*|scheitern|versagen|weigerung|unterdrück*|"
"diskrimin*|aggress*|invasion|besetz*|besatz*|verurteil*|beseitig*|last|lasten|"
"verlust*|arm|arme|armut|hunger|elend|verzweif*|hass|trotz|tyrann*|zusammenbruch|"
"verschlechter*|unsicher*|instabil*|ungleich*|übermäßig*|schwach*|verletzlich*|"
"gegen|kampf*|bekämpf*|verhinder*|krieg*|konflikt*|schuld*|ohne";

static const char cue_bad_head[] = NOT_IN_THIS_LANGUAGE;

static const char cue_neutral_head[] = NOT_IN_THIS_LANGUAGE;

static const char cue_bad_adjective[] =
"illegal*|rechtswidrig*|ungerecht*|übermäßig*|unverantwortlich*|gefährlich*|"
"einseitig*|unmenschlich*|schädlich*";

static const char cue_others[] =
"sie|er|einige|diejenigen die|andere|gegner";

static const char cue_report[] =
"sagte|erklärte|behauptet*|angeblich*|sogenannt*|so genannt*|laut|"
"unter dem vorwand|wirft vor|vorwurf|beschuldig*";

static const char cue_mention[] =
"bezüglich|betreffend|die frage der|die frage des|frage der|hinsichtlich|"
"was betrifft|zum thema|bericht über|debatte über";

static const char cue_negation[] =
"nicht|kein|keine|keinen|keiner|keinem|keines|nie|niemals|weder|noch|niemand";

static const char cue_auxiliary[] =
"sein|worden|werden|wird|wurde|ist|sind|war|waren|wurden";

static const char cue_clause[] =
"aber|jedoch|doch|während|obwohl|weil|denn|wenn|falls|da|dass|damit|die der|welche|"
"welcher|sondern";

static const char cue_condition[] =
"wenn|falls|könnte|könnten|ob|es sei denn";

static const char cue_without[] =
"ohne";

static const char cue_link[] =
"versuch|versuche|bemühungen um|pläne zur|pläne für|diejenigen die";

static const char cue_keep[] = NOT_IN_THIS_LANGUAGE;

static const char cue_from[] = NOT_IN_THIS_LANGUAGE;

static const char cue_preposition[] =
"in|im|an|am|auf|bei|für|mit|unter|zwischen|über|nach|vor|aus|durch|seit|um";

static const char cue_and[] =
"und|oder|sowie|noch";

static const char cue_fixed[] =
"nicht nur|nicht bloß|nicht allein|nicht zuletzt|am ende|zum ende|bis ende|"
"im rahmen|auf der grundlage|in bezug auf|im hinblick auf|sowie|sowohl|"
"unter anderem|guten tag|guten morgen|zum beispiel|anstatt";

static const char cue_proclitics[] = NOT_IN_THIS_LANGUAGE;

static const char joining_proclitic[] = NOT_IN_THIS_LANGUAGE;

enum
{
	comma_breaks = false,
	enclitics = false,
	verbs_last = true
};

LANGUAGE(de);
