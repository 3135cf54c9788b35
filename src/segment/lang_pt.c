/*
 * lang_pt.c
 */
#include "postgres.h"
#include "segment/lang.h"

static const char *const none[] = {NULL};
static const MarkerForm forms[] = {{NULL}};

const LanguageData lang_pt = {
	.tag = "pt",
	.ordinals = none,
	.cardinals = none,
	.forms = forms,
};
