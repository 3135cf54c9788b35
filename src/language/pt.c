/*
 * pt.c
 *	  Portuguese.
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
"o|a|os|as|de|do|da|dos|das|e|em|é|que|um|uma|para|por|com|não|no|na|se|mais|como|ao|"
"são|nos|pela|pelo";

/* --- markers --- */

static const char *const ordinals[] = {
	"primeiro|primeira|1º|1ª", "segundo|segunda|2º|2ª", "terceiro|terceira|3º|3ª",
	"quarto|quarta|4º|4ª", "quinto|quinta|5º|5ª", "sexto|sexta|6º",
	"sétimo|sétima|7º", "oitavo|oitava|8º", "nono|nona|9º", "décimo|décima|10º",
	NULL
};

static const char *const cardinals[] = {
	"um|uma", "dois|duas", "três", "quatro", "cinco", "seis", "sete", "oito",
	"nove", "dez", "onze", "doze", NULL
};

static const MarkerForm forms[] = {
	{"em # lugar", FORM_ADVERB},
	{"primeiramente", FORM_ADVERB, 1},
	{"antes de mais", FORM_ADVERB, 1},
	{"antes de tudo", FORM_ADVERB, 1},
	{"para começar", FORM_ADVERB, 1},
	{"#", FORM_BARE},
	{"o #", FORM_NOUN},
	{"a #", FORM_NOUN},
	{"um #", FORM_NOUN},
	{"uma #", FORM_NOUN},
	{"o nosso #", FORM_NOUN},
	{"a nossa #", FORM_NOUN},
	{"por último", FORM_ADVERB, MARKER_CLOSING},
	{"por fim", FORM_ADVERB, MARKER_CLOSING},
	{"finalmente", FORM_ADVERB, MARKER_CLOSING},
	{"em último lugar", FORM_ADVERB, MARKER_CLOSING},
	{"o último", FORM_NOUN, MARKER_CLOSING},
	{"a última", FORM_NOUN, MARKER_CLOSING},
	{"artigo 9", FORM_TITLE},
	{"capítulo 9", FORM_TITLE},
	{"fase 9", FORM_TITLE},
	{"etapa 9", FORM_TITLE},
	{"ponto 9", FORM_TITLE},
	{"eixo 9", FORM_TITLE},
	{"medida 9", FORM_TITLE},
	{"princípio 9", FORM_TITLE},
	{NULL}
};

static const char joiners[] = "e|ou|mas|depois|e depois|pois";

static const char verbs[] =
"é|era|são|foi|será|seria|consiste|diz respeito|refere-se|trata|reside|"
"deve|tem|desses|dessas|destes|destas|deles|delas|implica|visa|está";

static const char nouns[] =
"ponto|razão|princípio|prioridade|proposta|sugestão|questão|problema|"
"desafio|elemento|aspecto|fator|tarefa|objetivo|meta|medida|condição|"
"requisito|critério|recomendação|iniciativa|área|eixo|pilar|lição|"
"conclusão|observação|facto|fato|verdade|consideração|causa|categoria|"
"argumento|preocupação|mensagem|compromisso|grande|principal|"
"responsabilidade|dever|motivo|exemplo|passo|domínio";

static const char not_nouns[] =
"guerra|guerra mundial|vez|comissão|sessão|metade|ministro|ministra|século|"
"ano|dia|mês|semana|década|hora|pessoa|dama|leitura|volta|turno|"
"aniversário|geração|parte|país|nação|lugar|plano|vice|secretário|"
"cúpula|reunião|conferência|cidadão|classe|trimestre|semestre|feira|"
"república|grau|mão|mundo|momento|presidente";

static const char announcing[] =
"seguinte|seguintes|a saber|como segue|são as|são os|estes|estas|pontos|"
"razões|princípios|prioridades|propostas|questões|problemas|desafios|"
"elementos|aspectos|fatores|tarefas|objetivos|metas|medidas|condições|"
"requisitos|critérios|recomendações|iniciativas|áreas|eixos|pilares|"
"lições|conclusões|exemplos";

static const char closing[] =
"estes|estas|esses|essas|todos estes|todas estas|em conclusão|para concluir|concluo|"
"muito obrigado|senhor presidente|em suma|em resumo";

static const char greeting[] =
"permita-me|permitam-me|gostaria|quero agradecer|desejo felicitar|agradeço";

/* --- moods --- */

static const char directive[] =
"deve|devem|deverá|deverão|deveria|deveriam|devemos|é preciso|"
"é necessário|é imprescindível|é essencial|é fundamental|é urgente|apelamos|"
"apelo|exortamos|pedimos|propomos|proponho|recomendamos|solicitamos|"
"convidamos|precisamos|temos de|temos que|há que|assegurar|promover|"
"impulsionar|fortalecer|reforçar|garantir|criar|melhorar|reformar|"
"tem direito|têm direito|ninguém será|ninguém pode|tem o direito";

static const char weak_directive[] =
"necessário|necessidade|prioridade|objetivo|meta|urgente|essencial|medidas|"
"medida|iniciativa|ação|plano|programa|reforma|proteção|promoção";

static const char descriptive[] =
"era|eram|foi|foram|tem sido|havia|porque|razão|facto|fato|já que";

static const char actions[] =
"assegurar|promover|impulsionar|fortalecer|reforçar|garantir|criar|"
"melhorar|reformar|estabelecer|avançar|reduzir|proteger|apoiar|continuar";

/* --- sentences --- */

static const char abbreviations[] =
"sr|sra|srta|srs|sras|dr|dra|drs|prof|profa|eng|exmo|exma|gen|cel|cap|d|v|p. ex";

static const char abbreviations_before_number[] =
"n|nº|n°|art|arts|pág|págs|p|pp|vol|cap|fig|tel|aprox";

static const char abbreviations_anywhere[] = "sra|dr|sr|prof|art|p|pp|vol|n";

static const char times_of_day[] = NOT_IN_THIS_LANGUAGE;

static const char short_forms[] =
"etc|cia|co|inc|corp|ltda|s.a|jr|av|r|eua|d.c|a.c|u.s";

static const char starters[] =
"o|a|os|as|um|uma|uns|umas|ele|ela|eles|elas|nós|eu|você|este|esta|estes|"
"estas|isto|esse|essa|isso|aquele|aquela|mas|e|ou|nem|sem|com|por|para|em|no|"
"na|nos|nas|de|do|da|desde|até|segundo|entre|sobre|após|durante|depois|antes|"
"quando|como|se|sim|não|que|quem|qual|onde|porque|embora|enquanto|assim|além|"
"também|porém|então|agora|hoje|ontem|seu|sua|meu|minha|nosso|nossa|todo|toda|"
"todos|todas|cada|alguns|muitos|outro|outra|é|são|foi|era|há";

enum {ordinal_stop = false};

static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

/* --- stances; "é" and "está" are none: they fold to "e" and "esta" --- */

static const char oppose[] =
"opor|opor-se|opomo-nos|opomos|opõe|opõe-se|opõem|oposição a|oposição ao|rejeitar|"
"rejeitamos|rejeita|rejeitam|rejeitando|rejeição de|rejeição do|rejeição da|recusar|"
"recusamos|condenar|condenamos|condena|condenam|condenando|condenação|denunciar|"
"denunciamos|denuncia|evitar|evitamos|evita|evitam|evitando|combater|combatemos|"
"combate|combatem|combatendo|lutar contra|lutamos contra|luta contra|lutando contra|"
"combate contra|medidas contra|agir contra|votar contra|proteção contra|"
"protecção contra|eliminar|eliminamos|eliminando|eliminação|erradicar|erradicamos|"
"erradicação|proibir|proibimos|proíbe|proíbem|proibição|banir|abolir|abolição|"
"renunciar a|renunciar ao|renunciamos|abandonar|pôr fim a|pôr fim ao|pôr termo a|"
"pôr termo ao|acabar com|conter|travar|abster-se de|não a|não ao|em vez de|"
"em lugar de|livre de|livres de|prevenção|obstruir|dificultar|minar|lamentamos|"
"lamenta|somos contra|sou contra|opor-nos";

static const char oppose_participle[] =
"rejeitado|rejeitada|rejeitados|rejeitadas|condenado|condenada|condenados|condenadas|"
"combatido|combatida|combatidos|combatidas|evitado|evitada|evitados|evitadas|"
"eliminado|eliminada|eliminados|eliminadas|erradicado|erradicada|erradicados|"
"erradicadas|proibido|proibida|proibidos|proibidas|banido|banida|banidos|banidas|"
"abolido|abolida|abolidos|abolidas|prevenido|prevenida|levantado|levantada|"
"levantados|levantadas";

static const char oppose_back[] =
"inaceitável|inaceitáveis|inadmissível|inadmissíveis|intolerável|intoleráveis|"
"deve cessar|devem cessar|tem de cessar|têm de cessar|tem de acabar|têm de acabar|"
"não tem lugar|não têm lugar";

static const char oppose_from[] =
"impedir|impedimos|impede|impedem|impedindo|prevenir|prevenimos|previne|deter";

static const char support[] =
"apoiar|apoiamos|apoia|apoiam|apoiando|apoio a|apoio ao|promover|promovemos|promove|"
"promovem|promovendo|promoção|fortalecer|fortalecemos|fortalece|fortalecendo|"
"fortalecimento|reforçar|reforçamos|reforça|reforço|encorajar|encorajamos|incentivar|"
"incentivamos|fomentar|fomentamos|impulsionar|impulsionamos|defender|defendemos|"
"defende|defendem|defesa da|defesa do|defesa dos|defesa das|preservar|preservamos|"
"preservação|proteger|protegemos|protege|protegendo|proteção|protecção|salvaguardar|"
"garantir|garantimos|garante|assegurar|asseguramos|assegura|manter|mantemos|"
"manutenção|melhorar|melhoramos|melhoria|aumentar|aumentamos|ampliar|ampliamos|"
"alargar|aprofundar|aprofundamos|consolidar|consolidamos|acelerar|facilitar|"
"facilitamos|praticar|praticamos|aderir a|adesão a|comprometidos com|"
"comprometido com|compromisso com|a favor de|a favor do|a favor da|em favor de|"
"em favor do|em favor da|respeitar|respeitamos|respeito|saudar|saudamos|acolher|"
"acolhemos|congratulamo-nos com|desenvolver|sim a|sim ao";

static const char support_participle[] =
"apoiado|apoiada|apoiados|apoiadas|promovido|promovida|promovidos|promovidas|"
"fortalecido|fortalecida|fortalecidos|fortalecidas|reforçado|reforçada|reforçados|"
"reforçadas|defendido|defendida|defendidos|defendidas|preservado|preservada|"
"protegido|protegida|protegidos|protegidas|garantido|garantida|garantidos|garantidas|"
"respeitado|respeitada|respeitados|respeitadas|melhorado|melhorada";

static const char support_back[] =
"essencial|essenciais|indispensável|indispensáveis|imprescindível|imprescindíveis|"
"vital";

static const char neutral[] =
"não só|não apenas|não somente|reduzir|reduzimos|redução|fechar|colmatar|abordar|"
"abordamos|enfrentar|enfrentamos|fazer face a|lidar com|gerir|regular|regulamentar|"
"controlar|examinar|utilizar|usar|uso de|reconhecer|reconhecemos|superar|ultrapassar|"
"mitigar|responder a|exige|exigem|requer|requerem|em nome da|em nome do|"
"a pretexto de|sob pretexto de|por meio de|através de";

static const char negation[] =
"não|nunca|jamais|nem|tampouco|nenhum|nenhuma|ninguém|recusar-se a|recusamo-nos a";

static const char auxiliary[] = "ser|sido|sendo|seja|sejam";

static const char finite_auxiliary[] = "são|estão|era|eram|foi|foram|será|serão";

static const char clause_break[] =
"deve|devem|devemos|deveria|deveriam|há que|temos de|temos que|pode|podem|podemos|"
"mas|porém|contudo|enquanto|embora|porque|pois|cujo|cuja|onde|quando|quem|sem|"
"apesar de";

static const char from[] = "de cair|de caírem|caia|caiam";

static const char subject[] = NOT_IN_THIS_LANGUAGE;

static const char link_words[] =
"tentativa de|tentativas de|esforços para|esforços por|aqueles que|os que|as que|"
"atos que|actos que|ações que|acções que|medidas que|políticas que";

static const char against[] = "contra";

static const char no_cue[] = NOT_IN_THIS_LANGUAGE;

enum {comma_breaks = false};

LANGUAGE(pt);
