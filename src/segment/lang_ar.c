/*
 * lang_ar.c
 */
#include "postgres.h"
#include "segment/lang.h"

static const char *const none[] = {NULL};
static const MarkerForm forms[] = {{NULL}};

const LanguageData lang_ar = {
	.tag = "ar",
	.ordinals = none,
	.cardinals = none,
	.forms = forms,
};
