/*
 * lang_zh.c
 *	  Chinese, simplified and traditional.  Numbers in Han digits and their
 *	  frames (一、 （一） 第一， 一是 第一条) are numerals.c's.
 */
#include "postgres.h"
#include "segment/lang.h"

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

const LanguageData lang_zh = {
	.tag = "zh",
	.ordinals = ordinals,
	.cardinals = cardinals,
	.forms = forms,
	.joiners = "和|及|以及|而|并|並",
	.verbs = "是|，|要|必须|必須|应|應",
	.nouns =
	"原因|原则|原則|建议|建議|问题|問題|挑战|挑戰|方面|任务|任務|目标|目標|"
	"步骤|步驟|措施|条件|條件|领域|領域|支柱|教训|教訓|结论|結論|事实|事實|"
	"要求|重点|重點|信号|信號|成果",
	.not_nouns = "问题|問題|时间|時間|次|届|屆|世界|大|年|月|日|国家|國家|人",
	.announcing =
	"如下|以下|下列|几点|幾點|几个|幾個|几方面|方面|两点|兩點|三点|三點|两句话|兩句話|"
	"原则|原則|建议|建議|工作|强调|強調|指出|声明|聲明|立场|立場|主张|主張|措施|信号|成果",
	.closing =
	"此次|这样|這樣|我们希望各方|另外|此外|关于|關於|总之|總之|以上|"
	"谢谢|謝謝|中方愿与|我们注意到",
	.directive =
	"应|應|必须|必須|需要|须|須|要坚持|要加强|要重点|呼吁|呼籲|希望|敦促|要求|建议|"
	"建議|奉劝|奉勸|愿同|愿与|願與|愿在|愿继续|中方愿|应该|應該|不得|避免|深盼|"
	"重点工作|主要目标|人人有|有权|任何人不得|得有|致力于|致力於|继续维护|"
	"继续推动|反对任何|透過|协商加以解决|和平解决爭端",
	.weak_directive =
	"重要|必要|目标|目標|任务|任務|措施|倡议|倡議|共同|合作|对话|對話|支持|"
	"推动|推動|促进|促進|加强|加強|坚持|堅持|维护|維護|努力|提高|完善|优化|"
	"推进|着力|全面|深入|实施|实行|切实|保持|依靠|扩大|形成|统筹|持续|愿|願|"
	"共識|协商|協商|克制",
	.descriptive =
	"已|过去|過去|曾|因为|因為|事实|事實|始终|不存在|一贯|一貫|一向|属于|屬|俱|"
	"表示|取得|数据显示|回顾|遗憾|遺憾|认可|传递|信号|成果|做了以下|成功|承诺|"
	"受到|充分|不僅|我想指出|错误|完全",
	.actions =
	"推动|推動|促进|促進|加强|加強|坚持|堅持|维护|維護|建立|完善|提高|深化|"
	"优化|推进|实施|实行|应|應|反对|反對|支持|扩大",
	.greeting = "请允许我|請允許我|我谨|我謹|祝贺|祝賀|感谢|感謝",
};
