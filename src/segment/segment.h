/*
 * segment.h
 *	  Cutting prose into proposals: what the rest of the extension asks of it.
 *
 * Pure functions of (text, language, unit): no catalog, no locale, no setting,
 * so that to_statement is IMMUTABLE.  Offsets are bytes; results lie in the
 * caller's memory context.
 */
#ifndef PROPOSALS_SEGMENT_H
#define PROPOSALS_SEGMENT_H

/* How a statement is cut.  Stored in statements: never renumber. */
typedef enum ProposalUnit
{
	UNIT_POINTS = 0,			/* enumerated points; none found: no proposals */
	UNIT_AUTO = 1,				/* points where they are most of the text,
								 * else as ALL */
	UNIT_SUBPOINTS = 2,			/* innermost points */
	UNIT_ALL = 3,				/* points and the paragraphs around them */
	UNIT_PARAGRAPHS = 4,
	UNIT_SENTENCES = 5,
	UNIT_WHOLE = 6,
	UNIT_GIVEN = 7				/* spans came from the user (JSON,
								 * set_proposals) */
} ProposalUnit;

/* One piece of text.  Spans of one result ascend; nested ones follow their parent. */
typedef struct Segment
{
	int			start;			/* bytes, of the marker's first character */
	int			stop;			/* exclusive; no white space at either end */
	int			list;			/* 1.. in document order; 0: no enumerated
								 * point */
	int			level;			/* 1 outermost; 0 when list is 0 */
	int			number;			/* the marker's value; 0: none */
	int			marker_stop;	/* the marker is [start, marker_stop); =
								 * start: none */
	signed char normative;		/* 1 asks for action, 0 does not, -1 unknown */
} Segment;

/* Every enumerated point, nested ones too.  Returns how many. */
extern int	segment_points(const char *text, int length, const char *language,
						   Segment **points);

/* The proposals of a text under a unit: ascending, never overlapping. */
extern int	segment_text(const char *text, int length, const char *language,
						 ProposalUnit unit, Segment **segments);

/* The sentences of text[start, stop), without the white space between them. */
extern int	segment_sentences(const char *text, int start, int stop,
							  const char *language, Segment **sentences);

/*
 * How sentences are told.  prose is the default; pragmatic follows the
 * conventions of the pragmatic segmenter's test sets where they contradict
 * others (Arabic commas and colons end sentences); icu is the break iterator
 * alone.
 */
typedef enum SentenceProfile
{
	SENTENCES_PROSE,
	SENTENCES_PRAGMATIC,
	SENTENCES_ICU
} SentenceProfile;

extern int	segment_sentences_as(const char *text, int start, int stop,
								 const char *language, SentenceProfile profile,
								 Segment **sentences);

/* Profile by its SQL name, -1 when there is none. */
extern int	sentence_profile_by_name(const char *name, int length);

/* Unit by its SQL name ("points", …), -1 when there is none; and back. */
extern int	unit_by_name(const char *name, int length);
extern const char *unit_name(ProposalUnit unit);

#endif							/* PROPOSALS_SEGMENT_H */
