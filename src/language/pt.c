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
	"décimo primeiro|décima primeira|11º", "décimo segundo|décima segunda|12º",
	"décimo terceiro|décima terceira|13º", "décimo quarto|décima quarta|14º",
	"décimo quinto|décima quinta|15º", "décimo sexto|décima sexta|16º",
	"décimo sétimo|décima sétima|17º", "décimo oitavo|décima oitava|18º",
	"décimo nono|décima nona|19º", "vigésimo|vigésima|20º", NULL
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
	{NULL}
};

static const char titles[] =
"artigo|art.|capítulo|seção|secção|parte|título|parágrafo|anexo|livro|regra|norma|"
"fase|etapa|ponto|eixo|medida|prioridade|princípio|recomendação|objetivo|objectivo|"
"meta|pilar|proposta|compromisso|ação|acção|resolução|tema|questão|tese|emenda|linha|"
"passo|cláusula|opção|lição|estratégia|diretriz";

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
"deve|devem|deverá|deverão|deveria|deveriam|devemos|é preciso|é necessário|"
"é imprescindível|é essencial|é fundamental|é urgente|apelamos|apelo|exortamos|"
"pedimos|propomos|proponho|recomendamos|solicitamos|convidamos|precisamos|"
"temos de|temos que|há que|assegurar|promover|impulsionar|fortalecer|reforçar|"
"garantir|criar|melhorar|reformar|tem direito|têm direito|ninguém será|"
"ninguém pode|tem o direito|exig*|reivindic*|demandamos|instamos|urgimos|"
"solicit*|propõe|recomend*|exort*|requeremos|é proibido|é proibida|são proibidos|"
"fica proibido|entra em vigor|entrará em vigor|compromete-se|comprometemo-nos|"
"terá direito|terão direito|deve-se|queremos|quero que|é hora de|necessidade de|"
"imperativo de|fica instituído|fica criado|fica revogado|ficam revogados|que o|"
"obrigatório|obrigatória|pede|pedem|solicita|insta|exorta|convida|encoraja|"
"decide|decidem|resolve|acorda|acordam|acordamos|concordam em|encarrega|aprova|"
"dispõe|ordena|recomenda|sublinha a necessidade|fica|ficam|revogam-se|"
"publique-se|cumpra-se";

static const char weak_directive[] =
"necessário|necessidade|prioridade|objetivo|meta|urgente|essencial|medidas|"
"medida|iniciativa|ação|plano|programa|reforma|proteção|promoção|compromisso|"
"garantia|criação|supressão|eliminação|ampliação|melhoria|apoio|implementação|"
"fortalecimento|mais|novo|nova|todos|todas|desenvolvimento";

static const char descriptive[] =
"era|eram|foi|foram|tem sido|havia|porque|razão|facto|fato|já que|disse|afirmou|"
"ou seja|trata-se de|segundo ele|publicado|assinado|estava|estavam|teve|houve|"
"tivemos|fizemos|ocorreu";

static const char examples[] = "exemplo|exemplos|por exemplo";

static const char actions[] =
"assegurar|promover|impulsionar|fortalecer|reforçar|garantir|criar|melhorar|"
"reformar|estabelecer|avançar|reduzir|proteger|apoiar|continuar|que se|que o|"
"que a|que os|que as";

static const char weak_actions[] =
"fim|retirada|aumento|liberdade|apoio|respeito|acesso|melhoria|defesa|pagamento|"
"controle|fomento|direito|reforço|combate|para";

static const char before_actions[] =
"o|a|os|as|um|uma|não|que se|imediata|imediato|nova|novo|maior|de";

static const char action_verbs[] =
"*ar|*er|*ir|*ar-se|*por|*pôr";

static const char action_nouns[] =
"*ção|*são|*mento|*mentos|*ções";

static const char not_actions[] =
"lugar|mulher|primeiro|qualquer|poder|dever|prazer|militar|popular|particular|"
"singular|regular|familiar|nuclear|lar|mar|açúcar|bem-estar|ser|haver|similar|"
"escolar|aluguer|líder|ir|apesar|nação|situação|população|questão|região|ocasião|"
"opinião|instituição|instituições|constituição|organização|condição|condições|"
"posição|tradição|geração|conhecimento|pensamento|sentimento|nações|relações|"
"momento|parlamento|documento|orçamento|melhor|maior|por";

static const char commitments[] =
"vamos|queremos|pretendemos|continuaremos|iremos|vou|nosso compromisso|"
"nosso governo vai|o governo vai";

static const char commitment_forms[] =
"*remos";

static const char protests[] =
"conden*|repudi*|rejeit*|denunci*|protest*|deplor*|lament*|indigna*";

/* --- sentences --- */

static const char abbreviations[] =
"sr|sra|srta|srs|sras|dr|dra|drs|prof|profa|eng|exmo|exma|gen|cel|cap|d|v|p. ex";

static const char abbreviations_before_number[] =
"n|nº|n°|art|arts|pág|págs|p|pp|vol|cap|fig|tel|aprox|"
"jan|fev|mar|abr|jun|jul|ago|set|out|nov|dez|núm|inc|par|sec";

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
"apoiar|apoiamos|apoia|apoiam|apoiando|apoio|defender|defendemos|defende|defendem|"
"defendo|acolher com satisfação|acolhemos com satisfação|saudar|saudamos|saúda|"
"aprovar|aprovamos|a favor de|a favor da|a favor do|em favor de|favorável a|"
"comprometidos com|comprometido com|acreditar em|acreditamos em|acreditamos na|"
"sim a|sim ao|exigir|exigimos|reivindicar|reivindicamos|justificar|justifica|"
"orgulhosos de|reafirmar|reafirmamos|aplaudir|aplaudimos|celebrar|celebramos|"
"advogar|advogamos";

static const char cue_promote[] =
"promover|promovemos|promove|promovem|promovendo|fortalecer|fortalecemos|fortalece|"
"fortalecendo|reforçar|reforçamos|reforça|reforçando|incentivar|incentivamos|"
"incentiva|fomentar|estimular|impulsionar|preservar|preservamos|proteger|"
"protegemos|protege|protegendo|salvaguardar|garantir|garantimos|garante|garantindo|"
"assegurar|asseguramos|assegura|assegurando|manter|mantemos|mantém|melhorar|"
"melhoramos|melhora|melhorando|aumentar|aumentamos|aumentando|ampliar|ampliamos|"
"ampliando|aprofundar|consolidar|consolidando|acelerar|facilitar|respeitar|"
"respeitamos|respeita|construir|construindo|restaurar|restabelecer|estabelecer|"
"investir em|investimos em|investir na|contribuir para|contribuímos para|"
"contribui para|realizar|alcançar|implementar|criar|criamos|criando|financiar|"
"modernizar|desenvolver|desenvolvendo|ajudar|empoderar|avançar|expandir|valorizar";

static const char cue_reject[] =
"opor|opomo nos a|opõe se a|opõem se a|opõe|opõem|oposto a|rejeitar|rejeitamos|"
"rejeita|rejeitam|rejeitando|repudiar|repudiamos|repudia|condenar|condenamos|"
"condena|condenam|condenando|denunciar|denunciamos|denuncia|deplorar|lamentar|"
"renunciar a|abandonar|abandonamos|votar contra|não a|não ao|não à|somos contra|"
"sou contra|é contra|contra o|revogar|revogação|abolir|sair da|sair do|retirar da|"
"boicotar|opomo|opostos|oposto|oposta";

static const char cue_combat[] =
"combater|combatemos|combate|combatem|combatendo|lutar contra|lutamos contra|"
"lutando contra|combate a|combate à|combate ao|eliminar|eliminamos|eliminando|"
"erradicar|erradicamos|erradicando|proibir|proibimos|proíbe|pôr fim a|pôr fim ao|"
"pôr fim à|pôr termo|acabar com|travar|evitar|evitamos|evita|evitando|impedir|"
"impedimos|impede|impedem|impedindo|prevenir|prevenimos|prevenindo|deter|"
"abster se de|limitar|restringir|reduzir|reduzimos|reduz|reduzindo|superar|"
"diminuir|mitigar|desmantelar|vencer|cessar|livre de|livres de|cortar|enfrentar";

static const char cue_deal[] =
"abordar|abordamos|aborda|tratar|tratamos|gerir|regular|controlar|examinar|"
"examinamos|utilizar|reconhecer|reconhecemos|responder a|discutir|debater|"
"considerar|consideramos|notar|inclui|permitir|permite|usar";

static const char cue_more_noun[] =
"promoção|fortalecimento|reforço|apoio a|apoio ao|apoio à|fomento|preservação|"
"proteção|protecção|defesa|manutenção|melhoria|respeito|respeito a|respeito à|"
"respeito pelo|respeito pela|compromisso com|consolidação|aceleração|aumento de|"
"aumento do|aumento da|ampliação|restabelecimento|realização|construção|"
"contribuição para|acesso a|acesso à|acesso ao|investimento em|criação|valorização|"
"garantia de|expansão";

static const char cue_less_noun[] =
"eliminação|erradicação|proibição|abolição|prevenção|redução|supressão|"
"desmantelamento|oposição a|oposição à|oposição ao|rejeição|repúdio|condenação|"
"retirada|levantamento|luta contra|cessação|fim da|fim do|fim das|diminuição|"
"restrição|restrições|limitação|medidas contra|proteção contra|cortes em|cortes na|"
"cortes no|corte de";

static const char cue_harm_verb[] =
"minar|mina|minam|ameaçar|ameaça|ameaçam|pôr em perigo|põe em perigo|põem em risco|"
"viola|violam|violar|violando|destruir|destrói|destroem|prejudic*|obstru*|"
"dificult*|enfraquec*|atentar contra|atenta contra|privar|priva|privam|negar|nega|"
"negam|ignorar|ignora|explorar|explora|exploram|atacar|ataca|atacam|oprim*|impor|"
"impõe|impõem|agrav*|desestabiliz*|afeta|afetam|carece de|carecem de";

static const char cue_harm_noun[] =
"violação|violações|ataque a|ataques a|ataque contra|ataques contra|"
"agressão contra|violência contra|discriminação contra|crime contra|crimes contra|"
"ameaça a|ameaças a|ameaça à|ameaças à|perigo para|falta de|ausência de|"
"escassez de|privação de|negação de|destruição|perda de|perdas de|obstáculo a|"
"obstáculos a|obstáculos à|obstáculo ao|obstáculos ao|exploração de|exploração dos|"
"abuso de|abusos de|desprezo|opressão|perseguição|ingerência em|deterioração|"
"tráfico de|assassinato de|em detrimento de|incumprimento|descumprimento|"
"enfraquecimento";

static const char cue_evil_of[] =
"ameaça de|ameaça do|ameaça da|flagelo de|flagelo da|flagelo do|perigo de|"
"perigo da|horrores da|problema de|problema da|problema do|problemas de|vítimas de|"
"vítimas da|vítima de|risco de|riscos de|proliferação de|efeitos da|efeitos do|"
"crise de";

static const char cue_favoured[] =
"apoiad*|promovid*|fortalecid*|reforçad*|defendid*|preservad*|protegid*|garantid*|"
"respeitad*|melhorad*|mantid*|consolidad*|assegurad*|ampliad*";

static const char cue_rejected[] =
"rejeitad*|condenad*|combatid*|evitad*|eliminad*|proibid*|erradicad*|prevenid*|"
"abandonad*|revogad*|levantad*|reduzid*|denunciad*|abolid*";

static const char cue_is_good[] =
"essencial|essenciais|indispensável|indispensáveis|imprescindível|imprescindíveis|"
"vital|vitais|é necessário|é necessária|são necessários|são necessárias|primordial";

static const char cue_is_bad[] =
"inaceitável|inaceitáveis|inadmissível|inadmissíveis|intolerável|intoleráveis|"
"deve cessar|devem cessar|não tem lugar|não têm lugar|injustificável|injustificad*|"
"ilegal|ilegais";

static const char cue_demand[] =
"deve|devem|devemos|devo|deveria|deveriam|deveríamos|deverá|deverão|é preciso|"
"temos que|temos de|tem que|tem de|precisa|precisam|precisamos|necessita*|"
"necessidade*|necessári*|requer|requerem|urge|urgente*|urgência|apelo|apelos|"
"apelamos|convidamos|instamos|exort*|pedimos|pede|pedem|solicit*|desejo|deseja|"
"desejamos|espero|espera|esperamos|esperança*|propõe|propomos|proposta*|recomend*|"
"exige|exigimos|exigência*|queremos|quero|quer|querem|vontade|determinação|"
"comprometid*|compromisso*|objetivo*|objectivo*|meta|metas|busca|buscamos|aspir*|"
"prioridade*|prioritári*|dever|deveres|obrigação|obrigações|responsabilidade*|"
"imperativ*|é hora|chegou a hora|tarefa*|missão|desafio*|direito a|direito à|"
"direitos|vamos|será|serão";

static const char cue_first_person[] =
"eu|meu país|meu governo|minha delegação|nosso governo|nosso país|temos|estamos|"
"somos|fizemos|continuaremos|a gente";

static const char cue_our[] =
"nosso|nossa|nossos|nossas|meu|minha|meus|minhas";

static const char cue_good[] =
"bom|boa|bons|boas|melhor*|important*|importância|essencia*|vital|vitais|crucia*|"
"fundamenta*|progress*|êxito*|sucesso*|avanço*|avanç*|benefí*|positiv*|construtiv*|"
"felicit*|agradec*|obrigad*|gratidão|reconhec*|homenage*|orgulh*|honra|satisf*|"
"feliz*|alegr*|esforço*|iniciativa*|duradour*|sustentáv*|sustentável|just*|"
"equitativ*|pacífic*|solidari*|confiança|fé|ideal|ideais|nobre*|dignidade|"
"prosperidade|oportunidade*|eficaz*|efetiv*|solução|soluções|valor*|princípio*|"
"contribu*|ajuda*|assist*|coopera*|significativ*|forte*|segur*|estáv*|estabilidade|"
"igualdade|justiça|liberdade*|programa*|projeto*|medida*|plano*|estratégia*|ação|"
"ações|apoi*|promo*|fortale*|desenvolv*|proteç*|garant*|assegur*|conquist*|"
"crescimento";

static const char cue_bad[] =
"mal|má|maus|más|pior*|males|ameaç*|perig*|viola*|abus*|destru*|sofr*|vítima*|"
"matar|morte*|mort*|assassin*|tragédia*|trágic*|catástrof*|desastre*|crise*|"
"flagelo*|horror*|terrív*|horrív*|cruel*|bruta*|bárbar*|atroc*|crime*|crimin*|"
"ilegal*|ilícit*|injust*|deplor*|lament*|infeliz*|triste*|grave*|sever*|alarm*|"
"preocup*|inquiet*|temor*|medo*|problema*|dificuldade*|desafio*|obstácul*|falta*|"
"carênc*|escass*|insuficien*|fracass*|recusa|opress*|discrimin*|agress*|invas*|"
"ocupa*|condena*|elimin*|fardo*|perda*|pobre*|fome|miséria|desesper*|ódio|apesar|"
"tiran*|colaps*|deterior*|devast*|insegur*|instab*|desiguald*|excessiv*|frág*|"
"vulneráv*|luta*|combat*|preven*|erradic*|conflito*|guerra*|desemprego|dívida*|"
"contra|sem|corrup*";

static const char cue_bad_head[] = NOT_IN_THIS_LANGUAGE;

static const char cue_neutral_head[] = NOT_IN_THIS_LANGUAGE;

static const char cue_bad_adjective[] =
"ilegal|ilegais|ilícit*|injust*|injustificad*|excessiv*|abusiv*|arbitrári*|"
"perigos*|unilatera*|bárbar*|desuman*|discriminatóri*";

static const char cue_others[] =
"eles|elas|ele|ela|alguns|aqueles que|os que|os inimigos|o regime";

static const char cue_report[] =
"disse|afirmou|declarou|afirma que|segundo|supost*|chamad*|a pretexto|"
"sob o pretexto|sob pretexto|acus*|alega|alegam";

static const char cue_mention[] =
"relativo a|relativa a|relativos a|a questão de|a questão da|a questão do|"
"questão da|acerca de|em relação a|intitulad*|debate sobre|relatório sobre|"
"referente a";

static const char cue_negation[] =
"não|nunca|jamais|nem|tampouco|nenhum|nenhuma";

static const char cue_auxiliary[] =
"ser|sido|sendo|seja|sejam|são|estão|era|eram|foi|foram|será|serão";

static const char cue_clause[] =
"mas|porém|enquanto|embora|porque|pois|cujo|cuja|onde|quando|quem|que|qual|"
"apesar de";

static const char cue_condition[] =
"a menos que|poderia|poderiam|talvez";

static const char cue_without[] =
"sem";

static const char cue_link[] =
"tentativa de|tentativas de|esforços para|aqueles que|os que|as que|atos que|"
"ações que|medidas que|políticas que|planos de";

static const char cue_keep[] = NOT_IN_THIS_LANGUAGE;

static const char cue_from[] = NOT_IN_THIS_LANGUAGE;

static const char cue_preposition[] =
"em|para|com|por|sobre|contra|entre|sob|após|desde|até|segundo";

static const char cue_and[] =
"e|ou|nem";

static const char cue_fixed[] =
"manutenção da paz|não só|não apenas|não somente|no âmbito de|com o fim de|"
"a fim de|no final de|fim do ano|bem como|em vez de|é claro|assembleia geral|"
"no entanto|a respeito de|com respeito a|ordem do dia|luta por";

static const char cue_proclitics[] = NOT_IN_THIS_LANGUAGE;

static const char joining_proclitic[] = NOT_IN_THIS_LANGUAGE;

enum
{
	comma_breaks = false,
	enclitics = true,
	verbs_last = false
};

LANGUAGE(pt);
