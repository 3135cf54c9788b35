/*
 * es.c
 *	  Spanish.
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
"el|la|los|las|de|del|y|en|es|que|una|un|para|por|con|se|no|al|lo|su|como|más|este|"
"esta|nuestro|son|ha";

/* --- markers --- */

static const char *const ordinals[] = {
	"primer|primero|primera|1º|1ª|1°", "segundo|segunda|2º|2ª|2°",
	"tercer|tercero|tercera|3º|3ª|3°", "cuarto|cuarta|4º|4ª|4°",
	"quinto|quinta|5º|5ª|5°", "sexto|sexta|6º|6°", "séptimo|séptima|7º|7°",
	"octavo|octava|8º|8°", "noveno|novena|9º|9°", "décimo|décima|10º|10°",
	"undécimo|undécima", "duodécimo|duodécima", NULL
};

static const char *const cardinals[] = {
	"uno|una|un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho",
	"nueve", "diez", "once", "doce", NULL
};

static const MarkerForm forms[] = {
	{"en # lugar", FORM_ADVERB},
	{"en # término", FORM_ADVERB},
	{"primeramente", FORM_ADVERB, 1},
	{"segundamente", FORM_ADVERB, 2},
	{"#", FORM_BARE},
	{"lo #", FORM_BARE},
	{"ante todo", FORM_ADVERB, 1},
	{"antes que nada", FORM_ADVERB, 1},
	{"para empezar", FORM_ADVERB, 1},
	{"para comenzar", FORM_ADVERB, 1},
	{"por una parte", FORM_PAIR, 1},
	{"por otra parte", FORM_PAIR, 2},
	{"el #", FORM_NOUN},
	{"la #", FORM_NOUN},
	{"un #", FORM_NOUN},
	{"una #", FORM_NOUN},
	{"mi #", FORM_NOUN},
	{"nuestro #", FORM_NOUN},
	{"nuestra #", FORM_NOUN},
	{"por último", FORM_ADVERB, MARKER_CLOSING},
	{"en último lugar", FORM_ADVERB, MARKER_CLOSING},
	{"en último término", FORM_ADVERB, MARKER_CLOSING},
	{"finalmente", FORM_ADVERB, MARKER_CLOSING},
	{"para terminar", FORM_ADVERB, MARKER_CLOSING},
	{"el último", FORM_NOUN, MARKER_CLOSING},
	{"la última", FORM_NOUN, MARKER_CLOSING},
	{"artículo 9", FORM_TITLE},
	{"capítulo 9", FORM_TITLE},
	{"fase 9", FORM_TITLE},
	{"etapa 9", FORM_TITLE},
	{"punto 9", FORM_TITLE},
	{"eje 9", FORM_TITLE},
	{"medida 9", FORM_TITLE},
	{"prioridad 9", FORM_TITLE},
	{"principio 9", FORM_TITLE},
	{"recomendación 9", FORM_TITLE},
	{NULL}
};

static const char joiners[] = "y|e|o|pero|luego|y luego|pues";

static const char verbs[] =
"es|era|son|fue|será|sería|consiste|consistía|concierne|se refiere|se relaciona|"
"radica|debe|tiene|trata|de ellos|de ellas|de estos|de estas|de esos|de esas|"
"implica|supone|está|dice|apunta|busca|fueron";

static const char nouns[] =
"punto|razón|principio|prioridad|propuesta|sugerencia|cuestión|problema|"
"desafío|reto|elemento|aspecto|factor|tarea|objetivo|meta|medida|condición|"
"requisito|criterio|recomendación|iniciativa|ámbito|área|eje|pilar|lección|"
"conclusión|observación|hecho|verdad|consideración|causa|categoría|"
"argumento|preocupación|mensaje|enseñanza|imperativo|compromiso|gran|"
"principal|responsabilidad|deber|motivo|ejemplo|línea|componente|paso";

static const char not_nouns[] =
"guerra|guerra mundial|vez|comisión|período|sesión|mitad|ministro|ministra|siglo|"
"año|día|mes|semana|década|hora|persona|dama|lectura|vuelta|turno|"
"aniversario|generación|parte|país|nación|lugar|plano|vice|secretario|"
"cumbre|reunión|conferencia|ciudadano|clase|trimestre|semestre|cuarto|"
"región|república|grado|mano|mundo|medio|edad|plana|presidente|magistrado|"
"infancia|momento|término|quincena|etapa";

static const char announcing[] =
"siguiente|siguientes|a saber|como sigue|son las|son los|estos|estas|puntos|"
"razones|principios|prioridades|propuestas|cuestiones|problemas|desafíos|"
"elementos|aspectos|factores|tareas|objetivos|metas|medidas|condiciones|"
"requisitos|criterios|recomendaciones|iniciativas|ámbitos|áreas|ejes|pilares|"
"lecciones|conclusiones|observaciones|hechos|causas|categorías|directrices|"
"ejemplos|tales como|son|necesario";

static const char closing[] =
"estos|estas|todos estos|todas estas|en conclusión|para concluir|concluyo|"
"muchas gracias|señor presidente|en suma|en resumen|así pues|tales son|"
"a continuación|no puedo|esto es lo";

static const char greeting[] =
"permítame|permítaseme|quisiera|quiero agradecer|deseo agradecer|"
"deseo felicitar|quiero felicitar|agradezco";

/* --- moods --- */

static const char directive[] =
"debe|deben|deberá|deberán|debería|deberían|debemos|hay que|habrá que|es necesario|"
"es preciso|es imprescindible|es indispensable|es esencial|es fundamental|instamos|"
"insto|exhortamos|exhorto|llamamos|pedimos|pido|proponemos|propongo|recomendamos|"
"solicitamos|invitamos|necesitamos|tenemos que|tiene que|asegurar|promover|impulsar|"
"consolidar|alcanzar|fortalecer|garantizar|otorgar|reinsertar|perfeccionar|"
"he decidido|enviaré|se contempla|constituir|crear|mejorar|reformar|establecer|"
"avanzar|deberemos|tiene derecho|tienen derecho|nadie será|nadie podrá|nadie estará|"
"tiene todos los derechos|será objeto|podrá ser|serán iguales|nada en esta|"
"es imprescindible|se requiere";

static const char weak_directive[] =
"necesario|necesidad|prioridad|objetivo|meta|urgente|esencial|medidas|"
"medida|iniciativa|acción|plan|programa|reforma|protección|promoción|"
"desarrollo|mejoramiento|fortalecimiento|participación|actualización|"
"integración|administración|mecanismos|relaciones|gestión|directrices";

static const char descriptive[] =
"era|eran|fue|fueron|ha sido|han sido|había|porque|razón|hecho|"
"ya que|hicimos|durante";

static const char actions[] =
"asegurar|promover|impulsar|consolidar|alcanzar|fortalecer|garantizar|"
"otorgar|reinsertar|crear|mejorar|reformar|establecer|avanzar|reducir|"
"proteger|desarrollar|apoyar|continuar|poner";

/* --- sentences --- */

static const char abbreviations[] =
"sr|sra|srta|sres|sras|dr|dra|dres|lic|ing|prof|profa|arq|gral|cnel|cap|tte|"
"mons|fr|d|dña|dª|excmo|excma|ilmo|ud|uds|vd|vds|admón|gob|pdte|mt|p. ej|ee";

static const char abbreviations_before_number[] =
"núm|núms|no|nº|n°|n|art|arts|pág|págs|p|pp|párr|párrf|vol|cap|fig|tel|"
"ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|lun|mié|jue|vie|sáb|dom|aprox";

static const char abbreviations_anywhere[] =
"sra|ud|uds|n|dr|sr|no|art|p|pp|vol|cf|gen|col";

static const char times_of_day[] = NOT_IN_THIS_LANGUAGE;

static const char short_forms[] =
"etc|cía|co|inc|corp|ltd|s.a|jr|av|avda|uu|ee.uu|ee. uu|ss|hnos|min|hs|km|d.c|a.c|d.f|u.s";

static const char starters[] =
"el|la|los|las|lo|un|una|unos|unas|él|ella|ellos|ellas|nosotros|yo|usted|"
"este|esta|estos|estas|esto|ese|esa|eso|aquel|aquella|pero|y|o|ni|sin|con|"
"por|para|en|a|al|de|del|desde|hasta|según|entre|sobre|tras|ante|bajo|durante|"
"después|antes|cuando|como|cómo|si|sí|no|qué|quién|cuál|dónde|cuándo|porque|"
"aunque|mientras|así|además|también|sin embargo|entonces|ahora|hoy|ayer|se|"
"su|sus|mi|mis|nuestro|nuestra|todo|toda|todos|todas|cada|algunos|muchos|"
"otro|otra|otros|otras|es|son|fue|era|hay|ha|han|le|les|me|nos|te|más|ya";

enum {ordinal_stop = false};

static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

/* --- stances --- */

static const char oppose[] =
"oponer|oponerse|oponemos|opone|oponen|oponiéndose|opuesto a|opuestos a|oposición a|"
"oposición al|rechazar|rechazamos|rechaza|rechazan|rechazando|rechazo a|rechazo al|"
"rechazo de|condenar|condenamos|condena|condenan|condenando|denunciar|denunciamos|"
"denuncia|evitar|evitamos|evita|evitan|evitando|combatir|combatimos|combate|combaten|"
"combatiendo|luchar contra|luchamos contra|lucha contra|luchando contra|"
"combate contra|medidas contra|actuar contra|votar contra|protección contra|"
"contrarrestar|eliminar|eliminamos|eliminando|eliminación|erradicar|erradicación|"
"prohibir|prohibimos|prohíbe|prohíben|prohibición|abolir|abolición|proscribir|"
"renunciar a|abandonar|poner fin a|poner fin al|poner término|frenar|abstenerse de|"
"no a|no al|en lugar de|en vez de|libre de|libres de|prevención|obstaculizar|socavar|"
"en contra de|en contra del|oponernos";

static const char oppose_participle[] =
"rechazado|rechazada|rechazados|rechazadas|condenado|condenada|condenados|condenadas|"
"combatido|combatida|combatidos|combatidas|evitado|evitada|evitados|evitadas|"
"eliminado|eliminada|eliminados|eliminadas|prohibido|prohibida|prohibidos|prohibidas|"
"proscrito|proscrita|proscritos|proscritas|erradicado|erradicada|erradicados|"
"erradicadas|prevenido|prevenida";

static const char oppose_back[] =
"inaceptable|inaceptables|inadmisible|inadmisibles|intolerable|intolerables|"
"debe cesar|deben cesar|no tiene cabida|no tienen cabida|rechazarse|condenarse|"
"combatirse|evitarse|eliminarse|prohibirse|prevenirse";

static const char oppose_from[] =
"impedir|impedimos|impide|impiden|impidiendo|prevenir|prevenimos|previene|detener";

static const char support[] =
"apoyar|apoyamos|apoya|apoyan|apoyando|apoyo a|apoyo al|respaldar|respaldamos|"
"respalda|respaldo a|promover|promovemos|promueve|promueven|promoviendo|promoción|"
"fortalecer|fortalecemos|fortalece|fortaleciendo|fortalecimiento|reforzar|reforzamos|"
"refuerza|alentar|alentamos|alienta|fomentar|fomentamos|fomenta|fomentando|fomento|"
"impulsar|impulsamos|impulsa|defender|defendemos|defiende|defienden|defensa|"
"preservar|preservamos|preservación|proteger|protegemos|protege|protegiendo|"
"protección|salvaguardar|garantizar|garantizamos|garantiza|asegurar|aseguramos|"
"mantener|mantenemos|mantenimiento|mejorar|mejoramos|mejora|aumentar|aumentamos|"
"ampliar|ampliamos|profundizar|consolidar|acelerar|facilitar|facilitamos|practicar|"
"practicamos|perseguir|adherirse a|comprometidos con|comprometido con|compromiso con|"
"abogar por|abogamos por|aboga por|a favor de|a favor del|en favor de|respetar|"
"respetamos|respeto|acoger con satisfacción|desarrollar";

static const char support_participle[] =
"apoyado|apoyada|apoyados|apoyadas|promovido|promovida|promovidos|promovidas|"
"fortalecido|fortalecida|fortalecidos|fortalecidas|reforzado|reforzada|reforzados|"
"reforzadas|fomentado|fomentada|defendido|defendida|defendidos|defendidas|preservado|"
"preservada|protegido|protegida|protegidos|protegidas|garantizado|garantizada|"
"respetado|respetada|respetados|respetadas";

static const char support_back[] =
"esencial|esenciales|indispensable|indispensables|imprescindible|vital|fortalecerse|"
"reforzarse|promoverse|fomentarse|apoyarse|respetarse|protegerse|garantizarse";

static const char neutral[] =
"no solo|no sólo|no solamente|reducir|reducimos|reducción|cerrar|abordar|abordamos|"
"enfrentar|afrontar|hacer frente a|gestionar|regular|controlar|examinar|utilizar|"
"reconocer|superar|mitigar|responder a";

static const char negation[] = "no|nunca|jamás|ni|tampoco|negarse a";

static const char auxiliary[] = "ser|sido|siendo|sea|sean";

static const char finite_auxiliary[] =
"es|son|está|están|era|eran|fue|fueron|será|serán";

static const char clause_break[] =
"debe|deben|debemos|debería|deberían|hay que|tenemos que|puede|pueden|pero|"
"sin embargo|mientras|aunque|porque|pues|cuyo|cuya|donde|cuando|quien|sin|pese a";

static const char from[] = "que caigan|que caiga|caigan|caiga";

static const char subject[] = NOT_IN_THIS_LANGUAGE;

static const char link_words[] =
"intento de|intentos de|esfuerzos por|esfuerzos para|quienes|los que|las que|"
"actos que|acciones que|medidas que|políticas que";

static const char against[] = "contra";

static const char no_cue[] = NOT_IN_THIS_LANGUAGE;

enum {comma_breaks = false};

LANGUAGE(es);
