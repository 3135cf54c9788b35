/*
 * lang_zh.c
 */
#include "postgres.h"
#include "segment/lang.h"

static const char *const none[] = {NULL};
static const MarkerForm forms[] = {{NULL}};

const LanguageData lang_zh = {
	.tag = "zh",
	.ordinals = none,
	.cardinals = none,
	.forms = forms,
};
