/*
 * theme_map.h
 *	  Themes to themes: what recode() of codings and of codebooks goes by.
 *
 *		"my/openness/monopoly": "my/markets/monopoly"	a theme, renamed or merged
 *		"my/old/@": "my/new/@"			it and all below, moved
 *		"my/trade/@": "my/economy"		the same, rolled up
 *		"my/misc": null					dropped
 *		"my/mixed": [{"theme": "my/a", "weight": 0.5}, {"theme": "my/b", "weight": 0.5}]
 *
 * where @ stands for two asterisks.  A key is a theme, or a theme and all below it.  Of
 * the keys that a theme falls under the most specific counts: the theme itself before any
 * subtree, a longer subtree before a shorter one.  The map is applied once, not again to
 * its result.  What falls under no key stays as it is.
 *
 * Rules stand in a hash by their path, that of a subtree with a separator behind it,
 * which no path ends in: a theme is looked up once as itself and once for each of its
 * ancestors, however large the map is.
 */
#ifndef PROPOSALS_THEME_MAP_H
#define PROPOSALS_THEME_MAP_H

#include "base/str.h"
#include "fmgr.h"
#include "lib/stringinfo.h"

typedef struct ThemeMapTarget
{
	Str			path;
	bool		rest;			/* followed by what the theme has below the
								 * key */
	float8		weight;			/* finite, >= 0 */
} ThemeMapTarget;

typedef struct ThemeMapRule
{
	Str			key;			/* its path; of a subtree with a separator
								 * behind it */
	char		status;			/* of the hash */
	int			ntargets;		/* 0: dropped */
	const ThemeMapTarget *targets;
} ThemeMapRule;

typedef struct ThemeMap ThemeMap;

/* The jsonb that is argument n, kept from call to call in fn_extra while it is the same. */
extern const ThemeMap *theme_map_argument(FunctionCallInfo fcinfo, int n);

/* The rule for a theme, NULL where there is none. */
extern const ThemeMapRule *theme_map_rule(const ThemeMap *map, const char *path, int length);

/* Is what the rule makes of the theme just the theme? */
extern bool theme_map_keeps(const ThemeMapRule *rule, const char *path, int length);

/* The path bytes of target i of a theme, into *result (reset first). */
extern void theme_map_apply(const ThemeMapRule *rule, int i, const char *path, int length,
							StringInfo result);

#endif							/* PROPOSALS_THEME_MAP_H */
