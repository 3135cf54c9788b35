/*
 * lang_de.c
 */
#include "postgres.h"
#include "segment/lang.h"

static const char *const none[] = {NULL};
static const MarkerForm forms[] = {{NULL}};

const LanguageData lang_de = {
	.tag = "de",
	.ordinals = none,
	.cardinals = none,
	.forms = forms,
};
