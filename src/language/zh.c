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

static const char titles[] =
"目标|具体目标|专栏|附件|步骤|原则|建议|措施|要点|议题|目標|具體目標|專欄|步驟|原則|建議";

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
"应|應|必须|必須|需要|须|須|要坚持|要加强|要重点|呼吁|呼籲|希望|敦促|要求|建议|建議|奉劝|奉勸|愿同|愿与|願與|愿在|愿继续|中方愿|应该|"
"應該|不得|避免|深盼|重点工作|主要目标|人人有|有权|任何人不得|得有|致力于|致力於|继续维护|继续推动|反对任何|透過|协商加以解决|和平解决爭端|"
"适用|依照|不予|应予|处以|罚款|处罚|懲罰|處罰|无效|的规定处理|应当|應當|禁止|严禁|嚴禁|予以|务必|務必|要把|要在|要以|要有|要从|要让|"
"要进一步|要繼續|要继续|要积极|要全面|要大力|还要|既要|更要|就要|一定要|责令|可以请求|人民法院应|鼓励|提倡|决定|自公布之日起|施行|我们要|"
"我們要|我们将|我們將|主张|主張|倡导|力争|确保|確保|争取|促请|吁请|恳请|邀请|请秘书长|请各国|商定|议定|一致同意|责成|"
"予以废止|特此|通过如下|达成如下|达成以下";

static const char weak_directive[] =
"重要|必要|目标|目標|任务|任務|措施|倡议|倡議|共同|合作|对话|對話|支持|推动|推動|促进|促進|加强|加強|坚持|堅持|维护|維護|努力|提高|"
"完善|优化|推进|着力|全面|深入|实施|实行|切实|保持|依靠|扩大|形成|统筹|持续|愿|願|共識|协商|協商|克制|承担|承擔|履行|建设|建設|发展|"
"發展|改革|健全|加快|增强|提升|开展|打造|强化|落实|加大|做好|积极|努力实现|依法|保障|保护|尊重|计划|扎实|稳步|进一步";

static const char descriptive[] =
"已|过去|過去|曾|因为|因為|事实|事實|始终|不存在|一贯|一貫|一向|属于|屬|俱|表示|取得|数据显示|回顾|遗憾|遺憾|认可|传递|信号|成果|"
"做了以下|成功|承诺|受到|充分|不僅|我想指出|错误|完全|得到|如期|包括|认为|指出|说|是因为|增长|达到|达|同比|历史|年来|五年来|一年来|完成|"
"实现了|稳住|步伐|发生|为由|包含|具有下列|作者|出版|错误和|片面|解读";

static const char examples[] = "例子|示例|例如|比如|包括但不限于|行为包括|行為包括|下列情形|下列行为";

static const char actions[] =
"应当|必须|不得";

static const char weak_actions[] =
"推动|推動|促进|促進|加强|加強|坚持|堅持|维护|維護|建立|完善|提高|深化|优化|推进|推進|实施|实行|應|反对|反對|支持|扩大|擴大|建设|建設|"
"健全|落实|强化|保障|保护|保持|改善|改进|提升|增强|增加|减少|降低|取消|废除|停止|恢复|开展|开放|发展|鼓励|引导|严格|规范|打击|防止|"
"防范|解决|确保|努力|制定|修改|修订|统筹|培育|培养|打造|构建|做好|抓好|抓紧|尽快|尊重|遵守|履行|参与|组织|设立|发挥|做到|拓展|巩固|"
"整治|治理|调整|突出|创新|释放|应";

static const char before_actions[] =
"要|将|应|应当|必须|须|坚决|优先|大力|进一步|继续|积极|全面|切实|深入|扎实|着力|加快";

static const char action_verbs[] = NOT_IN_THIS_LANGUAGE;

static const char action_nouns[] = NOT_IN_THIS_LANGUAGE;

static const char not_actions[] = NOT_IN_THIS_LANGUAGE;

static const char commitments[] =
"我们将|我們將|将继续|將繼續|中方将|中方將|我将|决心|致力";

static const char commitment_forms[] = NOT_IN_THIS_LANGUAGE;

static const char protests[] =
"谴责|譴責|抗议|抗議|强烈不满|坚决反对|堅決反對|严正交涉|嚴正交涉|愤慨";

/* --- sentences --- */

static const char abbreviations[] = NOT_IN_THIS_LANGUAGE;

static const char abbreviations_before_number[] = NOT_IN_THIS_LANGUAGE;

static const char abbreviations_anywhere[] = NOT_IN_THIS_LANGUAGE;

static const char times_of_day[] = NOT_IN_THIS_LANGUAGE;

static const char short_forms[] = NOT_IN_THIS_LANGUAGE;

static const char starters[] = NOT_IN_THIS_LANGUAGE;

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
"支持|拥护|赞成|欢迎|歡迎|主张|主張|倡导|倡議|倡议|坚持|坚定支持|赞赏|高度评价|赞同|呼吁|秉持|奉行|捍卫|重申|恪守|践行|弘扬|期待|愿同|愿意";

static const char cue_promote[] =
"促进|促進|推动|推動|推进|推進|加强|加強|维护|維護|鼓励|鼓勵|提高|提升|增进|增進|增强|增強|保障|保护|保護|深化|扩大|擴大|完善|确保|確保|"
"遵守|遵循|尊重|加快|加大|致力于|致力於|落实|落實|实现|實現|改善|巩固|鞏固|构建|構建|打造|营造|建设|建設|发展|發展|开展|帮助|助力|优化|"
"健全|发挥|支撑|强化|保持|拓展|引导|激发|培育|投入|提供|创造|恢复|建立|形成|贡献";

static const char cue_reject[] =
"反对|反對|抵制|谴责|譴責|拒绝|摒弃|摈弃|抛弃|不接受|不赞成|说不|放弃|废除|退出|抗议|坚决反对|强烈谴责|不容许|不允许";

static const char cue_combat[] =
"避免|制止|打击|打擊|消除|遏制|遏止|杜绝|禁止|抗击|抵御|防范|反击|铲除|根除|取缔|停止|终止|结束|克服|排除|破除|防止|预防|阻止|消灭|应对|"
"减少|降低|控制|缓解|化解|防治|治理|整治|解除|取消|不搞|不要搞|不能搞|不应搞|而不是|而非|战胜|惩治|纠正|清除|减轻|抑制|限制";

static const char cue_deal[] =
"解决|處理|处理|面对|管理|监管|规范|利用|使用|研究|讨论|认识|关于|审议|包括|缩小|弥合";

static const char cue_more_noun[] = NOT_IN_THIS_LANGUAGE;

static const char cue_less_noun[] = NOT_IN_THIS_LANGUAGE;

static const char cue_harm_verb[] =
"阻碍|破坏|破壞|削弱|威胁|威脅|侵犯|违反|違反|损害|損害|危害|危及|践踏|干涉|干预|侵略|剥夺|压迫|剥削|忽视|无视|加剧|恶化|扰乱|影响|冲击|"
"妨碍|强加|侵蚀|动摇|攻击|袭击";

static const char cue_harm_noun[] =
"侵犯|违反|破坏|威胁|缺乏|缺少|缺失|不足|障碍|拖欠|歧视|暴力侵害|剥削|虐待|滥用|压迫|迫害|干涉|危害|损害|损失|赤字|短板";

static const char cue_evil_of[] =
"威胁|危险|祸害|灾难|问题|受害者|风险|危机|挑战|影响";

static const char cue_favoured[] = NOT_IN_THIS_LANGUAGE;

static const char cue_rejected[] = NOT_IN_THIS_LANGUAGE;

static const char cue_is_good[] =
"不可或缺|至关重要|必不可少|十分重要|非常重要|极为重要";

static const char cue_is_bad[] =
"不可接受|不能接受|应予反对|应受谴责|不得人心|应当停止|必须停止|应予禁止|无法接受|是错误的|不公平|不公正|违法|非法";

static const char cue_demand[] =
"应|应当|应该|必须|需|需要|要|须|亟需|亟待|呼吁|呼籲|敦促|希望|期待|期望|盼望|请|请求|要求|建议|提议|主张|愿|愿意|将|决心|承诺|致力|"
"目标|任务|使命|责任|义务|优先|努力|争取|力争|力求|坚持|务必|势在必行|有必要|让我们|不能|不得|不要|绝不|决不|促请|有权|权利|继续|进一步|"
"着力|大力|积极|全面|切实";

static const char cue_first_person[] =
"我们|我們|我国|我國|中方|我|中国|中國|本国|我代表团";

static const char cue_our[] =
"我们的|各方|共同|大家";

static const char cue_good[] =
"好|良好|更好|美好|重要|重大|关键|根本|核心|基本|基础|进展|成功|成就|成绩|成果|成效|进步|取得|有利|有益|积极|建设性|祝贺|感谢|感激|赞赏|"
"高兴|自豪|荣幸|满意|努力|倡议|持久|可持续|公平|公正|正义|和平|真正|团结|信心|信任|理想|尊严|繁荣|机遇|机会|有效|方案|解决|价值|原则|贡献|"
"援助|帮助|协助|合作|显著|强大|安全|稳定|平等|自由|计划|规划|项目|措施|战略|支持|促进|加强|发展|保障|保护|改善|提高|增长|改革|创新|共赢|"
"互利|共享|福祉|和谐|健康|优势|动力|支柱|新|高质量|强化|提升|惠及|友好|愿景|推动|推进|维护|完善|建设|落实|深化|扩大|健全|优化";

static const char cue_bad[] =
"坏|恶|更糟|最糟|错误|邪恶|威胁|危险|违反|侵犯|滥用|破坏|毁灭|苦难|痛苦|遭受|受害|杀害|杀|死亡|死|谋杀|悲剧|灾难|灾害|危机|祸|恐怖|可怕|"
"残酷|残暴|野蛮|暴行|犯罪|罪行|非法|违法|不公|不义|遗憾|不幸|悲伤|严重|严峻|严厉|警惕|关切|担忧|担心|忧虑|恐惧|害怕|问题|困难|挑战|障碍|"
"阻碍|缺乏|短缺|不足|失败|拒绝|压迫|歧视|侵略|入侵|占领|谴责|消除|负担|损失|贫穷|贫困|饥饿|苦|绝望|仇恨|尽管|暴政|崩溃|衰退|恶化|动荡|"
"不稳定|不平等|过度|脆弱|弱势|打击|反对|防止|防范|预防|制止|冲突|战争|失业|债务|无法|没有|不|难|风险|单边|霸权|霸凌|制裁|干涉|对抗|薄弱|"
"短板|滞后|乱象";

static const char cue_bad_head[] =
"威胁|问题|危机|风险|赤字|障碍|损失|歧视";

static const char cue_neutral_head[] = NOT_IN_THIS_LANGUAGE;

static const char cue_bad_adjective[] =
"非法|不公正|不合理|错误|野蛮";

static const char cue_others[] =
"他们|他們|她们|有些国家|个别国家|某些国家|一些国家|有人|敌人|他|她";

static const char cue_report[] =
"说|声称|宣称|据称|所谓|所謂|借口|指责|指控|根据|据报道|表示";

static const char cue_mention[] =
"关于|有关|題为|题为|议题|议程|问题报告|就";

static const char cue_negation[] =
"不|未|没有|无法|并非|绝不|决不|从不|勿";

static const char cue_auxiliary[] = NOT_IN_THIS_LANGUAGE;

static const char cue_clause[] =
"但是|但|然而|而|如果|因为|虽然|尽管";

static const char cue_condition[] =
"如果|假如|若|可能";

static const char cue_without[] =
"没有|无";

static const char cue_link[] =
"企图|试图|任何|一切";

static const char cue_keep[] =
"防止|阻止";

static const char cue_from[] =
"落入|被用于|用于|沦为|成为";

static const char cue_preposition[] =
"在|从|对|向|由|以|为|于";

static const char cue_and[] =
"和|与|及|以及|或|并";

static const char cue_fixed[] =
"保护主义|保護主義|反对派|反對派|反对党|支持者|不扩散|不結盟|不结盟|不断|不斷|不仅|不僅|不但|不同|不少|不久|不过|不論|不论|不管|不得不|最终|"
"要素|主要|重要性|只要|需求|应用|应急|对应|相应|反应|响应|适应|供应|必要性|防不胜防|对外开放|联合国大会|维和行动|反复|反而|反映|和平与|正确|"
"正式|正常|真正|公正|大会|会议|会见|会谈|社会|机会|协会|委员会|理事会|国会|议会|工会|将军|将来|好像|爱好|友好|美好|希望工程|总要|概要|摘要|"
"纪要|无线|无人机|无论|无数|无不|一定|规定|稳定|决定|制定|确定|肯定|没有什么|了解|化解|理解|解决|和解|用于和平";

static const char cue_proclitics[] = NOT_IN_THIS_LANGUAGE;

static const char joining_proclitic[] = NOT_IN_THIS_LANGUAGE;

enum
{
	comma_breaks = true,
	enclitics = false,
	verbs_last = false
};

LANGUAGE(zh);
