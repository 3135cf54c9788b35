/*
 * lang_pt.c
 *	  Portuguese.
 */
#include "postgres.h"
#include "segment/lang.h"

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

const LanguageData lang_pt = {
	.tag = "pt",
	.ordinals = ordinals,
	.cardinals = cardinals,
	.forms = forms,
	.joiners = "e|ou|mas|depois|e depois|pois",
	.verbs =
	"é|era|são|foi|será|seria|consiste|diz respeito|refere-se|trata|reside|"
	"deve|tem|desses|dessas|destes|destas|deles|delas|implica|visa|está",
	.nouns =
	"ponto|razão|princípio|prioridade|proposta|sugestão|questão|problema|"
	"desafio|elemento|aspecto|fator|tarefa|objetivo|meta|medida|condição|"
	"requisito|critério|recomendação|iniciativa|área|eixo|pilar|lição|"
	"conclusão|observação|facto|fato|verdade|consideração|causa|categoria|"
	"argumento|preocupação|mensagem|compromisso|grande|principal|"
	"responsabilidade|dever|motivo|exemplo|passo|domínio",
	.not_nouns =
	"guerra|guerra mundial|vez|comissão|sessão|metade|ministro|ministra|século|"
	"ano|dia|mês|semana|década|hora|pessoa|dama|leitura|volta|turno|"
	"aniversário|geração|parte|país|nação|lugar|plano|vice|secretário|"
	"cúpula|reunião|conferência|cidadão|classe|trimestre|semestre|feira|"
	"república|grau|mão|mundo|momento|presidente",
	.announcing =
	"seguinte|seguintes|a saber|como segue|são as|são os|estes|estas|pontos|"
	"razões|princípios|prioridades|propostas|questões|problemas|desafios|"
	"elementos|aspectos|fatores|tarefas|objetivos|metas|medidas|condições|"
	"requisitos|critérios|recomendações|iniciativas|áreas|eixos|pilares|"
	"lições|conclusões|exemplos",
	.closing =
	"estes|estas|esses|essas|todos estes|todas estas|em conclusão|para concluir|concluo|"
	"muito obrigado|senhor presidente|em suma|em resumo",
	.directive =
	"deve|devem|deverá|deverão|deveria|deveriam|devemos|é preciso|"
	"é necessário|é imprescindível|é essencial|é fundamental|é urgente|apelamos|"
	"apelo|exortamos|pedimos|propomos|proponho|recomendamos|solicitamos|"
	"convidamos|precisamos|temos de|temos que|há que|assegurar|promover|"
	"impulsionar|fortalecer|reforçar|garantir|criar|melhorar|reformar|"
	"tem direito|têm direito|ninguém será|ninguém pode|tem o direito",
	.weak_directive =
	"necessário|necessidade|prioridade|objetivo|meta|urgente|essencial|medidas|"
	"medida|iniciativa|ação|plano|programa|reforma|proteção|promoção",
	.descriptive =
	"era|eram|foi|foram|tem sido|havia|porque|razão|facto|fato|já que",
	.actions =
	"assegurar|promover|impulsionar|fortalecer|reforçar|garantir|criar|"
	"melhorar|reformar|estabelecer|avançar|reduzir|proteger|apoiar|continuar",
	.greeting =
	"permita-me|permitam-me|gostaria|quero agradecer|desejo felicitar|agradeço",
	.function_words =
	"o|a|os|as|de|do|da|dos|das|e|em|é|que|um|uma|para|por|com|não|no|na|se|mais|como|ao|são|nos|pela|pelo",
	.abbreviations =
	"sr|sra|srta|srs|sras|dr|dra|drs|prof|profa|eng|exmo|exma|gen|cel|cap|d|v|p. ex",
	.abbreviations_before_number = "n|nº|n°|art|arts|pág|págs|p|pp|vol|cap|fig|tel|aprox",
	.short_forms = "etc|cia|co|inc|corp|ltda|s.a|jr|av|r|eua|d.c|a.c|u.s",
	.starters =
	"o|a|os|as|um|uma|uns|umas|ele|ela|eles|elas|nós|eu|você|este|esta|estes|"
	"estas|isto|esse|essa|isso|aquele|aquela|mas|e|ou|nem|sem|com|por|para|em|no|"
	"na|nos|nas|de|do|da|desde|até|segundo|entre|sobre|após|durante|depois|antes|"
	"quando|como|se|sim|não|que|quem|qual|onde|porque|embora|enquanto|assim|além|"
	"também|porém|então|agora|hoje|ontem|seu|sua|meu|minha|nosso|nossa|todo|toda|"
	"todos|todas|cada|alguns|muitos|outro|outra|é|são|foi|era|há",
};
