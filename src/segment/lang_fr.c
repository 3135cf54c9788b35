/*
 * lang_fr.c
 */
#include "postgres.h"
#include "segment/lang.h"

static const char *const none[] = {NULL};
static const MarkerForm forms[] = {{NULL}};

const LanguageData lang_fr = {
	.tag = "fr",
	.ordinals = none,
	.cardinals = none,
	.forms = forms,
};
