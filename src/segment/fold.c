/*
 * fold.c
 *	  Character classes, folding, and the trie of folded phrases.
 *
 * The trie's nodes are in one array; children of a node are a chain of
 * siblings.  Lists have at most some hundred phrases, whose first bytes are
 * dispatched by a table, so a look-up that fails costs a few comparisons.
 */
#include "postgres.h"
#include "base/compat.h"

#include "segment/fold.h"

/* À … ÿ without accents; letters that have no plain form stay. */
static const char latin1_plain[64 + 1] =
"aaaaaaaceeeeiiiidnooooo\xD7ouuuuyts"
"aaaaaaaceeeeiiiidnooooo\xF7ouuuuyty";

uint32
fold_character_slow(uint32 cp)
{
	if (cp < 0x100)
	{
		if (cp == 0xAD)
			return FOLD_NOTHING;
		if (cp == 0xA0)
			return ' ';
		if (cp >= 0xC0 && cp != 0xD7 && cp != 0xF7)
			return (unsigned char) latin1_plain[cp - 0xC0];
		return cp;
	}
	if (cp == 0x152 || cp == 0x153)
		return 'o';
	if (cp >= 0x300 && cp <= 0x36F)
		return FOLD_NOTHING;
	if (cp >= 0x400 && cp <= 0x45F)
	{
		if (cp >= 0x410 && cp <= 0x42F)
			cp += 0x20;
		else if (cp < 0x410)
			cp += 0x50;
		return cp == 0x451 ? 0x435 : cp;
	}
	if (cp >= 0x600 && cp <= 0x6FF)
	{
		if (cp == 0x622 || cp == 0x623 || cp == 0x625 || cp == 0x671)
			return 0x627;
		if (cp == 0x649)
			return 0x64A;
		if ((cp >= 0x64B && cp <= 0x65F) || cp == 0x640 || cp == 0x670)
			return FOLD_NOTHING;
		return cp;
	}
	if (cp >= 0x2000 && cp <= 0x206F)
	{
		if (cp <= 0x200A || cp == 0x202F || cp == 0x205F)
			return ' ';
		if (cp <= 0x200F || (cp >= 0x202A && cp <= 0x202E) || cp >= 0x2060)
			return FOLD_NOTHING;
		if (cp >= 0x2010 && cp <= 0x2012)
			return '-';
		if (cp == 0x2018 || cp == 0x2019)
			return '\'';
		return cp;
	}
	if (cp == 0x3000)
		return ' ';
	if (cp == 0xFEFF)
		return FOLD_NOTHING;
	if (cp >= 0xFF01 && cp <= 0xFF5E)
		return fold_character(cp - 0xFF01 + 0x21);
	return cp;
}

bool
is_white(uint32 cp)
{
	if (cp < 0x80)
		return cp == ' ' || (cp >= '\t' && cp <= '\r');
	return cp == 0x85 || cp == 0xA0 || (cp >= 0x2000 && cp <= 0x200A) ||
		cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F ||
		cp == 0x3000 || cp == 0xFEFF || (cp >= 0x200B && cp <= 0x200F) ||
		(cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2060 && cp <= 0x2069);
}

bool
is_word_character(uint32 cp)
{
	if (cp < 0x80)
		return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') ||
			(cp >= '0' && cp <= '9');
	if (cp < 0x2000)
		return !(cp < 0xC0 && cp != 0xAA && cp != 0xB5 && cp != 0xBA) &&
			cp != 0xD7 && cp != 0xF7 && cp != 0x60C && cp != 0x61B &&
			cp != 0x61F && cp != 0x66A && cp != 0x6D4;
	return is_han(cp) || (cp >= 0x3040 && cp <= 0x30FF) ||
		(cp >= 0xAC00 && cp <= 0xD7A3) || (cp >= 0xFB50 && cp <= 0xFDFF) ||
		(cp >= 0xFE70 && cp <= 0xFEFC) || cp >= 0x20000;
}

bool
is_upper(uint32 cp)
{
	if (cp < 0x80)
		return cp >= 'A' && cp <= 'Z';
	return (cp >= 0xC0 && cp <= 0xDE && cp != 0xD7) ||
		(cp >= 0x400 && cp <= 0x42F) || cp == 0x152;
}

bool
is_lower(uint32 cp)
{
	if (cp < 0x80)
		return cp >= 'a' && cp <= 'z';
	return (cp >= 0xDF && cp <= 0xFF && cp != 0xF7) ||
		(cp >= 0x430 && cp <= 0x45F) || cp == 0x153;
}

bool
is_opening(uint32 cp)
{
	switch (cp)
	{
		case '"':
		case '\'':
		case '(':
		case '[':
		case 0xAB:
		case 0xBF:
		case 0xA1:
		case 0x2018:
		case 0x201C:
		case 0x201E:
		case 0x300A:
		case 0x300C:
		case 0x300E:
		case 0x3010:
		case 0xFF08:
			return true;
	}
	return false;
}

bool
is_closing(uint32 cp)
{
	switch (cp)
	{
		case '"':
		case '\'':
		case ')':
		case ']':
		case 0xBB:
		case 0x2019:
		case 0x201D:
		case 0x300B:
		case 0x300D:
		case 0x300F:
		case 0x3011:
		case 0xFF09:
			return true;
	}
	return false;
}

bool
is_terminal(uint32 cp)
{
	switch (cp)
	{
		case '.':
		case '!':
		case '?':
		case 0x2026:
		case 0x61F:
		case 0x6D4:
		case 0x3002:
		case 0xFF01:
		case 0xFF0E:
		case 0xFF1F:
			return true;
	}
	return false;
}

typedef struct TrieNode
{
	int			child;			/* first of the next bytes, 0: none */
	int			sibling;		/* the next alternative to this byte, 0: none */
	int			tag;			/* -1: no phrase ends here */
	unsigned char byte;
} TrieNode;

struct WordList
{
	MemoryContext context;
	TrieNode   *nodes;			/* [0] is the root */
	int			count;
	int			room;
	int			first[256];		/* the root's child for a byte */
	WordStarts	starts;
};

WordList *
wordlist_create(MemoryContext context)
{
	WordList   *list = MemoryContextAllocZero(context, sizeof(WordList));

	list->context = context;
	list->room = 256;
	list->nodes = MemoryContextAllocZero(context, list->room * sizeof(TrieNode));
	list->nodes[0].tag = -1;
	list->count = 1;
	return list;
}

/* The child of a node for a byte, made where it does not stand yet. */
static int
trie_step(WordList *list, int node, unsigned char byte)
{
	int			c;

	for (c = list->nodes[node].child; c; c = list->nodes[c].sibling)
		if (list->nodes[c].byte == byte)
			return c;
	if (list->count == list->room)
	{
		list->room *= 2;
		list->nodes = repalloc(list->nodes, mul_size(list->room, sizeof(TrieNode)));
	}
	c = list->count++;
	list->nodes[c].byte = byte;
	list->nodes[c].tag = -1;
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
		int			b;

		for (b = 0; b < 0x80; b++)
			if (length == 1 ? !is_word_character(b) :
				bytes[1] == fold_character(b) || (bytes[1] == ' ' && is_white(b)))
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

void
wordlist_add(WordList *list, const char *phrase, int length, int tag)
{
	const char *p = phrase;
	const char *end = phrase + length;
	int			node = 0;
	unsigned char start[8] = {0};
	int			depth = 0;

	while (p < end)
	{
		uint32		cp;
		unsigned char bytes[4];
		int			n;
		int			i;

		p += utf8_decode(p, end, &cp);
		cp = fold_character(cp);
		if (cp == FOLD_NOTHING)
			continue;
		if (cp < 0x80)
		{
			bytes[0] = cp;
			n = 1;
		}
		else if (cp < 0x800)
		{
			bytes[0] = 0xC0 | cp >> 6;
			bytes[1] = 0x80 | (cp & 0x3F);
			n = 2;
		}
		else
		{
			bytes[0] = 0xE0 | cp >> 12;
			bytes[1] = 0x80 | (cp >> 6 & 0x3F);
			bytes[2] = 0x80 | (cp & 0x3F);
			n = 3;
		}
		for (i = 0; i < n; i++)
		{
			node = trie_step(list, node, bytes[i]);
			if (depth < WORD_START)
				start[depth++] = bytes[i];
		}
	}
	add_start(&list->starts, start, depth);
	if (node != 0 && list->nodes[node].tag < 0)
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

WordMatch
wordlist_match(const WordList *list, const char *p, const char *end)
{
	const TrieNode *nodes = list->nodes;
	const char *q = p;
	int			node = 0;
	WordMatch	best = {0, -1};
	bool		han = false;

	if (p < end && !wordlist_may_begin(&list->starts, p, end))
		return best;
	while (q < end)
	{
		uint32		cp;
		uint32		folded;
		int			length;

		/* letters of ASCII inside a word, the most of what there is */
		if ((unsigned char) ((*q | 0x20) - 'a') < 26 && !han)
		{
			unsigned char letter = *q | 0x20;
			int			c = node ? nodes[node].child : list->first[letter];

			while (c && nodes[c].byte != letter)
				c = nodes[c].sibling;
			if (c == 0)
				return best;
			node = c;
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
		if (nodes[node].tag >= 0 &&
			(han || is_han(cp) || !is_word_character(cp)))
		{
			best.length = q - p;
			best.tag = nodes[node].tag;
		}
		if (q > p && is_white(cp))
		{
			/* a run of white space is one blank */
			do
			{
				q += length;
				if (q >= end)
					return best;
				length = utf8_decode(q, end, &cp);
			} while (is_white(cp));
			length = 0;
			folded = ' ';
		}
		if (folded > 0xFFFF)
			return best;
		han = is_han(cp);
		if (folded < 0x80)
		{
			int			c = node ? nodes[node].child : list->first[folded];

			while (c && nodes[c].byte != folded)
				c = nodes[c].sibling;
			node = c;
		}
		else
		{
			unsigned char bytes[3];
			int			n = 2;
			int			i;

			if (folded < 0x800)
			{
				bytes[0] = 0xC0 | folded >> 6;
				bytes[1] = 0x80 | (folded & 0x3F);
			}
			else
			{
				bytes[0] = 0xE0 | (folded >> 12 & 0x0F);
				bytes[1] = 0x80 | (folded >> 6 & 0x3F);
				bytes[2] = 0x80 | (folded & 0x3F);
				n = 3;
			}
			for (i = 0; i < n; i++)
			{
				int			c = node ? nodes[node].child : list->first[bytes[i]];

				while (c && nodes[c].byte != bytes[i])
					c = nodes[c].sibling;
				node = c;
				if (node == 0)
					break;
			}
		}
		if (node == 0)
			return best;
		q += length;
	}
	if (nodes[node].tag >= 0)
	{
		best.length = q - p;
		best.tag = nodes[node].tag;
	}
	return best;
}
