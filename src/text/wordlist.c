/*
 * wordlist.c
 *	  The trie of folded phrases (see wordlist.h).
 *
 * Its nodes are in one array; children of a node are a chain of siblings.  Lists
 * have at most some hundred phrases, whose first bytes are dispatched by a table,
 * so a look-up that fails costs a few comparisons.
 */
#include "postgres.h"
#include "base/compat.h"

#include "text/wordlist.h"

typedef struct WordNode
{
	int			child;			/* first of the next bytes, 0: none */
	int			sibling;		/* the next alternative to this byte, 0: none */
	int			tag;			/* -1: no phrase ends here */
	int			star;			/* of words that begin so, or with less; -1:
								 * none */
	unsigned char byte;
} WordNode;

struct WordList
{
	WordNode   *nodes;			/* [0] is the root */
	int			count;
	int			room;
	int			first[256];		/* the root's child for a byte */
	WordStarts	starts;
};

WordList *
wordlist_create(MemoryContext context)
{
	WordList   *list = MemoryContextAllocZero(context, sizeof(WordList));

	list->room = 256;
	list->nodes = MemoryContextAllocZero(context, list->room * sizeof(WordNode));
	list->nodes[0].tag = -1;
	list->nodes[0].star = -1;
	list->count = 1;
	return list;
}

/* The child of a node for a byte, 0: none. */
static inline int
word_child(const WordList *list, int node, unsigned char byte)
{
	int			c = node ? list->nodes[node].child : list->first[byte];

	while (c && list->nodes[c].byte != byte)
		c = list->nodes[c].sibling;
	return c;
}

/* The same, made where it does not stand yet. */
static int
make_child(WordList *list, int node, unsigned char byte)
{
	int			c = word_child(list, node, byte);

	if (c)
		return c;
	if (list->count == list->room)
	{
		list->room *= 2;
		list->nodes = repalloc(list->nodes, mul_size(list->room, sizeof(WordNode)));
	}
	c = list->count++;
	list->nodes[c].byte = byte;
	list->nodes[c].tag = -1;
	list->nodes[c].star = byte == ' ' ? -1 : list->nodes[node].star;
	list->nodes[c].child = 0;
	list->nodes[c].sibling = list->nodes[node].child;
	list->nodes[node].child = c;
	if (node == 0)
		list->first[byte] = c;
	return c;
}

/* Notes how a phrase begins, whose first WORD_START folded bytes these are. */
static void
add_start(WordStarts *w, const unsigned char *bytes, int length)
{
	if (length == 0 || bytes[0] >= 0x80)
		return;
	if (length < WORD_START)
	{
		uint64	   *second = w->pairs[bytes[0] | 0x20];

		for (int b = 0; b < 0x80; b++)
			if (length == 1 ? !is_word_character(b) :
				bytes[1] == fold_character(b) || (bytes[1] == ' ' && is_invisible(b)))
				second[b >> 6] |= UINT64CONST(1) << (b & 63);
	}
	else
	{
		uint64		eight;
		int			slot;

		memcpy(&eight, bytes, sizeof(eight));
		slot = word_start_slot(eight);
		w->starts[slot >> 6] |= UINT64CONST(1) << (slot & 63);
	}
}

/* A star at a node holds for what continues its word, but where another one does. */
static void
set_star(WordList *list, int node, int star)
{
	int			before = list->nodes[node].star;

	list->nodes[node].star = star;
	for (int c = list->nodes[node].child; c; c = list->nodes[c].sibling)
		if (list->nodes[c].byte != ' ' && list->nodes[c].star == before)
			set_star(list, c, star);
}

void
wordlist_add(WordList *list, const char *phrase, int length, int tag)
{
	const char *p = phrase;
	const char *end = phrase + length;
	int			node = 0;
	unsigned char start[8] = {0};
	int			depth = 0;
	bool		star = length > 1 && phrase[length - 1] == '*';

	if (star)
		end--;
	while (p < end)
	{
		uint32		cp;
		char		bytes[4];
		int			n;

		p += utf8_decode(p, end, &cp);
		cp = fold_character(cp);
		if (cp == FOLD_NOTHING)
			continue;
		n = utf8_encode(bytes, cp);
		for (int i = 0; i < n; i++)
		{
			node = make_child(list, node, bytes[i]);
			if (depth < WORD_START)
				start[depth++] = bytes[i];
		}
	}
	add_start(&list->starts, start, depth);
	if (star)
		set_star(list, node, tag);
	else if (node != 0 && list->nodes[node].tag < 0)
		list->nodes[node].tag = tag;
}

void
wordlist_add_all(WordList *list, const char *phrases, int tag)
{
	const char *p = phrases;

	while (p && *p)
	{
		const char *bar = strchr(p, '|');
		int			length = bar ? bar - p : (int) strlen(p);

		wordlist_add(list, p, length, tag);
		p = bar ? bar + 1 : NULL;
	}
}

const WordStarts *
wordlist_starts(const WordList *list)
{
	return &list->starts;
}

/* What is best where a word ends at q. */
static inline WordMatch
match_here(const WordList *list, int node, const char *p, const char *q, WordMatch best)
{
	const WordNode *n = &list->nodes[node];

	if (n->tag >= 0 || n->star >= 0)
	{
		best.length = q - p;
		best.tag = n->tag >= 0 ? n->tag : n->star;
	}
	return best;
}

/* What is best where nothing continues behind q, in a word that may have begun a star's. */
static WordMatch
match_star(const WordList *list, int node, const char *p, const char *q, const char *end, WordMatch best)
{
	if (list->nodes[node].star < 0)
		return best;
	q = skip_letters(q, end);
	if (q - p > best.length)
	{
		best.length = q - p;
		best.tag = list->nodes[node].star;
	}
	return best;
}

WordMatch
wordlist_match(const WordList *list, const char *p, const char *end)
{
	const char *q = p;
	int			node = 0;
	WordMatch	best = {0, -1};
	bool		unspaced = false;	/* the character before q is */

	if (p < end && !wordlist_may_begin(&list->starts, p, end))
		return best;
	while (q < end)
	{
		uint32		cp;
		uint32		folded;
		int			length;
		char		bytes[4];
		int			n;

		/* letters of ASCII inside a word, the most of what there is */
		if ((unsigned char) ((*q | 0x20) - 'a') < 26 && !unspaced)
		{
			int			next = word_child(list, node, *q | 0x20);

			if (next == 0)
				return match_star(list, node, p, q, end, best);
			node = next;
			q++;
			continue;
		}
		length = utf8_decode(q, end, &cp);
		folded = fold_character(cp);
		if (folded == FOLD_NOTHING && q > p)
		{
			q += length;
			continue;
		}
		if (unspaced || is_unspaced(cp) || !is_word_character(cp))
			best = match_here(list, node, p, q, best);
		if (q > p && is_invisible(cp))
		{
			/* a run of white space is one blank */
			q = skip_invisible(q, end);
			if (q >= end)
				return best;
			utf8_decode(q, end, &cp);
			length = 0;
			folded = ' ';
		}
		unspaced = is_unspaced(cp);
		n = utf8_encode(bytes, folded);
		for (int i = 0; i < n; i++)
		{
			int			next = word_child(list, node, bytes[i]);

			if (next == 0)
				return folded == ' ' ? best : match_star(list, node, p, q, end, best);
			node = next;
		}
		q += length;
	}
	return match_here(list, node, p, q, best);
}
