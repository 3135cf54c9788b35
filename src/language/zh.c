/*
 * zh.c
 *	  Chinese, simplified and traditional.  Numbers in Han digits and their
 *	  frames (一、 （一） 第一， 一是 第一条) are numerals.c's.
 */
#include "postgres.h"
#include "language/language.h"

/* --- telling that a text is in it --- */

static const char script[] = SCRIPT_HAN;
static const char own_letters[] =
"国个这为会发时对经说问关们过实务际议协双权应联长东广义场来现开认动与气";
static const char foreign_letters[] = NOT_IN_THIS_LANGUAGE;
static const char variant[] = "zh-Hant";
static const char variant_letters[] =
"國個這為會發時對經說問關們過實務際議協雙權應聯長東廣義場來現開認動與氣";

static const char function_words[] = NOT_IN_THIS_LANGUAGE;

/* --- markers --- */

static const char *const ordinals[] = {
	"第一", "第二", "第三", "第四", "第五", "第六", "第七", "第八", "第九",
	"第十", NULL
};

static const char *const cardinals[] = {
	"一", "两|兩|二", "三", "四", "五", "六", "七", "八", "九", "十", NULL
};

static const MarkerForm forms[] = {
	{"首先", FORM_ADVERB, 1},
	{"其一", FORM_ADVERB, 1},
	{"其二", FORM_ADVERB, 2},
	{"其三", FORM_ADVERB, 3},
	{"其四", FORM_ADVERB, 4},
	{"其次", FORM_ADVERB, 2},
	{"再次", FORM_BARE, 3},
	{"再者", FORM_ADVERB, 3},
	{"#点", FORM_NOUN},
	{"#點", FORM_NOUN},
	{"#个", FORM_NOUN},
	{"#個", FORM_NOUN},
	{"#项", FORM_NOUN},
	{"#項", FORM_NOUN},
	{"最后", FORM_ADVERB, MARKER_CLOSING},
	{"最後", FORM_ADVERB, MARKER_CLOSING},
	{NULL}
};

static const char joiners[] = "和|及|以及|而|并|並";

static const char verbs[] = "是|，|要|必须|必須|应|應";

static const char nouns[] =
"原因|原则|原則|建议|建議|问题|問題|挑战|挑戰|方面|任务|任務|目标|目標|"
"步骤|步驟|措施|条件|條件|领域|領域|支柱|教训|教訓|结论|結論|事实|事實|"
"要求|重点|重點|信号|信號|成果";

static const char not_nouns[] =
"问题|問題|时间|時間|次|届|屆|世界|大|年|月|日|国家|國家|人";

static const char announcing[] =
"如下|以下|下列|几点|幾點|几个|幾個|几方面|方面|两点|兩點|三点|三點|两句话|兩句話|"
"原则|原則|建议|建議|工作|强调|強調|指出|声明|聲明|立场|立場|主张|主張|措施|信号|成果";

static const char closing[] =
"此次|这样|這樣|我们希望各方|另外|此外|关于|關於|总之|總之|以上|"
"谢谢|謝謝|中方愿与|我们注意到";

static const char greeting[] = "请允许我|請允許我|我谨|我謹|祝贺|祝賀|感谢|感謝";

/* --- moods --- */

static const char directive[] =
"应|應|必须|必須|需要|须|須|要坚持|要加强|要重点|呼吁|呼籲|希望|敦促|要求|建议|"
"建議|奉劝|奉勸|愿同|愿与|願與|愿在|愿继续|中方愿|应该|應該|不得|避免|深盼|"
"重点工作|主要目标|人人有|有权|任何人不得|得有|致力于|致力於|继续维护|"
"继续推动|反对任何|透過|协商加以解决|和平解决爭端";

static const char weak_directive[] =
"重要|必要|目标|目標|任务|任務|措施|倡议|倡議|共同|合作|对话|對話|支持|"
"推动|推動|促进|促進|加强|加強|坚持|堅持|维护|維護|努力|提高|完善|优化|"
"推进|着力|全面|深入|实施|实行|切实|保持|依靠|扩大|形成|统筹|持续|愿|願|"
"共識|协商|協商|克制";

static const char descriptive[] =
"已|过去|過去|曾|因为|因為|事实|事實|始终|不存在|一贯|一貫|一向|属于|屬|俱|"
"表示|取得|数据显示|回顾|遗憾|遺憾|认可|传递|信号|成果|做了以下|成功|承诺|"
"受到|充分|不僅|我想指出|错误|完全";

static const char actions[] =
"推动|推動|促进|促進|加强|加強|坚持|堅持|维护|維護|建立|完善|提高|深化|"
"优化|推进|实施|实行|应|應|反对|反對|支持|扩大";

/* --- sentences --- */

static const char abbreviations[] = NOT_IN_THIS_LANGUAGE;

static const char abbreviations_before_number[] = NOT_IN_THIS_LANGUAGE;

static const char abbreviations_anywhere[] = NOT_IN_THIS_LANGUAGE;

static const char times_of_day[] = NOT_IN_THIS_LANGUAGE;

static const char short_forms[] = NOT_IN_THIS_LANGUAGE;

static const char starters[] = NOT_IN_THIS_LANGUAGE;

enum {ordinal_stop = false};

static const char pragmatic_stops[] = NOT_IN_THIS_LANGUAGE;

/* --- stances --- */

static const char oppose[] =
"反对|反對|抵制|避免|制止|打击|消除|遏制|遏止|杜绝|拒绝|谴责|禁止|摒弃|摈弃|抛弃|"
"抗击|打擊|抵御|防范|反击|铲除|根除|取缔|放弃|停止|终止|结束|克服|排除|破除|不搞|"
"不要搞|不能搞|不应搞|不接受|不允许|不容许|而不是|而非|阻碍|破坏|削弱|向*说不";

static const char oppose_participle[] = NOT_IN_THIS_LANGUAGE;

static const char oppose_back[] =
"不可接受|不能接受|应予反对|应受谴责|应予*反对|应予*谴责|不得人心|应当停止|必须停止|"
"应予禁止";

static const char oppose_from[] = "防止|预防|阻止";

static const char support[] =
"支持|促进|推动|推进|加强|维护|倡导|鼓励|坚持|践行|提高|提升|增进|增强|保障|保护|"
"深化|扩大|完善|主张|弘扬|确保|捍卫|恪守|遵守|遵循|尊重|加快|加大|拥护|赞成|欢迎|"
"致力于|落实|实现|改善|巩固|构建|打造|营造|奉行|秉持|呼吁";

static const char support_participle[] = NOT_IN_THIS_LANGUAGE;

static const char support_back[] = "不可或缺|至关重要";

static const char neutral[] =
"不仅|缩小|弥合|应对|解决|处理|面对|管理|监管|规范|利用|使用|研究|讨论|认识|减少|"
"控制|减轻";

static const char negation[] =
"不|不应|不能|不得|未|没有|无法|不要|并非|绝不|决不|从不";

static const char auxiliary[] = NOT_IN_THIS_LANGUAGE;

static const char finite_auxiliary[] = NOT_IN_THIS_LANGUAGE;

static const char clause_break[] =
"但是|但|然而|而|应|应当|应该|必须|需要|要|如果|因为";

static const char from[] = "落入|被用于|用于|沦为|成为";

static const char subject[] = NOT_IN_THIS_LANGUAGE;

static const char link_words[] = "企图|试图|任何|一切";

static const char against[] = NOT_IN_THIS_LANGUAGE;

static const char no_cue[] =
"保护主义|保護主義|反对派|反對派|反对党|支持者|不扩散|不結盟|不结盟|不断|不斷";

enum {comma_breaks = true};

LANGUAGE(zh);
