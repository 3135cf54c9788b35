/*
 * list.h
 *	  The languages: a line each, which names its file.
 */
#ifndef PROPOSALS_LANGUAGE_LIST_H
#define PROPOSALS_LANGUAGE_LIST_H

#define LANGUAGES(X) \
	X(en) \
	X(fr) \
	X(es) \
	X(ru) \
	X(ar) \
	X(zh) \
	X(de) \
	X(pt)

#endif							/* PROPOSALS_LANGUAGE_LIST_H */
