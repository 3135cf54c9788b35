/*
 * ar.c
 *	  Arabic.  A marker may carry the conjunction wa- (and) as a prefix, which is
 *	  part of its word.
 */
#include "postgres.h"
#include "language/language.h"

/* --- telling that a text is in it --- */

static const char script[] = SCRIPT_ARABIC;
static const char own_letters[] = NOT_IN_THIS_LANGUAGE;
static const char foreign_letters[] =
"\u0679\u067E\u0686\u0698\u06A9\u06AF\u06C1\u06CC\u06D2";
static const char variant[] = NOT_IN_THIS_LANGUAGE;
static const char variant_letters[] = NOT_IN_THIS_LANGUAGE;

static const char function_words[] =
"في|من|على|إلى|أن|التي|الذي|هذا|هذه|ما|مع|عن|لا|أو|كل|إن|كان|قد|بين|ذلك|لم|كما|بعد|"
"ولا|وفي|ومن|وأن";

/* --- markers --- */

static const char *const ordinals[] = {
	"الأول|الأولى", "الثاني|الثانية", "الثالث|الثالثة", "الرابع|الرابعة",
	"الخامس|الخامسة", "السادس|السادسة", "السابع|السابعة", "الثامن|الثامنة",
	"التاسع|التاسعة", "العاشر|العاشرة", "الحادي عشر|الحادية عشرة",
	"الثاني عشر|الثانية عشرة", NULL
};

static const char *const cardinals[] = {
	"واحد|واحدة", "اثنان|اثنين|اثنتين|اثنتان", "ثلاث|ثلاثة", "أربع|أربعة",
	"خمس|خمسة", "ست|ستة", "سبع|سبعة", "ثمان|ثمانية|ثماني", "تسع|تسعة",
	"عشر|عشرة", NULL
};

static const MarkerForm forms[] = {
	{"أولا", FORM_ADVERB, 1}, {"وأولا", FORM_ADVERB, 1},
	{"ثانيا", FORM_ADVERB, 2}, {"وثانيا", FORM_ADVERB, 2},
	{"ثالثا", FORM_ADVERB, 3}, {"وثالثا", FORM_ADVERB, 3},
	{"رابعا", FORM_ADVERB, 4}, {"ورابعا", FORM_ADVERB, 4},
	{"خامسا", FORM_ADVERB, 5}, {"وخامسا", FORM_ADVERB, 5},
	{"سادسا", FORM_ADVERB, 6}, {"وسادسا", FORM_ADVERB, 6},
	{"سابعا", FORM_ADVERB, 7}, {"وسابعا", FORM_ADVERB, 7},
	{"ثامنا", FORM_ADVERB, 8}, {"وثامنا", FORM_ADVERB, 8},
	{"تاسعا", FORM_ADVERB, 9}, {"وتاسعا", FORM_ADVERB, 9},
	{"عاشرا", FORM_ADVERB, 10}, {"وعاشرا", FORM_ADVERB, 10},
	{"أولها", FORM_ADVERB, 1}, {"أولهما", FORM_ADVERB, 1}, {"أولاهما", FORM_ADVERB, 1},
	{"ثانيها", FORM_ADVERB, 2}, {"وثانيها", FORM_ADVERB, 2},
	{"ثانيهما", FORM_ADVERB, 2}, {"وثانيهما", FORM_ADVERB, 2},
	{"ثانيتهما", FORM_ADVERB, 2}, {"وثانيتهما", FORM_ADVERB, 2},
	{"ثالثها", FORM_ADVERB, 3}, {"وثالثها", FORM_ADVERB, 3},
	{"رابعها", FORM_ADVERB, 4}, {"ورابعها", FORM_ADVERB, 4},
	{"خامسها", FORM_ADVERB, 5}, {"وخامسها", FORM_ADVERB, 5},
	{"سادسها", FORM_ADVERB, 6}, {"وسادسها", FORM_ADVERB, 6},
	{"سابعها", FORM_ADVERB, 7}, {"وسابعها", FORM_ADVERB, 7},
	{"بادئ ذي بدء", FORM_ADVERB, 1},
	{"قبل كل شيء", FORM_ADVERB, 1},
	{"في المقام #", FORM_ADVERB},
	{"وفي المقام #", FORM_ADVERB},
	{"من ناحية", FORM_PAIR, 1},
	{"ومن ناحية أخرى", FORM_PAIR, 2},
	{"#", FORM_NOUN},
	{"النقطة #", FORM_NOUN}, {"والنقطة #", FORM_NOUN},
	{"الأمر #", FORM_NOUN}, {"والأمر #", FORM_NOUN},
	{"المسألة #", FORM_NOUN}, {"والمسألة #", FORM_NOUN},
	{"السبب #", FORM_NOUN}, {"والسبب #", FORM_NOUN},
	{"المبدأ #", FORM_NOUN}, {"والمبدأ #", FORM_NOUN},
	{"الأولوية #", FORM_NOUN}, {"والأولوية #", FORM_NOUN},
	{"التحدي #", FORM_NOUN}, {"والتحدي #", FORM_NOUN},
	{"العنصر #", FORM_NOUN}, {"والعنصر #", FORM_NOUN},
	{"الهدف #", FORM_NOUN}, {"والهدف #", FORM_NOUN},
	{"المهمة #", FORM_NOUN}, {"والمهمة #", FORM_NOUN},
	{"الخطوة #", FORM_NOUN}, {"والخطوة #", FORM_NOUN},
	{"الشرط #", FORM_NOUN}, {"والشرط #", FORM_NOUN},
	{"المحور #", FORM_NOUN}, {"والمحور #", FORM_NOUN},
	{"الاقتراح #", FORM_NOUN}, {"والاقتراح #", FORM_NOUN},
	{"أخيرا", FORM_ADVERB, MARKER_CLOSING},
	{"وأخيرا", FORM_ADVERB, MARKER_CLOSING},
	{"ختاما", FORM_ADVERB, MARKER_CLOSING},
	{"وختاما", FORM_ADVERB, MARKER_CLOSING},
	{"آخرها", FORM_ADVERB, MARKER_CLOSING},
	{"وآخرها", FORM_ADVERB, MARKER_CLOSING},
	{"المادة 9", FORM_TITLE},
	{"مادة 9", FORM_TITLE},
	{"الفصل 9", FORM_TITLE},
	{"البند 9", FORM_TITLE},
	{"المرحلة 9", FORM_TITLE},
	{NULL}
};

static const char joiners[] = "و|ثم|أو|لكن|ولكن|ثم إن";

static const char verbs[] =
"هو|هي|كان|كانت|يتعلق|تتعلق|يتمثل|تتمثل|يكمن|تكمن|يجب|منها|منهما|أن|في|يتصل";

static const char nouns[] =
"النقطة|السبب|المبدأ|الأولوية|الاقتراح|السؤال|المسألة|المشكلة|التحدي|"
"العنصر|الجانب|العامل|المهمة|الهدف|الخطوة|التدبير|الشرط|المعيار|التوصية|"
"المبادرة|المجال|المحور|الركيزة|الدرس|الاستنتاج|الملاحظة|الحقيقة|الحجة|الرسالة";

static const char not_nouns[] =
"العالمية|مرة|المرة|اللجنة|الدورة|النصف|القرن|العام|السنة|اليوم|الشهر|"
"الأسبوع|العقد|الساعة|السيدة|القراءة|الجولة|الذكرى|الجيل|الجزء|من نوعه|"
"من نوعها|من القرن|من العام|من عام|نوفمبر|تشرين|كانون";

static const char announcing[] =
"التالية|الآتية|التالي|ما يلي|فيما يلي|كما يلي|وهي|هي|أسباب|نقاط|مبادئ|"
"أولويات|اقتراحات|مقترحات|مسائل|مشاكل|تحديات|عناصر|جوانب|عوامل|مهام|"
"أهداف|خطوات|تدابير|شروط|معايير|توصيات|مبادرات|مجالات|محاور|ركائز|دروس|"
"استنتاجات|ملاحظات|حقائق|لعدة";

static const char closing[] =
"هذه|تلك|كل هذه|وفي الختام|في الختام|ختاما|شكرا|وشكرا|السيد الرئيس|وبذلك";

static const char greeting[] = "أود أن أهنئ|اسمحوا لي|أتقدم بالتهنئة|أهنئ|أشكر";

/* --- moods --- */

static const char directive[] =
"يجب|ينبغي|لا بد|يتعين|علينا|ندعو|أدعو|تدعو|يدعو|نحث|أحث|نطالب|نقترح|"
"أقترح|نوصي|نناشد|أناشد|فلنعمل|لنعمل|من الضروري|من اللازم|من الأهمية|"
"من الواجب|يلزم|لا يجوز|لكل|لا يحق|يحق|المطلوب|"
"الحق في|له الحق|لا يعرض|لا يدان|حق التمتع|سواسية|ليس في هذا|يولد جميع|تهدف التربية|لا ينتفع";

static const char weak_directive[] =
"ضرورة|ضروري|أولوية|هدف|عاجل|تدابير|مبادرة|إصلاح|حماية|تعزيز|تحقيق|"
"تنفيذ|إنشاء|وقف|الحق";

static const char descriptive[] = "كان|كانت|لأن|بسبب|سبب|حقيقة|نشعر|حدث";

static const char actions[] =
"تعزيز|تحقيق|تنفيذ|إنشاء|وقف|حماية|دعم|ضمان|تطوير|تحسين|إنهاء|احترام";

/* --- sentences --- */

static const char abbreviations[] = NOT_IN_THIS_LANGUAGE;

static const char abbreviations_before_number[] = NOT_IN_THIS_LANGUAGE;

static const char abbreviations_anywhere[] = NOT_IN_THIS_LANGUAGE;

static const char times_of_day[] = NOT_IN_THIS_LANGUAGE;

static const char short_forms[] = NOT_IN_THIS_LANGUAGE;

static const char starters[] = NOT_IN_THIS_LANGUAGE;

enum {ordinal_stop = false};

static const char pragmatic_stops[] = "،:";

/* --- stances --- */

static const char oppose[] =
"معارضة|نعارض|تعارض|يعارض|نرفض|ترفض|يرفض|رفض|رفضها|رفضنا|نبذ|ننبذ|إدانة|ندين|تدين|"
"يدين|تجنب|نتجنب|تفادي|نتفادى|مكافحة|نكافح|محاربة|نحارب|مناهضة|نناهض|مقاومة|نقاوم|"
"حظر|نحظر|القضاء على|نقضي على|وقف|نوقف|إنهاء|ننهي|إزالة|استئصال|التصدي ل*|التصدي|"
"الامتناع عن|نمتنع عن|التخلي عن|نتخلى عن|بدلا من|ضد|الحد من انتشار|شجب|نشجب|استنكار|"
"نستنكر";

static const char oppose_participle[] = NOT_IN_THIS_LANGUAGE;

static const char oppose_back[] =
"مرفوض|مرفوضة|مرفوضان|غير مقبول|غير مقبولة|مدان|مدانة";

static const char oppose_from[] = "منع|نمنع|تمنع|يمنع|الحيلولة دون|الوقاية من";

static const char support[] =
"تعزيز|نعزز|تعزز|يعزز|دعم|ندعم|تدعم|يدعم|تأييد|نؤيد|تؤيد|يؤيد|مساندة|نساند|تشجيع|"
"نشجع|تشجع|يشجع|النهوض ب*|صون|نصون|حماية|نحمي|ضمان|نضمن|كفالة|نكفل|الحفاظ على|"
"نحافظ على|المحافظة على|تحسين|نحسن|زيادة|توسيع|تعميق|تسريع|تيسير|بناء|احترام|نحترم|"
"الالتزام ب*|نلتزم|التمسك ب*|نتمسك|ندعو إلى|الدعوة إلى|ترسيخ|توطيد|ممارسة|نرحب";

static const char support_participle[] = NOT_IN_THIS_LANGUAGE;

static const char support_back[] = "ضروري|ضرورية|أساسي لا غنى عنه";

static const char neutral[] =
"ليس فقط|تضييق|سد|معالجة|نعالج|مواجهة|نواجه|إدارة|تنظيم|مناقشة|استخدام|دراسة|تقليص|"
"الحد من|التغلب على|الاستجابة";

static const char negation[] = "لا|لن|لم|عدم|ليس|ليست|دون";

static const char auxiliary[] = NOT_IN_THIS_LANGUAGE;

static const char finite_auxiliary[] = NOT_IN_THIS_LANGUAGE;

static const char clause_break[] =
"يجب|ينبغي|لكن|بينما|غير أن|إلا أن|الذي|التي|الذين|حيث|إذا|كما|بدون";

static const char from[] = "من الوقوع|من السقوط|وقوع|سقوط|من أن تقع";

static const char subject[] = NOT_IN_THIS_LANGUAGE;

static const char link_words[] = "محاولة|محاولات|جهود|الجهود";

static const char against[] = NOT_IN_THIS_LANGUAGE;

static const char no_cue[] = NOT_IN_THIS_LANGUAGE;

enum {comma_breaks = false};

LANGUAGE(ar);
