/*
 * lang_es.c
 *	  Spanish.
 */
#include "postgres.h"
#include "segment/lang.h"

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

const LanguageData lang_es = {
	.tag = "es",
	.ordinals = ordinals,
	.cardinals = cardinals,
	.forms = forms,
	.joiners = "y|e|o|pero|luego|y luego|pues",
	.verbs =
	"es|era|son|fue|será|sería|consiste|consistía|concierne|se refiere|se relaciona|"
	"radica|debe|tiene|trata|de ellos|de ellas|de estos|de estas|de esos|de esas|"
	"implica|supone|está|dice|apunta|busca|fueron",
	.nouns =
	"punto|razón|principio|prioridad|propuesta|sugerencia|cuestión|problema|"
	"desafío|reto|elemento|aspecto|factor|tarea|objetivo|meta|medida|condición|"
	"requisito|criterio|recomendación|iniciativa|ámbito|área|eje|pilar|lección|"
	"conclusión|observación|hecho|verdad|consideración|causa|categoría|"
	"argumento|preocupación|mensaje|enseñanza|imperativo|compromiso|gran|"
	"principal|responsabilidad|deber|motivo|ejemplo|línea|componente|paso",
	.not_nouns =
	"guerra|guerra mundial|vez|comisión|período|sesión|mitad|ministro|ministra|siglo|"
	"año|día|mes|semana|década|hora|persona|dama|lectura|vuelta|turno|"
	"aniversario|generación|parte|país|nación|lugar|plano|vice|secretario|"
	"cumbre|reunión|conferencia|ciudadano|clase|trimestre|semestre|cuarto|"
	"región|república|grado|mano|mundo|medio|edad|plana|presidente|magistrado|"
	"infancia|momento|término|quincena|etapa",
	.announcing =
	"siguiente|siguientes|a saber|como sigue|son las|son los|estos|estas|puntos|"
	"razones|principios|prioridades|propuestas|cuestiones|problemas|desafíos|"
	"elementos|aspectos|factores|tareas|objetivos|metas|medidas|condiciones|"
	"requisitos|criterios|recomendaciones|iniciativas|ámbitos|áreas|ejes|pilares|"
	"lecciones|conclusiones|observaciones|hechos|causas|categorías|directrices|"
	"ejemplos|tales como|son|necesario",
	.closing =
	"estos|estas|todos estos|todas estas|en conclusión|para concluir|concluyo|"
	"muchas gracias|señor presidente|en suma|en resumen|así pues|tales son|"
	"a continuación|no puedo|esto es lo",
	.directive =
	"debe|deben|deberá|deberán|debería|deberían|debemos|hay que|habrá que|"
	"es necesario|es preciso|es imprescindible|es indispensable|es esencial|"
	"es fundamental|instamos|insto|exhortamos|exhorto|llamamos|pedimos|pido|"
	"proponemos|propongo|recomendamos|solicitamos|invitamos|necesitamos|"
	"tenemos que|tiene que|asegurar|promover|impulsar|consolidar|alcanzar|"
	"fortalecer|garantizar|otorgar|reinsertar|perfeccionar|he decidido|enviaré|"
	"se contempla|constituir|crear|mejorar|reformar|establecer|avanzar|deberemos|"
	"tiene derecho|tienen derecho|nadie será|nadie podrá|nadie estará|tiene todos los derechos|será objeto|podrá ser|serán iguales|nada en esta|es imprescindible|se requiere",
	.weak_directive =
	"necesario|necesidad|prioridad|objetivo|meta|urgente|esencial|medidas|"
	"medida|iniciativa|acción|plan|programa|reforma|protección|promoción|"
	"desarrollo|mejoramiento|fortalecimiento|participación|actualización|"
	"integración|administración|mecanismos|relaciones|gestión|directrices",
	.descriptive =
	"era|eran|fue|fueron|ha sido|han sido|había|porque|razón|hecho|"
	"ya que|hicimos|durante",
	.actions =
	"asegurar|promover|impulsar|consolidar|alcanzar|fortalecer|garantizar|"
	"otorgar|reinsertar|crear|mejorar|reformar|establecer|avanzar|reducir|"
	"proteger|desarrollar|apoyar|continuar|poner",
	.greeting =
	"permítame|permítaseme|quisiera|quiero agradecer|deseo agradecer|"
	"deseo felicitar|quiero felicitar|agradezco",
	.function_words =
	"el|la|los|las|de|del|y|en|es|que|una|un|para|por|con|se|no|al|lo|su|como|más|este|esta|nuestro|son|ha",
	.abbreviations =
	"sr|sra|srta|sres|sras|dr|dra|dres|lic|ing|prof|profa|arq|gral|cnel|cap|tte|"
	"mons|fr|d|dña|dª|excmo|excma|ilmo|ud|uds|vd|vds|admón|gob|pdte|mt|p. ej|ee",
	.abbreviations_before_number =
	"núm|núms|no|nº|n°|n|art|arts|pág|págs|p|pp|párr|párrf|vol|cap|fig|tel|"
	"ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|lun|mié|jue|vie|sáb|dom|aprox",
	.short_forms = "etc|cía|co|inc|corp|ltd|s.a|jr|av|avda|uu|ee.uu|ee. uu|ss|hnos|min|hs|km|d.c|a.c|d.f|u.s",
	.starters =
	"el|la|los|las|lo|un|una|unos|unas|él|ella|ellos|ellas|nosotros|yo|usted|"
	"este|esta|estos|estas|esto|ese|esa|eso|aquel|aquella|pero|y|o|ni|sin|con|"
	"por|para|en|a|al|de|del|desde|hasta|según|entre|sobre|tras|ante|bajo|durante|"
	"después|antes|cuando|como|cómo|si|sí|no|qué|quién|cuál|dónde|cuándo|porque|"
	"aunque|mientras|así|además|también|sin embargo|entonces|ahora|hoy|ayer|se|"
	"su|sus|mi|mis|nuestro|nuestra|todo|toda|todos|todas|cada|algunos|muchos|"
	"otro|otra|otros|otras|es|son|fue|era|hay|ha|han|le|les|me|nos|te|más|ya",
};
