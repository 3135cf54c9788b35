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
	"undécimo|undécima|décimo primero|décima primera",
	"duodécimo|duodécima|décimo segundo|décima segunda",
	"decimotercero|decimotercera|décimo tercero|décima tercera",
	"decimocuarto|decimocuarta|décimo cuarto|décima cuarta",
	"decimoquinto|decimoquinta|décimo quinto|décima quinta",
	"decimosexto|decimosexta|décimo sexto|décima sexta",
	"decimoséptimo|decimoséptima|décimo séptimo|décima séptima",
	"decimoctavo|decimoctava|décimo octavo|décima octava",
	"decimonoveno|decimonovena|décimo noveno|décima novena", "vigésimo|vigésima", NULL
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
	{NULL}
};

static const char titles[] =
"artículo|art.|capítulo|sección|parte|título|párrafo|anexo|libro|regla|norma|fase|"
"etapa|punto|eje|medida|prioridad|principio|recomendación|objetivo|meta|pilar|"
"propuesta|compromiso|acción|resolución|tema|cuestión|pregunta|tesis|enmienda|línea|"
"lineamiento|paso|cláusula|disposición|opción|lección|estrategia|demanda|base";

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
"debe|deben|deberá|deberán|debería|deberían|debemos|hay que|habrá que|"
"es necesario|es preciso|es imprescindible|es indispensable|es esencial|"
"es fundamental|instamos|insto|exhortamos|exhorto|llamamos|pedimos|pido|"
"proponemos|propongo|recomendamos|solicitamos|invitamos|necesitamos|tenemos que|"
"tiene que|asegurar|promover|impulsar|consolidar|alcanzar|fortalecer|garantizar|"
"otorgar|reinsertar|perfeccionar|constituir|crear|mejorar|reformar|establecer|"
"avanzar|deberemos|tiene derecho|tienen derecho|nadie será|nadie podrá|"
"nadie estará|tiene todos los derechos|será objeto|podrá ser|serán iguales|"
"se requiere|exig*|reclam*|demandamos|demanda|demandan|instar|urgimos|solicit*|"
"propon*|recomend*|exhort*|requerimos|se prohíbe|queda prohibido|queda prohibida|"
"quedan prohibidos|entrará en vigor|entra en vigor|se compromete|"
"nos comprometemos|me comprometo|tendrá derecho|tendrán derecho|se deberá|"
"se deberán|queremos|quiero que|hace falta|decrétase|derógase|apruébase|"
"imperativo de|la necesidad de|es hora de|pide|piden|solicita|insta|instan|"
"exhorta|exhortan|invita|alienta|decide|decide que|deciden|resuelve|acuerda|"
"acuerdan|acordamos|convienen|convenimos|encarga|encárgase|aprobar|aprueba|"
"dispone|ordena|recomienda|subraya la necesidad|créase|se crea|modifícase|"
"comuníquese|publíquese|regístrese";

static const char weak_directive[] =
"necesario|necesidad|prioridad|objetivo|meta|urgente|esencial|medidas|medida|"
"iniciativa|acción|plan|programa|reforma|protección|promoción|desarrollo|"
"mejoramiento|fortalecimiento|participación|actualización|integración|"
"administración|mecanismos|relaciones|gestión|directrices|compromiso|garantía|"
"creación|supresión|eliminación|ampliación|mejora|apoyo|tenemos contemplado|más|"
"nuevo|nueva|todos|todas";

static const char descriptive[] =
"era|eran|fue|fueron|ha sido|han sido|había|porque|razón|hecho|ya que|hicimos|"
"durante|dijo|afirmó|aparece|es decir|esto es|se trata de|según|publicado|"
"firmado|estaba|estaban|describiré|he dicho|resultó|obtuvo|hubo";

static const char examples[] = "ejemplo|ejemplos|por ejemplo";

static const char actions[] =
"asegurar|promover|impulsar|consolidar|alcanzar|fortalecer|garantizar|otorgar|"
"reinsertar|crear|mejorar|reformar|establecer|avanzar|reducir|proteger|"
"desarrollar|apoyar|continuar|poner|que se|que el|que la|que los|que las";

static const char weak_actions[] =
"fin|cese|retiro|aumento|libertad|derogación|alto|apoyo|respeto|rechazo|acceso|"
"mejora|defensa|reparto|pago|control|fomento|impulso|derecho|para";

static const char before_actions[] =
"el|la|los|las|un|una|no|que se|progresiva|progresivo|inmediata|inmediato|nueva|"
"nuevo|mayor|a|de";

static const char action_verbs[] =
"*ar|*er|*ir|*arse|*erse|*irse|*arlo|*arla|*arlos|*arlas|*erlo|*erla|*irlo|*irla";

static const char action_nouns[] =
"*ción|*sión|*miento|*mientos|*ciones";

static const char not_actions[] =
"lugar|mujer|ayer|primer|tercer|cualquier|taller|poder|deber|placer|militar|"
"popular|particular|singular|regular|familiar|nuclear|hogar|mar|azúcar|bienestar|"
"malestar|ser|haber|similar|escolar|alquiler|carácter|líder|ir|a pesar|pesar|"
"nación|situación|población|cuestión|región|ocasión|opinión|institución|"
"instituciones|constitución|organización|condición|condiciones|posición|"
"tradición|generación|conocimiento|pensamiento|sentimiento|acontecimiento|"
"acontecimientos|naciones|relaciones|razones";

static const char commitments[] =
"vamos a|queremos|nos proponemos|pretendemos|seguiremos|estamos preparando|voy a|"
"nuestro gobierno|mi gobierno enviará|nuestro compromiso";

static const char commitment_forms[] =
"*remos";

static const char protests[] =
"conden*|repudi*|rechaz*|denunci*|protest*|deplor*|lament*|indigna*";

/* --- sentences --- */

static const char abbreviations[] =
"sr|sra|srta|sres|sras|dr|dra|dres|lic|ing|prof|profa|arq|gral|cnel|cap|tte|"
"mons|fr|d|dña|dª|excmo|excma|ilmo|ud|uds|vd|vds|admón|gob|pdte|mt|p. ej|ee";

static const char abbreviations_before_number[] =
"núm|núms|no|nº|n°|n|art|arts|pág|págs|p|pp|párr|párrf|vol|cap|fig|tel|"
"ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|lun|mié|jue|vie|sáb|dom|aprox|"
"sept|ord|inc|lib|tít|sec";

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
"apoyar|apoyamos|apoya|apoyan|apoyando|apoyo al|respaldar|respaldamos|respalda|"
"respaldan|acoger con satisfacción|acogemos con satisfacción|"
"acoge con satisfacción|acogemos con beneplácito|celebrar|celebramos|celebra|"
"saludar|saludamos|saluda|aprobar|aprobamos|defender|defendemos|defiende|defienden|"
"defendiendo|abogar por|abogamos por|aboga por|a favor de|a favor del|en favor de|"
"en favor del|favorable a|comprometidos con|comprometido con|comprometida con|"
"creer en|creemos en|cree en|sí a|sí al|llamar a|exigir|exigimos|exige|reclamar|"
"reclamamos|reclama|justificar|justifica|orgullosos de|reafirmar|reafirmamos|"
"reafirma|aplaudir|aplaudimos|felicitar|felicitamos por";

static const char cue_promote[] =
"promover|promovemos|promueve|promueven|promoviendo|fortalecer|fortalecemos|"
"fortalece|fortalecen|fortaleciendo|reforzar|reforzamos|refuerza|reforzando|"
"alentar|alentamos|alienta|fomentar|fomentamos|fomenta|fomentando|impulsar|"
"impulsamos|impulsa|impulsando|preservar|preservamos|proteger|protegemos|protege|"
"protegen|protegiendo|salvaguardar|garantizar|garantizamos|garantiza|garantizando|"
"asegurar|aseguramos|asegura|asegurando|mantener|mantenemos|mantiene|mejorar|"
"mejoramos|mejora|mejorando|aumentar|aumentamos|aumentando|ampliar|ampliamos|"
"ampliando|profundizar|consolidar|consolidamos|consolidando|acelerar|facilitar|"
"facilitamos|facilita|practicar|perseguir|adherirse a|respetar|respetamos|respeta|"
"respetando|construir|construimos|construyendo|edificar|restaurar|restablecer|"
"establecer|invertir en|invertimos en|contribuir a|contribuimos a|contribuye a|"
"contribuyen a|contribuir al|realizar|lograr|logramos|alcanzar|implementar|crear|"
"creamos|creando|financiar|modernizar|desarrollar|desarrollamos|desarrollando|"
"ayudar a|trabajar por|trabajamos por|velar por|velamos por|empoderar|recuperar|"
"avanzar hacia|avanzar en|extender|estimular";

static const char cue_reject[] =
"oponer|oponerse a|oponemos a|opone a|oponen a|oponernos a|opuesto a|opuestos a|"
"rechazar|rechazamos|rechaza|rechazan|rechazando|condenar|condenamos|condena|"
"condenan|condenando|denunciar|denunciamos|denuncia|denuncian|repudiar|repudiamos|"
"repudia|deplorar|deploramos|deplora|lamentar|renunciar a|renunciamos a|abandonar|"
"abandonamos|votar contra|votar en contra|no a|no al|estamos en contra|"
"en contra de|en contra del|derogar|derogación de|abolir|abolimos|salir de|"
"retirarse de|retirar de|boicotear|oponerse|oponernos|oponemos|opone|oponen|"
"opuestos|opuesto|opuesta|oponiéndose";

static const char cue_combat[] =
"combatir|combatimos|combate|combaten|combatiendo|luchar contra|luchamos contra|"
"lucha contra|luchando contra|combate contra|combate a|combate al|actuar contra|"
"contrarrestar|eliminar|eliminamos|elimina|eliminando|erradicar|erradicamos|"
"erradicando|prohibir|prohibimos|prohíbe|prohíben|prohibiendo|proscribir|"
"poner fin a|poner fin al|ponga fin a|ponga fin al|poner término a|"
"poner término al|frenar|evitar|evitamos|evita|evitando|impedir|impedimos|impide|"
"impiden|impidiendo|prevenir|prevenimos|previene|previniendo|detener|detenemos|"
"abstenerse de|limitar|limitamos|restringir|reducir|reducimos|reduce|reduciendo|"
"superar|superamos|disminuir|mitigar|desmantelar|vencer|acabar con|terminar con|"
"levantar|suprimir|cesar|libre de|libres de";

static const char cue_deal[] =
"abordar|abordamos|aborda|enfrentar|enfrentamos|afrontar|hacer frente a|gestionar|"
"regular|regulamos|controlar|examinar|examinamos|utilizar|reconocer|reconocemos|"
"responder a|discutir|debatir|considerar|consideramos|señalar|señalamos|tomar nota|"
"incluye|comprende|permitir|permite|permiten|tratar|trata";

static const char cue_more_noun[] =
"promoción|fortalecimiento|apoyo a|apoyo al|apoyo de|respaldo a|fomento|"
"preservación|protección|defensa|mantenimiento|mejora|mejoramiento|respeto|"
"respeto a|respeto al|respeto de|compromiso con|desarrollo de|consolidación|"
"aceleración|aumento de|aumento del|ampliación|restablecimiento|realización|"
"construcción|contribución a|acceso a|acceso al|inversión en|creación|"
"empoderamiento|impulso a|impulso al|garantía de";

static const char cue_less_noun[] =
"eliminación|erradicación|prohibición|abolición|prevención|reducción|supresión|"
"desmantelamiento|oposición a|oposición al|rechazo a|rechazo al|rechazo de|"
"rechazo del|condena a|condena de|retirada|retiro|levantamiento|lucha contra|"
"cese de|cese del|fin de la|fin del|fin de las|disminución|restricción|"
"restricciones|limitación|medidas contra|protección contra";

static const char cue_harm_verb[] =
"socavar|socava|socavan|socavando|amenazar|amenaza|amenazan|amenazad*|"
"poner en peligro|pone en peligro|ponen en peligro|comprometer la|violar|viola|"
"violan|violando|violad*|vulner*|destruir|destruye|destruyen|destruid*|dañar|daña|"
"dañan|perjudic*|obstaculiz*|entorpec*|obstruy*|debilit*|erosion*|menoscab*|"
"atentar contra|atenta contra|atentan contra|privar|priva|privan|negar|niega|"
"niegan|ignorar|ignora|ignoran|explotar|explota|explotan|atacar|ataca|atacan|"
"oprim*|imponer|impone|imponen|agrav*|exacerb*|desestabiliz*|afecta|afectan|"
"afectad*|despoj*|carece de|carecen de|pisote*";

static const char cue_harm_noun[] =
"violación|violaciones|vulneración|vulneraciones|ataque a|ataques a|ataque contra|"
"ataques contra|agresión contra|violencia contra|violencia hacia|"
"discriminación contra|crimen contra|crímenes contra|delitos contra|amenaza a|"
"amenazas a|amenaza para|amenazas para|peligro para|peligros para|falta de|"
"ausencia de|escasez de|privación de|negación de|destrucción|pérdida de|"
"pérdidas de|erosión|obstáculo a|obstáculos a|obstáculo para|obstáculos para|"
"obstáculos que|barreras a|barreras para|explotación de|abuso de|abusos de|"
"menosprecio|desprecio|supresión de|opresión|persecución|injerencia en|deterioro|"
"trata de|tráfico de|asesinato de|asesinatos de|carencia de|costo de|déficit de|"
"en detrimento de|incumplimiento|brechas de|debilitamiento";

static const char cue_evil_of[] =
"amenaza de|amenaza del|amenazas de|flagelo de|flagelo del|peligro de|peligro del|"
"peligros de|horrores de|problema de|problema del|problemas de|víctimas de|"
"víctimas del|víctima de|riesgo de|riesgos de|azote de|propagación de|"
"proliferación de|efectos de|efectos del|crisis de";

static const char cue_favoured[] =
"apoyad*|promovid*|fortalecid*|reforzad*|fomentad*|defendid*|preservad*|protegid*|"
"garantizad*|respetad*|mejorad*|mantenid*|consolidad*|asegurad*|impulsad*|ampliad*|"
"restablecid*";

static const char cue_rejected[] =
"rechazad*|condenad*|combatid*|evitad*|eliminad*|prohibid*|proscrit*|erradicad*|"
"prevenid*|abandonad*|derogad*|levantad*|reducid*|denunciad*|abolid*";

static const char cue_is_good[] =
"esencial|esenciales|indispensable|indispensables|imprescindible|imprescindibles|"
"vital|vitales|fortalecerse|reforzarse|promoverse|fomentarse|apoyarse|respetarse|"
"protegerse|garantizarse|es necesario|es necesaria|son necesarios|son necesarias|"
"primordial";

static const char cue_is_bad[] =
"inaceptable|inaceptables|inadmisible|inadmisibles|intolerable|intolerables|"
"debe cesar|deben cesar|no tiene cabida|no tienen cabida|rechazarse|condenarse|"
"combatirse|evitarse|eliminarse|prohibirse|prevenirse|injustificable|injustificad*|"
"ilegal|ilegales";

static const char cue_demand[] =
"debe|deben|debemos|debo|debería|deberían|deberíamos|deberá|deberán|hay que|"
"habrá que|tenemos que|tiene que|tienen que|es preciso|preciso|necesita|necesitan|"
"necesitamos|necesidad|necesidades|necesari*|requiere|requieren|requerimos|urge|"
"urgente|urgentes|urgencia|llamado|llamamiento|llamamos|llama a|invitamos|invita|"
"instamos|insta|instar|exhort*|pedimos|pide|piden|solicit*|deseo|desea|deseamos|"
"desean|espero|espera|esperamos|esperan|esperanza|esperanzas|propone|proponemos|"
"propuesta|propuestas|proponer|recomend*|exige|exigimos|exigen|exigencia*|queremos|"
"quiero|quiere|quieren|voluntad|decidid*|determinación|compromet*|compromiso|"
"compromisos|objetivo|objetivos|meta|metas|fin|finalidad|busca|buscan|buscamos|"
"buscando|aspir*|prioridad|prioridades|prioritari*|deber|deberes|obligación|"
"obligaciones|responsabilidad|responsabilidades|obligad*|imperativ*|es hora|"
"ha llegado el momento|tarea|tareas|misión|desafío|desafíos|reto|retos|derecho a|"
"derecho de|derechos|vamos a|voy a|permitirá|permitirán|haremos|será";

static const char cue_first_person[] =
"nosotros|yo|mi país|mi gobierno|mi delegación|nuestro gobierno|nuestro país|hemos|"
"estamos|tenemos|somos|creemos|consideramos|hacemos|queremos|he|nos|vamos|sabemos|"
"seguiremos|continuaremos";

static const char cue_our[] =
"nuestro|nuestra|nuestros|nuestras|mi|mis";

static const char cue_good[] =
"bueno|buena|buenos|buenas|buen|mejor|mejores|importan*|esencial*|vital*|crucial*|"
"fundamental*|progres*|éxito*|logr*|avance*|avanz*|benefici*|positiv*|constructiv*|"
"felicit*|agradec*|gracias|gratitud|reconoc*|homenaje|orgull*|honor|satisf*|feliz|"
"alegr*|esfuerz*|iniciativa*|duradera*|duradero*|sostenible*|justo|justa|justos|"
"justas|equitativ*|pacífic*|solidari*|confianza|fe|ideal|ideales|noble*|dignidad|"
"prosperidad|oportunidad*|efica*|efectiv*|solución|soluciones|solucionar|valor|"
"valores|principio|principios|contribu*|ayuda|ayudas|ayudar|asist*|coopera*|"
"prometed*|significativ*|fuerte|fuertes|segur*|estab*|igualdad|justicia|libertad*|"
"riqueza*|pilar*|clave|claves|motor|reforma*|programa*|proyecto*|medida*|plan|"
"planes|estrategia*|acción|acciones|apoyo|apoy*|promo*|fortale*|mejor*|desarroll*|"
"protec*|garant*|asegur*|permit*|realiz*|constru*|inaugur*|inver*|crecimiento|"
"creci*|recuper*|entreg*|bienestar";

static const char cue_bad[] =
"mal|mala|malas|malo|malos|peor*|males|amenaz*|peligr*|viol*|abus*|destru*|sufri*|"
"sufre*|víctima*|matar|mató|mataron|muert*|asesin*|tragedia*|trágic*|catástrof*|"
"desastre*|crisis|flagelo*|horror*|terrible*|horrible*|cruel*|brutal*|bárbar*|"
"barbari*|atroc*|crimen|crímenes|criminal*|delincuen*|ilegal*|ilícit*|injust*|"
"deplor*|lament*|desgraci*|triste*|grave*|severo*|severa*|alarm*|preocup*|inquiet*|"
"temor*|miedo*|problema*|dificult*|desafío*|obstácul*|obstrucc*|falta|faltan|"
"carece*|carencia*|escase*|insuficien*|fracas*|neg*|opres*|discrimin*|agresi*|"
"invasi*|ocupa*|condena*|elimina*|carga*|pérdida*|pobre*|hambre|miseria|desesper*|"
"odio|pese a|tiran*|odios*|colaps*|deterior*|devast*|insegur*|inestab*|desigual*|"
"excesiv*|frágil*|vulnerab*|lucha*|combat*|prevenci*|preveni*|erradic*|drama*|"
"conflict*|guerra*|enfrent*|retras*|desemple*|deuda*|precari*|debil*|contra|"
"masacr*|exclu*|margin*|sin|abandon*|corrup*|daño*";

static const char cue_bad_head[] = NOT_IN_THIS_LANGUAGE;

static const char cue_neutral_head[] = NOT_IN_THIS_LANGUAGE;

static const char cue_bad_adjective[] =
"ilegal*|ilícit*|injust*|injustificad*|excesiv*|abusiv*|arbitrari*|peligros*|"
"unilateral*|bárbar*|inhuman*|discriminatori*|nefast*";

static const char cue_others[] =
"ellos|ellas|algunos|algunas|quienes|aquellos que|los que|los enemigos|el régimen|"
"el agresor";

static const char cue_report[] =
"dijo|afirmó|declaró|afirma que|según|presunt*|supuest*|llamad* a sí|so pretexto|"
"con el pretexto|bajo el pretexto|acus*|alega|alegan|ha dicho|manifestó que";

static const char cue_mention[] =
"relativo a|relativa a|relativos a|relativas a|la cuestión de|la cuestión del|"
"cuestión de|acerca de|con respecto al|en relación con|tema titulado|debate sobre|"
"informe sobre|titulado|titulada|en materia de|referente a|referido a";

static const char cue_negation[] =
"no|nunca|jamás|ni|tampoco|ningún|ninguna|negarse a";

static const char cue_auxiliary[] =
"ser|sido|siendo|sea|sean|es|son|están|era|eran|fue|fueron|será|serán";

static const char cue_clause[] =
"pero|mientras|aunque|porque|pues|cuyo|cuya|donde|cuando|quien|que|cual|cuales|"
"pese a";

static const char cue_condition[] =
"a menos que|podría|podrían|tal vez";

static const char cue_without[] =
"sin";

static const char cue_link[] =
"intento de|intentos de|esfuerzos por|esfuerzos para|quienes|los que|las que|"
"actos que|acciones que|medidas que|políticas que|planes de|plan de";

static const char cue_keep[] = NOT_IN_THIS_LANGUAGE;

static const char cue_from[] = NOT_IN_THIS_LANGUAGE;

static const char cue_preposition[] =
"en|para|con|por|sobre|contra|entre|bajo|tras|ante|desde|hacia|según";

static const char cue_and[] =
"y|e|o|u|ni";

static const char cue_fixed[] =
"mantenimiento de la paz|sin embargo|no solo|no sólo|no solamente|no únicamente|"
"en el marco de|con el fin de|a fin de|al final de|fin de año|a fines de|así como|"
"en vez de|en lugar de|por supuesto|desde luego|bien sea|asamblea general|"
"al respecto|con respecto a|respecto a|orden del día|lucha por|más bien|si bien|"
"banco interamericano|en contra de la voluntad";

static const char cue_proclitics[] = NOT_IN_THIS_LANGUAGE;

static const char joining_proclitic[] = NOT_IN_THIS_LANGUAGE;

enum
{
	comma_breaks = false,
	enclitics = false,
	verbs_last = false
};

LANGUAGE(es);
