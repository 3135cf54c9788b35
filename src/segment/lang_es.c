/*
 * lang_es.c
 */
#include "postgres.h"
#include "segment/lang.h"

static const char *const none[] = {NULL};
static const MarkerForm forms[] = {{NULL}};

const LanguageData lang_es = {
	.tag = "es",
	.ordinals = none,
	.cardinals = none,
	.forms = forms,
};
